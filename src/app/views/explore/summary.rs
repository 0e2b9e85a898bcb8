//! One sentence that says what the charts show, rewritten for every choice; and what is not counted.

use leptos::prelude::*;

use super::evidence::close;
use crate::app::components::{Announcer, LiveText, rich_text};
use crate::app::context::AppContext;
use crate::app::sentence;
use crate::counts::to_u32;
use crate::query::Panel;
use crate::text::RichText;

#[component]
pub fn Summary() -> impl IntoView {
    let app = AppContext::expect();
    let sentence = Memo::new(move |_| sentence(app));
    announce_count(app);
    view! {
        <div class="summary">
            <p class="sentence" id="summary" tabindex="-1">
                {move || rich_text(&sentence.read())}
            </p>
            <p class="note">
                <span class="hint">{app.words().hint} " "</span>
                <LeftOut/>
            </p>
        </div>
    }
}

/// What the charts show, in a sentence.
pub fn sentence(app: AppContext) -> RichText {
    sentence::sentence(app.lang(), app.dataset, &app.selection.read(), &app.query.read())
}

/// Says aloud how many meetings a choice leaves.
pub fn announce_count(app: AppContext) {
    let announcer: Announcer = expect_context();
    let count = Memo::new(move |_| app.selection.read().counts.shown_count());
    Effect::new(move |before: Option<u32>| {
        let count = count.get();
        if before.is_some_and(|before| before != count) {
            announcer.say((app.words().announce)(count));
        }
        count
    });
}

/// How many reports are left out by rule, with the way to them, and how many lie outside the choice: two numbers.
#[component]
fn LeftOut() -> impl IntoView {
    let app = AppContext::expect();
    let words = app.words();
    let left_out = Memo::new(move |_| {
        let selection = app.selection.read();
        let (left_out, outside) = (selection.left_out().count(), selection.outside_choice().count());
        (to_u32(left_out), to_u32(outside))
    });
    // Which they are, only the evidence says.
    let is_packed = app.dataset.is_packed();
    let is_there = Memo::new(move |_| !is_packed && left_out.get() != (0, 0));
    let href = move || {
        app.href(|query| {
            close(query);
            query.show.insert(Panel::LeftOut);
        })
    };
    let link_text = move || match left_out.get() {
        (0, outside) => (words.outside_choice)(outside, false),
        (left_out, _) => (words.left_out_link)(left_out),
    };
    // A link that asks has its mark already.
    let stop = |text: &str| if text.ends_with('?') { "" } else { "." };
    let rest = move || match left_out.get() {
        (0, _) => String::new(),
        (left_out, outside) => {
            let stop = stop(&(words.left_out_link)(left_out));
            let outside = (outside > 0).then(|| format!(" {}", (words.outside_choice)(outside, true)));
            format!("{stop}{}", outside.unwrap_or_default())
        }
    };
    move || {
        is_there.get().then(|| {
            view! {
                <a id="to-left-out" href=href data-focus="left-out-title">
                    <LiveText text=Signal::derive(link_text)/>
                </a>
                <LiveText text=Signal::derive(rest)/>
            }
        })
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{page, text};

    #[test]
    fn what_lies_outside_is_said_of_reports_and_with_one_mark() {
        let note = text(&page("?years=2021"), ".summary .note");
        assert!(note.contains("more reports are outside your choice."), "{note}");
        for lang in ["en", "vi", "ru"] {
            for link in ["?", "?years=2021&"] {
                let note = text(&page(&format!("{link}lang={lang}")), ".summary .note");
                assert!(!note.contains("?.") && !note.contains(".."), "{lang}: {note}");
            }
        }
    }

    #[test]
    fn the_sentence_names_the_choice_and_its_count() {
        for (link, expected) in [("", "9 meetings"), ("?area=energy", "2 of 9 meetings raised energy")] {
            let sentence = text(&page(link), "#summary");
            assert!(sentence.starts_with(expected), "{link}: {sentence}");
        }
    }

    #[test]
    fn what_a_rule_leaves_out_and_what_the_choice_does_are_two_numbers() {
        let note = text(&page("?years=2021"), ".summary .note");
        assert!(note.contains("6 reports left out") && note.contains("5 more"), "{note}");
    }
}
