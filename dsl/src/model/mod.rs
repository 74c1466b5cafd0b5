//! The meaning of specs: layers merged, names resolved, lists expanded, formulas in normal form.
//!
//! A stage of its own: nothing unresolved can be expressed here, so nothing unresolved can be
//! emitted. Indices are positions in the vectors of the same [`Spec`].

mod from_ast;
mod narrative;
mod print;
mod relation;

pub use from_ast::{PROPERTIES, TEXT_PROPERTIES, from_ast};
pub use narrative::{Fragment, Piece, Sentence, SlotKind, Vocabulary, Words};
pub use print::print_rules;
pub(crate) use print::{CellNames, Printer};
pub use relation::{
    Cells, Columns, EachRow, Names, Predicate, Quotient, Relation, Rows, SCALE, Sum, Take, Term,
    Text, Tier,
};

pub use crate::ast::{BlankPolicy, Compare, Level};
use crate::source::Span;

/// All specs that were compiled together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Model {
    /// In the order of their folders.
    pub specs: Vec<Spec>,
}

/// One spec with everything it inherits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spec {
    /// `河北 2021`.
    pub name: String,
    /// `hebei/2021`.
    pub folder: String,
    /// The region.
    pub region: String,
    /// The year of account.
    pub year: u16,
    /// The kind of document.
    pub kind: String,
    /// The name of the spec it inherits from.
    pub parent: Option<String>,
    /// Words that speak for the region.
    pub words: Vec<String>,
    /// Lines of the cover.
    pub cover: Vec<Pattern>,
    /// Lines around tables.
    pub caption: Vec<Pattern>,
    /// How a note begins.
    pub note: String,
    /// How the document is made as a text.
    pub outline: Outline,
    /// Code lists, cut to the year.
    pub codes: Vec<CodeList>,
    /// Vocabularies.
    pub vocabularies: Vec<Vocabulary>,
    /// Fragments.
    pub fragments: Vec<Fragment>,
    /// Tables in order, the narratives behind them.
    pub tables: Vec<Table>,
    /// Rules: those of tables in the order of the tables, then the named ones.
    pub rules: Vec<Rule>,
    /// Structural properties (`表名.属性`) that 停用 silences (`None`) or 改 规则 re-weighs.
    pub weights: Vec<(String, Option<Level>)>,
    /// The spec as one canonical text, each line with its origin. See [`crate::expand`].
    pub expanded: String,
}

/// How a document is made as a text. Whatever is empty is not looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// 目录: the title of the contents page.
    pub contents: String,
    /// 标题: how headings are counted off, the highest level first.
    pub headings: Vec<Heading>,
    /// 疑似: letters that are easily taken for each other.
    pub confusables: Vec<(String, String)>,
    /// 残留: what a template leaves behind.
    pub residue: Vec<String>,
}

/// How headings of a level are counted off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What stands before the number.
    pub before: String,
    /// Whether the number is written in Arabic digits.
    pub arabic: bool,
    /// What stands behind it.
    pub after: String,
}

/// A line template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Where it is written.
    pub origin: Origin,
}

/// A part of a line template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Literal text.
    Text(String),
    /// A slot.
    Slot(Slot),
    /// May be missing.
    Optional(Vec<Part>),
}

/// What a slot of a cover or caption line takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// 年度.
    Year,
    /// 单位.
    Unit,
    /// 部门.
    Department,
    /// 表号.
    TableNumber,
    /// 次年.
    NextYear,
    /// 略.
    Any,
}

/// A code list, cut to a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    /// Its name.
    pub name: String,
    /// Name and digits of each level, shortest codes first.
    pub levels: Vec<(String, u8)>,
    /// Entries in ascending order of the code's text.
    pub entries: Vec<CodeEntry>,
    /// Where it is declared.
    pub origin: Origin,
}

/// A code and its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code.
    pub code: u32,
    /// The name in this year.
    pub name: String,
    /// Other names still met in this year.
    pub aliases: Vec<String>,
}

/// Where something is written, as `path:line` and as a span.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// `specs/national/2021/gk01.gj:12`.
    pub place: String,
    /// The span.
    pub span: Span,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Machine name: 标识, or the stem of the file.
    pub id: String,
    /// The name rules use.
    pub name: String,
    /// Titles; the first is the proper one.
    pub titles: Vec<String>,
    /// The unit's name.
    pub unit: Unit,
    /// Declared decimals.
    pub precision: u8,
    /// 省零.
    pub drops_zeros: bool,
    /// What a blank means.
    pub blank: BlankPolicy,
    /// 可缺.
    pub optional: bool,
    /// What tells its instances apart: a column of the first panel.
    pub each: Option<usize>,
    /// How documents lay it out.
    pub layout: Layout,
    /// Panels; one without a name when none is declared.
    pub panels: Vec<Panel>,
    /// Where it is declared.
    pub origin: Origin,
}

/// How documents lay a table out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layout {
    /// Rows and columns of a grid.
    Grid,
    /// Labels with their values, which are the columns of the first panel, and further panels.
    Form,
    /// Sentences, whose slots are the columns of the only panel.
    Words(Words),
}

/// A panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Its name; empty for the only one.
    pub name: String,
    /// How rows are told apart.
    pub kind: RowKind,
    /// Declared rows.
    pub rows: Vec<Row>,
    /// Leaf columns.
    pub columns: Vec<Column>,
    /// Spanners of groups side by side.
    pub bands: Vec<String>,
}

/// How rows are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// As listed.
    Listed,
    /// By the code list of this index.
    Coded(usize),
    /// One row.
    Single,
    /// One per printed line.
    Numbered,
    /// One per printed line, told apart by the texts of so many first columns.
    Keyed(u8),
}

/// A declared row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// `r27`, or the label where the form prints no number.
    pub id: String,
    /// The label; empty for a grey row without one.
    pub label: String,
    /// The Rust identifier: the label or its 名, made fit.
    pub identifier: String,
    /// 又名.
    pub aliases: Vec<String>,
    /// 行次; 0 for none.
    pub ordinal: u16,
    /// The code it stands for; 0 for none.
    pub code: u32,
    /// ×.
    pub grey: bool,
    /// 可缺.
    pub optional: bool,
    /// Where it is declared.
    pub origin: Origin,
}

/// A leaf column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// `c1`, or the label where the form prints no number.
    pub id: String,
    /// Labels from the outermost spanner to its own.
    pub path: Vec<String>,
    /// The Rust identifier.
    pub identifier: String,
    /// 又名.
    pub aliases: Vec<String>,
    /// 栏次; 0 for none.
    pub ordinal: u16,
    /// What stands in it.
    pub kind: Kind,
    /// The unit of its figures.
    pub unit: Unit,
    /// The value where a sentence goes without the slot, as a document would print it.
    pub default: Option<String>,
    /// 取自.
    pub choices: Vec<String>,
    /// ×.
    pub grey: bool,
    /// 可缺.
    pub optional: bool,
    /// Where it is declared.
    pub origin: Origin,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A figure, rounded where it is printed.
    Amount,
    /// A number that is exact as printed.
    Exact,
    /// Words.
    Text,
}

/// The unit of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// 元.
    Yuan,
    /// 万元.
    TenThousandYuan,
    /// 亿元.
    HundredMillionYuan,
    /// %.
    Percent,
    /// 分.
    Point,
    /// 个, 辆, 人次 and the like.
    Count(String),
    /// 1, −1 or 0, printed as a word.
    Direction,
    /// Words.
    None,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Stable name.
    pub id: String,
    /// What it says; empty for a formula on a form.
    pub title: String,
    /// The table that prints it; none for a named rule.
    pub table: Option<usize>,
    /// Its weight.
    pub level: Level,
    /// The relation as written, in canonical form.
    pub formula: String,
    /// 依据.
    pub basis: String,
    /// 报.
    pub message: String,
    /// Where it is written.
    pub origin: Origin,
    /// Rows it is repeated over.
    pub each_row: EachRow,
    /// Columns (indices) it is repeated over; empty for none.
    pub each_column: Vec<usize>,
    /// 当, as written, in canonical form; empty for none.
    pub condition: String,
    /// 当.
    pub when: Option<Predicate>,
    /// The relation.
    pub relation: Relation,
    /// 说明于: the text that discharges a finding.
    pub explained_by: Option<Cells>,
    /// 例. Where a named rule has several relations, the first of them carries the examples.
    pub examples: Vec<Example>,
}

/// An example of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// 通过 or 违反.
    pub passes: bool,
    /// What it shows.
    pub title: String,
    /// One cell and its text each.
    pub figures: Vec<(Cells, String)>,
    /// Notes: the index of a table and the text below it.
    pub notes: Vec<(usize, String)>,
    /// The department's name; empty when the example gives none.
    pub department: String,
}
