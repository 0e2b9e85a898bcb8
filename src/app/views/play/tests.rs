//! The meetings one by one, as HTML.

use crate::app::testing::{all, attribute, attributes, has, page_with, text, texts};
use crate::classroom::play::Timeline;
use crate::data::vocabulary::Lang;
use crate::dataset::{Selection, sample};
use crate::query::Query;
use crate::text::describe;

fn timeline() -> Timeline {
    let dataset = sample("both");
    Timeline::new(dataset, &Selection::new(dataset, &Query::default()), Lang::En)
}

#[test]
fn the_link_says_how_many_have_come() {
    let all_of_them = timeline().len();
    // Without it the playing begins with the first.
    for (step, come) in [("", 1), ("&step=1", 1), ("&step=40", 40), ("&step=999", all_of_them)] {
        let page = page_with(&format!("?collection=both&view=play{step}"), &[]);
        assert_eq!(all(&page, "rect.dot").len(), come, "{step}");
        assert_eq!(text(&page, ".played b"), format!("{come} of {all_of_them}"), "{step}");
        assert_eq!(attribute(&page, "svg.dots", "aria-label"), format!("{come} of {all_of_them}"));
    }
}

#[test]
fn the_meeting_that_came_last_is_named_with_its_day_and_place_in_every_language() {
    let (dataset, timeline) = (sample("both"), timeline());
    for (code, lang) in [("en", Lang::En), ("vi", Lang::Vi), ("ru", Lang::Ru)] {
        for step in [1, 17, 50] {
            let page = page_with(&format!("?collection=both&view=play&step={step}&lang={code}"), &[]);
            let latest = timeline.latest(step).expect("it has come");
            let meeting = &dataset.meetings[latest.meeting];
            let line = text(&page, "#play-latest");
            for part in [
                describe::when(lang, meeting),
                describe::name(lang, meeting),
                describe::place_and_status(lang, meeting),
            ] {
                assert!(line.contains(&part), "{code} {step}: {part} in {line}");
            }
            let href = attribute(&page, "#play-meeting", "href");
            assert_eq!(Query::parse(&href).0.meeting.as_deref(), Some(meeting.id.as_str()));
        }
    }
}

#[test]
fn the_title_names_the_years_of_the_data() {
    let (first, last) = timeline().span().expect("there are years");
    for (lang, rest) in
        [("en", ", meeting by meeting"), ("vi", ", từng cuộc họp một"), ("ru", ": встреча за встречей")]
    {
        let page = page_with(&format!("?collection=both&view=play&lang={lang}"), &[]);
        assert_eq!(text(&page, "h1"), format!("{first}–{last}{rest}"));
        assert_eq!(texts(&page, ".speeds button").len(), 3);
        assert_eq!(attributes(&page, ".speeds button", "aria-pressed"), ["false", "true", "false"]);
    }
}

#[test]
fn a_choice_is_played_alone_and_one_that_leaves_nothing_says_so() {
    let page = page_with("?area=energy&view=play&step=999", &[]);
    let dataset = sample("articles");
    let query = Query::from_search("?area=energy", &dataset.known).0;
    let selection = Selection::new(dataset, &query);
    let timeline = Timeline::new(dataset, &selection, Lang::En);
    assert_eq!(all(&page, "rect.dot").len(), timeline.len());
    assert_eq!(timeline.len() + timeline.undated.len(), selection.count());
    assert!(text(&page, ".source").contains("Energy"));
    assert!(text(&page, "h1").ends_with("meeting by meeting · Area: Energy"), "{}", text(&page, "h1"));
    let years = text(&page_with("?years=2018-2021&view=play", &[]), "h1");
    assert_eq!(years, "2018–2021, meeting by meeting");
    let page = page_with("?years=1999&view=play", &[]);
    assert!(!has(&page, "#play") && has(&page, "#slide-leave"));
    assert!(!text(&page, "h1").is_empty());
}

#[test]
fn what_has_no_year_is_apart_and_said_so() {
    for (lang, said) in [
        ("en", "3 without a year: in the table only"),
        ("vi", "3 cuộc không rõ năm: chỉ có trong bảng"),
        ("ru", "3 без указанного года: только в таблице"),
    ] {
        let page = page_with(&format!("?view=play&step=999&lang={lang}"), &[]);
        assert_eq!(all(&page, "rect.dot").len(), 6);
        assert!(text(&page, ".source").contains(said), "{}", text(&page, ".source"));
        // Where no meeting has a year, the table is all there is.
        let page = page_with(&format!("?years=untold&view=play&lang={lang}"), &[]);
        assert_eq!(text(&page, "h1"), said);
        assert!(has(&page, "#ask-play-table") && !has(&page, ".dots, #play, .speeds"), "{lang}");
    }
}
