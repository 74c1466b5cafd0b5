//! Conservation of numbers: how many of a document's numbers became data, how many are part of
//! labels, and where the others stand.

use gouji_runtime::numbers::{Numbers, Token, count};
use gouji_runtime::report::Report;

use super::columns::cut;
use super::style::{FAINT, paint, safe};
use crate::words;

/// So many unbound numbers are listed at first.
const LISTED: usize = 8;
/// Character cells of the text that an unbound number stands in.
const CONTEXT: usize = 48;

/// One line with the three counts, and a hint where some numbers are unbound; with `all`, a line
/// for each of those.
pub(super) fn counted(report: &Report, all: bool) -> String {
    let numbers = count(report);
    let listed = if all { usize::MAX } else { 0 };
    told(report, &numbers, listed)
}

/// The three counts and the first unbound numbers; with `all`, every one.
pub(super) fn listed(report: &Report, all: bool) -> String {
    let numbers = count(report);
    let listed = if all { usize::MAX } else { LISTED };
    told(report, &numbers, listed)
}

fn told(report: &Report, numbers: &Numbers, listed: usize) -> String {
    let (total, unbound) = (numbers.total(), numbers.unbound.len());
    let (facts, labels) = (numbers.facts, numbers.labels);
    let counts = format!(
        "数字 {total} 个：作为数据 {facts}，属标签、编号、日期等 {labels}，未归入 {unbound}"
    );
    let mut out = paint(FAINT, counts);
    let left = unbound.saturating_sub(listed);
    if left > 0 && listed == 0 {
        out.push_str(&paint(FAINT, "（用 --all 列出）"));
    }
    out.push('\n');
    for token in numbers.unbound.iter().take(listed) {
        out.push_str(&line(report, token));
    }
    if left > 0 && listed > 0 {
        out.push_str(&format!(
            "  还有 {left} 个未归入的数字，用 --all 全部列出\n"
        ));
    }
    out
}

/// Where an unbound number stands, and in what text.
fn line(report: &Report, token: &Token) -> String {
    let document = report.document;
    let number = safe(token.text(document));
    let Some(cell) = report.cell(token.cell) else {
        return String::new();
    };
    let place = words::place(document, cell);
    let text = cut(document.text(cell), CONTEXT);
    format!("  未归入 {number}  {place}：{text}\n")
}
