//! The tree of a spec file as it is written: names unresolved, formulas as printed.
//!
//! Equality ignores spans, so that printing and parsing can be compared.

mod from_cst;
mod narrative;
mod pattern;
mod print;
pub(crate) mod visit;

pub(crate) use from_cst::from_cst;
pub use narrative::{EditNarrative, Fragment, Narrative, NarrativeEntry, Vocabulary};
pub use pattern::{Part, Pattern, Slot, SlotKind};
pub use print::{
    print_expression, print_file, print_formula, print_item, print_pattern, print_relation,
};

use crate::source::Span;

/// A value with its place; equality looks at the value alone.
#[derive(Debug, Clone, Copy, Default)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub span: Span,
}

impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}
impl<T: Eq> Eq for At<T> {}

/// A name or label.
pub type Name = At<String>;

/// One file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct File {
    /// Its items in order.
    pub items: Vec<Item>,
    /// Comments after the last item.
    pub trailing: Vec<String>,
    /// Names of tables and rules of which a part could not be read. That something is missing
    /// in them is no news.
    pub broken: Vec<Name>,
}

/// A top-level item with the comments that belong to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Comments on the lines before it.
    pub comments: Vec<String>,
    /// The item.
    pub kind: At<ItemKind>,
}

/// The kinds of top-level items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemKind {
    /// 规范: the header.
    Header(Header),
    /// 科目: a code list.
    Codes(Codes),
    /// 表: a new table.
    Table(Table),
    /// 规则: a new rule.
    Rule(Rule),
    /// 词: a new vocabulary.
    Vocabulary(Vocabulary),
    /// 片段: a new piece of a sentence.
    Fragment(Fragment),
    /// 说明: a new narrative.
    Narrative(Narrative),
    /// 改 表: edits to an inherited table.
    EditTable(EditTable),
    /// 改 规则: a changed level.
    EditRule(EditRule),
    /// 改 说明: additions to an inherited narrative.
    EditNarrative(EditNarrative),
    /// 换 and a 表, 规则, 说明, 片段 or 词: a replacement, with a reason.
    Replace(Box<ItemKind>, Option<At<String>>),
    /// 删 and the name of a 表, 说明, 片段 or 词.
    Drop {
        /// What it is.
        what: DropKind,
        /// Its name.
        name: Name,
        /// 理由.
        reason: Option<At<String>>,
    },
    /// 停用 规则.
    Disable(RuleRef, Option<At<String>>),
    /// 改名.
    Rename(Rename),
    /// 改名 表.
    RenameTable(RenameTable),
}

/// What 删 takes away whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropKind {
    /// 表.
    Table,
    /// 说明.
    Narrative,
    /// 片段.
    Fragment,
    /// 词.
    Vocabulary,
}

/// `规范 河北 2021 继承 全国 2021 { … }`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The region.
    pub region: Name,
    /// The year.
    pub year: At<u16>,
    /// Region and year of the parent.
    pub parent: Option<(Name, At<u16>)>,
    /// 种类.
    pub kind: Option<Name>,
    /// 地区词: words that speak for the region.
    pub words: Vec<Name>,
    /// 封面: lines of the cover.
    pub cover: Vec<Pattern>,
    /// 表头: lines around tables.
    pub caption: Vec<Pattern>,
    /// 表注: how a note begins.
    pub note: Option<At<String>>,
    /// 目录: the title of the page of contents.
    pub contents: Option<At<String>>,
    /// 标题: how headings are numbered, the highest level first.
    pub headings: Vec<Pattern>,
    /// 疑似: letters that are taken for one another.
    pub confusables: Vec<(Name, Name)>,
    /// 残留: words of a template that nobody filled in.
    pub residue: Vec<Name>,
}

/// `科目 功能分类 类 3 款 5 项 7 自 "codes/function.tsv"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    /// Its name.
    pub name: Name,
    /// Levels: name and digits.
    pub levels: Vec<(Name, At<u8>)>,
    /// Path of the list, relative to the specs folder.
    pub path: At<String>,
}

/// `表 公开01 "收入支出决算总表" 又名 "…" 可缺 每 项目名称 { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The name rules use.
    pub name: Name,
    /// Titles; the first is the proper one.
    pub titles: Vec<At<String>>,
    /// 可缺: documents may go without it.
    pub optional: bool,
    /// 每: it is printed once for each value of this 字段.
    pub each: Option<Name>,
    /// The body in the order written.
    pub body: Vec<Statement<TableEntry>>,
}

/// A line of a block, with the comments before it and the one behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement<T> {
    /// Comments on the lines before.
    pub comments: Vec<String>,
    /// The statement.
    pub value: At<T>,
    /// A comment behind it on the same line.
    pub remark: Option<String>,
    /// Comments between it and the end of the block; empty unless it is the last.
    pub trailing: Vec<String>,
}

impl<T> Statement<T> {
    /// A statement without comments.
    pub fn bare(value: T, span: Span) -> Self {
        Self {
            comments: Vec::new(),
            value: At { value, span },
            remark: None,
            trailing: Vec::new(),
        }
    }
}

/// What may stand in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableEntry {
    /// 标识: the machine name.
    Id(Name),
    /// 单位.
    Unit(Name),
    /// 精度, and whether 省零.
    Precision(At<u8>, bool),
    /// 空 为零 / 空 为缺.
    Blank(BlankPolicy),
    /// 舍入, by name.
    Rounding(Name),
    /// 行次 不印: row numbers are names for formulas only.
    Unnumbered,
    /// 面板.
    Panel(Panel),
    /// 行.
    Rows(Rows),
    /// 列.
    Columns(Vec<Statement<Entry>>),
    /// 并列: spanners of groups side by side.
    Bands(Vec<Name>),
    /// 字段: a value with a label.
    Field(Leaf),
    /// A relation without a name, or a condition that must hold.
    Relation(Formula),
}

/// What a blank means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlankPolicy {
    /// 为零.
    Zero,
    /// 为缺.
    Missing,
}

/// `面板 收入 { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Its name.
    pub name: Name,
    /// Rows, columns, bands and relations.
    pub body: Vec<Statement<TableEntry>>,
}

/// `行 …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// How rows are told apart.
    pub kind: RowKind,
    /// Declared rows.
    pub entries: Vec<Statement<Entry>>,
}

/// How rows are told apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowKind {
    /// As listed.
    Listed,
    /// 单.
    Single,
    /// 各 列名: one per printed line.
    Numbered(Name),
    /// 按 科目, with the formula of 上级 if there is one.
    Coded(Name, Option<At<Expression>>),
    /// 按 名.名: by the texts of these columns, which stand in front. Two names or more; one
    /// name alone is read as [`RowKind::Coded`].
    Keyed(Vec<Name>),
}

/// A row or column entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// 行次 or 栏次: first and last.
    pub ordinals: Option<At<(u16, u16)>>,
    /// What stands there.
    pub kind: EntryKind,
}

/// What an entry is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryKind {
    /// ×.
    Grey,
    /// `各 功能分类.类`: expanded from a code list.
    Expand {
        /// The list.
        list: Name,
        /// The level.
        level: Name,
        /// 可缺: documents may go without some of them.
        optional: bool,
    },
    /// `名 又名 "…" : 型 = 式`.
    Leaf(Leaf),
    /// `名 { … }`: a spanner.
    Group {
        /// Its label.
        label: Name,
        /// Its columns.
        entries: Vec<Statement<Entry>>,
    },
    /// `名 同 名 自 7`: the same columns again.
    Same {
        /// The label.
        label: Name,
        /// The group it repeats.
        of: Name,
        /// The first 栏次.
        from: At<u16>,
    },
}

/// A row or column with a label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaf {
    /// Its label.
    pub label: Name,
    /// 又名.
    pub aliases: Vec<Name>,
    /// 名: the name to use in rules and code where labels would clash.
    pub handle: Option<Name>,
    /// 可缺: documents may go without it.
    pub optional: bool,
    /// The type after `:`.
    pub kind: Option<Name>,
    /// 取自: allowed texts.
    pub choices: Vec<Name>,
    /// The formula after `=`.
    pub formula: Option<At<Expression>>,
}

/// `a = b = c`, `a <= b`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// The first side.
    pub first: At<Expression>,
    /// Comparisons and further sides; never empty.
    pub rest: Vec<(Compare, At<Expression>)>,
}

/// A comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compare {
    /// `=`
    Equal,
    /// `<=`
    AtMost,
    /// `>=`
    AtLeast,
    /// `<`
    Less,
    /// `>`
    Greater,
    /// `!=`
    Unequal,
}

/// A statement that holds or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// A comparison.
    Relation(Relation),
    /// `地址 为空`.
    Blank(At<Address>),
    /// `地址 含 "…"`. The path `表.注` is the note below a table, the path `部门` the department
    /// of the cover.
    Contains(At<Address>, At<String>),
    /// `地址 存在`: it is printed, be it 0.
    Printed(At<Address>),
    /// `地址 含 地址`: the first text contains the second.
    Includes(At<Address>, At<Address>),
    /// `一致(地址)`: all texts are the same.
    Uniform(At<Address>),
    /// `互异(地址)`: all texts differ.
    Distinct(At<Address>),
    /// `表 存在`.
    Present(Name),
    /// 非.
    Not(Box<At<Formula>>),
    /// 且.
    All(Vec<At<Formula>>),
    /// 或.
    Any(Vec<At<Formula>>),
}

/// A figure or a way to get one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expression {
    /// A number as written.
    Number(String),
    /// A text in quotes that is a whole side of a relation. In a longer formula, and in round
    /// brackets, a text in quotes is a name.
    Text(String),
    /// Cells.
    Address(Address),
    /// `和(…)`, `计数(…)`, `数(…)`, `名称(…)`.
    Call {
        /// The function.
        function: Name,
        /// Its arguments.
        arguments: Vec<At<Expression>>,
    },
    /// `分档(总分, >=90 "优", 否则 "差")`.
    Tiers {
        /// The figure.
        of: Box<At<Expression>>,
        /// Comparison, bound and text of each tier, in the order written.
        tiers: Vec<(At<Compare>, At<String>, At<String>)>,
        /// 否则.
        otherwise: Option<At<String>>,
    },
    /// `-x`.
    Negate(Box<At<Expression>>),
    /// `a + b`, `a - b`, `a * b`, `a / b`.
    Binary {
        /// Which.
        operator: Operator,
        /// Left side.
        left: Box<At<Expression>>,
        /// Right side.
        right: Box<At<Expression>>,
    },
}

/// An arithmetic operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// `表.面板[行, 列]`, any part of which may be missing where it is unique.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Address {
    /// Names before the brackets, joined by `.`.
    pub path: Vec<Name>,
    /// What stands in the brackets; `#27` alone is one index without a path.
    pub indices: Vec<At<Index>>,
}

/// One index of an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Index {
    /// `#27`: a printed row or column number.
    Ordinal(u16),
    /// `#1..#8`.
    Ordinals(u16, u16),
    /// `301`: a code.
    Code(u32),
    /// A label, or a path of labels (`决算数.合计`), or a variable.
    Label(Vec<Name>),
    /// `*`.
    All,
}

/// `规则 勾01 "…" 必须 每 … 当 … { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its name.
    pub name: Name,
    /// What it says.
    pub title: At<String>,
    /// Its weight.
    pub level: At<Level>,
    /// 每 变量 于 域.
    pub each: Option<Each>,
    /// 当.
    pub when: Option<At<Formula>>,
    /// The body in the order written.
    pub body: Vec<Statement<RuleEntry>>,
}

/// `每 类 于 功能分类.类`, `每 科目 于 公开02, 公开03`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Each {
    /// The variable.
    pub variable: Name,
    /// What it runs over: levels of code lists, or tables and panels.
    pub domains: Vec<Vec<Name>>,
}

/// What may stand in a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleEntry {
    /// What must hold.
    Formula(Formula),
    /// 依据.
    Basis(At<String>),
    /// 报.
    Message(At<String>),
    /// 例.
    Example(Example),
    /// 说明于: the text that discharges a finding where it is printed.
    ExplainedBy(At<Address>),
}

/// `例 通过 "…" { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// 通过 or 违反.
    pub passes: bool,
    /// What it shows.
    pub title: Option<At<String>>,
    /// Figures: an address and the figure as printed.
    pub figures: Vec<(At<Address>, At<String>)>,
}

/// The weight of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 提示.
    Hint,
    /// 核实.
    Verify,
    /// 必须.
    Must,
}

/// How an item names a rule: `勾01`, `公开02.上级`, `公开01.收入[总计]`.
pub type RuleRef = At<String>;

/// `改 表 公开01 { … }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditTable {
    /// The table.
    pub name: Name,
    /// The edits in order.
    pub edits: Vec<Statement<Edit>>,
    /// 理由.
    pub reason: Option<At<String>>,
}

/// One edit of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A changed setting: 单位, 精度, 空, 舍入.
    Set(TableEntry),
    /// 又名: another title.
    Title(At<String>),
    /// 删 行 / 删 列: the entry, and whether later ordinals move up (顺延).
    Drop {
        /// Row or column.
        axis: Axis,
        /// Which.
        target: At<Address>,
        /// 顺延.
        shift: bool,
        /// 理由.
        reason: Option<At<String>>,
    },
    /// 增 行 / 增 列 … 于 地址 前/后.
    Add {
        /// Row or column.
        axis: Axis,
        /// The new entries.
        entries: Vec<Statement<Entry>>,
        /// The neighbour.
        target: At<Address>,
        /// Whether behind it.
        after: bool,
        /// 顺延.
        shift: bool,
    },
    /// 改 行 / 改 列: another formula.
    Formula {
        /// Row or column.
        axis: Axis,
        /// Which.
        target: At<Address>,
        /// The formula.
        formula: At<Expression>,
    },
    /// A further relation or condition.
    Relation(Formula),
}

/// Rows or columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// 行.
    Row,
    /// 列.
    Column,
}

/// `改 规则 核03 必须 理由 "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditRule {
    /// Which.
    pub rule: RuleRef,
    /// The new level.
    pub level: At<Level>,
    /// 理由.
    pub reason: Option<At<String>>,
}

/// `改名 公开01.收入[…] 为 "…" 理由 "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rename {
    /// A row, a column, or a table (an address without indices).
    pub target: At<Address>,
    /// The new label or title.
    pub label: At<String>,
    /// 理由.
    pub reason: Option<At<String>>,
}

/// `改名 表 公开07 为 公开09 标识 gk09 理由 "…"`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RenameTable {
    /// The inherited name.
    pub old: Name,
    /// The name in this layer.
    pub new: Name,
    /// 标识: the machine name; the old one stays without it.
    pub id: Option<Name>,
    /// 理由.
    pub reason: Option<At<String>>,
}
