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
    for (step, come) in [("", all_of_them), ("&step=1", 1), ("&step=40", 40), ("&step=999", all_of_them)] {
        let page = page_with(&format!("?collection=both&view=play{step}"), &[]);
        assert_eq!(all(&page, "circle.dot").len(), come, "{step}");
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
    let page = page_with("?area=energy&view=play", &[]);
    let dataset = sample("articles");
    let query = Query::from_search("?area=energy", &dataset.known).0;
    let selection = Selection::new(dataset, &query);
    assert_eq!(all(&page, "circle.dot").len(), selection.count());
    assert!(text(&page, ".source").contains("Energy"));
    let page = page_with("?years=1999&view=play", &[]);
    assert!(!has(&page, "#play") && has(&page, "#slide-leave"));
    assert!(!text(&page, "h1").is_empty());
}
