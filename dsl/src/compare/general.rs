//! What concerns a spec as a whole: its kind, its region's words, its lines of text.

use super::{Change, Group, setting};
use crate::model::{Heading, Outline, Part, Pattern, Slot, Spec, Unit};

/// The changes of the header.
pub(super) fn group(before: &Spec, after: &Spec) -> Group {
    let place = |patterns: &[Pattern]| match patterns.first() {
        Some(pattern) => pattern.origin.place.clone(),
        None => String::new(),
    };
    let year = |spec: &Spec| spec.year.to_string();
    let outline = |spec: &Spec| {
        let Outline {
            contents,
            headings,
            confusables,
            residue,
        } = &spec.outline;
        let headings = headings.iter().map(heading);
        let confusables = confusables.iter();
        let confusables = confusables.map(|(one, other)| format!("{one} {other}"));
        [
            contents.clone(),
            headings.collect::<Vec<_>>().join(" "),
            confusables.collect::<Vec<_>>().join("、"),
            residue.join("、"),
        ]
    };
    let (earlier, later) = (outline(before), outline(after));
    let outline = ["目录", "标题", "疑似", "残留"].into_iter();
    let outline = outline.zip(earlier.iter().zip(&later));
    let outline = outline.map(|(what, (from, to))| setting(what, from, to, ""));
    let changes: [Option<Change>; 7] = [
        setting("地区", &before.region, &after.region, ""),
        setting("年度", &year(before), &year(after), ""),
        setting("种类", &before.kind, &after.kind, ""),
        setting(
            "地区词",
            &before.words.join(" "),
            &after.words.join(" "),
            "",
        ),
        setting(
            "封面",
            &lines(&before.cover),
            &lines(&after.cover),
            &place(&after.cover),
        ),
        setting(
            "表头",
            &lines(&before.caption),
            &lines(&after.caption),
            &place(&after.caption),
        ),
        setting("表注", &before.note, &after.note, ""),
    ];
    Group {
        title: super::HEADER.to_owned(),
        changes: changes.into_iter().chain(outline).flatten().collect(),
    }
}

/// How headings of a level are counted off, as it is written.
fn heading(heading: &Heading) -> String {
    let slot = if heading.arabic { "{数}" } else { "{序}" };
    format!("「{}{slot}{}」", heading.before, heading.after)
}

fn lines(patterns: &[Pattern]) -> String {
    let line = |pattern: &Pattern| format!("「{}」", written(&pattern.parts));
    patterns.iter().map(line).collect::<Vec<_>>().join(" ")
}

fn written(parts: &[Part]) -> String {
    let part = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Slot(slot) => format!("{{{}}}", slot_word(*slot)),
        Part::Optional(inner) => format!("<{}>", written(inner)),
    };
    parts.iter().map(part).collect()
}

fn slot_word(slot: Slot) -> &'static str {
    match slot {
        Slot::Year => "年度",
        Slot::Unit => "单位",
        Slot::Department => "部门",
        Slot::TableNumber => "表号",
        Slot::NextYear => "次年",
        Slot::Any => "略",
    }
}

/// The word for a unit; empty where there is no figure.
pub(super) fn unit(unit: &Unit) -> &str {
    match unit {
        Unit::Yuan => "元",
        Unit::TenThousandYuan => "万元",
        Unit::HundredMillionYuan => "亿元",
        Unit::Percent => "%",
        Unit::Point => "分",
        Unit::Count(word) => word,
        Unit::Direction => "词",
        Unit::None => "",
    }
}
