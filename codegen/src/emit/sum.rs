//! Sums and quotients as data.

use gouji_dsl::model::{Quotient, Sum, Take, Term};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{compare, number, option, slice};
use super::relation::cells;

/// The variant of a quotient, without the type it is a variant of.
pub(crate) fn ratio(quotient: &Quotient) -> TokenStream {
    let compare = compare(quotient.compare);
    let cell = cells(&quotient.cell);
    let (dividend, divisor) = (sum(&quotient.dividend), sum(&quotient.divisor));
    quote! {
        Ratio {
            compare: #compare, quotient: #cell, dividend: #dividend, divisor: #divisor
        }
    }
}

pub(crate) fn sum(sum: &Sum) -> TokenStream {
    let constant = number(sum.constant);
    let terms = slice(sum.terms.iter().map(term));
    quote!(::gouji_runtime::schema::Sum { constant: #constant, terms: #terms })
}

fn term(term: &Term) -> TokenStream {
    let coefficient = number(term.coefficient);
    let direction = option(term.direction.as_ref().map(cells));
    let cells = cells(&term.cells);
    let take = match term.take {
        Take::Value => quote!(Value),
        Take::Count => quote!(Count),
        Take::Reading => quote!(Reading),
    };
    quote! {
        ::gouji_runtime::schema::Term {
            coefficient: #coefficient,
            cells: #cells,
            take: ::gouji_runtime::schema::Take::#take,
            direction: #direction,
        }
    }
}
