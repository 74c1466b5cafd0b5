//! The JSON of a check, as far as a comparison needs it.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::EffectError;

/// What was found in a document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Document {
    pub(super) relations: u64,
    pub(super) not_checked: u64,
    /// By rule, facts, and a number where these alone are the same.
    pub(super) findings: BTreeMap<(String, Vec<String>, usize), Finding>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(super) struct Finding {
    rule: String,
    level: String,
    verdict: String,
    pub(super) message: String,
    facts: Vec<String>,
}

impl Finding {
    /// Level and verdict.
    pub(super) fn weight(&self) -> String {
        format!("{} {}", self.level, self.verdict)
    }
}

#[derive(Deserialize)]
struct Object {
    schema: String,
    document: Head,
    #[serde(default)]
    summary: Summary,
    #[serde(default)]
    findings: Vec<Finding>,
}

#[derive(Deserialize)]
struct Head {
    path: String,
}

#[derive(Default, Deserialize)]
struct Summary {
    relations: u64,
    not_checked: u64,
}

/// The documents of a run by their paths.
pub(super) fn run(text: &str) -> Result<BTreeMap<String, Document>, EffectError> {
    let text = text.trim_start_matches('\u{feff}');
    let mut documents = BTreeMap::new();
    let mut objects = 0;
    for object in serde_json::Deserializer::from_str(text).into_iter::<Object>() {
        let object = object.map_err(EffectError::Unreadable)?;
        objects += 1;
        match object.schema.as_str() {
            "gouji.check/1" => {}
            "gouji.error/1" => continue,
            _ => return Err(EffectError::Schema(object.schema)),
        }
        let path = object.document.path.clone();
        if documents.insert(path.clone(), document(object)).is_some() {
            return Err(EffectError::Twice(path));
        }
    }
    match objects {
        0 => Err(EffectError::Empty),
        _ => Ok(documents),
    }
}

fn document(object: Object) -> Document {
    let mut findings = BTreeMap::new();
    for finding in object.findings {
        let key = |number| (finding.rule.clone(), finding.facts.clone(), number);
        let free = (0..).find(|number| !findings.contains_key(&key(*number)));
        findings.insert(key(free.unwrap_or_default()), finding);
    }
    Document {
        relations: object.summary.relations,
        not_checked: object.summary.not_checked,
        findings,
    }
}
