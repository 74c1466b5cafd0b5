//! The specs as typed tables and rules: one module for each spec, generated from its `.gj` files
//! when the crate is built.
//!
//! ```
//! use std::path::Path;
//!
//! use gouji_runtime::bind::Binder;
//! use gouji_specs::hebei_2021::{Report, SPEC, 公开01收入行, 公开02列, 公开02行, 公开07列};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let document = gouji_readers::read(Path::new("../examples/report.txt"), &Default::default())?;
//! let binder = Binder::new(&SPEC);
//! let bound = binder.bind(&document);
//! let report = Report::new(&bound).ok_or("bound to another spec")?;
//!
//! let total = &report.公开02()[(公开02行::合计, 公开02列::本年收入合计)];
//! let training = &report.公开02()[(2050803, 公开02列::财政拨款收入)];
//! assert_eq!(total.to_decimal(), Some("4425.57".parse()?));
//! assert_eq!(training.to_decimal(), Some("4.68".parse()?));
//!
//! // A panel of one column needs no column, a table of one row no row.
//! assert_eq!(report.公开01().收入[公开01收入行::本年收入合计].value, total.value);
//! assert!(report.公开07()[公开07列::决算数_合计].value > 0);
//! # Ok(())
//! # }
//! ```
//!
//! What is absent here: Rust written by hand. To change a table or a rule, edit the spec that its
//! documentation names.

include!(concat!(env!("OUT_DIR"), "/specs.rs"));

/// The texts that the specs were generated from: the path of each file, such as
/// `specs/codes/function.tsv`, and what it says.
pub static SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sources.rs"));
