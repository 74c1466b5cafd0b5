//! The model of a spec as Rust: plan, tokens, text.
//!
//! What is absent here: files (a build script writes them), 勾稽语 as text (see `dsl`), arithmetic
//! on facts and all checking (see `runtime`, which generated code calls).
//!
//! The plan decides what to emit, as plain data; `emit` prints it dully; the text is unformatted,
//! so that a spec edit is cheap, and [`pretty`] lays it out for people.

mod emit;
mod plan;
mod text;

use std::collections::BTreeMap;

use gouji_dsl::Model;

pub use text::pretty;

/// The name of the file that includes all others: it declares a module for each spec and
/// `all()`, the list of the specs.
pub const ROOT: &str = "specs.rs";

/// Generated code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generated {
    /// Texts by path below `OUT_DIR`, which is where they include each other from.
    pub files: BTreeMap<String, String>,
}

/// Generates a module for each spec, with a file for each module. The same model gives the same
/// bytes.
pub fn generate(model: &Model) -> Generated {
    let root = emit::emit(&plan::Plan::new(model));
    Generated {
        files: text::files(&root),
    }
}

/// Generates the same code as one text without includes: to read, to compare, to compile alone.
pub fn generate_whole(model: &Model) -> String {
    text::whole(&emit::emit(&plan::Plan::new(model)))
}
