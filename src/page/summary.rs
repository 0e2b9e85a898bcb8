//! One sentence that says what the charts show, rewritten for every choice.

use super::nav::view_href;
use super::node::{Element, el, link, of};
use super::rich::rich;
use super::view::View;
use crate::query::Panel;

/// The summary, its hint, and the live message that says a choice's effect aloud.
pub fn summary(view: &View<'_>) -> Element {
    let (words, counts) = (view.words, view.counts);
    let sentence = of("p", "sentence").at("id", "summary").at("tabindex", "-1");

    let mut hint = of("p", "hint").text(words.hint);
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let (left_out, outside) = counts.excluded_reports();
    if !counts.excluded.is_empty() {
        let show = view.href(|it| {
            it.show.insert(Panel::LeftOut);
        });
        let link = link(show, "left-out-title").at("id", "to-left-out");
        hint = hint.text(" ");
        hint = match (small(left_out), small(outside)) {
            (0, outside) => hint.put(link.text((words.outside_choice)(outside, false))),
            (left_out, 0) => hint.put(link.text((words.left_out_link)(left_out))),
            (left_out, outside) => {
                let more = format!(". {}", (words.outside_choice)(outside, true));
                hint.put(link.text((words.left_out_link)(left_out))).text(more)
            }
        };
    }
    let method = el("a").at("id", "to-method").at("href", view_href(view.state, "method")).text(words.method);
    hint = hint.text(" ").put(method);
    #[cfg(feature = "more")]
    let hint = hint.text(" ").put(super::cite::ask_view(view));
    let aloud = of("p", "hidden").at("role", "status").text((words.announce)(counts.shown_count()));
    let section = of("section", "summary").put(rich(sentence, &view.summary())).put(hint);
    #[cfg(feature = "more")]
    let section = section.put(super::cite::sheet(view, "view"));
    section.put(aloud)
}
