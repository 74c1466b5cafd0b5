//! The commands, one file each.

pub(crate) mod check;
mod documents;
pub(crate) mod emit;
pub(crate) mod explain;
pub(crate) mod extract;
pub(crate) mod help;
pub(crate) mod show;
pub(crate) mod specs;
pub(crate) mod write;
