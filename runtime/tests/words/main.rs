//! Reading sentences of made-up documents with made-up specs.

#![expect(
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

mod build;

mod figures;
mod hostile;
mod instances;
mod near;
mod sections;
mod sentences;
