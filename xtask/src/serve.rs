//! The site on this machine, built again on every change.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};

use crate::machine::Web;
use crate::{edition, log, paths};

/// Where we serve, unless it is taken or another port is asked for.
const PORT: u16 = 8080;
/// How many ports after it are tried.
const TRIES: u16 = 20;

/// Serves until it is stopped.
pub fn serve(port: Option<u16>, release: bool) -> Result<()> {
    let web = Web::ready(release)?;
    let port = match port {
        Some(asked) if is_free(asked) => asked,
        Some(asked) => bail!("port {asked} is taken by another program"),
        None => (PORT..PORT + TRIES)
            .find(|it| is_free(*it))
            .with_context(|| format!("ports {PORT} to {} are all taken", PORT + TRIES - 1))?,
    };
    log::step("Building (the first time 2 to 4 min, then seconds), then serving at");
    log::detail(&format!("http://127.0.0.1:{port}/"));
    log::detail("Save a file and reload the page to see the change; Ctrl+C ends it.");
    if let Err(error) = edition::present() {
        log::detail(&error.to_string());
    }
    let dist = paths::web_target().join("serve");
    std::fs::create_dir_all(&dist).with_context(|| dist.display().to_string())?;
    let trunk = web.trunk().args(["serve", "--address", "127.0.0.1", "--port", &port.to_string(), "--dist"]);
    let trunk = trunk.arg(&dist);
    if release { trunk.arg("--release") } else { trunk }.run()
}

fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_ok()
}
