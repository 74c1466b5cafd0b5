//! The module of a spec.

use gouji_dsl::model::{Heading, Level, Outline, Spec};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{level, number, option, slice, texts};
use super::name::{Depth, ident, reuse};
use super::pattern::patterns;
use super::{Module, codes, doc, root, rule, table, words};
use crate::plan::{Home, SpecPlan, TableModule};

/// The module of a spec with those of its code lists, tables and named rules.
pub(crate) fn emit(plan: &SpecPlan<'_>) -> Module {
    let own = plan.tables.iter().filter(|table| table.home == Home::Here);
    let mut children: Vec<Module> = own.map(table::emit).collect();
    if !plan.codes.is_empty() {
        children.push(codes::emit(plan));
    }
    if !plan.vocabularies.is_empty() {
        children.push(words::vocabularies(plan));
    }
    if !plan.rules.is_empty() {
        children.push(rules(plan));
    }
    let reused = plan.tables.iter().filter_map(reused);
    let exports = plan.tables.iter().map(exports);
    let root = root::emit(plan);
    let check = check(plan);
    let data = data(plan);
    Module {
        name: plan.module.clone(),
        doc: format!("规范 {}。", doc::plain(&plan.spec.name)),
        origin: folder(plan.spec),
        attributes: allowed_lints(),
        children,
        items: quote!(#(#reused)* #(#exports)* #root #check #data),
    }
}

/// The lints that labels set off as names.
fn allowed_lints() -> TokenStream {
    quote!(#[allow(non_camel_case_types, non_snake_case, non_upper_case_globals)])
}

/// The folder of a spec, as a place.
pub(crate) fn folder(spec: &Spec) -> String {
    format!("specs/{}/", spec.folder)
}

/// The module of the named rules.
fn rules(plan: &SpecPlan<'_>) -> Module {
    Module {
        name: "rules".to_owned(),
        doc: format!("规范 {}：具名规则。", doc::plain(&plan.spec.name)),
        origin: folder(plan.spec),
        attributes: TokenStream::new(),
        children: Vec::new(),
        items: rule::statics(&plan.rules, Depth::Table),
    }
}

/// A table module that stands elsewhere.
fn reused(plan: &TableModule<'_>) -> Option<TokenStream> {
    match &plan.home {
        Home::Here => None,
        Home::At(home) => Some(reuse(Depth::Spec, home, &plan.name)),
    }
}

/// The types of a table, at hand in the module of the spec.
fn exports(plan: &TableModule<'_>) -> Option<TokenStream> {
    if plan.exported.is_empty() {
        return None;
    }
    let module = ident(&plan.name);
    let types = plan.exported.iter().map(|name| ident(name));
    Some(quote!(pub use self::#module::{#(#types),*};))
}

fn check(plan: &SpecPlan<'_>) -> TokenStream {
    let about = format!(
        "规范 {}：先依次核各表，再核具名规则。",
        doc::plain(&plan.spec.name)
    );
    let about = doc::line(&about);
    let tables = plan.tables.iter().map(|table| ident(&table.name));
    let rules = rule::calls(&plan.rules);
    let checker = rule::checker(plan.tables.is_empty() && plan.rules.is_empty());
    quote! {
        #about
        pub fn check(#checker) {
            #(#tables::check(checker);)*
            #rules
        }
    }
}

fn data(plan: &SpecPlan<'_>) -> TokenStream {
    let Spec {
        name,
        folder,
        region,
        kind,
        note,
        ..
    } = plan.spec;
    let about = doc::line(&format!("规范 {}。", doc::plain(name)));
    let parent = plan.spec.parent.as_deref().unwrap_or_default();
    let year = number(plan.spec.year);
    let words = texts(&plan.spec.words);
    let cover = patterns(&plan.spec.cover);
    let caption = patterns(&plan.spec.caption);
    let codes = slice(plan.codes.iter().map(|codes| {
        let name = ident(&codes.name);
        quote!(&codes::#name)
    }));
    let tables = slice(plan.tables.iter().map(|table| {
        let module = ident(&table.name);
        quote!(&#module::TABLE)
    }));
    let rules = slice(all_rules(plan));
    let outline = outline(&plan.spec.outline);
    let weights = slice(plan.spec.weights.iter().map(weight));
    quote! {
        #about
        pub static SPEC: ::gouji_runtime::schema::Spec = ::gouji_runtime::schema::Spec {
            name: #name,
            folder: #folder,
            region: #region,
            year: #year,
            kind: #kind,
            parent: #parent,
            words: #words,
            cover: #cover,
            caption: #caption,
            note: #note,
            codes: #codes,
            tables: #tables,
            rules: #rules,
            weights: #weights,
            outline: &#outline,
            check,
        };
    }
}

fn outline(outline: &Outline) -> TokenStream {
    let Outline { contents, .. } = outline;
    let headings = slice(outline.headings.iter().map(|heading| {
        let Heading {
            before,
            arabic,
            after,
        } = heading;
        quote! {
            ::gouji_runtime::schema::Heading { before: #before, arabic: #arabic, after: #after }
        }
    }));
    let pairs = outline.confusables.iter();
    let confusables = slice(pairs.map(|(one, other)| quote!((#one, #other))));
    let residue = texts(&outline.residue);
    quote! {
        ::gouji_runtime::schema::Outline {
            contents: #contents,
            headings: #headings,
            confusables: #confusables,
            residue: #residue,
        }
    }
}

fn weight((property, weight): &(String, Option<Level>)) -> TokenStream {
    let weight = option(weight.map(level));
    quote!((#property, #weight))
}

fn all_rules(plan: &SpecPlan<'_>) -> Vec<TokenStream> {
    let printed = plan.tables.iter().flat_map(|table| {
        let module = ident(&table.name);
        let names = table.rules.iter().map(|rule| ident(&rule.name));
        names.map(move |name| quote!(&#module::rules::#name))
    });
    let named = plan.rules.iter().map(|rule| {
        let name = ident(&rule.name);
        quote!(&rules::#name)
    });
    printed.chain(named).collect()
}
