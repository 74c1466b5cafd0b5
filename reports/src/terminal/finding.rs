//! One finding: what is wrong, the place in its table, the formula, the likely cause, the authority,
//! and what follows from it.

use gouji_runtime::finding::{Figures, Finding, Suspect};
use gouji_runtime::report::{FactId, Report};

use super::style::{FAINT, RIGHT, WRONG, level, paint, safe};
use super::{Config, excerpt};
use crate::fact::locate;
use crate::{figure, words};

/// Candidates that are listed.
const CANDIDATES: usize = 4;
/// Derived findings that are named.
const DERIVED: usize = 4;

/// The finding with everything that explains it, and an empty line.
pub(super) fn in_full(
    report: &Report,
    finding: &Finding,
    derived: &[&Finding],
    config: Config,
) -> String {
    let mut out = in_brief(finding);
    out.push_str(&excerpt::excerpt(report, finding, config.width));
    out.push_str(&formula(finding));
    out.push_str(&cause(report, finding));
    out.push_str(&authority(finding));
    out.push_str(&folded(derived, config));
    out.push('\n');
    out
}

/// Level, rule and message in one line.
pub(super) fn in_brief(finding: &Finding) -> String {
    let level = paint(level(finding.level), words::level(finding.level));
    format!(
        "{level} {}  {}\n",
        safe(&finding.rule),
        safe(&finding.message)
    )
}

/// The same with the place of its first cell and the number of findings folded under it.
pub(super) fn in_line(report: &Report, finding: &Finding, derived: usize) -> String {
    let cell = finding.cells.first().copied();
    let place = cell.and_then(|cell| Some(words::place(report.document, report.cell(cell)?)));
    let folded = (derived > 0).then(|| format!("另有 {derived} 处由此引起"));
    let rest: Vec<_> = place.into_iter().chain(folded).collect();
    let line = in_brief(finding);
    match rest.is_empty() {
        true => line,
        false => format!("{}（{}）\n", line.trim_end(), rest.join("；")),
    }
}

fn entry(name: &str, text: impl std::fmt::Display) -> String {
    format!("  {}  {text}\n", paint(FAINT, name))
}

/// The formula as the spec writes it and what both sides come to; or what is asked for.
fn formula(finding: &Finding) -> String {
    let sides = finding.figures.map(sides);
    let parts = [
        Some(finding.formula.to_owned()).filter(|text| !text.is_empty()),
        sides,
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    match (parts.is_empty(), finding.figures) {
        (true, _) => String::new(),
        (false, Some(_)) => entry("公式", parts.join("：")),
        (false, None) => entry("要求", parts.join("：")),
    }
}

fn sides(figures: Figures) -> String {
    let text = |value| figure::in_unit(value, figures.unit, figures.decimals);
    let difference = figures.stated.saturating_sub(figures.computed);
    format!(
        "表列 {}，算得 {}，相差 {}",
        text(figures.stated),
        text(figures.computed),
        text(difference)
    )
}

/// The cell that is likely wrong with what it should be; or the candidates.
fn cause(report: &Report, finding: &Finding) -> String {
    let suspects = &finding.suspects;
    match suspects.first() {
        Some(first) if finding.decided => entry("应为", suspect(report, first)),
        Some(_) => {
            let listed = suspects.iter().take(CANDIDATES);
            let listed = listed.map(|candidate| entry("候选", suspect(report, candidate)));
            listed.chain(more(suspects.len())).collect()
        }
        None => String::new(),
    }
}

fn more(candidates: usize) -> Option<String> {
    let more = candidates.checked_sub(CANDIDATES + 1)? + 1;
    Some(entry("候选", format!("另有 {more} 格")))
}

fn suspect(report: &Report, suspect: &Suspect) -> String {
    let mut out = safe(&name(report, suspect.fact)).into_owned();
    let printed = locate(report, suspect.fact).map_or("", |located| located.text());
    let printed = if printed.is_empty() {
        "空白"
    } else {
        printed
    };
    out.push_str(&format!(
        " {} → {}",
        paint(WRONG, safe(printed)),
        paint(RIGHT, safe(&suspect.text))
    ));
    if !suspect.together.is_empty() {
        let others: Vec<_> = suspect
            .together
            .iter()
            .map(|&fact| name(report, fact))
            .collect();
        out.push_str(&format!("（须与 {} 同改）", others.join("、")));
    }
    if !suspect.why.is_empty() {
        out.push_str(&format!("：{}", safe(&suspect.why)));
    }
    out
}

/// A fact's address in the reader's words, with its place.
fn name(report: &Report, fact: FactId) -> String {
    let Some(located) = locate(report, fact) else {
        return String::new();
    };
    let indices = [located.row_name(), located.column_name()];
    let indices: Vec<_> = indices.into_iter().flatten().collect();
    let panel = located.panel.schema.name;
    let instance = located.instance().filter(|name| !name.is_empty());
    let instance = instance.map(|name| format!("“{name}”")).unwrap_or_default();
    let table = match panel {
        "" => format!("{}{instance}", located.table.schema.name),
        panel => format!("{}{instance}.{panel}", located.table.schema.name),
    };
    let place = located
        .cell()
        .map(|cell| format!("（{}）", words::place(report.document, cell)));
    format!(
        "{table}[{}]{}",
        indices.join(", "),
        place.unwrap_or_default()
    )
}

fn authority(finding: &Finding) -> String {
    let source = paint(FAINT, finding.source);
    match (finding.basis, finding.source) {
        ("", "") => String::new(),
        ("", _) => entry("出处", source),
        (basis, "") => entry("依据", basis),
        (basis, _) => entry("依据", format!("{basis}  {source}")),
    }
}

/// What follows from this finding, in one line; with `all`, a line for each.
fn folded(derived: &[&Finding], config: Config) -> String {
    if derived.is_empty() {
        return String::new();
    }
    let count = derived.len();
    if config.all {
        let lines = derived
            .iter()
            .map(|finding| format!("    {}", in_brief(finding)));
        return format!("  另有 {count} 处由此引起：\n{}", lines.collect::<String>());
    }
    let mut rules: Vec<_> = derived
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect();
    rules.dedup();
    let etc = if rules.len() > DERIVED { " 等" } else { "" };
    rules.truncate(DERIVED);
    format!("  另有 {count} 处由此引起：{}{etc}\n", rules.join("、"))
}
