//! The stories that come with the site, held against the data: every view is known and shows something, every
//! figure is filled, and no figure is written by hand.

use super::{
    Figures, LONGEST_LINK, Piece, READY, Story, Wording, fill, read, to_payload, unknown_views, write,
};
use crate::counts::Counts;
use crate::data::vocabulary::Lang;
use crate::dataset::{Dataset, Selection, sample};
use crate::query::{Dimension, FacetValue, Query};

/// What was filled, with brackets around what comes from the data.
pub fn told(pieces: &[Piece]) -> String {
    let one = |it: &Piece| match it {
        Piece::Words(words) => words.clone(),
        Piece::Statement { words, quoted: None, .. } => format!("[{words}]"),
        Piece::Statement { words, quoted: Some(language), .. } => format!("[{words} ({language})]"),
        Piece::Awaited => "…".to_owned(),
    };
    pieces.iter().map(one).collect()
}

fn text_of(id: &str) -> String {
    let path = format!("{}/public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ready() -> Vec<(&'static str, Story)> {
    let story = |id: &'static str| {
        let (story, faults) = read(&text_of(id));
        assert_eq!(faults, [""; 0], "{id}");
        (id, story.unwrap_or_else(|| panic!("{id} can be shown")))
    };
    READY.into_iter().map(story).collect()
}

fn data() -> [(Option<&'static str>, &'static Dataset); 3] {
    [(None, sample("articles")), (Some("record"), sample("record")), (Some("both"), sample("both"))]
}

#[test]
fn every_view_and_figure_of_a_ready_story_is_known() {
    for (collection, data) in data() {
        for (id, story) in ready() {
            assert_eq!(unknown_views(&story, collection, data), [""; 0], "{id}");
        }
    }
}

/// Calls for every step of every story, with the data of its collection.
fn each_step(mut check: impl FnMut(&str, &super::Step, &Query, &Dataset)) {
    let data = data();
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            let collection = Query::collection_of(&step.view, &data[0].1.known);
            let found = data.iter().find(|it| it.0 == collection.as_deref());
            let data = found.unwrap_or_else(|| panic!("{id} {at}: {collection:?}")).1;
            let (state, unknown) = Query::from_search(&step.view, &data.known);
            assert_eq!(unknown, [], "{id} {at}");
            check(&format!("{id}, step {}", at + 1), step, &state, data);
        }
    }
}

#[test]
fn every_view_shows_something_and_is_written_as_its_link() {
    each_step(|name, step, state, data| {
        let filled = fill("{meetings}", "en", state, Some(data), &Figures::default());
        assert_ne!(told(&filled), "[0]", "{name}");
        assert_eq!(state.to_search(), step.view, "{name}");
        let evidence = step.evidence.as_ref().unwrap_or_else(|| panic!("{name} has evidence"));
        let collection = Query::collection_of(evidence, &data.known);
        let all = if collection.is_none() { "articles" } else { collection.as_deref().unwrap_or_default() };
        let other = sample(all);
        let (evidence_state, unknown) = Query::from_search(evidence, &other.known);
        assert_eq!((evidence_state.to_search(), unknown), (evidence.clone(), Vec::new()), "{name}");
        let open = (evidence_state.meeting.is_some() && evidence_state.fact.is_some())
            || (evidence_state.read.is_some() && evidence_state.statement.is_some());
        assert!(open || collection.is_some(), "{name}: the evidence is a sentence, or a page of the record");
    });
}

#[test]
fn every_text_is_in_all_languages_and_tells_the_same_facts() {
    let whole = |wording: &Wording| Lang::ALL.iter().all(|it| !wording.exact(it.code()).is_empty());
    for (id, story) in ready() {
        assert!((5..=8).contains(&story.steps.len()), "{id}");
        assert!(story.minutes.is_some() && !story.sources.is_empty() && !story.purpose.is_empty(), "{id}");
        for text in story.texts() {
            assert!(whole(text), "{id}: {text:?}");
            let slots = |lang: &Lang| {
                let mut slots: Vec<String> = text
                    .exact(lang.code())
                    .split('{')
                    .skip(1)
                    .filter_map(|it| Some(it.split(['}', '|']).next()?.to_owned()))
                    .collect();
                slots.sort_unstable();
                slots
            };
            for lang in Lang::ALL {
                assert_eq!(slots(lang), slots(&Lang::En), "{id} {lang:?}");
            }
        }
    }
}

/// "VietnamPlus, 2020-08-28" among the sources of a story is an article or a page of that day.
#[test]
fn a_source_that_a_story_dates_is_of_that_day() {
    let corpus = &sample("both").corpus;
    let articles = corpus.articles.iter().map(|it| (&it.publisher, it.published));
    let pages = corpus.record.citations.iter();
    let pages = pages.map(|it| (it.agency.as_ref().unwrap_or(&it.publisher), it.published));
    let papers = corpus.record.citations.iter().map(|it| (&it.publisher, it.published));
    let known: Vec<(&str, String)> = articles
        .chain(pages)
        .chain(papers)
        .filter_map(|(name, day)| Some((name.as_str(), day?.to_string())))
        .collect();
    let plain = |name: &str| name.split([' ', ',']).next().unwrap_or_default().to_owned();
    let mut dated = 0;
    for (id, story) in ready() {
        for source in story.sources.iter().map(|it| it.exact("en")).flat_map(|it| it.split("; ")) {
            let Some((name, rest)) = source.split_once(", ") else { continue };
            let day = rest.split(':').next().unwrap_or_default();
            if day.starts_with(|it: char| it.is_ascii_digit()) {
                let is_known = known.iter().any(|it| it.1 == day && plain(it.0) == plain(name));
                assert!(is_known, "{id}: {source}");
                dated += 1;
            }
        }
    }
    assert!(dated >= 6, "{dated}");
}

/// Numbers that no data tells: the name of the disease, the sums that the questions are about. Years and ordinals
/// stand in the quotes, dates and counts in braces.
const BY_HAND: [&str; 3] = ["COVID-19", "2021 − 25 = 1996", "2021 − 30 = 1991"];

#[test]
fn no_figure_is_written_by_hand() {
    each_step(|name, step, state, data| {
        for text in [&step.caption, &step.question, &step.answer] {
            for (language, text) in text.all() {
                for piece in fill(text, language, state, Some(data), &Figures::default()) {
                    let Piece::Words(mut words) = piece else { continue };
                    for it in BY_HAND {
                        words = words.replace(it, "");
                    }
                    let numbers = words.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty());
                    for number in numbers {
                        let is_year = number.len() == 4 && ("1991"..="2026").contains(&number);
                        assert!(is_year, "{name} ({language}): {number} in {words}");
                    }
                }
            }
        }
    });
}

#[test]
fn ready_stories_are_written_as_the_page_would_write_them() {
    for (id, story) in ready() {
        let written = write(&story, false);
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let path = format!("{}/public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, &written).expect("it can be written");
        }
        assert_eq!(text_of(id), written, "{id}; UPDATE_EXPECT=1 writes it");
    }
}

/// What a teacher makes is in one language. Each of ours, in one language, is a story of the usual size.
#[test]
fn a_story_in_one_language_fits_into_a_link() {
    for (id, story) in ready() {
        for lang in Lang::ALL {
            let only = |wording: &Wording| Wording::one(lang.code(), wording.exact(lang.code()));
            let mut story = story.clone();
            story.title = only(&story.title);
            story.purpose = only(&story.purpose);
            story.sources = story.sources.iter().map(only).collect();
            for step in &mut story.steps {
                step.caption = only(&step.caption);
                step.question = only(&step.question);
                step.answer = only(&step.answer);
            }
            let payload = to_payload(&story);
            // Deflated it is half as long as it would be without.
            assert!(payload.len() * 2 < write(&story, true).len() * 4 / 3, "{id} {lang:?}");
            // An address of usual length, and what else stands in the link.
            assert!(payload.len() + 120 < LONGEST_LINK, "{id} {lang:?}: {}", payload.len());
        }
    }
}

#[test]
fn what_the_stories_say_in_words_holds() {
    let data = sample("record");
    let count = |link: &str| {
        let (state, unknown) = Query::from_search(link, &data.known);
        assert_eq!(unknown, [], "{link}");
        Selection::new(data, &state).counts
    };
    let year = |year: &str| count(&format!("?collection=record&years={year}"));
    let at = |year: &str, key: &str| {
        self::at(&count(&format!("?collection=record&years={year}")), Dimension::Area, key)
    };
    // "The meetings did not stop": no fewer than the year before.
    assert!(year("2020").shown_count() >= year("2019").shown_count());
    assert!(year("2021").shown_count() > year("2020").shown_count());
    // "Health …, disaster management …, tourism …": nothing is named more often than health.
    let most = year("2021").facets(Dimension::Area).iter().map(|it| it.count).max();
    assert_eq!(most, Some(at("2021", "health")));
    assert!(at("2021", "health") > at("2019", "health"));
    // "Another member of ASEAN at none."
    let counts = count("?collection=record&years=2022-2023");
    let others = counts
        .facets(Dimension::Chair)
        .iter()
        .filter(|it| !["KH", "RU", "none"].contains(&&*it.value.code()));
    assert_eq!(others.map(|it| it.count).sum::<u32>(), 0);
    let named = count("?collection=record&years=2022-2023&chair=KH,RU").shown_count();
    assert_eq!(named + at_chair(&counts, "none"), counts.shown_count());
    // "A period lasts about three years", "in which order".
    let coordinators: Vec<_> = data.corpus.record.coordinators.iter().map(|it| it.country.code()).collect();
    assert_eq!(coordinators, ["MY", "LA", "ID", "KH", "MM"]);
    for it in &data.corpus.record.coordinators {
        let (Some(from), Some(to)) = (it.from.year(), it.to.and_then(|to| to.year())) else { continue };
        assert_eq!(to - from, 3, "{}", it.country.code());
    }
    // "The Sultan of Brunei Darussalam is named, and the coordinator was Cambodia."
    let summit = count("?collection=record&years=2021&kind=summit");
    assert_eq!((summit.shown_count(), at_chair(&summit, "BN"), at_chair(&summit, "KH")), (1, 1, 0));
    // "At the economic ministers’ meeting it is Vietnam, and the coordinator was Indonesia."
    let economy = count("?collection=record&years=2020&kind=economic-ministers");
    assert_eq!((economy.shown_count(), at_chair(&economy, "VN"), at_chair(&economy, "ID")), (1, 1, 0));
}

fn at(counts: &Counts, dimension: Dimension, key: &str) -> u32 {
    FacetValue::parse(dimension, key).and_then(|it| counts.facet(&it)).map_or(0, |it| it.count)
}

fn at_chair(counts: &Counts, key: &str) -> u32 {
    at(counts, Dimension::Chair, key)
}

#[test]
fn ready_stories_as_they_are_read() {
    let mut all = String::new();
    each_step(|name, step, state, data| {
        for lang in Lang::ALL {
            for text in [&step.caption, &step.question, &step.answer] {
                let filled =
                    told(&fill(text.exact(lang.code()), lang.code(), state, Some(data), &Figures::default()));
                all += &format!("{name} ({}): {filled}\n", lang.code());
            }
        }
    });
    expect_test::expect_file!["../../../tests/stories/ready.txt"].assert_eq(&all);
}
