//! A document that could not be read or bound: it has its line among the others.

use serde::Serialize;

/// `gouji.error/1`.
#[derive(Debug, Serialize)]
pub struct Failure<'a> {
    schema: &'static str,
    document: Path<'a>,
    message: &'a str,
}

#[derive(Debug, Serialize)]
struct Path<'a> {
    path: &'a str,
}

/// Why nothing can be said about the document at `path`.
pub fn failure<'a>(path: &'a str, message: &'a str) -> Failure<'a> {
    Failure {
        schema: "gouji.error/1",
        document: Path { path },
        message,
    }
}
