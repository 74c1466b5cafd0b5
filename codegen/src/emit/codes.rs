//! Code lists as statics.

use gouji_dsl::model::{CodeEntry, CodeList};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{number, slice, texts};
use super::name::{Depth, ident, reuse};
use super::{Module, doc};
use crate::plan::{CodesPlan, Home, SpecPlan};

/// The module of a spec's code lists.
pub(crate) fn emit(plan: &SpecPlan<'_>) -> Module {
    let lists = plan.codes.iter().map(list);
    Module {
        name: "codes".to_owned(),
        doc: format!("{}：科目。", doc::plain(&plan.spec.name)),
        origin: super::spec::folder(plan.spec),
        attributes: TokenStream::new(),
        children: Vec::new(),
        items: quote!(#(#lists)*),
    }
}

fn list(plan: &CodesPlan<'_>) -> TokenStream {
    if let Home::At(home) = &plan.home {
        return reuse(Depth::Table, home, &plan.name);
    }
    let name = ident(&plan.name);
    let CodeList {
        name: label,
        levels,
        entries,
        origin,
    } = plan.list;
    let about = doc::paragraphs(&[&format!(
        "{}。{}",
        doc::plain(label),
        doc::place(&origin.place)
    )]);
    let levels = slice(levels.iter().map(|(name, digits)| {
        let digits = number(*digits);
        quote!(::gouji_runtime::schema::CodeLevel { name: #name, digits: #digits })
    }));
    let entries = slice(entries.iter().map(entry));
    quote! {
        #about
        pub static #name: ::gouji_runtime::schema::CodeList = ::gouji_runtime::schema::CodeList {
            name: #label,
            levels: #levels,
            entries: #entries,
        };
    }
}

fn entry(entry: &CodeEntry) -> TokenStream {
    let code = number(entry.code);
    let name = &entry.name;
    let aliases = texts(&entry.aliases);
    quote! {
        ::gouji_runtime::schema::CodeEntry { code: #code, name: #name, aliases: #aliases }
    }
}
