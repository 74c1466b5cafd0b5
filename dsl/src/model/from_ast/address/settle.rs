//! One meaning out of what was found in each panel.

use super::{Resolver, index_text};
use crate::ast::{At, Axis, Index};
use crate::diagnostic::catalogue::names;
use crate::model::from_ast::forms::PanelAt;
use crate::model::from_ast::lookup::Found;
use crate::model::{Cells, Columns, Rows};

/// What was looked for, and where.
pub(super) struct Asked<'a> {
    /// The panels that were searched.
    pub(super) panels: &'a [PanelAt],
    /// Along which axis, if only along one.
    pub(super) axis: Option<Axis>,
    /// What.
    pub(super) index: &'a At<Index>,
}

impl Resolver<'_, '_> {
    /// The one meaning; none and several are reported.
    pub(super) fn settle(
        &mut self,
        asked: &Asked<'_>,
        hits: Vec<(PanelAt, Found<Cells>)>,
    ) -> Option<Vec<Cells>> {
        let mut meanings: Vec<(PanelAt, Vec<Cells>)> = Vec::new();
        for (at, found) in hits {
            match found {
                Found::Nothing => {}
                Found::These(cells) => meanings.push((at, cells)),
                Found::Several(several) => return self.ambiguous(asked, &several),
            }
        }
        match meanings.as_slice() {
            [] => {
                self.report_missing(asked.panels, asked.axis, asked.index);
                None
            }
            [(_, cells)] => Some(cells.clone()),
            // `*` names every panel without ambiguity.
            several if asked.index.value == Index::All => Some(
                several
                    .iter()
                    .flat_map(|(_, cells)| cells)
                    .copied()
                    .collect(),
            ),
            several => {
                let names = several.iter().map(|(at, cells)| self.meaning(*at, cells));
                let names: Vec<String> = names.collect();
                self.ambiguous(asked, &names)
            }
        }
    }

    fn ambiguous(&mut self, asked: &Asked<'_>, meanings: &[String]) -> Option<Vec<Cells>> {
        let At { value, span } = asked.index;
        self.context
            .report(names::ambiguous(*span, &index_text(value), meanings));
        None
    }

    fn meaning(&self, at: PanelAt, cells: &[Cells]) -> String {
        let is_row = cells.iter().any(|cells| {
            matches!(cells.rows, Rows::At(_) | Rows::Code(_)) || cells.columns == Columns::All
        });
        let word = if is_row { "行" } else { "列" };
        format!("{} 的{word}", self.forms.place(at))
    }
}
