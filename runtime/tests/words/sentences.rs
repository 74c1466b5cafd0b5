//! Sentences that stand there as the spec has them.

use gouji_runtime::report::State;

use crate::build::*;

fn orchard() -> Told {
    Told::under("收成", &["收成情况"])
        .says("本园{年度}年度收成合计{合计:万元}，其中：苹果{苹果:万元}，占{占比:%}<；梨{梨:万元}>")
}

#[test]
fn slots_take_their_figures_and_nothing_else() {
    let text = "一、收成情况\n本园 2021 年度收成合计 1,498.87 万元，其中：苹果 98.70 万元，占 6.6%；梨 0.17 万元。";
    let document = document(text);
    let report = bind(spec([orchard()]), &document);
    assert_eq!(
        facts(&report),
        ["合计=1,498.87", "苹果=98.70", "占比=6.6", "梨=0.17"]
    );
    assert_eq!(problems(&report), [""; 0]);
    assert_eq!(unbound(&report), [""; 0]);
    let total = &report.facts[0];
    assert_eq!(
        (total.value, total.half, total.decimals, total.state),
        (149_887_000_000, 500_000, 2, State::Number)
    );
    let share = &report.facts[2];
    assert_eq!(
        (share.value, share.half, share.decimals),
        (660_000_000, 5_000_000, 1)
    );
}

#[test]
fn pieces_stand_where_they_are_printed() {
    let document =
        document("收成情况\n\n 本园2021年度收成合计 12.50 万元，其中：苹果1.00万元，占8.0%。");
    let report = bind(spec([orchard()]), &document);
    let cell = report.cell(report.facts[0].cell.unwrap()).unwrap();
    let gouji_runtime::document::Place::Line {
        line,
        field,
        offset,
    } = cell.place
    else {
        panic!()
    };
    assert_eq!((line, field, offset), (3, 0, 14));
}

#[test]
fn punctuation_and_widths_are_mixed() {
    for text in [
        "收成情况\n本园2021年度收成合计１２．５０万元, 其中:苹果1.00万元；占 8.0％，;梨 0 万元",
        "收成情况\n本园2021年度收成合计12.50万元。，其中，苹果1.00万元、占8.0% ； 梨0万元。。",
    ] {
        let document = document(text);
        let report = bind(spec([orchard()]), &document);
        assert_eq!(problems(&report), [""; 0], "{text}");
        assert_eq!(facts(&report).len(), 4, "{text}");
        assert_eq!(report.facts[0].value, 1_250_000_000, "{text}");
    }
}

#[test]
fn a_page_break_cuts_words_and_not_sentences() {
    let text = "收成情况\n本园2021年度收成合\n\n计12.50\n万元，其中：苹果\n\n1.00万元，占8.0\n%；梨0.00万元";
    let document = document(text);
    let report = bind(spec([orchard()]), &document);
    assert_eq!(
        facts(&report),
        ["合计=12.50", "苹果=1.00", "占比=8.0", "梨=0.00"]
    );
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_grid_in_the_middle_ends_nothing() {
    let text =
        "收成情况\n本园2021年度收成合计12.50万元，\n果|数\n苹果|3\n\n其中：苹果1.00万元，占8.0%";
    let document = document(text);
    let report = bind(spec([orchard()]), &document);
    assert_eq!(facts(&report), ["合计=12.50", "苹果=1.00", "占比=8.0"]);
}

fn against() -> Told {
    Told::under("比较", &["比较"]).says(
        "苹果{苹果:万元}，<与上年持平|比{上年}年{向:增减}{额:万元=0}，{升:增减}{率:%=0}><，主要原因是{原因:文}>；梨{梨:万元}，<与上年持平|比上年{梨向:增减}{梨额:万元=0}>",
    )
}

#[test]
fn alternatives_and_optional_parts_are_chosen_by_what_follows() {
    let text = "比较\n苹果2.45万元，比2020年增长0.80万元，增加48.1%，主要原因是雨水多，虫害少。；梨1.00万元，与上年持\n\n平。";
    let document = document(text);
    let report = bind(spec([against()]), &document);
    assert_eq!(
        facts(&report),
        [
            "苹果=2.45",
            "向=增长",
            "额=0.80",
            "升=增加",
            "率=48.1",
            "原因=雨水多，虫害少",
            "梨=1.00",
            "梨额=~0"
        ]
    );
    assert_eq!(report.facts[1].value, 100_000_000);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn a_default_is_exact_and_nowhere_printed() {
    let document = document("比较\n苹果2.45万元，与上年持平；梨1.00万元，比上年减少0.50万元");
    let report = bind(spec([against()]), &document);
    let amount = &report.facts[2];
    assert_eq!(
        (amount.value, amount.half, amount.state, amount.cell),
        (0, 0, State::Zero, None)
    );
    assert_eq!(report.facts[1].state, State::Absent);
    assert_eq!(report.facts[7].value, -100_000_000);
}

#[test]
fn two_fragments_stand_side_by_side() {
    let told = Told::under("比较", &["比较"]).says(
        "较预算{甲:增减}{甲额:万元=0}<，主要是{甲因:文}>；较上年<持平|{乙:增减}{乙额:万元=0}><，主要是{乙因:文}>。",
    );
    let spec = spec([told]);
    let apart = document(
        "比较\n较预算减少1.35万元，主要是控制用车，压缩修理；较上年增加0.80万元，主要是车辆老化。",
    );
    assert_eq!(
        facts(&bind(spec, &apart)),
        [
            "甲=减少",
            "甲额=1.35",
            "甲因=控制用车，压缩修理",
            "乙=增加",
            "乙额=0.80",
            "乙因=车辆老化"
        ]
    );
    let short = document("比较\n较预算减少1.35万元；较上年持平。");
    assert_eq!(
        facts(&bind(spec, &short)),
        ["甲=减少", "甲额=1.35", "乙额=~0"]
    );
}

#[test]
fn years_are_checked_and_do_not_stop_a_sentence() {
    let document =
        document("收成情况\n本园二〇二〇年度收成合计12.50万元，其中：苹果1.00万元，占8.0%");
    let report = bind(spec([orchard()]), &document);
    assert_eq!(problems(&report), ["odd year 二〇二〇 not 2021"]);
    assert_eq!(facts(&report).len(), 3);
}

#[test]
fn what_is_passed_over_is_not_kept() {
    let told = Told::under("收成", &["收成"]).says("苹果{略}得{分:分}，等级{级:文}，树{树:清单}");
    let document = document("收成\n苹果又大。又红，共3筐，得96分，等级优，树红玉、国光，共2种。");
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["分=96", "级=优", "树=红玉、国光"]);
    assert_eq!(unbound(&report), ["3", "2"]);
}

#[test]
fn numbers_that_the_spec_writes_are_known() {
    let told = Told::under("园具", &["园具"]).says("单价50万元以上的{台:台（套）}，截至12月31日");
    let document = document("园具\n单价 50 万元以上的 3 套，截至 12 月 31 日");
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["台=3"]);
    assert_eq!(unbound(&report), [""; 0]);
}

#[test]
fn optional_sentences_are_missed_in_silence() {
    let told = Told::under("收成", &["收成"])
        .says("苹果{苹果:万元}")
        .may_say("另有桃子若干筐，计{桃:万元=0}")
        .says("梨{梨:万元}");
    let document = document("收成\n苹果1.00万元。梨2.00万元。");
    let report = bind(spec([told]), &document);
    assert_eq!(facts(&report), ["苹果=1.00", "桃=~0", "梨=2.00"]);
    assert_eq!(problems(&report), [""; 0]);
}

#[test]
fn what_may_be_said_in_other_words_is_not_taken_for_unsaid() {
    let found = |text: &str| {
        let told = Told::under("收成", &["收成"])
            .says("苹果{苹果:万元}")
            .may_say("桃{桃:万元=0}");
        facts(&bind(spec([told]), &document(text)))
    };
    let unsaid = ["苹果=1.00", "桃=~0"];
    assert_eq!(
        found("收成\n苹果1.00万元，果子若干，计2.00万元。"),
        ["苹果=1.00"]
    );
    assert_eq!(
        found("收成\n苹果1.00万元。\n果子若干，计2.00万元。"),
        ["苹果=1.00"]
    );
    assert_eq!(found("收成\n苹果1.00万元。因为少了果子2.00万元。"), unsaid);
    assert_eq!(found("收成\n苹果1.00万元，果子若干，计0万元。"), unsaid);
    assert_eq!(found("收成\n苹果1.00万元，果子2.00个。"), unsaid);
}

#[test]
fn a_text_goes_on_to_the_mark_that_the_spec_has() {
    let told = Told::under("比较", &["比较"]).says(
        "苹果<，主要是{苹果因:文}>。梨子<，主要是{梨因:文}>；桃子，因{桃因:文}<，计{桃:万元}>",
    );
    let document = document(
        "比较\n苹果，主要是雨多、虫少，日\n\n照足；人勤。梨子，主要是雨多，虫\n少；桃子，因天热，人懒，计2.00万元。",
    );
    let report = bind(spec([told]), &document);
    let texts: Vec<String> = facts(&report)
        .iter()
        .map(|fact| fact.replace('\n', ""))
        .collect();
    assert_eq!(
        texts,
        [
            "苹果因=雨多、虫少，日照足；人勤",
            "梨因=雨多，虫少",
            "桃因=天热，人懒",
            "桃=2.00"
        ]
    );
}

#[test]
fn a_default_may_be_a_word_or_a_text() {
    let told = Told::under("比较", &["比较"])
        .says("苹果<，{向:增减=减少}，因{因:文=无}>，{升:增减=0}<{率:%=1.5}>");
    let document = document("比较\n苹果，增加。");
    let report = bind(spec([told]), &document);
    let values: Vec<i64> = report
        .facts
        .iter()
        .map(|fact| fact.value / 10_000_000)
        .collect();
    assert_eq!(values, [-10, 0, 10, 15]);
    assert_eq!(report.facts[1].state, State::Text);
    assert!(report.facts.iter().all(|fact| fact.half == 0));
}

#[test]
fn what_one_sentence_prints_is_no_default_of_another() {
    let told = Told::under("收成", &["收成"])
        .may_say("苹果已收{苹果:万元=0}")
        .says("计苹果{苹果:万元=0}");
    let document = document("收成\n计苹果2.00万元。");
    assert_eq!(facts(&bind(spec([told]), &document)), ["苹果=2.00"]);
}
