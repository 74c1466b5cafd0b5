//! `gouji new`.

use gouji_dsl::diagnostic::render;
use gouji_dsl::scaffold::{Scaffold, ScaffoldError, Wanted, scaffold};

use crate::args::NewArgs;
use crate::exit::{Exit, Stop};
use crate::{output, source_files, spec_choice, spec_model};

/// Begins a spec in its folder and says what is left to do.
pub(crate) fn run(args: &NewArgs) -> Result<Exit, Stop> {
    let name = spec_choice::words(&args.name);
    let (region, year) = region_and_year(&name)
        .ok_or_else(|| Stop::Failed(format!("“{}”不是“地区/年度”", args.name)))?;
    let sources = source_files::read(&args.specs)?;
    let model = spec_model::compiled(&sources)?;
    let parent = spec_model::named(&model, &args.from)?;
    let wanted = Wanted {
        region,
        year,
        from: &parent.name,
        folder: args.folder.as_deref(),
    };
    let scaffold = scaffold(&sources, &wanted).map_err(told)?;
    for (path, text) in &scaffold.files {
        source_files::write_new(&args.specs, path, text)?;
    }
    output::plain(&account(&name, &parent.name, &scaffold))?;
    Ok(Exit::Clean)
}

fn region_and_year(name: &str) -> Option<(&str, u16)> {
    let (region, year) = name.rsplit_once(' ')?;
    let four_digits = year.len() == 4;
    Some((region, year.parse().ok()?)).filter(|_| four_digits)
}

fn told(error: ScaffoldError) -> Stop {
    if let ScaffoldError::Mistakes(found, sources) = &error {
        for mistake in found {
            output::remark(&render(mistake, sources));
        }
    }
    Stop::Failed(error.to_string())
}

/// What was written and what is left to do.
fn account(name: &str, parent: &str, scaffold: &Scaffold) -> String {
    let files: Vec<&str> = scaffold
        .files
        .iter()
        .map(|(path, _)| path.as_str())
        .collect();
    let mut text = format!("已建立 {name}（继承 {parent}）：{}\n", files.join("、"));
    for (number, todo) in (1..).zip(&scaffold.todo) {
        text.push_str(&format!("\n{number}. {}\n", todo.what));
        for detail in &todo.details {
            text.push_str(&format!("   - {detail}\n"));
        }
    }
    text
}
