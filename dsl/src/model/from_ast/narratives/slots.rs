//! Typed slots: what each takes, and the column it fills.

use std::collections::BTreeSet;

use super::super::forms::Declared;
use super::super::{Context, units};
use crate::ast::{At, Name, Slot, SlotKind};
use crate::diagnostic::catalogue::{meaning, names};
use crate::model::{self, CodeList, Column, Kind, Piece, Unit, Vocabulary};
use crate::source::Span;
use crate::text::{identifier, same};

/// The columns of a narrative being put together.
pub(super) struct Slots<'v> {
    vocabularies: &'v [Vocabulary],
    lists: &'v [CodeList],
    coded: Vec<Coded>,
    columns: Vec<(Column, Declared)>,
    /// Columns that a sentence has printed when it comes to a slot.
    pub(super) printed: BTreeSet<usize>,
}

/// A slot that takes a name of a code list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coded {
    /// Its column.
    pub(super) column: usize,
    /// The list.
    pub(super) list: usize,
    /// How many digits its codes have.
    pub(super) digits: u8,
    /// Where it is written.
    pub(super) span: Span,
}

/// What a slot takes, and what its column holds then.
type Taken = (model::SlotKind, Unit, Kind);

impl<'v> Slots<'v> {
    /// None yet.
    pub(super) fn new(vocabularies: &'v [Vocabulary], lists: &'v [CodeList]) -> Self {
        Self {
            vocabularies,
            lists,
            coded: Vec::new(),
            columns: Vec::new(),
            printed: BTreeSet::new(),
        }
    }

    /// The slots that take names of a code list.
    pub(super) fn coded(&self) -> Vec<Coded> {
        self.coded.clone()
    }

    /// The columns with what they declare.
    pub(super) fn finish(self) -> (Vec<Column>, Vec<Declared>) {
        self.columns.into_iter().unzip()
    }

    /// The piece of a slot; none when the slot has no meaning.
    pub(super) fn take(
        &mut self,
        context: &mut Context<'_>,
        path: &[String],
        slot: &Slot,
    ) -> Option<Piece> {
        let (kind, unit, holds) = match &slot.kind {
            Some(SlotKind::Measure(measure)) => self.kind(context, measure)?,
            Some(SlotKind::Level { list, level }) => self.level(context, list, level)?,
            Some(SlotKind::Fragment { .. }) | None => return None,
        };
        if let Some(default) = &slot.default {
            check_default(context, default, &kind);
        }
        let known = self
            .columns
            .iter()
            .position(|(column, _)| column.path == path);
        let position = match known {
            None => {
                let column = column(context, path, slot, (unit, holds));
                self.columns.push(column);
                self.columns.len() - 1
            }
            Some(known) => {
                self.check_again(context, known, slot, &unit)?;
                known
            }
        };
        self.printed.insert(position);
        if let model::SlotKind::Code(list, digits) = kind {
            self.coded.push(Coded {
                column: position,
                list,
                digits,
                span: slot.name.span,
            });
        }
        Some(Piece::Slot {
            column: position,
            kind,
        })
    }

    /// Only alternatives print a slot again, and then as the same thing.
    fn check_again(
        &self,
        context: &mut Context<'_>,
        known: usize,
        slot: &Slot,
        unit: &Unit,
    ) -> Option<()> {
        let (column, declared) = self.columns.get(known)?;
        let name = &slot.name;
        if self.printed.contains(&known) {
            let name = column.path.join(".");
            let twice = names::defined_twice(slot.name.span, "槽", &name, declared.span);
            context.report(twice);
            return None;
        }
        let default = slot.default.as_ref().map(|default| &default.value);
        if *unit != column.unit || default.is_some() && default != column.default.as_ref() {
            let remark = meaning::bad_slot(
                name.span,
                &format!("槽“{}”的型或缺省与前面不同", name.value),
                "几种说法里的同一个槽，型和缺省要一样",
            );
            context.report(remark.with_place(declared.span, "先写在这里"));
            return None;
        }
        Some(())
    }

    /// `功能分类.类`.
    fn level(&self, context: &mut Context<'_>, list: &Name, level: &Name) -> Option<Taken> {
        let mut lists = self.lists.iter();
        let Some(position) = lists.position(|known| known.name == list.value) else {
            let among: Vec<&str> = self.lists.iter().map(|list| &*list.name).collect();
            context.report(names::unknown_list(list.span, &list.value, &among));
            return None;
        };
        let found = self.lists.get(position)?;
        let Some(digits) = found.digits(&level.value) else {
            let among: Vec<&str> = found.levels.iter().map(|(name, _)| &**name).collect();
            let remark = names::unknown_word(level.span, "级别", &level.value, &among);
            context.report(remark);
            return None;
        };
        let kind = model::SlotKind::Code(position, digits);
        Some((kind, Unit::None, Kind::Text))
    }

    fn kind(&self, context: &mut Context<'_>, measure: &Name) -> Option<Taken> {
        let vocabulary = self
            .vocabularies
            .iter()
            .find(|known| known.name == measure.value);
        if let Some(vocabulary) = vocabulary {
            let kind = model::SlotKind::Word(vocabulary.clone());
            return Some((kind, Unit::Direction, Kind::Exact));
        }
        let mut lists = self.lists.iter();
        if let Some(position) = lists.position(|list| list.name == measure.value) {
            return Some((model::SlotKind::Code(position, 0), Unit::None, Kind::Text));
        }
        match measure.value.as_str() {
            "清单" => return Some((model::SlotKind::List, Unit::None, Kind::Text)),
            "文" => return Some((model::SlotKind::Text, Unit::None, Kind::Text)),
            "数" | "计数" => {
                let unit = Unit::Count(String::new());
                return Some((model::SlotKind::Figure(None), unit, Kind::Exact));
            }
            _ => {}
        }
        let words = self.vocabularies.iter().map(|known| known.name.as_str());
        let words: Vec<&str> = words.chain(["清单"]).collect();
        let unit = units::unit_or(context, measure, &words)?;
        let holds = units::kind(&unit);
        Some((model::SlotKind::Figure(Some(unit.clone())), unit, holds))
    }
}

fn column(
    context: &Context<'_>,
    path: &[String],
    slot: &Slot,
    (unit, kind): (Unit, Kind),
) -> (Column, Declared) {
    let parts = path.iter().map(|name| identifier(name));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    let span = slot.name.span;
    let column = Column {
        id: path.join("."),
        path: path.to_vec(),
        identifier: parts.join("_"),
        aliases: Vec::new(),
        ordinal: 0,
        kind,
        unit,
        default: slot.default.as_ref().map(|default| default.value.clone()),
        choices: Vec::new(),
        grey: false,
        optional: false,
        origin: context.origin(span),
    };
    let declared = Declared {
        key: slot.name.value.clone(),
        formula: None,
        span,
    };
    (column, declared)
}

/// A default is what the document would print.
fn check_default(context: &mut Context<'_>, default: &At<String>, kind: &model::SlotKind) {
    let text = default.value.as_str();
    // That words are no figure has been said where the unit alone tells so.
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    let help = match kind {
        model::SlotKind::Figure(unit) if !has_digits && !matches!(unit, Some(Unit::Count(_))) => {
            return;
        }
        model::SlotKind::Figure(_) if !is_figure(text) => "数的缺省是一个数，如：{额:万元=0}",
        model::SlotKind::Word(vocabulary) if !has_word(vocabulary, text) => {
            "词的缺省是其中的一个词语"
        }
        _ => return,
    };
    let message = format!("“{text}”不能作这个槽的缺省");
    context.report(meaning::bad_slot(default.span, &message, help));
}

fn has_word(vocabulary: &Vocabulary, text: &str) -> bool {
    vocabulary.words.iter().any(|(word, _)| same(word, text))
}

fn is_figure(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    plain
        && digits.starts_with(|first: char| first.is_ascii_digit())
        && digits.matches('.').count() < 2
        && !digits.ends_with('.')
}
