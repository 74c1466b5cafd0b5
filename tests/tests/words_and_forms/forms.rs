//! Every amount, rate, weight and score of the forms, by the order of the fields that are filled:
//! merged cells shift them, so their positions say nothing.

use std::collections::BTreeMap;

use gouji_runtime::bind::Binder;

use super::bound::{self, At, Figure};

/// A line's fields that are filled, each with its position.
type Filled<'t> = Vec<(u32, &'t str)>;

const FUNDS: [&str; 2] = ["年度项目资金总额", "其中：当年财政拨款"];
const AMOUNTS: [&str; 4] = ["年初预算数", "全年预算数", "全年执行数", "执行率"];

#[test]
fn figures_are_bound_where_they_stand() {
    let Some(text) = super::sample() else {
        return;
    };
    let document = gouji_tests::document(&text).unwrap();
    let report = Binder::new(gouji_tests::spec("hebei/2021").unwrap()).bind(&document);
    let mut bound = bound::in_cells(&report);
    bound.retain(|id, _| id.starts_with("zpb#"));
    let printed = figures(&text);
    for (id, figure) in &printed {
        assert_eq!(bound.get(id), Some(figure), "{id}");
    }
    assert_eq!(bound.len(), printed.len());
    let scores = printed.keys().filter(|id| id.ends_with("得分")).count();
    println!(
        "all {} figures of the forms are bound, {scores} of them scores",
        printed.len()
    );
    assert_eq!((printed.len(), scores), (678, 204));
}

fn figures(text: &str) -> BTreeMap<String, Figure> {
    let mut reading = Reading::default();
    for (line, text) in (1..).zip(text.lines()) {
        let fields = (0..).zip(text.split('\t').map(str::trim));
        reading.line(
            line,
            text,
            fields.filter(|(_, text)| !text.is_empty()).collect(),
        );
    }
    reading.figures
}

#[derive(Default)]
struct Reading {
    form: usize,
    indicator: usize,
    /// Whether the line above announces the rate of completion.
    is_goal: bool,
    figures: BTreeMap<String, Figure>,
}

impl Reading {
    fn line(&mut self, line: u32, text: &str, filled: Filled<'_>) {
        if text.ends_with("绩效自评表") && text.starts_with(|letter: char| letter.is_ascii_digit())
        {
            (self.form, self.indicator) = (self.form + 1, 0);
        }
        if self.form == 0 || filled.len() < 2 {
            return;
        }
        let is_goal = std::mem::take(&mut self.is_goal);
        let first = filled[0].1;
        let last = filled[filled.len() - 1];
        match first {
            _ if FUNDS.contains(&first) => self.amounts(line, &filled),
            _ if is_goal => self.put("总体完成率".to_owned(), line, last),
            _ if first.starts_with("总分") => self.put("总分".to_owned(), line, last),
            _ => self.scores(line, &filled),
        }
        self.is_goal = filled.iter().any(|(_, text)| *text == "年度预期目标");
    }

    fn amounts(&mut self, line: u32, filled: &Filled<'_>) {
        assert_eq!(filled.len(), 5, "line {line}");
        let row = filled[0].1.trim_start_matches("其中：");
        for (column, field) in AMOUNTS.iter().zip(&filled[1..]) {
            self.put(format!("{row}.{column}"), line, *field);
        }
    }

    /// A line whose last two filled fields are whole numbers is an indicator with its weight and
    /// its score.
    fn scores(&mut self, line: u32, filled: &Filled<'_>) {
        let [.., weight, score] = filled[..] else {
            return;
        };
        let is_whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if filled.len() > 3 && is_whole(weight.1) && is_whole(score.1) {
            self.indicator += 1;
            self.put(format!("{}.分值", self.indicator), line, weight);
            self.put(format!("{}.自评得分", self.indicator), line, score);
        }
    }

    fn put(&mut self, id: String, line: u32, (field, text): (u32, &str)) {
        let at: At = (line, field);
        let figure = (at, text.to_owned(), bound::value(text));
        let id = format!("zpb#{}.{id}", self.form);
        assert_eq!(self.figures.insert(id, figure), None);
    }
}
