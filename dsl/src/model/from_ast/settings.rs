//! The settings of a table: unit, precision, the meaning of blanks, rounding.

use super::{Context, units};
use crate::ast::{BlankPolicy, Name, TableEntry};
use crate::diagnostic::catalogue::names;
use crate::model::Unit;
use crate::source::Span;

/// The only way of rounding there is.
const ROUNDINGS: [&str; 1] = ["四舍五入"];

/// Settings as far as they are written.
#[derive(Default)]
pub(super) struct Settings {
    /// 标识.
    pub(super) id: Option<String>,
    /// 单位.
    pub(super) unit: Option<Unit>,
    /// 精度 and 省零.
    pub(super) precision: Option<(u8, bool)>,
    /// 空.
    pub(super) blank: Option<BlankPolicy>,
    /// 行次 不印.
    pub(super) unnumbered: bool,
}

/// Reads the settings; one that stands twice is reported.
pub(super) fn read<'e>(
    context: &mut Context<'_>,
    entries: impl Iterator<Item = (&'e TableEntry, Span)>,
) -> Settings {
    let mut settings = Settings::default();
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for (entry, span) in entries {
        let what = match entry {
            TableEntry::Id(id) => {
                settings.id = Some(id.value.clone());
                "标识"
            }
            TableEntry::Unit(name) => {
                settings.unit = units::unit(context, name).or(Some(Unit::TenThousandYuan));
                "单位"
            }
            TableEntry::Precision(digits, drops_zeros) => {
                settings.precision = Some((digits.value, *drops_zeros));
                "精度"
            }
            TableEntry::Blank(policy) => {
                settings.blank = Some(*policy);
                "空"
            }
            TableEntry::Rounding(name) => {
                check_rounding(context, name);
                "舍入"
            }
            TableEntry::Unnumbered => {
                settings.unnumbered = true;
                "行次"
            }
            _ => continue,
        };
        match seen.iter().find(|(known, _)| *known == what) {
            Some((_, first)) => {
                context.report(names::defined_twice(span, "设置", what, *first));
            }
            None => seen.push((what, span)),
        }
    }
    settings
}

fn check_rounding(context: &mut Context<'_>, name: &Name) {
    if !ROUNDINGS.contains(&name.value.as_str()) {
        context.report(names::unknown_word(
            name.span,
            "舍入",
            &name.value,
            &ROUNDINGS,
        ));
    }
}
