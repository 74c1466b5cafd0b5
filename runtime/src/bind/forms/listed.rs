//! Lines of a panel with declared rows: a label in any column, and values to its right.

use super::label::Marked;
use super::lines::Line;
use super::reader::Reader;
use super::spread::spread;

impl<'d> Reader<'_, 'd> {
    /// Reads a line that holds the label of a row; tells whether it does.
    pub(super) fn listed(&mut self, line: &Line<'d>, words: &[Marked<'d>]) -> bool {
        let named = words.iter().enumerate().find_map(|(at, marked)| {
            let found = marked.found.as_ref()?;
            let mut rows = found.rows();
            let (panel, row) = rows.find(|(panel, row)| !self.has_row(*panel, *row))?;
            Some((at, panel, row))
        });
        let Some((at, panel, row)) = named else {
            return false;
        };
        let (before, values) = words.split_at((at + 1).min(words.len()));
        self.put_row(line, panel, row, before.last(), values);
        before.iter().for_each(|marked| self.stray(marked));
        true
    }

    fn put_row(
        &mut self,
        line: &Line<'d>,
        panel: usize,
        row: usize,
        label: Option<&Marked<'d>>,
        values: &[Marked<'d>],
    ) {
        let places = self.places(panel);
        let column = label.map_or(0, |marked| marked.word.column);
        let spread = spread(&places, column, values);
        let row = self.first_row(panel) + row;
        self.meet_row(panel, row, label.map(|marked| marked.word.cell));
        for (column, value) in spread.iter().enumerate() {
            match value.and_then(|value| values.get(value)) {
                Some(marked) => {
                    self.put(panel, row, column, Some(marked.word.cell), marked.word.text);
                }
                None => {
                    let place = places.get(column).copied().flatten();
                    let cell = place.and_then(|place| self.blank_cell(line, place));
                    self.put_blank(panel, row, column, cell);
                }
            }
        }
        let extra = values.iter().enumerate();
        let unused = extra.filter(|(at, _)| !spread.contains(&Some(*at)));
        unused.for_each(|(_, marked)| self.stray(marked));
    }
}
