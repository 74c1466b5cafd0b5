//! Relations, statements and the cells they speak of, as data.

use gouji_dsl::model::{Cells, Columns, Predicate, Relation, Rows};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{compare, number, slice};
use super::sum::{ratio, sum};
use super::texts::words;

pub(crate) fn relation(relation: &Relation) -> TokenStream {
    let relation = match relation {
        Relation::Linear(comparison, linear) => {
            let compare = compare(*comparison);
            let sum = sum(linear);
            quote!(Linear { compare: #compare, sum: #sum })
        }
        Relation::Ratio(quotient) => ratio(quotient),
        Relation::Same(sides) => {
            let sides = slice(sides.iter().map(cells));
            quote!(Same(#sides))
        }
        Relation::Holds(statement) => {
            let statement = predicate(statement);
            quote!(Holds(#statement))
        }
    };
    quote!(::gouji_runtime::schema::Relation::#relation)
}

pub(crate) fn predicate(statement: &Predicate) -> TokenStream {
    let statement = match statement {
        Predicate::Blank(blank) => {
            let cells = cells(blank);
            quote!(Blank(#cells))
        }
        Predicate::Printed(printed) => {
            let cells = cells(printed);
            quote!(Printed(#cells))
        }
        Predicate::Linear(comparison, linear) => {
            let compare = compare(*comparison);
            let sum = sum(linear);
            quote!(Linear(#compare, #sum))
        }
        Predicate::Ratio(quotient) => ratio(quotient),
        Predicate::SameText(..)
        | Predicate::TextContains(..)
        | Predicate::Names(..)
        | Predicate::Distinct(_)
        | Predicate::Uniform(_)
        | Predicate::Graded { .. } => words(statement),
        Predicate::NoteContains(table, text) => {
            let table = number(*table);
            quote!(NoteContains { table: #table, text: #text })
        }
        Predicate::Present(table) => {
            let table = number(*table);
            quote!(Present(#table))
        }
        Predicate::DepartmentContains(text) => quote!(DepartmentContains(#text)),
        Predicate::LineCount(table, panel, comparison, count) => {
            let (table, panel) = (number(*table), number(*panel));
            let compare = compare(*comparison);
            let count = number(*count);
            quote!(LineCount { table: #table, panel: #panel, compare: #compare, number: #count })
        }
        Predicate::Not(inner) => {
            let inner = predicate(inner);
            quote!(Not(&#inner))
        }
        Predicate::All(list) => {
            let list = slice(list.iter().map(predicate));
            quote!(All(#list))
        }
        Predicate::Any(list) => {
            let list = slice(list.iter().map(predicate));
            quote!(Any(#list))
        }
    };
    quote!(::gouji_runtime::schema::Predicate::#statement)
}

pub(crate) fn cells(cells: &Cells) -> TokenStream {
    let (table, panel) = (number(cells.table), number(cells.panel));
    let rows = rows(cells.rows);
    let columns = columns(cells.columns);
    quote! {
        ::gouji_runtime::schema::Cells {
            table: #table, panel: #panel, rows: #rows, columns: #columns
        }
    }
}

fn rows(rows: Rows) -> TokenStream {
    let rows = match rows {
        Rows::At(index) => {
            let index = number(index);
            quote!(At(#index))
        }
        Rows::Code(code) => {
            let code = number(code);
            quote!(Code(#code))
        }
        Rows::Digits(digits) => {
            let digits = number(digits);
            quote!(Digits(#digits))
        }
        Rows::Each => quote!(Each),
        Rows::Below => quote!(Below),
        Rows::All => quote!(All),
        Rows::Key(index) => {
            let index = number(index);
            quote!(Key(#index))
        }
    };
    quote!(::gouji_runtime::schema::Rows::#rows)
}

fn columns(columns: Columns) -> TokenStream {
    let columns = match columns {
        Columns::At(index) => {
            let index = number(index);
            quote!(At(#index))
        }
        Columns::Each => quote!(Each),
        Columns::All => quote!(All),
    };
    quote!(::gouji_runtime::schema::Columns::#columns)
}
