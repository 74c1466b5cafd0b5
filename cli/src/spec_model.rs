//! Specs compiled at run time, for the commands that look at `.gj` files rather than documents.

use gouji_dsl::model::{Model, Spec};
use gouji_dsl::{Diagnostic, Sources, diagnostic};

use crate::exit::Stop;
use crate::output;
use crate::spec_choice::words;
use crate::suggest::nearest;

/// The model of the specs; their diagnostics go to standard error, and errors end the run.
pub(crate) fn compiled(sources: &Sources) -> Result<Model, Stop> {
    let (model, diagnostics) = gouji_dsl::compile(sources);
    for found in &diagnostics {
        output::remark(&diagnostic::render(found, sources));
    }
    let errors = diagnostics
        .iter()
        .filter(|found| Diagnostic::is_error(found));
    match errors.count() {
        0 => Ok(model),
        count => Err(Stop::Failed(format!("规范中有 {count} 处错误，到此为止"))),
    }
}

/// The spec of a name or folder; `/` and a space part its words alike.
pub(crate) fn named<'m>(model: &'m Model, wanted: &str) -> Result<&'m Spec, Stop> {
    let spaced = words(wanted);
    let is = |spec: &&Spec| spaced == words(&spec.name) || spaced == words(&spec.folder);
    model.specs.iter().find(is).ok_or_else(|| {
        let names = model.specs.iter();
        let names = names.flat_map(|spec| [spec.name.as_str(), &spec.folder]);
        unknown("规范", wanted, nearest(&spaced, names))
    })
}

/// Nothing bears the name that the user gave.
pub(crate) fn unknown(kind: &str, wanted: &str, near: Vec<&str>) -> Stop {
    let hint = match near.is_empty() {
        true => String::new(),
        false => format!("；你是否想写：{}", near.join("、")),
    };
    Stop::Failed(format!("没有名为“{wanted}”的{kind}{hint}"))
}
