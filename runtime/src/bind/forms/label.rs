//! What a printed label stands for in a form.

use crate::document::CellId;

use super::super::few::Few;

/// A printed cell that is not blank.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'d> {
    /// Its column in the grid.
    pub(super) column: u32,
    /// Its cell.
    pub(super) cell: CellId,
    /// Its text.
    pub(super) text: &'d str,
}

/// What a declared label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A labelled value: a column of the first panel.
    Field(u16),
    /// A row of a panel.
    Row(u16, u16),
    /// A column of a panel.
    Column(u16, u16),
}

/// A cell that begins with a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found<'t> {
    /// Everything that goes by the label.
    pub(super) labels: Few<Label, 3>,
    /// What the cell says behind the label and a colon; mostly nothing.
    pub(super) behind: &'t str,
}

impl Found<'_> {
    /// The fields of this label.
    pub(super) fn fields(&self) -> impl Iterator<Item = usize> + '_ {
        self.labels.iter().filter_map(|label| match label {
            Label::Field(column) => Some(usize::from(*column)),
            _ => None,
        })
    }

    /// Whether it names a column of a panel.
    pub(super) fn is_column(&self) -> bool {
        let mut labels = self.labels.iter();
        labels.any(|label| matches!(label, Label::Column(..)))
    }

    /// The rows of this label: panel and row.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.labels.iter().filter_map(|label| match label {
            Label::Row(panel, row) => Some((usize::from(*panel), usize::from(*row))),
            _ => None,
        })
    }

    /// The columns of this label in one panel.
    pub(super) fn columns(&self, of: usize) -> impl Iterator<Item = usize> + '_ {
        self.labels.iter().filter_map(move |label| match label {
            Label::Column(panel, column) if usize::from(*panel) == of => Some(usize::from(*column)),
            _ => None,
        })
    }
}

/// A word with what it stands for, if it is a label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marked<'d> {
    /// The word.
    pub(super) word: Word<'d>,
    /// The label it begins with.
    pub(super) found: Option<Found<'d>>,
}
