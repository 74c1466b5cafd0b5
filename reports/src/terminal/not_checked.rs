//! One paragraph about what was not checked, by reason: 未核 is never a pass.

use gouji_runtime::finding::{NotChecked, Outcome};

use super::Config;
use super::columns::cut;

/// How much is told; the rest is counted.
struct Limits {
    reasons: usize,
    /// Cells of a reason.
    width: usize,
    /// Rules that are named for a reason.
    rules: usize,
}

const USUAL: Limits = Limits {
    reasons: 5,
    width: 72,
    rules: 3,
};

const ALL: Limits = Limits {
    reasons: usize::MAX,
    width: usize::MAX,
    rules: usize::MAX,
};

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
    let limits = if config.all { ALL } else { USUAL };
    let total = count(&groups);
    let (told, rest) = groups.split_at(groups.len().min(limits.reasons));
    let mut out = format!("未核 {total} 处：\n");
    for group in told {
        out.push_str(&group.line(&limits));
    }
    if !rest.is_empty() {
        let (kinds, left) = (rest.len(), count(rest));
        out.push_str(&format!(
            "  其他 {kinds} 种原因，{left} 处，用 --all 全部列出\n"
        ));
    }
    out
}

fn count(groups: &[Group]) -> usize {
    groups.iter().map(|group| group.count).sum()
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
    fn line(&self, limits: &Limits) -> String {
        let reason = cut(self.reason, limits.width);
        let names: Vec<_> = self.rules.iter().take(limits.rules).copied().collect();
        let more = match self.rules.len() > names.len() {
            true => format!(" 等 {} 条规则", self.rules.len()),
            false => String::new(),
        };
        format!(
            "  {reason}：{} 处（{}{more}）\n",
            self.count,
            names.join("、")
        )
    }

    fn add(&mut self, entry: &'o NotChecked) {
        self.count += entry.count;
        if !self.rules.contains(&entry.rule.as_str()) {
            self.rules.push(&entry.rule);
        }
    }
}
