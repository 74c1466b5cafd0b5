//! The plan as Rust. Nothing is decided here, and `quote!` stands nowhere else.

mod axis;
mod codes;
mod doc;
mod literal;
mod name;
mod pattern;
mod relation;
mod root;
mod rule;
mod slots;
mod spec;
mod sum;
mod table;
mod texts;
mod view;
mod words;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use name::ident;

use crate::plan::Plan;

/// A module of generated code.
#[derive(Debug)]
pub(crate) struct Module {
    /// Its name.
    pub(crate) name: String,
    /// What it is, one line.
    pub(crate) doc: String,
    /// The spec files it comes from, separated by commas.
    pub(crate) origin: String,
    /// Attributes of the module.
    pub(crate) attributes: TokenStream,
    /// Modules inside it.
    pub(crate) children: Vec<Module>,
    /// Everything else in it.
    pub(crate) items: TokenStream,
}

/// The root of the generated code: a module for each spec and the list of all.
pub(crate) fn emit(plan: &Plan<'_>) -> Module {
    let specs = plan.specs.iter().map(|spec| {
        let module = ident(&spec.module);
        quote!(&#module::SPEC)
    });
    let items = quote! {
        /// Every spec, in the order of the folders.
        pub fn all() -> &'static [&'static ::gouji_runtime::schema::Spec] {
            static ALL: &[&::gouji_runtime::schema::Spec] = &[#(#specs),*];
            ALL
        }
    };
    Module {
        name: "specs".to_owned(),
        doc: "Every spec.".to_owned(),
        origin: "specs/".to_owned(),
        attributes: TokenStream::new(),
        children: plan.specs.iter().map(spec::emit).collect(),
        items,
    }
}
