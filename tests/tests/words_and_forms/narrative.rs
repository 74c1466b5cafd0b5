//! Every figure of the narrative: a run of digits, with or without a decimal part, before a unit
//! word, in the lines of the third part that have no tab.
//! Years, dates, ordinals of paragraphs, document numbers and names are no figures.

use std::fmt::Write;

use gouji_runtime::bind::Binder;

use super::bound::{self, Figure};

const UNITS: [&str; 11] = [
    "万元", "%", "个", "辆", "批次", "人次", "人", "分", "台", "套", "项",
];

#[test]
fn figures_are_bound_where_they_stand() {
    let Some(text) = super::sample() else {
        return;
    };
    let document = gouji_tests::document(&text).unwrap();
    let report = Binder::new(gouji_tests::spec("hebei/2021").unwrap()).bind(&document);
    let bound = bound::in_words(&report);
    let printed = figures(&text);
    let is_bound = |figure: &&Figure| bound.values().any(|one| one == *figure);
    let (found, lost): (Vec<_>, Vec<_>) = printed.iter().partition(is_bound);
    println!(
        "{} of {} figures of the narrative are bound",
        found.len(),
        printed.len()
    );
    assert_eq!(printed.len(), 243);
    // Thresholds of the form itself: “单位价值 50 万元以上”.
    let lost: Vec<&str> = lost.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!(lost, ["50", "100"]);
    insta::assert_snapshot!("narrative_slots", slots(&bound));
}

/// Each slot with its place and its figure: that it is the right slot is read in the snapshot.
fn slots(bound: &std::collections::BTreeMap<String, Figure>) -> String {
    let mut by_place: Vec<_> = bound.iter().map(|(id, figure)| (figure, id)).collect();
    by_place.sort();
    let mut text = String::new();
    for (((line, offset), printed, _), id) in by_place {
        writeln!(text, "{line}:{offset} {printed} {id}").unwrap();
    }
    text
}

fn figures(text: &str) -> Vec<Figure> {
    let lines = (1..).zip(text.lines());
    let part = lines
        .skip_while(|(line, text)| *line < 300 || !text.starts_with("第三部分"))
        .take_while(|(_, text)| !text.starts_with("第四部分"));
    let words = part.filter(|(_, text)| !text.contains('\t'));
    words.flat_map(|(line, text)| of_line(line, text)).collect()
}

fn of_line(line: u32, text: &str) -> Vec<Figure> {
    let letters: Vec<char> = text.chars().collect();
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let mut figures = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let length = letters[at..]
            .iter()
            .take_while(|letter| is_part(**letter))
            .count();
        let printed: String = letters[at..at + length].iter().collect();
        let rest: String = letters[at + length..].iter().collect();
        let is_figure = letters[at].is_ascii_digit() && has_unit(&rest);
        if is_figure && !(at > 0 && letters[at - 1].is_ascii_alphabetic()) {
            let value = bound::value(&printed);
            figures.push(((line, at as u32), printed, value));
        }
        at += length.max(1);
    }
    figures
}

fn has_unit(rest: &str) -> bool {
    let rest = rest.trim_start();
    UNITS.iter().any(|unit| rest.starts_with(unit))
}
