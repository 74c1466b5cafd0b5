//! 改名: another label or title. The old one stays as an alias, so that what is written with it
//! keeps its meaning and last year's fact is still the same fact.

use super::entries::{locate, reach};
use super::items::Merge;
use crate::ast::{At, Axis, EntryKind, Index, Rename, Table};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::catalogue::layers;
use crate::model::CodeList;

/// Renames a table, a row or a column.
pub(super) fn apply(merge: &mut Merge<'_>, edit: &Rename) {
    let Some(table_name) = edit.target.value.path.first() else {
        let remark = crate::diagnostic::catalogue::names::unknown_table(edit.target.span, "", &[]);
        merge.diagnostics.push(remark);
        return;
    };
    let mut narratives = merge.layered.narratives.iter();
    if let Some(narrative) = narratives.find(|known| known.value.name == *table_name) {
        let help = "改名只改表题和行列的标签；说明请用“换 说明”";
        let declared = narrative.value.name.span;
        let remark = layers::not_editable(edit.target.span, "说明的标题和槽名", declared, help);
        merge.diagnostics.push(remark);
        return;
    }
    let Some(position) = merge.table(table_name) else {
        return;
    };
    let lists = merge.lists();
    let Some(table) = merge.layered.tables.get_mut(position) else {
        return;
    };
    let table = &mut table.table.value;
    let result = if edit.target.value.indices.is_empty() {
        retitle(table, edit)
    } else {
        relabel(table, edit, &lists)
    };
    if let Err(remark) = result {
        let broken = merge.layered.is_broken(&table_name.value);
        merge.diagnostics.extend((!broken).then_some(remark));
    }
}

fn retitle(table: &mut Table, edit: &Rename) -> Result<(), Diagnostic> {
    if edit.target.value.path.len() > 1 {
        let help = "改名只改表题和行列的标签";
        return Err(layers::not_editable(
            edit.target.span,
            "面板名",
            table.name.span,
            help,
        ));
    }
    if table.titles.first() == Some(&edit.label) {
        return Err(layers::no_effect(edit.label.span, "表题本来如此"));
    }
    table.titles.retain(|title| *title != edit.label);
    table.titles.insert(0, edit.label.clone());
    Ok(())
}

fn relabel(table: &mut Table, edit: &Rename, lists: &[CodeList]) -> Result<(), Diagnostic> {
    let (axis, spot) = match locate(table, Axis::Row, &edit.target, lists) {
        Ok(spot) => (Axis::Row, spot),
        Err(remark) => match locate(table, Axis::Column, &edit.target, lists) {
            Ok(spot) => (Axis::Column, spot),
            Err(of_column) if is_column(edit) => return Err(of_column),
            Err(_) => return Err(remark),
        },
    };
    let entry = reach(table, axis, &spot).and_then(|(list, position)| list.get_mut(position));
    let Some(statement) = entry else {
        return Ok(());
    };
    let declared = statement.value.span;
    let EntryKind::Leaf(leaf) = &mut statement.value.value.kind else {
        let help = "由科目展开的名称在编码表里改；分组请先“删 列”再“增 列”";
        let what = "由科目展开的行和分组的名称";
        return Err(layers::not_editable(edit.target.span, what, declared, help));
    };
    if leaf.label == edit.label {
        return Err(layers::no_effect(edit.label.span, "名称本来如此"));
    }
    let new: At<String> = edit.label.clone();
    let old = std::mem::replace(&mut leaf.label, new);
    leaf.aliases.retain(|alias| *alias != leaf.label);
    leaf.aliases.push(old);
    statement.value.span = edit.target.span;
    Ok(())
}

/// Whether the address can only be a column: `[*, 列]`.
fn is_column(edit: &Rename) -> bool {
    let indices = edit.target.value.indices.as_slice();
    matches!(indices, [every, _] if every.value == Index::All)
}
