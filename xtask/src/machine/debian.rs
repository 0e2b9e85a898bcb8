//! Debian's packages: installed when a needed one is missing and we may; else the command is told.

use std::path::Path;

use anyhow::{Result, bail};

use crate::command::{Command, on_path};
use crate::{log, paths};

/// Whether packages come by apt-get here.
pub fn is_here() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get").is_some()
}

/// Installs packages. `why` says what for and how long it takes.
pub fn install(packages: &[&str], why: &str) -> Result<()> {
    let Some(rights) = Rights::ours() else {
        bail!("{why}\n{}", by_hand(packages));
    };
    log::timed(why, || {
        let file = paths::log_file("apt-get")?;
        rights.apt_get(&["update"]).run_logged(&file)?;
        let options = ["install", "--yes", "--no-install-recommends"];
        rights.apt_get(&options).args(packages).run_logged(&file)
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
        if Command::new("id").arg("-u").output().is_ok_and(|it| it.trim() == "0") {
            return Some(Rights::Root);
        }
        Command::new("sudo").args(["-n", "true"]).output().is_ok().then_some(Rights::Sudo)
    }

    fn apt_get(&self, arguments: &[&str]) -> Command {
        let command = match self {
            Rights::Root => Command::new("env"),
            Rights::Sudo => Command::new("sudo").args(["-n", "env"]),
        };
        let quiet = ["DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "Acquire::Retries=3", "-q"];
        command.args(quiet).args(arguments)
    }
}
