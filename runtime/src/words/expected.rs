//! What a spec expects in a place of a sentence, in words.

use super::program::{Figure, Program, Step};

/// What the spec expects from a step on, in words.
pub(super) fn expected(program: &Program, step: usize, matched: usize, year: u16) -> String {
    match program.steps.get(step) {
        Some(Step::Text(literal)) => literal.behind(matched).to_owned(),
        Some(Step::Figure(figure)) => format!("数字{}", unit_word(figure)),
        Some(Step::Word { words, .. }) => {
            let words: Vec<String> = words
                .iter()
                .map(|(word, _)| word.iter().collect())
                .collect();
            words.join("、")
        }
        Some(Step::Year(back)) => year.saturating_sub(u16::from(*back)).to_string(),
        Some(Step::Take(take)) if take.is_last => "文字".to_owned(),
        Some(Step::Take(_)) => expected(program, step + 1, 0, year),
        Some(Step::Split { ways, .. }) => {
            let ways: Vec<String> = ways
                .iter()
                .map(|way| expected(program, *way, 0, year))
                .collect();
            ways.into_iter()
                .find(|way| !way.is_empty())
                .unwrap_or_default()
        }
        Some(Step::Jump(to)) => expected(program, *to, 0, year),
        Some(Step::End) | None => String::new(),
    }
}

fn unit_word(figure: &Figure) -> String {
    let words = figure.words.iter();
    let own = words.clone().find(|(_, unit)| *unit == figure.unit);
    own.map(|(word, _)| word.iter().collect())
        .unwrap_or_default()
}
