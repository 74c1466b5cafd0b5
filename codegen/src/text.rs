//! Modules as text: for a build as files that include each other, for people as one text.

use std::collections::BTreeMap;

use crate::emit::{Module, ident};

/// The root module and every module below it, each as a file that includes its children from
/// the build's `OUT_DIR`.
pub(crate) fn files(root: &Module) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    add_files(root, &root.name, "", &mut files);
    files
}

/// The same as one text.
pub(crate) fn whole(root: &Module) -> String {
    header(root) + &nested(root)
}

/// Rust text laid out for people. The comment lines at its top are kept; other comments are lost,
/// as syntax trees have none. A text that is not Rust is given back as it is.
pub fn pretty(text: &str) -> String {
    let lines = text.split_inclusive('\n');
    let comments: String = lines.take_while(|line| line.starts_with("//")).collect();
    match syn::parse_file(text) {
        Ok(file) => comments + &prettyplease::unparse(&file),
        Err(_) => text.to_owned(),
    }
}

fn add_files(module: &Module, path: &str, folder: &str, files: &mut BTreeMap<String, String>) {
    let mut text = header(module);
    for child in &module.children {
        let path = format!("{folder}{}", child.name);
        text += &declaration(child, &include(&path));
        add_files(child, &path, &format!("{path}/"), files);
    }
    text += &module.items.to_string();
    text.push('\n');
    files.insert(format!("{path}.rs"), text);
}

fn include(path: &str) -> String {
    format!("::core::include!(::core::concat!(::core::env!(\"OUT_DIR\"), \"/{path}.rs\"));")
}

fn nested(module: &Module) -> String {
    let children = module.children.iter();
    let children = children.map(|child| declaration(child, &nested(child)));
    children.collect::<String>() + &module.items.to_string()
}

fn declaration(module: &Module, body: &str) -> String {
    let name = ident(&module.name);
    let doc = format!(" {}", module.doc);
    let attributes = &module.attributes;
    format!("#[doc = {doc:?}] {attributes}\npub mod {name} {{\n{body}\n}}\n")
}

fn header(module: &Module) -> String {
    let origin = &module.origin;
    format!("// Generated from {origin} by gouji-codegen. Edit the spec.\n")
}
