//! Letters that belong to a sentence already.

use std::ops::Range;

/// Ranges of letters that do not overlap, in order.
#[derive(Debug, Default, Clone)]
pub(super) struct Claims {
    ranges: Vec<Range<usize>>,
}

impl Claims {
    /// Claims letters, some of which may be claimed already.
    pub(super) fn add(&mut self, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let first = self.ranges.partition_point(|known| known.end < range.start);
        let behind = self
            .ranges
            .partition_point(|known| known.start <= range.end);
        let touched = self.ranges.get(first..behind).unwrap_or_default();
        let start = touched
            .first()
            .map_or(range.start, |known| known.start.min(range.start));
        let end = touched
            .last()
            .map_or(range.end, |known| known.end.max(range.end));
        let grown = start..end;
        self.ranges
            .splice(first..behind.max(first), std::iter::once(grown));
    }

    pub(super) fn add_all(&mut self, others: Self) {
        others.ranges.into_iter().for_each(|range| self.add(range));
    }

    /// The parts of a range that no one claims.
    pub(super) fn free(&self, range: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
        let first = self
            .ranges
            .partition_point(|known| known.end <= range.start);
        let inside = self.ranges.get(first..).unwrap_or_default();
        let end = range.end;
        let inside = inside.iter().take_while(move |known| known.start < end);
        let ends = inside.clone().map(|known| known.start).chain([range.end]);
        let starts = [range.start]
            .into_iter()
            .chain(inside.map(|known| known.end));
        starts
            .zip(ends)
            .map(|(start, end)| start..end)
            .filter(|part| !part.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::Claims;

    #[test]
    fn claims_grow_together_and_leave_the_rest_free() {
        let mut claims = Claims::default();
        for range in [10..20, 30..40, 15..18, 20..25, 0..0] {
            claims.add(range);
        }
        assert_eq!(
            claims.free(0..50).collect::<Vec<_>>(),
            [0..10, 25..30, 40..50]
        );
        assert_eq!(claims.free(12..35).collect::<Vec<_>>(), vec![25..30]);
        assert_eq!(claims.free(12..14).count(), 0);
    }
}
