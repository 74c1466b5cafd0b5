//! Sentences that do not stand there as the spec has them.

use crate::build::*;

fn orchard() -> Told {
    Told::under("收成", &["收成情况"]).says(
        "本园{年度}年度收成合计{合计:万元}，其中：苹果收成{苹果:万元}，占{占比:%}；梨子收成{梨:万元}，占{梨占:%}；桃子收成{桃:万元}，占{桃占:%}",
    )
}

#[test]
fn one_changed_word_unbinds_no_other_figure() {
    let document = document(
        "收成情况\n本园2021年度收成合计10.00万元，其中：苹果收成5.00万元，占50.0%；梨儿收获3.00万元，占30.0%；桃子收成2.00万元，占20.0%。",
    );
    let report = bind(spec([orchard()]), &document);
    let problems = problems(&report);
    assert_eq!(problems.len(), 1);
    let parts: Vec<&str> = problems[0].split(" | ").collect();
    assert!(parts[0].ends_with("占20.0%"), "{}", parts[0]);
    assert!(parts[1].starts_with("儿收获3.00万元"), "{}", parts[1]);
    assert_eq!(parts[2], "子收成");
    assert_eq!(
        facts(&report),
        [
            "合计=10.00",
            "苹果=5.00",
            "占比=50.0",
            "梨占=30.0",
            "桃=2.00",
            "桃占=20.0"
        ]
    );
    assert_eq!(unbound(&report), ["3.00"]);
}

#[test]
fn a_changed_beginning_is_told() {
    let document = document(
        "收成情况\n我园2021年全年合计10.00万元，其中：苹果收成5.00万元，占50.0%；梨子收成3.00万元，占30.0%；桃子收成2.00万元，占20.0%。",
    );
    let report = bind(spec([orchard()]), &document);
    let problems = problems(&report);
    assert_eq!(problems.len(), 1);
    assert!(
        problems[0].starts_with("sentence 0: 我园2021年全年"),
        "{}",
        problems[0]
    );
    assert!(problems[0].ends_with("| 本园"), "{}", problems[0]);
    assert_eq!(facts(&report).len(), 6);
}

#[test]
fn a_sentence_that_is_cut_off_keeps_its_beginning() {
    let document = document("收成情况\n本园2021年度收成合计10.00万元，其中：苹果收成5.00万元。");
    let report = bind(spec([orchard()]), &document);
    assert_eq!(facts(&report), ["合计=10.00", "苹果=5.00"]);
    assert_eq!(problems(&report).len(), 1);
}

#[test]
fn a_sentence_that_resembles_nothing_is_missing() {
    let document = document("收成情况\n今年没有收成。");
    let report = bind(spec([orchard()]), &document);
    assert_eq!(problems(&report), ["sentence 0: - | - | 本园"]);
    assert_eq!(facts(&report), [""; 0]);
    assert!(report.tables[0].printing.is_some());
}

#[test]
fn a_choice_in_front_of_a_difference_is_no_choice() {
    let told = || {
        Told::under("比较", &["比较"]).says(
            "今年苹果收成{苹果:万元}，<与上年持平|比上年{向:增减}{额:万元=0}>，今年梨子收成{梨:万元}",
        )
    };
    let changed = document("比较\n今年苹果收成1.00万元，同比减去0.50万元，今年梨子收成2.00万元");
    assert_eq!(
        facts(&bind(spec([told()]), &changed)),
        ["苹果=1.00", "梨=2.00"]
    );
    let behind = document("比较\n今年苹果收成1.00万元，与上年持平，去年梨子收成2.00万元");
    assert_eq!(
        facts(&bind(spec([told()]), &behind)),
        ["苹果=1.00", "额=~0", "梨=2.00"]
    );
}

#[test]
fn sentences_that_are_found_are_not_near_to_others() {
    let told = Told::under("收成", &["收成"])
        .says("苹果园本年收成{苹果:万元}，与上年持平")
        .says("梨子园本年收成{梨:万元}，与上年持平");
    let document = document("收成\n梨子园本年收成1.00万元，与上年持平。");
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["梨=1.00"]);
    assert_eq!(problems(&report), ["sentence 0: - | - | 苹果园本年收成"]);
}
