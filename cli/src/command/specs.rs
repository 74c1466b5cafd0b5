//! `gouji specs`.

use std::path::Path;

use gouji_dsl::lock::{State, locks};
use gouji_reports::terminal;
use gouji_runtime::bind::choose;

use crate::args::SpecsArgs;
use crate::exit::{Exit, Stop};
use crate::{bound, output, source_files, spec_model};

/// Lists the specs that are built in, how each fits a document, or how each is locked.
pub(crate) fn run(args: &SpecsArgs) -> Result<Exit, Stop> {
    match &args.file {
        Some(file) => candidates(file),
        None if args.locked => locked(args.specs.as_deref()),
        None => {
            output::styled(&terminal::specs(gouji_specs::all()))?;
            Ok(Exit::Clean)
        }
    }
}

fn candidates(file: &Path) -> Result<Exit, Stop> {
    let document = bound::read(&[file]).map_err(Stop::Failed)?;
    let choice = choose(gouji_specs::all(), &document);
    output::styled(&terminal::candidates(&choice))?;
    Ok(match choice.spec {
        Some(_) => Exit::Clean,
        None => Exit::Found,
    })
}

fn locked(folder: Option<&Path>) -> Result<Exit, Stop> {
    let sources = source_files::chosen(folder)?;
    let model = spec_model::compiled(&sources)?;
    let mut exit = Exit::Clean;
    let mut text = String::new();
    for lock in locks(&sources, &model) {
        let state = match lock.state {
            State::Current => "没有变动",
            State::Stale => "锁定之后有变动",
            State::Missing => "没有锁定",
        };
        if lock.state != State::Current {
            exit = Exit::Found;
        }
        text.push_str(&format!("{}：上层 {} {state}\n", lock.spec, lock.parent));
    }
    output::plain(&text)?;
    Ok(exit)
}
