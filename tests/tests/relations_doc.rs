//! The list of relations says of every family which rule or property checks it, and names none
//! that does not exist.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::collections::BTreeSet;

use gouji_runtime::schema::Spec;
use gouji_runtime::structure;

/// The families that a reviewer of such a document looks at.
const FAMILIES: usize = 203;

/// A family of relations as the list has it.
struct Row {
    family: String,
    files: Vec<String>,
    checks: String,
}

impl Row {
    /// The rules and properties that it names.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.checks.split('`').skip(1).step_by(2)
    }
}

#[test]
fn every_family_stands_there_once() {
    let rows = rows();
    let distinct: BTreeSet<&str> = rows.iter().map(|row| row.family.as_str()).collect();
    assert_eq!((rows.len(), distinct.len()), (FAMILIES, FAMILIES));
}

#[test]
fn every_family_names_what_checks_it_or_why_nothing_does() {
    for row in rows() {
        let reason = row.checks.strip_prefix("不核：").unwrap_or_default();
        let named = row.names().next().is_some();
        assert_ne!(named, !reason.is_empty(), "{}", row.family);
    }
}

#[test]
fn every_rule_and_property_of_the_list_exists_where_it_says() {
    let spec = gouji_tests::spec("hebei/2021").unwrap();
    let mut wrong = Vec::new();
    for row in rows() {
        let mut files = BTreeSet::new();
        for name in row.names() {
            let sources = sources(spec, name);
            if sources.is_empty() && !is_property(name) {
                wrong.push(format!("{}: there is no {name}", row.family));
            }
            files.extend(sources);
        }
        let listed: BTreeSet<String> = row.files.iter().cloned().collect();
        if files != listed {
            wrong.push(format!("{}: {files:?}, not {listed:?}", row.family));
        }
    }
    assert_eq!(wrong, [""; 0]);
}

/// The files of the rules of this name: one rule, or all the relations of one.
fn sources(spec: &Spec, name: &str) -> BTreeSet<String> {
    let named = spec.rules.iter().filter(|rule| belongs(rule.id, name));
    let files = named.filter_map(|rule| rule.source.rsplit_once(':'));
    files.map(|(file, _)| file.to_owned()).collect()
}

fn belongs(id: &str, name: &str) -> bool {
    let number = id
        .strip_prefix(name)
        .and_then(|rest| rest.strip_prefix('.'));
    id == name || number.is_some_and(|number| number.parse::<u32>().is_ok())
}

fn is_property(name: &str) -> bool {
    let (properties, name) = match name.strip_prefix("文书.") {
        Some(name) => (structure::TEXT_PROPERTIES, name),
        None => (structure::PROPERTIES, name),
    };
    properties.iter().any(|property| property.name == name)
}

/// The rows of all tables of the list.
fn rows() -> Vec<Row> {
    let path = gouji_tests::workspace().join("docs/relations.md");
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row> {
    let cells: Vec<&str> = line.split('|').map(str::trim).collect();
    let [_, family, _, files, checks, _] = cells.as_slice() else {
        return None;
    };
    let heading = *family == "族" || family.starts_with('-');
    (!heading).then(|| Row {
        family: (*family).to_owned(),
        files: files.split('，').filter_map(file).collect(),
        checks: (*checks).to_owned(),
    })
}

/// A file as the list shortens it.
fn file(name: &str) -> Option<String> {
    match name.strip_prefix("河北/") {
        Some(name) => Some(format!("specs/hebei/2021/{name}")),
        None if name.is_empty() => None,
        None => Some(format!("specs/national/2021/{name}")),
    }
}
