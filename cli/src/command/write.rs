//! `gouji write`.

use gouji_reports::{json, terminal};
use gouji_runtime::report::Report;
use gouji_runtime::write::{Narrative, write as compose};

use super::documents::{Form, Wanted, go_through, write};
use crate::args::{WriteArgs, WriteFormat};
use crate::exit::{Exit, Stop};
use crate::output;

/// Writes the narrative of every document, or where the document's own differs from it.
pub(crate) fn run(args: &WriteArgs) -> Result<Exit, Stop> {
    let json = args.format == WriteFormat::Json;
    let wanted = Wanted {
        paths: &args.paths,
        spec: args.spec.as_deref(),
        json,
        together: args.together,
    };
    let tally = go_through(wanted, |report, form| {
        let narratives = compose(report);
        match form {
            Form::Json | Form::JsonLines => write(&json::write(report, &narratives), form)?,
            Form::Text | Form::Brief => text(report, &narratives, args.diff)?,
        }
        Ok(exit(&narratives, args.diff))
    })?;
    Ok(tally.exit())
}

fn text(report: &Report, narratives: &[Narrative], diff: bool) -> Result<(), Stop> {
    if diff {
        return output::styled(&terminal::differences(report, narratives));
    }
    output::styled(&terminal::narratives(narratives))?;
    let gaps = terminal::gaps(report, narratives);
    gaps.lines().for_each(output::remark);
    Ok(())
}

fn exit(narratives: &[Narrative], diff: bool) -> Exit {
    let paragraphs = narratives.iter().flat_map(|one| &one.paragraphs);
    let mut sentences = paragraphs.flat_map(|one| &one.sentences);
    match diff && sentences.any(|written| written.differs()) {
        true => Exit::Found,
        false => Exit::Clean,
    }
}
