//! The program gouji: reads the command line, calls the libraries, writes what they return.
//!
//! What is absent here: anything that a user of the libraries would miss. No figure is read, no
//! verdict reached and no finding worded.

mod args;
mod bound;
mod command;
mod exit;
mod output;
mod paths;
mod progress;
mod source_files;
mod spec_choice;
mod spec_model;
mod suggest;
mod together;

use std::process::ExitCode;

use crate::args::Command;
use crate::exit::{Exit, Stop};

fn main() -> ExitCode {
    let exit = match args::read() {
        Ok(command) => run(&command),
        Err(exit) => exit,
    };
    exit.into()
}

fn run(command: &Command) -> Exit {
    let result = match command {
        Command::Check(args) => command::check::run(args),
        Command::Extract(args) => command::extract::run(args),
        Command::Write(args) => command::write::run(args),
        Command::Specs(args) => command::specs::run(args),
        Command::Explain(args) => command::explain::run(args),
        Command::Emit(args) => command::emit::run(args),
        Command::Show(args) => command::show::run(args),
        Command::Diff(args) => command::diff::run(args),
        Command::Effect(args) => command::effect::run(args),
        Command::New(args) => command::new::run(args),
        Command::Lock(args) => command::lock::run(args),
        Command::Help(args) => command::help::run(args),
    };
    match result {
        Ok(exit) => exit,
        // Whoever reads our output has seen enough.
        Err(Stop::ReaderGone) => Exit::Clean,
        Err(Stop::Failed(message)) => {
            output::complain(&message);
            Exit::Failed
        }
    }
}
