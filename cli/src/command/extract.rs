//! `gouji extract`.

use gouji_reports::{csv, json, terminal};

use super::documents::{Wanted, go_through, write};
use crate::args::{ExtractArgs, ExtractFormat};
use crate::exit::{Exit, Stop};
use crate::output;

/// Writes the facts of every document.
pub(crate) fn run(args: &ExtractArgs) -> Result<Exit, Stop> {
    if args.format == ExtractFormat::Csv {
        output::plain(&format!("{}\n", csv::HEADER))?;
    }
    let json = args.format == ExtractFormat::Json;
    let wanted = Wanted {
        paths: &args.paths,
        spec: args.spec.as_deref(),
        json,
        together: args.together,
    };
    let tally = go_through(wanted, |report, form| {
        match args.format {
            ExtractFormat::Text => output::styled(&terminal::tables(report, args.all))?,
            ExtractFormat::Json => write(&json::extract(report), form)?,
            ExtractFormat::Csv => output::plain(&csv::extract(report))?,
        }
        Ok(Exit::Clean)
    })?;
    Ok(tally.exit())
}
