//! What is written in place of a document's narrative is accepted without a finding.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::collections::BTreeSet;

use gouji_runtime::finding::Outcome;
use gouji_runtime::fold;
use gouji_runtime::write::{Narrative, Written, write};

/// What is written for a document, and what its check finds.
fn write_and_check(text: &str) -> (Vec<Narrative>, Outcome) {
    let document = gouji_tests::document(text).unwrap();
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    (write(&report), outcome)
}

fn sentences_of(narratives: &[Narrative]) -> Vec<&Written> {
    let paragraphs = narratives.iter().flat_map(|one| &one.paragraphs);
    paragraphs.flat_map(|one| &one.sentences).collect()
}

/// The text with the paragraphs of every written section put in place of its own.
fn replaced(text: &str, narratives: &[Narrative]) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut out: Vec<String> = Vec::new();
    let mut is_replaced = false;
    for (at, line) in lines.iter().enumerate() {
        let is_last = |line: &str| !lines.iter().skip(at + 1).any(|other| *other == line);
        let sentences = sentences(line, narratives);
        if !sentences.is_empty() && is_last(line) {
            out.push((*line).to_owned());
            out.extend(sentences);
            is_replaced = true;
            continue;
        }
        is_replaced &= !ends_section(line);
        if !is_replaced {
            out.push((*line).to_owned());
        }
    }
    out.join("\n") + "\n"
}

/// The sentences of the section that a line is the title of.
fn sentences(line: &str, narratives: &[Narrative]) -> Vec<String> {
    let title = fold::strip_enumerator(line.trim());
    let of_section = narratives
        .iter()
        .filter(|narrative| fold::equal(narrative.heading, title));
    let paragraphs = of_section.flat_map(|narrative| &narrative.paragraphs);
    let sentences = paragraphs.flat_map(|paragraph| &paragraph.sentences);
    sentences
        .flat_map(|written| [String::new(), written.text.clone()])
        .collect()
}

/// Whether a line is the title of another section, of a form, or a row of a table.
fn ends_section(line: &str) -> bool {
    let line = line.trim();
    let numeral = |letter: char| "一二三四五六七八九十".contains(letter);
    let rest = line.trim_start_matches('（').trim_start_matches(numeral);
    let is_numbered = line.starts_with(|letter| letter == '（' || numeral(letter))
        && rest.starts_with(['、', '）'])
        && !line.starts_with("（）");
    is_numbered || line.contains('\t') || line.starts_with("第") || line.ends_with("表")
}

#[test]
fn a_written_narrative_gives_no_finding_that_was_not_there() {
    let own = gouji_tests::example("report.txt").unwrap();
    let (narratives, before) = write_and_check(&own);
    let text = replaced(&own, &narratives);
    assert_ne!(text, own);
    let (again, after) = write_and_check(&text);
    let known: BTreeSet<&str> = before
        .findings
        .iter()
        .map(|one| one.rule.as_str())
        .collect();
    for finding in &after.findings {
        let (rule, message) = (&finding.rule, &finding.message);
        assert!(known.contains(rule.as_str()), "{rule}: {message}\n{text}");
    }
    for written in sentences_of(&again) {
        assert!(!written.differs(), "{written:?}");
    }
}

#[test]
fn a_sound_document_says_what_would_be_written() {
    let (narratives, _) = write_and_check(&gouji_tests::example("report.txt").unwrap());
    let sentences = sentences_of(&narratives);
    assert!(sentences.len() > 30, "{}", sentences.len());
    for written in sentences {
        assert!(!written.differs() && written.gaps.is_empty(), "{written:?}");
    }
}
