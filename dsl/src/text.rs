//! What labels are made of: folding for comparison, identifiers for code, nearest names for
//! suggestions. Knows no table and no rule.

mod fold;
mod identifier;
mod nearest;

pub(crate) use fold::{fold, same};
pub(crate) use identifier::identifier;
pub(crate) use nearest::nearest;
