//! The specs as typed tables and rules: one module for each spec, generated from its `.gj` files
//! when the crate is built.
//!
//! ```
//! for spec in gouji_specs::all() {
//!     println!("{}: {} tables, {} rules", spec.name, spec.tables.len(), spec.rules.len());
//! }
//! ```
//!
//! What is absent here: Rust written by hand. To change a table or a rule, edit the spec that its
//! documentation names.

include!(concat!(env!("OUT_DIR"), "/specs.rs"));
