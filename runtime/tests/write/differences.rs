//! Where the document says otherwise.

use crate::orchard::*;

/// `slot: stated → written` of the first sentence.
fn differences(figures: &str, says: &str) -> Vec<String> {
    let differences = first(figures, says).differences.into_iter();
    differences
        .map(|one| format!("{}: {} → {}", one.slot, one.stated, one.written))
        .collect()
}

#[test]
fn a_wrong_figure_and_what_hangs_on_it() {
    let said = "收成情况\n本园2021年度收成合计12.50万元，其中：苹果10.10万元，占80.8%；梨2.50万元，与上年持平。";
    assert_eq!(
        differences("12.50|10.00|2.50", said),
        ["苹果: 10.10万元 → 10.00万元", "占比: 80.8% → 80.0%"]
    );
}

#[test]
fn free_wording_and_rounding_are_no_difference() {
    // 1 of 3 is 33.3 per cent; both figures may have been rounded before they were divided.
    let said = "收成情况\n本园 2021 年度收成合计 0.03 万元，其中：苹果 0.01 万元，占 40%；梨 0.02 万元，与上年持平，主要原因是没有变化。";
    assert_eq!(differences("0.03|0.01|0.02", said), [""; 0]);
    let said = said.replace("40%", "80%");
    assert_eq!(differences("0.03|0.01|0.02", &said), ["占比: 80% → 33%"]);
}

#[test]
fn a_part_that_the_document_leaves_out_is_a_difference_when_it_is_not_nothing() {
    let said =
        "收成情况\n本园2021年度收成合计12.50万元，其中：苹果10.00万元，占80.0%，与上年持平。";
    assert_eq!(differences("12.50|10.00|2.50", said), ["梨:  → 2.50万元"]);
    assert_eq!(differences("12.50|10.00|", said), [""; 0]);
}

#[test]
fn a_rate_that_does_not_follow_from_the_change() {
    let said = "收成情况\n本园2021年度收成合计12.50万元，其中：苹果10.00万元，占80%；梨2.50万元，比上年增加2.50万元，增长20.0%。";
    assert_eq!(differences("12.50|10.00|2.50", said), ["率: 20.0% → 25.0%"]);
}
