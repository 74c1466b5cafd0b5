//! Examples of rules behave as they state.

mod common;

use common::{rules, tables};
use gouji_runtime::example::{self, ExampleError};
use gouji_runtime::schema::{Example, Figure};

#[test]
fn every_example_of_the_spec() {
    for rule in rules::ALL {
        for example in rule.examples {
            assert_eq!(
                example::run(&tables::SPEC, rule, example),
                Ok(()),
                "{}",
                rule.id
            );
        }
    }
}

/// The first example of a rule with the figures of the second, and the other way round.
#[test]
fn an_example_that_states_the_opposite_is_found_out() {
    let [passing, failing] = rules::KINDS.examples else {
        unreachable!()
    };
    let swapped = |passes, figures: &'static [Figure]| -> &'static Example {
        Box::leak(Box::new(Example {
            passes,
            title: "",
            figures,
            notes: &[],
            department: "",
        }))
    };
    let run = |example| example::run(&tables::SPEC, &rules::KINDS, example);
    assert_eq!(
        run(swapped(true, failing.figures)),
        Err(ExampleError::Violated)
    );
    assert_eq!(
        run(swapped(false, passing.figures)),
        Err(ExampleError::Holds)
    );
    assert_eq!(run(swapped(true, &[])), Err(ExampleError::Silent));
}
