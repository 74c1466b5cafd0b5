//! Counts: one line about rounding, one about everything, one about several documents.

use gouji_runtime::finding::{Outcome, Summary};
use gouji_runtime::schema::Level;

use super::style::{FAINT, RIGHT, level, paint, safe};
use super::{Config, primary};
use crate::words;

/// One line for all instances that agree only by rounding; with `all`, a line for each.
pub(super) fn rounding(outcome: &Outcome, config: Config) -> String {
    let count = outcome.summary.within_rounding;
    if count == 0 {
        return String::new();
    }
    let mut out = format!("舍入内 {count} 处，属四舍五入尾差\n");
    if config.all {
        for finding in &outcome.within_rounding {
            out.push_str(&format!(
                "  {}：{}\n",
                safe(&finding.rule),
                safe(&finding.message)
            ));
        }
    }
    out
}

/// One line for what the document itself explains; with `all`, a line for each.
pub(super) fn explained(outcome: &Outcome, config: Config) -> String {
    let findings = outcome.findings.iter();
    let explained: Vec<_> = findings
        .filter(|finding| finding.explained_by.is_some())
        .collect();
    let count = outcome.summary.explained.max(explained.len());
    if count == 0 {
        return String::new();
    }
    let mut out = format!("已说明 {count} 条，文中写明了原因\n");
    for finding in explained.into_iter().filter(|_| config.all) {
        let reason = finding.explained_by.as_deref().unwrap_or_default();
        let (rule, message) = (safe(&finding.rule), safe(&finding.message));
        out.push_str(&format!("  {rule}：{message}（{}）\n", safe(reason)));
    }
    out
}

/// What was found by level, and how the instances divide by verdict.
pub(super) fn summary(outcome: &Outcome) -> String {
    let Summary {
        relations,
        agree,
        within_rounding,
        suspicious,
        violated,
        not_checked,
        explained,
        blank,
    } = outcome.summary;
    let explained = match explained {
        0 => String::new(),
        count => format!("，已说明 {count}"),
    };
    let counts = format!(
        "核对 {relations} 处：相符 {agree}，舍入内 {within_rounding}，可疑 {suspicious}，\
         不符 {violated}，未核 {not_checked}{explained}；另有 {blank} 处各格均为空白"
    );
    format!("{}\n{}\n", found(outcome), paint(FAINT, counts))
}

fn found(outcome: &Outcome) -> String {
    let count = |wanted| {
        let of_level = primary(outcome).filter(|(_, finding)| finding.level == wanted);
        of_level.count()
    };
    let parts: Vec<_> = [Level::Must, Level::Verify, Level::Hint]
        .into_iter()
        .map(|wanted| (wanted, count(wanted)))
        .filter(|&(_, count)| count > 0)
        .map(|(wanted, count)| {
            paint(
                level(wanted),
                format!("{} {count} 条", words::level(wanted)),
            )
        })
        .collect();
    match parts.is_empty() {
        true if outcome.summary.agree == 0 => "没有可核对的内容".to_owned(),
        true => paint(RIGHT, "未发现问题"),
        false => parts.join("，"),
    }
}

/// One line about several documents: how many were read, had findings, or failed.
pub fn totals(documents: usize, with_findings: usize, failed: usize) -> String {
    let sound = documents.saturating_sub(with_findings + failed);
    let mut out = format!("共 {documents} 份：{with_findings} 份有发现，{sound} 份未发现问题");
    if failed > 0 {
        out.push_str(&format!("，{failed} 份未能核对"));
    }
    out.push('\n');
    out
}
