//! Typed reading of a bound table: what generated accessors are made of.
//!
//! Nothing here fails: what the document does not have is [`ABSENT`].

use super::{BoundPanel, BoundRow, BoundTable, Fact, FactId, Report, State};

/// The fact that stands for every cell that is not there.
pub static ABSENT: Fact = Fact {
    value: 0,
    half: 0,
    state: State::Absent,
    decimals: 0,
    cell: None,
};

/// A table of a report.
#[derive(Debug, Clone, Copy)]
pub struct TableView<'r> {
    /// The report.
    pub report: &'r Report<'r>,
    /// Index into [`Report::tables`].
    pub table: usize,
}

/// A panel of a table.
#[derive(Debug, Clone, Copy)]
pub struct PanelView<'r> {
    /// Its table.
    pub table: TableView<'r>,
    /// Index into [`BoundTable::panels`].
    pub panel: usize,
}

/// A row of a panel.
#[derive(Debug, Clone, Copy)]
pub struct Line<'r> {
    /// Its panel.
    pub panel: PanelView<'r>,
    /// Index into [`BoundPanel::rows`].
    pub row: usize,
}

impl<'r> TableView<'r> {
    /// The table of this index.
    pub fn new(report: &'r Report<'r>, table: usize) -> Self {
        Self { report, table }
    }

    /// The table as bound; none for an index without a table.
    pub fn bound(self) -> Option<&'r BoundTable> {
        self.report.tables.get(self.table)
    }

    /// Whether the document prints the table.
    pub fn found(self) -> bool {
        self.bound().is_some_and(|table| table.printing.is_some())
    }

    /// The panel of this index.
    pub fn panel(self, panel: usize) -> PanelView<'r> {
        PanelView { table: self, panel }
    }
}

impl<'r> PanelView<'r> {
    /// The panel as bound; none for an index without a panel.
    pub fn bound(self) -> Option<&'r BoundPanel> {
        self.table.bound()?.panels.get(self.panel)
    }

    /// The fact at a row and a column, by position.
    pub fn fact(self, row: usize, column: usize) -> &'r Fact {
        self.fact_id(row, column)
            .map_or(&ABSENT, |id| self.table.report.fact(id))
    }

    /// The id of the fact at a row and a column, by position.
    pub fn fact_id(self, row: usize, column: usize) -> Option<FactId> {
        self.bound()?.fact_id(row, column)
    }

    /// The fact of a code in a column.
    pub fn at_code(self, code: u32, column: usize) -> &'r Fact {
        self.line_of_code(code)
            .map_or(&ABSENT, |line| line.fact(column))
    }

    /// The fact on the line of this number, from 1, of a numbered panel.
    pub fn at_number(self, number: u32, column: usize) -> &'r Fact {
        self.numbered(number)
            .map_or(&ABSENT, |line| line.fact(column))
    }

    /// The row of a code.
    pub fn line_of_code(self, code: u32) -> Option<Line<'r>> {
        let row = self.bound()?.row_of_code(code)?;
        Some(self.line(row))
    }

    /// The row of this index.
    pub fn line(self, row: usize) -> Line<'r> {
        Line { panel: self, row }
    }

    /// Every row that the document prints: the declared ones in their order, then the others as met.
    pub fn lines(self) -> impl Iterator<Item = Line<'r>> {
        let rows = self
            .bound()
            .map(|panel| panel.rows.as_slice())
            .unwrap_or_default();
        let printed = rows.iter().enumerate().filter(|(_, row)| row.found);
        printed.map(move |(row, _)| self.line(row))
    }

    fn numbered(self, number: u32) -> Option<Line<'r>> {
        let rows = &self.bound()?.rows;
        let row = rows
            .iter()
            .position(|row| row.declared.is_none() && row.code == number)?;
        Some(self.line(row))
    }
}

impl<'r> Line<'r> {
    /// The row as bound; none for an index without a row.
    pub fn bound(self) -> Option<&'r BoundRow> {
        self.panel.bound()?.rows.get(self.row)
    }

    /// The fact in a column, by position.
    pub fn fact(self, column: usize) -> &'r Fact {
        self.panel.fact(self.row, column)
    }

    /// The text of the cell in a column; empty when there is no cell.
    pub fn text(self, column: usize) -> &'r str {
        let report = self.panel.table.report;
        let cell = self.fact(column).cell;
        cell.map_or("", |cell| report.text_at(cell))
    }

    /// The row's code; none when it has none.
    pub fn code(self) -> Option<u32> {
        self.bound().map(|row| row.code).filter(|code| *code != 0)
    }

    /// The row's label as the document prints it, or as declared.
    pub fn label(self) -> &'r str {
        let PanelView { table, panel } = self.panel;
        table.report.row_label(table.table, panel, self.row)
    }
}
