//! CSV: one fact a line, for spreadsheets and statistics. The columns are the keys of
//! `gouji.extract/1`, `line` and `field` (empty where the document has no lines), and the place in
//! words; fields are quoted as RFC 4180 asks.

use std::borrow::Cow;

use gouji_runtime::document::Place;
use gouji_runtime::report::Report;

use crate::fact::{Located, printed};
use crate::words;

/// The names of the columns, in order, without a line end.
pub const HEADER: &str = "path,spec,year,department,id,table,instance,panel,row,row_label,column,\
                          column_label,text,value,unit,state,line,field,place";

/// The facts of one document, a line each, without the header.
pub fn extract(report: &Report) -> String {
    let head = head(report);
    let mut out = String::new();
    for located in printed(report) {
        out.push_str(&head);
        for field in fields(&located) {
            out.push(',');
            push(&mut out, &field);
        }
        out.push('\n');
    }
    out
}

fn head(report: &Report) -> String {
    let year = report.cover.year.unwrap_or(report.spec.year).to_string();
    let department = report.cover.department.as_deref().unwrap_or_default();
    let mut out = String::new();
    push(&mut out, report.document.name());
    for field in [report.spec.name, &year, department] {
        out.push(',');
        push(&mut out, field);
    }
    out
}

fn fields<'r>(located: &Located<'r>) -> [Cow<'r, str>; 15] {
    let cell = located.cell();
    let (line, field) = match cell.map(|cell| cell.place) {
        Some(Place::Line { line, field, .. }) => (line.to_string(), field.to_string()),
        _ => Default::default(),
    };
    let column_label = match located.is_slot() {
        true => Cow::default(),
        false => located.column_label(),
    };
    let place = cell.map(|cell| words::place(located.report.document, cell));
    [
        located.report.fact_id_text(located.id).into(),
        located.table.schema.name.into(),
        located.instance().unwrap_or_default().into(),
        located.panel.schema.name.into(),
        located.row_key().unwrap_or_default(),
        located.row_label().unwrap_or_default().into(),
        located.column_key().unwrap_or_default(),
        column_label,
        located.text().into(),
        located.value().unwrap_or_default().into(),
        words::unit(located.column.unit).unwrap_or_default().into(),
        words::state(located.fact.state).unwrap_or_default().into(),
        line.into(),
        field.into(),
        place.unwrap_or_default().into(),
    ]
}

/// Adds a field, in quotes where it holds a comma, a quote or a line end.
fn push(out: &mut String, field: &str) {
    if field.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&field.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(field);
    }
}

#[cfg(test)]
mod tests {
    use super::push;

    #[test]
    fn fields_that_need_quotes_get_them() {
        let mut out = String::new();
        for field in ["1,498.87", "他说\"好\"", "平"] {
            push(&mut out, field);
            out.push(';');
        }
        assert_eq!(out, "\"1,498.87\";\"他说\"\"好\"\"\";平;");
    }
}
