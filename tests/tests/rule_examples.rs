//! Every example of every rule behaves as the rule says.

use std::collections::BTreeSet;

use gouji_runtime::example;

#[test]
fn every_example_behaves_as_it_states() {
    let mut wrong = BTreeSet::new();
    let mut count = 0;
    for spec in gouji_specs::all() {
        for rule in spec.rules {
            for example in rule.examples {
                count += 1;
                if let Err(error) = example::run(spec, rule, example) {
                    println!("{} {} {}：{error}", spec.name, rule.id, example.title);
                    wrong.insert(rule.id);
                }
            }
        }
    }
    assert_eq!(wrong, BTreeSet::new());
    assert!(count > 100, "only {count} examples were found");
}

#[test]
fn every_named_rule_has_an_example_that_passes_and_one_that_is_violated() {
    for spec in gouji_specs::all() {
        let named = spec.rules.iter().filter(|rule| !rule.title.is_empty());
        let mut families: Vec<&str> = named.map(|rule| family(rule.id)).collect();
        families.dedup();
        assert!(
            families.len() >= 8,
            "{} names only {} rules",
            spec.name,
            families.len()
        );
        for name in families {
            let members = spec.rules.iter().filter(|rule| family(rule.id) == name);
            let examples: Vec<bool> = members
                .flat_map(|rule| rule.examples)
                .map(|example| example.passes)
                .collect();
            assert!(examples.contains(&true), "{name} has no passing example");
            assert!(examples.contains(&false), "{name} has no violating example");
        }
    }
}

/// The name that the relations of one rule share.
fn family(id: &str) -> &str {
    match id.rsplit_once('.') {
        Some((name, number)) if number.parse::<u32>().is_ok() => name,
        _ => id,
    }
}
