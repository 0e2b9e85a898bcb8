//! Makes a machine ready, as far as a command needs it and no further: what is there in the right version
//! is used, what is missing goes into the cache.
//!
//! Only Debian's packages (two compilers' worth, Chromium, Firefox, WebKitGTK, LibreOffice, Java) are installed outside the cache, by apt-get and
//! only when they are missing. Rustup's toolchains are never touched: where a target would have to be
//! added, the command is printed instead.

mod compiler;
mod debian;
mod packaged;
mod std_library;
mod tool;
mod version;

use std::path::PathBuf;

use anyhow::Result;

use crate::command::{Command, path_with};
use crate::paths;

use std_library::Panics;
pub use tool::{
    acorn, axe, browser, cargo_cyclonedx, cargo_deny, chromium, firefox, java, lighthouse, office, peers,
    vnu, webkit,
};

/// What the build for the browser needs in its environment.
pub struct Web {
    compiler: compiler::Compiler,
    /// Directories of tools that are not on the PATH already.
    tools: Vec<PathBuf>,
}

impl Web {
    /// A machine that can build for the browser and serve; a release also needs wasm-opt and UglifyJS.
    pub fn ready(release: bool) -> Result<Web> {
        let compiler = compiler::ready(if release { Panics::Stop } else { Panics::Tell })?;
        let mut tools = Vec::new();
        tools.extend(tool::wasm_bindgen()?);
        if release {
            tools.extend(tool::wasm_opt()?);
            tools.extend(tool::uglify()?);
        }
        tools.extend(tool::trunk()?);
        Ok(Web { compiler, tools })
    }

    /// Cargo, set up to compile for the browser.
    pub fn cargo(&self) -> Command {
        self.set_up(Command::cargo())
    }

    /// Trunk, which runs cargo.
    pub fn trunk(&self) -> Command {
        let trunk =
            self.tools.iter().map(|directory| directory.join("trunk")).find(|program| program.is_file());
        let trunk = Command::new(trunk.unwrap_or_else(|| PathBuf::from("trunk")));
        // Trunk reads NO_COLOR as a Boolean and refuses the usual "1".
        let trunk = match std::env::var_os("NO_COLOR") {
            Some(_) => trunk.env("NO_COLOR", "true"),
            None => trunk,
        };
        // Its own backtraces would bury what the compiler says.
        self.set_up(trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("RUST_BACKTRACE", "0"))
    }

    /// A command that finds the tools on its PATH.
    pub fn with_tools(&self, command: Command) -> Command {
        command.env("PATH", path_with(&self.tools))
    }

    fn set_up(&self, mut command: Command) -> Command {
        for name in ["CARGO", "RUSTC", "RUSTDOC", "RUSTC_WRAPPER", "RUSTUP_TOOLCHAIN"] {
            command = command.without_env(name);
        }
        command = command.env("CARGO_TARGET_DIR", paths::web_target()).dir(paths::root());
        self.compiler.set_up(self.with_tools(command))
    }
}
