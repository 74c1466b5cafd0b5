//! Tables: settings, panels, rows and columns.

use super::Build;
use crate::ast::{
    At, BlankPolicy, Entry, EntryKind, Expression, Leaf, Name, Panel, RowKind, Rows, Statement,
    Table, TableEntry,
};
use crate::cst::{Kind, Node};
use crate::diagnostic::catalogue::syntax;
use crate::source::Span;

impl Build<'_> {
    pub(super) fn table(&mut self, node: &Node) -> Option<Table> {
        let mut titles = vec![self.quoted(node)?];
        for alias in node.all(Kind::alias) {
            titles.push(self.quoted(alias)?);
        }
        let body = self.block(node.child(Kind::table_block)?, |build, entry| {
            build.table_entry(entry.children.first()?)
        });
        Some(Table {
            name: self.named(node)?,
            titles,
            optional: node.has(Kind::word_optional),
            each: self.instance(node),
            body,
        })
    }

    /// A line of a table, of a panel, or a setting in an edit.
    pub(super) fn table_entry(&mut self, node: &Node) -> Option<TableEntry> {
        Some(match node.kind {
            Kind::identity => TableEntry::Id(self.named(node)?),
            Kind::unit => TableEntry::Unit(self.measure(node)?),
            Kind::precision => {
                TableEntry::Precision(self.numbered(node)?, node.has(Kind::word_trimmed))
            }
            Kind::blank_policy if node.has(Kind::word_as_zero) => {
                TableEntry::Blank(BlankPolicy::Zero)
            }
            Kind::blank_policy => TableEntry::Blank(BlankPolicy::Missing),
            Kind::rounding => TableEntry::Rounding(self.named(node)?),
            Kind::numbering => TableEntry::Unnumbered,
            Kind::panel => TableEntry::Panel(self.panel(node)?),
            Kind::rows => TableEntry::Rows(self.rows(node.children.last()?)?),
            Kind::columns => TableEntry::Columns(self.entries(node.children.last()?)),
            Kind::bands => {
                TableEntry::Bands(node.all(Kind::name).map(|name| self.name(name)).collect())
            }
            Kind::field => TableEntry::Field(self.field(node)?),
            Kind::formula => TableEntry::Relation(self.whole(node)?),
            _ => return None,
        })
    }

    fn field(&mut self, node: &Node) -> Option<Leaf> {
        let label = self.named(node)?;
        self.leaf(label, node.child(Kind::leaf)?)
    }

    fn panel(&mut self, node: &Node) -> Option<Panel> {
        let body = self.block(node.child(Kind::panel_block)?, |build, entry| {
            build.table_entry(entry.children.first()?)
        });
        Some(Panel {
            name: self.named(node)?,
            body,
        })
    }

    fn rows(&mut self, node: &Node) -> Option<Rows> {
        let kind = match node.kind {
            Kind::single_row => RowKind::Single,
            Kind::numbered_rows => RowKind::Numbered(self.named(node)?),
            Kind::keyed_rows => RowKind::Keyed(self.path(node.child(Kind::key_path)?)),
            Kind::coded_rows => {
                let parents = node
                    .child(Kind::parents)
                    .and_then(|parents| self.summed(parents));
                RowKind::Coded(self.named(node)?, parents)
            }
            _ => RowKind::Listed,
        };
        let block = if node.kind == Kind::entry_block {
            Some(node)
        } else {
            node.child(Kind::entry_block)
        };
        let entries = block.map(|block| self.entries(block)).unwrap_or_default();
        Some(Rows { kind, entries })
    }

    /// The entries of a block, or a single one without braces.
    pub(super) fn entries(&mut self, node: &Node) -> Vec<Statement<Entry>> {
        if node.kind == Kind::entry {
            let entry = self.entry(node);
            return entry
                .map(|entry| Statement::bare(entry, self.span(node)))
                .into_iter()
                .collect();
        }
        self.block(node, Self::entry)
    }

    fn entry(&mut self, node: &Node) -> Option<Entry> {
        let ordinals = node.child(Kind::ordinals).map(|ordinals| {
            let numbers: Vec<u16> = ordinals
                .all(Kind::number)
                .map(|number| self.digits(number))
                .collect();
            let first = numbers.first().copied().unwrap_or_default();
            self.at(ordinals, (first, numbers.last().copied().unwrap_or(first)))
        });
        let inner = node.children.last()?;
        let kind = match inner.kind {
            Kind::grey => EntryKind::Grey,
            Kind::expand => self.expand(inner)?,
            Kind::labelled => self.labelled(inner)?,
            _ => return None,
        };
        Some(Entry { ordinals, kind })
    }

    fn expand(&mut self, node: &Node) -> Option<EntryKind> {
        let mut names = self.path(node.child(Kind::level_path)?).into_iter();
        Some(EntryKind::Expand {
            list: names.next()?,
            level: names.next()?,
            optional: node.has(Kind::word_optional),
        })
    }

    fn labelled(&mut self, node: &Node) -> Option<EntryKind> {
        let label = self.named(node)?;
        let rest = node.children.last()?;
        Some(match rest.kind {
            Kind::same => EntryKind::Same {
                label,
                of: self.named(rest)?,
                from: self.numbered(rest)?,
            },
            Kind::entry_block => EntryKind::Group {
                label,
                entries: self.entries(rest),
            },
            _ => EntryKind::Leaf(self.leaf(label, rest)?),
        })
    }

    fn leaf(&mut self, label: Name, node: &Node) -> Option<Leaf> {
        let mut leaf = Leaf {
            label,
            ..Leaf::default()
        };
        for part in &node.children {
            match part.kind {
                Kind::alias => leaf.aliases.push(self.quoted(part)?),
                Kind::handle => leaf.handle = self.named(part),
                Kind::word_optional => leaf.optional = true,
                Kind::measure => leaf.kind = self.measure(part),
                Kind::choices => leaf.choices = self.choices(part)?,
                Kind::value => leaf.formula = self.value(part),
                _ => {}
            }
        }
        Some(leaf)
    }

    fn choices(&mut self, node: &Node) -> Option<Vec<Name>> {
        let mut choices = vec![self.quoted(node)?];
        for choice in node.all(Kind::choice) {
            choices.push(self.quoted(choice)?);
        }
        Some(choices)
    }

    /// The formula of an entry. A number at the start of a line is none of its own: it belongs to
    /// the next entry, and the formula was left unfinished.
    fn value(&mut self, node: &Node) -> Option<At<Expression>> {
        if let Some(number) = self.stray(node) {
            let end = self.end_before(number);
            let place = Span::new(self.cst.source, end..end);
            self.diagnostics.push(syntax::missing(place, &["式"]));
            return None;
        }
        self.summed(node)
    }

    /// The first number of a formula that begins a line.
    fn stray(&self, node: &Node) -> Option<usize> {
        let at = node.range.start;
        let before = self.cst.text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let stray = node.kind == Kind::decimal && line.trim().is_empty();
        let inner = || node.children.iter().find_map(|child| self.stray(child));
        stray.then_some(at).or_else(inner)
    }

    /// A unit: a name or `%`.
    fn measure(&mut self, node: &Node) -> Option<Name> {
        match node.child(Kind::percent) {
            Some(percent) => Some(self.at(percent, self.text(percent).to_owned())),
            None => self.named(node),
        }
    }
}
