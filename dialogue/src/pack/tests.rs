use std::path::Path;

use dialogue_explorer::counts::Counts;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::data::{Collection, pack_file};
use dialogue_explorer::dataset::{PackReading, Packed};
use dialogue_explorer::meetings::Meeting;
use dialogue_explorer::query::{Dimension, Query};
use dialogue_explorer::text::describe::stated_in_full;

use super::*;

/// The data that the site has.
fn bundled() -> Files {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/data");
    let mut files = Files::new("");
    for file in DataFile::ALL.iter().filter(|it| !matches!(it, DataFile::Pack | DataFile::Columns)) {
        let bytes = match file {
            DataFile::Collections => shard::WHOLE.as_bytes().to_vec(),
            file => std::fs::read(folder.join(file.file_name())).expect("it is bundled"),
        };
        files.insert(*file, Ok(bytes));
    }
    files
}

/// A pack, opened as the explorer does.
fn opened(folder: &Path) -> Dataset {
    let bytes = std::fs::read(folder.join("pack.json")).expect("it was written");
    let mut faults = Vec::new();
    let file = pack_file::read(Ok(&bytes), &mut faults).unwrap_or_else(|| panic!("{faults:?}"));
    let columns = std::fs::read(folder.join(file.columns_name())).expect("it was written");
    let mut reading = PackReading::new(Packed { folder: "x".to_owned(), file }, columns);
    while reading.step().expect("a column") {}
    reading.finish(Vec::<Collection>::new(), "x", "").expect("it is whole")
}

/// Counts of a link, without what a pack numbers anew or does not have.
fn counted(dataset: &Dataset, link: &str) -> Counts {
    let mut counts = dataset.count_index.counts(&Query::parse(link).0, None);
    counts.facets.remove(&Dimension::Article);
    counts.excluded.clear();
    counts
}

const LINKS: [&str; 6] =
    ["", "?years=2018-2021", "?area=energy", "?chair=RU&kind=summit", "?status=&between=", "?place=virtual"];

/// All that is told of a meeting: its values, their quotes, and how many tell of it.
fn told(dataset: &Dataset, meeting: &Meeting) -> (Vec<String>, Vec<String>, usize) {
    let corpus = &dataset.corpus;
    let values = meeting.assertions.iter().map(|it| stated_in_full(Lang::En, corpus, &it.value)).collect();
    let mut quotes = Vec::new();
    for (report, anchors) in meeting.assertions.iter().flat_map(|it| &it.by) {
        let Some(article) = corpus.report(*report).article() else { continue };
        quotes.extend(anchors.iter().map(|it| corpus.quote(article, *it).to_owned()));
    }
    (values, quotes, meeting.voices(corpus).len())
}

/// Whether each meeting of a pack is, with all that is told of it, that of the whole collection.
fn assert_same_meetings(folder: &Path, whole: &Dataset) {
    let packed = opened(folder);
    let of = packed.packed.as_ref().expect("it is packed");
    assert_eq!(of.file.meetings, whole.meetings.len());
    for shard in 0..of.file.meetings.div_ceil(of.file.shard) {
        let bytes =
            std::fs::read(folder.join(format!("{}.json", of.file.shard_name(shard)))).expect("a shard");
        let read = packed.read_shard(of, shard, &bytes).expect("a shard");
        assert!(read.diagnostics.is_empty(), "{:?}", read.diagnostics);
        for (meeting, at) in read.meetings.iter().zip(of.file.meetings_of(shard)) {
            let expected = &whole.meetings[at];
            assert_eq!(meeting.id, expected.id);
            assert_eq!(told(&read, meeting), told(whole, expected), "{}", meeting.id);
        }
        let ids =
            std::fs::read_to_string(folder.join(of.file.bucket_name(&read.meetings[0].id))).expect("ids");
        let number = pack_file::number_of(ids.as_bytes(), &read.meetings[0].id);
        assert_eq!(number, Ok(Some(of.file.meetings_of(shard).start)));
    }
}

#[test]
fn a_pack_counts_and_tells_as_the_collection_it_is_of() {
    let out = tempfile::tempdir().expect("a folder");
    let files = bundled();
    let whole = Dataset::read(&files, None);
    let count = pack(&files, out.path(), &Options { shard: 7 }).expect("it is packed");
    assert_eq!(count, whole.meetings.len());
    assert_same_meetings(out.path(), &whole);
    let packed = opened(out.path());
    for link in LINKS {
        let mut expected = counted(&whole, link);
        expected.facets.remove(&Dimension::Article);
        assert_eq!(counted(&packed, link), expected, "{link}");
    }
}

#[test]
fn parts_that_are_joined_are_one_pack() {
    let out = tempfile::tempdir().expect("a folder");
    let at = |name: &str| out.path().join(name);
    crate::made_up::write(90, &at("made-up")).expect("it is written");
    let years: Vec<String> = (1996..=2025).map(|year| year.to_string()).collect();
    let packs: Vec<_> = years.iter().rev().map(|year| at("packs").join(year)).collect();
    for (year, pack) in years.iter().rev().zip(&packs) {
        pack_folder(&at("made-up").join(year), pack, &Options { shard: 2 }).expect("it is packed");
    }
    let count = join(&packs, &at("joined"), &Options { shard: 8 }).expect("they are joined");
    assert_eq!(count, 90);
    let joined = opened(&at("joined"));
    let shown = counted(&joined, "?status=&between=");
    assert_eq!((shown.shown.len(), shown.reports_shown), (90, 90));
    let years = joined.count_index.values(Dimension::Year).len();
    assert_eq!(years, 30);
    // By date, whatever the order of the parts.
    let year_of = |at: &usize| joined.count_index.values_of(*at, Dimension::Year).next().cloned();
    assert!(shown.shown.iter().map(year_of).is_sorted());
    let again = join(&[packs[0].clone(), packs[0].clone()], &at("twice"), &Options::default());
    assert!(again.unwrap_err().to_string().contains("two meetings are called"));
}

/// The files of a folder, by their paths in it.
fn files_of(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it is within").to_string_lossy().into_owned();
                found.insert(name, std::fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

/// What the site's tests open is what is written today; `UPDATE_EXPECT=1` writes it anew.
#[test]
fn the_pack_of_the_fixtures_is_what_is_written_today() {
    let out = tempfile::tempdir().expect("a folder");
    let at = |name: &str| out.path().join(name);
    crate::made_up::write(60, &at("made-up")).expect("it is written");
    let packs: Vec<_> = (1996..=2025).map(|year| at("packs").join(year.to_string())).collect();
    for (year, pack) in (1996..=2025).zip(&packs) {
        let from = at("made-up").join(year.to_string());
        pack_folder(&from, pack, &Options::default()).expect("it is packed");
    }
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/packed");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::remove_dir_all(&fixture).ok();
        join(&packs, &fixture, &Options { shard: 10 }).expect("they are joined");
    }
    join(&packs, &at("joined"), &Options { shard: 10 }).expect("they are joined");
    let (found, expected) = (files_of(&at("joined")), files_of(&fixture));
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
    for (name, bytes) in &found {
        assert!(bytes == &expected[name], "{name}");
    }
}

#[test]
fn what_is_wrong_is_named_and_nothing_packed() {
    let out = tempfile::tempdir().expect("a folder");
    let mut files = bundled();
    files.insert(DataFile::Claims, Ok(br#"[{"id": "x"}]"#.to_vec()));
    let error = pack(&files, out.path(), &Options::default()).unwrap_err().to_string();
    assert!(error.contains("claims.json: claim 1"), "{error}");
    assert!(!out.path().join("pack.json").exists());
    let error = pack_folder(&out.path().join("nowhere"), out.path(), &Options::default()).unwrap_err();
    assert!(error.to_string().contains("vocabulary.json"), "{error}");
}
