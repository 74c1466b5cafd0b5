//! The texts that cells of a workbook before 2007 share: how long they are, not what they say.
//!
//! The library for workbooks gives each cell a copy of its own, and a small file may show a long
//! text in millions of cells.

use super::container::{u16_at, u32_at};

/// Bytes of the table before its first text.
const HEAD: usize = 8;
const IS_WIDE: u8 = 1;
const HAS_EXTENSION: u8 = 4;
const HAS_RUNS: u8 = 8;

/// The number of characters of each text, as far as the table is whole.
///
/// `pieces` are the data of the table's record and of those that continue it.
pub(crate) fn lengths<'s>(pieces: impl IntoIterator<Item = &'s [u8]>) -> Vec<u64> {
    let mut further = pieces.into_iter();
    let now = further.next().and_then(|first| first.get(HEAD..));
    let mut table = Table {
        now: now.unwrap_or_default(),
        further,
    };
    std::iter::from_fn(|| table.text()).collect()
}

struct Table<'s, I> {
    now: &'s [u8],
    further: I,
}

impl<'s, I: Iterator<Item = &'s [u8]>> Table<'s, I> {
    /// Steps over a text.
    fn text(&mut self) -> Option<u64> {
        if self.now.is_empty() {
            self.now = self.further.next()?;
        }
        if self.now.is_empty() {
            return Some(0);
        }
        let length = u16_at(self.take(2)?, 0)?;
        let flags = *self.take(1)?.first()?;
        let mut rest = 0;
        if flags & HAS_RUNS != 0 {
            rest += 4 * usize::from(u16_at(self.take(2)?, 0)?);
        }
        if flags & HAS_EXTENSION != 0 {
            rest += u32_at(self.take(4)?, 0)? as usize;
        }
        self.skip_characters(length.into(), flags)?;
        self.skip(rest)?;
        Some(length.into())
    }

    fn take(&mut self, count: usize) -> Option<&'s [u8]> {
        let (taken, rest) = self.now.split_at_checked(count)?;
        self.now = rest;
        Some(taken)
    }

    /// Each piece that continues the characters of a text says anew how wide they are.
    fn skip_characters(&mut self, mut count: usize, mut flags: u8) -> Option<()> {
        loop {
            let width = if flags & IS_WIDE != 0 { 2 } else { 1 };
            let here = count.min(self.now.len() / width);
            self.take(here * width)?;
            count -= here;
            if count == 0 {
                return Some(());
            }
            self.now = self.further.next()?;
            flags = *self.take(1)?.first()?;
        }
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            if self.now.is_empty() {
                self.now = self.further.next()?;
            }
            let here = count.min(self.now.len());
            self.take(here)?;
            count -= here;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::lengths;

    #[test]
    fn texts_go_on_in_further_pieces() {
        let first = b"headhead\x02\0\0ab\x03\0\x01a\0";
        let second = b"\0bc\x01\0\x0c\x01\0\x02\0\0\0a";
        let third = b"runsxx\x05\0\0abc";
        let found = lengths([&first[..], second, third]);
        assert_eq!(found, [2, 3, 1]);
    }

    #[test]
    fn nothing() {
        assert_eq!(lengths([]), [0_u64; 0]);
        assert_eq!(lengths([&b"head"[..]]), [0_u64; 0]);
    }
}
