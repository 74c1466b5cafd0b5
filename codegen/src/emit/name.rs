//! Identifiers and paths as tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::plan::identifier;

/// How deep a piece of code stands below the root of the generated code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// In the module of a spec.
    Spec,
    /// In a module of a spec's module.
    Table,
    /// One deeper.
    Rules,
}

/// A planned name as an identifier; a keyword of Rust becomes raw.
pub(crate) fn ident(name: &str) -> Ident {
    let name = identifier(name);
    syn::parse_str(&name).unwrap_or_else(|_| Ident::new_raw(&name, Span::call_site()))
}

/// An item that stands at a path below the root, under a name of its own.
pub(crate) fn reuse(depth: Depth, home: &[String], name: &str) -> TokenStream {
    let item = path(depth, home);
    let name = ident(name);
    match home.last() {
        Some(last) if ident(last) == name => quote!(pub use #item;),
        _ => quote!(pub use #item as #name;),
    }
}

/// A path below the root, from a piece of code at some depth.
pub(crate) fn path(depth: Depth, path: &[String]) -> TokenStream {
    let up = match depth {
        Depth::Spec => quote!(super),
        Depth::Table => quote!(super::super),
        Depth::Rules => quote!(super::super::super),
    };
    let names = path.iter().map(|name| ident(name));
    quote!(#up #(::#names)*)
}
