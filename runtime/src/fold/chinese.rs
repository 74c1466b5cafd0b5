//! Numbers written in Chinese: 十二, and years digit by digit: 二〇二二.

const DIGITS: &str = "一二三四五六七八九";

/// A number from 一 to 九十九.
///
/// ```
/// use gouji_runtime::fold::chinese_number;
/// assert_eq!(chinese_number("二十六"), Some(26));
/// assert_eq!(chinese_number("十"), Some(10));
/// assert_eq!(chinese_number("一二"), None);
/// ```
pub fn chinese_number(text: &str) -> Option<u32> {
    match text.split_once('十') {
        None => one(text),
        Some((tens, ones)) => {
            let tens = if tens.is_empty() { 1 } else { one(tens)? };
            let ones = if ones.is_empty() { 0 } else { one(ones)? };
            Some(tens * 10 + ones)
        }
    }
}

/// A year of four digits, Chinese, Arabic or full width.
///
/// ```
/// use gouji_runtime::fold::year_number;
/// assert_eq!(year_number("二〇二二"), Some(2022));
/// assert_eq!(year_number("二零二二"), Some(2022));
/// assert_eq!(year_number("2021"), Some(2021));
/// assert_eq!(year_number("202"), None);
/// ```
pub fn year_number(text: &str) -> Option<u16> {
    let mut year = 0;
    let mut digits = 0;
    for letter in super::folded(text) {
        year = year * 10 + digit(letter)?;
        digits += 1;
        if digits > 4 {
            return None;
        }
    }
    if digits == 4 {
        u16::try_from(year).ok()
    } else {
        None
    }
}

/// The value of a digit of either script.
pub(crate) fn digit(letter: char) -> Option<u32> {
    match letter {
        '〇' | '零' | '○' | 'Ｏ' => Some(0),
        _ => letter.to_digit(10).or_else(|| position(letter)),
    }
}

fn one(text: &str) -> Option<u32> {
    let mut letters = text.chars();
    let digit = position(letters.next()?)?;
    letters.next().is_none().then_some(digit)
}

fn position(letter: char) -> Option<u32> {
    (1..)
        .zip(DIGITS.chars())
        .find(|(_, sign)| *sign == letter)
        .map(|(value, _)| value)
}
