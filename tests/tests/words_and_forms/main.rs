//! The words and the forms of a published report, proved figure by figure: what is bound, against
//! readings of the same file that know no spec; what one unit more in any of them brings about;
//! which percentages agree when they are read together; what no part of the spec explains.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a helper of tests may fail like a test"
)]

mod bound;
mod forms;
mod joint;
mod narrative;
mod one_unit;
mod unbound;

const SAMPLE: &str = "hebei-2021-qinhuangdao_guanweiban-juesuan.txt";

/// The sample's text, unless it is not here.
fn sample() -> Option<String> {
    let path = gouji_tests::sample(SAMPLE)?;
    Some(std::fs::read_to_string(path).unwrap())
}
