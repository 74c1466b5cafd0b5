//! `gouji effect`.

use std::fs;
use std::path::Path;

use gouji_reports::effect::{Run, effect};

use crate::args::{EffectArgs, TextFormat};
use crate::exit::{Exit, Stop};
use crate::output;

/// Tells which findings a change of specs adds and removes, from two saved runs of `check`.
pub(crate) fn run(args: &EffectArgs) -> Result<Exit, Stop> {
    let effect = effect(&read(&args.before)?, &read(&args.after)?);
    match args.format {
        TextFormat::Text => output::styled(&effect.text())?,
        TextFormat::Markdown => output::plain(&effect.markdown())?,
    }
    Ok(Exit::Clean)
}

fn read(path: &Path) -> Result<Run, Stop> {
    let shown = path.display();
    let text = fs::read_to_string(path)
        .map_err(|error| Stop::Failed(format!("{shown}：无法读取（{error}）")))?;
    Run::read(&text).map_err(|error| Stop::Failed(format!("{shown}：{error}")))
}
