//! The typed root: a bound report with a method for each table.

use proc_macro2::TokenStream;
use quote::quote;

use super::literal::number;
use super::name::ident;
use super::{doc, table};
use crate::plan::{SpecPlan, TableModule};

/// The type `Report` of a spec.
pub(crate) fn emit(plan: &SpecPlan<'_>) -> TokenStream {
    let name = doc::plain(&plan.spec.name);
    let about = doc::line(&format!(
        "A report that is bound to 规范 {name}, table by table."
    ));
    let methods = plan.tables.iter().enumerate().map(method);
    quote! {
        #about
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
        pub struct Report<'r>(&'r ::gouji_runtime::report::Report<'r>);

        impl<'r> Report<'r> {
            /// Typed access to a report; none when it is bound to another spec.
            pub fn new(
                report: &'r ::gouji_runtime::report::Report<'r>,
            ) -> ::core::option::Option<Self> {
                if ::core::ptr::eq(report.spec, &SPEC) {
                    ::core::option::Option::Some(Self(report))
                } else {
                    ::core::option::Option::None
                }
            }

            /// The report itself.
            pub fn bound(self) -> &'r ::gouji_runtime::report::Report<'r> {
                self.0
            }

            #(#methods)*
        }
    }
}

fn method((index, plan): (usize, &TableModule<'_>)) -> TokenStream {
    let about = doc::line(&table::about_table(plan.table.table));
    let (method, module) = (ident(&plan.method), ident(&plan.name));
    let view = ident(&plan.table.view);
    let index = number(index);
    if plan.table.has_instances() {
        return quote! {
            #about
            pub fn #method(self) -> impl ::core::iter::Iterator<Item = #module::#view<'r>> {
                let table = ::gouji_runtime::report::TableView::new(self.0, #index);
                table.instances().map(#module::#view::new)
            }
        };
    }
    quote! {
        #about
        pub fn #method(self) -> #module::#view<'r> {
            #module::#view::new(::gouji_runtime::report::TableView::new(self.0, #index))
        }
    }
}
