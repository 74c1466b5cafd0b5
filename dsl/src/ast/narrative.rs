//! Sentences and what they must agree with: 词, 片段 and 说明.

use super::{At, Formula, Name, Pattern, Statement, TableEntry};

/// `词 增减 { 1 "增加" -1 "减少" }`: words that have a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vocabulary {
    /// Its name.
    pub name: Name,
    /// 1, -1 or 0, each with its words.
    pub words: Vec<(At<i8>, Vec<Name>)>,
}

/// `片段 较上年 某数 { 「…」 率 = 额 / 某数 }`: a piece of a sentence with its own relations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Its name.
    pub name: Name,
    /// Names that stand for what a slot passes to it.
    pub parameters: Vec<Name>,
    /// Its sentence and relations; no settings, no optional sentence.
    pub body: Vec<Statement<NarrativeEntry>>,
}

/// `说明 收入说明 于 "收入决算情况说明" 又名 "…" 可缺 每 项目名称 { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Narrative {
    /// The name rules use.
    pub name: Name,
    /// Titles of its section; the first is the proper one.
    pub headings: Vec<At<String>>,
    /// 可缺: documents may go without it.
    pub optional: bool,
    /// 每: it is printed once for each value of this slot.
    pub each: Option<Name>,
    /// The body in the order written.
    pub body: Vec<Statement<NarrativeEntry>>,
}

/// What may stand in a 说明 or 片段.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NarrativeEntry {
    /// 标识, 单位 or 精度.
    Setting(TableEntry),
    /// `「…」`, `可有 「…」`.
    Sentence {
        /// The sentence.
        pattern: Pattern,
        /// 可有: it may be missing.
        optional: bool,
    },
    /// A relation without a name, or a condition that must hold.
    Relation(Formula),
}

/// `改 说明 收入说明 { … } 理由 "…"`: changed settings, further sentences and relations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditNarrative {
    /// Which.
    pub name: Name,
    /// The additions in order.
    pub edits: Vec<Statement<NarrativeEntry>>,
    /// 理由.
    pub reason: Option<At<String>>,
}
