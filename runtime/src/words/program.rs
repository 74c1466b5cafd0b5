//! A sentence made ready: its parts in one list, the ways around a choice as jumps.

use crate::fold;
use crate::schema::{Piece, Sentence, SlotKind, Unit};

use super::stream::is_separator;
use super::unit;

/// Stands in a literal for any marks that part clauses.
pub(super) const SEPARATOR: char = '\u{1}';
/// What a slot counts for beside the letters of literals.
pub(super) const SLOT_WEIGHT: usize = 4;

/// A sentence made ready.
#[derive(Debug)]
pub(super) struct Program {
    pub(super) sentence: &'static Sentence,
    pub(super) steps: Vec<Step>,
    /// What it may begin with; none when it may begin with anything.
    pub(super) firsts: Option<Vec<char>>,
    /// Letters and slots of its shortest form.
    pub(super) weight: usize,
}

/// A part of a sentence, as the matcher takes it.
#[derive(Debug)]
pub(super) enum Step {
    Text(Literal),
    Figure(Figure),
    Word {
        column: u16,
        words: Vec<(Vec<char>, i8)>,
    },
    Take(Take),
    /// A year: that of the account less so many.
    Year(u8),
    /// Where each alternative begins, and the columns of all of them.
    Split {
        ways: Vec<usize>,
        columns: Vec<u16>,
    },
    Jump(usize),
    End,
}

/// Text that must stand there.
#[derive(Debug)]
pub(super) struct Literal {
    /// Folded; marks that part clauses are [`SEPARATOR`], one for several.
    pub(super) letters: Vec<char>,
    pub(super) text: &'static str,
    /// Its first letter as the spec writes it.
    first: Option<char>,
    pub(super) has_digits: bool,
}

/// A figure with its unit word.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) column: u16,
    pub(super) unit: Unit,
    /// The unit words it may have, longest first; empty for a bare number.
    pub(super) words: Vec<(Vec<char>, Unit)>,
}

/// Text up to something.
#[derive(Debug)]
pub(super) struct Take {
    /// None where the text is not kept.
    pub(super) column: Option<u16>,
    pub(super) is_list: bool,
    /// Whether it is a name of a code list: it has no enumerator and no mark but 、.
    pub(super) is_name: bool,
    /// Whether nothing need follow, so that the text ends with its clause.
    pub(super) is_last: bool,
    /// What may follow; none when anything may.
    pub(super) next: Option<Vec<char>>,
}

impl Program {
    pub(super) fn new(sentence: &'static Sentence) -> Self {
        let mut steps = Vec::new();
        push_all(sentence.pieces, &mut steps);
        steps.push(Step::End);
        for at in 0..steps.len() {
            let (last, following) = (is_nullable(&steps, at + 1), firsts(&steps, at + 1));
            if let Some(Step::Take(take)) = steps.get_mut(at) {
                take.is_last = last;
                take.next = following;
            }
        }
        let begins_sharply = |firsts: &Vec<char>| !firsts.iter().any(|first| is_separator(*first));
        Self {
            sentence,
            firsts: firsts(&steps, 0).filter(begins_sharply),
            weight: weight(sentence.pieces),
            steps,
        }
    }
}

impl Program {
    /// The sign of a word in the vocabulary of a column.
    pub(super) fn sign(&self, column: u16, word: &str) -> Option<i8> {
        let words = self.steps.iter().find_map(|step| match step {
            Step::Word { column: of, words } if *of == column => Some(words),
            _ => None,
        })?;
        let known = words
            .iter()
            .find(|(known, _)| known.iter().copied().eq(fold::folded(word)));
        known.map(|(_, sign)| *sign)
    }
}

fn push_all(pieces: &'static [Piece], steps: &mut Vec<Step>) {
    for piece in pieces {
        push(piece, steps);
    }
}

fn push(piece: &'static Piece, steps: &mut Vec<Step>) {
    let step = match piece {
        Piece::Text(text) => Step::Text(Literal::new(text)),
        Piece::Year(back) => Step::Year(*back),
        Piece::Any => take(None, None),
        Piece::Choice(ways) => return push_choice(ways, steps),
        Piece::Slot { column, kind } => match kind {
            SlotKind::Figure(unit) => Step::Figure(Figure {
                column: *column,
                unit: *unit,
                words: unit::words(*unit),
            }),
            SlotKind::Word(vocabulary) => {
                let words = vocabulary.words.iter();
                let mut words: Vec<(Vec<char>, i8)> = words
                    .map(|(word, sign)| (fold::folded(word).collect(), *sign))
                    .collect();
                words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
                Step::Word {
                    column: *column,
                    words,
                }
            }
            SlotKind::Text | SlotKind::List | SlotKind::Code(_) => take(Some(*column), Some(kind)),
        },
    };
    steps.push(step);
}

fn take(column: Option<u16>, kind: Option<&SlotKind>) -> Step {
    Step::Take(Take {
        column,
        is_list: matches!(kind, Some(SlotKind::List)),
        is_name: matches!(kind, Some(SlotKind::Code(_))),
        is_last: false,
        next: None,
    })
}

fn push_choice(choices: &'static [&'static [Piece]], steps: &mut Vec<Step>) {
    let split = steps.len();
    steps.push(Step::End);
    let mut ways = Vec::new();
    let mut jumps = Vec::new();
    for pieces in choices {
        ways.push(steps.len());
        push_all(pieces, steps);
        jumps.push(steps.len());
        steps.push(Step::End);
    }
    let behind = steps.len();
    let inside = steps.get(split..).unwrap_or_default();
    let columns = inside.iter().filter_map(Step::column).collect();
    for jump in jumps {
        if let Some(step) = steps.get_mut(jump) {
            *step = Step::Jump(behind);
        }
    }
    if let Some(step) = steps.get_mut(split) {
        *step = Step::Split { ways, columns };
    }
}

impl Step {
    /// The column it fills.
    pub(super) fn column(&self) -> Option<u16> {
        match self {
            Self::Figure(figure) => Some(figure.column),
            Self::Word { column, .. } => Some(*column),
            Self::Take(take) => take.column,
            Self::Text(_) | Self::Year(_) | Self::Split { .. } | Self::Jump(_) | Self::End => None,
        }
    }
}

impl Literal {
    fn new(text: &'static str) -> Self {
        let mut letters: Vec<char> = fold::folded(text).map(unify).collect();
        letters.dedup_by(|after, before| *after == SEPARATOR && *before == SEPARATOR);
        let has_digits = letters.iter().any(char::is_ascii_digit);
        Self {
            letters,
            text,
            first: fold::folded(text).next(),
            has_digits,
        }
    }

    /// The text as the spec writes it, behind its first so many letters.
    pub(super) fn behind(&self, matched: usize) -> &'static str {
        let mut count = 0;
        let mut before = None;
        for (at, letter) in self.text.char_indices() {
            let Some(letter) = fold::fold_char(letter).map(unify) else {
                continue;
            };
            if !(letter == SEPARATOR && before == Some(SEPARATOR)) {
                if count == matched {
                    return self.text.get(at..).unwrap_or_default();
                }
                count += 1;
            }
            before = Some(letter);
        }
        ""
    }
}

fn unify(letter: char) -> char {
    if is_separator(letter) {
        SEPARATOR
    } else {
        letter
    }
}

/// Whether a sentence may end at a step.
fn is_nullable(steps: &[Step], at: usize) -> bool {
    match steps.get(at) {
        Some(Step::Jump(to)) => is_nullable(steps, *to),
        Some(Step::Split { ways, .. }) => ways.iter().any(|way| is_nullable(steps, *way)),
        Some(Step::End) | None => true,
        _ => false,
    }
}

/// The letters a step may begin with; none when it may begin with anything.
fn firsts(steps: &[Step], at: usize) -> Option<Vec<char>> {
    let mut firsts = Vec::new();
    add_firsts(steps, at, &mut firsts).then_some(firsts)
}

fn add_firsts(steps: &[Step], at: usize, firsts: &mut Vec<char>) -> bool {
    match steps.get(at) {
        Some(Step::Text(literal)) => match literal.first {
            Some(letter) => {
                firsts.push(letter);
                true
            }
            None => add_firsts(steps, at + 1, firsts),
        },
        Some(Step::Jump(to)) => add_firsts(steps, *to, firsts),
        Some(Step::Split { ways, .. }) => ways.iter().all(|way| add_firsts(steps, *way, firsts)),
        // Behind the end there is nothing that could follow.
        Some(Step::End) => at > 0,
        _ => false,
    }
}

fn weight(pieces: &[Piece]) -> usize {
    let weights = pieces.iter().map(|piece| match piece {
        Piece::Text(text) => fold::folded(text).count(),
        Piece::Choice(ways) => ways.iter().map(|way| weight(way)).min().unwrap_or(0),
        Piece::Any => 0,
        Piece::Slot {
            kind: SlotKind::Text | SlotKind::List,
            ..
        } => 0,
        Piece::Slot { .. } | Piece::Year(_) => SLOT_WEIGHT,
    });
    weights.sum()
}
