//! Names and homes of rules.

use gouji_dsl::model::Rule;

use super::names::Scope;
use super::share::{Home, Shared};

/// A rule to emit.
#[derive(Debug)]
pub(crate) struct RulePlan<'m> {
    /// The rule.
    pub(crate) rule: &'m Rule,
    /// The name of its static in this scope.
    pub(crate) name: String,
    /// Where the static stands.
    pub(crate) home: Home,
}

/// Plans the rules of one module. `module` is the way to it; the name of its table, with which
/// the ids of its rules begin, is left out of the names.
pub(crate) fn plan<'m>(
    rules: impl Iterator<Item = &'m Rule>,
    module: &[&str],
    table: &str,
    shared: &mut Shared<'m>,
) -> Vec<RulePlan<'m>> {
    let mut scope = Scope::default();
    rules
        .map(|rule| {
            let name = scope.take(&short_name(&rule.id, table));
            let path = [module, &["rules", &name]].concat();
            let home = shared.rules.home(&rule.id, rule, &path);
            RulePlan { rule, name, home }
        })
        .collect()
}

/// A rule's id without the table, `*` in words.
fn short_name(id: &str, table: &str) -> String {
    let rest = id
        .strip_prefix(table)
        .filter(|rest| rest.starts_with(['.', '[']));
    rest.unwrap_or(id).replace('*', "每行")
}

#[cfg(test)]
mod tests {
    use super::short_name;
    use crate::plan::identifier;

    #[test]
    fn rule_ids_become_short_names() {
        let name = |id| identifier(&short_name(id, "公开02"));
        assert_eq!(name("公开02[*, 本年收入合计]"), "每行_本年收入合计");
        assert_eq!(name("公开02.收入[总计]"), "收入_总计");
        assert_eq!(name("公开02.上级"), "上级");
        assert_eq!(name("公开021.上级"), "公开021_上级");
        assert_eq!(name("勾05.1"), "勾05_1");
    }
}
