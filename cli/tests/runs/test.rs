//! One run of the real program in a folder of its own, with its whole output written out.

use std::path::PathBuf;
use std::process::Command;
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, process};

/// A run to come. It ends in [`Test::success`], [`Test::found`] or [`Test::failure`].
pub(crate) struct Test {
    folder: Rc<Folder>,
    args: Vec<String>,
    stdout: Option<String>,
    stderr: Option<String>,
}

/// What a run wrote.
pub(crate) struct Written {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Test {
    /// A run without arguments in an empty folder.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("gouji-{}-{count}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self {
            folder: Rc::new(Folder(folder)),
            args: Vec::new(),
            stdout: None,
            stderr: None,
        }
    }

    /// A run in the same folder with the same arguments.
    pub(crate) fn again(&self) -> Self {
        Self {
            folder: self.folder.clone(),
            args: self.args.clone(),
            stdout: None,
            stderr: None,
        }
    }

    /// Arguments, parted by spaces.
    pub(crate) fn args(mut self, args: &str) -> Self {
        self.args = args.split(' ').map(str::to_owned).collect();
        self
    }

    /// One more argument, as it is.
    pub(crate) fn arg(mut self, arg: &str) -> Self {
        self.args.push(arg.to_owned());
        self
    }

    /// A file in the folder.
    pub(crate) fn file(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.folder.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    /// A file of so many bytes of nothing, which takes no room.
    pub(crate) fn sparse(self, name: &str, length: u64) -> Self {
        let file = fs::File::create(self.folder.0.join(name)).unwrap();
        file.set_len(length).unwrap();
        self
    }

    /// The whole standard output.
    pub(crate) fn stdout(mut self, text: &str) -> Self {
        self.stdout = Some(text.to_owned());
        self
    }

    /// The whole standard error.
    pub(crate) fn stderr(mut self, text: &str) -> Self {
        self.stderr = Some(text.to_owned());
        self
    }

    /// Nothing found at the wanted level.
    #[track_caller]
    pub(crate) fn success(self) -> Written {
        self.run(0)
    }

    /// Something found.
    #[track_caller]
    pub(crate) fn found(self) -> Written {
        self.run(1)
    }

    /// The run itself failed.
    #[track_caller]
    pub(crate) fn failure(self) -> Written {
        self.run(2)
    }

    /// The program, ready to start in the folder. Its messages are Chinese under any locale.
    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gouji"));
        command
            .args(&self.args)
            .current_dir(&self.folder.0)
            .env("LANG", "C");
        command
    }

    /// However it ends.
    pub(crate) fn run_to_any_end(self) -> Written {
        let output = self.command().output().unwrap();
        Written {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    #[track_caller]
    fn run(self, code: i32) -> Written {
        let output = self.command().output().unwrap();
        let written = Written {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        };
        let said = format!("stdout:\n{}\nstderr:\n{}", written.stdout, written.stderr);
        assert_eq!(output.status.code(), Some(code), "{said}");
        if let Some(expected) = &self.stdout {
            assert_eq!(&written.stdout, expected, "{said}");
        }
        if let Some(expected) = &self.stderr {
            assert_eq!(&written.stderr, expected, "{said}");
        }
        written
    }
}

/// A folder that goes with the last run in it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
