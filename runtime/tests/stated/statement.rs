//! Statements about words: names, texts, grades.

use gouji_runtime::finding::Verdict;
use gouji_runtime::schema::{Compare, EachRow, Names, Predicate, Rows, Rule, Text, Tier};

use super::build::Filled;
use super::spec::{PLAIN, at, cells, holds};

const ONE: i64 = 100_000_000;

/// The names in the sentence are the labels of the rows that hold figures.
static LISTED: Rule = holds(Predicate::Names(
    Compare::Equal,
    &[Names::Texts(at(1, 0, 0, 5))],
    &[Names::Labels(cells(0, 0, Rows::All, 0))],
));

#[test]
fn names_that_are_missing_and_superfluous_are_named() {
    let said = |names| {
        let texts = [
            ((1, 0, 0, 5), names),
            ((0, 0, 0, 0), "3.00"),
            ((0, 0, 1, 0), "1.00"),
        ];
        Filled::of(&LISTED, &texts)
    };
    assert_eq!(said("赠果、“收 成”").verdict(), Verdict::Agrees);
    let finding = said("收成、野果").finding();
    assert!(
        finding.message.ends_with("：缺 赠果；多 野果"),
        "{}",
        finding.message
    );
}

#[test]
fn a_set_may_be_asked_to_lie_within_another() {
    static WITHIN: Rule = holds(Predicate::Names(
        Compare::AtMost,
        &[Names::Texts(at(1, 0, 0, 5))],
        &[Names::Texts(at(2, 0, 0, 0))],
    ));
    let said = |names| {
        let forms = [
            ((2, 0, 0, 0), "东坡"),
            ((2, 0, 1, 0), "西坡"),
            ((1, 0, 0, 5), names),
        ];
        Filled::of(&WITHIN, &forms).named(2, &["东坡", "西坡"])
    };
    assert_eq!(said("西坡").verdict(), Verdict::Agrees);
    assert_eq!(said("西坡、北坡").verdict(), Verdict::Violated);
}

#[test]
fn texts_that_should_be_one_are_told_apart() {
    static UNIFORM: Rule = holds(Predicate::Uniform(at(2, 0, 0, 3)));
    let owners = |second| {
        let texts = [((2, 0, 0, 3), "青禾果园"), ((2, 0, 1, 3), second)];
        Filled::of(&UNIFORM, &texts).named(2, &["东坡", "西坡"])
    };
    assert_eq!(owners("青禾 果园").verdict(), Verdict::Agrees);
    assert_eq!(owners("").verdict(), Verdict::Agrees);
    let finding = owners("清禾果园").finding();
    let odd = finding.message.contains("“清禾果园”") && finding.message.contains("“青禾果园”");
    assert!(odd, "{}", finding.message);
}

#[test]
fn texts_of_all_instances_differ() {
    static DISTINCT: Rule = holds(Predicate::Distinct(at(2, 0, 0, 0)));
    let forms = |second| {
        let texts = [((2, 0, 0, 0), "东坡"), ((2, 0, 1, 0), second)];
        Filled::of(&DISTINCT, &texts).named(2, &["东坡", "西坡"])
    };
    assert_eq!(forms("西坡").verdict(), Verdict::Agrees);
    let finding = forms("东 坡").finding();
    assert!(
        finding.message.ends_with("：“东 坡”不止一处"),
        "{}",
        finding.message
    );
}

#[test]
fn a_text_is_compared_with_the_cover_folded() {
    static OWNER: Rule = holds(Predicate::SameText(
        Compare::Equal,
        Text::Cells(at(2, 0, 0, 3)),
        Text::Department,
    ));
    let owner = |name| Filled::of(&OWNER, &[((2, 0, 0, 3), name)]);
    assert_eq!(owner("青禾　果园").verdict(), Verdict::Agrees);
    assert_eq!(owner("青木果园").verdict(), Verdict::Violated);
    assert!(owner("青木果园").finding().suspects.is_empty());
    assert_eq!(owner("").reason(), "表 主人 没有文字");
}

#[test]
fn a_text_contains_words() {
    static REASON: Rule = holds(Predicate::TextContains(
        Text::Cells(at(1, 0, 0, 6)),
        Text::Literal("（旱）"),
    ));
    let reason = |text| Filled::of(&REASON, &[((1, 0, 0, 6), text)]);
    assert_eq!(reason("连月少雨(旱)").verdict(), Verdict::Agrees);
    assert_eq!(reason("虫害").verdict(), Verdict::Violated);
    assert_eq!(Filled::of(&REASON, &[]).reason(), "述 原因 文中没有写明");
}

#[test]
fn a_grade_follows_its_tiers() {
    static GRADED: Rule = Rule {
        each_row: EachRow::Instances(2),
        ..holds(Predicate::Graded {
            text: at(2, 0, 0, 2),
            figure: at(2, 0, 0, 1),
            tiers: &[tier(90, "优"), tier(60, "中")],
            otherwise: "差",
        })
    };
    const fn tier(bound: i64, text: &'static str) -> Tier {
        Tier {
            compare: Compare::AtLeast,
            bound: bound * ONE,
            text,
        }
    }
    let graded =
        |points, grade| Filled::of(&GRADED, &[((2, 0, 0, 1), points), ((2, 0, 0, 2), grade)]);
    assert_eq!(graded("90", "优").verdict(), Verdict::Agrees);
    assert_eq!(graded("89.99", "中").verdict(), Verdict::Agrees);
    assert_eq!(graded("59", "差").verdict(), Verdict::Agrees);
    let finding = graded("89.9", "优").finding();
    assert!(
        finding.message.ends_with("：应为“中”"),
        "{}",
        finding.message
    );
}

#[test]
fn a_condition_may_speak_of_words() {
    static GIVEN: Rule = Rule {
        condition: "述.原因 含 旱",
        when: Some(Predicate::TextContains(
            Text::Cells(at(1, 0, 0, 6)),
            Text::Literal("旱"),
        )),
        relation: gouji_runtime::schema::Relation::Same(&[at(0, 0, 0, 0), at(0, 0, 0, 1)]),
        ..PLAIN
    };
    let texts = [((0, 0, 0, 0), "1.00"), ((0, 0, 0, 1), "2.00")];
    let given = |reason| Filled::of(&GIVEN, &texts).with(&[((1, 0, 0, 6), reason)]);
    assert_eq!(given("大旱").verdict(), Verdict::Violated);
    assert_eq!(given("大水").verdict(), Verdict::NotChecked);
}
