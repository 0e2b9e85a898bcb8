//! A module of WebAssembly, section by section.

use anyhow::Result;
use wasm_encoder::{Module, RawSection};
use wasmparser::{Parser, Payload};

/// The module with some sections written anew: `write` adds the one that it wants instead, and says whether it did. All
/// others stay byte for byte.
///
/// # Errors
///
/// It is no module, or `write` fails.
pub fn rewrite(
    module: &[u8],
    mut write: impl FnMut(&Payload<'_>, &mut Module) -> Result<bool>,
) -> Result<Vec<u8>> {
    let mut out = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if write(&payload, &mut out)? {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            out.section(&RawSection { id, data: &module[range] });
        }
    }
    Ok(out.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, TypeSection};

    #[test]
    fn what_is_not_written_anew_stays_as_it_is() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut exports = ExportSection::new();
        exports.export("a", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&exports);
        let module = module.finish();
        assert_eq!(rewrite(&module, |_, _| Ok(false)).unwrap(), module);
        let without =
            rewrite(&module, |payload, _| Ok(matches!(payload, Payload::ExportSection(_)))).unwrap();
        let mut expected = Module::new();
        expected.section(&types);
        assert_eq!(without, expected.finish());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(rewrite(b"no module", |_, _| Ok(false)).is_err());
    }
}
