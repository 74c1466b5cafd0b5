//! What the document is: its path, and in a second line its spec, year and department.

use gouji_runtime::report::Report;

use crate::words;

use super::style::{FAINT, STRONG, paint, safe};

/// Two lines, and one for each note on how the files were read.
pub(super) fn headline(report: &Report) -> String {
    let path = paint(STRONG, safe(report.document.name()));
    let year = match report.cover.year {
        Some(year) => format!("{year} 年度"),
        None => "未写明年度".to_owned(),
    };
    let department = report.cover.department.as_deref().unwrap_or("未写明部门");
    let spec = format!("规范 {}（{}）", report.spec.name, report.spec.kind);
    let about = [spec, year, department.to_owned()].join("，");
    let notes: String = words::notes(report.document)
        .map(|note| format!("{}\n", paint(FAINT, safe(&note))))
        .collect();
    format!("{path}\n{}\n{notes}\n", paint(FAINT, safe(&about)))
}
