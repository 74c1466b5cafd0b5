//! `gouji show`.

use gouji_dsl::model::print_rules;

use crate::args::ShowArgs;
use crate::exit::{Exit, Stop};
use crate::{output, source_files, spec_model};

/// Prints a spec with everything it inherits, each line with its origin; or its rules.
pub(crate) fn run(args: &ShowArgs) -> Result<Exit, Stop> {
    let sources = source_files::chosen(args.specs.as_deref())?;
    let model = spec_model::compiled(&sources)?;
    let spec = spec_model::named(&model, &args.spec)?;
    match args.rules {
        true => output::plain(&print_rules(spec))?,
        false => output::plain(&spec.expanded)?,
    }
    Ok(Exit::Clean)
}
