//! `gouji help`.

use crate::args::{self, HelpArgs};
use crate::exit::{Exit, Stop};
use crate::output;
use crate::suggest::nearest;

/// The help of a command, or of the program.
pub(crate) fn run(args: &HelpArgs) -> Result<Exit, Stop> {
    let command = args.command.as_deref();
    match args::help(command) {
        Some(text) => output::styled(&text).map(|()| Exit::Clean),
        None => Err(unknown(command.unwrap_or_default())),
    }
}

fn unknown(command: &str) -> Stop {
    let commands = args::commands();
    let near = nearest(command, commands.iter().map(String::as_str));
    let hint = match near.first() {
        Some(name) => format!("你是否想写：{name}"),
        None => format!("可用的命令：{}", commands.join("、")),
    };
    Stop::Failed(format!("没有“{command}”这个命令；{hint}"))
}
