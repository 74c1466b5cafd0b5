//! Sentences, the words they choose among and the fragments they share, as they are written: a
//! change of a fragment is told once and not in every sentence that has it.

use std::collections::BTreeSet;

use super::{Change, Group, Kind, setting};
use crate::model::{Fragment, Sentence, Spec, Vocabulary, Words};

/// So much of two sentences must be alike to take one for the other, in per cent.
const ALIKE: usize = 50;
/// So many letters in front of a difference show where it is.
const CONTEXT: usize = 10;

/// A group for each vocabulary and for each fragment that either spec has.
pub(super) fn groups(before: &Spec, after: &Spec) -> Vec<Group> {
    let vocabularies = Each {
        word: "词",
        name: |one: &Vocabulary| &one.name,
        told: vocabulary,
    };
    let fragments = Each {
        word: "片段",
        name: |one: &Fragment| &one.name,
        told: fragment,
    };
    let mut groups = vocabularies.groups(&before.vocabularies, &after.vocabularies);
    groups.extend(fragments.groups(&before.fragments, &after.fragments));
    groups
}

/// Things that go together by their names, and what is told where one spec or both have one.
struct Each<T> {
    word: &'static str,
    name: fn(&T) -> &str,
    told: fn(Option<&T>, Option<&T>) -> Vec<Change>,
}

impl<T> Each<T> {
    fn groups(&self, before: &[T], after: &[T]) -> Vec<Group> {
        let known = |all: &[T], one: &T| {
            let mut all = all.iter();
            all.position(|known| (self.name)(known) == (self.name)(one))
        };
        let group = |named: &T, earlier: Option<&T>, later: Option<&T>| Group {
            title: format!("{} {}", self.word, (self.name)(named)),
            changes: (self.told)(earlier, later),
        };
        let later = after.iter().map(|one| {
            let earlier = known(before, one).and_then(|at| before.get(at));
            group(one, earlier, Some(one))
        });
        let gone = before.iter().filter(|one| known(after, one).is_none());
        later
            .chain(gone.map(|one| group(one, Some(one), None)))
            .collect()
    }
}

fn vocabulary(before: Option<&Vocabulary>, after: Option<&Vocabulary>) -> Vec<Change> {
    let listed = |one: &Vocabulary| {
        let words = one.words.iter();
        let words = words.map(|(word, value)| format!("“{word}” {value}"));
        words.collect::<Vec<_>>().join("、")
    };
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (before, after) => return whole("词", before, after, listed, |one| &one.origin.place),
    };
    let place = &after.origin.place;
    let value = |one: &Vocabulary, word: &str| {
        let mut words = one.words.iter();
        words
            .find(|(known, _)| known == word)
            .map(|(_, value)| *value)
    };
    let gone = before.words.iter();
    let gone = gone.filter(|(word, _)| value(after, word).is_none());
    let gone = gone.map(|(word, value)| {
        Change::new(Kind::Removed, format!("“{word}”"), place).with(value.to_string())
    });
    let later = after.words.iter().filter_map(|(word, now)| {
        let what = format!("“{word}”");
        match value(before, word) {
            None => Some(Change::new(Kind::Added, what, place).with(now.to_string())),
            Some(earlier) => setting(&what, &earlier.to_string(), &now.to_string(), place),
        }
    });
    gone.chain(later).collect()
}

fn fragment(before: Option<&Fragment>, after: Option<&Fragment>) -> Vec<Change> {
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (before, after) => {
            let said = |one: &Fragment| one.sentence.clone();
            return whole("片段", before, after, said, |one| &one.origin.place);
        }
    };
    let place = &after.origin.place;
    let parameters = |one: &Fragment| one.parameters.join(" ");
    let mut found: Vec<Change> = setting("参数", &parameters(before), &parameters(after), place)
        .into_iter()
        .collect();
    if before.sentence != after.sentence {
        let change = Change::new(Kind::Changed, "句子", place);
        found.push(change.with(difference(&before.sentence, &after.sentence)));
    }
    let relations = [(Kind::Removed, before, after), (Kind::Added, after, before)];
    for (kind, one, other) in relations {
        let beyond = one.relations.iter();
        let beyond = beyond.filter(|relation| !other.relations.contains(relation));
        found.extend(beyond.map(|relation| Change::new(kind, format!("等式 {relation}"), place)));
    }
    found
}

/// Something that only one of the specs has.
fn whole<T>(
    word: &str,
    before: Option<&T>,
    after: Option<&T>,
    said: impl Fn(&T) -> String,
    place: impl Fn(&T) -> &str,
) -> Vec<Change> {
    let of = |kind: Kind, one: &T| Change::new(kind, word, place(one));
    let gone = before.map(|one| of(Kind::Removed, one));
    let new = after.map(|one| of(Kind::Added, one).with(said(one)));
    gone.into_iter().chain(new).collect()
}

/// The changes of the sentences of a narrative.
pub(super) fn sentences(before: &Words, after: &Words) -> Vec<Change> {
    let paired = paired(&before.sentences, &after.sentences);
    let mut found = Vec::new();
    for (at, sentence) in before.sentences.iter().enumerate() {
        if !paired.iter().any(|pair| pair.0 == at) {
            found.push(one(Kind::Removed, sentence));
        }
    }
    for (at, sentence) in after.sentences.iter().enumerate() {
        let earlier = paired.iter().find(|pair| pair.1 == at);
        match earlier.and_then(|pair| before.sentences.get(pair.0)) {
            None => found.push(one(Kind::Added, sentence)),
            Some(earlier) => found.extend(changed(at, earlier, sentence)),
        }
    }
    found
}

fn one(kind: Kind, sentence: &Sentence) -> Change {
    let optional = if sentence.optional { "可有 " } else { "" };
    let what = format!("句 {optional}{}", sentence.written);
    Change::new(kind, what, &sentence.origin.place)
}

fn changed(at: usize, before: &Sentence, after: &Sentence) -> Option<Change> {
    let kind = match (before.optional, after.optional) {
        (true, false) => Kind::Tightened,
        (false, true) => Kind::Loosened,
        _ => Kind::Changed,
    };
    let what = format!("第 {} 句", at + 1);
    let mut change = Change::new(kind, what, &after.origin.place);
    match kind {
        Kind::Tightened => change = change.with("可有 → 必有"),
        Kind::Loosened => change = change.with("必有 → 可有"),
        _ => {}
    }
    if before.written != after.written {
        change = change.with(difference(&before.written, &after.written));
    }
    (!change.details.is_empty()).then_some(change)
}

/// Positions of sentences that are one: those that say the same, then those most alike.
fn paired(before: &[Sentence], after: &[Sentence]) -> Vec<(usize, usize)> {
    let mut candidates = Vec::new();
    for (earlier, one) in before.iter().enumerate() {
        for (later, other) in after.iter().enumerate() {
            let alike = alike(&one.written, &other.written);
            if alike >= ALIKE {
                candidates.push((
                    std::cmp::Reverse(alike),
                    earlier.abs_diff(later),
                    earlier,
                    later,
                ));
            }
        }
    }
    candidates.sort_unstable();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, earlier, later) in candidates {
        let is_free = |pair: &(usize, usize)| pair.0 != earlier && pair.1 != later;
        if pairs.iter().all(is_free) {
            pairs.push((earlier, later));
        }
    }
    pairs
}

/// How much of two texts is alike, in per cent: letters that stand side by side in both.
fn alike(one: &str, other: &str) -> usize {
    if one == other {
        return 101;
    }
    let neighbours =
        |text: &str| -> BTreeSet<(char, char)> { text.chars().zip(text.chars().skip(1)).collect() };
    let (one, other) = (neighbours(one), neighbours(other));
    let all = one.len() + other.len();
    one.intersection(&other).count() * 200 / all.max(1)
}

/// Where two sentences begin to differ, and what stands in the place of what.
fn difference(before: &str, after: &str) -> String {
    let (earlier, later) = (parts(before), parts(after));
    let same = |pair: &(&&str, &&str)| pair.0 == pair.1;
    let head = earlier.iter().zip(&later).take_while(same).count();
    let most = earlier.len().min(later.len()) - head;
    let tail = earlier.iter().rev().zip(later.iter().rev());
    let tail = tail.take(most).take_while(same).count();
    let middle = |parts: &[&str]| {
        let end = parts.len() - tail;
        parts.get(head..end).unwrap_or_default().concat()
    };
    let context = earlier.get(..head).unwrap_or_default().concat();
    let context = context.trim_start_matches('「');
    let skipped = context.chars().count().saturating_sub(CONTEXT);
    let context: String = context.chars().skip(skipped).collect();
    let place = match (context.as_str(), skipped) {
        ("", _) => "句首".to_owned(),
        (context, 0) => format!("“{context}”之后"),
        (context, _) => format!("“…{context}”之后"),
    };
    match (middle(&earlier).as_str(), middle(&later).as_str()) {
        ("", new) => format!("{place}增「{new}」"),
        (old, "") => format!("{place}删「{old}」"),
        (old, new) => format!("{place}「{old}」 → 「{new}」"),
    }
}

/// A sentence in parts that are not cut: slots, and single letters.
fn parts(sentence: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some(first) = rest.chars().next() {
        let end = match (first, rest.find('}')) {
            ('{', Some(end)) => end + 1,
            _ => first.len_utf8(),
        };
        let (part, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        parts.push(part);
        rest = behind;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::difference;

    #[test]
    fn a_difference_is_told_with_its_place_and_without_cutting_a_slot() {
        for (before, after, expected) in [
            (
                "「收入{甲:万元}」",
                "「收入{甲:元}」",
                "“收入”之后「{甲:万元}」 → 「{甲:元}」",
            ),
            ("「收入」", "「本年收入」", "句首增「本年」"),
            (
                "「本年收入{甲:万元}元」",
                "「本年收入{甲:万元}」",
                "“本年收入{甲:万元}”之后删「元」",
            ),
            (
                "「一二三四五六七八九十百千收入」",
                "「一二三四五六七八九十百千支出」",
                "“…三四五六七八九十百千”之后「收入」 → 「支出」",
            ),
            ("「甲甲」", "「甲甲甲」", "“甲甲”之后增「甲」"),
        ] {
            assert_eq!(difference(before, after), expected);
        }
    }
}
