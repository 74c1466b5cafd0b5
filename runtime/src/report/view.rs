//! Typed reading of a bound table: what generated accessors are made of.
//!
//! Nothing here fails: what the document does not have is [`ABSENT`].

use std::ops::Range;

use super::{BoundPanel, BoundRow, BoundTable, Fact, FactId, Instance, Report, State};

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
    /// The instance whose rows are seen, as an index into [`BoundTable::instances`]; all rows
    /// without one.
    pub instance: Option<usize>,
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
    /// Its position among the rows that are seen; for a whole table the index into
    /// [`BoundPanel::rows`].
    pub row: usize,
}

impl<'r> TableView<'r> {
    /// The table of this index.
    pub fn new(report: &'r Report<'r>, table: usize) -> Self {
        Self {
            report,
            table,
            instance: None,
        }
    }

    /// Each instance of the table, in the order of the document; none for a table without.
    pub fn instances(self) -> impl Iterator<Item = TableView<'r>> {
        let count = self.bound().map_or(0, |table| table.instances.len());
        (0..count).map(move |instance| TableView {
            instance: Some(instance),
            ..self
        })
    }

    /// The name of the instance as printed; empty for a whole table.
    pub fn name(self) -> &'r str {
        self.seen().map_or("", |instance| &instance.name)
    }

    fn seen(self) -> Option<&'r Instance> {
        self.bound()?.instances.get(self.instance?)
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

    /// The rows that are seen: all, or those of the instance.
    fn extent(self) -> Range<usize> {
        if self.table.instance.is_none() {
            return 0..self.bound().map_or(0, |panel| panel.rows.len());
        }
        let rows = self.table.seen().and_then(|one| one.rows.get(self.panel));
        rows.map_or(0..0, |rows| rows.start as usize..rows.end as usize)
    }

    /// The fact at a row and a column, by position.
    pub fn fact(self, row: usize, column: usize) -> &'r Fact {
        self.fact_id(row, column)
            .map_or(&ABSENT, |id| self.table.report.fact(id))
    }

    /// The id of the fact at a row and a column, by position.
    pub fn fact_id(self, row: usize, column: usize) -> Option<FactId> {
        self.bound()?.fact_id(self.absolute(row)?, column)
    }

    /// The text of the cell at a row and a column, by position; empty when there is no cell.
    pub fn text(self, row: usize, column: usize) -> &'r str {
        self.line(row).text(column)
    }

    /// The position among all rows of the one at this position among those that are seen.
    fn absolute(self, row: usize) -> Option<usize> {
        let extent = self.extent();
        let at = extent.start.checked_add(row)?;
        extent.contains(&at).then_some(at)
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
        let bound = self.bound()?;
        let extent = self.extent();
        let row = match self.table.instance {
            None => bound.row_of_code(code)?,
            Some(_) => {
                let rows = bound.rows.get(extent.clone())?;
                rows.iter().position(|row| row.code == code)? + extent.start
            }
        };
        Some(self.line(row - extent.start))
    }

    /// The row of this index.
    pub fn line(self, row: usize) -> Line<'r> {
        Line { panel: self, row }
    }

    /// Every row that the document prints: the declared ones in their order, then the others as met.
    pub fn lines(self) -> impl Iterator<Item = Line<'r>> {
        let rows = self
            .bound()
            .and_then(|panel| panel.rows.get(self.extent()))
            .unwrap_or_default();
        let printed = rows.iter().enumerate().filter(|(_, row)| row.found);
        printed.map(move |(row, _)| self.line(row))
    }

    fn numbered(self, number: u32) -> Option<Line<'r>> {
        if self.table.instance.is_some() {
            let row = usize::try_from(number).ok()?.checked_sub(1)?;
            return self.absolute(row).map(|_| self.line(row));
        }
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
        let row = self.panel.absolute(self.row)?;
        self.panel.bound()?.rows.get(row)
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
        let row = self.panel.absolute(self.row);
        row.map_or("", |row| table.report.row_label(table.table, panel, row))
    }
}
