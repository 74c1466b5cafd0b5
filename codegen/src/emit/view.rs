//! Typed access to the facts of a bound table: a struct per panel that is indexed by row and
//! column, and a struct per table of several panels.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::literal::number;
use super::name::ident;
use super::{doc, table};
use crate::plan::{PanelPlan, RowKey, TablePlan};

/// The type of a table of several panels.
pub(crate) fn table(plan: &TablePlan<'_>) -> TokenStream {
    let name = ident(&plan.view);
    let about = doc::line(&table::about_table(plan.table));
    let fields = plan.panels.iter().map(|panel| {
        let about = doc::line(&format!("面板 {}。", doc::plain(&panel.panel.name)));
        let (field, view) = (ident(&panel.field), ident(&panel.view));
        quote!(#about pub #field: #view<'r>)
    });
    let panels = plan.panels.iter().enumerate().map(|(index, panel)| {
        let (field, view, index) = (ident(&panel.field), ident(&panel.view), number(index));
        quote!(#field: #view(table.panel(#index)))
    });
    quote! {
        #about
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct #name<'r> {
            /// The bound table.
            pub table: ::gouji_runtime::report::TableView<'r>,
            #(#fields,)*
        }

        impl<'r> #name<'r> {
            /// Access to a table that was bound to [`TABLE`].
            pub fn new(table: ::gouji_runtime::report::TableView<'r>) -> Self {
                Self { #(#panels,)* table }
            }
        }
    }
}

/// The type of a panel.
pub(crate) fn panel(plan: &PanelPlan<'_>, table: &TablePlan<'_>) -> TokenStream {
    let name = ident(&plan.view);
    let about = match table.is_one_panel() {
        true => table::about_table(table.table),
        false => {
            let (table, panel) = (&table.table.name, &plan.panel.name);
            format!("{} 面板 {}。", doc::plain(table), doc::plain(panel))
        }
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
    let (row_type, line) = match key {
        RowKey::Declared => {
            let rows = plan.rows.as_ref().map(|axis| ident(&axis.name));
            (quote!(#rows), quote!(Declared(row as u16)))
        }
        RowKey::Code => (quote!(u32), quote!(Code(row))),
        RowKey::Number => (quote!(u32), quote!(Number(row))),
        RowKey::Only => (quote!(), quote!(Only)),
    };
    let columns = plan.columns.as_ref().map(|axis| ident(&axis.name));
    let (pattern, index_type, column) = match (key, columns) {
        (RowKey::Only, columns) => (quote!(column), quote!(#columns), quote!(column as u16)),
        (_, Some(columns)) => (
            quote!((row, column)),
            quote!((#row_type, #columns)),
            quote!(column as u16),
        ),
        (_, None) => (quote!(row), row_type, quote!(0)),
    };
    quote! {
        impl ::core::ops::Index<#index_type> for #name<'_> {
            type Output = ::gouji_runtime::report::Fact;

            fn index(&self, #pattern: #index_type) -> &Self::Output {
                self.0.fact(::gouji_runtime::report::Line::#line, #column)
            }
        }
    }
}
