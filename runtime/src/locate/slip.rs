//! How a hand may have turned one figure into another.

mod digits;

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
    match digits::between(old, new) {
        slip @ (Slip::Swapped | Slip::Point | Slip::Sign | Slip::Dropped) => slip,
        _ if is_neighbours(graph, fact, value) => Slip::Neighbour,
        slip => slip,
    }
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
