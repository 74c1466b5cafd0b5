//! Line templates and sentences: what stands between 「 and 」.

use super::{Address, At, Name};

/// A line template or sentence between 「 and 」.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Its parts.
    pub parts: Vec<Part>,
    /// Where it is written.
    pub span: At<()>,
}

/// A part of a line template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Literal text.
    Text(String),
    /// `{名:型=缺省}`.
    Slot(Slot),
    /// `<甲|乙>`: one of these, two or more. `<甲>` is 甲 or nothing, which is its last.
    Choice(Vec<Vec<Part>>),
}

/// `{名}`, `{名:型}`, `{名:型=缺省}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its name.
    pub name: Name,
    /// 型. Slots of the header have none; in a sentence only 年度, 上年 and 略 have none.
    pub kind: Option<SlotKind>,
    /// 缺省: the value where the alternative with the slot was not taken, as written.
    pub default: Option<At<String>>,
}

/// What a slot takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlotKind {
    /// A unit, `%`, a measure word, 数, 文, 清单, or the name of a 词.
    Measure(Name),
    /// `功能分类.类`: a name of a code list, on a level of it.
    Level {
        /// The list.
        list: Name,
        /// The level.
        level: Name,
    },
    /// `片段(地址)`: the text of the fragment stands there.
    Fragment {
        /// The fragment.
        name: Name,
        /// What its parameters mean here.
        arguments: Vec<At<Address>>,
    },
}
