//! Rules: which there are, what they say, how grave they are.
//!
//! A rule that says the same of the same cells is the same rule, whatever it is called and
//! however its formula numbers the rows.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{Earlier, Later};
use super::pairs::Pairs;
use super::{Change, Group, Kind};
use crate::model::{CellNames, Cells, EachRow, Level, Predicate, Printer, Relation, Rule, Spec};

/// What stands before the name of a rule.
const RULE: &str = "规则 ";

/// The changes of named rules and of the weights of structural properties.
pub(super) fn named(pairs: &Pairs<'_>) -> Group {
    let of = |rule: &&Rule| rule.table.is_none();
    let earlier: Vec<&Rule> = pairs.before.rules.iter().filter(of).collect();
    let later: Vec<&Rule> = pairs.after.rules.iter().filter(of).collect();
    let mut changes = changes(pairs, &earlier, &later);
    changes.extend(weights(pairs.before, pairs.after));
    Group {
        title: "规则".to_owned(),
        changes,
    }
}

/// The changes of what is printed on a table.
pub(super) fn of_table(pairs: &Pairs<'_>, before: usize, after: usize) -> Vec<Change> {
    let of = |spec: &'_ Spec, table: usize| -> Vec<usize> {
        let rules = spec.rules.iter().enumerate();
        let rules = rules.filter(|(_, rule)| rule.table == Some(table));
        rules.map(|(at, _)| at).collect()
    };
    let earlier = of(pairs.before, before);
    let later = of(pairs.after, after);
    let rules = |spec: &Spec, positions: Vec<usize>| -> Vec<Rule> {
        let rules = positions.into_iter();
        rules.filter_map(|at| spec.rules.get(at).cloned()).collect()
    };
    let (earlier, later) = (rules(pairs.before, earlier), rules(pairs.after, later));
    changes(
        pairs,
        &earlier.iter().collect::<Vec<_>>(),
        &later.iter().collect::<Vec<_>>(),
    )
}

/// What a rule says, in names of the later spec.
#[derive(PartialEq)]
struct Said {
    each: BTreeSet<String>,
    columns: Vec<String>,
    /// What must hold together for the rule to apply.
    when: BTreeSet<String>,
    /// What explains a violation; empty for nothing.
    explained_by: String,
    relation: String,
    /// The cells of a sum with their factors; empty for other relations.
    terms: BTreeMap<String, i32>,
}

impl Said {
    fn of(rule: &Rule, names: &dyn CellNames) -> Self {
        let printer = Printer { names };
        let each = match &rule.each_row {
            EachRow::Codes(codes) => codes.iter().map(u32::to_string).collect(),
            each => printer.each_row(each).into_iter().collect(),
        };
        let when = rule.when.iter().flat_map(clauses);
        let explained = rule.explained_by.map(|cells| printer.cells(&cells));
        let (relation, terms) = match &rule.relation {
            Relation::Linear(compare, sum) => {
                let term = |term: &crate::model::Term| (printer.factor(term), term.coefficient);
                let terms = sum.terms.iter().map(term).collect();
                (format!("{compare:?} {}", sum.constant), terms)
            }
            relation => (printer.relation(relation), BTreeMap::new()),
        };
        Self {
            each,
            columns: columns(rule, names),
            when: when.map(|clause| printer.predicate(clause)).collect(),
            explained_by: explained.unwrap_or_default(),
            relation,
            terms,
        }
    }
}

/// The parts of a condition that must hold together.
fn clauses(when: &Predicate) -> Vec<&Predicate> {
    match when {
        Predicate::All(parts) => parts.iter().flat_map(clauses).collect(),
        clause => vec![clause],
    }
}

/// The columns a rule is repeated over.
fn columns(rule: &Rule, names: &dyn CellNames) -> Vec<String> {
    let first = match &rule.relation {
        Relation::Linear(_, sum) => sum.terms.first().map(|term| term.cells),
        Relation::Ratio(quotient) => Some(quotient.cell),
        Relation::Same(cells) => cells.first().copied(),
        _ => None,
    };
    let name = |column: &usize| match first {
        Some(Cells { table, panel, .. }) => names.column(table, panel, *column),
        None => column.to_string(),
    };
    rule.each_column.iter().map(name).collect()
}

fn changes(pairs: &Pairs<'_>, before: &[&Rule], after: &[&Rule]) -> Vec<Change> {
    let earlier: Vec<Said> = before
        .iter()
        .map(|rule| Said::of(rule, &Earlier(pairs)))
        .collect();
    let later: Vec<Said> = after
        .iter()
        .map(|rule| Said::of(rule, &Later(pairs)))
        .collect();
    let paired = paired((before, &earlier), (after, &later));
    let mut found = Vec::new();
    for (at, rule) in before.iter().enumerate() {
        if !paired.iter().any(|pair| pair.0 == at) {
            found.push(whole(Kind::Removed, rule));
        }
    }
    for (at, rule) in after.iter().enumerate() {
        let known = paired.iter().find(|pair| pair.1 == at);
        let known = known.and_then(|(earlier, _)| before.get(*earlier).zip(Some(*earlier)));
        match known {
            None => found.push(whole(Kind::Added, rule)),
            Some((known, position)) => {
                let said = earlier.get(position).zip(later.get(at));
                found.extend(said.and_then(|said| difference((known, rule), said)));
            }
        }
    }
    together(found)
}

/// Changes that come to the same, in one line.
fn together(changes: Vec<Change>) -> Vec<Change> {
    let mut found: Vec<(Change, Vec<String>)> = Vec::new();
    for change in changes {
        let alike = |known: &&mut (Change, Vec<String>)| {
            matches!(
                change.kind,
                Kind::Changed | Kind::Loosened | Kind::Tightened
            ) && known.0.kind == change.kind
                && known.0.details == change.details
        };
        match found.iter_mut().find(alike) {
            Some((_, others)) => others.push(change.what),
            None => found.push((change, Vec::new())),
        }
    }
    let told = |(mut change, others): (Change, Vec<String>)| {
        if !others.is_empty() {
            let name = |what: &String| what.trim_start_matches(RULE).to_owned();
            let names: Vec<String> = others.iter().map(name).collect();
            let count = names.len() + 1;
            change.what = format!("{}、{}（共 {count} 条）", change.what, names.join("、"));
        }
        change
    };
    found.into_iter().map(told).collect()
}

/// Positions of rules that are one: same name and meaning, same meaning, same name.
fn paired(before: (&[&Rule], &[Said]), after: (&[&Rule], &[Said])) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (by_name, by_meaning) in [(true, true), (false, true), (true, false)] {
        for (at, (rule, said)) in before.0.iter().zip(before.1).enumerate() {
            if pairs.iter().any(|pair| pair.0 == at) {
                continue;
            }
            let mut later = after.0.iter().zip(after.1).enumerate();
            let hit = later.find(|(position, (other, meaning))| {
                !pairs.iter().any(|pair| pair.1 == *position)
                    && (!by_name || other.id == rule.id)
                    && (!by_meaning || *meaning == said)
            });
            pairs.extend(hit.map(|(position, _)| (at, position)));
        }
    }
    pairs
}

fn whole(kind: Kind, rule: &Rule) -> Change {
    let what = match rule.title.as_str() {
        "" => format!("{RULE}{}", rule.id),
        title => format!("{RULE}{} {title}", rule.id),
    };
    let change = Change::new(kind, what, &rule.origin.place);
    change.with(format!("{} {}", rule.level.word(), rule.formula))
}

/// What is different about a rule; none where nothing is but the numbers of its rows.
fn difference((before, after): (&Rule, &Rule), said: (&Said, &Said)) -> Option<Change> {
    let kind = match (after.level.cmp(&before.level), before.id == after.id) {
        (std::cmp::Ordering::Less, _) => Kind::Loosened,
        (std::cmp::Ordering::Greater, _) => Kind::Tightened,
        _ if said.0 == said.1 && before.id != after.id => Kind::Renamed,
        _ => Kind::Changed,
    };
    let mut change = Change::new(kind, format!("{RULE}{}", after.id), &after.origin.place);
    if before.id != after.id {
        change = change.with(format!("原名 {}", before.id));
    }
    if before.level != after.level {
        let (from, to) = (before.level.word(), after.level.word());
        change = change.with(format!("{from} → {to}"));
    }
    change.details.extend(meaning(before, after, said));
    let texts = [
        ("题目", &before.title, &after.title),
        ("依据", &before.basis, &after.basis),
        ("报", &before.message, &after.message),
    ];
    for (word, from, to) in texts {
        if from != to {
            change = change.with(format!("{word} {from} → {to}"));
        }
    }
    (!change.details.is_empty()).then_some(change)
}

/// What the relation, its range and its condition come to.
fn meaning(before: &Rule, after: &Rule, (earlier, later): (&Said, &Said)) -> Vec<String> {
    let mut details = Vec::new();
    let formula = earlier.relation != later.relation || earlier.terms != later.terms;
    if formula && before.formula != after.formula {
        details.push(format!("{} → {}", before.formula, after.formula));
    } else if formula {
        details.push(format!("公式未改而所含不同：{}", after.formula));
    }
    details.extend(listed("多了", &extra(&later.terms, &earlier.terms)));
    details.extend(listed("少了", &extra(&earlier.terms, &later.terms)));
    let factor = |(cells, times): (&String, &i32)| {
        let known = earlier.terms.get(cells)?;
        (known != times).then(|| format!("{cells} 的倍数 {known} → {times}"))
    };
    details.extend(later.terms.iter().filter_map(factor));
    let beyond = |one: &BTreeSet<String>, other: &BTreeSet<String>| -> Vec<String> {
        one.difference(other).cloned().collect()
    };
    details.extend(listed("范围增", &beyond(&later.each, &earlier.each)));
    details.extend(listed("范围减", &beyond(&earlier.each, &later.each)));
    if earlier.columns != later.columns {
        let columns = |said: &Said| said.columns.join("、");
        details.push(format!("各栏 {} → {}", columns(earlier), columns(later)));
    }
    details.extend(listed("条件多了", &beyond(&later.when, &earlier.when)));
    details.extend(listed("条件少了", &beyond(&earlier.when, &later.when)));
    if earlier.explained_by != later.explained_by {
        let told = |said: &Said| match said.explained_by.as_str() {
            "" => "无".to_owned(),
            cells => cells.to_owned(),
        };
        details.push(format!("说明于 {} → {}", told(earlier), told(later)));
    }
    details
}

fn extra(terms: &BTreeMap<String, i32>, known: &BTreeMap<String, i32>) -> Vec<String> {
    let cells = terms.keys().filter(|cells| !known.contains_key(*cells));
    cells.cloned().collect()
}

fn listed(word: &str, names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("{word} {}", names.join("、")))
}

/// 停用 and 改 规则 of structural properties.
fn weights(before: &Spec, after: &Spec) -> Vec<Change> {
    let all =
        |spec: &Spec| -> BTreeMap<String, Option<Level>> { spec.weights.iter().cloned().collect() };
    let (earlier, later) = (all(before), all(after));
    let told = |weight: Option<&Option<Level>>| match weight {
        None => "照常",
        Some(None) => "停用",
        Some(Some(level)) => level.word(),
    };
    let properties: BTreeSet<&String> = earlier.keys().chain(later.keys()).collect();
    let change = |property: &String| {
        let (from, to) = (told(earlier.get(property)), told(later.get(property)));
        super::setting(&format!("属性 {property}"), from, to, "")
    };
    properties.into_iter().filter_map(change).collect()
}
