//! The narrative of published documents: of its figures nearly all are facts, what is found in
//! each document is listed, and of amounts that are one unit off most are noticed.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

use std::collections::BTreeSet;
use std::ops::Range;

use gouji_readers::Limits;
use gouji_runtime::bind::Binder;
use gouji_runtime::check::{Applied, Checker};
use gouji_runtime::document::{Block, Document};
use gouji_runtime::finding::{Outcome, Verdict};
use gouji_runtime::report::{FactId, Report, State};
use gouji_runtime::schema::{Kind, Level, Unit};

/// A published document and what is known of it.
struct Known {
    file: &'static str,
    spec: &'static str,
    /// Of a hundred figures of the narrative, so many at least are facts.
    bound: usize,
    /// Of a hundred bound amounts and rates that are one unit off, so many at least are noticed.
    noticed: usize,
    /// The rules of the findings that must hold or should be looked at, each as often as it is
    /// found.
    findings: &'static [&'static str],
}

const DOCUMENTS: [Known; 4] = [
    Known {
        file: "central-2023-xinan_daxue-juesuan.pdf",
        spec: "教育部高校 2023",
        bound: 95,
        noticed: 60,
        findings: &[
            // 0.56 % for 2536.65 of 457676.75, so that the shares add up to 100.
            "功能说明.等32",
            // 抗役特别国债 in the table.
            "表1.多行",
        ],
    },
    Known {
        file: "jiangsu-2018-jianchayuan-yusuan.pdf",
        spec: "江苏 2018",
        bound: 95,
        noticed: 70,
        findings: &[
            // 3,958.98 in two places for 3,959.28.
            "拨款增减.1",
            "拨款增减.3",
            // 99.94 % for 99.93 %, 0.06 for 0.07, 63.75 for 63.74 and 10.87 for 10.88: made to add up.
            "拨款支出.等2",
            "收入说明.等8",
            "收入说明.等11",
            "支出说明.等7",
            "支出说明.等9",
            // 21.95 % for 22.00 %, 9.1 for 9.2, 36.58 for 36.59, 0.06 for 0.60 and 0.66 for 6.60.
            "收支说明.总比.等1",
            "类支出.比.等1",
            "项支出.比.等1",
            "项支出.比.等1",
            "项支出.比.等1",
        ],
    },
    Known {
        file: "shanghai-2024-putuo_caizhengju-juesuan.pdf",
        spec: "上海 2024",
        bound: 95,
        noticed: 65,
        findings: &[
            // 326.71 in two tables, 326.72 in three and in the narrative.
            "勾0103类",
            "勾0405类",
            // 71.73 % for 71.65 %, so that the shares add up to 100.07 %.
            "分类支出.等1",
            "占比之和",
            // 0.3 for 2961.68.
            "拨款说明.等1",
            // 个人农业生产补贴 is named in place of 奖励金.
            "清单有数.1",
            "清单齐全",
        ],
    },
    Known {
        file: "shanghai-2025-putuo_qufuban-yusuan.pdf",
        spec: "上海预算 2025",
        bound: 95,
        noticed: 90,
        findings: &[],
    },
];

/// What stands behind the figures of a narrative.
const UNITS: [&str; 17] = [
    "万元",
    "亿元",
    "元",
    "%",
    "％",
    "个",
    "辆",
    "人次",
    "人",
    "批次",
    "批",
    "平方米",
    "台",
    "家",
    "套",
    "分",
    "项",
];

/// Does something with each of the documents that are here.
fn each(proof: impl Fn(&Known, &Document, &Report<'_>, &Outcome)) {
    for known in &DOCUMENTS {
        let Some(path) = gouji_tests::sample(known.file) else {
            continue;
        };
        let document = gouji_readers::read(&path, &Limits::default()).unwrap();
        let (report, outcome) = gouji_tests::check(&document).unwrap();
        assert_eq!(report.spec.name, known.spec, "{}", known.file);
        proof(known, &document, &report, &outcome);
    }
}

#[test]
fn figures_of_the_narrative_are_facts() {
    each(|known, document, report, _| {
        let (lost, all) = (lost(document, report), figures(document).len());
        let found = all - lost.len();
        println!("{}: {found} of {all} figures are bound", known.file);
        assert!(all > 0, "{}", known.file);
        assert!(found * 100 >= all * known.bound, "{}: {lost:?}", known.file);
    });
}

/// Sentences of a form in the wordings of other departments, without their tables: the file, its
/// spec, the thresholds that the form itself prints, and what the text rightly is told of.
const OTHER_WORDINGS: [(&str, &str, &[&str]); 3] = [
    ("narrative-shanghai.txt", "shanghai/2025", &[]),
    ("narrative-university.txt", "university/2024", &[]),
    ("narrative-jiangsu.txt", "jiangsu/2018", &["50", "100"]),
];

#[test]
fn other_wordings_are_read() {
    for (file, folder, thresholds) in OTHER_WORDINGS {
        let path = gouji_tests::workspace().join("tests/fixtures").join(file);
        let document = gouji_readers::read(&path, &Limits::default()).unwrap();
        let report = Binder::new(gouji_tests::spec(folder).unwrap()).bind(&document);
        let lost = lost(&document, &report);
        assert!(figures(&document).len() > 30, "{file}");
        assert!(
            lost.iter().all(|figure| thresholds.contains(&&**figure)),
            "{file}: {lost:?}"
        );
        let outcome = gouji_runtime::check::check(&report);
        let rules = outcome.findings.iter().map(|finding| &*finding.rule);
        // There are no tables, and what comes before the narrative is left out.
        let is_told = |rule: &&str| !rule.ends_with(".缺表") && *rule != "文书.标题编号";
        let others: Vec<&str> = rules.filter(is_told).collect();
        assert_eq!(others, [""; 0], "{file}");
    }
}

#[test]
fn what_is_found_is_known() {
    each(|known, _, _, outcome| {
        let is_told = |level: Level| matches!(level, Level::Must | Level::Verify);
        let findings = outcome
            .findings
            .iter()
            .filter(|finding| is_told(finding.level));
        let mut found: Vec<&str> = findings.map(|finding| finding.rule.as_str()).collect();
        let mut expected = known.findings.to_vec();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{}", known.file);
    });
}

#[test]
fn one_unit_more_is_noticed() {
    each(|known, _, report, _| {
        let before = broken(report);
        let (mut all, mut noticed, mut unnoticed) = (0, 0, Vec::new());
        for id in in_words(report).filter(|id| is_amount(report, *id)) {
            let mut changed = report.clone();
            let fact = &mut changed.facts[id.0 as usize];
            fact.value += ONE / 10_i64.pow(u32::from(fact.decimals));
            fact.state = State::Number;
            all += 1;
            if broken(&changed).is_subset(&before) {
                unnoticed.push(report.fact_id_text(id));
            } else {
                noticed += 1;
            }
        }
        println!(
            "{}: {noticed} of {all} amounts one unit off are noticed; not {unnoticed:?}",
            known.file
        );
        assert!(noticed * 100 >= all * known.noticed, "{}", known.file);
    });
}

/// One on the common scale.
const ONE: i64 = 100_000_000;

/// The figures of a report that are printed in running text, without the words of directions.
fn in_words(report: &Report<'_>) -> impl Iterator<Item = FactId> {
    (0..report.facts.len() as u32).map(FactId).filter(|id| {
        let fact = report.fact(*id);
        let at = report.address(*id);
        let column = &report.tables[at.table].panels[at.panel].schema.columns[at.column];
        let is_piece = |cell| cell >= report.document.cell_count();
        matches!(fact.state, State::Number | State::Zero)
            && fact.cell.is_some_and(|cell| is_piece(cell.0))
            && column.unit != Unit::Direction
    })
}

/// Whether it is an amount or a rate, not a count of things.
fn is_amount(report: &Report<'_>, id: FactId) -> bool {
    let at = report.address(id);
    report.tables[at.table].panels[at.panel].schema.columns[at.column].kind == Kind::Amount
}

/// The figures of the narrative that are no facts.
fn lost(document: &Document, report: &Report<'_>) -> Vec<String> {
    let facts = in_words(report).filter_map(|id| {
        let cell = report.cell(report.fact(id).cell?)?;
        Some((cell.start, cell.end))
    });
    let facts: BTreeSet<(u32, u32)> = facts.collect();
    let figures = figures(document).into_iter();
    let lost = figures.filter(|(range, _)| !facts.contains(&(range.start, range.end)));
    lost.map(|(_, printed)| printed).collect()
}

/// The violated instances: their rules and the facts they are about.
fn broken(report: &Report<'_>) -> BTreeSet<(&'static str, Vec<FactId>)> {
    let mut checker = Checker::new(report);
    (report.spec.check)(&mut checker);
    checker.judge();
    let is_violated = |applied: &Applied<'_>| applied.verdict == Verdict::Violated;
    let instances = checker.applied().filter(is_violated).map(|applied| {
        let facts = applied.items.iter().map(|item| item.fact);
        (applied.rule.id, facts.collect())
    });
    instances.collect()
}

/// The figures of all paragraphs: digits in front of a unit word, where they stand in the
/// document's text.
fn figures(document: &Document) -> Vec<(Range<u32>, String)> {
    let paragraphs = document.blocks().iter().filter_map(|block| match block {
        Block::Paragraph(id) => document.cell(*id),
        Block::Grid(_) => None,
    });
    let figures = paragraphs.flat_map(|cell| {
        let text = document.raw(cell);
        let start = cell.start;
        of_paragraph(text).map(move |range| {
            let printed = text[range.clone()].to_owned();
            (
                start + range.start as u32..start + range.end as u32,
                printed,
            )
        })
    });
    figures.collect()
}

fn of_paragraph(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_part = |letter: char| letter.is_ascii_digit() || matches!(letter, '.' | ',');
    let runs = text.match_indices(|letter: char| letter.is_ascii_digit());
    runs.filter_map(move |(start, _)| {
        let goes_on = text[..start].ends_with(is_part);
        let rest = text[start..].trim_start_matches(is_part);
        let has_unit = UNITS.iter().any(|unit| rest.trim_start().starts_with(unit));
        (!goes_on && has_unit).then(|| start..text.len() - rest.len())
    })
}
