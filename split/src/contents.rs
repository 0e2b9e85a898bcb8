//! What a file is made of: how many bytes of its code come from which crate, or module of the program's own crate.

use std::collections::BTreeMap;

use anyhow::Result;
use rustc_demangle::demangle;
use serde::Serialize;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::sections::rewrite;

/// The bytes of code by what they come from, largest first; and what is no code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Contents {
    pub code: Vec<(String, usize)>,
    /// Texts, tables, constants.
    pub data: usize,
}

/// How deep the modules of the program's own crate are told apart.
const DEPTH: usize = 4;

/// Functions without a name, which tools have put in.
const NAMELESS: &str = "(no name)";

/// Counts the bytes of a module that still has its names. `own` is the crate of which modules are told apart.
///
/// # Errors
///
/// It is no module.
pub fn contents(module: &[u8], own: &str) -> Result<Contents> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), BTreeMap::new());
    let mut data = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                sizes.push(usize::try_from(body.range().end - body.range().start)?)
            }
            Payload::DataSection(section) => {
                data = usize::try_from(section.range().end - section.range().start)?
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(functions) = subsection? else { continue };
                    for naming in functions {
                        let naming = naming?;
                        names.insert(naming.index, naming.name);
                    }
                }
            }
            _ => {}
        }
    }
    let mut code: BTreeMap<String, usize> = BTreeMap::new();
    for (index, size) in (imported..).zip(sizes) {
        let origin = names
            .get(&index)
            .map_or_else(|| NAMELESS.to_owned(), |name| origin(&format!("{:#}", demangle(name)), own));
        *code.entry(origin).or_default() += size;
    }
    let mut code: Vec<(String, usize)> = code.into_iter().collect();
    code.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(Contents { code, data })
}

/// The module without the names of its functions.
///
/// # Errors
///
/// It is no module.
pub fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    rewrite(module, |payload, _| {
        Ok(matches!(payload, Payload::CustomSection(section) if section.name() == "name"))
    })
}

/// The crate or module that a function comes from: `leptos` of `<leptos::a::B as core::Clone>::clone`.
fn origin(name: &str, own: &str) -> String {
    let is_word = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let path = name.trim_start_matches(|char: char| !is_word(char));
    let path = ["mut ", "dyn ", "const "].iter().fold(path, |path, word| path.trim_start_matches(word));
    let path = path.trim_start_matches(|char: char| !is_word(char));
    let path = &path[..path.find(|char: char| !is_word(char) && char != ':').unwrap_or(path.len())];
    let mut segments = path.split("::").filter(|segment| !segment.is_empty());
    match segments.next() {
        Some(first) if first == own => {
            // What a type or function is called says less than where it stands.
            let modules =
                segments.take(DEPTH - 1).take_while(|it| it.starts_with(|char: char| char.is_lowercase()));
            [first].into_iter().chain(modules).collect::<Vec<_>>().join("::")
        }
        Some(first) if path.contains("::") => first.to_owned(),
        _ => NAMELESS.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, EntityType, Function, FunctionSection, ImportSection, Module, NameMap, NameSection,
        TypeSection,
    };

    #[test]
    fn a_function_is_told_by_where_it_stands() {
        for (name, expected) in [
            ("app::views::share::panel::all", "app::views::share::panel"),
            ("<app::views::Share as core::fmt::Debug>::fmt", "app::views"),
            ("<&mut leptos::html::Div as tachys::Render>::build", "leptos"),
            ("core::ptr::drop_in_place<app::views::Share>", "core"),
            ("<[T] as alloc::slice::Concat>::concat", NAMELESS),
            ("memcpy", NAMELESS),
            ("", NAMELESS),
        ] {
            assert_eq!(origin(name, "app"), expected, "{name}");
        }
    }

    #[test]
    fn the_bytes_of_functions_are_counted_by_their_names() {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        types.ty().function([], []);
        imports.import("a", "b", EntityType::Function(0));
        let mut code = CodeSection::new();
        for _ in 0..3 {
            functions.function(0);
            let mut function = Function::new([]);
            function.instructions().nop().end();
            code.function(&function);
        }
        let (mut map, mut names) = (NameMap::new(), NameSection::new());
        map.append(1, "app::views::one");
        map.append(2, "_ZN3app5views3two17h0123456789abcdefE");
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code).section(&names);
        let module = module.finish();
        let counted = contents(&module, "app").unwrap();
        // A body is the number of its locals, what it does, and its end.
        let expected = [(NAMELESS, 3), ("app::views::one", 3), ("app::views::two", 3)];
        assert_eq!(counted.code, expected.map(|(name, size)| (name.to_owned(), size)));
        let bare = without_names(&module).unwrap();
        assert!(bare.len() < module.len());
        assert_eq!(contents(&bare, "app").unwrap().code, [(NAMELESS.to_owned(), 9)]);
    }
}
