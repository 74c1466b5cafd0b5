//! Labels that are counted off (一、二、三、) are counted without gaps.

use super::{Inspector, Property};
use crate::document::CellId;
use crate::fold;
use crate::report::{BoundPanel, Report};
use crate::schema::{Level, RowKind};

/// # What it finds
/// A panel whose counted labels skip, repeat or exchange a number.
pub(super) const PROPERTY: Property = Property {
    name: "项目序号",
    level: Level::Must,
    asks: "项目前的中文序号连续",
    inspect,
};

fn inspect(report: &Report<'_>, inspector: &mut Inspector<'_, '_>) {
    inspector.tables(|inspector, _, table| {
        let listed = |panel: &&BoundPanel| matches!(panel.schema.kind, RowKind::Listed);
        for panel in table.panels.iter().filter(listed) {
            let counted = counted_labels(report, panel);
            if counted.is_empty() {
                continue;
            }
            let wrong = expected(&counted)
                .zip(&counted)
                .find(|(expected, (_, number))| expected != number);
            match wrong {
                None => inspector.holds(),
                Some((expected, (cell, _))) => {
                    let label = report.document.text_at(*cell);
                    inspector.fails(*cell, format!("“{label}”应是第 {expected} 项"));
                }
            }
        }
    });
}

/// The numbers that follow each other without gaps; one that begins again at 1 does so rightly.
fn expected(counted: &[(CellId, u32)]) -> impl Iterator<Item = u32> + '_ {
    let mut next = 1;
    counted.iter().map(move |(_, number)| {
        let expected = if *number == 1 && next > 2 { 1 } else { next };
        next = expected + 1;
        expected
    })
}

/// The labels that begin with a Chinese number and 、, in document order.
fn counted_labels(report: &Report<'_>, panel: &BoundPanel) -> Vec<(CellId, u32)> {
    let mut labels: Vec<_> = panel
        .rows
        .iter()
        .filter_map(|row| row.label)
        .filter_map(|cell| Some((cell, chinese_number(report.document.text_at(cell))?)))
        .collect();
    labels.sort_unstable();
    labels
}

/// The number before the first 、, from 一 to 九十九.
fn chinese_number(label: &str) -> Option<u32> {
    let (number, _) = label.split_once('、')?;
    fold::chinese_number(number)
}

#[cfg(test)]
mod tests {
    use super::{chinese_number, expected};
    use crate::document::CellId;

    #[test]
    fn counting_may_begin_again_but_not_stand_still() {
        let expected = |numbers: [u32; 4]| {
            let counted = numbers.map(|number| (CellId(0), number));
            expected(&counted).collect::<Vec<_>>()
        };
        assert_eq!(expected([1, 2, 1, 2]), [1, 2, 1, 2]);
        assert_eq!(expected([1, 1, 2, 3]), [1, 2, 3, 4]);
        assert_eq!(expected([1, 2, 4, 1]), [1, 2, 3, 1]);
    }

    #[test]
    fn numbers_before_the_mark_are_read() {
        let cases = [
            ("一、甲", 1),
            ("十、乙", 10),
            ("十九、丙", 19),
            ("二十、丁", 20),
            ("二十六、戊", 26),
        ];
        for (label, number) in cases {
            assert_eq!(chinese_number(label), Some(number), "{label}");
        }
        for label in ["总计", "甲、乙", "二百、丙"] {
            assert_eq!(chinese_number(label), None, "{label}");
        }
    }
}
