//! Modules as text: for a build as files that include each other, for people as one text.

use std::collections::BTreeMap;

use crate::emit::Module;

/// Lints that Chinese names and labels of other scripts would set off.
const ALLOWED: &str = "#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)]";

/// The root module and every module below it, each as a file that includes its children from
/// the build's `OUT_DIR`.
pub(crate) fn files(root: &Module) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    add_files(root, &root.name, "", &mut files);
    files
}

/// The same as one text.
pub(crate) fn whole(root: &Module) -> String {
    let children = root
        .children
        .iter()
        .map(|child| declaration(child, &nested(child)));
    format!(
        "{}{}{}",
        header(root),
        children.collect::<String>(),
        root.items
    )
}

/// Rust text laid out for people. The comment lines at its top are kept; other comments are lost,
/// as syntax trees have none. A text that is not Rust is given back as it is.
pub fn pretty(text: &str) -> String {
    let comments: String = text
        .split_inclusive('\n')
        .take_while(|line| line.starts_with("//"))
        .collect();
    match syn::parse_file(text) {
        Ok(file) => format!("{comments}{}", prettyplease::unparse(&file)),
        Err(_) => text.to_owned(),
    }
}

fn add_files(module: &Module, path: &str, folder: &str, files: &mut BTreeMap<String, String>) {
    let mut text = header(module);
    for child in &module.children {
        let child_path = format!("{folder}{}", child.name);
        let include = format!(
            "::core::include!(::core::concat!(::core::env!(\"OUT_DIR\"), \"/{child_path}.rs\"));"
        );
        text += &declaration(child, &include);
        add_files(child, &child_path, &format!("{child_path}/"), files);
    }
    text += &module.items.to_string();
    text.push('\n');
    files.insert(format!("{path}.rs"), text);
}

fn nested(module: &Module) -> String {
    let children = module
        .children
        .iter()
        .map(|child| declaration(child, &nested(child)));
    format!("{}{}", children.collect::<String>(), module.items)
}

fn declaration(module: &Module, body: &str) -> String {
    let Module { name, doc, .. } = module;
    format!("#[doc = {doc:?}]\n{ALLOWED}\npub mod {name} {{\n{body}\n}}\n")
}

fn header(module: &Module) -> String {
    format!(
        "// Generated from {} by gouji-codegen. Edit the spec.\n",
        module.origin
    )
}
