//! Documents, exact amounts, binding, checking and localisation.
//!
//! What is absent here: file formats (see `readers`), forms, provinces, years, row labels and
//! sentences (see `specs`), and any form of output (see `reports`). No file is opened, no clock is
//! read, no thread is started.

pub mod amount;
pub mod bind;
pub mod check;
pub mod document;
pub mod example;
pub mod finding;
pub mod fold;
mod locate;
pub mod numbers;
pub mod report;
pub mod schema;
pub mod structure;
mod words;
pub mod write;
