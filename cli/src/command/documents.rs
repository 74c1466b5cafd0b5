//! Goes through the documents of the command line; one that fails does not stop the others.

use std::path::PathBuf;

use gouji_reports::json;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Spec;
use serde::Serialize;

use crate::exit::{Exit, Stop};
use crate::progress::Progress;
use crate::{bound, output, paths, spec_choice};

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// For people, or as lines of our own.
    Text,
    /// One object, spread over lines.
    Json,
    /// An object a line.
    JsonLines,
}

/// What became of the documents.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tally {
    /// How many there were.
    pub(crate) documents: usize,
    /// In how many something was found.
    pub(crate) found: usize,
    /// How many could not be read or bound.
    pub(crate) failed: usize,
}

impl Tally {
    /// The exit code that follows.
    pub(crate) fn exit(self) -> Exit {
        match (self.failed, self.found) {
            (0, 0) => Exit::Clean,
            (0, _) => Exit::Found,
            _ => Exit::Failed,
        }
    }
}

/// Hands each document to `each`, which writes its result and says what it came to.
pub(crate) fn go_through(
    named: &[PathBuf],
    spec: Option<&str>,
    json: bool,
    mut each: impl FnMut(&Report, Form) -> Result<Exit, Stop>,
) -> Result<Tally, Stop> {
    let spec = spec.map(spec_choice::named).transpose()?;
    let files = paths::files(named);
    let documents = files.paths.len() + files.failures.len();
    let form = match (json, documents) {
        (false, _) => Form::Text,
        (true, 1) if named.iter().all(|path| !path.is_dir()) => Form::Json,
        (true, _) => Form::JsonLines,
    };
    if files.others > 0 {
        output::remark(&format!(
            "文件夹中另有 {} 个其他类型的文件，未读取",
            files.others
        ));
    }
    let mut tally = Tally {
        documents,
        found: 0,
        failed: 0,
    };
    for (path, message) in &files.failures {
        fail(&path.to_string_lossy(), message, form)?;
        tally.failed += 1;
    }
    let mut progress = Progress::new(files.paths.len());
    for path in &files.paths {
        match one(path, spec, form, &mut each)? {
            Exit::Clean => {}
            Exit::Found => tally.found += 1,
            Exit::Failed => tally.failed += 1,
        }
        progress.step();
    }
    Ok(tally)
}

fn one(
    path: &std::path::Path,
    spec: Option<&'static Spec>,
    form: Form,
    each: &mut impl FnMut(&Report, Form) -> Result<Exit, Stop>,
) -> Result<Exit, Stop> {
    let document = bound::read(path);
    let report = document.as_ref().map_err(String::clone);
    match report.and_then(|document| bound::bind(document, spec)) {
        Ok(report) => each(&report, form),
        Err(message) => {
            fail(&path.to_string_lossy(), &message, form)?;
            Ok(Exit::Failed)
        }
    }
}

/// One sentence on standard error, and the document's object where objects are written.
fn fail(path: &str, message: &str, form: Form) -> Result<(), Stop> {
    output::complain(message);
    match form {
        Form::Text => Ok(()),
        Form::Json | Form::JsonLines => write(&json::failure(path, message), form),
    }
}

/// Writes an object in the form asked for.
pub(crate) fn write(value: &impl Serialize, form: Form) -> Result<(), Stop> {
    let text = match form {
        Form::JsonLines => json::line(value),
        Form::Text | Form::Json => json::pretty(value),
    };
    let text = text.map_err(|error| Stop::Failed(format!("无法写成 JSON（{error}）")))?;
    output::plain(&(text + "\n"))
}
