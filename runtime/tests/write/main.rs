//! Sentences written from made-up tables, and what documents say otherwise.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail where it stands"
)]

#[allow(dead_code, reason = "the suite of sentences uses all of it")]
#[path = "../words/build.rs"]
mod build;
mod differences;
mod orchard;
mod sentences;
