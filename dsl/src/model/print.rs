//! The rules of a spec for people: what each says, its normal form and where it is written.
//!
//! Meant for reading a change: a line that differs is a rule that differs.

mod amount;
mod sum;
mod words;

use super::{
    Cells, Columns, Compare, EachRow, Example, Level, Predicate, Relation, Rows, Rule, Spec,
};

/// Every rule of a spec in order.
pub fn print_rules(spec: &Spec) -> String {
    spec.rules
        .iter()
        .map(|rule| Printer { spec }.rule(rule))
        .collect()
}

struct Printer<'s> {
    spec: &'s Spec,
}

impl Printer<'_> {
    fn rule(&self, rule: &Rule) -> String {
        let level = match rule.level {
            Level::Must => "必须",
            Level::Verify => "核实",
            Level::Hint => "提示",
        };
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
    fn example(&self, example: &Example) -> String {
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

    fn each_row(&self, each: &EachRow) -> Option<String> {
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

    fn relation(&self, relation: &Relation) -> String {
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

    fn predicate(&self, predicate: &Predicate) -> String {
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
    fn cells(&self, cells: &Cells) -> String {
        let panel = self
            .spec
            .tables
            .get(cells.table)
            .and_then(|table| table.panels.get(cells.panel));
        let rows = match cells.rows {
            Rows::At(row) => {
                let row = panel.and_then(|panel| panel.rows.get(row));
                row.map_or_else(|| "单行".to_owned(), |row| row.id.clone())
            }
            Rows::Code(code) => code.to_string(),
            Rows::Digits(digits) => format!("{digits} 位各行"),
            Rows::Each => "本行".to_owned(),
            Rows::Below => "下级各行".to_owned(),
            Rows::All => "*".to_owned(),
            Rows::Key(row) => {
                let row = panel.and_then(|panel| panel.rows.get(row));
                row.map_or_else(String::new, |row| format!("“{}”各行", row.label))
            }
        };
        let columns = match cells.columns {
            Columns::At(column) => {
                let column = panel.and_then(|panel| panel.columns.get(column));
                column.map(|column| column.id.clone()).unwrap_or_default()
            }
            Columns::Each => "本栏".to_owned(),
            Columns::All => "*".to_owned(),
        };
        format!(
            "{}[{rows}, {columns}]",
            self.place(cells.table, cells.panel)
        )
    }

    fn table(&self, table: usize) -> &str {
        let table = self.spec.tables.get(table);
        table.map_or("", |table| &table.name)
    }

    fn place(&self, table: usize, panel: usize) -> String {
        let Some(table) = self.spec.tables.get(table) else {
            return String::new();
        };
        match table.panels.get(panel) {
            Some(panel) if !panel.name.is_empty() => format!("{}.{}", table.name, panel.name),
            _ => table.name.clone(),
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
