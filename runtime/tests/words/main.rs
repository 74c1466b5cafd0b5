//! Reading sentences of made-up documents with made-up specs.

mod build;

mod figures;
mod hostile;
mod instances;
mod near;
mod sections;
mod sentences;
