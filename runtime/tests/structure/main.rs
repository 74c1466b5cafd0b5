//! Each structural property has a document where it holds and one where it fails, and a spec may
//! silence it or give it another weight.

#[path = "../bind/build.rs"]
#[allow(dead_code, reason = "this suite uses its own part")]
mod build;

mod cases;
mod sound;
mod weights;

use gouji_runtime::finding::{Finding, Outcome};
use gouji_runtime::schema::{Level, Spec};
use gouji_runtime::structure;

/// What is found in a document under a spec with these weights, rules and binding left aside.
fn inspect(text: &str, weights: &[(String, Option<Level>)]) -> Outcome {
    let weights = weights
        .iter()
        .map(|(name, level)| (build::text(name.as_str()), *level));
    let spec = Spec {
        weights: build::keep(weights),
        ..sound::spec()
    };
    let document = build::document(text);
    let report = build::bind(&spec, &document);
    let mut outcome = Outcome::default();
    structure::check(&report, &mut outcome);
    outcome
}

/// The findings as `rule level: message`.
fn told(outcome: &Outcome) -> Vec<String> {
    let told =
        |finding: &Finding| format!("{} {:?}: {}", finding.rule, finding.level, finding.message);
    outcome.findings.iter().map(told).collect()
}
