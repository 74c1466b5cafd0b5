//! `gouji explain`.

use gouji_reports::terminal;
use gouji_runtime::schema::{Rule, Spec};

use crate::args::ExplainArgs;
use crate::exit::{Exit, Stop};
use crate::suggest::nearest;
use crate::{output, spec_choice};

/// Explains the rule of an id. Specs that share it are told in one text; where it differs from
/// spec to spec, each has its own.
pub(crate) fn run(args: &ExplainArgs) -> Result<Exit, Stop> {
    let specs: Vec<&Spec> = match &args.spec {
        Some(name) => vec![spec_choice::named(name)?],
        None => gouji_specs::all().to_vec(),
    };
    let texts = explained(&specs, &args.rule);
    if texts.is_empty() {
        return Err(unknown(&specs, &args.rule));
    }
    output::styled(&texts.join("\n"))?;
    Ok(Exit::Clean)
}

fn explained(specs: &[&Spec], id: &str) -> Vec<String> {
    let found: Vec<_> = specs
        .iter()
        .flat_map(|spec| rules(spec, id).map(|rule| (*spec, rule)))
        .collect();
    let mut texts = Vec::new();
    for (at, &(spec, rule)) in found.iter().enumerate() {
        let told = found
            .iter()
            .take(at)
            .any(|(_, earlier)| same(earlier, rule));
        if !told {
            let others = found
                .iter()
                .skip(at + 1)
                .filter(|(_, other)| same(other, rule));
            let others: Vec<_> = others.map(|(spec, _)| spec.name).collect();
            texts.push(terminal::rule(spec, rule, &others));
        }
    }
    texts
}

/// The rule of this id, or the relations of the named rule (`勾05` means `勾05.1`, `勾05.2` …).
fn rules<'s>(spec: &'s Spec, id: &str) -> impl Iterator<Item = &'static Rule> + use<'s> {
    let exact = spec.rules.iter().any(|rule| rule.id == id);
    let id = id.to_owned();
    let rules = spec.rules.iter().copied();
    rules.filter(move |rule| rule.id == id || !exact && is_relation_of(rule.id, &id))
}

fn is_relation_of(rule: &str, id: &str) -> bool {
    let number = rule
        .strip_prefix(id)
        .and_then(|rest| rest.strip_prefix('.'));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

fn same(left: &Rule, right: &Rule) -> bool {
    (left.id, left.level, left.formula, left.source)
        == (right.id, right.level, right.formula, right.source)
}

fn unknown(specs: &[&Spec], id: &str) -> Stop {
    let ids = specs.iter().flat_map(|spec| spec.rules).map(|rule| rule.id);
    let near = nearest(id, ids);
    let hint = match near.is_empty() {
        true => "规则编号见核对结果".to_owned(),
        false => format!("你是否想写：{}", near.join("、")),
    };
    Stop::Failed(format!("没有编号为“{id}”的规则；{hint}"))
}
