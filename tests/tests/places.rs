//! Documents of other places and years: each chooses its spec by itself, and of the numbers in its
//! tables nearly all are bound.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail like a test")]

use gouji_readers::Limits;
use gouji_runtime::document::{Block, CellId, Document};
use gouji_runtime::finding::Verdict;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Level;

/// Published documents, the specs they must choose, and how many of their numbers stand in tables.
const DOCUMENTS: [(&str, &str); 6] = [
    ("central-2023-xinan_daxue-juesuan.pdf", "教育部高校 2023"),
    ("hebei-2021-qinhuangdao_guanweiban-juesuan.txt", "河北 2021"),
    ("jiangsu-2018-jianchayuan-yusuan.pdf", "江苏 2018"),
    (
        "shanghai-2024-putuo-juesuan-BLANK_TEMPLATE.pdf",
        "上海 2024",
    ),
    ("shanghai-2024-putuo_caizhengju-juesuan.pdf", "上海 2024"),
    ("shanghai-2025-putuo_qufuban-yusuan.pdf", "上海预算 2025"),
];

fn read(name: &str) -> Option<Document> {
    let path = gouji_tests::sample(name)?;
    Some(gouji_readers::read(&path, &Limits::default()).unwrap())
}

#[test]
fn each_document_chooses_its_spec() {
    for (name, spec) in DOCUMENTS {
        let Some(document) = read(name) else { continue };
        let (report, _) = gouji_tests::check(&document).unwrap();
        assert_eq!(report.spec.name, spec, "{name}");
    }
}

#[test]
fn numbers_in_tables_are_bound() {
    for (name, _) in DOCUMENTS.iter().filter(|(name, _)| name.ends_with(".pdf")) {
        let Some(document) = read(name) else { continue };
        let (report, _) = gouji_tests::check(&document).unwrap();
        let (bound, amounts) = amounts(&report);
        assert!(bound * 100 >= amounts * 98, "{name}: {bound} of {amounts}");
    }
}

/// How many of the amounts with decimals in grids are facts.
fn amounts(report: &Report<'_>) -> (usize, usize) {
    let mut facts: Vec<CellId> = report.facts.iter().filter_map(|fact| fact.cell).collect();
    facts.sort_unstable();
    let grids = report
        .document
        .blocks()
        .iter()
        .filter_map(|block| match block {
            Block::Grid(grid) => Some(grid),
            Block::Paragraph(_) => None,
        });
    let cells = grids
        .flat_map(|grid| report.document.rows(grid))
        .flat_map(|(first, row)| {
            let ids = (first.0..).map(CellId);
            ids.zip(row)
                .map(|(id, cell)| (id, report.document.text(cell)))
        });
    let amounts: Vec<CellId> = cells
        .filter(|(_, text)| is_amount(text))
        .map(|(id, _)| id)
        .collect();
    let bound = amounts.iter().filter(|id| facts.binary_search(id).is_ok());
    (bound.count(), amounts.len())
}

fn is_amount(text: &str) -> bool {
    let digits = |part: &str| {
        part.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b',')
    };
    text.split_once('.')
        .is_some_and(|(whole, decimals)| digits(whole) && decimals.len() == 2 && digits(decimals))
}

/// The example of 2021 in the order of 2022: the same figures under the new numbers.
#[test]
fn the_order_of_2022_is_a_layer_of_its_own() {
    let text = gouji_tests::example("report.txt").unwrap();
    let swaps = [
        ("二〇二二", "二〇二三"),
        ("2022", "2023"),
        ("2021", "2022"),
        ("2020", "2021"),
    ];
    let text = swaps
        .iter()
        .fold(text, |text, (old, new)| text.replace(old, new));
    let numbers = [
        ("公开07", "公开甲"),
        ("公开08", "公开07"),
        ("公开09", "公开08"),
        ("公开甲", "公开09"),
    ];
    let text = numbers
        .iter()
        .fold(text, |text, (old, new)| text.replace(old, new));
    let document = gouji_tests::document(&text).unwrap();
    let (report, outcome) = gouji_tests::check(&document).unwrap();
    assert_eq!(report.spec.name, "全国 2022");
    let false_alarms: Vec<&str> = outcome
        .findings
        .iter()
        .filter(|finding| finding.level == Level::Must && finding.verdict == Verdict::Violated)
        .map(|finding| &*finding.rule)
        .filter(|rule| !rule.ends_with("表序"))
        .collect();
    assert_eq!(false_alarms, [""; 0]);
}
