//! `gouji check`.

use gouji_reports::json;
use gouji_reports::terminal::{self, Config};
use gouji_runtime::check::{check, check_in_full};
use gouji_runtime::finding::Outcome;
use gouji_runtime::report::Report;
use gouji_runtime::schema::Level;

use super::documents::{Form, Wanted, go_through, write};
use crate::args::{CheckArgs, CheckFormat};
use crate::exit::{Exit, Stop};
use crate::output;

/// Checks every document; the exit code follows `--fail-on`.
pub(crate) fn run(args: &CheckArgs) -> Result<Exit, Stop> {
    let json = args.format == CheckFormat::Json;
    let wanted = Wanted {
        paths: &args.paths,
        spec: args.spec.as_deref(),
        json,
        together: args.together,
    };
    let tally = go_through(wanted, |report, form| {
        let outcome = if args.all {
            check_in_full(report)
        } else {
            check(report)
        };
        show(report, &outcome, form, args.all)?;
        Ok(exit(&outcome, args.fail_on.into()))
    })?;
    if !json && tally.documents > 1 {
        output::styled(&terminal::totals(
            tally.documents,
            tally.found,
            tally.failed,
        ))?;
    }
    Ok(tally.exit())
}

fn show(report: &Report, outcome: &Outcome, form: Form, all: bool) -> Result<(), Stop> {
    match form {
        Form::Json | Form::JsonLines => write(&json::check(report, outcome, all), form),
        Form::Text => text(
            report,
            outcome,
            Config {
                all,
                ..Config::default()
            },
        ),
        Form::Brief => {
            let in_full = 0;
            text(
                report,
                outcome,
                Config {
                    all,
                    in_full,
                    ..Config::default()
                },
            )
        }
    }
}

fn text(report: &Report, outcome: &Outcome, config: Config) -> Result<(), Stop> {
    output::styled(&(terminal::check(report, outcome, config) + "\n"))
}

/// A finding that the document itself explains does not count.
fn exit(outcome: &Outcome, level: Level) -> Exit {
    let counts = outcome
        .findings
        .iter()
        .any(|finding| finding.level >= level && finding.explained_by.is_none());
    match counts {
        true => Exit::Found,
        false => Exit::Clean,
    }
}
