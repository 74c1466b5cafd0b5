//! Source texts and places in them. Nothing here opens a file.

use std::ops::Range;

/// The position of a source in its [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub u32);

/// One file of a spec: a `.gj` text or a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path with `/`, relative to the project, such as `specs/hebei/2021/gk01.gj`.
    pub path: String,
    /// The text.
    pub text: String,
}

/// The files of all specs that are compiled together.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A range of bytes of one source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Which source.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Sources {
    /// Adds a file and gives its id.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.files.push(Source {
            path: path.into(),
            text: text.into(),
        });
        SourceId(self.files.len() as u32 - 1)
    }

    /// The files with their ids, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files
            .iter()
            .enumerate()
            .map(|(index, file)| (SourceId(index as u32), file))
    }

    /// One file.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        self.files.get(id.0 as usize)
    }

    /// `path:line` of where a span starts.
    pub fn locate(&self, span: Span) -> String {
        match self.get(span.source) {
            Some(file) => format!("{}:{}", file.path, file.line(span.start)),
            None => String::new(),
        }
    }
}

impl Source {
    /// The line of a byte, from 1.
    pub fn line(&self, byte: u32) -> usize {
        let before = self.text.as_bytes().iter().take(byte as usize);
        before.filter(|&&byte| byte == b'\n').count() + 1
    }

    /// Line and column of a byte, both from 1; the column counts characters.
    pub fn position(&self, byte: u32) -> (usize, usize) {
        let end = self
            .text
            .floor_char_boundary((byte as usize).min(self.text.len()));
        let before = self.text.get(..end).unwrap_or_default();
        let line = before.rsplit_once('\n').map_or(before, |(_, line)| line);
        (self.line(byte), line.chars().count() + 1)
    }

    /// The folder part of the path.
    pub fn folder(&self) -> &str {
        self.path.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file name without folder and ending.
    pub fn stem(&self) -> &str {
        let name = self
            .path
            .rsplit_once('/')
            .map_or(&*self.path, |(_, name)| name);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }
}

impl Span {
    /// A span of a source.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        Self {
            source,
            start: range.start as u32,
            end: range.end as u32,
        }
    }

    /// From the start of this span to the end of another.
    pub fn to(self, other: Span) -> Self {
        Self {
            end: other.end.max(self.end),
            ..self
        }
    }
}
