//! One sentence that says what the charts show, rewritten for every choice.

use super::nav::view_href;
use super::node::{Element, el, link, of};
use super::rich::rich;
use super::view::{View, label};
use crate::query::Panel;

/// The summary, its hint, and the live message that says a choice's effect aloud.
pub fn summary(view: &View<'_>) -> Element {
    let (words, model, counts) = (view.words, view.model, view.counts);
    let name = |dimension, key: &str| label(words, model, dimension, key);
    let filtered = view.is_filtered();
    let told = (words.summary)(&crate::counts::Summary::new(
        counts,
        &model.meetings,
        &model.corpus,
        filtered,
        &name,
    ));
    let sentence = of("p", "sentence").at("id", "summary").at("tabindex", "-1");

    let mut hint = of("p", "hint").text(words.hint);
    let left_out = u32::try_from(counts.omissions.len()).unwrap_or(u32::MAX);
    if left_out > 0 {
        let show = view.href(|it| {
            it.show.insert(Panel::LeftOut);
        });
        hint = hint
            .text(format!(" {} ", (words.left_out_hint)(left_out)))
            .put(link(show, "left-out-title").at("id", "to-left-out").text(words.left_out_link))
            .text(".");
    }
    let method = el("a").at("id", "to-method").at("href", view_href(view.state, "method")).text(words.method);
    hint = hint.text(" ").put(method);
    #[cfg(feature = "more")]
    let hint = hint.text(" ").put(super::cite::ask_view(view));
    let aloud = of("p", "hidden").at("role", "status").text((words.announce)(counts.shown_count()));
    let section = of("section", "summary").put(rich(sentence, &told)).put(hint);
    #[cfg(feature = "more")]
    let section = section.put(super::cite::sheet(view, "view"));
    section.put(aloud)
}
