//! The pages as a whole, made of the bundled data.

use std::collections::BTreeSet;
use std::path::Path;

use dialogue_explorer::classroom::story::{Figures, Piece, Wording, fill};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::contact::Contact;
use dialogue_explorer::export::told;
use dialogue_explorer::query::Query;

use crate::data::Data;
use crate::places::Address;
use crate::small::{self, Page};
use crate::{Hosting, card, fonts, frame, head, package, paint, read};

const INDEX: &str = "<html><head><meta name=\"edition\" content=\"1a2b3c4d\">\
                     <link rel=\"icon\" href=\"./icon-0123456789abcdef.svg\">\
                     <link rel=\"stylesheet\" href=\"./fonts-0123456789abcdef.css\"></head><body></body></html>";
const SITE: &str = "https://explorer.example/a/";

fn public() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../public")
}

pub fn data() -> Data {
    Data::read(&public(), INDEX).expect("the bundled data is read")
}

fn address() -> Address {
    Address::parse(SITE).expect("an address")
}

#[test]
fn pictures_can_be_painted_before_there_is_a_site() {
    let source = std::fs::read_to_string(public().join("index.html")).expect("the page");
    let finished = source.replace("../style/fonts.css", "./fonts-0123456789abcdef.css");
    assert_ne!(finished, source);
    let read = |index: &str| Data::read(&public(), index).expect("the bundled data is read");
    let (ahead, data) = (read(&source), read(&finished));
    let name = |it: &Page| (it.picture_path.clone(), it.picture.clone());
    let pictures = |data: &Data, address: Option<&Address>| -> Vec<_> {
        small::pages(data, address).iter().map(name).collect()
    };
    let address = address();
    assert!(pictures(&ahead, None) == pictures(&data, Some(&address)));
    assert_eq!(card::neutral(&ahead), card::neutral(&data));
}

/// The values of these attributes, unescaped.
fn values<'a>(html: &'a str, attributes: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    let starts =
        attributes.iter().flat_map(|it| html.split(&format!(" {it}=\"")).skip(1).collect::<Vec<_>>());
    starts.map(|it| it.split('"').next().unwrap_or_default().replace("&amp;", "&"))
}

#[track_caller]
fn page<'a>(pages: &'a [Page], path: &str) -> &'a Page {
    pages.iter().find(|it| it.path == path).unwrap_or_else(|| panic!("{path} is not among the pages"))
}

#[test]
fn every_link_leads_to_a_file_or_to_a_view_that_is_understood() {
    let data = data();
    let pages = small::pages(&data, None);
    let mut files: BTreeSet<String> = frame::assets().into_keys().collect();
    files.extend(pages.iter().flat_map(|it| [it.path.clone(), it.picture_path.clone()]));
    files.extend([data.fonts.clone(), data.icon.clone()]);
    assert_eq!(files.len(), 4 + 2 * pages.len(), "each page has a name and a picture of its own");
    let reading = read::pages(&data);
    for page in &pages {
        let mut views = 0;
        for link in values(&page.html, &["href", "src", "data-view"]) {
            let below = link.strip_prefix("../").map_or_else(|| format!("share/{link}"), str::to_owned);
            if !below.starts_with('?') {
                let (file, place) = below.split_once('#').unwrap_or((&below, ""));
                let Some(read) = reading.get(file) else {
                    assert!(files.contains(file) && ["", "read"].contains(&place), "{}: {link}", page.path);
                    continue;
                };
                let read = std::str::from_utf8(read).expect("it is text");
                assert!(
                    place.is_empty() || read.contains(&format!(" id=\"{place}\"")),
                    "{}: {link}",
                    page.path
                );
                continue;
            }
            views += 1;
            let (state, unknown) = Query::from_search(&below, &data.of_link(&below).known);
            assert_eq!(unknown, [], "{}: {link}", page.path);
            assert_eq!(state.to_search(), below);
        }
        assert!(views >= 4, "{}", page.path);
    }
}

/// Without scripts, each year, area, chair and place is one link away from any of the others, and all words are.
#[test]
fn from_each_page_of_a_collection_all_others_are_reached() {
    let data = data();
    let pages = small::pages(&data, None);
    for (collection, lang) in [("", "en"), ("both-", "vi"), ("record-", "ru")] {
        let is_one = |path: &str| {
            let name =
                path.strip_prefix("share/").and_then(|it| it.strip_prefix(collection)).unwrap_or_default();
            let about = ["start", "year-", "area-", "chair-", "place-"];
            name.ends_with(&format!(".{lang}.html")) && about.iter().any(|it| name.starts_with(it))
        };
        let own: Vec<&Page> = pages.iter().filter(|it| is_one(&it.path)).collect();
        assert!(own.len() > 20, "{collection}");
        for page in &own {
            let links: BTreeSet<String> = values(&page.html, &["href"]).collect();
            for other in &own {
                let link = format!("{}#read", other.path.trim_start_matches("share/"));
                assert!(links.contains(&link), "{}: {link}", page.path);
            }
            assert!(links.contains(&format!("{collection}read.{lang}.html")), "{}", page.path);
        }
    }
}

/// What a host without headers would have to say stands in the page; and browsers ask for no icon that is not there.
#[test]
fn every_page_says_what_a_host_may_not() {
    let data = data();
    let pages = small::pages(&data, None);
    assert!(!pages.is_empty());
    for page in &pages {
        let icon = format!("<link rel=\"icon\" href=\"../{}\" type=\"image/svg+xml\">", data.icon);
        for tag in ["<meta name=\"referrer\" content=\"no-referrer\">", &icon] {
            assert_eq!(page.html.matches(tag).count(), 1, "{}: {tag}", page.path);
        }
    }
    let index = std::fs::read_to_string(public().join("index.html")).expect("the page");
    assert!(index.contains("<meta name=\"referrer\" content=\"no-referrer\">"));
}

#[test]
fn there_is_a_page_in_each_language_and_no_english_is_left() {
    let pages = small::pages(&data(), None);
    for stem in
        ["start", "year-2021", "year-untold", "area-health", "chair-id", "place-virtual", "story-pandemic"]
    {
        let of = |lang: &str| &page(&pages, &format!("share/{stem}.{lang}.html")).html;
        let [en, vi, ru] = ["en", "vi", "ru"].map(|lang| {
            let html = of(lang);
            assert!(html.contains(&format!("<html lang=\"{lang}\">")));
            html.split_once("<main>").map(|it| it.1).expect("it has a main part")
        });
        assert!(en.contains("the Dialogue Explorer") && vi.contains("Đối thoại") && ru.contains("диалогу"));
        for html in [vi, ru] {
            let words = ["meeting", "Data:", "The ", " and ", "chaired", "not told"];
            // Links and names of files are the same in every language.
            let text: String = html.split('<').filter_map(|it| it.split_once('>')).map(|it| it.1).collect();
            assert!(words.iter().all(|it| !text.contains(it)), "{stem}: {text}");
        }
    }
    assert!(page(&pages, "share/year-2019.en.html").html.contains("No source reports a meeting in 2019"));
    assert!(page(&pages, "share/record-year-1996.en.html").html.contains("collection=record"));
}

#[test]
fn addresses_are_whole_only_where_that_of_the_site_is_known() {
    let (data, address) = (data(), address());
    let attributes = ["href", "src", "data-view", "content"];
    for page in small::pages(&data, None) {
        assert!(values(&page.html, &attributes).all(|it| !it.contains("://")), "{}", page.path);
        assert!(!page.html.contains("og:image") && !page.html.contains("og:url"), "{}", page.path);
    }
    for page in small::pages(&data, Some(&address)) {
        let canonical = format!("<link rel=\"canonical\" href=\"{SITE}{}\">", page.path);
        let image = format!("<meta property=\"og:image\" content=\"{SITE}{}\">", page.picture_path);
        assert!(page.html.contains(&canonical) && page.html.contains(&image), "{}", page.path);
        assert_eq!(page.html.matches(" hreflang=\"vi\" href").count(), 1, "{}", page.path);
    }
}

#[test]
fn a_text_of_a_story_is_no_markup() {
    let mut data = data();
    let hostile = "</title></script><script>alert(1)</script>\" onload=\"x";
    let (_, story) = &mut data.stories[0];
    story.title = Wording::one("en", hostile);
    story.purpose = Wording::one("en", hostile);
    story.steps[0].caption = Wording::one("en", hostile);
    data.stories[0].0 = "hostile".to_owned();
    let pages = small::pages(&data, Some(&address()));
    let options = fonts::options(&public().join("fonts")).expect("fonts");
    for lang in Lang::ALL {
        let page = page(&pages, &format!("share/story-hostile.{}.html", lang.code()));
        assert!(!page.html.contains("<script>") && !page.html.contains("\" onload"), "{}", page.html);
        assert!(page.html.contains("&lt;script&gt;alert(1)"));
        paint::png(&page.picture, &options).expect("the drawing is whole");
    }
    // What is no name of a file has no page.
    data.stories[0].0 = "../../index".to_owned();
    let paths = small::pages(&data, None).into_iter().map(|it| it.path);
    assert!(paths.filter(|it| it.contains("story")).all(|it| !it.contains("index")));
}

#[test]
fn the_site_itself_is_shown_without_a_figure() {
    let data = data();
    let whole = Hosting { address: Some(address()), contact: Contact::parse("a@b.example") };
    for hosting in [Hosting::default(), whole] {
        let tags = head::of_index(&data, "share/explorer-0.png", &hosting);
        let page = head::put(INDEX, &tags).expect("it has a head");
        assert!(page.contains(&tags) && page.ends_with("</head><body></body></html>"));
        let shown =
            values(&tags, &["content"]).filter(|it| !it.contains("://") && it != "1200" && it != "630");
        assert!(shown.collect::<String>().chars().all(|it| !it.is_ascii_digit()), "{tags}");
        assert_eq!(tags.contains("og:image"), hosting.address.is_some());
        let contact = "<meta name=\"contact\" content=\"a@b.example\">";
        assert_eq!(tags.contains(contact), hosting.contact.is_some());
        assert!(tags.contains("data-file=\"package\"") && tags.contains("\"@type\":\"Dataset\""));
    }
}

#[test]
fn a_contact_that_is_none_is_named_in_the_error() {
    let parse = |option: &str| Hosting::parse(&[option.to_owned()]);
    for whom in ["someone", "", "javascript:alert(1)"] {
        let error = parse(&format!("--contact={whom}")).expect_err(whom).to_string();
        assert!(error.starts_with(&format!("{whom:?} is no contact")), "{error}");
    }
    let hosting = parse("--contact=https://example.org/issues").expect("a page");
    assert_eq!(hosting.contact, Contact::parse("https://example.org/issues"));
    assert!(parse("--site-url=example").is_err() && parse("--strange=1").is_err());
}

#[test]
fn a_picture_has_its_size_is_not_blank_and_is_the_same_each_time() {
    let data = data();
    let options = fonts::options(&public().join("fonts")).expect("fonts");
    let pages = small::pages(&data, None);
    let cards =
        ["share/year-2021.vi.html", "share/record-start.ru.html"].map(|it| page(&pages, it).picture.clone());
    for svg in cards.iter().chain([&card::neutral(&data)]) {
        let bytes = paint::png(svg, &options).expect("it is painted");
        assert_eq!(bytes, paint::png(svg, &options).expect("it is painted again"));
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a PNG");
        assert_eq!((reader.info().width, reader.info().height), (card::WIDTH, card::HEIGHT));
        let mut pixels = vec![0; reader.output_buffer_size().expect("it has a size")];
        reader.next_frame(&mut pixels).expect("it is whole");
        let ground = pixels.iter().filter(|it| **it == pixels[0]).count();
        assert!(
            ground > pixels.len() / 4 && ground < pixels.len() * 99 / 100,
            "{ground} of {}",
            pixels.len()
        );
        assert!(bytes.len() < 60_000, "{} bytes", bytes.len());
    }
}

#[test]
fn letters_of_each_language_are_painted_in_either_family() {
    let options = fonts::options(&public().join("fonts")).expect("fonts");
    for family in [fonts::SANS, fonts::SERIF] {
        let painted = |text: &str, weight: u16| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"60\"><rect width=\"90\" height=\"60\" \
                 fill=\"#fff\"/><text x=\"9\" y=\"45\" font-size=\"40\" font-weight=\"{weight}\" \
                 font-family=\"{family}\">{text}</text></svg>"
            );
            paint::png(&svg, &options).expect("it is painted")
        };
        let mut seen = BTreeSet::new();
        // A letter that no face has is an empty box, like the next one.
        for letter in ["e", "é", "ế", "ệ", "Đ", "ơ", "ж", "Ё", "«", "–"] {
            assert!(seen.insert(painted(letter, 400)), "{family}: {letter}");
        }
        assert_ne!(painted("eếж", 400), painted("eếж", 600), "{family} has one weight");
    }
}

#[test]
fn the_package_is_the_same_each_time_and_can_be_opened() {
    let data = data();
    let bytes = package::zipped(&data, None).expect("it is packed");
    assert_eq!(bytes, package::zipped(&data, None).expect("it is packed again"));
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a ZIP");
    assert!(zip.by_name("datapackage.json").is_ok() && zip.by_name("meetings.csv").is_ok());
    let told: String =
        std::io::read_to_string(zip.by_name("datapackage.json").expect("it is there")).expect("text");
    assert!(told.contains("1a2b3c4d") && !told.contains("homepage"));
}

#[test]
fn a_guess_of_a_story_is_not_answered_on_its_page() {
    let data = data();
    let pages = small::pages(&data, Some(&address()));
    let numbers = |text: &str| -> BTreeSet<String> {
        // Of a date like 17/6/2020 no part is a count.
        let words = text.split_whitespace().map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()));
        words.filter(|it| it.parse::<u32>().is_ok()).map(str::to_owned).collect()
    };
    let mut guesses = 0;
    for (id, story) in &data.stories {
        for step in story.steps.iter().filter(|it| it.is_covered) {
            let dataset = data.of_link(&step.view);
            let view = Query::from_search(&step.view, &dataset.known).0;
            let mut answer = BTreeSet::new();
            for piece in fill(step.answer.exact("en"), "en", &view, Some(dataset), &Figures::default()) {
                if let Piece::Statement { words, .. } = piece {
                    answer.extend(numbers(&words));
                }
            }
            assert!(answer.len() >= 2, "{id}: {answer:?}");
            for lang in Lang::ALL {
                let page = page(&pages, &format!("share/story-{id}.{}.html", lang.code()));
                let texts =
                    page.html.split('<').filter_map(|it| it.split_once('>')).map(|it| it.1.to_owned());
                // What is a number alone is that of a step.
                let texts = texts.filter(|it| it.parse::<u32>().is_err());
                let said = texts.chain(values(&page.html, &["alt", "content"])).map(|it| numbers(&it));
                let drawn = page.picture.split("<text").skip(1);
                let drawn = drawn
                    .filter_map(|it| it.split("</text>").next()?.split_once('>'))
                    .map(|it| numbers(it.1));
                // The number of a step stands alone.
                for told in said.chain(drawn).filter(|it| it.len() > 1 || !it.iter().all(|it| it.len() == 1))
                {
                    assert!(told.is_disjoint(&answer), "{id}, {lang:?}: {told:?} tells of {answer:?}");
                }
                guesses += 1;
            }
        }
    }
    assert!(guesses >= 3, "a story asks for a guess");
}

#[test]
fn the_state_of_a_story_is_that_of_its_page() {
    assert_eq!(told("pandemic").to_search(), "?view=story&story=pandemic");
}
