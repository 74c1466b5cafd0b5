//! Addresses and the ways in which an edit names a rule.

use super::Build;
use crate::ast::{Address, At, Index, Name, RuleRef};
use crate::cst::{Kind, Node};

impl Build<'_> {
    /// The address among the parts of a node.
    pub(super) fn addressed(&mut self, node: &Node) -> Option<At<Address>> {
        node.child(Kind::address).map(|address| {
            let value = self.address(address);
            self.at(address, value)
        })
    }

    pub(super) fn address(&mut self, node: &Node) -> Address {
        if let Some(place) = node.child(Kind::printed_place) {
            let index = self.printed_place(place);
            return Address {
                path: Vec::new(),
                indices: vec![self.at(place, index)],
            };
        }
        let path = node.child(Kind::path).map(|path| self.path(path));
        let indices = node
            .child(Kind::indices)
            .map(|indices| self.indices(indices));
        Address {
            path: path.unwrap_or_default(),
            indices: indices.unwrap_or_default(),
        }
    }

    /// The names of a path.
    pub(super) fn path(&mut self, node: &Node) -> Vec<Name> {
        let names = node
            .children
            .iter()
            .filter(|part| matches!(part.kind, Kind::name | Kind::segment));
        names.map(|part| self.name(part)).collect()
    }

    fn indices(&mut self, node: &Node) -> Vec<At<Index>> {
        let mut indices = Vec::new();
        for node in node.all(Kind::index) {
            let index = node.children.first().and_then(|inner| self.index(inner));
            indices.extend(index.map(|index| self.at(node, index)));
        }
        indices
    }

    fn index(&mut self, node: &Node) -> Option<Index> {
        Some(match node.kind {
            Kind::every => Index::All,
            Kind::printed_place => self.printed_place(node),
            Kind::code => Index::Code(self.digits(node)),
            Kind::path => Index::Label(self.path(node)),
            Kind::word_row => Index::Label(vec![self.at(node, self.text(node).to_owned())]),
            _ => return None,
        })
    }

    fn printed_place(&mut self, node: &Node) -> Index {
        let ordinals: Vec<u16> = node
            .all(Kind::ordinal)
            .map(|ordinal| self.digits(ordinal))
            .collect();
        match ordinals.as_slice() {
            [first, last] => Index::Ordinals(*first, *last),
            ordinals => Index::Ordinal(ordinals.first().copied().unwrap_or_default()),
        }
    }

    /// The rule an edit names, as its id.
    pub(super) fn reference(&mut self, node: &Node) -> Option<RuleRef> {
        let node = node.child(Kind::reference)?;
        if let Some(string) = node.child(Kind::string) {
            return Some(self.string(string));
        }
        let mut segments = Vec::new();
        for part in &node.children {
            match part.kind {
                Kind::name | Kind::segment => segments.push(self.name(part).value),
                Kind::number => segments.push(self.text(part).to_owned()),
                _ => {}
            }
        }
        let mut id = segments.join(".");
        if let Some(indices) = node.child(Kind::indices) {
            let indices: Vec<String> = self
                .indices(indices)
                .iter()
                .map(|index| index_id(&index.value))
                .collect();
            id.push_str(&format!("[{}]", indices.join(", ")));
        }
        Some(self.at(node, id))
    }
}

fn index_id(index: &Index) -> String {
    match index {
        Index::Ordinal(ordinal) => format!("#{ordinal}"),
        Index::Ordinals(first, last) => format!("#{first}..#{last}"),
        Index::Code(code) => code.to_string(),
        Index::Label(path) => path
            .iter()
            .map(|name| name.value.as_str())
            .collect::<Vec<_>>()
            .join("."),
        Index::All => "*".to_owned(),
    }
}
