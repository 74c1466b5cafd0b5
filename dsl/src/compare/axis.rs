//! The rows or the columns of a panel: added, removed, renamed, moved, renumbered.

use super::{Change, Kind};
use crate::model::{self, Column, Panel, Row, Unit};

/// A row or a column.
pub(super) struct Item<'s> {
    /// How rules and code call it.
    pub(super) identifier: &'s str,
    /// Its label under those above it.
    path: Vec<&'s str>,
    aliases: &'s [String],
    /// 0 for none.
    ordinal: u16,
    /// 0 for none.
    pub(super) code: u32,
    grey: bool,
    /// What stands in it, in words; empty for rows.
    kind: String,
    place: &'s str,
}

impl<'s> Item<'s> {
    /// Whether something is printed that it can be known by.
    pub(super) fn has_name(&self) -> bool {
        !self.label().is_empty()
    }

    /// Its own label.
    pub(super) fn label(&self) -> &'s str {
        self.path.last().copied().unwrap_or_default()
    }

    /// The labels above it.
    pub(super) fn above(&self) -> &[&'s str] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }

    /// Its label and its aliases.
    pub(super) fn names(&self) -> impl Iterator<Item = &'s str> {
        let label = Some(self.label()).filter(|label| !label.is_empty());
        let aliases: &'s [String] = self.aliases;
        label.into_iter().chain(aliases.iter().map(String::as_str))
    }

    /// Its label with those above it.
    pub(super) fn full(&self) -> String {
        self.path.join(".")
    }
}

/// The declared rows of a panel.
pub(super) fn rows(panel: &Panel) -> Vec<Item<'_>> {
    panel.rows.iter().map(row).collect()
}

fn row(row: &Row) -> Item<'_> {
    Item {
        identifier: &row.identifier,
        path: vec![&row.label],
        aliases: &row.aliases,
        ordinal: row.ordinal,
        code: row.code,
        grey: row.grey,
        kind: String::new(),
        place: &row.origin.place,
    }
}

/// The leaf columns of a panel in a table of this unit, which goes without saying.
pub(super) fn columns<'s>(panel: &'s Panel, unit: &Unit) -> Vec<Item<'s>> {
    let columns = panel.columns.iter();
    columns.map(|each| column(each, unit)).collect()
}

fn column<'s>(column: &'s Column, unit: &Unit) -> Item<'s> {
    Item {
        identifier: &column.identifier,
        path: column.path.iter().map(String::as_str).collect(),
        aliases: &column.aliases,
        ordinal: column.ordinal,
        code: 0,
        grey: column.grey,
        kind: kind(column, unit),
        place: &column.origin.place,
    }
}

fn kind(column: &Column, usual: &Unit) -> String {
    let unit = match column.unit == *usual {
        true => "",
        false => super::general::unit(&column.unit),
    };
    let kind = match column.kind {
        model::Kind::Amount => "数",
        model::Kind::Exact => "精确的数",
        model::Kind::Text => "文",
    };
    match column.choices.as_slice() {
        [] => format!("{kind} {unit}").trim_end().to_owned(),
        choices => format!("{kind} 取自 {}", choices.join("、")),
    }
}

/// The words for an axis.
pub(super) struct Words {
    /// 行 or 栏.
    pub(super) entry: &'static str,
    /// 行次 or 栏次.
    pub(super) ordinal: &'static str,
}

/// What changed; `paired` gives for each earlier item its later one.
pub(super) fn changes(
    before: &[Item<'_>],
    after: &[Item<'_>],
    paired: &[Option<usize>],
    words: &Words,
) -> Vec<Change> {
    let pairs: Vec<(&Item<'_>, usize, &Item<'_>)> = before
        .iter()
        .zip(paired)
        .filter_map(|(earlier, later)| Some((earlier, (*later)?, after.get((*later)?)?)))
        .collect();
    let mut found = Vec::new();
    let gone = before.iter().zip(paired);
    let gone = gone.filter(|(item, later)| later.is_none() && item.has_name());
    found.extend(gone.map(|(item, _)| one(Kind::Removed, item, words)));
    let fresh = after.iter().enumerate();
    let fresh = fresh.filter(|(at, item)| !paired.contains(&Some(*at)) && item.has_name());
    found.extend(fresh.map(|(_, item)| one(Kind::Added, item, words)));
    for (earlier, _, later) in &pairs {
        found.extend(differences(earlier, later, words));
    }
    found.extend(moved(&pairs, words));
    found.extend(renumbered(&pairs, words));
    found.extend(nameless(before, after, words));
    found
}

fn one(kind: Kind, item: &Item<'_>, words: &Words) -> Change {
    let change = Change::new(kind, format!("{} {}", words.entry, item.full()), item.place);
    match item.ordinal {
        0 => change,
        ordinal => change.with(format!("{} {ordinal}", words.ordinal)),
    }
}

/// Labels, aliases, greyness and kind of one item.
fn differences(earlier: &Item<'_>, later: &Item<'_>, words: &Words) -> Vec<Change> {
    let what = || format!("{} {}", words.entry, later.full());
    let mut found = Vec::new();
    if earlier.full() != later.full() {
        let what = format!("{} {} → {}", words.entry, earlier.full(), later.full());
        found.push(Change::new(Kind::Renamed, what, later.place));
    }
    // The old label of a renamed item is an alias, which is no news.
    let news = |one: &Item<'_>, other: &Item<'_>| -> Vec<String> {
        let aliases = one.aliases.iter();
        let new = aliases.filter(|alias| other.names().all(|known| known != **alias));
        new.map(|alias| format!("“{alias}”")).collect()
    };
    let (added, removed) = (news(later, earlier), news(earlier, later));
    let mut aliases = Change::new(Kind::Changed, format!("{} 的又名", what()), later.place);
    if !added.is_empty() {
        aliases = aliases.with(format!("增 {}", added.join("、")));
    }
    if !removed.is_empty() {
        aliases = aliases.with(format!("删 {}", removed.join("、")));
    }
    found.extend((!aliases.details.is_empty()).then_some(aliases));
    if earlier.grey != later.grey {
        let told = if later.grey {
            "改为灰格"
        } else {
            "不再是灰格"
        };
        found.push(Change::new(Kind::Changed, what(), later.place).with(told));
    }
    found.extend(super::setting(
        &what(),
        &earlier.kind,
        &later.kind,
        later.place,
    ));
    found
}

/// Items that passed one of their neighbours: those outside the longest run that kept its order.
fn moved(pairs: &[(&Item<'_>, usize, &Item<'_>)], words: &Words) -> Vec<Change> {
    let positions: Vec<usize> = pairs.iter().map(|(_, position, _)| *position).collect();
    let kept = longest_rise(&positions);
    let passed = pairs.iter().filter(|(_, at, _)| !kept.contains(at));
    let change = |(_, at, item): &(&Item<'_>, usize, &Item<'_>)| {
        let before = pairs.iter().filter(|(_, other, _)| other < at);
        let neighbour = before.max_by_key(|(_, other, _)| *other);
        let to = match neighbour {
            Some((_, _, neighbour)) => format!("移到 {} 之后", neighbour.full()),
            None => "移到最前".to_owned(),
        };
        Change::new(
            Kind::Moved,
            format!("{} {}", words.entry, item.full()),
            item.place,
        )
        .with(to)
    };
    passed.map(change).collect()
}

/// The longest rising run of numbers that are all different, not necessarily without gaps.
pub(super) fn longest_rise(numbers: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for number in numbers {
        let fitting = best.iter().filter(|run| run.last() < Some(number));
        let mut run = fitting.max_by_key(|run| run.len()).cloned();
        let run = run.get_or_insert_default();
        run.push(*number);
        best.push(run.clone());
    }
    best.into_iter()
        .rev()
        .max_by_key(Vec::len)
        .unwrap_or_default()
}

/// Other numbers, neighbours that moved alike in one line.
fn renumbered(pairs: &[(&Item<'_>, usize, &Item<'_>)], words: &Words) -> Vec<Change> {
    let mut runs: Vec<Vec<(&Item<'_>, &Item<'_>)>> = Vec::new();
    let by = |(earlier, later): &(&Item<'_>, &Item<'_>)| {
        i32::from(later.ordinal) - i32::from(earlier.ordinal)
    };
    for (earlier, _, later) in pairs {
        if earlier.ordinal == later.ordinal {
            continue;
        }
        let both = earlier.ordinal != 0 && later.ordinal != 0;
        let last = runs.last_mut().filter(|run| {
            run.last().is_some_and(|last| {
                let last_both = last.0.ordinal != 0 && last.1.ordinal != 0;
                both == last_both && (!both || by(last) == by(&(earlier, later)))
            })
        });
        match last {
            Some(run) => run.push((earlier, later)),
            None => runs.push(vec![(earlier, later)]),
        }
    }
    let change = |run: Vec<(&Item<'_>, &Item<'_>)>| {
        let (first, last) = (run.first()?, run.last()?);
        let what = match run.len() {
            1 => format!("{} {}", words.entry, first.1.full()),
            count => format!(
                "{} {} 至 {}，共 {count} {}",
                words.entry,
                first.1.full(),
                last.1.full(),
                words.entry
            ),
        };
        let from = range(first.0.ordinal, last.0.ordinal);
        let to = range(first.1.ordinal, last.1.ordinal);
        let detail = format!("{} {from} → {to}", words.ordinal);
        Some(Change::new(Kind::Renumbered, what, first.1.place).with(detail))
    };
    runs.into_iter().filter_map(change).collect()
}

fn range(first: u16, last: u16) -> String {
    match (first, last) {
        (0, _) | (_, 0) => "不印".to_owned(),
        (first, last) if first == last => first.to_string(),
        (first, last) => format!("{first}–{last}"),
    }
}

/// Rows with a number and nothing else are only counted.
fn nameless(before: &[Item<'_>], after: &[Item<'_>], words: &Words) -> Option<Change> {
    let count = |items: &[Item<'_>]| items.iter().filter(|item| !item.has_name()).count();
    let (earlier, later) = (count(before), count(after));
    let change = || Change::new(Kind::Changed, format!("灰{}", words.entry), "");
    (earlier != later).then(|| change().with(format!("{earlier} → {later}")))
}
