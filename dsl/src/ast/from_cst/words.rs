//! Names, strings and numbers.

use super::Build;
use crate::ast::{At, Name};
use crate::cst::{Kind, Node};
use crate::diagnostic::catalogue::syntax;

impl Build<'_> {
    /// The name among the parts of a node.
    pub(super) fn named(&mut self, node: &Node) -> Option<Name> {
        node.child(Kind::name).map(|name| self.name(name))
    }

    /// A name: a bare word or a string.
    pub(super) fn name(&mut self, node: &Node) -> Name {
        match node.child(Kind::string) {
            Some(string) => self.string(string),
            None => self.at(node, self.text(node).to_owned()),
        }
    }

    /// The string among the parts of a node.
    pub(super) fn quoted(&mut self, node: &Node) -> Option<At<String>> {
        node.child(Kind::string).map(|string| self.string(string))
    }

    /// The strings among the parts of a node.
    pub(super) fn strings(&mut self, node: &Node) -> Vec<At<String>> {
        let strings = node.all(Kind::string);
        strings.map(|string| self.string(string)).collect()
    }

    /// A string without quotes and escapes.
    pub(super) fn string(&mut self, node: &Node) -> At<String> {
        let text = self.text(node);
        let inner = text.strip_prefix('"').unwrap_or(text);
        let inner = inner.strip_suffix('"').unwrap_or(inner).to_owned();
        let mut value = String::with_capacity(inner.len());
        let mut letters = inner.chars();
        while let Some(letter) = letters.next() {
            match (letter, letter == '\\') {
                (_, true) => value.extend(letters.next().map(|letter| self.escape(node, letter))),
                (letter, false) => value.push(letter),
            }
        }
        self.at(node, value)
    }

    fn escape(&mut self, node: &Node, letter: char) -> char {
        if !matches!(letter, '"' | '\\') {
            let place = self.span(node);
            self.diagnostics
                .push(syntax::unknown_escape(place, &format!("\\{letter}")));
        }
        letter
    }

    /// The first number among the parts of a node.
    pub(super) fn numbered<T: TryFrom<u64> + Default>(&mut self, node: &Node) -> Option<At<T>> {
        node.child(Kind::number).map(|number| self.number(number))
    }

    /// A number; one that is too large is reported and becomes 0.
    pub(super) fn number<T: TryFrom<u64> + Default>(&mut self, node: &Node) -> At<T> {
        let value = self.digits(node);
        self.at(node, value)
    }

    /// The digits of a node, with or without `#` before them.
    pub(super) fn digits<T: TryFrom<u64> + Default>(&mut self, node: &Node) -> T {
        let text = self.text(node).to_owned();
        let value: Option<u64> = text.trim_start_matches('#').parse().ok();
        match value.and_then(|value| T::try_from(value).ok()) {
            Some(value) => value,
            None => {
                let most = [u8::MAX.into(), u16::MAX.into(), u64::from(u32::MAX)];
                let most = most
                    .into_iter()
                    .rev()
                    .find(|most| T::try_from(*most).is_ok());
                let place = self.span(node);
                let found = syntax::number_range(place, &text, most.unwrap_or(u64::MAX));
                self.diagnostics.push(found);
                T::default()
            }
        }
    }
}
