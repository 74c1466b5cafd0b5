//! The written forms of a report and its findings, on data made by hand.

#[cfg(test)]
mod common;
#[cfg(test)]
mod effect;
mod json;
mod sentence;
mod terminal;
