//! The module of a table.

use gouji_dsl::model::{Column, Panel, Row, RowKind, Table};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{blank, kind, number, option, slice, texts, unit};
use super::name::{Depth, ident, path};
use super::{Module, axis, doc, rule, view, words};
use crate::plan::{Home, PanelPlan, Path, TableModule, TablePlan};

/// The module of a table that stands here.
pub(crate) fn emit(plan: &TableModule<'_>) -> Module {
    let types = match &plan.types {
        Home::Here => types(&plan.table),
        Home::At(home) => reused(&plan.table, home),
    };
    let table = doc::plain(&plan.table.table.name);
    let about = doc::line(&format!("{table}：表内各式，依表上次序。"));
    let calls = rule::calls(&plan.rules);
    let statics = rule::statics(&plan.rules, Depth::Rules);
    let checker = rule::checker(plan.rules.is_empty());
    let rules = (!plan.rules.is_empty()).then(|| {
        let about = doc::line(&format!("{table}：表内各式。"));
        quote!(#about pub mod rules { #statics })
    });
    Module {
        name: plan.name.clone(),
        doc: about_table(plan.table.table),
        origin: plan.files.iter().copied().collect::<Vec<_>>().join(", "),
        attributes: TokenStream::new(),
        children: Vec::new(),
        items: quote! {
            #types

            #about
            pub fn check(#checker) { #calls }

            #rules
        },
    }
}

/// The name and the proper title of a table.
pub(crate) fn about_table(table: &Table) -> String {
    let title = table.titles.first().filter(|title| **title != table.name);
    let names = [Some(&table.name), title].into_iter().flatten();
    let names: Vec<String> = names.map(|name| doc::plain(name)).collect();
    format!("{}。{}", names.join(" "), doc::place(&table.origin.place))
}

/// The types of a table and its data.
fn types(plan: &TablePlan<'_>) -> TokenStream {
    let table = &plan.table.name;
    let whole = (!plan.is_one_panel()).then(|| view::table(plan));
    let typed = plan.panels.iter().filter(|panel| panel.slots.is_none());
    let panels = typed.map(|panel| {
        let view = view::panel(panel, plan);
        let axes = axis::emit(panel, table);
        quote!(#view #axes)
    });
    let data = data(plan);
    quote! {
        #whole
        #(#panels)*
        #data
    }
}

/// The same, taken from an equal table.
fn reused(plan: &TablePlan<'_>, home: &Path) -> TokenStream {
    let home = path(Depth::Table, home);
    let types = plan.types();
    let types = types.iter().map(|name| ident(name));
    quote!(pub use #home::{TABLE, #(#types),*};)
}

fn data(plan: &TablePlan<'_>) -> TokenStream {
    let Table {
        id,
        name,
        drops_zeros,
        optional,
        ..
    } = plan.table;
    let about = doc::line(&about_table(plan.table));
    let titles = texts(&plan.table.titles);
    let unit = unit(&plan.table.unit);
    let precision = number(plan.table.precision);
    let blank = blank(plan.table.blank);
    let each = option(plan.table.each.map(number));
    let layout = words::layout(&plan.table.layout);
    let panels = slice(plan.panels.iter().map(panel));
    let source = &plan.table.origin.place;
    quote! {
        #about
        pub static TABLE: ::gouji_runtime::schema::Table = ::gouji_runtime::schema::Table {
            id: #id,
            name: #name,
            titles: #titles,
            unit: #unit,
            precision: #precision,
            drops_zeros: #drops_zeros,
            blank: #blank,
            optional: #optional,
            each: #each,
            layout: #layout,
            panels: #panels,
            source: #source,
        };
    }
}

fn panel(plan: &PanelPlan<'_>) -> TokenStream {
    let Panel { name, .. } = plan.panel;
    let kind = row_kind(plan);
    let rows = slice(plan.panel.rows.iter().map(row));
    let columns = slice(plan.panel.columns.iter().map(column));
    let bands = texts(&plan.panel.bands);
    quote! {
        ::gouji_runtime::schema::Panel {
            name: #name, kind: #kind, rows: #rows, columns: #columns, bands: #bands
        }
    }
}

fn row_kind(plan: &PanelPlan<'_>) -> TokenStream {
    let kind = match (plan.panel.kind, &plan.codes) {
        (RowKind::Coded(_), Some(codes)) => {
            let codes = ident(codes);
            quote!(Coded(&super::codes::#codes))
        }
        (RowKind::Listed | RowKind::Coded(_), _) => quote!(Listed),
        (RowKind::Single, _) => quote!(Single),
        (RowKind::Numbered, _) => quote!(Numbered),
        (RowKind::Keyed(keys), _) => {
            let keys = number(keys);
            quote!(Keyed(#keys))
        }
    };
    quote!(::gouji_runtime::schema::RowKind::#kind)
}

fn row(row: &Row) -> TokenStream {
    let Row {
        id,
        label,
        grey,
        optional,
        ..
    } = row;
    let aliases = texts(&row.aliases);
    let ordinal = number(row.ordinal);
    let code = number(row.code);
    let source = &row.origin.place;
    quote! {
        ::gouji_runtime::schema::Row {
            id: #id, label: #label, aliases: #aliases, ordinal: #ordinal, code: #code,
            grey: #grey, optional: #optional, source: #source
        }
    }
}

fn column(column: &Column) -> TokenStream {
    let Column {
        id, grey, optional, ..
    } = column;
    let labels = texts(&column.path);
    let aliases = texts(&column.aliases);
    let ordinal = number(column.ordinal);
    let kind = kind(column.kind);
    let unit = unit(&column.unit);
    let default = option(column.default.as_ref());
    let choices = texts(&column.choices);
    let source = &column.origin.place;
    quote! {
        ::gouji_runtime::schema::Column {
            id: #id, path: #labels, aliases: #aliases, ordinal: #ordinal, kind: #kind,
            unit: #unit, default: #default, choices: #choices, grey: #grey,
            optional: #optional, source: #source
        }
    }
}
