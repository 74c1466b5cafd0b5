//! Bytes written as letters: base 85 and hexadecimal.

/// The bytes of a stream in base 85, up to its end mark.
pub(super) fn ascii85(data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut group = Vec::with_capacity(5);
    for byte in data {
        match byte {
            b'z' if group.is_empty() => bytes.extend([0; 4]),
            b'!'..=b'u' => group.push(byte - b'!'),
            b'~' => break,
            _ => {}
        }
        if group.len() == 5 {
            bytes.extend(word(&group));
            group.clear();
        }
    }
    if let Some(count) = group.len().checked_sub(1) {
        group.resize(5, 84);
        bytes.extend(word(&group).into_iter().take(count));
    }
    bytes
}

fn word(group: &[u8]) -> [u8; 4] {
    let add = |value: u32, digit: &u8| value.wrapping_mul(85).wrapping_add(u32::from(*digit));
    group.iter().fold(0, add).to_be_bytes()
}

/// The bytes of a stream in hexadecimal, up to its end mark.
pub(super) fn hex(data: &[u8]) -> Vec<u8> {
    let digits = data.iter().take_while(|byte| **byte != b'>');
    let digit = |byte: &u8| char::from(*byte).to_digit(16).map(|digit| digit as u8);
    let digits: Vec<u8> = digits.filter_map(digit).collect();
    let pair = |pair: &[u8]| match pair {
        [high, low] => high * 16 + low,
        [high] => high * 16,
        _ => 0,
    };
    digits.chunks(2).map(pair).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_85() {
        assert_eq!(ascii85(b"87cURD]i,\"Ebo80~>"), b"Hello World!");
        assert_eq!(ascii85(b"z87cUR~>"), b"\0\0\0\0Hell");
        assert_eq!(ascii85(b"87 cU\nRDZ~>"), b"Hello");
    }

    #[test]
    fn hexadecimal() {
        assert_eq!(hex(b"48 65 6c\n6C6f7>"), b"Hellop");
    }
}
