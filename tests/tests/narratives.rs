//! The narrative of published documents: of its figures nearly all are facts, what is found in
//! each document is listed, and of figures that are one unit off most are noticed.

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
use gouji_runtime::report::{FactId, Problem, Report, State};
use gouji_runtime::schema::{Level, Unit};

/// A published document and what is known of it.
struct Known {
    file: &'static str,
    spec: &'static str,
    /// Of a hundred figures of the narrative, so many at least are facts.
    bound: usize,
    /// Of a hundred bound figures that are one unit off, so many at least are noticed.
    noticed: usize,
    /// The rules of the findings that must hold or should be looked at, each as often as it is
    /// found.
    findings: &'static [&'static str],
}

const DOCUMENTS: [Known; 2] = [
    Known {
        file: "shanghai-2024-putuo_caizhengju-juesuan.pdf",
        spec: "上海 2024",
        bound: 95,
        noticed: 68,
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

/// Sentences of a form in other wordings than the published documents have, by its spec.
const OTHER_WORDINGS: [(&str, &str); 1] = [("shanghai/2025", SHANGHAI)];

const SHANGHAI: &str = "\
第三部分 某某小学2025年度单位决算情况说明
一、收入支出决算总体情况说明
某某小学2025年度收入支出总计100万元。与2024年度相比，收入支出总计持平。
二、收入决算情况说明
本年收入合计90.00万元，其中：事业收入9万元，占10%；财政拨款收入81万元，占90%。
三、支出决算情况说明
本年支出合计90万元，其中：项目支出9万元，占10%；基本支出81万元，占90%；
四、财政拨款收入支出决算总体情况说明
某某小学2025年度财政拨款收入支出总计91万元。比2024年度增加1万元，增长1.11%，主要是新增学生。
五、一般公共预算财政拨款支出决算情况说明
（一）一般公共预算财政拨款支出决算总体情况
一般公共预算财政拨款支出81万元，占本年支出合计的90%。与2024年度相比，一般公共预算财政拨款支出增加1万元，增长1.25%。主要原因：新增学生。
（二）一般公共预算财政拨款支出决算结构情况
一般公共预算财政拨款支出81万元，主要用于以下方面：教育支出（类）81万元，占100%；
（三）一般公共预算财政拨款支出决算具体情况
一般公共预算财政拨款支出年初预算为80万元，支出决算为81万元，完成年初预算的101.25%。决算数大于预算数的主要原因：新增学生。其中：
（1）教育支出（类）普通教育（款）小学教育（项）。主要用于：教学。年初预算为60万元，支出决算为60万元。决算数与预算数持平。
2.教育支出（类）普通教育（款）从未列出的项目（项）。年初预算20万元，支出决算21万元。
六、一般公共预算财政拨款基本支出决算情况说明
一般公共预算财政拨款基本支出72万元。其中：人员经费72万元，主要包括：基本工资、奖金。
七、财政拨款“三公”经费支出决算情况说明
（一）“三公”经费财政拨款支出决算总体情况说明。
“三公”经费财政拨款支出年初预算为3.5万元，支出决算为3万元，完成预算的85.71%，其中：因公出国（境）费支出决算为0万元；公务用车购置及运行维护费支出决算为2.5万元，完成预算的83.33%；公务接待费支出决算为0.5万元，完成预算的100%。2025年度“三公”经费支出决算数小于预算数的主要原因：厉行节约。
2025年度“三公”经费财政拨款支出决算数比2024年度减少0.20万元，下降6.25%，其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算减少0.5万元，下降16.67%；公务接待费支出决算增加0.3万元，增长150%。公务接待费支出增加的主要原因是交流增多。
（二）“三公”经费财政拨款支出决算具体情况说明。
“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0万元，占0%；公务用车购置及运行维护费支出决算2.5万元，占83.33%；公务接待费支出决算0.5万元，占16.67%。具体情况如下：
1、因公出国（境）费支出0万元。全年安排因公出国（境）团组0个、累计0人次。
2、公务用车购置及运行维护费支出2.5万元。其中：
公务用车购置支出为0万元，购置公务用车0辆。
公务用车运行维护支出2.5万元。主要用于燃料。2025年，某某小学开支财政拨款的公务用车保有量为1辆。
3、公务接待费支出0.5万元。其中：
国内公务接待支出0.5万（含外宾接待支出0.1万元）。主要用于交流，国内公务接待5批次、累计30人次，其中：接待外宾1批次、2人次。
八、政府性基金预算财政拨款收入支出决算情况说明
政府性基金预算财政拨款收入5万元，支出5万元，支出具体情况如下：
1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）征地和拆迁补偿支出（项）。主要用于：补偿。年初预算为5万元，支出决算为5万元。
九、国有资本经营预算财政拨款收入支出决算情况说明
2025年度本单位没有国有资本经营预算财政拨款收支。
十、预算绩效管理情况
编报绩效目标的2025年度项目2个，涉及预算金额9万元；绩效自评的2025年度项目1个，涉及预算金额5万元，平均得分90分。
十一、其他重要事项的情况说明
（一）机关运行经费支出情况
某某小学2025年度无机关运行经费支出。
（二）政府采购支出情况
某某小学2025年度政府采购金额（以合同签订为准）为0万元。
（三）国有资产占有使用情况说明
截至2025年12月31日，某某小学共有车辆1辆，其中：部级领导干部用车0辆、主要领导干部用车0辆、机要通信用车0辆、应急保障用车0辆、执法执勤用车0辆、特种专业技术用车0辆、离退休干部用车0辆、其他用车1辆。
";

#[test]
fn other_wordings_are_read() {
    for (folder, text) in OTHER_WORDINGS {
        let document = gouji_tests::document(text).unwrap();
        let report = Binder::new(gouji_tests::spec(folder).unwrap()).bind(&document);
        assert_eq!(lost(&document, &report), [""; 0], "{folder}");
        let is_missed = |problem: &&Problem| {
            matches!(
                problem,
                Problem::SentenceMissing { .. } | Problem::YearOdd { .. }
            )
        };
        assert_eq!(report.problems.iter().find(is_missed), None, "{folder}");
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
        for id in in_words(report) {
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
            "{}: {noticed} of {all} figures one unit off are noticed; not {unnoticed:?}",
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
