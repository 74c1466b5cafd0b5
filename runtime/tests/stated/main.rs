//! Relations of sentences and of forms that stand several times: quotients, directions, counts,
//! names, texts, and what the document explains itself.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

mod build;
mod culprit;
mod discharge;
mod example;
mod instance;
mod problem;
mod quotient;
mod spec;
mod statement;
mod sums;
