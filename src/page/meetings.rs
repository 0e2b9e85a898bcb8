//! The meetings shown, in order of date; each opens in place.

use super::meeting::details;
use super::nav::href;
use super::node::{Element, el, of};
use super::value::{name, place, when};
use super::view::View;
use crate::data::code::MeetingCode;
use crate::query::Query;
use crate::text::describe;

/// Cards drawn before the reader asks for all: more would make a choice slow to draw.
const FIRST: usize = 24;

/// The list. A meeting that is open by the link but not among those shown stands at its end, and says so.
pub fn meetings(view: &View<'_>) -> Element {
    let (counts, model, words, state) = (view.counts, view.model, view.words, view.state);
    let open = state.meeting.as_deref().and_then(|it| model.meeting(it));
    let shown = if view.now.all_meetings { counts.shown.len() } else { FIRST.min(counts.shown.len()) };
    let cards = counts.shown[..shown].iter().map(|at| card(view, state, *at, open == Some(*at))).collect();
    let apart = open.filter(|it| !counts.shown[..shown].contains(it));
    let not_among =
        apart.filter(|it| !counts.shown.contains(it)).map(|_| of("p", "how not-among").text(words.not_among));
    let more = (shown < counts.shown.len()).then(|| {
        let text = (words.meetings_show_all)(counts.shown_count());
        of("button", "plain").at("id", "meetings-all").at("type", "button").act("meetings-all").text(text)
    });
    let title = el("h2")
        .at("id", "meetings-title")
        .at("tabindex", "-1")
        .text(words.meetings)
        .text(" ")
        .put(of("span", "n").text(counts.shown_count().to_string()));
    let section = of("section", "meetings").at("aria-labelledby", "meetings-title").put(title);
    #[cfg(feature = "more")]
    let section = {
        let (button, list) = super::take::download(view, "meetings", words.meetings);
        section.put(of("p", "links").put(button)).put(list)
    };
    section
        .put(counts.shown.is_empty().then(|| of("p", "how").text(words.meetings_empty)))
        .put((shown > 0).then(|| of("ol", "cards").all(cards)))
        .put(more)
        .put(not_among)
        .put(apart.map(|at| of("ol", "cards").put(card(view, state, at, true))))
}

/// One card: date, name and place, chairs, sources.
fn card(view: &View<'_>, state: &Query, at: usize, is_open: bool) -> Element {
    let (words, model) = (view.words, view.model);
    let meeting = &model.meetings[at];
    let id = &meeting.id;
    let chairs = describe::chairs(words.lang, meeting);
    let who = match chairs.is_empty() {
        true => of("span", "who untold").text(words.chairs_untold),
        false => of("span", "who").text(chairs.join(", ")),
    };
    let mut sources: Vec<&str> = meeting
        .reports
        .iter()
        .map(|it| super::model::teller(model, words, model.corpus.report(*it)))
        .collect();
    sources.sort();
    sources.dedup();
    let next = Query {
        meeting: MeetingCode::new(id).filter(|_| !is_open),
        fact: None,
        statement: None,
        ..state.clone()
    };
    let link = el("a")
        .at("id", format!("m-{id}"))
        .at("role", "button")
        .at("aria-expanded", is_open.to_string())
        .at("href", href(&next))
        .text(name(view, meeting));
    of("li", if is_open { "open" } else { "" })
        .at("id", format!("card-{id}"))
        .put(of("span", "date").text(when(view, meeting)))
        .put(of("div", "what").put(el("h3").put(link)).put(of("span", "place").text(place(view, meeting))))
        .put(who)
        .put(of("span", "source").text(sources.join(", ")))
        .put(is_open.then(|| details(view, state, at)))
}
