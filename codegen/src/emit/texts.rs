//! Statements about words as data.

use gouji_dsl::model::{Names, Predicate, Text, Tier};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{compare, number, slice};
use super::relation::cells;

/// The variant of a statement about words, without the type it is a variant of; none for others.
pub(crate) fn words(statement: &Predicate) -> TokenStream {
    match statement {
        Predicate::SameText(comparison, one, other) => {
            let compare = compare(*comparison);
            let (one, other) = (text(one), text(other));
            quote!(SameText(#compare, #one, #other))
        }
        Predicate::TextContains(whole, part) => {
            let (whole, part) = (text(whole), text(part));
            quote!(TextContains(#whole, #part))
        }
        Predicate::Names(comparison, one, other) => {
            let compare = compare(*comparison);
            let one = slice(one.iter().map(|part| names(*part)));
            let other = slice(other.iter().map(|part| names(*part)));
            quote!(Names(#compare, #one, #other))
        }
        Predicate::Distinct(place) => {
            let cells = cells(place);
            quote!(Distinct(#cells))
        }
        Predicate::Uniform(place) => {
            let cells = cells(place);
            quote!(Uniform(#cells))
        }
        Predicate::Graded {
            text,
            figure,
            tiers,
            otherwise,
        } => {
            let (text, figure) = (cells(text), cells(figure));
            let tiers = slice(tiers.iter().map(tier));
            quote!(Graded { text: #text, figure: #figure, tiers: #tiers, otherwise: #otherwise })
        }
        _ => TokenStream::new(),
    }
}

fn text(text: &Text) -> TokenStream {
    let text = match text {
        Text::Cells(place) => {
            let cells = cells(place);
            quote!(Cells(#cells))
        }
        Text::Department => quote!(Department),
        Text::Literal(text) => quote!(Literal(#text)),
    };
    quote!(::gouji_runtime::schema::Text::#text)
}

fn names(names: Names) -> TokenStream {
    let names = match names {
        Names::Texts(place) => {
            let cells = cells(&place);
            quote!(Texts(#cells))
        }
        Names::Labels(place) => {
            let cells = cells(&place);
            quote!(Labels(#cells))
        }
        Names::List(list) => {
            let list = number(list);
            quote!(List(#list))
        }
    };
    quote!(::gouji_runtime::schema::Names::#names)
}

fn tier(tier: &Tier) -> TokenStream {
    let compare = compare(tier.compare);
    let bound = number(tier.bound);
    let text = &tier.text;
    quote!(::gouji_runtime::schema::Tier { compare: #compare, bound: #bound, text: #text })
}
