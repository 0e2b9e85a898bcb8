//! A driver of a browser, in a process of our own. It is ended by its process id, and its browser before it, also
//! when a test panics.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::browser::ASK_EVERY;
use crate::engine::Engine;

/// How long the browser is given to close.
const CLOSING: Duration = Duration::from_secs(5);
/// How long a driver is given to answer at its port.
const STARTING: Duration = Duration::from_secs(20);

pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: Option<String>,
    /// Kept, because a driver whose output nobody holds may end.
    _output: Option<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts the driver of an engine (what its variable names, else the one on the PATH) on a free port.
    pub fn start(engine: Engine) -> Driver {
        let start_once = || match engine {
            Engine::Chromium => Self::start_chromedriver(),
            _ => Self::start_at_free_port(engine),
        };
        // The port that the machine gave it may be taken meanwhile; then it ends.
        let started = start_once().or_else(|_| start_once()).or_else(|_| start_once());
        started.unwrap_or_else(|told| panic!("{told}"))
    }

    /// A driver at a port that was free a moment ago, once it answers there.
    fn start_at_free_port(engine: Engine) -> Result<Driver, String> {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|it| it.local_addr());
        let port = free.map_err(|error| format!("no free port: {error}"))?.port();
        let program = engine.driver();
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` gets it", program.display()));
        let mut driver = Driver { process, port, session: None, _output: None };
        let end = Instant::now() + STARTING;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if Instant::now() > end {
                return Err(format!("{} does not answer at its port", program.display()));
            }
            sleep(ASK_EVERY);
        }
        // What answers there may be another program, to which it lost the port.
        if let Ok(Some(status)) = driver.process.try_wait() {
            return Err(format!("{} has ended: {status}", program.display()));
        }
        Ok(driver)
    }

    /// A driver of Chromium, or what one said that did not tell its port.
    fn start_chromedriver() -> Result<Driver, String> {
        let program = Engine::Chromium.driver();
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` gets it", program.display()));
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        let mut said = String::new();
        let port = loop {
            let from = said.len();
            match output.read_line(&mut said) {
                Ok(0) | Err(_) => {
                    // Most often it has ended by itself.
                    let _ = process.kill();
                    let _ = process.wait();
                    return Err(format!("{} did not tell its port: {said}", program.display()));
                }
                Ok(_) => {}
            }
            if let Some(port) = port(&said[from..]) {
                break port;
            }
        };
        Ok(Driver { process, port, session: None, _output: Some(output) })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The session that has to be closed in the end.
    pub fn holds(&mut self, session: String) {
        self.session = Some(session);
    }

    fn close_session(&self) -> std::io::Result<()> {
        let Some(session) = &self.session else { return Ok(()) };
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(CLOSING))?;
        let host = format!("127.0.0.1:{}", self.port);
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        // Its answer comes when the browser is gone.
        stream.read(&mut [0; 64]).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.close_session().ok();
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The port in `ChromeDriver was started successfully on port 41327.`
fn port(line: &str) -> Option<u16> {
    let (_, rest) = line.split_once("successfully on port ")?;
    rest.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_tells_its_port() {
        assert_eq!(port("ChromeDriver was started successfully on port 41327.\n"), Some(41327));
        assert_eq!(port("Starting ChromeDriver 150.0 on port 0\n"), None);
    }
}
