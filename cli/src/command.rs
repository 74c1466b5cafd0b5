//! The commands, one file each.

pub(crate) mod check;
pub(crate) mod diff;
mod documents;
pub(crate) mod effect;
pub(crate) mod emit;
pub(crate) mod explain;
pub(crate) mod extract;
pub(crate) mod help;
pub(crate) mod lock;
pub(crate) mod new;
pub(crate) mod show;
pub(crate) mod specs;
pub(crate) mod write;
