//! Typed access to the facts of a bound table: a struct per panel that is indexed by row and
//! column, and a struct per table of several panels.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::literal::number;
use super::name::ident;
use super::{doc, slots, table};
use crate::plan::{PanelPlan, RowKey, TablePlan};

/// The type of a table of several panels.
pub(crate) fn table(plan: &TablePlan<'_>) -> TokenStream {
    let name = ident(&plan.view);
    let about = doc::line(&table::about_table(plan.table));
    let typed = || plan.panels.iter().enumerate();
    let typed = || typed().filter(|(_, panel)| panel.slots.is_none());
    let fields = typed().map(|(_, panel)| {
        let about = doc::line(&format!("面板 {}。", doc::plain(&panel.panel.name)));
        let (field, view) = (ident(&panel.field), ident(&panel.view));
        quote!(#about pub #field: #view<'r>)
    });
    let panels = typed().map(|(index, panel)| {
        let (field, view, index) = (ident(&panel.field), ident(&panel.view), number(index));
        quote!(#field: #view(table.panel(#index)))
    });
    let slots = plan.panels.iter().map(slots::methods);
    quote! {
        #about
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct #name<'r> {
            /// The bound table, or one of its instances.
            pub table: ::gouji_runtime::report::TableView<'r>,
            #(#fields,)*
        }

        impl<'r> #name<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self { #(#panels,)* table }
            }

            #(#slots)*
        }
    }
}

/// The type of a panel.
pub(crate) fn panel(plan: &PanelPlan<'_>, table: &TablePlan<'_>) -> TokenStream {
    let name = ident(&plan.view);
    let about = if table.is_one_panel() {
        table::about_table(table.table)
    } else {
        let names = [&table.table.name, &plan.panel.name].map(|name| doc::plain(name));
        format!("{}。", names.join(" 面板 "))
    };
    let about = doc::line(&about);
    let new = table.is_one_panel().then(|| {
        quote! {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self(table.panel(0))
            }
        }
    });
    let indexing = plan.keys.iter().map(|key| index(plan, &name, *key));
    quote! {
        #about
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct #name<'r>(::gouji_runtime::report::PanelView<'r>);

        impl<'r> #name<'r> {
            #new

            /// The bound panel: its printed lines, and access by position.
            pub fn panel(self) -> ::gouji_runtime::report::PanelView<'r> {
                self.0
            }
        }

        #(#indexing)*
    }
}

/// The fact at a row and a column; a column is named only where there are several.
fn index(plan: &PanelPlan<'_>, name: &Ident, key: RowKey) -> TokenStream {
    let columns = plan.columns.as_ref().map(|axis| ident(&axis.name));
    let column = match columns {
        Some(_) => quote!(column as usize),
        None => quote!(0),
    };
    let (row, fact) = match key {
        RowKey::Declared => {
            let rows = plan.rows.as_ref().map(|axis| ident(&axis.name));
            (quote!(#rows), quote!(fact(row as usize, #column)))
        }
        RowKey::Code => (quote!(u32), quote!(at_code(row, #column))),
        RowKey::Number => (quote!(u32), quote!(at_number(row, #column))),
        RowKey::Only => (quote!(), quote!(fact(0, #column))),
    };
    let (pattern, key) = match (key, columns) {
        (RowKey::Only, columns) => (quote!(column), quote!(#columns)),
        (_, Some(columns)) => (quote!((row, column)), quote!((#row, #columns))),
        (_, None) => (quote!(row), row),
    };
    quote! {
        impl ::core::ops::Index<#key> for #name<'_> {
            type Output = ::gouji_runtime::report::Fact;

            fn index(&self, #pattern: #key) -> &Self::Output {
                self.0.#fact
            }
        }
    }
}
