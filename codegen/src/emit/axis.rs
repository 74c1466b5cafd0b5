//! An enum for the rows or the columns of a panel.

use proc_macro2::TokenStream;
use quote::quote;

use super::doc;
use super::literal::number;
use super::name::ident;
use crate::plan::{AxisPlan, PanelPlan};

/// The enums of a panel's declared rows and columns, where it has them.
pub(crate) fn emit(panel: &PanelPlan<'_>, table: &str) -> TokenStream {
    let names = [table, &panel.panel.name].map(doc::plain).join(" ");
    let label = names.trim_end();
    let rows = panel.rows.as_ref().map(|axis| {
        let docs = panel.panel.rows.iter().map(doc::row).collect();
        axis_enum(axis, &format!("{label}：具名的行。"), docs)
    });
    let columns = panel.columns.as_ref().map(|axis| {
        let docs = panel.panel.columns.iter().map(doc::column).collect();
        axis_enum(axis, &format!("{label}：列。"), docs)
    });
    quote!(#rows #columns)
}

/// `docs` has one line for each entry of the panel, in its order.
fn axis_enum(axis: &AxisPlan, about: &str, docs: Vec<String>) -> TokenStream {
    let name = ident(&axis.name);
    let about = doc::line(about);
    let variants = axis.variants.iter().map(|variant| {
        let name = ident(&variant.name);
        let about = docs.get(variant.index).map(|text| doc::line(text));
        let index = number(variant.index);
        quote!(#about #name = #index)
    });
    let names = axis.variants.iter().map(|variant| ident(&variant.name));
    quote! {
        #about
        #[derive(
            ::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug,
            ::core::cmp::PartialEq, ::core::cmp::Eq, ::core::hash::Hash,
        )]
        #[repr(u16)]
        pub enum #name { #(#variants),* }

        impl #name {
            /// All of them, in the order of the form.
            pub const ALL: &'static [Self] = &[#(Self::#names),*];
        }
    }
}
