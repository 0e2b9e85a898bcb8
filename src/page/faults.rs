//! What went wrong, named: files that did not arrive, faults in the data, codes in the link.

use super::node::{Element, el, of};
use super::view::View;

/// Faults listed before the rest is only counted; a broken file may have thousands.
const LISTED: usize = 50;

/// Everything that went wrong; an empty section when nothing did.
pub fn all(view: &View<'_>) -> Element {
    of("div", "notes").put(failures(view)).put(faults(view)).put(unknown(view))
}

/// Files that did not arrive or could not be read, with the offer to try again.
pub fn failures(view: &View<'_>) -> Option<Element> {
    let (words, model) = (view.words, view.model);
    let failed =
        model.failures.iter().map(|(file, failure)| failure.text(words, &format!("{}.json", file.code())));
    let unread =
        model.diagnostics.iter().filter(|it| it.whole_file).map(|it| format!("{}: {}", it.file, it.message));
    let lines: Vec<Element> = failed.chain(unread).map(|it| el("li").text(it)).collect();
    if lines.is_empty() {
        return None;
    }
    let again = el("button").at("id", "retry").at("type", "button").act("retry").text(words.try_again);
    Some(of("section", "fault").at("role", "alert").put(el("ul").all(lines)).put(again))
}

/// Faults inside the data: each names file, entry and field. The rest is shown all the same.
fn faults(view: &View<'_>) -> Option<Element> {
    let (words, model) = (view.words, view.model);
    let lines: Vec<String> = model
        .diagnostics
        .iter()
        .filter(|it| !it.whole_file)
        .map(|it| format!("{}: {}", it.file, it.message))
        .collect();
    if lines.is_empty() {
        return None;
    }
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let rest = lines.len().saturating_sub(LISTED);
    let listed = lines.iter().take(LISTED).map(|it| el("li").text(it)).collect();
    // The data's own terms are English in every language of the page.
    let list = el("ul").at("lang", "en").all(listed);
    let rest = (rest > 0).then(|| el("p").text((words.unknown_more)(count(rest))));
    Some(
        of("details", "fault")
            .put(el("summary").text((words.faults)(count(lines.len()))))
            .put(list)
            .put(rest),
    )
}

/// What in the link was not understood; dismissing it leaves the link of what was.
fn unknown(view: &View<'_>) -> Option<Element> {
    let words = view.words;
    let unknown = &view.now.unknown;
    if unknown.is_empty() || view.now.dismissed {
        return None;
    }
    let mut lines = Vec::new();
    for it in unknown {
        lines.push(el("li").text((words.unknown)(&it.name, &it.value)));
        if it.more > 0 {
            lines.push(el("li").text((words.unknown_more)(it.more)));
        }
    }
    let dismiss = el("button").at("id", "dismiss").at("type", "button").act("dismiss").text(words.dismiss);
    Some(of("section", "notice").at("role", "status").put(el("ul").all(lines)).put(dismiss))
}
