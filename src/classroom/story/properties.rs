//! What holds of every story and of every string.

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::{
    Draft, Figures, Length, Step, Story, Wording, clean, fill, from_payload, read, to_payload, write,
};
use crate::query::Query;

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z{}|:=&\"\\\\<>\u{e9}Ж ]{1,40}", ".{1,60}"]
        .prop_map(|it| clean(&it, Length::TITLE))
        .prop_filter("a blank text is none", |it| !it.is_empty())
}

/// Texts in some of these languages, in the order in which a file may have them.
fn wording(least: usize) -> impl Strategy<Value = Wording> {
    vec((proptest::sample::select(vec!["en", "vi", "ru", "zh-Hant"]), text()), least..4).prop_map(|all| {
        let mut wording = Wording::default();
        all.iter().for_each(|(tag, text)| wording.set(tag, text));
        wording
    })
}

fn view() -> impl Strategy<Value = String> {
    proptest::sample::select(vec![
        "",
        "?years=2021",
        "?area=energy,health&q=Vi%E1%BB%87t+Nam",
        "?collection=record&show=coordinators",
    ])
    .prop_map(str::to_owned)
}

fn step() -> impl Strategy<Value = Step> {
    (view(), wording(1), wording(0), wording(0), of(view()), any::<bool>()).prop_map(
        |(view, caption, question, answer, evidence, is_covered)| Step {
            view,
            caption,
            question,
            answer,
            evidence,
            is_covered,
        },
    )
}

fn story() -> impl Strategy<Value = Story> {
    (wording(1), wording(0), of(text()), of(1_u32..=600), vec(wording(1), 0..3), vec(step(), 1..5)).prop_map(
        |(title, purpose, author, minutes, sources, steps)| Story {
            title,
            purpose,
            author,
            minutes,
            sources,
            steps,
        },
    )
}

proptest! {
    #[test]
    fn a_story_comes_back_from_its_file_and_from_its_link(story in story()) {
        for minified in [true, false] {
            prop_assert_eq!(read(&write(&story, minified)), (Some(story.clone()), Vec::new()));
        }
        let payload = to_payload(&story);
        prop_assert!(payload[1..].bytes().all(|it| it.is_ascii_alphanumeric() || b"-_".contains(&it)));
        prop_assert_eq!(from_payload(&payload), (Some(story), Vec::new()));
    }

    #[test]
    fn a_draft_comes_back_as_it_was_kept(story in story()) {
        let draft = Draft::of(story, "vi");
        prop_assert_eq!(Draft::from_kept(&draft.to_kept()), (Some(draft), Vec::new()));
    }

    #[test]
    fn no_string_is_too_odd_to_be_read(text in ".{0,200}") {
        let _ = read(&text);
        let _ = from_payload(&text);
        let _ = from_payload(&format!("~{text}"));
        let _ = Draft::from_kept(&text);
        let _ = fill(&text, &text, &Query::default(), None, &Figures::default());
    }

    #[test]
    fn a_changed_file_is_read_as_far_as_it_can(story in story(), at in any::<prop::sample::Index>(), with in any::<char>()) {
        let mut text: Vec<char> = write(&story, true).chars().collect();
        let at = at.index(text.len());
        text[at] = with;
        if let (Some(read), _) = read(&text.iter().collect::<String>()) {
            prop_assert!(read.steps.len() <= story.steps.len());
        }
    }

    #[test]
    fn what_is_not_filled_loses_no_sign(text in "[a-c{}|: ]{0,30}") {
        let words = fill(&text, "en", &Query::default(), None, &Figures::default());
        let back: String = words.iter().map(|it| match it {
            super::Piece::Words(words) => words.as_str(),
            _ => unreachable!("nothing that can be filled is written so"),
        }).collect();
        prop_assert_eq!(back, text);
    }
}
