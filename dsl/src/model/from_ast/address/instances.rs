//! One cell of many forms has a meaning only where one of them is at hand.

use super::{Over, Resolver, Scope};
use crate::diagnostic::catalogue::meaning;
use crate::model::Cells;
use crate::source::Span;

impl Resolver<'_, '_> {
    /// The same without a word about what is wrong: only to see what an address could be.
    pub(in crate::model::from_ast) fn quietly<T>(&mut self, ask: impl FnOnce(&mut Self) -> T) -> T {
        let said = self.context.diagnostics.len();
        let found = ask(self);
        self.context.diagnostics.truncate(said);
        found
    }

    /// Reports a single cell of a table with instances where none of them is at hand.
    pub(in crate::model::from_ast) fn check_instance(
        &mut self,
        scope: &Scope<'_>,
        cells: &Cells,
        span: Span,
    ) -> Option<()> {
        let at_hand = match scope.over {
            Over::Instances(_) => true,
            Over::Rows((table, _)) => self.forms.has_instances(table),
            Over::Nothing | Over::Codes => false,
        };
        if at_hand || !self.forms.has_instances(cells.table) {
            return Some(());
        }
        let written = self.written(span).to_owned();
        let table = self.forms.table_name(cells.table);
        let remark = meaning::one_of_many(span, &written, table);
        self.context.report(remark);
        None
    }
}
