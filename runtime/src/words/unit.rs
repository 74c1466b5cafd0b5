//! The words that stand behind figures and name their units.

use crate::fold;
use crate::schema::Unit;

/// The words for a unit, longest first; for money those of every unit of money.
pub(super) fn words(unit: Unit) -> Vec<(Vec<char>, Unit)> {
    let words: Vec<(&str, Unit)> = match unit {
        Unit::Yuan | Unit::TenThousandYuan | Unit::HundredMillionYuan => vec![
            ("亿元", Unit::HundredMillionYuan),
            ("万元", Unit::TenThousandYuan),
            ("万", Unit::TenThousandYuan),
            ("元", Unit::Yuan),
        ],
        Unit::Percent => vec![("%", unit)],
        Unit::Point => vec![("分", unit)],
        Unit::Count(word) => measure_words(word).map(|word| (word, unit)).collect(),
        Unit::Direction | Unit::None => Vec::new(),
    };
    words
        .into_iter()
        .map(|(word, unit)| (fold::folded(word).collect(), unit))
        .collect()
}

/// A measure word; one with another in brackets behind it, as in 台（套）, may be either of them.
fn measure_words(word: &'static str) -> impl Iterator<Item = &'static str> {
    let parted = word
        .trim_end_matches([')', '）'])
        .split_once(['(', '（'])
        .into_iter();
    std::iter::once(word).chain(parted.flat_map(|(first, second)| [first, second]))
}
