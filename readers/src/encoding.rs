//! Text of other encodings than UTF-8: UTF-16, and what Chinese offices call GB2312, GBK or
//! GB18030, of which the last holds the others.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{DecoderResult, GB18030, GBK, UTF_16BE, UTF_16LE};

/// How far into a page its own word on its encoding is looked for.
const HEAD: usize = 4096;

/// A text, decoded.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub(crate) text: String,
    /// The name of the encoding it was in.
    pub(crate) encoding: &'static str,
}

/// Decodes UTF-16, by its mark or by where the zeros are.
///
/// # Errors
/// The position of the first byte that does not fit.
pub(crate) fn utf16(bytes: &[u8]) -> Result<Decoded, usize> {
    match bytes {
        [0xfe, 0xff, rest @ ..] => decode(UTF_16BE, rest).map_err(|at| at + 2),
        [0xff, 0xfe, rest @ ..] => decode(UTF_16LE, rest).map_err(|at| at + 2),
        [0, ..] => decode(UTF_16BE, bytes),
        _ => decode(UTF_16LE, bytes),
    }
}

/// Decodes bytes that are no UTF-8 in the encoding that the page names, or in the likeliest one.
///
/// # Errors
/// The position of the first byte that does not fit.
pub(crate) fn guessed(bytes: &[u8]) -> Result<Decoded, usize> {
    let encoding = named(bytes).unwrap_or_else(|| likeliest(bytes));
    let encoding = match encoding == GBK {
        true => GB18030,
        false => encoding,
    };
    decode(encoding, bytes)
}

fn likeliest(bytes: &[u8]) -> &'static encoding_rs::Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(Some(b"cn"), Utf8Detection::Deny)
}

/// The encoding that a page names in `charset=…`.
fn named(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head = bytes.get(..bytes.len().min(HEAD))?.to_ascii_lowercase();
    let at = memchr::memmem::find(&head, b"charset")? + b"charset".len();
    let value = head
        .get(at..)?
        .iter()
        .skip_while(|byte| b" =\"'".contains(byte));
    let label: Vec<u8> = value
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(byte))
        .copied()
        .collect();
    encoding_rs::Encoding::for_label(&label)
}

fn decode(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<Decoded, usize> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or_default());
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(Decoded {
            text,
            encoding: encoding.name(),
        }),
        DecoderResult::Malformed(bad, after) => {
            Err(read.saturating_sub(usize::from(bad) + usize::from(after)))
        }
        DecoderResult::OutputFull => Err(read),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_says_of_itself_is_believed() {
        let text = |bytes: &[u8]| guessed(bytes).unwrap().text;
        assert!(text(b"<meta charset=gb2312>\xca\xd5\xc8\xeb").ends_with("收入"));
        assert!(text(b"<meta content=\"text/html; charset=big5\">\xa6\xac").ends_with("收"));
    }

    #[test]
    fn a_few_words_are_enough() {
        let decoded = guessed(b"\xca\xd5\xc8\xeb\xd6\xa7\xb3\xf6").unwrap();
        assert_eq!(
            (decoded.text.as_str(), decoded.encoding),
            ("收入支出", "gb18030")
        );
    }

    #[test]
    fn utf16_of_both_orders() {
        assert_eq!(utf16(b"\xff\xfe6e").unwrap().text, "收");
        assert_eq!(utf16(b"\xfe\xffe6").unwrap().text, "收");
        assert_eq!(utf16(b"\xff\xfe\0\xd8a\0").unwrap_err(), 2);
    }
}
