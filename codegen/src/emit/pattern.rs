//! Line templates as data.

use gouji_dsl::model::{Part, Pattern, Slot};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::slice;

/// The templates of a cover or caption.
pub(crate) fn patterns(patterns: &[Pattern]) -> TokenStream {
    slice(patterns.iter().map(|pattern| {
        let parts = parts(&pattern.parts);
        let source = &pattern.origin.place;
        quote!(::gouji_runtime::schema::Pattern { parts: #parts, source: #source })
    }))
}

fn parts(list: &[Part]) -> TokenStream {
    slice(list.iter().map(|part| {
        let part = match part {
            Part::Text(text) => quote!(Text(#text)),
            Part::Slot(slot) => {
                let slot = self::slot(*slot);
                quote!(Slot(#slot))
            }
            Part::Optional(list) => {
                let list = parts(list);
                quote!(Optional(#list))
            }
        };
        quote!(::gouji_runtime::schema::Part::#part)
    }))
}

fn slot(slot: Slot) -> TokenStream {
    let slot = match slot {
        Slot::Year => quote!(Year),
        Slot::Unit => quote!(Unit),
        Slot::Department => quote!(Department),
        Slot::TableNumber => quote!(TableNumber),
        Slot::NextYear => quote!(NextYear),
        Slot::Any => quote!(Any),
    };
    quote!(::gouji_runtime::schema::Slot::#slot)
}
