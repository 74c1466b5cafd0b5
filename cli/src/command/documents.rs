//! Goes through the documents of the command line; one that fails does not stop the others.

use std::path::PathBuf;

use gouji_reports::json;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Spec;
use serde::Serialize;

use crate::exit::{Exit, Stop};
use crate::progress::Progress;
use crate::together::belong_together;
use crate::{bound, output, paths, spec_choice};

/// Documents of which a person wants to see everything at once.
const FEW: usize = 5;

/// How results are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// For people, or as lines of our own.
    Text,
    /// For people who look through many documents.
    Brief,
    /// One object, spread over lines.
    Json,
    /// An object a line.
    JsonLines,
}

/// What became of the documents.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tally {
    /// How many there were.
    pub(crate) documents: usize,
    /// In how many something was found.
    pub(crate) found: usize,
    /// How many could not be read or bound.
    pub(crate) failed: usize,
}

impl Tally {
    fn add(&mut self, exit: Exit) {
        self.documents += 1;
        match exit {
            Exit::Clean => {}
            Exit::Found => self.found += 1,
            Exit::Failed => self.failed += 1,
        }
    }

    /// The exit code that follows.
    pub(crate) fn exit(self) -> Exit {
        match (self.failed, self.found) {
            (0, 0) => Exit::Clean,
            (0, _) => Exit::Found,
            _ => Exit::Failed,
        }
    }
}

/// What the command line names.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// Files and folders.
    pub(crate) paths: &'a [PathBuf],
    /// The spec to use instead of the one that a document implies.
    pub(crate) spec: Option<&'a str>,
    /// Whether objects are written.
    pub(crate) json: bool,
    /// Whether all files are one document, whatever they hold.
    pub(crate) together: bool,
}

/// Hands each document to `each`, which writes its result and says what it came to.
pub(crate) fn go_through(
    wanted: Wanted<'_>,
    mut each: impl FnMut(&Report, Form) -> Result<Exit, Stop>,
) -> Result<Tally, Stop> {
    let spec = wanted.spec.map(spec_choice::named).transpose()?;
    let files = paths::files(wanted.paths);
    let together = wanted.together || belong_together(wanted.paths);
    let documents: Vec<&[PathBuf]> = match together && !files.paths.is_empty() {
        true => vec![&files.paths],
        false => files.paths.chunks(1).collect(),
    };
    let form = match wanted.json {
        true if together => Form::Json,
        true => json_form(wanted.paths),
        false if documents.len() > FEW => Form::Brief,
        false => Form::Text,
    };
    if files.others > 0 {
        let others = files.others;
        output::remark(&format!("文件夹中另有 {others} 个其他类型的文件，未读取"));
    }
    let mut tally = Tally::default();
    for (path, message) in &files.failures {
        fail(&path.to_string_lossy(), message, form)?;
        tally.add(Exit::Failed);
    }
    let mut progress = Progress::new(documents.len());
    for paths in documents {
        tally.add(one(paths, spec, form, &mut each)?);
        progress.step();
    }
    Ok(tally)
}

/// One file is shown to a person; a folder or several files are lines for a program, however
/// many documents they come to.
fn json_form(named: &[PathBuf]) -> Form {
    match named {
        [path] if !path.is_dir() => Form::Json,
        _ => Form::JsonLines,
    }
}

fn one(
    paths: &[PathBuf],
    spec: Option<&'static Spec>,
    form: Form,
    each: &mut impl FnMut(&Report, Form) -> Result<Exit, Stop>,
) -> Result<Exit, Stop> {
    let document = bound::read(paths);
    let report = document.as_ref().map_err(String::clone);
    match report.and_then(|document| bound::bind(document, spec)) {
        Ok(report) => each(&report, form),
        Err(message) => {
            let names: Vec<_> = paths.iter().map(|path| path.to_string_lossy()).collect();
            fail(&names.join(" + "), &message, form)?;
            Ok(Exit::Failed)
        }
    }
}

/// One sentence on standard error, and the document's object where objects are written.
fn fail(path: &str, message: &str, form: Form) -> Result<(), Stop> {
    output::complain(message);
    match form {
        Form::Text | Form::Brief => Ok(()),
        Form::Json | Form::JsonLines => write(&json::failure(path, message), form),
    }
}

/// Writes an object in the form asked for.
pub(crate) fn write(value: &impl Serialize, form: Form) -> Result<(), Stop> {
    let text = match form {
        Form::JsonLines => json::line(value),
        Form::Text | Form::Brief | Form::Json => json::pretty(value),
    };
    let text = text.map_err(|error| Stop::Failed(format!("无法写成 JSON（{error}）")))?;
    output::plain(&(text + "\n"))
}
