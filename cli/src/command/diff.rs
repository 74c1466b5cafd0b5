//! `gouji diff`.

use gouji_dsl::Model;
use gouji_dsl::compare::{Comparison, compare};

use crate::args::{DiffArgs, TextFormat};
use crate::exit::{Exit, Stop};
use crate::{output, source_files, spec_model};

/// Tells what is different between two specs, or between a built-in one and its edited copy.
pub(crate) fn run(args: &DiffArgs) -> Result<Exit, Stop> {
    let now = spec_model::compiled(&source_files::chosen(args.specs.as_deref())?)?;
    let comparison = match &args.after {
        Some(after) => compared((&now, &args.before), (&now, after))?,
        None => {
            let built_in = spec_model::compiled(&source_files::built_in())?;
            compared((&built_in, &args.before), (&now, &args.before))?
        }
    };
    output::plain(&match args.format {
        TextFormat::Text => comparison.text(),
        TextFormat::Markdown => comparison.markdown(),
    })?;
    Ok(Exit::Clean)
}

fn compared(before: (&Model, &str), after: (&Model, &str)) -> Result<Comparison, Stop> {
    let before = spec_model::named(before.0, before.1)?;
    let after = spec_model::named(after.0, after.1)?;
    Ok(compare(before, after))
}
