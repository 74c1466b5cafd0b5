//! Slots that take text: the shortest one behind which the rest of the sentence fits.

use super::super::program::Take;
use super::super::stream::{Mark, is_separator};
use super::{Event, Matcher, What};

impl<'m> Matcher<'m, '_> {
    /// Takes the shortest text behind which the rest fits.
    pub(super) fn take(&mut self, step: usize, take: &'m Take, at: usize) -> Option<usize> {
        self.note(step, 0, at, false);
        let at = match take.is_name {
            true => self.stream.behind_enumerator(at),
            false => at,
        };
        let tried = self.vain.iter().find(|(known, _)| *known == step);
        if tried.is_some_and(|(_, range)| range.contains(&at)) {
            return None;
        }
        let (events, progress) = (self.events.len(), self.progress);
        let mut end = at;
        loop {
            self.steps += 1;
            let stops = self.stops(take, end, at);
            let ends = stops || self.ends_clause(take, end);
            if ends || self.may_follow(take, end) {
                if let Some(column) = take.column {
                    let what = What::Text(column);
                    self.events.push(Event {
                        letters: at..end,
                        what,
                    });
                }
                let behind = self.walk(step + 1, end);
                if behind.is_some_and(|behind| ends || !take.is_last || behind > end) {
                    return behind;
                }
                self.events.truncate(events);
                self.progress = progress;
            }
            if stops {
                break;
            }
            end += 1;
        }
        self.vain.retain(|(known, _)| *known != step);
        self.vain.push((step, at..end + 1));
        None
    }

    /// Whether no text goes beyond a letter: kept texts end with their sentence, all texts with
    /// their item.
    fn stops(&self, take: &Take, at: usize, first: usize) -> bool {
        at >= self.end
            || (at > first && self.stream.mark(at) == Mark::Item)
            || self
                .stream
                .get(at)
                .is_some_and(|letter| parts(take, letter))
    }

    /// Whether a text that nothing need follow ends in front of a letter.
    fn ends_clause(&self, take: &Take, at: usize) -> bool {
        let ends = |letter| letter == ';' || (take.is_list && matches!(letter, ',' | ':'));
        take.is_last && self.stream.get(at).is_some_and(ends)
    }

    /// Whether what follows a text may begin at a letter. Marks stand for each other here only
    /// as far as they part no more than the one in the spec.
    fn may_follow(&self, take: &Take, at: usize) -> bool {
        let (Some(next), Some(letter)) = (&take.next, self.stream.get(at)) else {
            return true;
        };
        next.iter().any(|next| match next {
            '。' => false,
            ',' | ':' => matches!(letter, ',' | ':' | ';'),
            '、' => matches!(letter, '、' | ','),
            next => letter == *next,
        })
    }
}

/// Whether a letter is none of a text that is kept: sentences end with 。, and names of a code
/// list have no mark but 、 and no dash, which stands between a name and that of its parent.
fn parts(take: &Take, letter: char) -> bool {
    let parts_names = letter == '-' || (is_separator(letter) && letter != '、');
    (take.is_name && parts_names) || (take.column.is_some() && letter == '。')
}
