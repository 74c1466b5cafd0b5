//! Which value of a line belongs to which column.
//!
//! A line that prints a value for every column prints them in their order, wherever they stand.
//! Only where values are missing, positions tell which: as they stand when each value has a column
//! head above it, else moved sideways together until each has, else from the left.

use super::label::Marked;

/// For each column, the position of its value among the words of the line.
pub(super) type Spread = Vec<Option<usize>>;

/// How far values may be moved sideways.
const SHIFTS: [i64; 5] = [0, -1, 1, -2, 2];

/// Spreads the values of a line over columns of these places. Its label stands in a column, too;
/// the values are moved so that it is to the left of all column heads.
pub(super) fn spread(at: &[Option<u32>], label: u32, words: &[Marked<'_>]) -> Spread {
    let printed = |place: &Option<u32>| place.is_some();
    let headed = at.iter().filter(|place| printed(place)).count();
    if words.len() >= if headed == 0 { at.len() } else { headed } {
        return in_order(at, words.len());
    }
    let first = at.iter().flatten().min().copied().unwrap_or(u32::MAX);
    let left = |shift: &&i64| i64::from(label) + **shift < i64::from(first);
    let moved = SHIFTS
        .iter()
        .filter(left)
        .find_map(|shift| by_position(at, words, *shift));
    moved.unwrap_or_else(|| in_order(at, words.len()))
}

/// The values in their order; columns without a head get none where others have one.
fn in_order(at: &[Option<u32>], count: usize) -> Spread {
    let headed = at.iter().any(Option::is_some);
    let mut values = 0..count;
    at.iter()
        .map(|place| (place.is_some() || !headed).then(|| values.next())?)
        .collect()
}

/// The words as they stand, moved sideways by so many columns; none unless each then has a
/// column head above it.
pub(super) fn by_position(at: &[Option<u32>], words: &[Marked<'_>], shift: i64) -> Option<Spread> {
    let mut spread = vec![None; at.len()];
    for (index, marked) in words.iter().enumerate() {
        let column = i64::from(marked.word.column) + shift;
        let under = |place: &Option<u32>| place.is_some_and(|at| i64::from(at) == column);
        *spread.get_mut(at.iter().position(under)?)? = Some(index);
    }
    Some(spread)
}
