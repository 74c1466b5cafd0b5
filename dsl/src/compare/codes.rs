//! Code lists as they stand in the years of two specs.

use super::{Change, Group, Kind};
use crate::model::{CodeEntry, CodeList, Spec};

/// A group for each list that either spec has.
pub(super) fn groups(before: &Spec, after: &Spec) -> Vec<Group> {
    let earlier = |name: &str| before.codes.iter().find(|list| list.name == name);
    let mut groups: Vec<Group> = Vec::new();
    for list in &after.codes {
        groups.push(group(earlier(&list.name), list));
    }
    let gone = before.codes.iter();
    let gone = gone.filter(|list| after.codes.iter().all(|known| known.name != list.name));
    groups.extend(gone.map(|list| Group {
        title: title(list),
        changes: vec![Change::new(Kind::Removed, "编码表", &list.origin.place)],
    }));
    groups
}

fn title(list: &CodeList) -> String {
    format!("科目 {}", list.name)
}

fn group(before: Option<&CodeList>, after: &CodeList) -> Group {
    let changes = match before {
        None => {
            let change = Change::new(Kind::Added, "编码表", &after.origin.place);
            vec![change.with(format!("{} 个编码", after.entries.len()))]
        }
        Some(before) => changes(before, after),
    };
    Group {
        title: title(after),
        changes,
    }
}

fn changes(before: &CodeList, after: &CodeList) -> Vec<Change> {
    let mut found: Vec<Change> = Vec::new();
    let levels = |list: &CodeList| {
        let level = |(name, digits): &(String, u8)| format!("{name} {digits}");
        list.levels.iter().map(level).collect::<Vec<_>>().join(" ")
    };
    let place = &after.origin.place;
    found.extend(super::setting(
        "各级位数",
        &levels(before),
        &levels(after),
        place,
    ));
    let called = |entry: &CodeEntry| format!("{} {}", entry.code, entry.name);
    for entry in &before.entries {
        if after.entry(entry.code).is_none() {
            found.push(Change::new(Kind::Removed, called(entry), ""));
        }
    }
    for entry in &after.entries {
        match before.entry(entry.code) {
            None => found.push(Change::new(Kind::Added, called(entry), "")),
            Some(known) if known.name != entry.name => {
                let what = format!("{} {} → {}", entry.code, known.name, entry.name);
                found.push(Change::new(Kind::Renamed, what, ""));
            }
            Some(known) if known.aliases != entry.aliases => {
                let aliases = |entry: &CodeEntry| entry.aliases.join("、");
                let what = format!("{} 的又名", called(entry));
                found.extend(super::setting(&what, &aliases(known), &aliases(entry), ""));
            }
            Some(_) => {}
        }
    }
    found
}
