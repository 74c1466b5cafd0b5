//! Gives each comment to the statement it is about, by where it stands: the one on whose last
//! line it is, or else the next one.

use std::ops::Range;

use super::Build;
use crate::ast::Statement;
use crate::cst::{Cst, Kind, Node};

/// The comments of a file that nothing has claimed yet.
pub(super) struct Comments<'a> {
    text: &'a str,
    rest: Vec<Range<usize>>,
}

impl<'a> Comments<'a> {
    pub(super) fn new(cst: &Cst<'a>) -> Self {
        Self {
            text: cst.text,
            rest: cst.comments.clone(),
        }
    }

    /// Claims the comments that begin within a range.
    pub(super) fn take(&mut self, range: Range<usize>) -> Vec<String> {
        let text = self.text;
        let taken = self
            .rest
            .extract_if(.., |comment| range.contains(&comment.start));
        taken.map(|comment| words(text, comment)).collect()
    }

    /// Claims the comment behind a byte on the same line.
    pub(super) fn behind(&mut self, end: usize) -> Option<String> {
        let line = self.text.get(end..)?.split('\n').next()?;
        let start = end + line.len() - line.trim_start().len();
        self.take(start..start + 1).pop()
    }
}

fn words(text: &str, comment: Range<usize>) -> String {
    let text = text.get(comment).unwrap_or_default();
    text.strip_prefix("//").unwrap_or(text).trim().to_owned()
}

impl Build<'_> {
    /// The end of the last word or sign before a byte.
    pub(super) fn end_before(&self, at: usize) -> usize {
        let end = self
            .cst
            .text
            .get(..at)
            .map_or(at, |text| text.trim_end().len());
        let comment = self.cst.comments.iter().find(|comment| comment.end == end);
        comment.map_or(end, |comment| self.end_before(comment.start))
    }

    /// The statements of a block with their comments.
    pub(super) fn block<T>(
        &mut self,
        block: &Node,
        mut build: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<Statement<T>> {
        let mut statements: Vec<Statement<T>> = Vec::new();
        let mut from = block.range.start;
        let inner = |node: &&Node| !matches!(node.kind, Kind::open | Kind::close);
        for node in block.children.iter().filter(inner) {
            let mut comments = self.comments.take(from..node.range.start);
            let Some(value) = build(self, node) else {
                continue;
            };
            comments.extend(self.comments.take(node.range.clone()));
            let remark = self.comments.behind(node.range.end);
            from = node.range.end;
            statements.push(Statement {
                comments,
                remark,
                ..Statement::bare(value, self.span(node))
            });
        }
        if let Some(last) = statements.last_mut() {
            last.trailing = self.comments.take(from..block.range.end);
        }
        statements
    }
}
