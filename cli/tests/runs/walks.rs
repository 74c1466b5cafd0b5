//! The walks of the manual, command by command, in a copy of the specs: every command ends well
//! and says what the walk shows, every file compiles.

use std::fs;

use crate::Test;

/// What stands between fences.
enum Block {
    /// Commands.
    Shell(Vec<String>),
    /// What the last command writes, among other things.
    Output(Vec<String>),
    /// The path of a file, if the text before names one, and what it says.
    Spec(Option<String>, String),
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut fence: Option<(&str, Vec<String>)> = None;
    let mut path = None;
    for line in page.lines() {
        match (&mut fence, line.strip_prefix("```")) {
            (None, Some(kind)) => fence = Some((kind, Vec::new())),
            (Some((kind, lines)), Some(_)) => {
                let lines = std::mem::take(lines);
                blocks.push(match *kind {
                    "sh" => Block::Shell(lines),
                    "text" => Block::Output(lines),
                    "gj" => Block::Spec(path.clone(), lines.join("\n") + "\n"),
                    other => panic!("a block of {other}"),
                });
                fence = None;
            }
            (Some((_, lines)), None) => lines.push(line.to_owned()),
            (None, None) => path = named_file(line).or(path),
        }
    }
    blocks
}

/// The `.gj` file that a line names last.
fn named_file(line: &str) -> Option<String> {
    let quoted = line.split('`').skip(1).step_by(2);
    let files = quoted.filter(|name| name.starts_with("specs/") && name.ends_with(".gj"));
    files.last().map(str::to_owned)
}

/// The specs and examples of the project, without what the walk is about to write.
fn copy(without: &str) -> Test {
    let mut test = Test::new();
    for (path, text) in gouji_specs::SOURCES {
        if !path.starts_with(without) {
            test = test.file(path, text);
        }
    }
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../examples");
    for name in ["report.txt", "report-with-errors.txt"] {
        let text = fs::read(format!("{examples}/{name}")).unwrap();
        test = test.file(&format!("examples/{name}"), text);
    }
    test
}

/// Takes the walk. Returns how many commands were run.
fn walk(page: &str, own: &str) -> usize {
    let path = format!("{}/../docs/{page}", env!("CARGO_MANIFEST_DIR"));
    let mut test = copy(own);
    let mut commands = 0;
    let mut last = String::new();
    for block in blocks(&fs::read_to_string(path).unwrap()) {
        match block {
            Block::Shell(lines) => {
                for line in lines {
                    // Building is for the other test; what it would write stands for it.
                    let line = line.replace("cargo run -q -p gouji-cli --", "gouji");
                    let Some(command) = line.strip_prefix("gouji ") else {
                        assert!(line.starts_with("cargo "), "{line}");
                        continue;
                    };
                    (test, last) = run(test, command);
                    commands += 1;
                }
            }
            Block::Output(lines) => {
                for line in lines {
                    assert!(last.contains(&line), "{line} in\n{last}");
                }
            }
            Block::Spec(path, text) => {
                test = test.file(&path.expect("the text names the file"), text);
            }
        }
    }
    commands
}

fn run(test: Test, command: &str) -> (Test, String) {
    let (command, file) = match command.split_once(" > ") {
        Some((command, file)) => (command, Some(file)),
        None => (command, None),
    };
    let run = test.again().args(command);
    match file {
        // What is found does not matter where it is only kept.
        Some(file) => {
            let written = run.run_to_any_end().stdout;
            (test.file(file, &written), written)
        }
        None => {
            let written = run.success();
            (test, written.stderr + &written.stdout)
        }
    }
}

#[test]
fn adding_a_year() {
    assert!(walk("adding-a-year.md", "specs/hebei/2022/") >= 9);
}

#[test]
fn adding_a_province() {
    assert!(walk("adding-a-province.md", "specs/shannan/") >= 8);
}
