//! Line templates and sentences.

use super::Build;
use crate::ast::{At, Name, Part, Pattern, Slot, SlotKind};
use crate::cst::{Kind, Node};
use crate::diagnostic::catalogue::sentences;

/// Slots of a sentence that say by their name what they take.
const KNOWN: [&str; 3] = ["年度", "上年", "略"];
/// Kinds that take a text.
const TEXTS: [&str; 2] = ["文", "清单"];
/// Kinds that take a figure. Measure words do so, too, but are not told from a 词 here.
const FIGURES: [&str; 6] = ["元", "万元", "亿元", "%", "分", "数"];

/// What a slot must look like.
#[derive(Clone, Copy)]
pub(super) enum Style {
    /// A line of the header: no slot has a kind.
    Line,
    /// A sentence: every slot has one, but for those of [`KNOWN`].
    Sentence,
}

impl Build<'_> {
    /// The templates among the parts of a node.
    pub(super) fn patterns(&mut self, node: &Node) -> Vec<Pattern> {
        let patterns = node.all(Kind::pattern);
        patterns
            .map(|pattern| self.pattern(pattern, Style::Line))
            .collect()
    }

    pub(super) fn pattern(&mut self, node: &Node, style: Style) -> Pattern {
        Pattern {
            parts: self.parts(node, style),
            span: self.at(node, ()),
        }
    }

    fn parts(&mut self, node: &Node, style: Style) -> Vec<Part> {
        let mut parts = Vec::new();
        for part in &node.children {
            parts.extend(match part.kind {
                Kind::text => Some(Part::Text(self.text(part).to_owned())),
                Kind::choice_of => Some(self.choice(part, style)),
                Kind::slot => self.slot(part, style).map(Part::Slot),
                _ => None,
            });
        }
        parts
    }

    /// One of several; one alone has nothing beside it.
    fn choice(&mut self, node: &Node, style: Style) -> Part {
        let alternatives = node.all(Kind::alternative);
        let mut choices: Vec<Vec<Part>> = alternatives
            .map(|alternative| self.parts(alternative, style))
            .collect();
        if choices.len() == 1 {
            choices.push(Vec::new());
        }
        Part::Choice(choices)
    }

    fn slot(&mut self, node: &Node, style: Style) -> Option<Slot> {
        let name = self.name(node.child(Kind::segment)?);
        let kind = node.child(Kind::slot_kind);
        let kind = kind.and_then(|kind| self.slot_kind(kind));
        let written = node.child(Kind::slot_default);
        let default = written.and_then(|written| self.printed(written));
        let bare = written.is_some_and(|written| written.has(Kind::printed));
        let slot = Slot {
            name,
            kind,
            default,
        };
        self.check_kind(node, &slot, style);
        self.check_default(&slot, bare);
        Some(slot)
    }

    fn slot_kind(&mut self, node: &Node) -> Option<SlotKind> {
        if let Some(percent) = node.child(Kind::percent) {
            let percent = self.at(percent, self.text(percent).to_owned());
            return Some(SlotKind::Measure(percent));
        }
        if let Some(level) = node.child(Kind::slot_level) {
            let mut names = level.all(Kind::segment);
            return Some(SlotKind::Level {
                list: self.name(names.next()?),
                level: self.name(names.next()?),
            });
        }
        let Some(call) = node.child(Kind::slot_call) else {
            let measure = self.name(node.child(Kind::segment)?);
            return Some(SlotKind::Measure(measure));
        };
        let mut arguments = Vec::new();
        for argument in call.child(Kind::slot_arguments)?.all(Kind::address) {
            let address = self.address(argument);
            arguments.push(self.at(argument, address));
        }
        Some(SlotKind::Fragment {
            name: self.name(call.child(Kind::segment)?),
            arguments,
        })
    }

    /// A figure as printed, or a text in quotes.
    pub(super) fn printed(&mut self, node: &Node) -> Option<At<String>> {
        match node.child(Kind::printed) {
            Some(printed) => Some(self.at(printed, self.text(printed).to_owned())),
            None => self.quoted(node),
        }
    }

    fn check_kind(&mut self, node: &Node, slot: &Slot, style: Style) {
        let known = KNOWN.contains(&&*slot.name.value);
        let has_more = slot.kind.is_some() || slot.default.is_some();
        let name = &slot.name;
        let found = match style {
            Style::Line if has_more => sentences::kind_in_line(self.span(node), &name.value),
            Style::Sentence if known && has_more => {
                sentences::needless_kind(self.span(node), &name.value)
            }
            Style::Sentence if !known && slot.kind.is_none() => {
                sentences::kind_missing(name.span, &name.value)
            }
            _ => return,
        };
        self.diagnostics.push(found);
    }

    /// Whether the default is what the kind takes. `bare` says that it stands without quotes.
    fn check_default(&mut self, slot: &Slot, bare: bool) {
        let (Some(kind), Some(default)) = (&slot.kind, &slot.default) else {
            return;
        };
        let of = |kinds: &[&str], name: &Name| kinds.contains(&&*name.value);
        let digits = default
            .value
            .contains(|letter: char| letter.is_ascii_digit());
        let found = match kind {
            SlotKind::Fragment { .. } | SlotKind::Level { .. } => {
                sentences::default_of_fragment(default.span)
            }
            SlotKind::Measure(name) if of(&TEXTS, name) && bare => {
                sentences::default_is_figure(default.span, &name.value, &default.value)
            }
            SlotKind::Measure(name) if of(&FIGURES, name) && !digits => {
                sentences::default_is_text(default.span, &name.value)
            }
            SlotKind::Measure(_) => return,
        };
        self.diagnostics.push(found);
    }
}
