//! The rules of a spec for people: what each says, its normal form and where it is written.
//!
//! Meant for reading a change: a line that differs is a rule that differs.

mod amount;
mod sum;
mod words;

use super::{
    Cells, Columns, Compare, EachRow, Example, Level, Panel, Predicate, Relation, Rows, Rule, Spec,
};

/// Every rule of a spec in order.
pub fn print_rules(spec: &Spec) -> String {
    spec.rules
        .iter()
        .map(|rule| Printer { names: spec }.rule(rule))
        .collect()
}

/// How the parts of tables are called in a text about rules. Positions are those of the model.
pub(crate) trait CellNames {
    /// The spec whose positions are asked for.
    fn spec(&self) -> &Spec;
    /// A table.
    fn table(&self, table: usize) -> String;
    /// A panel, with its table.
    fn place(&self, table: usize, panel: usize) -> String;
    /// A declared row.
    fn row(&self, table: usize, panel: usize, row: usize) -> String;
    /// A column.
    fn column(&self, table: usize, panel: usize, column: usize) -> String;
}

/// Machine names.
impl CellNames for Spec {
    fn spec(&self) -> &Spec {
        self
    }

    fn table(&self, table: usize) -> String {
        let table = self.tables.get(table);
        table.map_or_else(String::new, |table| table.name.clone())
    }

    fn place(&self, table: usize, panel: usize) -> String {
        let Some(table) = self.tables.get(table) else {
            return String::new();
        };
        match table.panels.get(panel) {
            Some(panel) if !panel.name.is_empty() => format!("{}.{}", table.name, panel.name),
            _ => table.name.clone(),
        }
    }

    fn row(&self, table: usize, panel: usize, row: usize) -> String {
        let panel = self.panel(table, panel);
        let row = panel.and_then(|panel| panel.rows.get(row));
        row.map_or_else(|| "单行".to_owned(), |row| row.id.clone())
    }

    fn column(&self, table: usize, panel: usize, column: usize) -> String {
        let panel = self.panel(table, panel);
        let column = panel.and_then(|panel| panel.columns.get(column));
        column.map_or_else(String::new, |column| column.id.clone())
    }
}

impl Spec {
    pub(crate) fn panel(&self, table: usize, panel: usize) -> Option<&Panel> {
        self.tables.get(table)?.panels.get(panel)
    }
}

/// Prints rules with names of the reader's choice.
pub(crate) struct Printer<'s> {
    /// How cells are called.
    pub(crate) names: &'s dyn CellNames,
}

impl Printer<'_> {
    fn rule(&self, rule: &Rule) -> String {
        let level = rule.level.word();
        let mut text = format!("{} {level}: {}\n", rule.id, rule.formula);
        let mut line = |word: &str, what: &str| text.push_str(&format!("  {word} {what}\n"));
        if let Some(rows) = self.each_row(&rule.each_row) {
            line("每行", &rows);
        }
        if let Some(columns) = self.each_column(rule) {
            line("每栏", &columns);
        }
        if let Some(when) = &rule.when {
            line("当", &self.predicate(when));
        }
        line("即", &self.relation(&rule.relation));
        if let Some(cells) = &rule.explained_by {
            line("说明于", &self.cells(cells));
        }
        for example in &rule.examples {
            let word = if example.passes { "通过" } else { "违反" };
            line(word, &self.example(example));
        }
        line("见", &rule.origin.place);
        text
    }

    /// What an example prints; all else is blank.
    pub(crate) fn example(&self, example: &Example) -> String {
        let figures = example.figures.iter();
        let figures = figures.map(|(cells, figure)| format!("{} {figure}", self.cells(cells)));
        let notes = example.notes.iter();
        let notes = notes.map(|(table, note)| format!("{} 的注“{note}”", self.table(*table)));
        let department = Some(&example.department).filter(|name| !name.is_empty());
        let department = department.map(|name| format!("部门“{name}”"));
        let printed: Vec<_> = figures.chain(notes).chain(department).collect();
        if printed.is_empty() {
            "全空".to_owned()
        } else {
            printed.join("; ")
        }
    }

    pub(crate) fn each_row(&self, each: &EachRow) -> Option<String> {
        let place = |table: usize, panel: usize| self.place(table, panel);
        match each {
            EachRow::Once => None,
            EachRow::Codes(codes) => Some(
                codes
                    .iter()
                    .map(u32::to_string)
                    .collect::<Vec<_>>()
                    .join(" "),
            ),
            EachRow::Rows(table, panel) => Some(format!("{} 的各行", place(*table, *panel))),
            EachRow::Found(panels, digits) => {
                let places: Vec<_> = panels.iter().map(|(t, p)| place(*t, *p)).collect();
                let digits = if *digits == 0 {
                    String::new()
                } else {
                    format!(" {digits} 位")
                };
                Some(format!("{} 所列的{digits}编码", places.join("、")))
            }
            EachRow::Parents(table, panel) => {
                Some(format!("{} 有下级的各行", place(*table, *panel)))
            }
            EachRow::Instances(table) => Some(format!("{} 的各份", self.table(*table))),
        }
    }

    fn each_column(&self, rule: &Rule) -> Option<String> {
        let columns: Vec<_> = rule
            .each_column
            .iter()
            .map(|column| (column + 1).to_string())
            .collect();
        (!columns.is_empty()).then(|| columns.join(" "))
    }

    pub(crate) fn relation(&self, relation: &Relation) -> String {
        match relation {
            Relation::Linear(compare, sum) => self.linear(*compare, sum),
            Relation::Ratio(quotient) => self.quotient(quotient),
            Relation::Same(cells) => {
                let cells: Vec<_> = cells.iter().map(|cells| self.cells(cells)).collect();
                cells.join(" ≡ ")
            }
            Relation::Holds(predicate) => self.predicate(predicate),
        }
    }

    pub(crate) fn predicate(&self, predicate: &Predicate) -> String {
        let joined = |parts: &[Predicate], word: &str| {
            let parts: Vec<_> = parts.iter().map(|part| self.predicate(part)).collect();
            format!("({})", parts.join(word))
        };
        match predicate {
            Predicate::Printed(cells) => format!("{} 存在", self.cells(cells)),
            Predicate::Blank(cells) => format!("{} 为空", self.cells(cells)),
            Predicate::Linear(compare, sum) => self.linear(*compare, sum),
            Predicate::Ratio(quotient) => self.quotient(quotient),
            Predicate::SameText(..)
            | Predicate::TextContains(..)
            | Predicate::Names(..)
            | Predicate::Distinct(_)
            | Predicate::Uniform(_)
            | Predicate::Graded { .. } => self.words(predicate),
            Predicate::NoteContains(table, text) => {
                format!("{} 的注含“{text}”", self.table(*table))
            }
            Predicate::Present(table) => format!("{} 存在", self.table(*table)),
            Predicate::DepartmentContains(text) => format!("部门含“{text}”"),
            Predicate::LineCount(table, panel, compare, number) => {
                format!(
                    "{} 的行数 {} {number}",
                    self.place(*table, *panel),
                    sign(*compare)
                )
            }
            Predicate::Not(inner) => format!("非 {}", self.predicate(inner)),
            Predicate::All(parts) => joined(parts, " 且 "),
            Predicate::Any(parts) => joined(parts, " 或 "),
        }
    }

    /// `公开01.收入[r27, c1]`, by machine names.
    pub(crate) fn cells(&self, cells: &Cells) -> String {
        let rows = match cells.rows {
            Rows::At(row) => self.names.row(cells.table, cells.panel, row),
            Rows::Code(code) => code.to_string(),
            Rows::Digits(digits) => format!("{digits} 位各行"),
            Rows::Each => "本行".to_owned(),
            Rows::Below => "下级各行".to_owned(),
            Rows::All => "*".to_owned(),
            Rows::Key(row) => {
                format!("“{}”各行", self.key(cells.table, cells.panel, row))
            }
        };
        let columns = match cells.columns {
            Columns::At(column) => self.names.column(cells.table, cells.panel, column),
            Columns::Each => "本栏".to_owned(),
            Columns::All => "*".to_owned(),
        };
        format!(
            "{}[{rows}, {columns}]",
            self.place(cells.table, cells.panel)
        )
    }

    /// The text that rows of a keyed panel have among their keys.
    fn key(&self, table: usize, panel: usize, row: usize) -> String {
        let panel = self.names.spec().panel(table, panel);
        let row = panel.and_then(|panel| panel.rows.get(row));
        row.map_or_else(String::new, |row| row.label.clone())
    }

    fn table(&self, table: usize) -> String {
        self.names.table(table)
    }

    fn place(&self, table: usize, panel: usize) -> String {
        self.names.place(table, panel)
    }
}

impl Level {
    /// The word of the language.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Must => "必须",
            Self::Verify => "核实",
            Self::Hint => "提示",
        }
    }
}

fn sign(compare: Compare) -> &'static str {
    match compare {
        Compare::Equal => "=",
        Compare::AtMost => "≤",
        Compare::AtLeast => "≥",
        Compare::Less => "<",
        Compare::Greater => ">",
        Compare::Unequal => "≠",
    }
}
