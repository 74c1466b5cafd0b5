//! Written sentences as a text to paste, and beside what the document says.

use gouji_runtime::document::CellId;
use gouji_runtime::report::Report;
use gouji_runtime::write::{Difference, Narrative, Paragraph, Written};

use super::headline::headline;
use super::style::{FAINT, RIGHT, STRONG, WRONG, paint, safe};
use crate::words;

/// The sentences below the titles of their sections, a line each.
pub fn narratives(narratives: &[Narrative]) -> String {
    let mut out = String::new();
    let mut heading = "";
    for narrative in narratives {
        let sentences = narrative.paragraphs.iter().flat_map(|one| &one.sentences);
        let lines = sentences.map(|written| format!("{}\n", safe(&written.text)));
        let lines: String = lines.collect();
        if lines.is_empty() {
            continue;
        }
        if narrative.heading != heading || out.is_empty() {
            heading = narrative.heading;
            let gap = if out.is_empty() { "" } else { "\n" };
            out.push_str(&format!("{gap}{}\n\n", safe(heading)));
        }
        out.push_str(&lines);
    }
    out
}

/// The sentences with gaps, a line each; empty when there are none.
pub fn gaps(report: &Report, narratives: &[Narrative]) -> String {
    let mut out = String::new();
    each(narratives, |narrative, paragraph, written| {
        if !written.gaps.is_empty() {
            let name = name(report, narrative, paragraph, written);
            let gaps = written.gaps.join("、");
            out.push_str(&format!("未写全：{name}：{}\n", safe(&gaps)));
        }
    });
    out
}

/// Where the document says otherwise than is written: its name, then a line for each slot.
pub fn differences(report: &Report, narratives: &[Narrative]) -> String {
    let mut out = headline(report);
    let mut count = 0;
    each(narratives, |narrative, paragraph, written| {
        if !written.differs() {
            return;
        }
        let name = name(report, narrative, paragraph, written);
        out.push_str(&format!("{}\n", paint(STRONG, name)));
        if !written.found {
            count += 1;
            let text = paint(RIGHT, safe(&written.text));
            out.push_str(&format!("  文中没有这一句；应写：{text}\n"));
        }
        for difference in &written.differences {
            count += 1;
            out.push_str(&line(report, difference));
        }
        out.push('\n');
    });
    let summary = match count {
        0 => "文字与应写的一致".to_owned(),
        count => format!("共 {count} 处与应写的不同"),
    };
    format!("{out}{summary}\n")
}

fn line(report: &Report, difference: &Difference) -> String {
    let stated = match difference.stated.as_str() {
        "" => paint(FAINT, "未写"),
        stated => paint(WRONG, safe(stated)),
    };
    let written = paint(RIGHT, safe(&difference.written));
    let place = difference.cell.map(|cell| place(report, cell));
    let place = paint(FAINT, place.unwrap_or_default());
    let slot = safe(&difference.slot);
    let line = format!("  {slot}：文中 {stated}，应写 {written}  {place}");
    format!("{}\n", line.trim_end())
}

fn place(report: &Report, cell: CellId) -> String {
    let cell = report.cell(cell);
    cell.map_or_else(String::new, |cell| words::place(report.document, cell))
}

/// What a sentence is called: its narrative, its instance and its number.
fn name(
    report: &Report,
    narrative: &Narrative,
    paragraph: &Paragraph,
    written: &Written,
) -> String {
    let table = report.spec.tables.get(narrative.table);
    let table = table.map_or("", |table| table.name);
    let instance = match paragraph.instance.as_str() {
        "" => String::new(),
        instance => format!("“{}”", safe(instance)),
    };
    format!("{table}{instance} 第 {} 句", written.sentence + 1)
}

fn each<'n>(
    narratives: &'n [Narrative],
    mut visit: impl FnMut(&'n Narrative, &'n Paragraph, &'n Written),
) {
    for narrative in narratives {
        for paragraph in &narrative.paragraphs {
            for written in &paragraph.sentences {
                visit(narrative, paragraph, written);
            }
        }
    }
}
