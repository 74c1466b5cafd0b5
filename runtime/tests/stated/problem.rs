//! Sentences that were not found, figures without their unit, odd years: told in plain words.

use gouji_runtime::document::CellId;
use gouji_runtime::finding::Verdict;
use gouji_runtime::report::Problem;
use gouji_runtime::schema::Level;

use super::build::Filled;

fn told(problem: Problem) -> Filled {
    let texts = [((1, 0, 0, 5), "收入3万元"), ((1, 0, 0, 6), "入3万元")];
    Filled {
        problems: vec![problem],
        ..Filled::default().with(&texts)
    }
}

#[test]
fn a_missing_sentence_tells_what_comes_nearest_and_where_they_part() {
    let finding = told(Problem::SentenceMissing {
        table: 1,
        sentence: 0,
        nearest: Some(CellId(0)),
        differs: Some(CellId(1)),
        expected: "成".to_owned(),
    })
    .finding();
    assert_eq!(
        (finding.rule.as_str(), finding.level),
        ("述.缺句", Level::Verify)
    );
    assert_eq!(finding.verdict, Verdict::NotChecked);
    let wanted = "述 未找到应有的句子：最接近的是“收入3万元”，从“入3万元”起不同，规范此处为“成”";
    assert_eq!(finding.message, wanted);
    assert_eq!(finding.cells, [CellId(1)]);
}

#[test]
fn a_missing_section_names_its_heading() {
    let finding = told(Problem::SectionMissing { table: 1 }).finding();
    assert_eq!(finding.message, "述 未找到这一节：“收成说明”");
}

#[test]
fn a_missing_unit_and_an_odd_year_show_what_is_printed() {
    let cell = CellId(0);
    let finding = told(Problem::UnitMissing { table: 1, cell }).finding();
    assert_eq!(finding.message, "述 数字后面缺计量单位：“收入3万元”");
    let odd = Problem::YearOdd {
        table: 1,
        cell,
        expected: 1999,
    };
    let finding = told(odd).finding();
    assert_eq!(finding.message, "述 年份不符：“收入3万元”，应为 1999");
}

#[test]
fn problems_of_one_kind_in_several_tables_are_one_finding() {
    let cell = CellId(0);
    let problems = [1, 3].map(|table| Problem::UnitMissing { table, cell });
    let filled = Filled {
        problems: problems.into(),
        ..Filled::default().with(&[((1, 0, 0, 5), "3")])
    };
    let finding = filled.finding();
    assert!(
        finding.message.contains("述 ") && finding.message.contains("；评 "),
        "{}",
        finding.message
    );
    assert_eq!(finding.cells.len(), 2);
}
