//! `gouji emit`.

use gouji_codegen::Generated;
use gouji_dsl::model::{Model, Spec};
use gouji_dsl::{Diagnostic, Sources, diagnostic};

use crate::args::EmitArgs;
use crate::exit::{Exit, Stop};
use crate::suggest::nearest;
use crate::{output, source_files};

/// Prints the Rust that a spec, or one of its tables, generates into.
pub(crate) fn run(args: &EmitArgs) -> Result<Exit, Stop> {
    let sources = source_files::read(&args.specs)?;
    let model = compiled(&sources)?;
    let spec = spec(&model, &args.spec)?;
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

/// The model of the specs; their diagnostics go to standard error, and errors end the run.
fn compiled(sources: &Sources) -> Result<Model, Stop> {
    let (model, diagnostics) = gouji_dsl::compile(sources);
    for found in &diagnostics {
        output::remark(&diagnostic::render(found, sources));
    }
    match diagnostics
        .iter()
        .filter(|found| Diagnostic::is_error(found))
        .count()
    {
        0 => Ok(model),
        count => Err(Stop::Failed(format!(
            "规范中有 {count} 处错误，没有生成代码"
        ))),
    }
}

fn spec<'m>(model: &'m Model, wanted: &str) -> Result<&'m Spec, Stop> {
    let name = wanted.replace('/', " ");
    let found = model
        .specs
        .iter()
        .find(|spec| spec.name == name || spec.folder == wanted);
    found.ok_or_else(|| {
        let names = model.specs.iter().map(|spec| spec.name.as_str());
        unknown("规范", wanted, nearest(&name, names))
    })
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

fn unknown(kind: &str, wanted: &str, near: Vec<&str>) -> Stop {
    let hint = match near.is_empty() {
        true => String::new(),
        false => format!("；你是否想写：{}", near.join("、")),
    };
    Stop::Failed(format!("没有名为“{wanted}”的{kind}{hint}"))
}
