//! 勾稽语: source text → lossless tree → model, with diagnostics and a printer.
//!
//! What is absent here: files (texts come in as values), Rust code (see `codegen`), documents and
//! arithmetic on figures (see `runtime`).

pub mod ast;
mod codes;
pub mod compare;
mod cst;
pub mod diagnostic;
pub mod expand;
mod forgotten;
mod keyword;
pub mod layers;
pub mod lock;
pub mod model;
pub mod scaffold;
pub mod source;
mod text;

pub use diagnostic::{Diagnostic, Severity};
pub use model::Model;
pub use source::{Source, SourceId, Sources, Span};

/// Reads all specs. A folder with `.gj` files is a spec; code lists are found by their path.
/// The model holds what could be understood; the diagnostics are sorted by place.
pub fn compile(sources: &Sources) -> (Model, Vec<Diagnostic>) {
    let (files, mut diagnostics) = parse(sources);
    let specs = layers::merge(sources, files, &mut diagnostics);
    let model = model::from_ast(sources, &specs, &mut diagnostics);
    diagnostics.extend(forgotten::check(&specs, &model));
    diagnostics.extend(lock::check(sources, &model));
    diagnostics.sort_by(|one, other| {
        let key = |remark: &Diagnostic| (remark.span(), remark.code);
        key(one)
            .cmp(&key(other))
            .then_with(|| one.message.cmp(&other.message))
    });
    diagnostics.dedup();
    (model, diagnostics)
}

/// Reads the `.gj` files as trees without looking into what they mean. The diagnostics are
/// sorted by place.
pub fn parse(sources: &Sources) -> (Vec<(SourceId, ast::File)>, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut files = Vec::new();
    let written = sources
        .iter()
        .filter(|(_, source)| source.path.ends_with(".gj"));
    for (id, source) in written {
        let cst = cst::read(id, source, &mut diagnostics);
        files.push((id, ast::from_cst(&cst, &mut diagnostics)));
    }
    diagnostics.sort_by_key(Diagnostic::span);
    (files, diagnostics)
}
