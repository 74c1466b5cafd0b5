//! Identifiers: labels made fit for Rust, each name of a scope once.
//!
//! The model has already chosen identifiers for rows and columns; this is where those of modules,
//! types and rules are made, and where a clash is settled the same way on every run.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Words that no identifier may be, not even as `r#…`.
const NEVER: [&str; 5] = ["Self", "_", "crate", "self", "super"];

/// A text as an identifier: NFKC, every run of characters that Rust does not allow as one `_`,
/// none at either end. Never empty, never a word that cannot be an identifier.
pub(crate) fn identifier(text: &str) -> String {
    let mut name = String::new();
    for character in text.nfkc() {
        if unicode_ident::is_xid_continue(character) && character != '_' {
            name.push(character);
        } else if !name.ends_with('_') && !name.is_empty() {
            name.push('_');
        }
    }
    name.truncate(name.trim_end_matches('_').len());
    let starts = name.chars().next().is_some_and(unicode_ident::is_xid_start);
    if !starts {
        name.insert(0, '_');
    }
    if NEVER.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

/// The names of one scope.
#[derive(Debug, Default)]
pub(crate) struct Scope(BTreeSet<String>);

impl Scope {
    /// A scope in which these names are taken.
    pub(crate) fn with(taken: &[&str]) -> Self {
        Self(taken.iter().map(ToString::to_string).collect())
    }

    /// Takes a name, with `_2`, `_3` … behind it when it is taken already.
    pub(crate) fn take(&mut self, name: &str) -> String {
        let name = identifier(name);
        let mut candidate = name.clone();
        let mut number = 1;
        while !self.0.insert(candidate.clone()) {
            number += 1;
            candidate = identifier(&format!("{name}_{number}"));
        }
        candidate
    }

    /// Takes a name as it is; tells whether it was free.
    pub(crate) fn take_exactly(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_become_identifiers() {
        assert_eq!(identifier("本年收入合计"), "本年收入合计");
        assert_eq!(identifier("因公出国（境）费"), "因公出国_境_费");
        assert_eq!(identifier("预算数.合计"), "预算数_合计");
        assert_eq!(identifier("hebei/2021"), "hebei_2021");
        assert_eq!(identifier("2010301"), "_2010301");
        assert_eq!(identifier("×"), "__");
        assert_eq!(identifier("self"), "self_");
        assert_eq!(identifier("ＡＢ　１"), "AB_1");
    }

    #[test]
    fn an_identifier_stays_as_it_is() {
        for text in [
            "×",
            "self",
            "2010301",
            "合 计",
            "_",
            "",
            "a__b_",
            "其中：公用",
        ] {
            let name = identifier(text);
            assert_eq!(identifier(&name), name);
        }
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let mut scope = Scope::with(&["rules"]);
        assert_eq!(scope.take("rules"), "rules_2");
        assert_eq!(scope.take("合计"), "合计");
        assert_eq!(scope.take("合 计"), "合_计");
        assert_eq!(scope.take("合计"), "合计_2");
        assert!(!scope.take_exactly("合计"));
    }
}
