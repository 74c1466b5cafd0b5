//! How much an LZW stream unpacks to: the table keeps lengths instead of words.

const CLEAR: usize = 256;
const END: usize = 257;
const MOST_WORDS: usize = 4096;

/// The length of what is packed, counted one word beyond `most` at the farthest.
pub(super) fn unpacked(data: &[u8], early: bool, most: u64) -> u64 {
    let mut bits = Bits {
        data: data.iter(),
        held: 0,
        count: 0,
    };
    let mut lengths: Vec<u64> = vec![1; 258];
    let mut before: Option<u64> = None;
    let mut length = 0;
    while length <= most {
        let width = width(lengths.len() + usize::from(early));
        match bits.take(width) {
            None | Some(END) => break,
            Some(CLEAR) => {
                lengths.truncate(258);
                before = None;
            }
            Some(code) => {
                let own = lengths.get(code).copied();
                let own = own.or(before.map(|before| before + 1)).unwrap_or(1);
                if let Some(before) = before
                    && lengths.len() < MOST_WORDS
                {
                    lengths.push(before + 1);
                }
                length += own;
                before = Some(own);
            }
        }
    }
    length
}

/// How many bits the next code has when the table has so many words.
fn width(words: usize) -> u32 {
    match words {
        ..512 => 9,
        512..1024 => 10,
        1024..2048 => 11,
        _ => 12,
    }
}

struct Bits<'d> {
    data: std::slice::Iter<'d, u8>,
    held: u32,
    count: u32,
}

impl Bits<'_> {
    fn take(&mut self, width: u32) -> Option<usize> {
        while self.count < width {
            self.held = self.held << 8 | u32::from(*self.data.next()?);
            self.count += 8;
        }
        self.count -= width;
        let code = self.held >> self.count;
        self.held &= (1 << self.count) - 1;
        Some(code as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_format() {
        // 45 45 45 45 45 65 45 45 45 66, from the description of the format.
        let packed = [0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01];
        assert_eq!(unpacked(&packed, true, 100), 10);
        assert!(unpacked(&packed, true, 3) > 3);
    }
}
