//! The module of a spec: its code lists, its table modules, its named rules, its typed root.

use std::collections::BTreeSet;

use gouji_dsl::model::{CodeList, Origin, Rule, Spec, Vocabulary};

use super::names::{Scope, identifier};
use super::panel::of_codes;
use super::rule::{self, RulePlan};
use super::share::{Home, Path, Shared};
use super::table::TablePlan;

/// A spec to emit.
#[derive(Debug)]
pub(crate) struct SpecPlan<'m> {
    /// The spec.
    pub(crate) spec: &'m Spec,
    /// The name of its module.
    pub(crate) module: String,
    /// Its code lists.
    pub(crate) codes: Vec<CodesPlan<'m>>,
    /// Its vocabularies.
    pub(crate) vocabularies: Vec<VocabularyPlan<'m>>,
    /// Its table modules, in the order of the tables.
    pub(crate) tables: Vec<TableModule<'m>>,
    /// Its named rules.
    pub(crate) rules: Vec<RulePlan<'m>>,
}

/// A code list to emit.
#[derive(Debug)]
pub(crate) struct CodesPlan<'m> {
    /// The list.
    pub(crate) list: &'m CodeList,
    /// The name of its static.
    pub(crate) name: String,
    /// Where the static stands.
    pub(crate) home: Home,
}

/// A vocabulary to emit.
#[derive(Debug)]
pub(crate) struct VocabularyPlan<'m> {
    /// The vocabulary.
    pub(crate) vocabulary: &'m Vocabulary,
    /// The name of its static.
    pub(crate) name: String,
    /// Where the static stands.
    pub(crate) home: Home,
}

/// The module of a table.
#[derive(Debug)]
pub(crate) struct TableModule<'m> {
    /// The name of the module.
    pub(crate) name: String,
    /// The method of the typed root that gives the table.
    pub(crate) method: String,
    /// Where the module stands as a whole.
    pub(crate) home: Home,
    /// Where the types and the data stand, when the module itself stands here.
    pub(crate) types: Home,
    /// The types.
    pub(crate) table: TablePlan<'m>,
    /// The types that the spec's own module names as well: all whose name is still free there.
    pub(crate) exported: Vec<String>,
    /// The rules that the table prints.
    pub(crate) rules: Vec<RulePlan<'m>>,
    /// The files it comes from.
    pub(crate) files: BTreeSet<&'m str>,
}

impl<'m> SpecPlan<'m> {
    /// Plans a spec, using what is planned already.
    pub(crate) fn new(spec: &'m Spec, module: String, shared: &mut Shared<'m>) -> Self {
        let codes = plan_codes(spec, &module, shared);
        let vocabularies = plan_vocabularies(spec, &module, shared);
        let tables = plan_tables(spec, &module, &codes, shared);
        let named = spec.rules.iter().filter(|rule| rule.table.is_none());
        let rules = rule::plan(named, &[&module], "", shared);
        Self {
            spec,
            module,
            codes,
            vocabularies,
            tables,
            rules,
        }
    }
}

fn plan_codes<'m>(spec: &'m Spec, module: &str, shared: &mut Shared<'m>) -> Vec<CodesPlan<'m>> {
    let mut scope = Scope::default();
    spec.codes
        .iter()
        .map(|list| {
            let name = scope.take(&list.name);
            let home = shared
                .codes
                .home(&list.name, list, &[module, "codes", &name]);
            CodesPlan { list, name, home }
        })
        .collect()
}

/// The name of a vocabulary is that of its static: a spec has one of a name.
fn plan_vocabularies<'m>(
    spec: &'m Spec,
    module: &str,
    shared: &mut Shared<'m>,
) -> Vec<VocabularyPlan<'m>> {
    let plan = |vocabulary: &'m Vocabulary| {
        let name = identifier(&vocabulary.name);
        let path = [module, "vocabularies", &name];
        let home = shared
            .vocabularies
            .home(&vocabulary.name, vocabulary, &path);
        VocabularyPlan {
            vocabulary,
            name,
            home,
        }
    };
    spec.vocabularies.iter().map(plan).collect()
}

fn plan_tables<'m>(
    spec: &'m Spec,
    module: &str,
    codes: &[CodesPlan<'m>],
    shared: &mut Shared<'m>,
) -> Vec<TableModule<'m>> {
    let names: Vec<String> = codes.iter().map(|codes| codes.name.clone()).collect();
    let paths: Vec<Path> = codes
        .iter()
        .map(|codes| codes.home.path(&[module, "codes", &codes.name]))
        .collect();
    let mut modules = Scope::with(&["codes", "vocabularies", "rules", "Report"]);
    let mut methods = Scope::with(&["new", "bound"]);
    let mut tables = Vec::new();
    for (index, table) in spec.tables.iter().enumerate() {
        let rules = spec.rules.iter().filter(|rule| rule.table == Some(index));
        let rules: Vec<&Rule> = rules.collect();
        let name = modules.take(&table.id);
        let plan = TablePlan::new(table, &names);
        let path = [module, &name];
        let codes = table
            .panels
            .iter()
            .filter_map(|panel| of_codes(panel, &paths));
        let codes: Vec<Path> = codes.collect();
        let whole = (table, codes.clone(), rules.clone());
        tables.push(TableModule {
            method: methods.take(&table.name),
            home: shared.modules.home(&table.name, whole, &path),
            types: shared.tables.home(&table.name, (table, codes), &path),
            exported: Vec::new(),
            files: files(&plan, &rules),
            rules: rule::plan(rules.into_iter(), &path, &table.name, shared),
            table: plan,
            name,
        });
    }
    for table in &mut tables {
        let types = table.table.types();
        let free = types.into_iter().filter(|name| modules.take_exactly(name));
        table.exported = free.map(ToOwned::to_owned).collect();
    }
    tables
}

/// The files in which a table, its rows, its columns and its rules are written.
fn files<'m>(plan: &TablePlan<'m>, rules: &[&'m Rule]) -> BTreeSet<&'m str> {
    let panels = &plan.table.panels;
    let rows = panels
        .iter()
        .flat_map(|panel| &panel.rows)
        .map(|row| &row.origin);
    let columns = panels
        .iter()
        .flat_map(|panel| &panel.columns)
        .map(|column| &column.origin);
    let rules = rules.iter().map(|rule| &rule.origin);
    std::iter::once(&plan.table.origin)
        .chain(rows)
        .chain(columns)
        .chain(rules)
        .map(file)
        .filter(|file| !file.is_empty())
        .collect()
}

/// The path of an origin without the line.
pub(crate) fn file(origin: &Origin) -> &str {
    let place = origin.place.as_str();
    place.rsplit_once(':').map_or(place, |(file, _)| file)
}
