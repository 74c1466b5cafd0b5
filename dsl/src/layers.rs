//! Layers: folders of files become specs, each with everything it inherits and every edit made.
//!
//! One chain, no search path: the header names the parent. What comes out is still a tree of
//! unresolved names, in which every node keeps the span of the layer that wrote it. Knows no
//! normal form and reads no figure.

#![expect(
    clippy::result_large_err,
    reason = "a diagnostic is made once per mistake"
)]

mod chain;
mod dropped;
mod entries;
mod explode;
mod folder;
mod inherit;
mod items;
mod narrative_edit;
mod rename;
mod rename_table;
mod rules;
mod shelf;
mod shift;
mod table_edit;

pub(crate) use explode::repeats;
pub(crate) use rules::judge_level;

use crate::ast::{
    At, Codes, EditRule, File, Fragment, Header, Narrative, Rule, RuleRef, Table, Vocabulary,
};
use crate::diagnostic::Diagnostic;
use crate::source::{SourceId, Sources, Span};

/// One spec with everything it inherits, unresolved.
#[derive(Debug, Clone, Default)]
pub struct Layered {
    /// `hebei/2021`.
    pub folder: String,
    /// The header; what it leaves out is the parent's.
    pub header: At<Header>,
    /// The name of the parent, if it exists.
    pub parent: Option<String>,
    /// The files of this layer alone.
    pub own: Vec<SourceId>,
    /// Names of tables and rules of which a part could not be read, in any layer.
    pub broken: Vec<String>,
    /// Code lists.
    pub codes: Vec<At<Codes>>,
    /// Vocabularies.
    pub vocabularies: Vec<At<Vocabulary>>,
    /// Pieces of sentences.
    pub fragments: Vec<At<Fragment>>,
    /// Narratives with their edits made.
    pub narratives: Vec<At<Narrative>>,
    /// Tables with their edits made.
    pub tables: Vec<LayeredTable>,
    /// Named rules with their levels changed, without the disabled ones.
    pub rules: Vec<At<Rule>>,
    /// Changed levels of formulas on forms, in order.
    pub levels: Vec<At<EditRule>>,
    /// Formulas on forms that are switched off.
    pub disabled: Vec<At<Disabled>>,
}

/// A table with its machine name.
#[derive(Debug, Clone)]
pub struct LayeredTable {
    /// 标识, or the stem of the file.
    pub id: String,
    /// The table.
    pub table: At<Table>,
}

/// `停用 规则 … 理由 "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disabled {
    /// Which.
    pub rule: RuleRef,
    /// 理由.
    pub reason: Option<At<String>>,
}

impl Layered {
    /// `河北 2021`.
    pub fn name(&self) -> String {
        let Header { region, year, .. } = &self.header.value;
        spec_name(&region.value, year.value)
    }

    /// Whether this layer itself wrote something, rather than one it inherits from.
    pub(crate) fn wrote(&self, span: Span) -> bool {
        self.own.contains(&span.source)
    }

    /// Whether a part of a table or rule could not be read.
    pub(crate) fn is_broken(&self, name: &str) -> bool {
        self.broken.iter().any(|broken| broken == name)
    }
}

/// How a spec is called.
fn spec_name(region: &str, year: u16) -> String {
    format!("{region} {year}")
}

/// Merges the files of all folders into specs, in the order of their folders.
pub fn merge(
    sources: &Sources,
    files: Vec<(SourceId, File)>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Layered> {
    let folders = folder::gather(sources, files, diagnostics);
    chain::merge(sources, &folders, diagnostics)
}
