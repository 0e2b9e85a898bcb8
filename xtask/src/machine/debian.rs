//! Debian's packages: installed when a needed one is missing and we may; else the command is told.

use std::path::Path;

use crate::run::{Run, on_path};
use crate::{Outcome, place, say};

/// Whether packages come by apt-get here.
pub fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

/// Installs packages. `why` says what for and how long it takes.
pub fn install(packages: &[&str], why: &str) -> Outcome {
    let Some(rights) = Rights::ours() else {
        return Err(format!("{why}\n{}", by_hand(packages)));
    };
    say::timed(why, || {
        let log = place::log("apt-get")?;
        rights.apt_get(&["update"]).quiet(&log)?;
        let options = ["install", "--yes", "--no-install-recommends"];
        rights.apt_get(&options).args(packages).quiet(&log)
    })
}

/// The one command a person has to run where we may not.
pub fn by_hand(packages: &[&str]) -> String {
    format!(
        "Please run this once, then try again:\n\n  \
         sudo apt-get update && sudo apt-get install --no-install-recommends {}\n",
        packages.join(" ")
    )
}

/// By what right we install.
enum Rights {
    Root,
    Sudo,
}

impl Rights {
    /// Root, or a sudo that asks for no password; a question in the middle of a build would go unseen.
    fn ours() -> Option<Rights> {
        if Run::new("id").arg("-u").read().is_ok_and(|it| it.trim() == "0") {
            return Some(Rights::Root);
        }
        Run::new("sudo").args(["-n", "true"]).read().is_ok().then_some(Rights::Sudo)
    }

    fn apt_get(&self, arguments: &[&str]) -> Run {
        let run = match self {
            Rights::Root => Run::new("env"),
            Rights::Sudo => Run::new("sudo").args(["-n", "env"]),
        };
        let quiet = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "Acquire::Retries=3", "-q"];
        run.args(quiet).args(arguments)
    }
}
