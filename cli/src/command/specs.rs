//! `gouji specs`.

use gouji_reports::terminal;

use crate::args::SpecsArgs;
use crate::exit::{Exit, Stop};
use crate::output;

/// Lists the specs that are built in.
pub(crate) fn run(SpecsArgs {}: &SpecsArgs) -> Result<Exit, Stop> {
    output::styled(&terminal::specs(gouji_specs::all()))?;
    Ok(Exit::Clean)
}
