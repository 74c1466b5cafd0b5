//! How a hand may have turned one figure into another.

use super::graph::Graph;
use crate::amount::Amount;
use crate::report::{FactId, State};

/// The slip that leads from the right figure to the printed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slip {
    /// Two neighbouring digits changed places.
    Swapped,
    /// The point stands elsewhere, or zeros are missing or too many.
    Point,
    /// The sign is wrong.
    Sign,
    /// One digit is missing or too many.
    Dropped,
    /// The figure stands in a neighbouring row or column.
    Neighbour,
    /// One digit is another one.
    Digit,
    /// The difference is one digit of one place, with a carry.
    Carry,
    /// Nothing in common.
    Other,
    /// A figure is printed where none belongs.
    Cleared,
    /// A figure is missing.
    Filled,
}

/// Slips up to this rank leave traces that hardly ever come about by chance.
pub(super) const TELLING: u32 = 2;

impl Slip {
    /// Smaller is likelier.
    pub(super) fn rank(self) -> u32 {
        match self {
            Self::Swapped | Self::Point | Self::Sign => 0,
            Self::Dropped | Self::Neighbour => 2,
            Self::Digit => 5,
            Self::Carry => 6,
            Self::Other | Self::Cleared => 8,
            Self::Filled => 9,
        }
    }

    /// The slip in words; empty when there is nothing to say.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Swapped => "相邻两位数字颠倒",
            Self::Point => "小数点错位或数量级不同",
            Self::Sign => "正负号相反",
            Self::Dropped => "漏打或多打一位数字",
            Self::Neighbour => "与相邻格的数字相同，疑填错行或错栏",
            Self::Digit => "一位数字不同",
            Self::Carry => "只差一个数位",
            Self::Other => "",
            Self::Cleared => "此处应为空",
            Self::Filled => "此处漏填",
        }
    }
}

/// The slip that would explain why a cell prints what it prints instead of `value`.
pub(super) fn of(graph: &Graph<'_>, fact: FactId, value: i64) -> Slip {
    let printed = graph.report.fact(fact);
    let Some(profile) = graph.profile(fact) else {
        return Slip::Other;
    };
    let old = Amount::from_scaled(printed.value, profile.unit, printed.decimals);
    let new = Amount::from_scaled(value, profile.unit, profile.decimals);
    if printed.state == State::Blank || printed.value == 0 {
        return if is_neighbours(graph, fact, value) {
            Slip::Neighbour
        } else {
            Slip::Filled
        };
    }
    if value == 0 {
        return Slip::Cleared;
    }
    match digits(old, new) {
        slip @ (Slip::Swapped | Slip::Point | Slip::Sign | Slip::Dropped) => slip,
        _ if is_neighbours(graph, fact, value) => Slip::Neighbour,
        slip => slip,
    }
}

/// The slip between two figures by their digits alone.
pub(super) fn digits(old: Amount, new: Amount) -> Slip {
    let width = usize::from(old.decimals().max(new.decimals())) + 1;
    let text = |amount: Amount| format!("{:0width$}", amount.digits().unsigned_abs());
    let (old_text, new_text) = (text(old), text(new));
    let significant = |text: &str| text.trim_matches('0').to_owned();
    if (old.digits() < 0) != (new.digits() < 0) {
        return if old.to_decimal().abs() == new.to_decimal().abs() {
            Slip::Sign
        } else {
            Slip::Other
        };
    }
    if significant(&old_text) == significant(&new_text) {
        return Slip::Point;
    }
    if lacks_one(&old_text, &new_text) || lacks_one(&new_text, &old_text) {
        return Slip::Dropped;
    }
    if old.decimals() != new.decimals() {
        return Slip::Other;
    }
    let differing = differing(&old_text, &new_text);
    match differing.as_slice() {
        [_] => Slip::Digit,
        [(at, left, right), (next, other_left, other_right)]
            if at + 1 == *next && left == other_right && right == other_left =>
        {
            Slip::Swapped
        }
        _ if is_one_place(old.digits().abs_diff(new.digits())) => Slip::Carry,
        _ => Slip::Other,
    }
}

/// The places at which two figures of one length differ, from the right; of unequal length, all.
fn differing(left: &str, right: &str) -> Vec<(usize, u8, u8)> {
    let width = left.len().max(right.len());
    let (left, right) = (format!("{left:0>width$}"), format!("{right:0>width$}"));
    let pairs = left.bytes().zip(right.bytes()).enumerate();
    let differing = pairs.filter(|(_, (left, right))| left != right);
    differing
        .map(|(at, (left, right))| (at, left, right))
        .collect()
}

/// Whether `short` is `long` with one digit left out.
fn lacks_one(short: &str, long: &str) -> bool {
    if short.len() + 1 != long.len() {
        return false;
    }
    let same = short
        .bytes()
        .zip(long.bytes())
        .take_while(|(left, right)| left == right)
        .count();
    short.bytes().skip(same).eq(long.bytes().skip(same + 1))
}

/// Whether a difference is one digit with zeros behind.
fn is_one_place(mut difference: u64) -> bool {
    while difference >= 10 && difference.is_multiple_of(10) {
        difference /= 10;
    }
    difference < 10
}

/// Whether a cell beside, above or below prints the value, though no relation joins the two.
fn is_neighbours(graph: &Graph<'_>, fact: FactId, value: i64) -> bool {
    value != 0
        && neighbours(graph, fact).any(|cell| {
            let uses = graph.uses(cell);
            let joined = graph.uses(fact).iter().any(|index| uses.contains(index));
            !joined && graph.report.fact(cell).value == value
        })
}

/// The cells beside, above and below.
pub(super) fn neighbours<'g>(
    graph: &'g Graph<'_>,
    fact: FactId,
) -> impl Iterator<Item = FactId> + 'g {
    let home = graph.profile(fact).map(|profile| profile.home);
    home.into_iter()
        .flat_map(move |(table, panel, row, column)| {
            let bound = graph.report.panel(usize::from(table), usize::from(panel));
            let (row, column) = (row as usize, usize::from(column));
            let places = [
                (row.checked_sub(1), Some(column)),
                (Some(row + 1), Some(column)),
                (Some(row), column.checked_sub(1)),
                (Some(row), Some(column + 1)),
            ];
            places
                .into_iter()
                .filter_map(move |(row, column)| bound?.fact_id(row?, column?))
        })
}
