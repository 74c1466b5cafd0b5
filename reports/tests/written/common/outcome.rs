//! Outcomes made by hand: one of each kind of finding, and one without any.

use gouji_runtime::finding::{Figures, Finding, NotChecked, Outcome, Summary, Suspect, Verdict};
use gouji_runtime::report::Report;
use gouji_runtime::schema::{Level, Unit};

use super::{cell, fact};

const ONE: i64 = 100_000_000;

/// Nothing wrong.
pub(crate) fn clean() -> Outcome {
    Outcome {
        summary: Summary {
            relations: 12,
            agree: 12,
            blank: 3,
            ..Summary::default()
        },
        ..Outcome::default()
    }
}

/// These findings and no counts.
pub(crate) fn outcome_of(findings: Vec<Finding>) -> Outcome {
    Outcome {
        findings,
        ..Outcome::default()
    }
}

/// A decided finding with two derived ones, an undecided one, and one about a cell that is no figure.
pub(crate) fn outcome(report: &Report) -> Outcome {
    let mut findings = vec![swapped(report)];
    findings.extend(["乙表[合计]", "乙表[*, 合计]"].map(|rule| derived(report, rule)));
    findings.push(undecided(report));
    findings.push(unreadable(report));
    findings.push(explained());
    Outcome {
        summary: Summary {
            relations: 41,
            agree: 30,
            within_rounding: 2,
            suspicious: 1,
            violated: 4,
            not_checked: 3,
            explained: 1,
            blank: 7,
        },
        findings,
        within_rounding: vec![Finding {
            message: "甲表 收入“收入合计”：表印 1,298.87，按 #1 + #2 应为 1,298.88，差 -0.01"
                .to_owned(),
            verdict: Verdict::WithinRounding,
            ..plain("甲表.收入[收入合计]", Level::Must)
        }],
        not_checked: vec![
            not_checked("乙表.上级", "乙表“合计”·基本 99.1x，读不出数字", 1),
            not_checked("勾02", "条件不成立", 1),
            not_checked("勾03", "条件不成立", 1),
        ],
    }
}

pub(crate) fn plain(rule: &str, level: Level) -> Finding {
    Finding {
        rule: rule.to_owned(),
        level,
        verdict: Verdict::Violated,
        message: String::new(),
        formula: "",
        figures: None,
        facts: Vec::new(),
        cells: Vec::new(),
        suspects: Vec::new(),
        decided: false,
        caused_by: None,
        explained_by: None,
        basis: "",
        source: "specs/town/2021/rules.gj:7",
    }
}

fn swapped(report: &Report) -> Finding {
    let facts = vec![fact(report, 14, 2), fact(report, 9, 2)];
    Finding {
        message: "乙表“合计”·合计：表印 1,289.87，与同一数字的其他印法不一致（甲表 收入“收入合计” 1,298.87），差 -9.00".to_owned(),
        formula: "甲表.收入[收入合计] = 乙表[合计, 合计]",
        figures: Some(Figures {
            stated: 128_987 * ONE / 100,
            computed: 129_887 * ONE / 100,
            slack: ONE / 100,
            decimals: 2,
            unit: Unit::TenThousandYuan,
        }),
        cells: vec![cell(report.document, 14, 2).unwrap(), cell(report.document, 9, 2).unwrap()],
        suspects: vec![Suspect {
            fact: facts[0],
            proposed: 129_887 * ONE / 100,
            text: "1,298.87".to_owned(),
            why: "3 条关系都指向此格，数字颠倒".to_owned(),
            together: Vec::new(),
        }],
        facts,
        decided: true,
        basis: "记账办法第三条",
        ..plain("勾01", Level::Must)
    }
}

fn derived(report: &Report, rule: &str) -> Finding {
    Finding {
        message: format!("{rule}：不符"),
        facts: vec![fact(report, 14, 2)],
        caused_by: Some(0),
        ..plain(rule, Level::Must)
    }
}

fn undecided(report: &Report) -> Finding {
    let facts: Vec<_> = [(15, 2), (16, 2), (17, 2)]
        .map(|(line, field)| fact(report, line, field))
        .into();
    let suspect = |index: usize, text: &str| Suspect {
        fact: facts[index],
        proposed: 0,
        text: text.to_owned(),
        why: String::new(),
        together: if index == 2 {
            vec![facts[1]]
        } else {
            Vec::new()
        },
    };
    Finding {
        verdict: Verdict::Suspicious,
        message: "乙表 类“101 购销业务”·合计：表印 800.00".to_owned(),
        formula: "上级 = 和(下级)",
        figures: Some(Figures {
            stated: 800 * ONE,
            computed: 799 * ONE,
            slack: 0,
            decimals: 2,
            unit: Unit::TenThousandYuan,
        }),
        suspects: vec![suspect(0, "799.00"), suspect(2, "401.00")],
        facts: facts.clone(),
        source: "specs/town/2021/b.gj:3",
        ..plain("乙表.上级", Level::Verify)
    }
}

fn explained() -> Finding {
    Finding {
        message: "乙表“合计”·合计：表印 1,289.87，高于 上年 的 900.00，差 389.87".to_owned(),
        explained_by: Some("含上年退库".to_owned()),
        ..plain("勾05", Level::Verify)
    }
}

fn unreadable(report: &Report) -> Finding {
    Finding {
        message: "乙表：名称与编码不符".to_owned(),
        cells: vec![
            cell(report.document, 16, 1).unwrap(),
            cell(report.document, 18, 0).unwrap(),
        ],
        source: "",
        ..plain("乙表.编码", Level::Hint)
    }
}

fn not_checked(rule: &str, reason: &str, count: usize) -> NotChecked {
    NotChecked {
        rule: rule.to_owned(),
        reason: reason.to_owned(),
        count,
    }
}
