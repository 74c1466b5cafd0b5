//! Any text at all: nothing panics, and every piece is a part of the running text.

use gouji_runtime::document::Block;
use proptest::prelude::*;

use crate::build::*;

fn both() -> impl IntoIterator<Item = Told> {
    [
        Told::under("收成", &["收成情况"]).says(
            "本园{年度}年收成{合计:万元}，<与上年持平|比{上年}年{向:增减}{额:万元=0}><，主要{因:文}>；占{率:%}",
        ),
        Told::under("果树", &["果树情况"])
            .each("树")
            .says("（{序:数}）{树:文}树{略}得{分:分}。"),
        Told::under("园具", &[]).says("{园具:文}有{具:台（套）}，名{名:清单}"),
    ]
}

/// Text of those parts that the sentences are made of, in any order.
fn text() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "收成情况\n",
        "果树情况\n",
        "本园",
        "2021",
        "2020",
        "年",
        "收成",
        "1,498.87",
        "0",
        "万元",
        "，",
        "；",
        "。",
        "与上年持平",
        "比",
        "增加",
        "减少",
        "主要",
        "占",
        "%",
        "（",
        "）",
        "3",
        "树",
        "得",
        "分",
        "有",
        "台",
        "名",
        "、",
        "\n",
        "\n\n",
        " ",
        "a|b\n",
        "\u{3000}",
        "XX",
        "—",
        "一、",
        "\u{feff}",
        "𠮷",
    ]);
    prop::collection::vec(parts, 0..60).prop_map(|parts| parts.concat())
}

fn check(text: &str) {
    let document = document(text);
    let report = bind(spec(both()), &document);
    let paragraphs: Vec<_> = document
        .blocks()
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(id) => document.cell(*id),
            Block::Grid(_) => None,
        })
        .collect();
    for piece in &report.pieces {
        let within = |at: u32| {
            paragraphs
                .iter()
                .any(|line| (line.start..=line.end).contains(&at))
        };
        assert!(piece.start <= piece.end, "{text:?}");
        assert!(within(piece.start) && within(piece.end), "{text:?}");
        assert!(
            text.get(piece.start as usize..piece.end as usize).is_some(),
            "{text:?}"
        );
        let inside = |cell: &&&gouji_runtime::document::Cell| {
            cell.start < piece.end && piece.start < cell.end
        };
        let lines: Vec<_> = paragraphs.iter().filter(inside).collect();
        for pair in lines.windows(2) {
            let between = &text[pair[0].end as usize..pair[1].start as usize];
            assert!(between.trim().is_empty(), "{text:?}");
        }
    }
    let _ = (facts(&report), problems(&report), unbound(&report));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn parts_in_any_order(text in text()) {
        check(&text);
    }

    #[test]
    fn any_text(text in ".{0,80}") {
        check(&text);
    }
}

#[test]
fn any_cut_of_a_document() {
    let whole = "收成情况\n本园2021年收成1.00万元，比2020年增加0.50万元，主要雨多；占5%\n果树情况\n（1）甲树得5分。（2）乙树得6分。\n园具有3台，名锄、镐";
    for (end, _) in whole.char_indices() {
        check(&whole[..end]);
        check(&whole[end..]);
    }
}
