//! How much a reader takes in before it refuses.

/// Limits of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes. More than 4 GiB is never read, whatever stands here.
    pub file: u64,
    /// The most bytes that a packed file may unpack to.
    pub expanded: u64,
    /// The most cells of tables, counting those under merged cells, and paragraphs.
    pub cells: u64,
    /// How deep tables may stand in tables.
    pub nesting: usize,
    /// The most elements, texts and comments of a web page.
    pub nodes: u64,
    /// The most pages of a paged file.
    pub pages: u32,
    /// The most characters, strokes and figures on one page.
    pub marks: u32,
    /// The most seconds that drawing the pages of a file, or building the tree of a web page, may
    /// take.
    pub seconds: u64,
}

impl Default for Limits {
    /// 64 MiB, unpacked 256 MiB, 4 million cells, 4 million nodes, 2,000 pages, 200,000 marks a page
    /// and a minute: many times the usual document.
    fn default() -> Self {
        Self {
            file: 64 << 20,
            expanded: 256 << 20,
            cells: 4_000_000,
            nesting: 32,
            nodes: 4_000_000,
            pages: 2_000,
            marks: 200_000,
            seconds: 60,
        }
    }
}

impl Limits {
    /// The largest file that is read; positions in a document are 32 bits wide.
    pub(crate) fn largest_file(&self) -> u64 {
        self.file.min(u64::from(u32::MAX))
    }

    /// The most text that is taken from a packed file.
    pub(crate) fn most_text(&self) -> u64 {
        self.expanded.min(u64::from(u32::MAX) / 2)
    }
}
