//! Running other programs: seen, quiet with a log, read, or both seen and read.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::place::at;

/// How much of a log is shown when its command failed.
const LOG_LINES_SHOWN: usize = 40;

/// A command to be run.
pub struct Run {
    command: Command,
    name: String,
}

impl Run {
    pub fn new(program: impl AsRef<OsStr>) -> Run {
        let name = Path::new(program.as_ref()).file_name().unwrap_or_default().to_string_lossy().into_owned();
        Run { command: Command::new(program), name }
    }

    /// Cargo, free of what the cargo that runs us has put into the environment: that would tie it to the
    /// compiler of the outer call.
    pub fn cargo() -> Run {
        let mut run = Run::new("cargo");
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN"] {
            run.command.env_remove(name);
        }
        run.env("CARGO_NET_RETRY", "5")
    }

    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, args: I) -> Run {
        self.command.args(args);
        self
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Run {
        self.command.arg(arg);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Run {
        self.command.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Run {
        self.command.env_remove(name);
        self
    }

    pub fn dir(mut self, directory: impl AsRef<Path>) -> Run {
        self.command.current_dir(directory);
        self
    }

    /// Runs it with our own terminal.
    pub fn seen(mut self) -> Outcome {
        let status = self.command.status().map_err(|error| self.not_started(&error))?;
        if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", self.shown())) }
    }

    /// Runs it with its output in a log, whose end is shown if it fails.
    pub fn quiet(mut self, log: &Path) -> Outcome {
        if let Some(parent) = log.parent() {
            fs::create_dir_all(parent).map_err(|error| at(parent, &error))?;
        }
        let out = File::create(log).map_err(|error| at(log, &error))?;
        let err = out.try_clone().map_err(|error| at(log, &error))?;
        let status = self
            .command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .status()
            .map_err(|error| self.not_started(&error))?;
        if status.success() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
        let lines: Vec<&str> = text.lines().collect();
        let end = lines[lines.len().saturating_sub(LOG_LINES_SHOWN)..].join("\n");
        Err(format!("{} ended with {status}; the end of {}:\n{end}", self.shown(), log.display()))
    }

    /// Runs it and gives what it printed.
    pub fn read(mut self) -> Outcome<String> {
        let output = self
            .command
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .output()
            .map_err(|error| self.not_started(&error))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr).trim().to_owned();
            return Err(format!("{} ended with {}: {said}", self.shown(), output.status));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it with our own terminal, and gives each line it prints to `line` too.
    pub fn seen_and_read(mut self, mut line: impl FnMut(&str)) -> Outcome {
        let mut child =
            self.command.stdout(Stdio::piped()).spawn().map_err(|error| self.not_started(&error))?;
        if let Some(stdout) = child.stdout.take() {
            for read in BufReader::new(stdout).split(b'\n') {
                let read = read.map_err(|error| format!("{}: {error}", self.name))?;
                let read = String::from_utf8_lossy(&read);
                println!("{read}");
                line(&read);
            }
        }
        let status = child.wait().map_err(|error| format!("{}: {error}", self.name))?;
        if status.success() { Ok(()) } else { Err(format!("{} ended with {status}", self.shown())) }
    }

    /// The command as one would type it.
    fn shown(&self) -> String {
        let arguments = self.command.get_args().map(|it| it.to_string_lossy());
        let words: Vec<_> = [self.name.as_str().into()].into_iter().chain(arguments).collect();
        format!("`{}`", words.join(" "))
    }

    fn not_started(&self, error: &std::io::Error) -> String {
        format!("{} could not be started: {error}", self.name)
    }
}

/// The first program of this name on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|it| it.join(name)).find(|it| it.is_file())
}

/// The PATH with these directories in front.
pub fn path_with(directories: &[PathBuf]) -> OsString {
    let old = std::env::var_os("PATH").unwrap_or_default();
    let all = directories.iter().cloned().chain(std::env::split_paths(&old));
    // A directory whose name holds the separator cannot be on a PATH at all.
    std::env::join_paths(all).unwrap_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failing_command_is_named_with_what_it_said() {
        let error = Run::new("sh").args(["-c", "echo oh >&2; exit 3"]).read().unwrap_err();
        assert!(
            error.contains("`sh -c") && error.contains("exit status: 3") && error.ends_with("oh"),
            "{error}"
        );
        let error = Run::new("no-such-program").read().unwrap_err();
        assert!(error.starts_with("no-such-program could not be started"), "{error}");
    }

    #[test]
    fn what_is_seen_is_read_too() {
        let mut lines = Vec::new();
        Run::new("printf").arg("a\\nb").seen_and_read(|it| lines.push(it.to_owned())).unwrap();
        assert_eq!(lines, ["a", "b"]);
    }
}
