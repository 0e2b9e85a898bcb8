//! What citations say, and that reference managers can read them.

use serde_json::Value;

use super::*;
use crate::data::samples::{bundled, date};
use crate::dataset::{Dataset, Selection, sample};

const SITE: &str = "https://example.org/explorer/";

/// The bundled articles, some of them changed.
fn reference(
    search: &str,
    lang: Lang,
    figure: Figure<'_>,
    change: fn(&mut crate::data::Corpus),
) -> Reference {
    let mut corpus = bundled();
    change(&mut corpus);
    let dataset = Dataset { edition: "1a2b3c4d".to_owned(), ..Dataset::from_corpus(corpus) };
    let query = Query::from_search(search, &dataset.known).0;
    let selection = Selection::new(&dataset, &query);
    let export = Export {
        dataset: &dataset,
        selection: &selection,
        query: &query,
        lang,
        site: SITE,
        today: date("2026-11-24"),
    };
    Reference::new(&export, figure)
}

fn plainly(of: &Reference, format: Format) -> String {
    of.write(format).plain()
}

#[test]
fn apa_has_the_form_of_the_style_and_the_words_of_the_language() {
    let one = reference("?years=2023", Lang::En, Figure::Drawing("When did they meet?"), |_| {});
    assert_eq!(
        plainly(&one, Format::Apa),
        "Dialogue Explorer. (2026). When did they meet? Years: 2023 (Version 1a2b3c4d) [Data set]. \
         Retrieved November 24, 2026, from https://example.org/explorer/?years=2023&edition=1a2b3c4d\n\
         1 of 9 meetings, read from 1 article. Filter: Year: 2023. Edition of the data: 1a2b3c4d.\n\
         \n\
         Read from:\n\
         VNA. (2023, May 2). ASEAN, Russia commit to strengthening strategic partnership. \
         Communist Party of Vietnam Online Newspaper (CPV). \
         https://en.dangcongsan.vn/asean-and-the-world/asean-russia-commit-to-strengthening-strategic-partnership-604238.html"
            .replace("Years:", "Year:")
    );
    let russian = reference("?years=2023&lang=ru", Lang::Ru, Figure::View, |_| {});
    let text = plainly(&russian, Format::Apa);
    for part in [
        "Путеводитель по диалогу. (2026). Встречи АСЕАН и России. Год: 2023 (Редакция 1a2b3c4d) [Набор данных].",
        "Дата обращения: 24 ноября 2026 г., адрес: https://",
        "1 из 9 встреч, по материалам 1 статьи.",
        "VNA. (2023, 2 мая).",
    ] {
        assert!(text.contains(part), "{part}\nin {text}");
    }
    let vietnamese = reference("?years=2023", Lang::Vi, Figure::View, |_| {});
    let text = plainly(&vietnamese, Format::Apa);
    for part in [
        "Khám phá Đối thoại. (2026). Các cuộc họp giữa ASEAN và Nga. Năm: 2023 (Phiên bản 1a2b3c4d) [Bộ dữ liệu].",
        "Truy cập ngày 24 tháng 11 năm 2026, từ https://",
        "VNA. (2023, 2 tháng 5).",
    ] {
        assert!(text.contains(part), "{part}\nin {text}");
    }
}

#[test]
fn chicago_has_the_year_in_front_and_a_day_of_access_where_there_is_no_date() {
    let all = reference("", Lang::En, Figure::View, |_| {});
    let text = plainly(&all, Format::Chicago);
    for line in [
        "Dialogue Explorer. 2026. “Meetings between ASEAN and Russia.” Data set, version 1a2b3c4d. \
         Accessed November 24, 2026. https://example.org/explorer/?edition=1a2b3c4d",
        "VNA. 2023. “ASEAN, Russia commit to strengthening strategic partnership.” \
         Communist Party of Vietnam Online Newspaper (CPV), May 2, 2023. \
         https://en.dangcongsan.vn/asean-and-the-world/asean-russia-commit-to-strengthening-strategic-partnership-604238.html",
        "VNA. n.d. “Vietnam attends Special ASEAN-Russia Foreign Ministers' Meeting.” VietnamPlus (VNA). \
         Accessed November 24, 2026. \
         https://en.vietnamplus.vn/vietnam-attends-special-asean-russia-foreign-ministers-meeting-post204245.vnp",
        "9 meetings, read from 5 articles. No filter. Edition of the data: 1a2b3c4d.",
    ] {
        assert!(text.lines().any(|it| it == line), "{line}\nin {text}");
    }
}

#[test]
fn dates_are_as_vague_as_they_are_told_in_every_format() {
    for (told, apa, chicago, bibtex, ris, csl) in [
        (
            "2018-11",
            "(2018, November)",
            "2018. ",
            "date = {2018-11}",
            "DA  - 2018/11//",
            r#"{"date-parts":[[2018,11]]}"#,
        ),
        (
            "2021?",
            "(ca. 2021)",
            "[2021?]. ",
            "date = {2021?}",
            "DA  - 2021///",
            r#"{"circa":true,"date-parts":[[2021]]}"#,
        ),
        ("XXXX-05-17", "(n.d.)", "n.d. ", "", "", ""),
    ] {
        let mut of = reference("?years=2023", Lang::En, Figure::View, |_| {});
        of.sources[0].issued = Some(date(told));
        assert!(plainly(&of, Format::Apa).contains(apa), "{told}");
        assert!(plainly(&of, Format::Chicago).contains(&format!("VNA. {chicago}")), "{told}");
        let last =
            |format, from: &str| of.write(format).plain().rsplit_once(from).expect("two works").1.to_owned();
        let (bib, record) = (last(Format::Bibtex, "@online"), last(Format::Ris, "TY  - "));
        assert_eq!(
            (bib.contains("  date ="), record.contains("DA  -")),
            (!bibtex.is_empty(), !ris.is_empty())
        );
        assert!(bib.contains(bibtex) && record.contains(ris), "{told}: {bib}{record}");
        let items: Value = serde_json::from_str(&of.write(Format::Csl).plain()).expect("JSON");
        let issued = items[1].get("issued").map_or(String::new(), Value::to_string);
        assert_eq!(issued, csl, "{told}");
    }
}

/// Titles that would end a value, begin a command, or turn a line.
const HOSTILE: [&str; 12] = [
    "Oil & gas: 100% up, $5, #1, a_b",
    "A } that ends",
    "A { that begins",
    "{Both} and \\textbf{bold}",
    "\\",
    "Line\r\nER  - \r\nTY  - JOUR",
    "@article{x, title={y}}",
    "“Quoted” and \"quoted\" titles",
    "Việt Nam: hội nghị lần thứ 19 ^_~",
    "Россия – АСЕАН: «итоги»",
    "</script><b>&amp;",
    "tab\tand \u{0}null",
];

fn hostile(title: &str) -> Reference {
    let mut of = reference("?years=2023", Lang::En, Figure::View, |_| {});
    of.sources[0].title = title.to_owned();
    of.sources[0].author = format!("{title}, and sons");
    of.figure.note = Some(title.to_owned());
    of
}

#[test]
fn bibtex_is_read_back_as_it_was_whatever_stands_in_a_title() {
    use biblatex::{Bibliography, ChunksExt};
    for title in HOSTILE {
        let of = hostile(title);
        let text = of.write(Format::Bibtex).plain();
        let read = Bibliography::parse(&text).unwrap_or_else(|error| panic!("{title}: {error}\n{text}"));
        assert_eq!(read.len(), 2, "{text}");
        let entry = read.get("arsom-19-cpv").expect("the article");
        let found = entry.title().expect("a title").format_verbatim();
        assert_eq!(untex(&found), work::line(title), "{text}");
        let author = entry.get("author").expect("an author").format_verbatim();
        assert_eq!(untex(&author), work::line(&of.sources[0].author), "{text}");
        assert_eq!(entry.url().expect("a url"), of.sources[0].url.clone().expect("it has one"));
        let dataset = read.iter().next().expect("the figure");
        assert_eq!(dataset.entry_type.to_string(), "dataset");
        assert_eq!(dataset.get("version").expect("a version").format_verbatim(), "1a2b3c4d");
        assert_eq!(dataset.get("urldate").expect("a day").format_verbatim(), "2026-11-24");
    }
}

/// What TeX prints for the commands that the parser hands on.
fn untex(text: &str) -> String {
    [
        ("\\textbackslash{}", "\\"),
        ("\\textbraceleft{}", "{"),
        ("\\textbraceright{}", "}"),
        ("\\textasciicircum{}", "^"),
        ("\\textasciitilde{}", "~"),
        ("\\textbackslash", "\\"),
        ("\\textbraceleft", "{"),
        ("\\textbraceright", "}"),
        ("\\textasciicircum", "^"),
        ("\\textasciitilde", "~"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

#[test]
fn every_line_of_ris_is_a_tag_and_a_value() {
    for title in HOSTILE {
        let text = hostile(title).write(Format::Ris).plain();
        let lines: Vec<&str> = text.strip_suffix("\r\n").expect("a last line").split("\r\n").collect();
        let mut is_open = false;
        let mut works = 0;
        for line in lines {
            let (tag, value) = line.split_once("  - ").unwrap_or_else(|| panic!("{line:?} has no tag"));
            let is_tag =
                tag.len() == 2 && tag.bytes().all(|it| it.is_ascii_uppercase() || it.is_ascii_digit());
            assert!(is_tag && !value.contains(char::is_control), "{line:?}");
            match tag {
                "TY" => assert!(!std::mem::replace(&mut is_open, true), "{text}"),
                "ER" => {
                    assert!(std::mem::take(&mut is_open) && value.is_empty(), "{text}");
                    works += 1;
                }
                _ => assert!(is_open && !value.is_empty(), "{line:?}"),
            }
        }
        assert!(!is_open && works == 2, "{text}");
        assert!(text.contains(&format!("TI  - {}\r\n", work::line(title))), "{text}");
        // By the rules of RIS an author is `Family, Given, Suffix`: a body is all family.
        let authors = text.split("\r\n").filter_map(|line| line.strip_prefix("AU  - "));
        assert!(authors.clone().all(|it| it.find(',') == Some(it.len() - 1)), "{text}");
        assert_eq!(authors.count(), 2, "{text}");
    }
}

#[test]
fn ris_keeps_the_name_of_a_body_whole() {
    for (author, expected) in [
        ("Dialogue Explorer", "Dialogue Explorer,"),
        ("VietnamPlus (VNA)", "VietnamPlus (VNA),"),
        (
            "Agence Kampuchea Presse, as carried by Cambodia News Gazette",
            "Agence Kampuchea Presse (as carried by Cambodia News Gazette),",
        ),
        ("A, B, C", "A (B; C),"),
    ] {
        let mut of = reference("?years=2023", Lang::En, Figure::View, |_| {});
        of.sources[0].author = author.to_owned();
        let text = of.write(Format::Ris).plain();
        assert!(text.contains(&format!("AU  - {expected}\r\n")), "{text}");
    }
}

#[test]
fn items_of_csl_have_the_fields_of_its_schema() {
    const TYPES: [&str; 3] = ["dataset", "article-newspaper", "webpage"];
    const TEXTS: [&str; 8] = ["id", "type", "title", "container-title", "version", "URL", "language", "note"];
    for title in HOSTILE {
        let items: Value = serde_json::from_str(&hostile(title).write(Format::Csl).plain()).expect("JSON");
        let items = items.as_array().expect("a list");
        assert_eq!(items.len(), 2);
        for item in items {
            let item = item.as_object().expect("an object");
            assert!(TYPES.contains(&item["type"].as_str().expect("a type")));
            for (name, value) in item {
                match name.as_str() {
                    "author" => assert!(
                        value[0]["literal"].is_string() && value[0].as_object().map(|it| it.len()) == Some(1)
                    ),
                    "issued" | "accessed" => {
                        let parts = value["date-parts"][0].as_array().expect("parts");
                        assert!((1..=3).contains(&parts.len()) && parts.iter().all(Value::is_i64), "{value}");
                    }
                    name => assert!(TEXTS.contains(&name) && value.is_string(), "{name}: {value}"),
                }
            }
        }
        assert_eq!(items[1]["title"], work::line(title));
    }
}

#[test]
fn titles_within_quotation_marks_have_the_inner_ones() {
    for (lang, title, expected) in [
        (Lang::En, "The “Role” of \"Russia\"", "“The ‘Role’ of ‘Russia’.”"),
        (Lang::En, "Who chaired?", "“Who chaired?”"),
        (Lang::Vi, "Hội nghị “lớn”", "“Hội nghị ‘lớn’.”"),
        (Lang::Ru, "Россия: «итоги»", "«Россия: „итоги“»."),
    ] {
        let mut of = reference("?years=2023", lang, Figure::View, |_| {});
        of.sources[0].title = title.to_owned();
        let text = plainly(&of, Format::Chicago);
        assert!(text.contains(expected), "{expected}\nin {text}");
    }
}

#[test]
fn a_meeting_is_cited_by_its_name_day_and_place() {
    let at = sample("articles").meeting("arsom-19").expect("the meeting");
    let of = reference("?years=2021&lang=en", Lang::En, Figure::Meeting(at), |_| {});
    assert_eq!(of.figure.title, "19th Senior Officials’ Meeting, 27–28 April 2023, Siem Reap");
    assert_eq!(
        of.figure.url.as_deref(),
        Some("https://example.org/explorer/?meeting=arsom-19&lang=en&edition=1a2b3c4d")
    );
    assert_eq!(of.sources.iter().map(|it| it.key.as_str()).collect::<Vec<_>>(), ["arsom-19-cpv"]);
    assert_eq!(
        of.figure.note.as_deref(),
        Some("1 meeting, read from 1 article. Edition of the data: 1a2b3c4d.")
    );
}

#[test]
fn a_figure_has_one_key_in_every_language() {
    let key = |search: &str| reference(search, Lang::En, Figure::View, |_| {}).figure.key;
    assert_eq!(key("?years=2021&lang=ru"), "dialogue-explorer-1a2b3c4d-years-2021");
    assert_eq!(key("?years=2021&lang=ru"), key("?years=2021&edition=0a0b0c0d"));
    assert_ne!(key("?years=2021"), key("?years=2023"));
}

#[test]
fn what_is_chosen_is_told_in_words() {
    let of = reference("?years=2018-2021&area=energy&status=&q=vaccine", Lang::En, Figure::View, |_| {});
    let note = of.figure.note.expect("a note");
    let filter = "Filter: Year: 2018–2021; Area: Energy; Status: any; Text: “vaccine”.";
    assert!(note.contains(filter), "{note}");
}

#[test]
fn a_figure_of_no_meeting_has_no_sources() {
    let of = reference("?years=1999", Lang::En, Figure::View, |_| {});
    assert_eq!(of.sources, []);
    let text = plainly(&of, Format::Apa);
    assert!(text.ends_with("0 of 9 meetings. Filter: Year: 1999. Edition of the data: 1a2b3c4d."), "{text}");
}

/// The record cites pages, some of them articles of the collection.
#[test]
fn pages_of_the_record_are_cited_once_each_with_keys_of_their_own() {
    let with_record = |corpus: &mut crate::data::Corpus| {
        let mut faults = Vec::new();
        crate::data::read_record(Ok(crate::data::samples::RECORD), corpus, &mut faults);
        assert_eq!(faults, []);
        // A page of the same id as an article, and a page that an article is.
        let entry = corpus.record.entries[0].citations[0].0;
        corpus.record.citations[entry].id.clone_from(&corpus.articles[0].id);
    };
    let of = reference("", Lang::Vi, Figure::View, with_record);
    let mut keys: Vec<&str> = of.works().map(|it| it.key.as_str()).collect();
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all);
    let mut pages: Vec<_> = of.works().filter_map(|it| it.url.as_deref()).collect();
    let all = pages.len();
    pages.sort_unstable();
    pages.dedup();
    assert_eq!(pages.len(), all);
    assert!(all > 100, "{all}");
    let described = of.sources.iter().find(|it| it.is_description).expect("a description");
    assert!(!described.title.starts_with('('));
    let text = plainly(&of, Format::Apa);
    assert!(text.contains(&format!("[{}]", described.title)), "{}", described.title);
    // Everything that stands in the data is read back.
    let read = biblatex::Bibliography::parse(&of.write(Format::Bibtex).plain()).expect("BibTeX");
    assert_eq!(read.len(), of.works().count());
}
