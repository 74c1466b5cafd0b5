//! How much a reader takes in before it refuses.

/// Limits of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes. More than 4 GiB is never read, whatever stands here.
    pub file: u64,
}

impl Default for Limits {
    /// 64 MiB: hundreds of times the usual document.
    fn default() -> Self {
        Self { file: 64 << 20 }
    }
}

impl Limits {
    /// The largest file that is read; positions in a document are 32 bits wide.
    pub(crate) fn largest_file(&self) -> u64 {
        self.file.min(u64::from(u32::MAX))
    }
}
