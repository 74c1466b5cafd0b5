//! How a document is made as a text.

/// What a spec says of the text as a whole. Whatever is empty is not looked at.
#[derive(Debug, Default, PartialEq)]
pub struct Outline {
    /// The title of the contents page.
    pub contents: &'static str,
    /// How headings are counted off, from the highest level to the lowest.
    pub headings: &'static [Heading],
    /// Letters that are easily taken for each other.
    pub confusables: &'static [(&'static str, &'static str)],
    /// Texts that a template leaves behind.
    pub residue: &'static [&'static str],
}

impl Outline {
    /// An outline that asks for nothing.
    pub const NONE: Self = Self {
        contents: "",
        headings: &[],
        confusables: &[],
        residue: &[],
    };
}

/// How headings of one level are counted off: a number, Chinese or Arabic, between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading {
    /// What stands before the number.
    pub before: &'static str,
    /// Whether the number is written in Arabic digits.
    pub arabic: bool,
    /// What stands behind it.
    pub after: &'static str,
}
