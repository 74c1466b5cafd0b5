//! The program gouji.
fn main() {}
