//! Statements about words for people.

use super::amount::plain;
use super::{Printer, sign};
use crate::model::{Names, Predicate, Text, Tier};

impl Printer<'_> {
    pub(super) fn words(&self, statement: &Predicate) -> String {
        match statement {
            Predicate::SameText(compare, one, other) => {
                format!("{} {} {}", self.text(one), sign(*compare), self.text(other))
            }
            Predicate::TextContains(text, part) => match part {
                Text::Literal(part) => format!("{} 含“{part}”", self.text(text)),
                part => format!("{} 含 {}", self.text(text), self.text(part)),
            },
            Predicate::Names(compare, one, other) => {
                let all = |parts: &[Names]| {
                    let parts: Vec<String> = parts.iter().map(|part| self.compared(part)).collect();
                    parts.join("与")
                };
                format!("{} {} {}", all(one), sign(*compare), all(other))
            }
            Predicate::Uniform(cells) => format!("{} 一致", self.cells(cells)),
            Predicate::Distinct(cells) => format!("{} 互异", self.cells(cells)),
            Predicate::Graded {
                text,
                figure,
                tiers,
                otherwise,
            } => {
                let tiers: Vec<String> = tiers.iter().map(tier).collect();
                let (text, figure) = (self.cells(text), self.cells(figure));
                format!(
                    "{text} 分档 {figure}: {}; 否则“{otherwise}”",
                    tiers.join("; ")
                )
            }
            _ => String::new(),
        }
    }

    fn text(&self, text: &Text) -> String {
        match text {
            Text::Cells(cells) => self.cells(cells),
            Text::Department => "部门".to_owned(),
            Text::Literal(text) => format!("“{text}”"),
        }
    }

    fn compared(&self, names: &Names) -> String {
        match names {
            Names::Texts(cells) => format!("名称({})", self.cells(cells)),
            Names::Labels(cells) => format!("行名({})", self.cells(cells)),
            Names::List(list) => {
                let list = self.names.spec().codes.get(*list);
                format!("名称({})", list.map_or("", |list| &list.name))
            }
        }
    }
}

fn tier(tier: &Tier) -> String {
    format!(
        "{} {}“{}”",
        sign(tier.compare),
        plain(tier.bound),
        tier.text
    )
}
