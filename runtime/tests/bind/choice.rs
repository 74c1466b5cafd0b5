//! Choosing a spec by what the document says.

use gouji_runtime::bind::{YearMatch, choose};
use gouji_runtime::schema::RowKind::Listed;
use gouji_runtime::schema::{Spec, Table};

use crate::build::*;

const DOCUMENT: &str = "2021年度报告\n甲类报告\n部门名称：某局\n\n甲表\n项目|金额\n苹果|1.00\n\n乙表\n项目|金额\n苹果|1.00";

fn fruit(id: &'static str, title: &'static str) -> Table {
    table(id, title, [panel(Listed, &["苹果"], &["金额"])])
}

fn leak(spec: Spec) -> &'static Spec {
    Box::leak(Box::new(spec))
}

fn parent() -> &'static Spec {
    leak(spec([fruit("t1", "甲表"), fruit("t2", "乙表")]))
}

fn child() -> Spec {
    let tables = [
        fruit("t1", "甲表"),
        fruit("t2", "乙表"),
        Table {
            optional: true,
            ..fruit("t3", "丙表")
        },
    ];
    Spec {
        name: "乙地 2021",
        parent: "甲地 2021",
        words: keep(["乙地省"]),
        ..spec(tables)
    }
}

#[track_caller]
fn chosen(specs: &[&'static Spec], text: &str) -> Option<&'static str> {
    choose(specs, &document(text)).spec.map(|spec| spec.name)
}

#[test]
fn a_child_needs_a_word_or_a_table_of_its_own() {
    for specs in [[parent(), leak(child())], [leak(child()), parent()]] {
        assert_eq!(chosen(&specs, DOCUMENT), Some("甲地 2021"));
        assert_eq!(
            chosen(&specs, &DOCUMENT.replace("某局", "乙地 省某局")),
            Some("乙地 2021")
        );
        let with_table = format!("{DOCUMENT}\n\n丙表\n项目|金额\n苹果|1.00");
        assert_eq!(chosen(&specs, &with_table), Some("乙地 2021"));
    }
}

#[test]
fn the_year_decides_between_equal_forms() {
    let next = leak(Spec {
        name: "甲地 2022",
        year: 2022,
        ..spec([fruit("t1", "甲表"), fruit("t2", "乙表")])
    });
    assert_eq!(chosen(&[next, parent()], DOCUMENT), Some("甲地 2021"));
    assert_eq!(
        chosen(&[parent(), next], &DOCUMENT.replace("2021", "2022")),
        Some("甲地 2022")
    );
}

#[test]
fn another_year_or_another_kind_does_not_fit() {
    let later = document(&DOCUMENT.replace("2021", "2023"));
    let choice = choose(&[parent()], &later);
    assert!(choice.spec.is_none());
    let nearest = choice.nearest().unwrap();
    assert_eq!(nearest.year, YearMatch::Other(2023));
    assert_eq!(
        nearest.explanation(),
        "文档为 2023 年度，规范为 2021 年度；找到 2 张表的标题，应有 2 张；种类“甲类报告”相符"
    );

    let other = document("2021年度报告\n一篇游记\n\n丁表\na|b\n1|2");
    let choice = choose(&[parent()], &other);
    assert!(choice.spec.is_none());
    assert_eq!(choice.nearest().unwrap().tables, 0);
}

#[test]
fn without_specs_or_text_nothing_fits() {
    assert!(choose(&[], &document(DOCUMENT)).nearest().is_none());
    assert!(choose(&[parent()], &document("")).spec.is_none());
}
