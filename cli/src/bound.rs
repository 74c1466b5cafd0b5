//! Files of the command line, read and bound to its spec.

use std::path::Path;

use gouji_readers::Limits;
use gouji_reports::words;
use gouji_runtime::bind::{Binder, Choice, choose};
use gouji_runtime::document::Document;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Spec;

/// Reads files as one document.
///
/// # Errors
/// One sentence that says which file and why.
pub(crate) fn read<P: AsRef<Path>>(paths: &[P]) -> Result<Document, String> {
    gouji_readers::read_all(paths, &Limits::default()).map_err(|error| error.to_string())
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
            choice.spec.ok_or_else(|| nothing_fits(document, &choice))?
        }
    };
    Ok(Binder::new(spec).bind(document))
}

fn nothing_fits(document: &Document, choice: &Choice) -> String {
    let name = document.name();
    let Some(nearest) = choice.nearest() else {
        return format!("{name}：没有内置任何规范");
    };
    let spec = nearest.spec.name;
    let why = nearest.explanation();
    let notes: String = words::notes(document)
        .map(|note| format!("；{note}"))
        .collect();
    format!("{name}：没有合适的规范；最接近的是 {spec}：{why}（可用 --spec 指定）{notes}")
}
