//! Named rules: what no form prints.

use super::Context;
use super::address::{Over, Resolver, Scope};
use super::forms::Forms;
use super::relation::Normal;
use crate::ast;
use crate::ast::{At, Each, Example, Expression, RuleEntry, print_formula};
use crate::diagnostic::catalogue::meaning;
use crate::model::{Cells, EachRow, Origin, Predicate, Rule};

/// Reads the named rules in order.
pub(super) fn read(context: &mut Context<'_>, forms: &Forms) -> Vec<Rule> {
    let layered = context.layered;
    let mut resolver = Resolver { forms, context };
    layered
        .rules
        .iter()
        .flat_map(|rule| resolver.named(rule))
        .collect()
}

/// What the relations of a rule have in common.
struct Frame<'a> {
    source: &'a ast::Rule,
    each_row: EachRow,
    condition: String,
    when: Option<Predicate>,
    explained_by: Option<Cells>,
    basis: String,
    message: String,
}

impl Resolver<'_, '_> {
    fn named(&mut self, rule: &At<ast::Rule>) -> Vec<Rule> {
        let source = &rule.value;
        let each_row = self.each_row(source.each.as_ref());
        let variable = source
            .each
            .as_ref()
            .map(|each| each.variable.value.as_str());
        let over = over(each_row.as_ref(), variable.is_some());
        let scope = Scope {
            variable,
            over,
            // The names of the table that it runs over need no table before them.
            table: match over {
                Over::Rows((table, _)) | Over::Instances(table) => Some(table),
                Over::Nothing | Over::Codes => None,
            },
            ..Scope::OUTSIDE
        };
        let when = source
            .when
            .as_ref()
            .map(|when| self.predicate(&scope, &when.value, when.span));
        let normals = self.normals(&scope, source);
        let explained_by = self.explained_by(&scope, source);
        let (Some(each_row), false) = (each_row, matches!(when, Some(None))) else {
            return Vec::new();
        };
        let (basis, message) = words(source);
        let condition = source.when.as_ref().map(|when| print_formula(&when.value));
        let frame = Frame {
            source,
            each_row,
            condition: condition.unwrap_or_default(),
            when: when.flatten(),
            explained_by,
            basis,
            message,
        };
        let rules = self.numbered(&frame, normals);
        self.with_examples(source, rules)
    }

    fn each_row(&mut self, each: Option<&Each>) -> Option<EachRow> {
        match each {
            None => Some(EachRow::Once),
            Some(each) => self.domain(each),
        }
    }

    /// The text that discharges a finding.
    fn explained_by(&mut self, scope: &Scope<'_>, source: &ast::Rule) -> Option<Cells> {
        let mut lines = source.body.iter().map(|line| &line.value.value);
        let address = lines.find_map(|line| match line {
            RuleEntry::ExplainedBy(address) => Some(address),
            _ => None,
        })?;
        let span = address.span;
        let formula = At {
            value: Expression::Address(address.value.clone()),
            span,
        };
        let Some(cell) = self.text_cell(scope, &formula) else {
            self.cells(scope, &address.value, span)?;
            let help = "“说明于”后面是文中写明原因的一格文字";
            self.context.report(meaning::text_needed(span, help));
            return None;
        };
        self.check_instance(scope, &cell, span)?;
        Some(cell)
    }

    /// Every relation of a rule with its place.
    fn normals(&mut self, scope: &Scope<'_>, source: &ast::Rule) -> Vec<(Normal, Origin)> {
        let mut normals = Vec::new();
        let mut stated = false;
        for statement in &source.body {
            let RuleEntry::Formula(formula) = &statement.value.value else {
                continue;
            };
            let span = statement.value.span;
            stated = true;
            let origin = self.context.origin(span);
            let formula = At {
                value: formula.clone(),
                span,
            };
            let found = self.formulas(scope, &formula);
            normals.extend(found.into_iter().map(|normal| (normal, origin.clone())));
        }
        let name = &source.name;
        if !stated && !self.context.layered.is_broken(&name.value) {
            self.context
                .report(meaning::rule_states_nothing(name.span, &name.value));
        }
        normals
    }

    /// One rule per relation: under the rule's name, or numbered below it.
    fn numbered(&mut self, frame: &Frame<'_>, normals: Vec<(Normal, Origin)>) -> Vec<Rule> {
        let name = &frame.source.name.value;
        let several = normals.len() > 1;
        let rule = |(number, (normal, origin)): (usize, (Normal, Origin))| Rule {
            id: if several {
                format!("{name}.{number}")
            } else {
                name.clone()
            },
            title: frame.source.title.value.clone(),
            table: None,
            level: frame.source.level.value,
            formula: normal.formula,
            basis: frame.basis.clone(),
            message: frame.message.clone(),
            origin,
            each_row: frame.each_row.clone(),
            each_column: Vec::new(),
            condition: frame.condition.clone(),
            when: frame.when.clone(),
            relation: normal.relation,
            explained_by: frame.explained_by,
            examples: Vec::new(),
        };
        (1..).zip(normals).map(rule).collect()
    }

    /// The first rule carries the examples.
    fn with_examples(&mut self, source: &ast::Rule, mut rules: Vec<Rule>) -> Vec<Rule> {
        let examples: Vec<&Example> = source
            .body
            .iter()
            .filter_map(|statement| match &statement.value.value {
                RuleEntry::Example(example) => Some(example),
                _ => None,
            })
            .collect();
        let examples = self.examples(source, &examples, &rules);
        if let Some(first) = rules.first_mut() {
            first.examples = examples;
        }
        rules
    }
}

/// What addresses of a rule can speak of. Where 每 has no meaning, codes are assumed.
fn over(each_row: Option<&EachRow>, repeated: bool) -> Over {
    match each_row {
        _ if !repeated => Over::Nothing,
        Some(EachRow::Rows(table, panel)) => Over::Rows((*table, *panel)),
        Some(EachRow::Instances(table)) => Over::Instances(*table),
        _ => Over::Codes,
    }
}

/// 依据 and 报.
fn words(source: &ast::Rule) -> (String, String) {
    let (mut basis, mut message) = (String::new(), String::new());
    for statement in &source.body {
        match &statement.value.value {
            RuleEntry::Basis(text) => basis.clone_from(&text.value),
            RuleEntry::Message(text) => message.clone_from(&text.value),
            RuleEntry::Formula(_) | RuleEntry::Example(_) | RuleEntry::ExplainedBy(_) => {}
        }
    }
    (basis, message)
}
