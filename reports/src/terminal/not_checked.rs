//! One paragraph about what was not checked, by reason: 未核 is never a pass.

use gouji_runtime::finding::{NotChecked, Outcome};

use super::Config;
use super::style::safe;

/// Reasons that are told; the others are counted.
const REASONS: usize = 5;
/// Rules that are named for a reason.
const RULES: usize = 3;

/// The instances of one reason.
struct Group<'o> {
    reason: &'o str,
    count: usize,
    rules: Vec<&'o str>,
}

/// One line for each reason, those with most instances first; with `all`, every reason and rule.
pub(super) fn not_checked(outcome: &Outcome, config: Config) -> String {
    let groups = groups(&outcome.not_checked);
    if groups.is_empty() {
        return String::new();
    }
    let (reasons, rules) = match config.all {
        true => (usize::MAX, usize::MAX),
        false => (REASONS, RULES),
    };
    let total: usize = groups.iter().map(|group| group.count).sum();
    let mut out = format!("未核 {total} 处：\n");
    for group in groups.iter().take(reasons) {
        out.push_str(&line(group, rules));
    }
    let rest = groups.iter().skip(reasons);
    let (kinds, left) = rest.fold((0, 0), |(kinds, left), group| {
        (kinds + 1, left + group.count)
    });
    if kinds > 0 {
        out.push_str(&format!(
            "  其他 {kinds} 种原因，{left} 处，用 --all 全部列出\n"
        ));
    }
    out
}

fn line(
    Group {
        reason,
        count,
        rules,
    }: &Group,
    shown: usize,
) -> String {
    let names: Vec<_> = rules.iter().take(shown).copied().collect();
    let more = match rules.len() > names.len() {
        true => format!(" 等 {} 条规则", rules.len()),
        false => String::new(),
    };
    format!(
        "  {}：{count} 处（{}{more}）\n",
        safe(reason),
        names.join("、")
    )
}

/// By reason, in the order of counts and then of first mention.
fn groups(entries: &[NotChecked]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group> = Vec::new();
    for entry in entries {
        match groups.iter_mut().find(|group| group.reason == entry.reason) {
            Some(group) => group.add(entry),
            None => groups.push(Group {
                reason: &entry.reason,
                count: entry.count,
                rules: vec![&entry.rule],
            }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    groups
}

impl<'o> Group<'o> {
    fn add(&mut self, entry: &'o NotChecked) {
        self.count += entry.count;
        if !self.rules.contains(&entry.rule.as_str()) {
            self.rules.push(&entry.rule);
        }
    }
}
