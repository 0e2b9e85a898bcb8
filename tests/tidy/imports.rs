//! The paths that a file's code names, from the root of the crate: `crate::a::b`, and what `super::` and `self::` mean.
//!
//! Reads tokens and no syntax: enough to see which module uses which.

use std::ops::Range;

/// Every path that code names, without the tests at its end. `path` is the file's below `src`.
pub fn paths(path: &str, code: &str) -> Vec<Vec<String>> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let code = code.split("#[cfg(all(test").next().unwrap_or_default();
    let inline = inline_modules(code);
    let mut paths = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            // `a::super::` and `pub(crate)` are no beginnings.
            if code[..at].ends_with(|before: char| before.is_alphanumeric() || "_:$".contains(before)) {
                continue;
            }
            let around = inline.iter().filter(|it| it.1.contains(&at)).map(|it| it.0.clone());
            let module: Vec<String> = module(path).into_iter().chain(around).collect();
            let mut named = Vec::new();
            read(&code[at..], &mut Vec::new(), &mut named);
            paths.extend(named.into_iter().map(|path| absolute(&module, path)));
        }
    }
    paths
}

/// Modules within a file, with where they lie in its code, outer ones first. Braces in texts are taken for braces.
fn inline_modules(code: &str) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in code.split_inclusive('\n') {
        let declared = line.trim_start().trim_start_matches("pub ").strip_prefix("mod ");
        if let Some(name) = declared.and_then(|it| it.trim_end().strip_suffix(" {")) {
            let mut depth = 0_usize;
            let end = code[start..].char_indices().find(|(_, char)| {
                depth += usize::from(*char == '{');
                depth -= usize::from(*char == '}' && depth > 0);
                *char == '}' && depth == 0
            });
            found.push((name.to_owned(), start..end.map_or(code.len(), |it| start + it.0)));
        }
        start += line.len();
    }
    found
}

/// The module of a file: `app`, `context` of `app/context.rs`; `app` of `app/mod.rs`.
pub fn module(path: &str) -> Vec<String> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let mut module: Vec<String> = path.split('/').map(str::to_owned).collect();
    if matches!(module.last().map(String::as_str), Some("mod" | "lib" | "main")) {
        module.pop();
    }
    module
}

/// Reads a path, or all paths of a group in braces, from where it begins; gives what follows.
fn read<'a>(code: &'a str, before: &mut Vec<String>, paths: &mut Vec<Vec<String>>) -> &'a str {
    let depth = before.len();
    let mut rest = code.trim_start();
    loop {
        if let Some(mut group) = rest.strip_prefix('{') {
            while !group.trim_start().starts_with('}') && !group.is_empty() {
                group = read(group, before, paths).trim_start();
                // `as name` and whatever else stands before the next path.
                let end = group.find([',', '}']).unwrap_or(group.len());
                group = group[end..].strip_prefix(',').unwrap_or(&group[end..]);
            }
            before.truncate(depth);
            return group.trim_start().strip_prefix('}').unwrap_or_default();
        }
        let end = rest.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(rest.len());
        before.push(rest[..end].to_owned());
        rest = &rest[end..];
        match rest.strip_prefix("::") {
            Some(after) => rest = after,
            None => break,
        }
    }
    paths.push(before.iter().filter(|name| !name.is_empty()).cloned().collect());
    before.truncate(depth);
    rest
}

/// A path from the root, of one that begins with `crate`, `super` or `self` in a module.
fn absolute(module: &[String], path: Vec<String>) -> Vec<String> {
    let mut from = module.to_vec();
    let mut names = path.into_iter().peekable();
    while let Some(name) = names.next_if(|name| matches!(name.as_str(), "crate" | "super" | "self")) {
        match name.as_str() {
            "crate" => from.clear(),
            "super" => _ = from.pop(),
            _ => {}
        }
    }
    from.extend(names);
    from
}

/// A circle of edges, if there is one: its nodes, the first again at the end.
pub fn circle(edges: &[(String, String)]) -> Option<Vec<String>> {
    fn walk(at: &str, way: &mut Vec<String>, done: &mut Vec<String>, edges: &[(String, String)]) -> bool {
        if let Some(start) = way.iter().position(|node| node == at) {
            way.drain(..start);
            way.push(at.to_owned());
            return true;
        }
        if done.iter().any(|node| node == at) {
            return false;
        }
        way.push(at.to_owned());
        if edges.iter().filter(|edge| edge.0 == at).any(|edge| walk(&edge.1, way, done, edges)) {
            return true;
        }
        way.pop();
        done.push(at.to_owned());
        false
    }
    let (mut way, mut done) = (Vec::new(), Vec::new());
    edges.iter().any(|edge| walk(&edge.0, &mut way, &mut done, edges)).then_some(way)
}

#[test]
fn paths_are_read_from_the_root() {
    let code = "use super::{context::{AppContext, RootContext as Root}, lazy};\nuse crate::text::words;\n\
                fn f() { self::g(super::super::X) }\nmod inner {\n use super::y;\n}\n#[cfg(test)]\nmod tests { use super::h; }";
    let mut found: Vec<String> = paths("app/views/mod.rs", code).iter().map(|path| path.join("::")).collect();
    found.sort();
    assert_eq!(
        found,
        [
            "X",
            "app::context::AppContext",
            "app::context::RootContext",
            "app::lazy",
            "app::views::g",
            "app::views::y",
            "text::words"
        ]
    );
}

#[test]
fn a_circle_is_found() {
    let edges = |of: &[(&str, &str)]| -> Vec<(String, String)> {
        of.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    };
    assert_eq!(circle(&edges(&[("a", "b"), ("b", "c"), ("a", "c")])), None);
    let found = circle(&edges(&[("z", "a"), ("a", "b"), ("b", "c"), ("c", "a")]));
    assert_eq!(found.map(|it| it.join(" → ")).as_deref(), Some("a → b → c → a"));
}
