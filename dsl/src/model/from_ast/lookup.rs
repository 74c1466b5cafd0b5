//! What one index means in one panel. Says nothing itself; the caller knows what was meant.

mod columns;
mod found;
mod rows;

pub(super) use columns::{column_names, columns, slot_names};
pub(super) use found::Found;
pub(super) use rows::{CHILDREN, row_names, rows};
