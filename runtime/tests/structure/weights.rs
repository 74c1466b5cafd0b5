//! What a spec says of a property is heeded, in the table it names and in no other.

use gouji_runtime::schema::Level;

use crate::cases::{CASES, Case};
use crate::{inspect, told};

#[test]
fn a_silenced_property_is_not_looked_at() {
    for case in &CASES {
        let name = format!("{}.{}", case.table, case.property);
        let outcome = inspect(&case.text(), &[(name.clone(), None)]);
        assert_eq!(told(&outcome), [""; 0], "{name}");
    }
}

#[test]
fn a_property_has_the_weight_that_the_spec_gives_it() {
    for case in &CASES {
        for level in [Level::Hint, Level::Verify, Level::Must] {
            let name = format!("{}.{}", case.table, case.property);
            let outcome = inspect(&case.text(), &[(name.clone(), Some(level))]);
            let found: Vec<_> = outcome
                .findings
                .iter()
                .map(|finding| (finding.rule.as_str(), finding.level))
                .collect();
            assert_eq!(found, [(name.as_str(), level)]);
        }
    }
}

#[test]
fn another_table_keeps_its_own_weight() {
    // Two properties compare tables with each other: where the others are silenced they hold.
    let alone = |case: &&Case| !["表序", "同码同名"].contains(&case.property);
    for case in CASES.iter().filter(alone) {
        let others = ["t1", "t2", "t3"]
            .into_iter()
            .filter(|table| *table != case.table);
        let silenced = others.map(|table| (format!("{table}.{}", case.property), None));
        let outcome = inspect(&case.text(), &silenced.collect::<Vec<_>>());
        let found: Vec<_> = outcome
            .findings
            .iter()
            .map(|finding| finding.rule.as_str())
            .collect();
        assert_eq!(found, [format!("{}.{}", case.table, case.property)]);
    }
}
