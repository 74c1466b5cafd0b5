//! Forms that stand several times: a rule sees one instance, and the namesake of another table.

use gouji_runtime::finding::Verdict;
use gouji_runtime::schema::{Compare, EachRow, Relation, Rows, Rule};

use super::build::{Filled, id};
use super::spec::{PLAIN, at, cells, linear, term};

/// 总分 = 和(活[*, 得分]), in every form.
static TOTAL: Rule = Rule {
    id: "表[总分]",
    title: "",
    formula: "总分 = 和(活[*, 得分])",
    each_row: EachRow::Instances(2),
    relation: linear(
        Compare::Equal,
        0,
        &[term(1, at(2, 0, 0, 1)), term(-1, cells(2, 2, Rows::All, 3))],
    ),
    ..PLAIN
};

fn two_forms(second_total: &str) -> Filled {
    two_forms_of(&["东坡", "西坡"], second_total)
}

fn two_forms_of(names: &'static [&'static str], second_total: &str) -> Filled {
    let total = |form, text| ((2, 0, form, 1), text);
    let points = |row, text| ((2, 2, row, 3), text);
    let texts = [
        total(0, "90"),
        points(0, "50"),
        points(1, "40"),
        total(1, second_total),
        points(2, "30"),
        points(3, "20"),
    ];
    Filled::default().with(&texts).named(2, names)
}

#[test]
fn a_formula_of_a_form_holds_in_every_instance() {
    assert_eq!(
        two_forms("50").rules(&[&TOTAL]).verdicts(),
        [Verdict::Agrees; 2]
    );
    let finding = two_forms("60").rules(&[&TOTAL]).finding();
    assert!(
        finding.message.starts_with("表“西坡” 总分：表印 60"),
        "{}",
        finding.message
    );
}

#[test]
fn a_rule_that_names_no_instance_sums_over_all() {
    static ALL: Rule = Rule {
        relation: linear(
            Compare::Equal,
            0,
            &[term(1, at(0, 0, 0, 0)), term(-1, at(2, 1, 0, 1))],
        ),
        ..PLAIN
    };
    let spent = |form: usize, text| ((2, 1, 2 * form, 1), text);
    let filled = |sum| {
        let texts = [((0, 0, 0, 0), sum), spent(0, "1.50"), spent(1, "2.25")];
        Filled::of(&ALL, &texts).named(2, &["东坡", "西坡"])
    };
    assert_eq!(filled("3.75").verdict(), Verdict::Agrees);
    assert_eq!(filled("3.95").verdict(), Verdict::Violated);
}

/// 评.得分 = 表.总分, for each sentence.
static SCORE: Rule = Rule {
    formula: "评.得分 = 表.总分",
    each_row: EachRow::Instances(3),
    relation: Relation::Same(&[at(3, 0, 0, 1), at(2, 0, 0, 1)]),
    ..PLAIN
};

#[test]
fn namesakes_are_compared_whatever_their_order() {
    let filled = |east| {
        let texts = [((3, 0, 0, 1), "50"), ((3, 0, 1, 1), east)];
        two_forms("50")
            .with(&texts)
            .named(3, &["西坡", "东坡"])
            .rules(&[&SCORE])
    };
    assert_eq!(filled("90").verdicts(), [Verdict::Agrees; 2]);
    let finding = filled("91").finding();
    assert!(
        finding.message.starts_with("评“东坡” 得分：文中为 91"),
        "{}",
        finding.message
    );
    assert!(
        finding.message.contains("表“东坡” 总分 90"),
        "{}",
        finding.message
    );
}

#[test]
fn without_a_namesake_nothing_is_checked() {
    let filled = two_forms("50").with(&[((3, 0, 0, 1), "50")]);
    let filled = filled.named(3, &["南坡"]).rules(&[&SCORE]);
    assert_eq!(filled.reason(), "表 没有同名的“南坡”");
}

#[test]
fn rows_of_a_panel_know_their_instance() {
    static ROWS: Rule = Rule {
        formula: "活[行, 得分] <= 总分",
        each_row: EachRow::Rows { table: 2, panel: 2 },
        relation: linear(
            Compare::AtMost,
            0,
            &[
                term(1, cells(2, 2, Rows::Each, 3)),
                term(-1, at(2, 0, 0, 1)),
            ],
        ),
        ..PLAIN
    };
    use Verdict::{Agrees, Violated};
    let verdicts = two_forms("25").rules(&[&ROWS]).verdicts();
    assert_eq!(verdicts, [Agrees, Agrees, Violated, Agrees]);
}

#[test]
fn facts_of_instances_have_ids_of_their_own() {
    two_forms("60").rules(&[&TOTAL]).check(|report, _| {
        assert_eq!(report.fact_id_text(id(report, (2, 0, 1, 1))), "c#2.f2");
    });
}

#[test]
fn a_bound_that_no_cell_sets_is_told_by_itself() {
    static FULL: Rule = Rule {
        formula: "总分 <= 100",
        each_row: EachRow::Instances(2),
        relation: linear(
            Compare::AtMost,
            -100 * 100_000_000,
            &[term(1, at(2, 0, 0, 1))],
        ),
        ..PLAIN
    };
    let finding = two_forms("120").rules(&[&FULL]).finding();
    assert_eq!(finding.message, "表“西坡” 总分：表印 120，高于 100");
}

#[test]
fn a_long_name_is_cut_where_it_is_quoted() {
    const LONG: &str =
        "东坡的园子里一共有桃树三百棵、梨树两百棵、杏树一百棵、枣树五十棵，还有一口井";
    let forms = two_forms_of(&["西坡", LONG], "60");
    let finding = forms.rules(&[&TOTAL]).finding();
    let named = "表“东坡的园子里一共有桃树三百棵、梨树两百棵、杏树一百棵、枣树五十棵…” 总分：";
    assert!(finding.message.starts_with(named), "{}", finding.message);
}
