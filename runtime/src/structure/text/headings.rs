//! Headings are counted off without gaps, and in one style.

use super::super::{Inspector, Property};
use super::lines::Line;
use super::number::Counted;
use crate::report::Report;
use crate::schema::Level;

/// # What it finds
/// A heading whose number is not the one behind the heading before it on the same level.
pub(in super::super) const NUMBERS: Property = Property {
    name: "标题编号",
    level: Level::Must,
    asks: "各级标题编号连续，不缺不重",
    inspect: numbers,
};

/// # What it finds
/// Headings of one level that are counted off with brackets of different widths.
pub(in super::super) const STYLE: Property = Property {
    name: "标题样式",
    level: Level::Hint,
    asks: "同级标题的括号全角半角一致",
    inspect: style,
};

/// The headings behind the contents page: lines of the levels that are counted in Chinese.
fn headings<'r, 'd>(
    report: &Report<'_>,
    inspector: &Inspector<'r, 'd>,
) -> Vec<(&'r Line<'d>, Counted<'d>)> {
    let levels = report.spec.outline.headings;
    let contents = inspector.contents();
    let behind = contents.and_then(|entries| entries.last().map(|line| line.cell));
    let lines = inspector.lines().iter();
    lines
        .filter(|line| behind.is_none_or(|last| line.cell > last))
        .filter(|line| !line.is_prose)
        .filter_map(|line| Some((line, line.counted?)))
        .filter(|(_, heading)| levels.get(heading.level).is_some_and(|level| !level.arabic))
        .collect()
}

fn numbers(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let headings = headings(report, inspector);
    inspector.document(|inspector| {
        let mut last = vec![0; report.spec.outline.headings.len()];
        for (line, heading) in &headings {
            for deeper in last.iter_mut().skip(heading.level + 1) {
                *deeper = 0;
            }
            let Some(before) = last.get_mut(heading.level) else {
                continue;
            };
            // A list in running text may begin anew under the same heading.
            let follows = heading.number == *before + 1 || heading.number == 1;
            let expected = *before + 1;
            inspector.expect(follows, line.cell, || {
                format!("“{}”应是同级的第 {expected} 个标题", line.text)
            });
            *before = heading.number;
        }
    });
}

fn style(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    let headings = headings(report, inspector);
    inspector.document(|inspector| {
        for level in 0..report.spec.outline.headings.len() {
            let of_level = headings
                .iter()
                .filter(|(_, heading)| heading.level == level);
            let wide = |(_, heading): &&(&Line<'_>, Counted<'_>)| heading.mark.contains('（');
            let (wide, narrow): (Vec<_>, Vec<_>) = of_level.partition(wide);
            let bracketed = narrow.iter().any(|(_, heading)| heading.mark.contains('('));
            let odd = if wide.len() < narrow.len() {
                &wide
            } else {
                &narrow
            };
            match odd.first() {
                Some((line, _)) if bracketed && !wide.is_empty() => {
                    let what = format!("“{}”等的括号与同级标题不同", line.text);
                    inspector.fails(line.cell, what);
                }
                _ if wide.is_empty() && narrow.is_empty() => {}
                _ => inspector.holds(),
            }
        }
    });
}
