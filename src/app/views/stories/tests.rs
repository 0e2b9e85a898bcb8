//! Stories as they are played: what stands in the panel, and where it leads.

use std::fs;

use scraper::Html;

use crate::app::testing::{all, attribute, attributes, has, page_with, text, texts};
use crate::classroom::story::{Figures, Piece, READY, Step, Story, Wording, fill, read, to_payload};
use crate::dataset::LoadError;
use crate::query::{MarkKey, Query};

fn text_of(id: &str) -> String {
    let path = format!("{}/public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ready() -> Vec<(&'static str, Story)> {
    READY.into_iter().map(|id| (id, read(&text_of(id)).0.expect("it can be shown"))).collect()
}

/// The page of a link, with every file of a story.
fn open(link: &str) -> Html {
    let files = READY.map(|id| (format!("story-{id}"), Ok(text_of(id).into_bytes())));
    page_with(link, &files)
}

/// The link of a step, as it stands in the address.
fn step_link(id: &str, step: &Step, number: usize, lang: &str) -> String {
    let view = if step.view.is_empty() { "?".to_owned() } else { format!("{}&", step.view) };
    format!("{view}view=story&step={number}&story={id}&lang={lang}")
}

fn numbers(text: &str) -> Vec<u32> {
    text.split(|char: char| !char.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
}

#[test]
fn every_step_is_told_with_its_question_and_without_its_answer() {
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            for lang in ["en", "vi", "ru"] {
                let page = open(&step_link(id, step, at + 1, lang));
                let name = format!("{id}, step {}, {lang}", at + 1);
                let before = |it: &Wording| it.exact(lang).split('{').next().unwrap_or_default().to_owned();
                assert!(text(&page, "#story .caption").starts_with(&before(&step.caption)), "{name}");
                assert!(text(&page, "#story .question-text").starts_with(&before(&step.question)), "{name}");
                assert!(!has(&page, ".answer-text") && !has(&page, "#story-evidence"), "{name}");
                let panel = text(&page, "#story");
                assert!(!panel.contains(['{', '}', '…']), "{name}: {panel}");
                assert_eq!(text(&page, ".notices"), "", "{name}");
                assert!(!has(&page, "#story-return"), "{name}: it shows what the step shows");
                assert_eq!(
                    has(&page, ".story .charts"),
                    !step.is_covered,
                    "{name}: the charts stand beside it"
                );
            }
        }
    }
}

#[test]
fn charts_are_covered_where_one_is_to_guess_first() {
    let page = open("?collection=both&years=2018-2023&view=story&step=1&story=pandemic");
    assert!(has(&page, "#story-uncover") && !has(&page, ".story-stage"));
    let page = open("?collection=both&years=2018-2023&mode=virtual&view=story&step=2&story=pandemic");
    assert!(!has(&page, "#story-uncover") && has(&page, ".story-stage"));
}

#[test]
fn a_question_to_guess_at_has_its_charts_covered() {
    let asks = ["would you expect", "do you expect", "guess", "Before you look"];
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            let is_guess = asks.iter().any(|it| step.question.exact("en").contains(it));
            assert_eq!(step.is_covered, is_guess, "{id}, step {}", at + 1);
        }
    }
}

#[test]
fn nothing_on_the_page_tells_what_is_to_be_guessed() {
    let dataset = crate::dataset::sample("record");
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate().filter(|it| it.1.is_covered) {
            let view = Query::from_search(&step.view, &dataset.known).0;
            let answer = fill(step.answer.exact("en"), "en", &view, Some(dataset), &Figures::default());
            let of = |it: &Piece| {
                if let Piece::Statement { words, .. } = it { numbers(words) } else { Vec::new() }
            };
            let answer: Vec<u32> = answer.iter().flat_map(of).collect();
            assert!(!answer.is_empty(), "{id}");
            let links = ["en", "vi", "ru"].map(|lang| step_link(id, step, at + 1, lang));
            let slides = links.clone().map(|link| link.replace("view=story", "view=present"));
            for lang in links.into_iter().chain(slides) {
                let page = open(&lang);
                // Whatever is read or heard: text and titles, names and descriptions, hidden or not.
                let html = page.html();
                let texts = html.split('<').filter_map(|it| Some(it.split_once('>')?.1.trim()));
                // What is a number alone is that of a step, as is what the heading says.
                let step = [
                    text(&page, "#story-step"),
                    text(&page, ".story-place"),
                    text(&page, "#slide-title .part"),
                    text(&page, ".slide-place"),
                ];
                let texts =
                    texts.filter(|it| it.parse::<u32>().is_err() && step.iter().all(|step| it != step));
                let mut said: Vec<u32> = texts.flat_map(numbers).collect();
                for name in ["title", "aria-label", "alt", "content", "aria-description", "value"] {
                    let css = format!(".story-steps [{name}], .slide-place[{name}]");
                    let steps = attributes(&page, &css, name);
                    let all = attributes(&page, &format!("[{name}]"), name);
                    said.extend(all.iter().filter(|it| !steps.contains(it)).flat_map(|it| numbers(it)));
                }
                for figure in &answer {
                    assert!(!said.contains(figure), "{id}, step {}, {lang}: {figure} in {said:?}", at + 1);
                }
            }
        }
    }
}

/// What an answer says by itself stands nowhere before it is asked for: on no page, no slide, in no name and no link.
#[test]
fn no_answer_is_told_before_it_is_asked_for() {
    let mut looked_for = 0;
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            for lang in ["en", "vi", "ru"] {
                let answer = step.answer.exact(lang);
                let parts = answer.split(['{', '}', '|', '.', '?', '“', '”', '«', '»']);
                let parts: Vec<&str> = parts.map(str::trim).filter(|it| it.chars().count() > 24).collect();
                looked_for += parts.len();
                let link = step_link(id, step, at + 1, lang);
                for link in [link.replace("view=story", "view=present"), link] {
                    let page = open(&link);
                    assert!(!has(&page, ".answer-text") && !has(&page, "#story-evidence"), "{link}");
                    let html = page.html();
                    for part in &parts {
                        assert!(!html.contains(part), "{link}: {part}");
                    }
                }
            }
        }
    }
    assert!(looked_for > 100, "{looked_for}");
}

#[test]
fn every_step_is_a_slide_with_its_question_beside_one_chart() {
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            for lang in ["en", "vi", "ru"] {
                let link = step_link(id, step, at + 1, lang);
                let page = open(&link.replace("view=story", "view=present"));
                let before = |it: &Wording| it.exact(lang).split('{').next().unwrap_or_default().to_owned();
                assert!(text(&page, ".told .question-text").starts_with(&before(&step.question)), "{link}");
                assert!(text(&page, ".told .caption").starts_with(&before(&step.caption)), "{link}");
                let title = text(&page, "#slide-title");
                assert!(title.starts_with(story.title.exact(lang)), "{link}: {title}");
                let charts = all(&page, "svg.chart").len();
                let articles = all(&page, ".article-read").len();
                assert_eq!(charts + articles, usize::from(!step.is_covered), "{link}");
                assert_eq!(has(&page, "#story-uncover"), step.is_covered, "{link}");
                assert_eq!(attribute(&page, "#slide-leave", "href"), link, "Esc leads to the step");
                assert_eq!(attribute(&page, "#slide-leave", "data-focus"), "story-step");
                assert_eq!(text(&page, ".slide-place"), format!("{}/{}", at + 1, story.steps.len()));
                assert!(!has(&page, ".site-header") && text(&page, ".notices").is_empty(), "{link}");
                let panel = text(&page, "#story");
                assert!(!panel.contains(['{', '}']), "{link}: {panel}");
            }
        }
    }
}

/// What the answer counts for stands in the chart beside its question, however many bars the chart has.
#[test]
fn the_chart_of_a_step_shows_what_its_answer_speaks_of() {
    let mut looked_for = 0;
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate().filter(|(_, step)| !step.is_covered) {
            let chart = step.chart(&Query::parse(&step.view).0);
            let Some(value) = step.values(chart).into_iter().next() else { continue };
            let link = step_link(id, step, at + 1, "en").replace("view=story", "view=present");
            let mark = format!("#mark-{}-{}", chart.code(), MarkKey::Value(value).code());
            let page = open(&link);
            assert!(has(&page, &mark) || !has(&page, "svg.chart"), "{mark} of {link}");
            looked_for += 1;
        }
    }
    assert!(looked_for >= 3, "{looked_for}");
    let page =
        open("?collection=both&years=2020&meeting=fmm-2020-special&view=present&step=3&story=pandemic");
    assert!(has(&page, "#mark-areas-health"), "{}", text(&page, ".rest"));
    assert!(text(&page, ".rest").starts_with("Part "), "{}", text(&page, ".rest"));
}

#[test]
fn a_slide_leads_on_back_and_to_the_page_by_plain_links() {
    let (id, story) = ready().swap_remove(0);
    let slide = |at: usize| {
        let link = step_link(id, &story.steps[at], at + 1, "ru");
        link.replace("view=story", "view=present")
    };
    let page = open(&slide(3));
    assert_eq!(attribute(&page, "#slide-next", "href"), slide(4));
    assert_eq!(attribute(&page, "#slide-previous", "href"), slide(2));
    let last = open(&slide(6));
    assert!(attributes(&last, "#slide-next[href]", "href").is_empty());
    // A mark points, and stays on the slide.
    let marks = attributes(&page, "svg.chart a", "href");
    assert!(!marks.is_empty() && marks.iter().all(|it| it.contains("view=present&step=4&pin=")), "{marks:?}");
    assert!(marks.iter().all(|it| it.contains("&story=pandemic")), "{marks:?}");
    // The figures of a text count on the slide, too.
    let facts = attributes(&page, ".caption .fact", "href");
    assert!(facts.iter().all(|it| it.contains("view=present&step=4&story=pandemic")), "{facts:?}");
}

#[test]
fn a_story_is_presented_from_its_list_and_from_each_step() {
    let list = open("?view=story&lang=vi");
    for (id, story) in ready() {
        let first = step_link(id, &story.steps[0], 1, "vi").replace("view=story", "view=present");
        assert_eq!(attribute(&list, &format!("#present-{id}"), "href"), first);
        let third = step_link(id, &story.steps[2], 3, "vi");
        let page = open(&third);
        assert_eq!(attribute(&page, "#story-present", "href"), third.replace("view=story", "view=present"));
    }
}

#[test]
fn a_slide_of_no_story_says_why() {
    for (link, said) in [
        ("?view=present&story=nothing", "There is no story “nothing” here."),
        ("?view=present&story=~AAAA", "story in the link is broken off or changed"),
    ] {
        let page = open(link);
        assert!(text(&page, "#stage [role=alert]").contains(said), "{}", text(&page, "#stage"));
        assert!(has(&page, "#slide-leave"), "{link}");
    }
}

#[test]
fn the_words_of_the_evidence_stand_large_on_the_slide() {
    let (id, story) = ready().swap_remove(1);
    let evidence = story.steps[1].evidence.clone().expect("it has evidence");
    let page = open(&format!("{evidence}&view=present&step=2&story={id}"));
    assert!(has(&page, "#story-words blockquote mark") && !has(&page, "svg.chart"));
    let back = attribute(&page, "#story-chart", "href");
    assert_eq!(
        Query::parse(&back).0,
        Query::parse(&format!("{}&view=present&step=2&story={id}", story.steps[1].view)).0
    );
}

#[test]
fn a_place_in_a_lesson_goes_along_from_step_to_step() {
    let (id, story) = ready().swap_remove(0);
    let link = format!("{}&lesson=40.3", step_link(id, &story.steps[3], 4, "en"));
    let page = open(&link);
    for css in ["#story-next", "#story-back", "#story-present", "#story-leave"] {
        assert!(attribute(&page, css, "href").ends_with("&lesson=40.3"), "{css}");
    }
    let slide = open(&link.replace("view=story", "view=present"));
    assert!(attribute(&slide, "#slide-next", "href").ends_with("&lesson=40.3"));
    assert!(!has(&page, "#story-return"), "the place is no part of what a step shows");
}

#[test]
fn a_figure_in_a_caption_is_the_one_above_the_charts() {
    let (id, story) = ready().swap_remove(0);
    for lang in ["en", "vi", "ru"] {
        let page = open(&step_link(id, &story.steps[3], 4, lang));
        let there = open(&attribute(&page, ".caption .fact", "href"));
        let counted = numbers(&text(&there, "#summary"))[0];
        assert_eq!(numbers(&text(&page, ".caption .fact")), [counted], "{lang}");
        assert!(has(&there, "#story"), "the story goes along");
    }
}

#[test]
fn steps_lead_on_and_back_and_to_the_list() {
    let (id, story) = ready().swap_remove(1);
    let page = open(&step_link(id, &story.steps[1], 2, "vi"));
    assert_eq!(attribute(&page, "#story-next", "href"), step_link(id, &story.steps[2], 3, "vi"));
    assert_eq!(attribute(&page, "#story-back", "href"), step_link(id, &story.steps[0], 1, "vi"));
    assert_eq!(text(&page, ".story-steps a[aria-current=step]"), "2");
    assert_eq!(text(&page, "#story-step"), "Bước 2/7");
    let last = open(&step_link(id, &story.steps[6], 7, "vi"));
    assert!(!has(&last, "#story-next"));
    let list = open(&attribute(&last, "#story-end", "href"));
    assert_eq!(all(&list, "li[id^=story-of-]").len(), 3);
}

#[test]
fn who_wanders_finds_the_way_back() {
    let (id, story) = ready().swap_remove(0);
    let link = step_link(id, &story.steps[3], 4, "en");
    let page = open(&link.replace("years=2021", "years=2019"));
    assert_eq!(attribute(&page, "#story-return", "href"), link);
    // Wherever one goes on from here, the story goes along, unless one begins something else.
    for href in attributes(&page, ".story .charts a", "href") {
        assert!(href.starts_with('#') || href.contains("view="), "{href}");
    }
    // At the evidence nobody has wandered off; the way back is there all the same.
    let evidence = story.steps[3].evidence.as_ref().expect("it has evidence");
    let page = open(&format!("{evidence}&view=story&step=4&story={id}"));
    assert!(has(&page, "#story-return") && has(&page, ".story-return span[hidden]"));
}

#[test]
fn a_bare_link_of_a_step_becomes_that_of_what_it_shows() {
    use super::links::settled;

    let (id, story) = ready().swap_remove(0);
    let settle =
        |link: &str, at: usize| settled(&Query::parse(link).0, &story, id, at).map(|query| query.to_search());
    let whole =
        "?collection=both&years=2020&meeting=fmm-2020-special&view=story&step=3&story=pandemic&lang=vi";
    assert_eq!(settle("?view=story&step=3&story=pandemic&lang=vi", 2).as_deref(), Some(whole));
    assert_eq!(settle(whole, 2), None);
    assert_eq!(settle("?years=2019&view=story&step=3&story=pandemic", 2), None, "the reader chose that");
}

#[test]
fn the_list_tells_what_each_story_is_for() {
    for (lang, minutes) in [("en", "about 40 minutes"), ("vi", "khoảng 40 phút"), ("ru", "около 40 минут")]
    {
        let page = open(&format!("?view=story&lang={lang}"));
        for (id, story) in ready() {
            let item = text(&page, &format!("#story-of-{id}"));
            assert!(
                item.contains(story.title.exact(lang)) && item.contains(story.purpose.exact(lang)),
                "{item}"
            );
            assert!(id == "anniversaries" || item.contains(minutes), "{item}");
        }
        assert_eq!(texts(&page, "h1").len(), 1);
    }
}

#[test]
fn what_came_in_the_place_of_a_story_of_the_site_can_be_asked_for_again() {
    for (link, file, expected) in [
        ("?view=story&story=pandemic", "<!doctype html>", 1),
        ("?view=story&story=pandemic", "{\"format\": 1, \"steps\": [", 1),
        ("?view=story", "<!doctype html>", 0),
        // What is in a link, or nowhere, comes no better.
        ("?view=story&story=~nonsense", "", 0),
        ("?view=story&story=unknown", "", 0),
    ] {
        let html = page_with(link, &[("story-pandemic".to_owned(), Ok(file.as_bytes().to_vec()))]);
        let buttons = |of: &str| all(&html, &format!("{of} .notice.failure button[id^=again-]")).len();
        let listed = buttons(".story-list");
        assert_eq!(buttons("") - listed, expected, "{link} {file}");
        assert_eq!(listed + expected, 1, "in the list, too, but not a second time: {link}");
    }
    let broken = READY.map(|id| (format!("story-{id}"), Ok(b"<!doctype html>".to_vec())));
    let html = page_with("?view=story&story=pandemic", &broken);
    for css in [".stories button[id^=again-]", ".stories details"] {
        let mut ids = attributes(&html, css, "id");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), READY.len(), "{css}: {ids:?}");
    }
}

#[test]
fn what_cannot_be_played_says_why() {
    for (link, said) in [
        ("?view=story&story=nothing", "There is no story “nothing” here."),
        ("?view=story&story=file", "Open the file again."),
        ("?view=story&story=draft", "There is no draft"),
        ("?view=story&story=~AAAA", "story from the link, the story in the link is broken off or changed"),
    ] {
        let page = open(link);
        assert!(text(&page, ".stories [role=alert]").contains(said), "{}", text(&page, ".stories"));
    }
    let page =
        page_with("?view=story&story=pandemic", &[("story-pandemic".to_owned(), Err(LoadError::NoAnswer))]);
    let notice = text(&page, ".stories");
    assert!(notice.contains("pandemic.json") && notice.contains("Try again"), "{notice}");
    let broken = [("story-pandemic".to_owned(), Ok(b"<!doctype html>".to_vec()))];
    let page = page_with("?view=story&story=pandemic", &broken);
    assert!(text(&page, ".stories").contains("not readable as JSON"), "{}", text(&page, ".stories"));
    // One that is on its way says what is: neither articles nor nothing.
    for (lang, said) in
        [("en", "Loading the story…"), ("vi", "Đang tải câu chuyện…"), ("ru", "Рассказ загружается…")]
    {
        let page = page_with(&format!("?view=story&story=pandemic&lang={lang}"), &[]);
        assert_eq!(text(&page, ".stories [role=status].loading"), said);
        let list = text(&page_with(&format!("?view=story&lang={lang}"), &[]), ".stories");
        assert!(list.contains(said), "{list}");
    }
}

#[test]
fn a_hostile_story_is_text_and_its_faults_are_named() {
    let step = |view: &str, text: &str| Step {
        view: view.to_owned(),
        caption: Wording::one("km", text),
        question: Wording::one("km", "{meetings|<i>|</i>} {x}"),
        ..Step::default()
    };
    let story = Story {
        title: Wording::one("km", "<img src=x onerror=alert(1)>"),
        steps: vec![step("?years=2021", "<script>alert(1)</script>"), step("?area=enrgy", "C")],
        ..Story::default()
    };
    let page = open(&format!("?years=2021&view=story&story={}", to_payload(&story)));
    assert_eq!(text(&page, ".story-name"), "<img src=x onerror=alert(1)>");
    assert_eq!(text(&page, "#story .caption"), "<script>alert(1)</script>");
    assert_eq!(attribute(&page, "#story .caption", "lang"), "km");
    assert_eq!(text(&page, "#story .question-text"), "4\u{a0}</i> {x}");
    let faults = text(&page, ".story-faults");
    assert!(faults.contains("story from the link, step 2: \"view\" is not known: area ‘enrgy’"), "{faults}");
}

#[test]
fn the_editor_stands_beside_the_charts() {
    let page = open("?years=2021&view=compose&lang=ru");
    assert_eq!(text(&page, "#compose-add"), "Добавить то, что видно сейчас, как шаг");
    assert!(has(&page, ".story .charts"));
    assert_eq!(attribute(&page, "#compose-leave", "href"), "?years=2021&lang=ru");
    for field in ["draft-title", "draft-purpose", "draft-author", "draft-minutes", "draft-language"] {
        assert!(
            has(&page, &format!("label[for={field}]")) || has(&page, &format!("label #{field}")),
            "{field}"
        );
    }
}

#[test]
fn no_meeting_at_all_is_a_view_like_any_other() {
    let page = open("?years=1999&view=story&story=pandemic&step=4");
    assert!(has(&page, "#story-return") && has(&page, ".caption"));
}
