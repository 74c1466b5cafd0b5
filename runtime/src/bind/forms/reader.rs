//! Reads one printed form, line by line.

use crate::document::{Cell, Document};
use crate::report::Problem;
use crate::schema::RowKind;

use super::super::draft::Draft;
use super::field::Pending;
use super::header::Open;
use super::keyed::Keyed;
use super::keys::{Keys, Vocabulary};
use super::label::Marked;
use super::lines::Line;
use super::plan::Plan;

/// A printed form while it is being read.
pub(super) struct Reader<'b, 'd> {
    pub(super) plan: &'b Plan,
    pub(super) document: &'d Document,
    pub(super) draft: &'b mut Draft,
    pub(super) vocabulary: &'b mut Vocabulary,
    pub(super) pieces: &'b mut Vec<Cell>,
    /// Index of the instance.
    instance: usize,
    /// The instance's first row in each panel.
    pub(super) first_rows: &'b [u32],
    pub(super) name: String,
    /// Which columns were met, panel by panel; of the first panel, the fields.
    pub(super) met: Vec<Vec<bool>>,
    pub(super) pending: Vec<Pending>,
    pub(super) open: Option<Open>,
    pub(super) keys: Keys,
    /// The words of the last line; kept for its room.
    words: Vec<Marked<'d>>,
}

impl<'b, 'd> Reader<'b, 'd> {
    /// Begins to read a form; `first_rows` are its first rows in each panel.
    pub(super) fn new(
        plan: &'b Plan,
        document: &'d Document,
        draft: &'b mut Draft,
        first_rows: &'b [u32],
        vocabulary: &'b mut Vocabulary,
        pieces: &'b mut Vec<Cell>,
    ) -> Self {
        let panels = plan.schema.panels.iter();
        let met = panels.map(|panel| vec![false; panel.columns.len()]);
        Self {
            met: met.collect(),
            plan,
            document,
            instance: draft.instances.len(),
            draft,
            vocabulary,
            pieces,
            first_rows,
            name: String::new(),
            pending: Vec::new(),
            open: None,
            keys: Keys::default(),
            words: Vec::new(),
        }
    }

    /// Reads a line.
    pub(super) fn read(&mut self, line: &Line<'d>) {
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        words.extend(self.mark(line));
        if !words.is_empty() {
            self.read_words(line, &words);
        }
        self.words = words;
    }

    fn read_words(&mut self, line: &Line<'d>, words: &[Marked<'d>]) {
        let labelled = words.iter().any(|marked| marked.found.is_some());
        if labelled {
            self.read_labelled(line, words);
        } else if self.pending.is_empty() || !self.below(line, words) {
            self.read_plain(words);
        }
    }

    fn read_labelled(&mut self, line: &Line<'d>, words: &[Marked<'d>]) {
        if let Some(open) = Open::read(self.plan.schema, words) {
            self.give_up();
            self.open_panel(open);
        } else if self.is_keyed_line(words) {
            self.give_up();
            self.read_plain(words);
        } else if self.listed(line, words) {
            self.give_up();
        } else if self.fields(line, words) {
            self.open = None;
        } else {
            self.read_plain(words);
        }
    }

    fn mark(&self, line: &Line<'d>) -> impl Iterator<Item = Marked<'d>> {
        let words = line.words(self.document);
        words.map(|word| Marked {
            word,
            found: self.plan.find(word.text),
        })
    }

    fn open_panel(&mut self, open: Open) {
        let panel = open.panel;
        let levels = self.keyed(panel).map_or(0, |keyed| keyed.keys);
        if self.keys.levels().len() != levels {
            self.keys = Keys::new(levels);
        }
        for (column, _) in open.at.iter().enumerate().filter(|(_, at)| at.is_some()) {
            self.meet_column(panel, column);
        }
        self.open = Some(open);
    }

    fn keyed(&self, index: usize) -> Option<Keyed> {
        let panel = self.plan.schema.panels.get(index)?;
        match panel.kind {
            RowKind::Keyed(keys) => Some(Keyed {
                panel: index,
                keys: usize::from(keys),
                columns: panel.columns,
            }),
            _ => None,
        }
    }

    /// Whether a line of an open keyed panel only happens to hold a label: it is a full line.
    fn is_keyed_line(&self, words: &[Marked<'_>]) -> bool {
        let keyed = self.open.as_ref().and_then(|open| self.keyed(open.panel));
        keyed.is_some_and(|keyed| words.len() >= keyed.columns.len())
    }

    fn read_plain(&mut self, words: &[Marked<'d>]) {
        self.give_up();
        let Some(open) = self.open.take() else {
            return words.iter().for_each(|marked| self.stray(marked));
        };
        match self.keyed(open.panel) {
            Some(keyed) => self.read_keyed(keyed, &open, words),
            None => words.iter().for_each(|marked| self.stray(marked)),
        }
        self.open = Some(open);
    }

    /// Ends the form and gives its name. Labels that were not met are reported.
    pub(super) fn finish(mut self) -> String {
        self.give_up();
        let schema = self.plan.schema;
        for (index, (panel, met)) in schema.panels.iter().zip(&self.met).enumerate() {
            let columns = panel.columns.iter().zip(met);
            let missing = columns.filter(|(_, met)| !**met);
            let missing: Vec<_> = missing.map(|(column, _)| column.label()).collect();
            let rows = panel.rows.iter().enumerate();
            let keyed = matches!(panel.kind, RowKind::Keyed(_));
            let rows = rows
                .filter(|(row, declared)| !keyed && !declared.grey && !self.has_row(index, *row));
            let rows: Vec<_> = rows.map(|(_, declared)| declared.label).collect();
            missing.into_iter().chain(rows).for_each(|label| {
                self.draft.problems.push(Problem::LabelMissing {
                    table: self.plan.table,
                    instance: self.instance,
                    label,
                });
            });
        }
        self.name
    }
}
