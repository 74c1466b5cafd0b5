//! Code lists, such as functional and economic classifications.

/// A code list cut to one year.
#[derive(Debug)]
pub struct CodeList {
    /// Its name in the spec.
    pub name: &'static str,
    /// Its levels from the shortest codes to the longest.
    pub levels: &'static [CodeLevel],
    /// Its entries in ascending order of the code's text, each code once.
    pub entries: &'static [CodeEntry],
}

/// A level of a code list: codes of so many digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeLevel {
    /// Its name in the spec.
    pub name: &'static str,
    /// How many digits its codes have.
    pub digits: u8,
}

/// One code and its name. No code begins with 0, so a number holds it whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeEntry {
    /// The code.
    pub code: u32,
    /// The name in this year.
    pub name: &'static str,
    /// Other names that documents of the year still print.
    pub aliases: &'static [&'static str],
}

impl CodeList {
    /// The entry of a code, if the list has it.
    pub fn entry(&self, code: u32) -> Option<&'static CodeEntry> {
        self.entries.iter().find(|entry| entry.code == code)
    }
}
