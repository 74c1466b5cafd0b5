//! Checks next year's report with next year's spec, which exists as `.gj` files only.
#![deny(warnings)]

#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
mod specs;

use std::path::Path;

use gouji_readers::{Limits, read_bytes};
use gouji_runtime::bind::{Binder, choose};
use gouji_runtime::document::Document;
use gouji_runtime::example;
use gouji_runtime::finding::{Finding, Outcome, Verdict};
use gouji_runtime::report::Report;
use gouji_runtime::schema::{Level, Spec};
use specs::hebei_2099::{公开01收入行, 公开02列, 公开02行};

fn main() {
    let path = std::env::args().nth(1).unwrap();
    let old = std::fs::read_to_string(Path::new(&path)).unwrap();
    let new = next_year(&old);
    last_year_is_as_it_was(&old);
    the_spec_is_chosen(&new);
    the_added_row_is_in_the_sum(&new);
    the_renamed_column_is_bound(&old, &new);
    the_new_rule_is_checked(&new);
    the_level_is_changed(&new);
    println!("all edits are in force");
}

/// The report as the new form prints it: another year, a row more, a column renamed. 1.00 of
/// 其他收入 is 捐赠收入 now.
fn next_year(old: &str) -> String {
    let text = old
        .replace("2021年度", "2099年度")
        .replace("2021 年度", "2099 年度")
        .replace("2020 年度", "2098 年度")
        .replace("二〇二二年", "二一〇〇年")
        .replace("2021 年 12 月", "2099 年 12 月");
    let (head, rest) = text.split_once("公开01表").unwrap();
    let (table, tail) = rest.split_once("收入决算表").unwrap();
    let row = "八、其他收入\t8\t7.29";
    assert!(table.contains(row));
    let mut lines: Vec<String> = table.split('\n').map(renumbered).collect();
    // The left half has one line more: from the new row on it moves down beside the right half.
    let from = lines
        .iter()
        .position(|line| line.starts_with("八、其他收入"))
        .unwrap();
    let last = lines
        .iter()
        .position(|line| line.starts_with("总计"))
        .unwrap();
    let mut left = "八、捐赠收入\t8\t1.00".to_owned();
    for line in &mut lines[from..=last] {
        let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
        *line = format!("{left}\t{}", fields[3..].join("\t"));
        left = fields[..3].join("\t");
    }
    lines.insert(last + 1, format!("{left}\t\t\t"));
    let table = lines
        .join("\n")
        .replace("其他收入\t9\t7.29", "其他收入\t9\t6.29");
    format!("{head}公开01表{table}收入决算表{tail}").replace("\t经营收入\t", "\t生产经营收入\t")
}

/// A line whose 行次 from 8 on are one higher.
fn renumbered(line: &str) -> String {
    let mut fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
    for at in [1, 4] {
        if let Some(Ok(number @ 8..)) = fields.get(at).map(|field| field.parse::<u32>()) {
            fields[at] = (number + 1).to_string();
        }
    }
    fields.join("\t")
}

fn document(text: &str) -> Document {
    read_bytes("report.txt", text.as_bytes().to_vec(), &Limits::default()).unwrap()
}

fn check<T>(text: &str, spec: &'static Spec, look: impl FnOnce(&Report<'_>, &Outcome) -> T) -> T {
    let document = document(text);
    let report = Binder::new(spec).bind(&document);
    let outcome = gouji_runtime::check::check(&report);
    look(&report, &outcome)
}

/// Rule and level of what is wrong.
fn wrong(outcome: &Outcome) -> Vec<(&str, Level)> {
    let violated = |finding: &&Finding| finding.verdict == Verdict::Violated;
    let wrong = outcome.findings.iter().filter(violated);
    wrong
        .map(|finding| (finding.rule.as_str(), finding.level))
        .collect()
}

const OLD: &Spec = &specs::hebei_2021::SPEC;
const NEW: &Spec = &specs::hebei_2099::SPEC;

fn last_year_is_as_it_was(old: &str) {
    check(old, OLD, |report, outcome| {
        assert_eq!(report.problems, []);
        assert_eq!(wrong(outcome), []);
    });
}

fn the_spec_is_chosen(new: &str) {
    let document = document(new);
    assert_eq!(
        choose(specs::all(), &document).spec.unwrap().name,
        "河北 2099"
    );
}

fn the_added_row_is_in_the_sum(new: &str) {
    check(new, NEW, |report, outcome| {
        assert_eq!(report.problems, []);
        assert_eq!(wrong(outcome), []);
        let typed = specs::hebei_2099::Report::new(report).unwrap();
        let given = &typed.公开01().收入[公开01收入行::捐赠收入];
        assert_eq!(given.to_decimal(), "1.00".parse().ok());
        assert_eq!(report.fact_id_text(fact_id(report, given)), "gk01.r8");
    });
    // Last year's form does not know the row, and misses what it took out of the sum.
    check(new, OLD, |report, outcome| {
        assert!(!report.problems.is_empty());
        assert!(wrong(outcome).contains(&("公开01.收入[本年收入合计]", Level::Must)));
    });
    let misprinted = new.replace("捐赠收入\t8\t1.00", "捐赠收入\t8\t3.00");
    check(&misprinted, NEW, |report, outcome| {
        assert!(level(outcome, "公开01.收入[本年收入合计]").is_some());
        let mut suspects = outcome
            .findings
            .iter()
            .flat_map(|finding| &finding.suspects);
        assert!(suspects.any(
            |suspect| report.fact_id_text(suspect.fact) == "gk01.r8" && suspect.text == "1.00"
        ));
    });
}

fn fact_id(
    report: &Report<'_>,
    fact: &gouji_runtime::report::Fact,
) -> gouji_runtime::report::FactId {
    let position = report
        .facts
        .iter()
        .position(|other| std::ptr::eq(other, fact));
    gouji_runtime::report::FactId(position.unwrap() as u32)
}

fn the_renamed_column_is_bound(old: &str, new: &str) {
    let total = |report: &Report<'_>, _: &Outcome| {
        let typed = specs::hebei_2099::Report::new(report).unwrap();
        typed.公开02()[(公开02行::合计, 公开02列::生产经营收入)]
            .to_decimal()
            .unwrap()
            .to_string()
    };
    assert_eq!(check(new, NEW, total), "143.68");
    // The old name is still read, as a document may be late.
    let late = new.replace("\t生产经营收入\t", "\t经营收入\t");
    assert!(old.contains("\t经营收入\t") && late != new);
    assert_eq!(check(&late, NEW, total), "143.68");
}

fn the_new_rule_is_checked(new: &str) {
    let rule = NEW.rules.iter().find(|rule| rule.id == "新01").unwrap();
    assert_eq!(rule.source, "specs/hebei/2099/spec.gj:14");
    for shown in rule.examples {
        assert!(example::run(NEW, rule, shown).is_ok());
    }
    // The sum holds, the other table does not follow.
    let moved = new
        .replace("捐赠收入\t8\t1.00", "捐赠收入\t8\t0.00")
        .replace("上级补助收入\t4\t", "上级补助收入\t4\t1.00");
    check(&moved, NEW, |_, outcome| {
        assert_eq!(level(outcome, "新01"), Some(Level::Must));
        assert_eq!(level(outcome, "公开01.收入[本年收入合计]"), None);
    });
}

fn the_level_is_changed(new: &str) {
    let misprinted = new
        .replace("捐赠收入\t8\t1.00", "捐赠收入\t8\t3.00")
        .replace("栏次\t\t1\t2\t3\t4\t5\t6\t7", "栏次\t\t1\t2\t3\t4\t5\t6\t8");
    check(&misprinted, NEW, |_, outcome| {
        assert_eq!(
            level(outcome, "公开01.收入[本年收入合计]"),
            Some(Level::Verify)
        );
        assert_eq!(level(outcome, "公开02.栏次"), Some(Level::Hint));
        assert_eq!(level(outcome, "公开01.项目序号"), None);
    });
    check(&misprinted, OLD, |_, outcome| {
        assert_eq!(level(outcome, "公开02.栏次"), Some(Level::Must));
        assert_eq!(
            level(outcome, "公开01.收入[本年收入合计]"),
            Some(Level::Must)
        );
    });
}

/// The level at which a rule or property is found wanting.
fn level(outcome: &Outcome, rule: &str) -> Option<Level> {
    let mut findings = outcome.findings.iter();
    findings
        .find(|finding| finding.rule == rule)
        .map(|finding| finding.level)
}
