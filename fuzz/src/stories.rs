//! Stories: their files, and what a link holds of one.

use dialogue_explorer::classroom::story::{from_payload, read, to_payload, write};

/// Reads a story, of a link where the input begins with `~`, else of a file, and writes it again in both ways.
///
/// # Panics
/// If what is written is not read as the same story, or a story that is refused says nothing.
pub fn run(bytes: &[u8]) {
    let text = crate::text(bytes);
    let (story, faults) = if text.starts_with('~') { from_payload(&text) } else { read(&text) };
    assert!(faults.len() < 1_000, "{} faults", faults.len());
    let Some(story) = story else {
        assert!(!faults.is_empty());
        return;
    };
    for minified in [false, true] {
        let written = write(&story, minified);
        assert_eq!(read(&written), (Some(story.clone()), Vec::new()), "{written}");
    }
    assert_eq!(from_payload(&to_payload(&story)).0, Some(story));
}

/// The bundled stories, as files and as links.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    let files = [
        include_str!("../../public/stories/anniversaries.json"),
        include_str!("../../public/stories/coordinators.json"),
        include_str!("../../public/stories/pandemic.json"),
    ];
    let links = files.iter().filter_map(|file| read(file).0).map(|story| to_payload(&story).into_bytes());
    files.iter().map(|file| file.as_bytes().to_vec()).chain(links).collect()
}
