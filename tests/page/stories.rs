//! Stories as they are played: what stands in the panel, and where it leads.

use std::fs;
use std::sync::LazyLock;

use dialogue_explorer::classroom::story::{READY, Step, Story, Wording, read, to_payload};
use dialogue_explorer::page::Data;

use super::html::Element;
use super::open::{BUNDLED, numbers, open_with};

/// The data and every file of a story.
static STORIES: LazyLock<Data> = LazyLock::new(|| {
    READY
        .iter()
        .fold(BUNDLED.data(), |data, id| data.with(&format!("story-{id}"), Some(text_of(id).as_bytes())))
});

fn text_of(id: &str) -> String {
    let path = format!("{}/public/stories/{id}.json", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn ready() -> Vec<(&'static str, Story)> {
    READY.into_iter().map(|id| (id, read(&text_of(id)).0.expect("it can be shown"))).collect()
}

#[track_caller]
fn open(link: &str) -> Element {
    open_with(link, &STORIES)
}

/// The link of a step, as the page before it has it.
fn step_link(id: &str, step: &Step, number: usize, lang: &str) -> String {
    let view = if step.view.is_empty() { "?".to_owned() } else { format!("{}&", step.view) };
    format!("{view}view=story&step={number}&story={id}&lang={lang}")
}

#[test]
fn every_step_is_told_with_its_question_and_without_its_answer() {
    for (id, story) in ready() {
        for (at, step) in story.steps.iter().enumerate() {
            for lang in ["en", "vi", "ru"] {
                let page = open(&step_link(id, step, at + 1, lang));
                let name = format!("{id}, step {}, {lang}", at + 1);
                let panel = page.the("panel");
                let before = |it: &Wording| it.exact(lang).split('{').next().unwrap_or_default().to_owned();
                assert!(panel.the("caption").text().starts_with(&before(&step.caption)), "{name}");
                assert!(panel.the("question").text().starts_with(&before(&step.question)), "{name}");
                assert!(panel.of("answer-text").is_empty(), "{name}");
                let text = panel.text();
                assert!(!text.contains(['{', '}', '…']), "{name}: {text}");
                assert!(page.the("notes").text().is_empty(), "{name}: {}", page.the("notes").text());
                assert!(page.id("story-return").is_none(), "{name}: it shows what the step shows");
            }
        }
    }
}

#[test]
fn a_figure_in_a_caption_is_the_one_above_the_charts() {
    for lang in ["en", "vi", "ru"] {
        let (_, story) = ready().swap_remove(0);
        let page = open(&step_link("pandemic", &story.steps[3], 4, lang));
        let told = numbers(&page.the("caption").text());
        let fact = page.the("caption").the("fact");
        let there = open(fact.get("href").expect("a figure leads to what it counts"));
        // "11 of 96 meetings": the first number is that of the meetings shown.
        let counted = numbers(&there.id("summary").expect("a summary").text())[0];
        assert!(told.contains(&counted), "{told:?} {counted}");
        assert_eq!(numbers(&fact.text()), [counted]);
    }
}

#[test]
fn steps_lead_on_and_back_and_to_the_list() {
    let (id, story) = ready().swap_remove(1);
    let page = open(&step_link(id, &story.steps[1], 2, "vi"));
    let href =
        |id: &str| page.id(id).unwrap_or_else(|| panic!("#{id}")).get("href").expect("a link").to_owned();
    assert_eq!(href("story-next"), step_link(id, &story.steps[2], 3, "vi"));
    assert_eq!(href("story-back"), step_link(id, &story.steps[0], 1, "vi"));
    let current: Vec<_> =
        page.the("steps").tagged("a").into_iter().map(|it| it.get("aria-current")).collect();
    assert_eq!(current.iter().position(Option::is_some), Some(1));
    let last = open(&step_link(id, &story.steps[6], 7, "vi"));
    assert!(last.id("story-next").is_none());
    let list = last
        .id("story-end")
        .expect("the last step leads to the list")
        .get("href")
        .expect("a link")
        .to_owned();
    assert_eq!(
        open(&list)
            .tagged("li")
            .iter()
            .filter(|it| it.get("id").is_some_and(|it| it.starts_with("story-of-")))
            .count(),
        3
    );
}

#[test]
fn who_wanders_finds_the_way_back() {
    let (id, story) = ready().swap_remove(0);
    let link = step_link(id, &story.steps[3], 4, "en").replace("years=2021", "years=2019");
    let page = open(&link);
    let back = page.id("story-return").expect("there is a way back").get("href").expect("a link").to_owned();
    assert_eq!(back, step_link(id, &story.steps[3], 4, "en"));
    // Wherever one goes on from here, the story goes along, unless one begins something else.
    for element in page.the("charts").all().into_iter().filter_map(|it| it.get("href")) {
        assert!(element.starts_with('#') || element.contains("view="), "{element}");
    }
}

#[test]
fn the_list_tells_what_each_story_is_for() {
    for (lang, minutes) in [("en", "about 40 minutes"), ("vi", "khoảng 40 phút"), ("ru", "около 40 минут")]
    {
        let page = open(&format!("?view=story&lang={lang}"));
        for (id, story) in ready() {
            let item = page.id(&format!("story-of-{id}")).expect("it is listed");
            let text = item.text();
            assert!(
                text.contains(story.title.exact(lang)) && text.contains(story.purpose.exact(lang)),
                "{text}"
            );
            assert!(id == "anniversaries" || text.contains(minutes), "{text}");
        }
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
        assert!(page.the("stories").text().contains(said), "{}", page.text());
    }
    let data = BUNDLED.data().with("story-pandemic", None);
    let page = open_with("?view=story&story=pandemic", &data);
    let notice = page.the("stories").text();
    assert!(notice.contains("pandemic.json: ") && notice.contains("Try again"), "{notice}");
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
    let panel = page.the("panel");
    assert_eq!(panel.the("story-name").text(), "<img src=x onerror=alert(1)>");
    assert_eq!(panel.the("caption").text(), "<script>alert(1)</script>");
    assert_eq!(panel.the("caption").get("lang"), Some("km"));
    assert_eq!(panel.the("question").text(), "4\u{a0}</i> {x}");
    let faults = panel.the("fault").text();
    assert!(faults.contains("story from the link, step 2: \"view\" is not known: area ‘enrgy’"), "{faults}");
}

#[test]
fn the_editor_stands_beside_the_charts() {
    let page = open("?years=2021&view=compose&lang=ru");
    let panel = page.the("panel");
    assert!(panel.text().contains("Добавить этот вид как шаг"), "{}", panel.text());
    assert!(page.id("charts").is_some());
    let leave = page.id("compose-leave").expect("a way out").get("href").expect("a link").to_owned();
    assert_eq!(leave, "?years=2021&lang=ru");
}
