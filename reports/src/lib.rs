//! Facts and findings to people and programs: terminal, JSON and CSV.
//!
//! What is absent here: decisions. No verdict is reached, no figure is computed, nothing is
//! ranked; no file is opened and nothing is written but the text that is returned.

pub mod csv;
pub mod effect;
mod fact;
mod figure;
mod flow;
pub mod json;
pub mod terminal;
pub mod words;
