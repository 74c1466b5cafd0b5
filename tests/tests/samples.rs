//! What is found in published documents and in the project's own: a change of a rule, of binding
//! or of localisation shows here as findings that come or go. The documents' sentences are not
//! kept, only rules, verdicts, places and figures.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use std::fmt::Write;
use std::path::Path;

use gouji_readers::{Limits, ReadError};
use gouji_runtime::document::{CellId, Document, Place};
use gouji_runtime::finding::{Finding, Outcome, Verdict};
use gouji_runtime::report::Report;
use gouji_runtime::schema::Level;
use insta::{Settings, assert_snapshot};

#[test]
fn examples() {
    for name in ["report.txt", "report-with-errors.txt"] {
        let path = gouji_tests::workspace().join("examples").join(name);
        assert_found(name, &path);
    }
}

#[test]
fn samples() {
    let Some(folder) = gouji_tests::sample("") else {
        return;
    };
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let documents = entries.filter(|path| {
        let ending = path.extension().unwrap_or_default();
        ["txt", "pdf", "docx", "xlsx", "html"]
            .iter()
            .any(|known| ending == *known)
    });
    let mut documents: Vec<_> = documents.collect();
    documents.sort();
    assert!(!documents.is_empty());
    for path in documents {
        assert_found(&path.file_name().unwrap().to_string_lossy(), &path);
    }
}

/// Compares what is said of a file with the snapshot of its name.
fn assert_found(name: &str, path: &Path) {
    let mut settings = Settings::clone_current();
    settings.set_omit_expression(true);
    let said = match gouji_readers::read(path, &Limits::default()) {
        Ok(document) => found(&document),
        Err(error) => refused(&error, path, name),
    };
    settings.bind(|| assert_snapshot!(name, said));
}

/// The sentence with the file's name for its path.
fn refused(error: &ReadError, path: &Path, name: &str) -> String {
    error.to_string().replace(&*path.to_string_lossy(), name)
}

fn found(document: &Document) -> String {
    let Some((report, outcome)) = gouji_tests::check(document) else {
        return "no spec fits\n".to_owned();
    };
    let mut text = format!("{}\n{:?}\n\n", report.spec.name, outcome.summary);
    for (number, finding) in outcome.findings.iter().enumerate() {
        push_finding(&mut text, number, finding, &report);
    }
    push_counts(&mut text, &outcome);
    text
}

fn push_finding(text: &mut String, number: usize, finding: &Finding, report: &Report<'_>) {
    let Finding { rule, decided, .. } = finding;
    let (level, verdict) = (level(finding.level), verdict(finding.verdict));
    let _ = write!(text, "{number} {level} {verdict} {rule}");
    if let Some(cause) = finding.caused_by {
        let _ = write!(text, " (under {cause})");
    }
    text.push('\n');
    if let Some(figures) = finding.figures {
        let [stated, computed] =
            [figures.stated, figures.computed].map(|figure| figures.text(figure));
        let _ = writeln!(text, "    stated {stated}, computed {computed}");
    }
    let _ = writeln!(text, "    at {}", places(&finding.cells, report));
    for suspect in &finding.suspects {
        let fact = report.fact(suspect.fact);
        let printed = fact.cell.map_or("", |cell| report.text_at(cell));
        let id = report.fact_id_text(suspect.fact);
        let mark = if *decided { "!" } else { "?" };
        let _ = writeln!(text, "    {mark} {id} {printed} → {}", suspect.text);
    }
}

/// Line and field of each cell, lines from 1 and fields from 0.
fn places(cells: &[CellId], report: &Report<'_>) -> String {
    let place = |cell: &CellId| match report.cell(*cell).unwrap().place {
        Place::Line { line, field, .. } => format!("{line}:{field}"),
        other => format!("{other:?}"),
    };
    cells.iter().map(place).collect::<Vec<_>>().join(" ")
}

fn push_counts(text: &mut String, outcome: &Outcome) {
    let _ = writeln!(text, "\nnot checked");
    for skipped in &outcome.not_checked {
        let _ = writeln!(text, "    {} {}", skipped.rule, skipped.count);
    }
    let _ = writeln!(text, "\nwithin rounding");
    for finding in &outcome.within_rounding {
        let figures = finding.figures.unwrap();
        let off = figures.text(figures.stated - figures.computed);
        let _ = writeln!(text, "    {} {off}", finding.rule);
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Must => "必须",
        Level::Verify => "核实",
        Level::Hint => "提示",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Agrees => "相符",
        Verdict::WithinRounding => "舍入内",
        Verdict::Suspicious => "可疑",
        Verdict::Violated => "不符",
        Verdict::NotChecked => "未核",
    }
}
