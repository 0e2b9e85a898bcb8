//! The samples of how to host the site (`xtask/hosting`), each tried with its server: what does it send?
//!
//! Servers are tried where they are installed: a package would begin to serve the whole machine.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::command::{Command, Running, on_path};
use crate::paths;
use crate::site::html;

/// Where a sample says that the site lies.
const SITE: &str = "/srv/explorer";
/// How long a server may take to start.
const PATIENCE: Duration = Duration::from_secs(20);

/// A server and its sample.
struct Server {
    name: &'static str,
    sample: &'static str,
    /// What the sample says of the port, and what is said in its place.
    port: (&'static str, fn(u16) -> String),
    /// The whole configuration around a sample, in a directory of its own, and the command that runs it.
    run: fn(directory: &Path, sample: &str) -> Result<Command>,
}

const SERVERS: [Server; 3] = [
    Server {
        name: "nginx",
        sample: include_str!("../hosting/nginx.conf"),
        port: ("listen 80;", |port| format!("listen 127.0.0.1:{port};")),
        run: nginx,
    },
    Server {
        name: "apache2",
        sample: include_str!("../hosting/apache.conf"),
        port: ("Alias ", |port| format!("Listen 127.0.0.1:{port}\nAlias ")),
        run: apache,
    },
    Server {
        name: "caddy",
        sample: include_str!("../hosting/Caddyfile"),
        port: (":80 {", |port| format!("http://127.0.0.1:{port} {{")),
        run: caddy,
    },
];

fn nginx(directory: &Path, sample: &str) -> Result<Command> {
    let at = directory.display();
    let places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let places: String = places.iter().map(|it| format!("{it}_temp_path {at}/{it};\n")).collect();
    let file = directory.join("nginx.conf");
    let all = format!(
        "daemon off;\npid {at}/pid;\nevents {{}}\nhttp {{\ninclude /etc/nginx/mime.types;\naccess_log off;\n{places}{sample}\n}}\n"
    );
    write(&file, &all)?;
    let log = directory.join("nginx.log");
    Ok(server("nginx").arg("-c").arg(file).arg("-e").arg(log))
}

fn apache(directory: &Path, sample: &str) -> Result<Command> {
    let at = directory.display();
    let modules =
        ["mpm_event", "authz_core", "alias", "deflate", "dir", "filter", "headers", "mime", "unixd"];
    let built_in = server("apache2").arg("-l").output()?;
    let modules: String = modules
        .iter()
        .filter(|it| !built_in.contains(&format!("mod_{it}.c")))
        .map(|it| format!("LoadModule {it}_module /usr/lib/apache2/modules/mod_{it}.so\n"))
        .collect();
    let file = directory.join("apache.conf");
    let all = format!(
        "ServerRoot {at}\nServerName localhost\nPidFile {at}/pid\nErrorLog {at}/apache.log\n{modules}TypesConfig /etc/mime.types\n{sample}"
    );
    write(&file, &all)?;
    Ok(server("apache2").arg("-f").arg(file).arg("-DFOREGROUND"))
}

fn caddy(directory: &Path, sample: &str) -> Result<Command> {
    let file = directory.join("Caddyfile");
    write(
        &file,
        &format!("{{\n\tadmin off\n\tauto_https off\n\tlog {{\n\t\tlevel ERROR\n\t}}\n}}\n{sample}"),
    )?;
    let run = server("caddy").args(["run", "--adapter", "caddyfile", "--config"]);
    Ok(run.arg(file).env("XDG_CONFIG_HOME", directory).env("XDG_DATA_HOME", directory))
}

/// Tries each sample on the finished site.
pub fn check(dist: &Path) -> Result<()> {
    let dist = fs::canonicalize(dist).with_context(|| dist.display().to_string())?;
    let page = fs::read_to_string(dist.join(paths::PAGE)).context(paths::PAGE)?;
    let tags = html::tags(&page);
    let policy = tags.iter().find(|tag| tag.get("http-equiv") == Some("Content-Security-Policy"));
    let policy = policy.and_then(|tag| tag.get("content")).context("the page has no policy")?;
    for server in SERVERS {
        if program(server.name).is_none() {
            println!("  {} is not on this machine and was not tried", server.name);
            continue;
        }
        let directory = paths::target().join("hosting").join(server.name);
        paths::remove(&directory)?;
        fs::create_dir_all(&directory).with_context(|| directory.display().to_string())?;
        let sample = server.sample.replace(SITE, &dist.display().to_string());
        let (from, to) = server.port;
        ensure!(sample.contains(from), "the sample of {} has no {from:?}", server.name);
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let sample = sample.replacen(from, &to(port), 1);
        // One that has children leaves none behind.
        let running = (server.run)(&directory, &sample)?.start_logged(&directory.join("output.log"))?;
        sends(port, &dist, policy, running).with_context(|| server.name)?;
        println!("  {} sends what it should", server.name);
    }
    Ok(())
}

/// Asks for files of each kind, and compares what comes with the table in the README.
fn sends(port: u16, dist: &Path, policy: &str, _running: Running) -> Result<()> {
    let start = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        ensure!(start.elapsed() < PATIENCE, "it does not answer");
        thread::sleep(Duration::from_millis(50));
    }
    let (stays, hashed) = ("no-cache", "public, max-age=31536000, immutable");
    let found = |directory: &str, ending: &str| -> Result<String> {
        let mut files = paths::files_below(&dist.join(directory))?;
        files.sort();
        let name = files.into_iter().find(|it| it.ends_with(ending)).context(ending.to_owned())?;
        Ok(if directory.is_empty() { name } else { format!("{directory}/{name}") })
    };
    let (text, script) = (&["text/html"][..], &["text/javascript", "application/javascript"][..]);
    let all = [
        (String::new(), text, stays, true, policy),
        ("index.html?years=2021".into(), text, stays, true, policy),
        ("offline.js".into(), script, stays, true, ""),
        (found("share", ".en.html")?, text, stays, true, ""),
        ("data/package.zip".into(), &["application/zip"], stays, false, ""),
        (found("app", ".wasm")?, &["application/wasm"], hashed, true, ""),
        (found("app", ".js")?, script, hashed, true, ""),
        (found("fonts", ".woff2")?, &["font/woff2"], hashed, false, ""),
        (found("stories", ".json")?, &["application/json"], hashed, true, ""),
    ];
    for (path, kinds, kept, is_compressed, policy) in all {
        let answer = Answer::of(port, &path)?;
        let expect = |what: &str, found: &str, expected: &[&str]| {
            ensure!(expected.contains(&found), "{path:?}: {what} is {found:?} and not {expected:?}");
            Ok(())
        };
        expect("the status", &answer.status, &["200"])?;
        expect("Content-Type", answer.header("content-type").split(';').next().unwrap_or_default(), kinds)?;
        expect("Cache-Control", answer.header("cache-control"), &[kept])?;
        expect(
            "Content-Encoding",
            answer.header("content-encoding"),
            &[if is_compressed { "gzip" } else { "" }],
        )?;
        expect("Content-Security-Policy", answer.header("content-security-policy"), &[policy])?;
        expect("X-Content-Type-Options", answer.header("x-content-type-options"), &["nosniff"])?;
        expect("Referrer-Policy", answer.header("referrer-policy"), &["no-referrer"])?;
        expect("Access-Control-Allow-Origin", answer.header("access-control-allow-origin"), &["*"])?;
    }
    let missing = Answer::of(port, "app/none-0123456789abcdef.wasm")?;
    ensure!(missing.status == "404", "what is not there has the status {}", missing.status);
    ensure!(!missing.header("cache-control").contains("max-age"), "what is not there is kept for a year");
    let bare = Answer::of_path(port, "/explorer")?;
    ensure!(bare.header("location").ends_with("/explorer/"), "without its slash the site is not found");
    Ok(())
}

/// The head of an answer.
struct Answer {
    status: String,
    headers: Vec<(String, String)>,
}

impl Answer {
    fn of(port: u16, path: &str) -> Result<Answer> {
        Answer::of_path(port, &format!("/explorer/{path}"))
    }

    fn of_path(port: u16, path: &str) -> Result<Answer> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        )?;
        let mut all = Vec::new();
        stream.read_to_end(&mut all)?;
        let text = String::from_utf8_lossy(&all);
        let Some((head, _)) = text.split_once("\r\n\r\n") else { bail!("{path}: no answer") };
        let mut lines = head.lines();
        let status = lines.next().and_then(|it| it.split(' ').nth(1)).unwrap_or_default().to_owned();
        let header = |line: &str| {
            let (name, value) = line.split_once(':')?;
            Some((name.to_ascii_lowercase(), value.trim().to_owned()))
        };
        Ok(Answer { status, headers: lines.filter_map(header).collect() })
    }

    /// A header's value; empty where there is none.
    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|it| it.0 == name).map_or("", |it| &it.1)
    }
}

/// A server on the PATH, or where only administrators look.
fn program(name: &str) -> Option<PathBuf> {
    on_path(name).or_else(|| Some(Path::new("/usr/sbin").join(name)).filter(|it| it.is_file()))
}

fn server(name: &str) -> Command {
    Command::new(program(name).unwrap_or_else(|| name.into()))
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| file.display().to_string())
}
