//! Kinds of problems in binding.

use crate::schema::Level;

/// The kinds of problems, each with the word that its findings are known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The table is not there.
    TableMissing,
    /// A column is not there.
    ColumnMissing,
    /// A row is not there.
    RowMissing,
    /// A label of a form is not there.
    LabelMissing,
    /// A row is none of the declared ones.
    RowUnknown,
    /// A code is not in the list.
    CodeUnknown,
    /// A row stands twice.
    RowTwice,
    /// The table stands twice.
    TableTwice,
    /// A figure belongs to no cell.
    Stray,
    /// A sentence is not there.
    SentenceMissing,
    /// The section of a narrative is not there.
    SectionMissing,
    /// A figure lacks its unit word.
    UnitMissing,
    /// A year is another one than the sentence speaks of.
    YearOdd,
}

impl Kind {
    /// The word behind the table's name in the ids of findings.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::TableMissing => "缺表",
            Self::ColumnMissing => "缺列",
            Self::RowMissing => "缺行",
            Self::LabelMissing => "缺项",
            Self::RowUnknown => "多行",
            Self::CodeUnknown => "编码",
            Self::RowTwice => "重行",
            Self::TableTwice => "重表",
            Self::Stray => "多数",
            Self::SentenceMissing => "缺句",
            Self::SectionMissing => "缺节",
            Self::UnitMissing => "缺单位",
            Self::YearOdd => "年份",
        }
    }

    /// What is wrong, in few words.
    pub(super) fn headline(self) -> &'static str {
        match self {
            Self::TableMissing => "未找到此表",
            Self::ColumnMissing => "表头缺栏",
            Self::RowMissing => "缺行",
            Self::LabelMissing => "表中缺项",
            Self::RowUnknown => "表中有规范未列的行",
            Self::CodeUnknown => "科目编码不在科目表中",
            Self::RowTwice => "行重复，只取第一行",
            Self::TableTwice => "此表重复，只取第一份",
            Self::Stray => "数字不在任何规定的格内",
            Self::SentenceMissing => "未找到应有的句子",
            Self::SectionMissing => "未找到这一节",
            Self::UnitMissing => "数字后面缺计量单位",
            Self::YearOdd => "年份不符",
        }
    }

    /// Whether something was looked for and not found.
    pub(super) fn is_missing(self) -> bool {
        matches!(
            self,
            Self::TableMissing
                | Self::ColumnMissing
                | Self::RowMissing
                | Self::SentenceMissing
                | Self::SectionMissing
                | Self::LabelMissing
        )
    }

    /// The weight; less in tables that a document may go without.
    pub(super) fn level(self, optional: bool) -> Level {
        match self {
            Self::TableMissing | Self::ColumnMissing | Self::RowMissing | Self::RowTwice
                if !optional =>
            {
                Level::Must
            }
            _ => Level::Verify,
        }
    }
}
