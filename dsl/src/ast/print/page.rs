//! Lines with indentation and remarks. Knows no statement.

use unicode_width::UnicodeWidthStr;

use crate::ast::Statement;

/// A text in the making.
#[derive(Debug, Default)]
pub(super) struct Page {
    lines: Vec<Line>,
    depth: usize,
}

#[derive(Debug, Default)]
struct Line {
    text: String,
    remark: Option<String>,
}

impl Line {
    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }
}

impl Page {
    /// Adds a line at the present depth.
    pub(super) fn line(&mut self, text: impl AsRef<str>) {
        let text = format!("{}{}", "  ".repeat(self.depth), text.as_ref());
        self.lines.push(Line { text, remark: None });
    }

    /// Adds an empty line.
    pub(super) fn gap(&mut self) {
        self.lines.push(Line::default());
    }

    /// Adds comments, a line each.
    pub(super) fn comments(&mut self, comments: &[String]) {
        for comment in comments {
            self.line(remark(comment));
        }
    }

    /// Adds `head {`, deeper lines and `}tail`.
    pub(super) fn block(&mut self, head: &str, tail: &str, body: impl FnOnce(&mut Self)) {
        let before = self.lines.len();
        self.line(format!("{head} {{"));
        self.depth += 1;
        body(self);
        self.depth -= 1;
        if self.lines.len() > before + 1 {
            self.line(format!("}}{tail}"));
        } else if let Some(line) = self.lines.last_mut() {
            line.text.push('}');
            line.text.push_str(tail);
        }
    }

    /// Adds statements with their comments.
    pub(super) fn statements<T>(
        &mut self,
        statements: &[Statement<T>],
        print: impl Fn(&mut Self, &T),
    ) {
        for statement in statements {
            self.comments(&statement.comments);
            print(self, &statement.value.value);
            if let Some(line) = self.lines.last_mut() {
                line.remark = statement.remark.as_deref().map(remark);
            }
            self.comments(&statement.trailing);
        }
    }

    /// The text; remarks of neighbouring lines begin in one column.
    pub(super) fn finish(self) -> String {
        let mut text = String::new();
        let together = |one: &Line, next: &Line| {
            one.remark.is_some() && next.remark.is_some() && one.indent() == next.indent()
        };
        for group in self.lines.chunk_by(together) {
            let width = group
                .iter()
                .map(|line| line.text.width())
                .max()
                .unwrap_or(0);
            for line in group {
                text.push_str(&line.text);
                if let Some(remark) = &line.remark {
                    let space = width - line.text.width() + 2;
                    text.extend(std::iter::repeat_n(' ', space));
                    text.push_str(remark);
                }
                text.push('\n');
            }
        }
        text
    }
}

fn remark(comment: &str) -> String {
    format!("// {comment}").trim_end().to_owned()
}
