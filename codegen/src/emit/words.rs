//! Vocabularies as statics, and the sentences of narratives as data.

use gouji_dsl::model::{Layout, Piece, Sentence, SlotKind, Vocabulary, Words};
use proc_macro2::TokenStream;
use quote::quote;

use super::literal::{number, slice, texts, unit};
use super::name::{Depth, ident, reuse};
use super::{Module, doc};
use crate::plan::{Home, SpecPlan, VocabularyPlan};

/// The module of a spec's vocabularies.
pub(crate) fn vocabularies(plan: &SpecPlan<'_>) -> Module {
    let items = plan.vocabularies.iter().map(vocabulary);
    Module {
        name: "vocabularies".to_owned(),
        doc: format!("{}：词。", doc::plain(&plan.spec.name)),
        origin: super::spec::folder(plan.spec),
        attributes: TokenStream::new(),
        children: Vec::new(),
        items: quote!(#(#items)*),
    }
}

fn vocabulary(plan: &VocabularyPlan<'_>) -> TokenStream {
    if let Home::At(home) = &plan.home {
        return reuse(Depth::Table, home, &plan.name);
    }
    let name = ident(&plan.name);
    let Vocabulary {
        name: label,
        words,
        origin,
    } = plan.vocabulary;
    let about = format!("{}。{}", doc::plain(label), doc::place(&origin.place));
    let about = doc::line(&about);
    let words = slice(words.iter().map(|(word, value)| {
        let value = number(*value);
        quote!((#word, #value))
    }));
    quote! {
        #about
        pub static #name: ::gouji_runtime::schema::Vocabulary =
            ::gouji_runtime::schema::Vocabulary { name: #label, words: #words };
    }
}

/// How a table is laid out.
pub(crate) fn layout(layout: &Layout) -> TokenStream {
    let layout = match layout {
        Layout::Grid => quote!(Grid),
        Layout::Form => quote!(Form),
        Layout::Words(Words {
            headings,
            sentences,
        }) => {
            let headings = texts(headings);
            let sentences = slice(sentences.iter().map(sentence));
            quote! {
                Words(&::gouji_runtime::schema::Words {
                    headings: #headings, sentences: #sentences
                })
            }
        }
    };
    quote!(::gouji_runtime::schema::Layout::#layout)
}

fn sentence(sentence: &Sentence) -> TokenStream {
    let pieces = pieces(&sentence.pieces);
    let Sentence { optional, text, .. } = sentence;
    let source = &sentence.origin.place;
    quote! {
        ::gouji_runtime::schema::Sentence {
            pieces: #pieces, optional: #optional, text: #text, source: #source
        }
    }
}

fn pieces(pieces: &[Piece]) -> TokenStream {
    slice(pieces.iter().map(piece))
}

fn piece(piece: &Piece) -> TokenStream {
    let piece = match piece {
        Piece::Text(text) => quote!(Text(#text)),
        Piece::Slot { column, kind } => {
            let (column, kind) = (number(*column), slot(kind));
            quote!(Slot { column: #column, kind: #kind })
        }
        Piece::Year(before) => {
            let before = number(*before);
            quote!(Year(#before))
        }
        Piece::Any => quote!(Any),
        Piece::Choice(choices) => {
            let choices = slice(choices.iter().map(|choice| pieces(choice)));
            quote!(Choice(#choices))
        }
    };
    quote!(::gouji_runtime::schema::Piece::#piece)
}

fn slot(kind: &SlotKind) -> TokenStream {
    let kind = match kind {
        SlotKind::Figure(None) => quote!(Figure(::gouji_runtime::schema::Unit::None)),
        SlotKind::Figure(Some(measure)) => {
            let unit = unit(measure);
            quote!(Figure(#unit))
        }
        SlotKind::Word(vocabulary) => {
            let name = ident(&vocabulary.name);
            quote!(Word(&super::vocabularies::#name))
        }
        SlotKind::Text => quote!(Text),
        SlotKind::List => quote!(List),
        SlotKind::Code(_, digits) => {
            let digits = number(*digits);
            quote!(Code(#digits))
        }
    };
    quote!(::gouji_runtime::schema::SlotKind::#kind)
}
