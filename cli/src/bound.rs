//! One file of the command line, read and bound to its spec.

use std::path::Path;

use gouji_readers::Limits;
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::Document;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Spec;

/// Reads a file.
///
/// # Errors
/// One sentence that says which file and why.
pub(crate) fn read(path: &Path) -> Result<Document, String> {
    gouji_readers::read(path, &Limits::default()).map_err(|error| error.to_string())
}

/// Binds a document to the wanted spec, or to the one it implies.
///
/// # Errors
/// When no spec fits: which came nearest, and why not.
pub(crate) fn bind<'d>(
    document: &'d Document,
    wanted: Option<&'static Spec>,
) -> Result<Report<'d>, String> {
    let spec = match wanted {
        Some(spec) => spec,
        None => {
            let choice = choose(gouji_specs::all(), document);
            let explained = || format!("{}：{}", document.name(), choice.explanation);
            choice.spec.ok_or_else(explained)?
        }
    };
    Ok(Binder::new(spec).bind(document))
}
