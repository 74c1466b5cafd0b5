//! Rules as statics, and the calls that apply them.

use gouji_dsl::model::{EachRow, Example, Rule};
use proc_macro2::TokenStream;
use quote::quote;

use super::doc;
use super::literal::{level, number, option, slice};
use super::name::{Depth, ident, reuse};
use super::relation::{cells, predicate, relation};
use crate::plan::{Home, RulePlan};

/// The statics of a module's rules. `depth` is that of the place where they stand.
pub(crate) fn statics(rules: &[RulePlan<'_>], depth: Depth) -> TokenStream {
    let rules = rules.iter().map(|plan| match &plan.home {
        Home::Here => rule(plan),
        Home::At(home) => reuse(depth, home, &plan.name),
    });
    quote!(#(#rules)*)
}

/// The argument of a function that applies rules.
pub(crate) fn checker(unused: bool) -> TokenStream {
    let name = if unused {
        quote!(_checker)
    } else {
        quote!(checker)
    };
    quote!(#name: &mut ::gouji_runtime::check::Checker<'_, '_>)
}

/// One line for each rule, applied to `checker`.
pub(crate) fn calls(rules: &[RulePlan<'_>]) -> TokenStream {
    let names = rules.iter().map(|plan| ident(&plan.name));
    quote!(#(checker.rule(&rules::#names);)*)
}

fn rule(plan: &RulePlan<'_>) -> TokenStream {
    let name = ident(&plan.name);
    let about = doc::rule(plan.rule);
    let Rule {
        id,
        title,
        formula,
        basis,
        message,
        condition,
        ..
    } = plan.rule;
    let source = &plan.rule.origin.place;
    let level = level(plan.rule.level);
    let each_row = each_row(&plan.rule.each_row);
    let each_column = each_column(&plan.rule.each_column);
    let when = option(plan.rule.when.as_ref().map(predicate));
    let explained_by = option(plan.rule.explained_by.as_ref().map(cells));
    let relation = relation(&plan.rule.relation);
    let examples = slice(plan.rule.examples.iter().map(example));
    quote! {
        #about
        pub static #name: ::gouji_runtime::schema::Rule = ::gouji_runtime::schema::Rule {
            id: #id,
            title: #title,
            level: #level,
            formula: #formula,
            basis: #basis,
            message: #message,
            source: #source,
            each_row: #each_row,
            each_column: #each_column,
            condition: #condition,
            when: #when,
            relation: #relation,
            explained_by: #explained_by,
            examples: #examples,
        };
    }
}

fn each_row(each: &EachRow) -> TokenStream {
    let each = match each {
        EachRow::Once => quote!(Once),
        EachRow::Codes(codes) => {
            let codes = slice(codes.iter().map(|code| number(*code)));
            quote!(Codes(#codes))
        }
        EachRow::Rows(table, panel) => {
            let (table, panel) = (number(*table), number(*panel));
            quote!(Rows { table: #table, panel: #panel })
        }
        EachRow::Found(panels, digits) => {
            let panels = slice(panels.iter().map(|(table, panel)| {
                let (table, panel) = (number(*table), number(*panel));
                quote!((#table, #panel))
            }));
            let digits = number(*digits);
            quote!(Found { panels: #panels, digits: #digits })
        }
        EachRow::Parents(table, panel) => {
            let (table, panel) = (number(*table), number(*panel));
            quote!(Parents { table: #table, panel: #panel })
        }
        EachRow::Instances(table) => {
            let table = number(*table);
            quote!(Instances(#table))
        }
    };
    quote!(::gouji_runtime::schema::EachRow::#each)
}

fn each_column(columns: &[usize]) -> TokenStream {
    if columns.is_empty() {
        return quote!(::gouji_runtime::schema::EachColumn::Once);
    }
    let columns = slice(columns.iter().map(|column| number(*column)));
    quote!(::gouji_runtime::schema::EachColumn::Over(#columns))
}

fn example(example: &Example) -> TokenStream {
    let Example {
        passes,
        title,
        department,
        ..
    } = example;
    let notes = slice(example.notes.iter().map(|(table, text)| {
        let table = number(*table);
        quote!((#table, #text))
    }));
    let figures = slice(example.figures.iter().map(|(place, text)| {
        let cells = cells(place);
        quote!(::gouji_runtime::schema::Figure { cells: #cells, text: #text })
    }));
    quote! {
        ::gouji_runtime::schema::Example {
            passes: #passes,
            title: #title,
            figures: #figures,
            notes: #notes,
            department: #department,
        }
    }
}
