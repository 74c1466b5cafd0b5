//! Rules with their examples.

use super::item::level;
use super::page::Page;
use super::{formula, words};
use crate::ast::{Each, Example, Rule, RuleEntry};

impl Page {
    pub(super) fn rule(&mut self, rule: &Rule, before: &str, tail: &str) {
        let (name, title) = (
            words::name(&rule.name.value),
            words::string(&rule.title.value),
        );
        let mut head = format!("{before}规则 {name} {title} {}", level(rule.level.value));
        head.extend(rule.each.as_ref().map(each));
        if let Some(when) = &rule.when {
            head.push_str(&format!(" 当 {}", formula::formula(&when.value)));
        }
        self.block(&head, tail, |page| {
            page.statements(&rule.body, Self::rule_entry)
        });
    }

    fn rule_entry(&mut self, entry: &RuleEntry) {
        match entry {
            RuleEntry::Formula(inner) => self.line(formula::formula(inner)),
            RuleEntry::Basis(basis) => self.line(format!("依据 {}", words::string(&basis.value))),
            RuleEntry::Message(message) => {
                self.line(format!("报 {}", words::string(&message.value)))
            }
            RuleEntry::Example(example) => self.example(example),
            RuleEntry::ExplainedBy(address) => {
                self.line(format!("说明于 {}", words::address(&address.value)))
            }
        }
    }

    fn example(&mut self, example: &Example) {
        let verdict = if example.passes { "通过" } else { "违反" };
        let title = example
            .title
            .as_ref()
            .map(|title| format!(" {}", words::string(&title.value)));
        let head = format!("例 {verdict}{}", title.unwrap_or_default());
        self.block(&head, "", |page| {
            for (address, figure) in &example.figures {
                let (address, figure) =
                    (words::address(&address.value), words::figure(&figure.value));
                page.line(format!("{address} = {figure}"));
            }
        });
    }
}

fn each(each: &Each) -> String {
    let domains: Vec<String> = each
        .domains
        .iter()
        .map(|domain| words::path(domain))
        .collect();
    format!(
        " 每 {} 于 {}",
        words::variable(&each.variable.value),
        domains.join(", ")
    )
}
