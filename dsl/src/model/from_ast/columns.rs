//! The columns of a panel: the leaves of a tree of spanners, from left to right.

use super::axis::{Item, ItemKind, check_identifiers, items, texts};
use super::forms::{Declared, PanelShape};
use super::{Context, units};
use crate::ast::{Entry, EntryKind, Name, Statement};
use crate::diagnostic::catalogue::{meaning, names};
use crate::layers::repeats;
use crate::model::{CodeList, Column, Panel, Unit};
use crate::text::identifier;

/// Reads the columns of a panel.
pub(super) fn read(
    context: &mut Context<'_>,
    source: &[Statement<Entry>],
    unit: &Unit,
    lists: &[CodeList],
    (panel, declared): (&mut Panel, &mut PanelShape),
) {
    let mut reader = Reader {
        context,
        unit,
        lists,
        panel,
        declared,
        above: Vec::new(),
    };
    reader.entries(source);
    let named = panel
        .columns
        .iter()
        .zip(&declared.columns)
        .filter(|(column, _)| !column.grey);
    check_identifiers(
        context,
        named.map(|(column, beyond)| (&*column.identifier, beyond)),
    );
}

struct Reader<'r, 'c> {
    context: &'r mut Context<'c>,
    unit: &'r Unit,
    lists: &'r [CodeList],
    panel: &'r mut Panel,
    declared: &'r mut PanelShape,
    /// Labels of the spanners above.
    above: Vec<String>,
}

impl Reader<'_, '_> {
    fn entries(&mut self, entries: &[Statement<Entry>]) {
        for statement in &repeats(entries) {
            let entry = &statement.value.value;
            match &entry.kind {
                EntryKind::Group { label, entries } => {
                    if let Some(ordinals) = entry.ordinals {
                        let help = "编号写在分组里的每一列前面";
                        let remark = meaning::misplaced(ordinals.span, "分组的编号", help);
                        self.context.report(remark);
                    }
                    self.above.push(label.value.clone());
                    self.entries(entries);
                    self.above.pop();
                }
                EntryKind::Same { of, .. } => self.report_group(of, entries),
                EntryKind::Grey | EntryKind::Expand { .. } | EntryKind::Leaf(_) => {
                    for item in items(self.context, statement, self.lists) {
                        self.column(item);
                    }
                }
            }
        }
    }

    /// `同` names no group beside it.
    fn report_group(&mut self, of: &Name, siblings: &[Statement<Entry>]) {
        let groups = siblings
            .iter()
            .filter_map(|sibling| match &sibling.value.value.kind {
                EntryKind::Group { label, .. } => Some(&*label.value),
                _ => None,
            });
        let among: Vec<&str> = groups.collect();
        let remark = names::unknown_group(of.span, &of.value, &among);
        self.context.report(remark);
    }

    fn column(&mut self, item: Item<'_>) {
        let Item {
            ordinal,
            kind,
            span,
        } = item;
        let mut unit = self.unit.clone();
        let mut path = self.above.clone();
        let mut beyond = Declared {
            key: String::new(),
            formula: None,
            span,
        };
        let (mut aliases, mut choices) = (Vec::new(), Vec::new());
        let (mut grey, mut may_lack) = (false, false);
        match kind {
            ItemKind::Grey => {
                grey = true;
                beyond.key = format!("#{ordinal}");
                path.push(String::new());
            }
            ItemKind::Code(entry, optional) => {
                may_lack = optional;
                path.push(entry.name.clone());
                aliases.clone_from(&entry.aliases);
                beyond.key.clone_from(&entry.name);
            }
            ItemKind::Leaf(leaf) => {
                path.push(leaf.label.value.clone());
                aliases = texts(&leaf.aliases);
                choices = texts(&leaf.choices);
                may_lack = leaf.optional;
                beyond
                    .key
                    .clone_from(&leaf.handle.as_ref().unwrap_or(&leaf.label).value);
                beyond.formula.clone_from(&leaf.formula);
                match &leaf.kind {
                    Some(name) => unit = units::unit(self.context, name).unwrap_or(unit),
                    None => self.declared.takes_unit = true,
                }
            }
        }
        let names: Vec<&str> = self
            .above
            .iter()
            .chain([&beyond.key])
            .map(String::as_str)
            .collect();
        let id = if ordinal == 0 {
            names.join(".")
        } else {
            format!("c{ordinal}")
        };
        let parts = names
            .into_iter()
            .map(identifier)
            .filter(|part| !part.is_empty());
        let identifier = parts.collect::<Vec<_>>().join("_");
        self.panel.columns.push(Column {
            id,
            path,
            identifier,
            aliases,
            ordinal,
            kind: units::kind(&unit),
            unit,
            default: None,
            choices,
            grey,
            optional: may_lack,
            origin: self.context.origin(span),
        });
        self.declared.columns.push(beyond);
    }
}
