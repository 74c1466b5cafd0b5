//! Whole runs of the program gouji.

mod documents;
mod files;
mod rules;
#[cfg(test)]
mod test;
mod usage;
mod verbs;
#[cfg(test)]
mod walks;

use test::Test;
