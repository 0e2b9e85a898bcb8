//! The file in which an edition of the data is kept → the data files that it holds.
//!
//! It is one JSON object: the name of each file, and its content.

use super::json;

/// The files of an edition: names without their endings, and the bytes as they would have been fetched. `None` for
/// what is no such object, or only a part of one: figures of half an edition would be wrong ones.
#[must_use]
pub fn read_edition(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    json::object(str::from_utf8(bytes).ok()?, &mut files).ok()?;
    let mut read = Vec::new();
    for (name, content) in files {
        read.push((name.strip_suffix(".json")?.to_owned(), content.get().as_bytes().to_vec()));
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_holds_its_files() {
        let files = read_edition(br#"{"articles.json": [{"id": "a"}], "record.json": {}}"#);
        let expected = [("articles", &br#"[{"id": "a"}]"#[..]), ("record", b"{}")];
        assert_eq!(files, Some(expected.map(|(name, it)| (name.to_owned(), it.to_vec())).into()));
    }

    #[test]
    fn what_is_no_edition_is_none() {
        for bytes in [
            &b"<!doctype html>"[..],
            b"[]",
            b"{\"articles.json\": [",
            b"{\"articles.json\": []",
            b"{} {}",
            b"{\"a.json\": \"\xff\"}",
            b"{\"a\": 1}",
            b"",
        ] {
            assert_eq!(read_edition(bytes), None, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
