//! Every linear rule at the edge of rounding: where the largest residual that printed decimals
//! can explain ends, 不符 begins, and not one printed unit earlier or later.
//!
//! The arithmetic is written here a second time, from the rule of tolerance and not from the
//! code: a figure printed in steps of `u` stands for anything within `u/2`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a helper of tests may fail like a test"
)]

use std::collections::{BTreeMap, BTreeSet};

use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::check::{Checker, Item};
use gouji_runtime::document::{Document, Place};
use gouji_runtime::finding::Verdict;
use gouji_runtime::report::{Fact, FactId, Report, State};
use gouji_runtime::schema::{Compare, Kind, Layout, Relation, Rule, Spec, Take, Term};

const SAMPLE: &str = "hebei-2021-qinhuangdao_guanweiban-juesuan.txt";

/// Half of the last place of a figure in 万元 with two decimals, on the common scale.
const HALF: i64 = 500_000;

#[test]
fn every_linear_rule_has_its_edge_where_rounding_ends() {
    let text = gouji_tests::example("report.txt").unwrap();
    let mut tally = Tally::default();
    walk(bound(&document(&text)), &mut tally);
    walk(bound(&document(&varied(&text))), &mut tally);
    walk(blank(bound(&document(&text))), &mut tally);
    tally.assert_thorough(7000, 1200);
    let spec = gouji_tests::spec("hebei/2021").unwrap();
    let linear = spec.rules.iter().filter(|rule| is_linear(spec, rule));
    let missed: Vec<&str> = linear
        .map(|rule| rule.id)
        .filter(|id| !tally.rules.contains(id))
        .collect();
    assert_eq!(missed, [""; 0], "no instance could be nudged");
}

#[test]
fn the_sample() {
    let Some(path) = gouji_tests::sample(SAMPLE) else {
        return;
    };
    let mut tally = Tally::default();
    walk(
        bound(&document(&std::fs::read_to_string(path).unwrap())),
        &mut tally,
    );
    tally.assert_thorough(1500, 200);
}

/// The same through the document: the nudged figure is printed, read and bound.
#[test]
fn printed_figures_have_the_same_edges() {
    let text = gouji_tests::example("report.txt").unwrap();
    let original = document(&text);
    let mut report = bound(&original);
    let mut count = 0;
    for rule in report
        .spec
        .rules
        .iter()
        .filter(|rule| is_linear(report.spec, rule))
    {
        let Some((at, fact, steps, expected)) = first_edge(&mut report, rule) else {
            continue;
        };
        let changed = document(&with_text(&text, &report, fact, steps));
        assert_eq!(
            verdict(&bound(&changed), rule, at),
            Some(expected),
            "{} {at} {steps:+}",
            rule.id
        );
        count += 1;
    }
    assert!(count > 60, "only {count}");
}

#[test]
fn every_printing_of_one_fact_a_unit_off_is_wrong() {
    let original = document(&gouji_tests::example("report.txt").unwrap());
    let mut report = bound(&original);
    let mut count = 0;
    for rule in report
        .spec
        .rules
        .iter()
        .filter(|rule| matches!(rule.relation, Relation::Same(_)))
    {
        for (at, items) in instances(&report, rule).into_iter().enumerate() {
            // A figure printed less finely stands for a wider range.
            let half = |item: &Item| report.fact(item.fact).half;
            let coarsest = items.iter().map(half).max().unwrap_or_default();
            let fine: Vec<&Item> = items.iter().filter(|item| half(item) == coarsest).collect();
            for item in fine {
                if !is_printed(report.fact(item.fact)) {
                    continue;
                }
                for steps in [1, -1] {
                    let verdict = with(&mut report, item.fact, steps, |report| {
                        verdict(report, rule, at)
                    });
                    assert_eq!(
                        verdict,
                        Some(Verdict::Violated),
                        "{} {at} {steps:+}",
                        rule.id
                    );
                    count += 1;
                }
            }
        }
    }
    println!("{count} printings nudged");
    assert!(count > 100, "only {count}");
}

fn document(text: &str) -> Document {
    gouji_tests::document(text).unwrap()
}

/// Sums of figures in drawn tables; those with constants, counts and directions, and those of
/// sentences and forms, have tests of their own.
fn is_linear(spec: &Spec, rule: &Rule) -> bool {
    let Relation::Linear { sum, .. } = rule.relation else {
        return false;
    };
    let drawn = |table: u16| spec.tables[usize::from(table)].layout == Layout::Grid;
    let plain = |term: &Term| {
        term.take == Take::Value && term.direction.is_none() && drawn(term.cells.table)
    };
    sum.constant == 0 && sum.terms.iter().all(plain)
}

/// The example with what it lacks: codes in its empty table, and the opening balance printed
/// only by kind of fund.
fn varied(text: &str) -> String {
    let codes = "223\t国有资本经营预算支出\t1.50\t\t1.50\n22301\t解决历史遗留问题及改革成本支出\t1.50\t\t1.50";
    let empty = "\n合计\t\t\t\t\n";
    let opening = "年初财政拨款结转和结余\t28\t46.91\t";
    assert_eq!(
        (text.matches(empty).count(), text.matches(opening).count()),
        (1, 1)
    );
    let text = text.replace(empty, &format!("\n合计\t\t1.50\t\t1.50\n{codes}\n"));
    text.replace(opening, "年初财政拨款结转和结余\t28\t\t")
}

/// What was put to the test.
#[derive(Debug, Default)]
struct Tally {
    /// Verdicts asked for.
    nudged: usize,
    /// Instances in which two printings of one quantity stand against each other.
    two_printings: usize,
    /// How often each verdict was the right one.
    verdicts: BTreeMap<String, usize>,
    /// Instances that have no cell to nudge, or whose condition depends on all of them.
    unmoved: Vec<String>,
    /// The rules of which an instance was nudged.
    rules: BTreeSet<&'static str>,
}

impl Tally {
    #[track_caller]
    fn assert_thorough(&self, nudged: usize, two_printings: usize) {
        let Self {
            verdicts,
            unmoved,
            rules,
            ..
        } = self;
        println!(
            "{} nudges of {} rules, {} of two printings: {verdicts:?}, not nudged: {unmoved:?}",
            self.nudged,
            rules.len(),
            self.two_printings
        );
        assert!(self.nudged >= nudged && self.two_printings >= two_printings);
        assert_eq!(verdicts.len(), 4, "every verdict comes up");
    }
}

fn bound(document: &Document) -> Report<'_> {
    let spec = choose(gouji_specs::all(), document).spec.unwrap();
    Binder::new(spec).bind(document)
}

/// Nudges a figure of each instance of each linear rule to the edge and one unit beyond.
fn walk(mut report: Report<'_>, tally: &mut Tally) {
    for rule in report
        .spec
        .rules
        .iter()
        .filter(|rule| is_linear(report.spec, rule))
    {
        let Relation::Linear { compare, .. } = rule.relation else {
            continue;
        };
        for (at, items) in instances(&report, rule).into_iter().enumerate() {
            let before = report.facts.clone();
            print_noughts(&mut report, &items);
            instance(&mut report, rule, compare, (at, &items), tally);
            report.facts = before;
        }
    }
}

/// Both edges of an instance; the first cell that can be nudged without unmaking the rule's own
/// condition will do.
fn instance(
    report: &mut Report<'_>,
    rule: &'static Rule,
    compare: Compare,
    (at, items): (usize, &[Item]),
    tally: &mut Tally,
) {
    let edge = Edge::of(report, items);
    tally.two_printings += usize::from(edge.two_printings());
    for item in items {
        if !is_printed(report.fact(item.fact)) {
            continue;
        }
        let mut moved = false;
        for direction in directions(compare) {
            for steps in edge.steps(report, item, *direction) {
                let found = with(report, item.fact, steps, |report| verdict(report, rule, at));
                let Some(found) = found else { continue };
                let residual = edge.residual_after(report, item, steps);
                assert_eq!(
                    found,
                    edge.verdict(compare, residual),
                    "{} instance {at}, residual {residual}",
                    rule.id
                );
                moved = true;
                tally.nudged += 1;
                *tally.verdicts.entry(format!("{found:?}")).or_default() += 1;
            }
        }
        if moved {
            tally.rules.insert(rule.id);
            return;
        }
    }
    tally.unmoved.push(format!("{} {at}", rule.id));
}

/// The signs of the residual on which an edge lies.
fn directions(compare: Compare) -> &'static [i128] {
    match compare {
        Compare::Equal => &[1, -1],
        Compare::AtMost => &[1],
        Compare::AtLeast => &[-1],
        Compare::Less | Compare::Greater | Compare::Unequal => &[],
    }
}

/// What printed decimals say of an instance.
struct Edge {
    residual: i128,
    slack: i128,
    squares: i128,
    rounded: Vec<i32>,
}

impl Edge {
    fn of(report: &Report<'_>, items: &[Item]) -> Self {
        let mut edge = Self {
            residual: 0,
            slack: 0,
            squares: 0,
            rounded: Vec::new(),
        };
        for item in items {
            let fact = report.fact(item.fact);
            let times = i128::from(item.coefficient);
            let share = times.abs() * i128::from(fact.half);
            edge.residual += times * i128::from(fact.value);
            edge.slack += share;
            edge.squares += share * share;
            edge.rounded
                .extend((fact.half > 0).then_some(item.coefficient));
        }
        edge
    }

    fn two_printings(&self) -> bool {
        matches!(self.rounded[..], [1, -1] | [-1, 1])
    }

    fn verdict(&self, compare: Compare, residual: i128) -> Verdict {
        let excess = match compare {
            Compare::Equal => residual.abs(),
            Compare::AtMost => residual,
            Compare::AtLeast => -residual,
            Compare::Less => residual + 1,
            Compare::Greater => 1 - residual,
            Compare::Unequal => i128::from(residual == 0),
        };
        match excess {
            ..=0 => Verdict::Agrees,
            _ if excess > self.reach() => Verdict::Violated,
            _ if 300 * excess * excess > 1513 * self.squares => Verdict::Suspicious,
            _ => Verdict::WithinRounding,
        }
    }

    /// The largest residual that rounding explains.
    fn reach(&self) -> i128 {
        self.slack - i128::from(self.two_printings())
    }

    /// By how many printed units to nudge a cell so that the residual of this sign is the largest
    /// that is explained, and one unit more.
    fn steps(&self, report: &Report<'_>, item: &Item, direction: i128) -> [i64; 2] {
        let unit = 2 * i128::from(report.fact(item.fact).half);
        let room = self.reach() - direction * self.residual;
        let last =
            i64::try_from(room.div_euclid(unit * i128::from(item.coefficient.abs()))).unwrap();
        let towards = (direction * i128::from(item.coefficient)).signum() as i64;
        [last * towards, (last + 1) * towards]
    }

    fn residual_after(&self, report: &Report<'_>, item: &Item, steps: i64) -> i128 {
        let unit = 2 * i128::from(report.fact(item.fact).half);
        self.residual + i128::from(item.coefficient) * unit * i128::from(steps)
    }
}

/// The items of each instance of a rule.
fn instances(report: &Report<'_>, rule: &'static Rule) -> Vec<Vec<Item>> {
    let mut checker = Checker::new(report);
    checker.rule(rule);
    checker
        .applied()
        .map(|applied| applied.items.to_vec())
        .collect()
}

/// The verdict on one instance of a rule; none where its condition does not hold.
fn verdict(report: &Report<'_>, rule: &'static Rule, at: usize) -> Option<Verdict> {
    let mut checker = Checker::new(report);
    checker.rule(rule);
    checker.judge();
    checker.applied().nth(at).map(|applied| applied.verdict)
}

/// Looks at the report with one figure so many printed units higher.
fn with<T>(
    report: &mut Report<'_>,
    FactId(id): FactId,
    steps: i64,
    look: impl FnOnce(&Report<'_>) -> T,
) -> T {
    let before = report.facts[id as usize];
    let value = before.value + 2 * before.half * steps;
    let state = if value == 0 {
        State::Zero
    } else {
        State::Number
    };
    report.facts[id as usize] = Fact {
        value,
        state,
        ..before
    };
    let seen = look(report);
    report.facts[id as usize] = before;
    seen
}

/// Whether a figure with decimals is printed.
fn is_printed(fact: &Fact) -> bool {
    fact.half > 0 && matches!(fact.state, State::Number | State::Zero)
}

/// Prints 0.00 in the cells of an instance that is blank as a whole.
fn print_noughts(report: &mut Report<'_>, items: &[Item]) {
    if items.iter().any(|item| is_printed(report.fact(item.fact))) {
        return;
    }
    for item in items {
        let fact = &mut report.facts[item.fact.0 as usize];
        *fact = Fact {
            value: 0,
            half: HALF,
            state: State::Zero,
            decimals: 2,
            ..*fact
        };
    }
}

/// A form without a figure: what must be blank for a rule to be checked is blank.
fn blank(mut report: Report<'_>) -> Report<'_> {
    for at in 0..report.facts.len() {
        let address = report.address(FactId(at as u32));
        let panel = &report.tables[address.table].panels[address.panel];
        let amount = panel.schema.columns[address.column].kind == Kind::Amount;
        let fact = &mut report.facts[at];
        if amount && matches!(fact.state, State::Number | State::Zero) {
            *fact = Fact {
                value: 0,
                half: 0,
                state: State::Blank,
                decimals: 0,
                ..*fact
            };
        }
    }
    report
}

/// The first figure of a rule that can be nudged beyond an edge: the instance, the figure, by how
/// many units, and the verdict to come.
fn first_edge(
    report: &mut Report<'_>,
    rule: &'static Rule,
) -> Option<(usize, FactId, i64, Verdict)> {
    let Relation::Linear { compare, .. } = rule.relation else {
        return None;
    };
    for (at, items) in instances(report, rule).into_iter().enumerate() {
        let edge = Edge::of(report, &items);
        for item in &items {
            if !is_printed(report.fact(item.fact)) {
                continue;
            }
            let [_, beyond] = edge.steps(report, item, directions(compare)[0]);
            let found = with(report, item.fact, beyond, |report| {
                verdict(report, rule, at)
            });
            if let Some(found) = found {
                return Some((at, item.fact, beyond, found));
            }
        }
    }
    None
}

/// The text with one figure of two decimals so many hundredths higher.
fn with_text(text: &str, report: &Report<'_>, fact: FactId, steps: i64) -> String {
    let fact = report.fact(fact);
    let Place::Line { line, field, .. } = report.document.cell(fact.cell.unwrap()).unwrap().place
    else {
        panic!("a text has lines");
    };
    assert_eq!(fact.decimals, 2);
    let cents = fact.value / (2 * HALF) + steps;
    let sign = if cents < 0 { "-" } else { "" };
    let figure = format!("{sign}{}.{:02}", cents.abs() / 100, cents.abs() % 100);
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    let mut fields: Vec<&str> = lines[line as usize - 1].split('\t').collect();
    fields[field as usize] = &figure;
    lines[line as usize - 1] = fields.join("\t");
    lines.join("\n")
}
