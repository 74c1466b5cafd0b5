//! Examples with words, slots and instances behave as they state.

use gouji_runtime::example::{self, ExampleError};
use gouji_runtime::schema::{Cells, Example, Figure, Names, Predicate, Rule};
use gouji_runtime::schema::{Compare, EachRow, Level, Relation, Rows};

use super::quotient::GROWTH;
use super::spec::{PLAIN, SPEC, at, cells, holds, linear, term};

fn run(
    rule: &'static Rule,
    passes: bool,
    figures: &[(Cells, &'static str)],
) -> Result<(), ExampleError> {
    let figures = figures.iter().map(|&(cells, text)| Figure { cells, text });
    let figures: Vec<Figure> = figures.collect();
    let example = Box::leak(Box::new(Example {
        passes,
        title: "",
        figures: figures.leak(),
        notes: &[],
        department: "",
    }));
    let mut spec = gouji_runtime::schema::Spec { ..SPEC };
    spec.rules = vec![rule].leak();
    example::run(Box::leak(Box::new(spec)), rule, example)
}

#[test]
fn slots_take_words_and_defaults() {
    let growth = |way, rate| {
        let slots = [
            at(1, 0, 0, 0),
            at(1, 0, 0, 1),
            at(1, 0, 0, 2),
            at(1, 0, 0, 3),
        ];
        let [now, word, by, per_cent] = slots;
        [(now, "2.45"), (word, way), (by, "0.80"), (per_cent, rate)]
    };
    assert_eq!(run(&GROWTH, true, &growth("多", "48.48%")), Ok(()));
    assert_eq!(run(&GROWTH, false, &growth("少", "48.48")), Ok(()));
    let unchanged = [
        (at(1, 0, 0, 0), "2.45"),
        (at(1, 0, 0, 1), "平"),
        (at(1, 0, 0, 3), "0"),
    ];
    assert_eq!(run(&GROWTH, true, &unchanged), Ok(()));
    let misspelt = Err(ExampleError::Unreadable("大".to_owned()));
    assert_eq!(run(&GROWTH, true, &growth("大", "1")), misspelt);
}

/// 评.得分 = 表.总分.
static SCORE: Rule = Rule {
    each_row: EachRow::Instances(3),
    relation: Relation::Same(&[at(3, 0, 0, 1), at(2, 0, 0, 1)]),
    ..PLAIN
};

#[test]
fn one_instance_is_given_unless_there_are_several() {
    let one = |said, total| [(at(3, 0, 0, 1), said), (at(2, 0, 0, 1), total)];
    assert_eq!(run(&SCORE, true, &one("90", "90")), Ok(()));
    assert_eq!(run(&SCORE, false, &one("90", "91")), Ok(()));
    let two = |east| {
        [
            (at(3, 0, 0, 0), "西坡"),
            (at(3, 0, 0, 1), "50"),
            (at(3, 0, 1, 0), "东坡"),
            (at(3, 0, 1, 1), "90"),
            (at(2, 0, 0, 0), "东坡"),
            (at(2, 0, 0, 1), east),
            (at(2, 0, 1, 0), "西坡"),
            (at(2, 0, 1, 1), "50"),
        ]
    };
    assert_eq!(run(&SCORE, true, &two("90")), Ok(()));
    assert_eq!(run(&SCORE, false, &two("50")), Ok(()));
}

#[test]
fn a_reason_given_discharges_and_names_are_compared() {
    static NOT_MORE: Rule = Rule {
        level: Level::Verify,
        relation: linear(
            Compare::AtMost,
            0,
            &[term(1, at(0, 0, 0, 0)), term(-1, at(0, 0, 0, 1))],
        ),
        explained_by: Some(at(1, 0, 0, 6)),
        ..PLAIN
    };
    let more = [(at(0, 0, 0, 0), "2.00"), (at(0, 0, 0, 1), "1.00")];
    assert_eq!(run(&NOT_MORE, false, &more), Ok(()));
    let explained = [more[0], more[1], (at(1, 0, 0, 6), "雨水足")];
    assert_eq!(run(&NOT_MORE, true, &explained), Ok(()));

    static LISTED: Rule = holds(Predicate::Names(
        Compare::Equal,
        &[Names::Texts(at(1, 0, 0, 5))],
        &[Names::Labels(cells(0, 0, Rows::All, 0))],
    ));
    let listed = |names| [(at(1, 0, 0, 5), names), (at(0, 0, 0, 0), "3.00")];
    assert_eq!(run(&LISTED, true, &listed("收成")), Ok(()));
    assert_eq!(run(&LISTED, false, &listed("收成、赠果")), Ok(()));
}
