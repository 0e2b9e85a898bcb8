//! `cargo xtask`: makes a machine ready, builds, serves, measures and tests the site.
//!
//! `machine` finds or gets the tools, `site` calls Trunk with them, `finish` turns what Trunk made into
//! the site one uploads, `size` weighs it, `check` runs everything that must hold. Nothing in here knows
//! what the site shows.

mod check;
mod edition;
mod finish;
mod machine;
mod place;
mod run;
mod say;
mod serve;
mod site;
mod size;

use std::path::PathBuf;
use std::process::ExitCode;

/// What went wrong, in a sentence a person can act on.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N] [--release]   build, serve on 127.0.0.1, build again on every change
  build [--out DIR] [--site-url URL]
                                 the release site, ready to upload, into DIR (dist); URL is where it will
                                 lie, which previews of its links have to name
  edition                        keeps the present data as an edition, and names it in the page's head
  size [--dist DIR]              what a first visit to that site weighs
  test [STEP...]                 every check, or only the steps named
  clean [--cache]                remove what was built; with --cache also the tools in the user's cache
  help                           this text

The first run gets what is missing: a compiler and standard library for WebAssembly, wasm-bindgen,
wasm-opt and Trunk; `test` also gets Chromium and axe-core. They are kept in the user's cache.";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match obey(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn obey(arguments: &[String]) -> Outcome {
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", arguments),
    };
    let mut rest = Arguments(rest.to_vec());
    match command {
        "serve" => {
            let release = rest.flag("--release");
            let port = match rest.value("--port")? {
                Some(port) => Some(port.parse().map_err(|_| format!("--port {port}: not a port"))?),
                None => None,
            };
            rest.none_left()?;
            serve::serve(port, release)
        }
        "build" => {
            let out = rest.value("--out")?.map_or_else(place::dist, PathBuf::from);
            let address = rest.value("--site-url")?;
            rest.none_left()?;
            site::build(&std::path::absolute(&out).unwrap_or(out), address.as_deref())
        }
        "edition" => {
            rest.none_left()?;
            edition::keep()
        }
        "size" => {
            let dist = rest.value("--dist")?.map_or_else(place::dist, PathBuf::from);
            rest.none_left()?;
            size::weigh(&dist)
        }
        "test" => check::test(&rest.0),
        "clean" => {
            let cache = rest.flag("--cache");
            rest.none_left()?;
            place::clean(cache)
        }
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command {other:?}\n\n{HELP}")),
    }
}

/// What follows the command on the command line.
struct Arguments(Vec<String>);

impl Arguments {
    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|it| it != name);
        self.0.len() < before
    }

    fn value(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(at) = self.0.iter().position(|it| it == name) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(format!("{name} needs a value"));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    fn none_left(&self) -> Outcome {
        match self.0.first() {
            Some(it) => Err(format!("{it:?} is not understood\n\n{HELP}")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_flags_are_taken_in_any_order() {
        let mut given = Arguments(["--release", "--port", "9000"].map(str::to_owned).to_vec());
        assert_eq!(given.value("--port"), Ok(Some("9000".to_owned())));
        assert!(given.flag("--release"));
        assert_eq!(given.none_left(), Ok(()));
        assert!(Arguments(vec!["--port".to_owned()]).value("--port").is_err());
        assert!(obey(&["sevre".to_owned()]).is_err());
    }
}
