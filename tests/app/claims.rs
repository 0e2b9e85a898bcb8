//! What a page claims in numbers is what a recount gives: under random links, in each language.

use std::collections::BTreeSet;

use dialogue_explorer::app;
use dialogue_explorer::classroom::story::{Figures, Piece, READY, fill, read};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::Dataset;
use dialogue_explorer::query::{Dimension, Query};
use dialogue_explorer::text::describe;
use oracle::files::list;
use oracle::{Choice, DIMENSIONS, DataFiles, Recount};
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};

use super::page::{BUNDLED, FIXTURES, Page, World, numbers, text_of};

/// Every `2 of 6` in a text, in the words of a language; Vietnamese writes `2/6`.
pub fn fractions(text: &str, lang: &str) -> Vec<(usize, usize)> {
    let number = |word: &str| word.trim_matches(|char: char| !char.is_ascii_digit()).parse().ok();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let parts = match lang {
            "vi" => word.split_once('/'),
            _ => {
                let of = if lang == "ru" { "из" } else { "of" };
                words.get(at + 1).filter(|it| **it == of).and_then(|_| Some((*word, *words.get(at + 2)?)))
            }
        };
        if let Some((Some(part), Some(whole))) = parts.map(|(part, whole)| (number(part), number(whole))) {
            // "10/2021" is a month.
            found.extend((whole < 1900).then_some((part, whole)));
        }
    }
    found
}

/// How many of the meetings chosen state no value, as the recount calls that.
const MISSING: [&str; 2] = ["none", "untold"];

/// Holds all that a page says in numbers of its choice against the recount.
#[track_caller]
fn check(page: &Page, claimed: Claimed<'_>, link: &str) {
    let Claimed { recount, choice, .. } = claimed;
    let chosen = recount.chosen(choice).len();
    // A long list begins with some, and says how many there are.
    let listed = page.all("[id^='m-']").len();
    let more: Vec<usize> =
        page.all(".meetings .long-list-more").iter().flat_map(|it| numbers(&text_of(*it))).collect();
    assert!(
        listed == chosen || (listed > 0 && more == [chosen]),
        "{listed} meetings listed, {more:?}, {link}"
    );
    let title = numbers(&page.text("#meetings-title"));
    assert_eq!(title, [chosen], "title of the list, {link}");
    if let [summary] = page.all("#summary")[..] {
        let said = numbers(&text_of(summary));
        assert!(chosen == 0 || said.contains(&chosen), "{chosen} is not in {:?}, {link}", text_of(summary));
        claimed.check(&text_of(summary), link);
    }
    for mark in page.all("[id^='bar-']") {
        let id = mark.attr("id").unwrap_or_default();
        let Some((dimension, value)) = id["bar-".len()..].split_once('-') else { continue };
        if !DIMENSIONS.contains(&dimension) {
            continue;
        }
        let count = recount.counts(choice, dimension).remove(value).unwrap_or_default();
        let label = mark.attr("aria-label").unwrap_or_default();
        let said = label.rsplit_once(": ").unwrap_or_else(|| panic!("{id} has no count: {label:?}")).1;
        // The solid part, and where something is chosen what there is: without this chart's own choice, or in scope.
        let said = numbers(said);
        let whole = count.pale;
        assert_eq!(said.first(), Some(&count.chosen), "{label:?} of {link}");
        assert!(said.len() == 1 || said[1] == whole, "{label:?} of {link}: of {whole}");
    }
}

/// What a value is called on the page.
fn name(dataset: &Dataset, dimension: &str, code: &str, lang: Lang) -> String {
    let dimension = Dimension::from_code(dimension).expect("a dimension");
    let query = Query::from_search(&format!("?{}={code}", dimension.code()), &dataset.known).0;
    let value = query.chosen(dimension).and_then(|it| it.first()).cloned();
    value.map_or_else(|| code.to_owned(), |it| describe::value(lang, &dataset.corpus, &it)).to_lowercase()
}

/// What a sentence is held against: the data of one collection, counted anew, under one choice.
#[derive(Clone, Copy)]
pub struct Claimed<'a> {
    pub world: &'a World,
    pub recount: &'a Recount,
    pub choice: &'a Choice,
    pub lang: Lang,
}

impl Claimed<'_> {
    /// Holds every part of a whole in a text against the recount, sentence by sentence: the meetings chosen of those in
    /// scope; or, of a value that the sentence names, its meetings of those chosen; of chairs also of those that name
    /// one, and how many these are.
    #[track_caller]
    pub fn check(&self, said: &str, at: &str) {
        for sentence in said.split_inclusive(". ") {
            for (part, whole) in fractions(sentence, self.lang.code()) {
                assert!(
                    self.holds(sentence, part, whole),
                    "no recount gives {part} of {whole} in {sentence:?}, {at}"
                );
            }
        }
    }

    fn holds(&self, sentence: &str, part: usize, whole: usize) -> bool {
        let Self { world, recount, choice, lang } = *self;
        let (chosen, scope) = (recount.chosen(choice).len(), recount.in_scope(choice).len());
        let sentence = sentence.to_lowercase();
        let dataset = world.dataset(&recount.collection);
        (part, whole) == (chosen, scope)
            || ["years", "area", "chair", "kind", "place"].iter().any(|dimension| {
                let counts = recount.counts(choice, dimension);
                let missing = MISSING.iter().find_map(|code| counts.get(*code)).map_or(0, |it| it.chosen);
                let stated = chosen - missing;
                let is_chair = *dimension == "chair";
                (is_chair && (part, whole) == (stated, chosen))
                    || counts.iter().any(|(code, count)| {
                        part == count.chosen
                            && (whole == chosen || is_chair && whole == stated)
                            && sentence.contains(&name(dataset, dimension, code, lang))
                    })
            })
    }
}

/// Pictures of slides; the first is the glance.
const PICTURES: [&str; 8] =
    ["", "years", "areas", "chairs", "kinds", "places", "coordinators", "areas-by-year"];

/// Views whose sentences speak of the choice, with their links.
const VIEWS: [&str; 3] = ["&view=handout", "&view=embed", "&view=embed&picture=areas"];

/// Renders a link, and says what it is held against.
fn rendered<'a>(world: &'a World, choice: &'a Choice, link: &str, lang: Lang) -> (Page, Claimed<'a>) {
    let page = Page::new(&app::render_among(link, &world.datasets, Lang::En));
    (page, Claimed { world, recount: world.recount(&choice.collection), choice, lang })
}

/// What the slide of a chart says.
fn check_slide(world: &World, link: &str, lang: Lang, picture: &str) {
    let link = format!("{link}&lang={}&view=present&picture={picture}", lang.code());
    let choice = Choice::from_link(&link);
    let (page, claimed) = rendered(world, &choice, &link, lang);
    for sentence in page.all(".sentence") {
        let said = text_of(sentence);
        if picture == "areas-by-year" {
            check_cell(claimed, &said, &link);
        }
        // What stands in brackets there is of one year.
        let of_all = said.rsplit_once('(').filter(|_| picture == "areas-by-year").map_or(&*said, |it| it.0);
        claimed.check(of_all, &link);
    }
    if let [source] = page.all(".source")[..] {
        let count = claimed.recount.chosen(&choice).len();
        // Where the headline has said it the foot does not say it again.
        let is_in_headline =
            || page.all(".sentence").into_iter().any(|it| numbers(&text_of(it)).contains(&count));
        let said = text_of(source);
        assert!(numbers(&said).first() == Some(&count) || is_in_headline(), "the foot of {link}: {said}");
    }
}

/// The area that came up most often in one year, and of how many meetings of that year.
#[track_caller]
fn check_cell(Claimed { world, recount, choice, lang }: Claimed<'_>, said: &str, link: &str) {
    // Where these are chosen nothing is said of them.
    let is_chosen = |it: &&str| choice.clauses.contains_key(*it);
    let Some((_, last)) =
        said.rsplit_once('(').filter(|_| !["area", "pillar", "years"].iter().any(is_chosen))
    else {
        return;
    };
    let [part, whole] = numbers(last)[..] else { return };
    let dataset = world.dataset(&recount.collection);
    let cells = recount.pairs(choice, "area", "years");
    let known =
        |it: &&((String, String), usize)| !MISSING.contains(&&*it.0.0) && !MISSING.contains(&&*it.0.1);
    let cells: Vec<_> = cells.into_iter().collect();
    let most = cells.iter().filter(known).map(|it| it.1).max().unwrap_or_default();
    let lower = said.to_lowercase();
    let is_it = |((area, year), count): &((String, String), usize)| {
        *count == part
            && recount.counts(choice, "years").get(year).map(|it| it.chosen) == Some(whole)
            && lower.contains(&name(dataset, "area", area, lang))
            && lower.contains(year.as_str())
    };
    assert!(part == most && cells.iter().any(is_it), "{said:?} of {link}");
}

/// What the sheet for paper, and what stands in another page, say of the choice.
fn check_view(world: &World, link: &str, lang: Lang, view: &str) {
    let link = format!("{link}&lang={}{view}", lang.code());
    let choice = Choice::from_link(&link);
    let (page, claimed) = rendered(world, &choice, &link, lang);
    let chosen = claimed.recount.chosen(&choice).len();
    let said = page.text("#summary");
    assert!(chosen == 0 || numbers(&said).contains(&chosen), "{chosen} is not in {said:?}, {link}");
    claimed.check(&said, &link);
    if view == "&view=handout" {
        assert_eq!(numbers(&page.text("#meetings-title")), [chosen], "{link}");
    }
}

fn open(world: &World, link: &str, lang: Lang) {
    let link = format!("{link}&lang={}", lang.code());
    let choice = Choice::from_link(&link);
    let (page, claimed) = rendered(world, &choice, &link, lang);
    check(&page, claimed, &link);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn what_a_page_says_in_numbers_can_be_counted_again(
        is_bundled in any::<bool>(),
        collection in any::<Index>(),
        lang in any::<Index>(),
        dimensions in subsequence(DIMENSIONS.to_vec(), 0..3),
        picks in prop::collection::vec(any::<Index>(), 3),
        picture in any::<Index>(),
        view in any::<Index>(),
    ) {
        let world: &World = if is_bundled { &BUNDLED } else { &FIXTURES };
        let recount = collection.get(&world.recounts);
        let mut link = format!("?collection={}", recount.collection);
        for (dimension, pick) in dimensions.iter().zip(&picks) {
            let values: Vec<&String> = recount.meetings.iter().flat_map(|it| &it.values[dimension]).collect();
            link += &format!("&{dimension}={}", pick.get(&values));
        }
        open(world, &link, *lang.get(Lang::ALL));
        let picture = *picture.get(&PICTURES);
        check_slide(world, &link, *lang.get(Lang::ALL), picture);
        check_view(world, &link, *lang.get(Lang::ALL), VIEWS[view.index(VIEWS.len())]);
    }
}

#[test]
fn the_slides_of_the_whole_data_can_be_counted_again() {
    for (collection, from) in [("articles", 0), ("record", 1)] {
        for (at, picture) in PICTURES.into_iter().enumerate() {
            let lang = Lang::ALL[(at + from) % Lang::ALL.len()];
            check_slide(&BUNDLED, &format!("?collection={collection}"), lang, picture);
        }
    }
}

#[test]
fn who_coordinates_and_what_was_adopted_is_what_the_file_says() {
    let record = DataFiles::bundled().json("record");
    let now = list(&record["coordinators"]).iter().filter(|it| it["to"].is_null()).count();
    let documents = list(&record["documents"]).iter().filter(|it| it["adopted"].is_string()).count();
    for lang in Lang::ALL {
        let link = format!("?collection=record&view=present&picture=coordinators&lang={}", lang.code());
        let page = Page::new(&app::render_among(&link, &BUNDLED.datasets, Lang::En));
        let said: String = page.all(".sentence").into_iter().map(text_of).collect();
        assert_eq!(now, 1);
        assert!(numbers(&said).contains(&documents), "{documents} is not in {said:?}");
    }
}

/// Every count that a story fills in is that of the meetings which its link shows.
#[test]
fn the_figures_of_stories_can_be_counted_again() {
    let mut counted = 0;
    for id in READY {
        let path = format!("{}/public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
        let story = read(&std::fs::read_to_string(path).expect("a story")).0.expect("it can be read");
        for step in &story.steps {
            let own = Choice::from_link(&step.view);
            let dataset = BUNDLED.dataset(&BUNDLED.recount(&own.collection).collection);
            let view = Query::from_search(&step.view, &dataset.known).0;
            for (language, text) in
                [&step.caption, &step.question, &step.answer].into_iter().flat_map(|it| it.all())
            {
                for piece in fill(text, language, &view, Some(dataset), &Figures::default()) {
                    let Piece::Statement { words, quoted: None, view } = piece else { continue };
                    // A date, or who coordinated, is no count.
                    let first = words.split(['\u{a0}', ' ']).next().unwrap_or_default();
                    let (Ok(said), false) = (first.parse::<usize>(), words.contains(['/', '.', '–']))
                    else {
                        continue;
                    };
                    if view.meeting.is_some() || !text.contains("{meetings") {
                        continue;
                    }
                    let link = view.to_search();
                    let choice = Choice::from_link(&link);
                    let recount = BUNDLED.recount(&choice.collection);
                    assert_eq!(said, recount.chosen(&choice).len(), "{words:?} of {id}, {link}");
                    counted += 1;
                }
            }
        }
    }
    assert!(counted > 60, "{counted} figures");
}

/// A list that is sorted by a figure says it at each meeting.
#[test]
fn the_figures_of_a_sorted_list_can_be_counted_again() {
    for (at, collection) in ["articles", "record", "both"].into_iter().enumerate() {
        let lang = Lang::ALL[at];
        let recount = BUNDLED.recount(collection);
        for order in ["areas", "reports"] {
            let link = format!("?collection={collection}&sort={order}&years=2021&lang={}", lang.code());
            let page = Page::new(&app::render_among(&link, &BUNDLED.datasets, Lang::En));
            let ids = page.all(".meeting-list .meeting-link");
            let figures: Vec<usize> = page
                .all(".meeting-list .meeting-figure")
                .into_iter()
                // "1 article, 3 pages on record".
                .map(|it| numbers(&text_of(it)).into_iter().sum())
                .collect();
            assert!(!ids.is_empty() && ids.len() == figures.len(), "{link}");
            let chosen = recount.chosen(&Choice::from_link(&link));
            let mut counted: Vec<usize> = chosen
                .iter()
                .map(|meeting| match order {
                    "areas" => meeting.values["area"].iter().filter(|it| *it != "none").count(),
                    _ if collection == "articles" => meeting.reports.len(),
                    // An article, or a page that the record cites; what is both is one address.
                    _ => {
                        let addresses = meeting.reports.iter().flat_map(|report| &report.addresses);
                        addresses.collect::<BTreeSet<_>>().len()
                    }
                })
                .collect();
            counted.sort_by(|a, b| b.cmp(a));
            assert_eq!(figures, counted, "{link}");
        }
    }
}

#[test]
fn slides_say_something_that_can_be_counted_again() {
    let page = Page::new(&app::render_among("?view=present&picture=years", &BUNDLED.datasets, Lang::En));
    let said: String = page.all(".sentence").into_iter().map(text_of).collect();
    assert!(!fractions(&said, "en").is_empty(), "{said:?}");
}

#[test]
fn what_is_chosen_in_vain_is_said_to_be_nothing() {
    for lang in Lang::ALL {
        open(&FIXTURES, "?years=1999", *lang);
        open(&FIXTURES, "?area=culture", *lang);
        open(&FIXTURES, "?q=xylophone", *lang);
    }
}

#[test]
fn parts_of_a_whole_are_found_in_each_language() {
    assert_eq!(fractions("2 of 9 meetings raised energy (1 of them)", "en"), [(2, 9)]);
    assert_eq!(fractions("2/9 cuộc họp (mỗi năm 1/2).", "vi"), [(2, 9), (1, 2)]);
    assert_eq!(fractions("Встреч: 2 из 9.", "ru"), [(2, 9)]);
}
