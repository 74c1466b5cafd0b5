//! Slots of narratives and fields of forms as methods of the table's type.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc;
use super::literal::number;
use super::name::ident;
use crate::plan::{PanelPlan, SlotPlan};

/// A method for each slot of the first panel; none where it has a type of its own.
pub(crate) fn methods(plan: &PanelPlan<'_>) -> TokenStream {
    let methods = plan.slots.iter().flatten();
    let methods = methods.map(|slot| method(plan, slot));
    quote!(#(#methods)*)
}

/// Words are given as text, figures as the fact.
fn method(plan: &PanelPlan<'_>, slot: &SlotPlan) -> TokenStream {
    let name = ident(&slot.name);
    let column = plan.panel.columns.get(slot.index);
    let about = column.map(|column| doc::line(&doc::column(column)));
    let index = number(slot.index);
    let (kind, get) = match slot.words {
        true => (quote!(str), quote!(text)),
        false => (quote!(::gouji_runtime::report::Fact), quote!(fact)),
    };
    quote! {
        #about
        pub fn #name(self) -> &'r #kind {
            self.table.panel(0).#get(0, #index)
        }
    }
}
