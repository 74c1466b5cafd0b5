//! What is written, and that it reads back.

use crate::orchard::*;

const SAID: &str = "收成情况\n本园2021年度收成合计9.00万元，其中：苹果9.00万元，占90%，比上年减少2.50万元，降低16.7%，主要原因是霜冻。\n\n果筐情况\n2020年有筐8个";

#[test]
fn figures_come_from_the_table_and_the_rest_from_the_document() {
    let sentence = first("12.50|10.00|2.50", SAID);
    assert_eq!(
        sentence.text,
        "本园2021年度收成合计12.50万元，其中：苹果10.00万元，占80%；梨2.50万元，比上年减少2.50万元，降低16.7%，主要原因是霜冻。"
    );
    assert_eq!(sentence.gaps, [""; 0]);
}

#[test]
fn what_nobody_tells_is_a_gap_and_never_a_guess() {
    let sentence = first("12.50|10.00|2.50", "果筐情况\n2020年有筐8个");
    assert_eq!(
        sentence.text,
        "本园2021年度收成合计12.50万元，其中：苹果10.00万元，占80.0%；梨2.50万元，比上年〔向〕〔额〕万元。"
    );
    assert_eq!(sentence.gaps, ["向", "额"]);
    assert!(!sentence.found);
}

#[test]
fn a_change_of_nothing_is_no_change_and_a_part_of_nothing_goes_unsaid() {
    let said = "收成情况\n本园2021年度收成合计10.00万元，其中：苹果10.00万元，占100%；梨0.40万元，比上年增加0.00万元。";
    let sentence = first("10.00|10.00|", said);
    assert_eq!(
        sentence.text,
        "本园2021年度收成合计10.00万元，其中：苹果10.00万元，占100%，与上年持平。"
    );
}

#[test]
fn optional_sentences_are_written_when_all_of_them_is_known() {
    let texts = |says: &str| -> Vec<String> {
        let narratives = written("1.00|1.00|", says);
        let sentences = narratives[1].paragraphs[0].sentences.iter();
        sentences.map(|written| written.text.clone()).collect()
    };
    assert_eq!(texts("果筐情况\n2020年有筐8个。"), ["2020年有筐8个。"]);
    assert_eq!(
        texts("果筐情况\n2020年有筐8个。另有梯3架。"),
        ["2020年有筐8个。", "另有梯3架。"]
    );
}

#[test]
fn what_is_written_is_read_back_without_a_finding() {
    for figures in [
        "12.50|10.00|2.50",
        "10.00|10.00|",
        "3.00|1.00|2.00",
        "0.07|0.05|0.02",
    ] {
        let narratives = written(figures, SAID);
        let sections = narratives.iter().map(|narrative| {
            let sentences = narrative.paragraphs[0].sentences.iter();
            let sentences: String = sentences.map(|written| written.text.as_str()).collect();
            format!("{}\n{sentences}\n\n", narrative.heading)
        });
        let says: String = sections.collect();
        let (findings, problems) = findings(&printed(figures, &says));
        assert!(findings.is_empty(), "{findings:?} in {says}");
        assert_eq!(problems, [], "{says}");
        assert_eq!(
            written(figures, &says)[0].paragraphs[0].sentences[0].text,
            {
                let paragraph = &narratives[0].paragraphs[0];
                paragraph.sentences[0].text.clone()
            }
        );
    }
}
