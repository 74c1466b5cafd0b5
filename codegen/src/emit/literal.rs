//! Plain values as tokens.

use gouji_dsl::model::{BlankPolicy, Compare, Kind, Level, Unit};
use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

/// A number without a suffix: the type follows from the place.
pub(crate) fn number(value: impl TryInto<i128>) -> Literal {
    Literal::i128_unsuffixed(value.try_into().unwrap_or_default())
}

/// Texts as a slice.
pub(crate) fn texts(texts: &[String]) -> TokenStream {
    slice(texts)
}

/// A value that may be missing.
pub(crate) fn option(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        None => quote!(::core::option::Option::None),
        Some(value) => quote!(::core::option::Option::Some(#value)),
    }
}

/// Values as a slice.
pub(crate) fn slice(items: impl IntoIterator<Item: ToTokens>) -> TokenStream {
    let items = items.into_iter();
    quote!(&[#(#items),*])
}

pub(crate) fn unit(unit: &Unit) -> TokenStream {
    let unit = match unit {
        Unit::Yuan => quote!(Yuan),
        Unit::TenThousandYuan => quote!(TenThousandYuan),
        Unit::HundredMillionYuan => quote!(HundredMillionYuan),
        Unit::Percent => quote!(Percent),
        Unit::Point => quote!(Point),
        Unit::Count(word) => quote!(Count(#word)),
        Unit::Direction => quote!(Direction),
        Unit::None => quote!(None),
    };
    quote!(::gouji_runtime::schema::Unit::#unit)
}

pub(crate) fn kind(kind: Kind) -> TokenStream {
    let kind = match kind {
        Kind::Amount => quote!(Amount),
        Kind::Exact => quote!(Exact),
        Kind::Text => quote!(Text),
    };
    quote!(::gouji_runtime::schema::Kind::#kind)
}

pub(crate) fn blank(policy: BlankPolicy) -> TokenStream {
    let policy = match policy {
        BlankPolicy::Zero => quote!(Zero),
        BlankPolicy::Missing => quote!(Missing),
    };
    quote!(::gouji_runtime::schema::Blank::#policy)
}

pub(crate) fn level(level: Level) -> TokenStream {
    let level = match level {
        Level::Hint => quote!(Hint),
        Level::Verify => quote!(Verify),
        Level::Must => quote!(Must),
    };
    quote!(::gouji_runtime::schema::Level::#level)
}

pub(crate) fn compare(compare: Compare) -> TokenStream {
    let compare = match compare {
        Compare::Equal => quote!(Equal),
        Compare::AtMost => quote!(AtMost),
        Compare::AtLeast => quote!(AtLeast),
        Compare::Less => quote!(Less),
        Compare::Greater => quote!(Greater),
        Compare::Unequal => quote!(Unequal),
    };
    quote!(::gouji_runtime::schema::Compare::#compare)
}
