//! No English is left in the words of the other languages: their files are read as text.
//!
//! The compiler sees that no message is missing; only this sees one that was copied and not translated.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Words in Latin letters that Russian sentences have: names of formats, styles, signs and keys.
const LATIN_IN_RUSSIAN: [&str; 38] = [
    "APA",
    "BCP",
    "BibTeX",
    "CSL",
    "CSV",
    "Down",
    "EDTF",
    "End",
    "EndNote",
    "Enter",
    "Esc",
    "Frictionless",
    "HTML",
    "Home",
    "ISO",
    "JSON",
    "LD",
    "LaTeX",
    "Mendeley",
    "PNG",
    "Page",
    "QR",
    "RIS",
    "SVG",
    "Shift",
    "Tab",
    "UTF",
    "Unicode",
    "Up",
    "ZIP",
    "Zotero",
    "alpha",
    "cookie",
    "iCalendar",
    "org",
    "pandoc",
    "schema",
    "XLSX",
];

/// Words that English sentences can hardly do without, and Vietnamese does not have.
const ENGLISH: [&str; 24] = [
    "the", "of", "and", "are", "was", "were", "for", "with", "this", "that", "not", "from", "which",
    "meeting", "meetings", "article", "articles", "report", "reports", "year", "years", "chart", "source",
    "sources",
];

/// The files of a language: `vi.rs` beside an `en.rs`, wherever below `src`.
fn files(language: &str) -> Vec<PathBuf> {
    fn walk(directory: &Path, name: &str, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(directory).expect("src can be read") {
            let path = entry.expect("an entry of src can be read").path();
            if path.is_dir() {
                walk(&path, name, found);
            } else if path.file_name().is_some_and(|it| it == name) && path.with_file_name("en.rs").exists() {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &format!("{language}.rs"), &mut found);
    assert!(found.len() > 10, "the words are not where they were: {found:?}");
    found
}

/// The texts between quotation marks in a file's code, without what is put into them.
fn texts(path: &Path) -> Vec<String> {
    let file = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let code = file.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let (mut texts, mut text, mut is_open, mut is_escaped) = (Vec::new(), String::new(), false, false);
    for letter in lines.collect::<Vec<_>>().join("\n").chars() {
        match letter {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => {
                if is_open {
                    texts.push(std::mem::take(&mut text));
                }
                is_open = !is_open;
            }
            letter if is_open => text.push(letter),
            _ => {}
        }
    }
    assert!(!is_open, "{}: a text has no end", path.display());
    // Codes by which data name a topic, a language or a column stand alone, in small letters.
    let is_code =
        |text: &String| text.chars().all(|letter| letter.is_ascii_lowercase() || "-_".contains(letter));
    texts.iter().filter(|text| !is_code(text)).map(|text| without_fields(text)).collect()
}

/// The text without `{label}`.
fn without_fields(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('}').map_or(part, |(_, after)| after))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() > 1)
}

#[test]
fn russian_sentences_have_no_latin_words() {
    let mut wrong = Vec::new();
    for path in files("ru") {
        for text in texts(&path) {
            let is_latin = |word: &&str| word.chars().all(|letter| letter.is_ascii_alphabetic());
            let strange = words(&text).filter(is_latin).find(|word| !LATIN_IN_RUSSIAN.contains(word));
            wrong.extend(strange.map(|word| format!("{}: {word} in {text:?}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn vietnamese_sentences_have_no_english_words() {
    let mut wrong = Vec::new();
    for path in files("vi") {
        for text in texts(&path).iter().filter(|text| words(text).count() > 1) {
            let english = words(text).find(|word| ENGLISH.contains(&word.to_lowercase().as_str()));
            wrong.extend(english.map(|word| format!("{}: {word} in {text:?}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_sentence_is_the_same_as_in_english() {
    let mut wrong = Vec::new();
    for path in files("vi").into_iter().chain(files("ru")) {
        let english: BTreeSet<String> = texts(&path.with_file_name("en.rs")).into_iter().collect();
        for text in texts(&path) {
            if words(&text).count() > 2 && english.contains(&text) {
                wrong.push(format!("{}: {text:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words and phrases that gave way to others, by language.
const RETIRED: [(&str, &[&str]); 3] = [
    (
        "en",
        &[
            "without the choice in",
            "not told",
            "More fell in",
            "was on the table most often",
            "Told by one",
            "Chosen here:",
            "faint bars",
            "The darker, the more",
            "at first sight",
            "is what the record cites",
            "count for the meetings read from it",
            "What a source does not say outright",
            "above here, below there",
            "wider body",
            "Not asked for:",
            "point at the mark",
            "Nothing in the articles reads",
            "The word was sought",
            "Written from",
            "stay alive",
            "As the device",
            "More pictures",
            "Count it too",
            "Coordinating last",
            "Put the day on which you read it",
            "Thin years",
            "What would have to stand in an article",
            "Is the difference one of",
            "does no source tell of",
            "neighbour",
            "colour",
            "Defence",
        ],
    ),
    (
        "vi",
        &[
            "Nơi gặp",
            "tờ phát tay",
            "trong {n}",
            "trong {of}",
            "trong {all}",
            "Dữ liệu: bản ",
            "Hanoi",
            "Da Nang",
            "Ha Long",
            "góc nhìn",
            "từ đâu ra",
            "thuộc về những nơi",
            "không bao giờ đếm",
            "những chữ làm căn cứ",
            "Bản in phát tay",
            "Họ gặp nhau ở đâu",
            "Hội thảo",
            "Em có đếm không",
            "Viet Nam",
        ],
    ),
    (
        "ru",
        &[
            "Версия",
            "версия",
            "Области по годам",
            "Показать на экране",
            "каждый столбик:",
            "сумма столбиков",
            "Опора",
            "Ещё картинки",
            "никогда не считают",
            "на которых оно держится",
            "вне подсчёта",
            "Откуда взялось это",
            "Слайды",
            "Рабочий лист\u{0}",
            "Раздаточный",
            "раздаточный",
            "Листок для печати",
            "Как это прочитано",
            "Какая третья выборка",
            "О чём говорили в каком",
            "Составлены по",
            "Посмотрите на рисунок",
        ],
    ),
];

/// Whether a text has retired words; the sign for an end stands where nothing may follow.
fn retired<'a>(language: &str, text: &str, retired: &'a [(&str, &[&str])]) -> Option<&'a str> {
    let text = format!("{text}\u{0}");
    let of = retired.iter().find(|it| it.0 == language)?;
    of.1.iter().find(|it| text.contains(**it)).copied()
}

#[test]
fn one_thing_has_one_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let mut wrong = Vec::new();
    for (language, _) in RETIRED {
        for path in files(language) {
            for text in texts(&path) {
                let found = retired(language, &text, &RETIRED);
                wrong.extend(found.map(|it| format!("{}: {it:?} in {text:?}", path.display())));
            }
        }
        let lesson = fs::read_to_string(root.join(format!("teach/{language}.txt"))).expect("the lessons");
        for line in lesson.lines() {
            wrong.extend(retired(language, line, &RETIRED).map(|it| format!("teach/{language}.txt: {it:?}")));
        }
    }
    for story in fs::read_dir(root.join("stories")).expect("stories") {
        let path = story.expect("a story").path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a story is text");
        for line in text.lines() {
            // `"vi": "…"`, a line for each language. The titles of pages stay as they are, in theirs.
            let Some((language, said)) = line.trim().strip_prefix('"').and_then(|it| it.split_once("\": \""))
            else {
                continue;
            };
            let said = said.trim_end_matches([',', '"']);
            let found = retired(language, said, &RETIRED);
            wrong.extend(found.map(|it| format!("{}: {it:?} in {said:?}", path.display())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A page is called by the name by which one goes there.
#[test]
fn titles_of_pages_are_the_labels_that_lead_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let titles = fs::read_to_string(root.join("src/app/shell/page_title.rs")).expect("the titles");
    let lessons = fs::read_to_string(root.join("public/teach/ru.txt")).expect("the lessons");
    for (view, label) in [("Present", "Показ на экране"), ("Worksheet", "Рабочий листок")]
    {
        let line = titles.lines().find(|it| it.contains(&format!("ViewKind::{view} =>"))).expect("its title");
        assert!(line.contains(label) && lessons.contains(&format!("# {label}")), "{view}: {line}");
    }
    let lessons = fs::read_to_string(root.join("public/teach/en.txt")).expect("the lessons");
    for (view, label) in [("Present", "Present"), ("Worksheet", "Worksheet")] {
        let line = titles.lines().find(|it| it.contains(&format!("ViewKind::{view} =>"))).expect("its title");
        assert!(line.contains(&format!("[\"{label}\"")) && lessons.contains(&format!("# {label}")), "{line}");
    }
}
