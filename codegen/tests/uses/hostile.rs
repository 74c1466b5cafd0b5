#![deny(warnings)]
#[allow(
    dead_code,
    unused_imports,
    reason = "a program uses only part of a spec"
)]
#[path = "../golden/hostile.rs"]
mod specs;

fn main() {
    assert_eq!(specs::all().len(), 1);
}
