//! Running other programs: with our terminal, into a log, or for what they print.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{self, Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// How long a program that is asked to end may take for it.
const GRACE: Duration = Duration::from_secs(3);
/// How much of a log is shown when its command failed.
const LOG_LINES_SHOWN: usize = 40;

/// Tells this program, run by itself, that Clippy looks on; see [`Command::linted`].
pub const LINTED: &str = "DIALOGUE_EXPLORER_LINTED";

/// A program with its arguments, to be run.
pub struct Command {
    inner: process::Command,
    name: String,
}

impl Command {
    pub fn new(program: impl AsRef<OsStr>) -> Command {
        let name = Path::new(program.as_ref()).file_name().unwrap_or_default().to_string_lossy().into_owned();
        Command { inner: process::Command::new(program), name }
    }

    /// Cargo, free of what the cargo that runs us has put into the environment: that would tie it to the
    /// compiler of the outer call.
    pub fn cargo() -> Command {
        let mut command = Command::new("cargo");
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN"] {
            command.inner.env_remove(name);
        }
        command.env("CARGO_NET_RETRY", "5")
    }

    /// Cargo for this machine, in the project's directory. In a whole run of all checks Clippy looks on as it compiles.
    pub fn native_cargo() -> Command {
        let command = Command::cargo().dir(paths::root());
        match std::env::var_os(LINTED) {
            Some(_) => command.linted(),
            None => command,
        }
    }

    /// Lets Clippy compile the crates of the workspace, as `cargo clippy` lets it check them: so whoever wants both lints
    /// and programs compiles everything once. A lint is an error.
    pub fn linted(self) -> Command {
        // What cargo-clippy itself puts between its arguments.
        let arguments = ["-D", "warnings"].map(|it| format!("{it}__CLIPPY_HACKERY__")).concat();
        self.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver").env("CLIPPY_ARGS", arguments)
    }

    /// The same with less right to the processor than what runs beside it, where there is `nice` to say so.
    pub fn standing_back(self) -> Command {
        let Some(nice) = on_path("nice") else { return self };
        let mut inner = process::Command::new(nice);
        inner.args(["-n", "10"]).arg(self.inner.get_program()).args(self.inner.get_args());
        for (name, value) in self.inner.get_envs() {
            match value {
                Some(value) => inner.env(name, value),
                None => inner.env_remove(name),
            };
        }
        if let Some(directory) = self.inner.get_current_dir() {
            inner.current_dir(directory);
        }
        Command { inner, name: self.name }
    }

    pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(mut self, args: I) -> Command {
        self.inner.args(args);
        self
    }

    pub fn arg(mut self, arg: impl AsRef<OsStr>) -> Command {
        self.inner.arg(arg);
        self
    }

    pub fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Command {
        self.inner.env(name, value);
        self
    }

    pub fn without_env(mut self, name: &str) -> Command {
        self.inner.env_remove(name);
        self
    }

    pub fn dir(mut self, directory: impl AsRef<Path>) -> Command {
        self.inner.current_dir(directory);
        self
    }

    /// Runs it with our own terminal.
    pub fn run(mut self) -> Result<()> {
        let status = self.inner.status().with_context(|| self.not_started())?;
        self.check(status)
    }

    /// Begins to run it with our own terminal, beside what else is done.
    pub fn start(mut self) -> Result<Running> {
        let child = self.inner.spawn().with_context(|| self.not_started())?;
        Ok(Running { command: self, child, log: None, has_group: false })
    }

    /// Runs it with its output in a log, whose end is shown if it fails.
    pub fn run_logged(mut self, log: &Path) -> Result<()> {
        self.write_to(log)?;
        let mut running = self.start()?;
        running.log = Some(log.to_owned());
        running.done()
    }

    /// Begins to run it with its output in a log, beside what else is done. Who lets go of it ends what it has started, too.
    pub fn start_logged(mut self, log: &Path) -> Result<Running> {
        self.write_to(log)?;
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut self.inner, 0);
        let mut running = self.start()?;
        running.log = Some(log.to_owned());
        running.has_group = cfg!(unix);
        Ok(running)
    }

    fn write_to(&mut self, log: &Path) -> Result<()> {
        if let Some(parent) = log.parent() {
            fs::create_dir_all(parent).with_context(|| parent.display().to_string())?;
        }
        let out = File::create(log).with_context(|| log.display().to_string())?;
        let err = out.try_clone().with_context(|| log.display().to_string())?;
        self.inner.stdin(Stdio::null()).stdout(out).stderr(err);
        Ok(())
    }

    /// Runs it and gives what it printed. What it tells on standard error becomes part of the error.
    pub fn output(mut self) -> Result<String> {
        self.inner.stdin(Stdio::null()).stderr(Stdio::piped());
        let output = self.inner.output().with_context(|| self.not_started())?;
        let told = || String::from_utf8_lossy(&output.stderr).trim().to_owned();
        self.check(output.status).with_context(told)?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it with our own terminal, and gives each line it prints to `line` too.
    pub fn run_output(mut self, mut line: impl FnMut(&str)) -> Result<()> {
        let mut child = self.inner.stdout(Stdio::piped()).spawn().with_context(|| self.not_started())?;
        if let Some(stdout) = child.stdout.take() {
            for printed in BufReader::new(stdout).split(b'\n') {
                let printed = printed.with_context(|| self.name.clone())?;
                let printed = String::from_utf8_lossy(&printed);
                println!("{printed}");
                line(&printed);
            }
        }
        let status = child.wait().with_context(|| self.name.clone())?;
        self.check(status)
    }

    fn check(&self, status: process::ExitStatus) -> Result<()> {
        if !status.success() {
            let arguments = self.inner.get_args().map(|argument| argument.to_string_lossy());
            let words: Vec<_> = [self.name.as_str().into()].into_iter().chain(arguments).collect();
            bail!("`{}` ended with {status}", words.join(" "));
        }
        Ok(())
    }

    fn not_started(&self) -> String {
        format!("{} could not be started", self.name)
    }
}

/// A program that runs. Who lets go of it before it is done ends it.
pub struct Running {
    command: Command,
    child: Child,
    /// Where its output goes, if not to our own terminal.
    log: Option<PathBuf>,
    /// Whether it is the first of a group of processes, which has its number.
    has_group: bool,
}

impl Running {
    /// Waits for its end. If it failed, the end of its log is shown.
    pub fn done(mut self) -> Result<()> {
        let status = self.child.wait().with_context(|| self.command.name.clone())?;
        let checked = self.command.check(status);
        let Some(log) = &self.log else { return checked };
        checked.with_context(|| {
            let text = String::from_utf8_lossy(&fs::read(log).unwrap_or_default()).into_owned();
            let lines: Vec<&str> = text.lines().collect();
            let end = lines[lines.len().saturating_sub(LOG_LINES_SHOWN)..].join("\n");
            format!("{end}\n(the end of {})", log.display())
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        if self.has_group {
            let group = format!("-{}", self.child.id());
            let _ = process::Command::new("kill").args(["--", &group]).status();
            // It may have others to end, in groups of their own.
            let start = Instant::now();
            while matches!(self.child.try_wait(), Ok(None)) && start.elapsed() < GRACE {
                thread::sleep(Duration::from_millis(10));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The first program of this name on the PATH.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|directory| directory.join(name)).find(|program| program.is_file())
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
    fn a_failing_command_is_named_with_what_it_told() {
        let error = Command::new("sh").args(["-c", "echo oh >&2; exit 3"]).output().unwrap_err();
        assert_eq!(format!("{error:#}"), "oh: `sh -c echo oh >&2; exit 3` ended with exit status: 3");
        let error = Command::new("no-such-program").output().unwrap_err();
        assert!(error.to_string().starts_with("no-such-program could not be started"), "{error}");
    }

    #[test]
    fn who_stands_back_does_the_same() {
        let command = || {
            let script = "echo $1 $SAID ${HOME-nowhere}; pwd";
            Command::new("sh").args(["-c", script]).env("SAID", "aloud").without_env("HOME").dir("/")
        };
        let (one, other) = (command(), command().standing_back());
        let [one, other] = [one, other].map(|it| it.args(["sh", "more"]).output().unwrap());
        assert_eq!(one, "more aloud nowhere\n/\n");
        assert_eq!(other, one);
    }

    #[test]
    fn what_is_let_go_of_ends_at_once() {
        let slow = || Command::new("sleep").arg("60").start().unwrap();
        let (kept, dropped) = (slow(), slow());
        let is_there = |id: u32| Command::new("kill").args(["-0", &id.to_string()]).output().is_ok();
        let id = dropped.child.id();
        drop(dropped);
        assert!(is_there(kept.child.id()) && !is_there(id));
        let failing = Command::new("sh").args(["-c", "exit 3"]).start().unwrap();
        assert_eq!(failing.done().unwrap_err().to_string(), "`sh -c exit 3` ended with exit status: 3");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_a_logged_program_has_started_ends_with_it() {
        let log = std::env::temp_dir().join(format!("xtask-command-{}.log", process::id()));
        let script = "sleep 60 & echo $!; wait";
        let logged = Command::new("sh").args(["-c", script]).start_logged(&log).unwrap();
        let child: u32 = loop {
            match fs::read_to_string(&log).unwrap().trim().parse() {
                Ok(id) => break id,
                Err(_) => thread::yield_now(),
            }
        };
        // Nobody may have asked for how it ended.
        let runs = || {
            let stat = fs::read_to_string(format!("/proc/{child}/stat"));
            stat.is_ok_and(|it| it.rsplit(") ").next().is_some_and(|it| !it.starts_with('Z')))
        };
        assert!(runs());
        drop(logged);
        while runs() {
            thread::yield_now();
        }
        fs::remove_file(&log).unwrap();
    }

    #[test]
    fn what_is_shown_is_read_too() {
        let mut lines = Vec::new();
        Command::new("printf").arg("a\\nb").run_output(|line| lines.push(line.to_owned())).unwrap();
        assert_eq!(lines, ["a", "b"]);
    }
}
