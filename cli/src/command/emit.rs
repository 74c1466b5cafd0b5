//! `gouji emit`.

use gouji_codegen::Generated;
use gouji_dsl::model::{Model, Spec};

use crate::args::EmitArgs;
use crate::exit::{Exit, Stop};
use crate::spec_model::{self, unknown};
use crate::suggest::nearest;
use crate::{output, source_files};

/// Prints the Rust that a spec, or one of its tables, generates into.
pub(crate) fn run(args: &EmitArgs) -> Result<Exit, Stop> {
    let sources = source_files::read(&args.specs)?;
    let model = spec_model::compiled(&sources)?;
    let spec = spec_model::named(&model, &args.spec)?;
    let generated = gouji_codegen::generate(&model);
    let texts = match &args.table {
        Some(table) => vec![table_text(&model, spec, table, &generated)?],
        None => spec_texts(spec, &generated),
    };
    for text in texts {
        output::plain(&gouji_codegen::pretty(text))?;
    }
    Ok(Exit::Clean)
}

/// The module of a spec, then those of its own tables.
fn spec_texts<'g>(spec: &Spec, generated: &'g Generated) -> Vec<&'g str> {
    let module = module(spec);
    let below = format!("{module}/");
    let files = generated.files.iter();
    let files =
        files.filter(|(path, _)| **path == format!("{module}.rs") || path.starts_with(&below));
    files.map(|(_, text)| text.as_str()).collect()
}

/// The module of a table; one that resolves like its parent's stands with the parent.
fn table_text<'g>(
    model: &Model,
    spec: &Spec,
    wanted: &str,
    generated: &'g Generated,
) -> Result<&'g str, Stop> {
    let table = spec
        .tables
        .iter()
        .find(|table| table.name == wanted || table.id == wanted);
    let table = table.ok_or_else(|| {
        let names = spec
            .tables
            .iter()
            .flat_map(|table| [table.name.as_str(), &table.id]);
        unknown("表", wanted, nearest(wanted, names))
    })?;
    let parent = |spec: &&Spec| {
        let parent = spec.parent.as_deref()?;
        model.specs.iter().find(|other| other.name == parent)
    };
    let specs = std::iter::successors(Some(spec), parent).take(model.specs.len());
    let mut paths = specs.map(|spec| format!("{}/{}.rs", module(spec), table.id));
    let text = paths.find_map(|path| generated.files.get(&path));
    text.map(String::as_str)
        .ok_or_else(|| Stop::Failed(format!("表 {} 没有生成单独的模块", table.name)))
}

/// The name of a spec's module.
fn module(spec: &Spec) -> String {
    spec.folder.replace('/', "_")
}
