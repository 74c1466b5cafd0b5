//! One walk over the elements of a Word file.

use quick_xml::events::BytesStart;

use crate::ReadError;
use crate::flow::{Drawn, Flow};
use crate::xml;

/// Where in the file the walk is.
pub(super) struct Walk<'r> {
    flow: Flow<'r>,
    /// The prefix of Word's own elements, with its colon.
    prefix: Option<String>,
    depth: usize,
    /// How many elements that hold running text are open.
    texts: usize,
    /// How many runs are open: a text box stands in a run and has its own.
    runs: usize,
    in_paragraph_properties: bool,
    in_row_properties: bool,
    /// Whether the open run is hidden.
    is_hidden: bool,
    /// Whether the mark at the end of the open paragraph is deleted, so that it goes on.
    goes_on: bool,
    gap: u32,
    inserted: u32,
    deleted: u32,
}

impl<'r> Walk<'r> {
    pub(super) fn new(flow: Flow<'r>) -> Self {
        Self {
            flow,
            prefix: None,
            depth: 0,
            texts: 0,
            runs: 0,
            in_paragraph_properties: false,
            in_row_properties: false,
            is_hidden: false,
            goes_on: false,
            gap: 0,
            inserted: 0,
            deleted: 0,
        }
    }

    /// Whether nothing in the element is to be read: what was deleted or moved away, and what
    /// repeats the content before it for older programs.
    pub(super) fn skips(&mut self, element: &BytesStart<'_>) -> bool {
        let name = element.name();
        match self.own(name.as_ref()) {
            Some("del" | "moveFrom") if !self.in_properties() => {
                self.deleted = self.deleted.saturating_add(1);
                true
            }
            Some("rt" | "sectPr" | "tblPr" | "tblGrid") => true,
            Some("pPrChange" | "rPrChange" | "trPrChange" | "tcPrChange") => true,
            _ => name.as_ref().ends_with("Fallback"),
        }
    }

    fn in_properties(&self) -> bool {
        self.in_paragraph_properties || self.in_row_properties
    }

    /// The name of one of Word's own elements without its prefix, which the root gives.
    fn own<'n>(&self, name: &'n str) -> Option<&'n str> {
        match &self.prefix {
            Some(prefix) => name.strip_prefix(prefix.as_str()),
            None => None,
        }
    }

    /// Takes the beginning of an element.
    pub(super) fn open(&mut self, element: &BytesStart<'_>) -> Result<(), ReadError> {
        self.depth += 1;
        let name = element.name();
        if self.prefix.is_none() {
            let prefix = name.as_ref().rfind(':').map_or(0, |colon| colon + 1);
            self.prefix = name.as_ref().get(..prefix).map(str::to_owned);
        }
        match self.own(name.as_ref()).unwrap_or_default() {
            "t" => self.texts += 1,
            "r" => self.runs += 1,
            "tab" | "ptab" if self.shows() => self.flow.tab(),
            "br" | "cr" if self.shows() => self.flow.break_line(),
            "noBreakHyphen" => self.text_of_run("-"),
            "vanish" if self.runs > 0 && !self.in_properties() => self.is_hidden = is_on(element),
            "pPr" => self.in_paragraph_properties = true,
            "trPr" => {
                self.in_row_properties = true;
                self.gap = 0;
            }
            "gridBefore" => self.gap = xml::count(element, "val"),
            "ins" | "moveTo" if !self.in_properties() => {
                self.inserted = self.inserted.saturating_add(1);
            }
            "del" if self.in_row_properties => self.flow.drop_row(),
            "del" => self.goes_on = true,
            "tbl" => self.flow.open_table()?,
            "tr" => {
                self.flow.open_row();
                self.gap = 0;
            }
            "tc" => {
                let gap = std::mem::take(&mut self.gap);
                let cell = Drawn {
                    gap,
                    ..Drawn::default()
                };
                self.flow.open_cell(cell)?;
            }
            "gridSpan" => {
                let columns = xml::count(element, "val");
                self.change_cell(|cell| cell.columns = columns);
            }
            "vMerge" => {
                let restarts = xml::attribute(element, "val") == Some("restart");
                self.change_cell(|cell| cell.goes_on = !restarts);
            }
            "cellDel" => self.change_cell(|cell| cell.is_dropped = true),
            "txbxContent" => self.flow.open_box()?,
            _ => {}
        }
        Ok(())
    }

    fn change_cell(&mut self, change: impl FnOnce(&mut Drawn)) {
        if let Some(cell) = self.flow.cell() {
            change(cell);
        }
    }

    /// Takes the end of an element.
    pub(super) fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        match self.own(name).unwrap_or_default() {
            "t" => self.texts = self.texts.saturating_sub(1),
            "r" => {
                self.runs = self.runs.saturating_sub(1);
                self.is_hidden = false;
            }
            "pPr" => self.in_paragraph_properties = false,
            "trPr" => self.in_row_properties = false,
            "p" => match std::mem::take(&mut self.goes_on) {
                true => {}
                false => self.flow.end_paragraph(),
            },
            "tbl" => self.flow.close_table(),
            "tr" => self.flow.close_row(),
            "tc" => self.flow.close_cell(),
            "txbxContent" => self.flow.close_box(),
            _ => {}
        }
    }

    /// Takes running text.
    pub(super) fn text(&mut self, text: &str) {
        if self.texts > 0 && self.shows() {
            self.flow.text(text);
        }
    }

    fn text_of_run(&mut self, text: &str) {
        if self.shows() {
            self.flow.text(text);
        }
    }

    fn shows(&self) -> bool {
        self.runs > 0 && !self.is_hidden
    }

    /// Whether elements are still open.
    pub(super) fn is_unfinished(&self) -> bool {
        self.depth > 0 || self.prefix.is_none()
    }

    /// Writes what was read, and tells how many insertions were kept and deletions left out.
    pub(super) fn finish(self) -> Result<(u32, u32), ReadError> {
        self.flow.finish()?;
        Ok((self.inserted, self.deleted))
    }
}

fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(xml::attribute(element, "val"), Some("0" | "false" | "off"))
}
