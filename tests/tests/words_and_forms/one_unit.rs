//! One unit more in the last printed digit of any figure of the narrative or of a form: some
//! relation notices, unless rounding covers it or nothing is said of the figure. Which figures
//! go unnoticed is kept by kind, so that a rule that goes blind shows.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::check::{Applied, Checker, check};
use gouji_runtime::finding::{Finding, Verdict};
use gouji_runtime::report::{FactId, Report, State};
use gouji_runtime::schema::Level;

use super::bound;

/// One on the common scale.
const ONE: i64 = 100_000_000;

/// A violated instance: its rule and the facts it is about.
type Broken = BTreeSet<(&'static str, Vec<FactId>)>;

#[derive(Default)]
struct Tally {
    figures: usize,
    noticed: usize,
    by_must: usize,
    /// Of how many of those that are noticed the likeliest culprit was asked for.
    located: usize,
    named_first: usize,
    /// How many figures there are of each kind, and how many of them go unnoticed.
    kinds: BTreeMap<String, (usize, usize)>,
}

#[test]
fn in_the_sample() {
    let Some(text) = super::sample() else {
        return;
    };
    let [words, forms] = tallies(&text);
    println!("narrative: {words}\nforms: {forms}");
    assert_eq!((words.figures, forms.figures), (269, 678));
    insta::assert_snapshot!(
        "one_unit_sample",
        format!("narrative: {words}\nforms: {forms}")
    );
}

#[test]
fn in_the_example() {
    let text = gouji_tests::example("report.txt").unwrap();
    let [words, forms] = tallies(&text);
    println!("narrative: {words}\nforms: {forms}");
    insta::assert_snapshot!(
        "one_unit_example",
        format!("narrative: {words}\nforms: {forms}")
    );
}

/// What one unit more brings about, for the narrative and for the forms.
fn tallies(text: &str) -> [Tally; 2] {
    let document = gouji_tests::document(text).unwrap();
    let spec = choose(gouji_specs::all(), &document).spec.unwrap();
    let report = Binder::new(spec).bind(&document);
    let (before, _) = broken(&report);
    let known: BTreeSet<_> = check(&report).findings.iter().map(key).collect();
    let mut tallies = [Tally::default(), Tally::default()];
    for id in bound::all(&report) {
        let is_form = !report.tables[report.address(id).table].instances.is_empty();
        if bound::is_piece(&report, id) {
            tallies[0].count(&report, id, &before, &known);
        } else if is_form {
            tallies[1].count(&report, id, &before, &known);
        }
    }
    tallies
}

impl Tally {
    fn count(&mut self, report: &Report<'_>, id: FactId, before: &Broken, known: &BTreeSet<Key>) {
        let changed = one_more(report, id);
        let (after, musts) = broken(&changed);
        let is_new = |one: &(&'static str, Vec<FactId>)| !before.contains(one);
        let is_noticed = after.iter().any(is_new);
        let kind = self.kinds.entry(kind(report, id)).or_default();
        kind.0 += 1;
        kind.1 += usize::from(!is_noticed);
        self.figures += 1;
        self.noticed += usize::from(is_noticed);
        self.by_must += usize::from(musts.iter().any(is_new));
        // To locate takes longer than to notice, so one of eight is asked for.
        if is_noticed && self.figures.is_multiple_of(8) {
            self.located += 1;
            self.named_first += usize::from(named_first(&changed, known) == Some(id));
        }
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            figures,
            noticed,
            by_must,
            located,
            named_first,
            ..
        } = self;
        writeln!(
            f,
            "{figures} figures, {noticed} noticed, {by_must} by what must hold"
        )?;
        writeln!(f, "{named_first} of {located} named first")?;
        for (kind, (figures, unnoticed)) in &self.kinds {
            if *unnoticed > 0 {
                writeln!(f, "    {kind}: {unnoticed} of {figures} unnoticed")?;
            }
        }
        f.write_char('\n')
    }
}

/// The report with one unit more in the last printed digit of a figure.
fn one_more<'d>(report: &Report<'d>, id: FactId) -> Report<'d> {
    let mut changed = report.clone();
    let fact = &mut changed.facts[id.0 as usize];
    fact.value += ONE / 10_i64.pow(u32::from(fact.decimals));
    fact.state = State::Number;
    changed
}

/// All violated instances, and those of rules that must hold.
fn broken(report: &Report<'_>) -> (Broken, Broken) {
    let mut checker = Checker::new(report);
    (report.spec.check)(&mut checker);
    checker.judge();
    let is_violated = |applied: &Applied<'_>| applied.verdict == Verdict::Violated;
    let violated = || checker.applied().filter(is_violated);
    let musts = violated().filter(|applied| applied.rule.level == Level::Must);
    (
        violated().map(instance).collect(),
        musts.map(instance).collect(),
    )
}

fn instance(applied: Applied<'_>) -> (&'static str, Vec<FactId>) {
    let facts = applied.items.iter().map(|item| item.fact);
    (applied.rule.id, facts.collect())
}

/// What tells one finding from another, whatever figures it states.
type Key = (String, BTreeSet<FactId>);

fn key(finding: &Finding) -> Key {
    (
        finding.rule.clone(),
        finding.facts.iter().copied().collect(),
    )
}

/// The first suspect of the findings that were not there before.
fn named_first(report: &Report<'_>, known: &BTreeSet<Key>) -> Option<FactId> {
    let outcome = check(report);
    let new = outcome
        .findings
        .iter()
        .filter(|finding| !known.contains(&key(finding)));
    let mut suspects = new.flat_map(|finding| &finding.suspects);
    suspects.next().map(|suspect| suspect.fact)
}

/// The column of a figure, whatever its row and its instance.
fn kind(report: &Report<'_>, id: FactId) -> String {
    let at = report.address(id);
    let table = &report.tables[at.table];
    let column = table.panels[at.panel].schema.columns[at.column].id;
    format!("{}.{column}", table.schema.id)
}
