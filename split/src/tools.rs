//! The programs that do the work on single files.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, bail};

/// The features of WebAssembly that the compiler uses. They are named one by one: with `--all-features` the
/// tools also write what no browser reads yet, and a merged chunk does not tell its own.
pub const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
];

/// Functions keep their names until it was told what a file is made of.
const KEEP_NAMES: &str = "--debuginfo";

/// How many files are optimized at a time; each takes some hundred megabytes of memory.
const OPTIMIZED_AT_A_TIME: usize = 2;

/// Writes the script and the module `NAME_bg.wasm` of the start into `out`; gives the script's path.
pub fn bind(name: &str, start: &Path, out: &Path) -> Result<PathBuf> {
    let mut command = Command::new("wasm-bindgen");
    // Parts take the table and the stack pointer from the start, so the linker's exports have to stay.
    command.args(["--target=web", "--no-typescript", "--keep-lld-exports"]);
    command.arg("--remove-producers-section");
    command.arg(format!("--out-name={name}")).arg("--out-dir").arg(out).arg(start);
    run(&mut command)?;
    Ok(out.join(format!("{name}.js")))
}

/// Merges modules into one; `between` stands in for the module `__wasm_split` from which they import.
pub fn merge(between: &Path, inputs: &[PathBuf], out: &Path) -> Result<()> {
    let mut command = Command::new("wasm-merge");
    command.args(FEATURES).arg(KEEP_NAMES).arg(between).arg("__wasm_split");
    for (at, input) in inputs.iter().enumerate() {
        command.arg(input).arg(format!("chunk_{at}"));
    }
    run(command.arg("-o").arg(out))
}

/// Makes modules small and quick, in their places; `start` is that of them which comes first.
pub fn optimize(modules: &[PathBuf], start: &Path) -> Result<()> {
    // The largest first, so that none is waited for alone at the end.
    let mut waiting: Vec<&PathBuf> = modules.iter().collect();
    waiting.sort_by_key(|module| fs::metadata(module).map_or(0, |file| file.len()));
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop());
    let work = || -> Result<()> {
        while let Some(module) = next() {
            // Every byte of the start is waited for: it is gone over three times, after the first with nothing put into
            // its callers. For the rest `-O3` is quicker than `-Oz`, and once compressed no larger. A local for what is
            // computed twice is shorter only as long as nothing is compressed.
            let rounds: &[&[&str]] = match module == start {
                true => &[
                    &["-Os"],
                    &["-Os", "--skip-pass=inlining-optimizing"],
                    &["-Os", "--skip-pass=inlining-optimizing"],
                ],
                false => &[&["-O3"]],
            };
            for round in rounds {
                let mut command = Command::new("wasm-opt");
                command
                    .args(FEATURES)
                    .arg(KEEP_NAMES)
                    .args(*round)
                    .args(["--low-memory-unused", "--skip-pass=local-cse"]);
                command.args(["--strip-producers", "--strip-target-features"]);
                run(command.arg(module).arg("-o").arg(module))?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..OPTIMIZED_AT_A_TIME).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| match worker.join() {
            Ok(done) => done,
            Err(_) => bail!("a file could not be optimized"),
        })
    })
}

/// The script as short as it can be said, with short names for what only it knows. It is written to `file` first.
pub fn minify(script: &str, file: &Path) -> Result<String> {
    fs::write(file, script).with_context(|| file.display().to_string())?;
    let mut command = Command::new("uglifyjs");
    output(command.args(["--module", "--compress", "passes=2", "--mangle", "--"]).arg(file))
}

fn run(command: &mut Command) -> Result<()> {
    output(command).map(drop)
}

/// What a program prints; an error if it ends with one.
fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().with_context(|| format!("{name} could not be started"))?;
    if !output.status.success() {
        bail!("{name} ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    String::from_utf8(output.stdout).with_context(|| format!("what {name} prints"))
}
