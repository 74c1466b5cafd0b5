//! 分档: a text that follows from a figure. The tiers are bounds from the highest down; every
//! figure has one tier.

use super::address::{Resolver, Scope};
use super::linear::{common, is_single};
use super::relation::Side;
use crate::ast::{At, Compare, Expression};
use crate::diagnostic::catalogue::{meaning, tiers as wrong};
use crate::model::{Predicate, Tier, Unit};
use crate::source::Span;

/// `分档(…)` as written.
#[derive(Clone, Copy)]
pub(super) struct Scale<'e> {
    of: &'e At<Expression>,
    tiers: &'e [(At<Compare>, At<String>, At<String>)],
    otherwise: Option<&'e At<String>>,
}

/// The scale that a side is, if it is one.
pub(super) fn scale(side: &At<Expression>) -> Option<Scale<'_>> {
    match &side.value {
        Expression::Tiers {
            of,
            tiers,
            otherwise,
        } => Some(Scale {
            of,
            tiers,
            otherwise: otherwise.as_ref(),
        }),
        _ => None,
    }
}

impl Resolver<'_, '_> {
    /// A text cell that is what a scale says of a figure.
    pub(super) fn graded(
        &mut self,
        scope: &Scope<'_>,
        text: Side<'_>,
        scale: Scale<'_>,
        span: Span,
    ) -> Option<Predicate> {
        let Some(cell) = self.side_cell(scope, text).filter(is_single) else {
            let remark = meaning::text_needed(text.span(), "分档给出的是一格文字");
            self.context.report(remark);
            return None;
        };
        self.check_instance(scope, &cell, span)?;
        let (figure, unit) = self.one_figure(scope, Side::Written(scale.of), "分档")?;
        let (tiers, otherwise) = self.tiers(scale, unit.as_ref())?;
        Some(Predicate::Graded {
            text: cell,
            figure,
            tiers,
            otherwise,
        })
    }

    /// The tiers as bounds from below, and the text of what is lower than all of them.
    fn tiers(&mut self, scale: Scale<'_>, unit: Option<&Unit>) -> Option<(Vec<Tier>, String)> {
        let mut tiers: Vec<Tier> = Vec::new();
        let mut rest = scale.otherwise.map(|text| text.value.clone());
        let mut sound = true;
        for (number, (compare, bound, text)) in scale.tiers.iter().enumerate() {
            let Some(value) = common(&bound.value, unit) else {
                self.context
                    .report(wrong::bad_bound(bound.span, &bound.value));
                sound = false;
                continue;
            };
            let tier = Tier {
                compare: compare.value,
                bound: value,
                text: text.value.clone(),
            };
            let is_last = number + 1 == scale.tiers.len();
            let remark = match compare.value {
                Compare::AtLeast | Compare::Greater => {
                    let above = tiers.last().map(edge);
                    let reached = above.is_none_or(|above| edge(&tier) < above);
                    (!reached).then(|| wrong::unreachable(bound.span, &text.value))
                }
                Compare::AtMost | Compare::Less if is_last => {
                    last(bound.span, &tier, tiers.last(), scale.otherwise)
                }
                _ => Some(wrong::bad_compare(compare.span)),
            };
            match remark {
                Some(remark) => {
                    self.context.report(remark);
                    sound = false;
                }
                None if matches!(compare.value, Compare::AtMost | Compare::Less) => {
                    rest = Some(tier.text);
                }
                None => tiers.push(tier),
            }
        }
        sound.then(|| (tiers, rest.unwrap_or_default()))
    }
}

/// Where a tier begins: its bound, and whether the bound itself lies below it.
fn edge(tier: &Tier) -> (i64, bool) {
    let beyond = matches!(tier.compare, Compare::Greater | Compare::AtMost);
    (tier.bound, beyond)
}

/// What is wrong with a last tier that is bounded from above: it must reach up to the tier before
/// it, and not into it.
fn last(
    span: Span,
    tier: &Tier,
    above: Option<&Tier>,
    otherwise: Option<&At<String>>,
) -> Option<crate::Diagnostic> {
    if let Some(otherwise) = otherwise {
        return Some(wrong::unreachable(otherwise.span, &otherwise.value));
    }
    let above = above.map(edge)?;
    match edge(tier).cmp(&above) {
        std::cmp::Ordering::Less => Some(wrong::gap(span, &tier.text)),
        std::cmp::Ordering::Greater => Some(wrong::overlap(span, &tier.text)),
        std::cmp::Ordering::Equal => None,
    }
}
