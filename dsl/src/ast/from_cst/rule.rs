//! Rules with their examples.

use super::Build;
use crate::ast::{At, Each, Example, Level, Name, Rule, RuleEntry};
use crate::cst::{Kind, Node};

impl Build<'_> {
    pub(super) fn rule(&mut self, node: &Node) -> Option<Rule> {
        let each = node.child(Kind::each).and_then(|each| self.each(each));
        let when = node.child(Kind::when).and_then(|when| self.condition(when));
        let body = self.block(node.child(Kind::rule_block)?, Self::rule_entry);
        Some(Rule {
            name: self.named(node)?,
            title: self.quoted(node)?,
            level: self.weight(node)?,
            each,
            when,
            body,
        })
    }

    pub(super) fn weight(&self, node: &Node) -> Option<At<Level>> {
        let weight = node.child(Kind::weight)?;
        let level = match weight.children.first()?.kind {
            Kind::word_must => Level::Must,
            Kind::word_verify => Level::Verify,
            _ => Level::Hint,
        };
        Some(self.at(weight, level))
    }

    fn each(&mut self, node: &Node) -> Option<Each> {
        let domains = node.all(Kind::path).map(|path| self.path(path)).collect();
        Some(Each {
            variable: self.named(node).or_else(|| self.row_variable(node))?,
            domains,
        })
    }

    /// 行 where it names a variable.
    fn row_variable(&self, node: &Node) -> Option<Name> {
        let word = node.child(Kind::word_row)?;
        Some(self.at(word, self.text(word).to_owned()))
    }

    fn rule_entry(&mut self, node: &Node) -> Option<RuleEntry> {
        let inner = node.children.first()?;
        Some(match inner.kind {
            Kind::basis => RuleEntry::Basis(self.quoted(inner)?),
            Kind::message => RuleEntry::Message(self.quoted(inner)?),
            Kind::explained_by => RuleEntry::ExplainedBy(self.addressed(inner)?),
            Kind::example => RuleEntry::Example(self.example(inner)?),
            _ => RuleEntry::Formula(self.condition(node)?.value),
        })
    }

    fn example(&mut self, node: &Node) -> Option<Example> {
        let mut figures = Vec::new();
        for figure in node.all(Kind::figure) {
            figures.push((self.addressed(figure)?, self.printed(figure)?));
        }
        Some(Example {
            passes: node.has(Kind::word_passes),
            title: self.quoted(node),
            figures,
        })
    }
}
