//! "This is wrong", at each value of an open meeting: a message with everything filled in, to send or to copy.

use super::cite::{export, site};
use super::node::{Element, el, of};
use super::now::Said;
use super::value::{name, title, value_text, when};
use super::view::View;
use crate::export::wrong::{Doubt, draft};
use crate::meetings::{Assertion, Meeting};
use crate::text::cite_words;

/// What the sheet of a value is called.
fn sheet_name(meeting: &Meeting, code: &str) -> String {
    format!("wrong-{}-{code}", meeting.id)
}

/// The button beside a value.
pub fn ask(view: &View<'_>, meeting: &Meeting, told: &Assertion, code: &str) -> Element {
    let cite = cite_words(view.words.lang);
    let field = title(view.words, meeting, told.value.field());
    let what = (cite.wrong_named)(&format!("{field}: {}", value_text(view, &told.value)));
    // A flag, drawn: not every font has one.
    let flag = el("svg").at("viewBox", "0 0 16 16").at("width", "16").at("height", "16");
    let flag = flag.at("aria-hidden", "true").put(el("path").at("d", "M4 14V2.5h8l-2 3 2 3H4"));
    super::head::ask(view.now, &sheet_name(meeting, code), "")
        .at("class", "doubt")
        .at("aria-label", what)
        .at("title", cite.wrong)
        .put(flag)
}

/// The message, if it is asked for.
pub fn sheet(view: &View<'_>, meeting: &Meeting, told: &Assertion, code: &str) -> Option<Element> {
    if view.now.sheet != sheet_name(meeting, code) {
        return None;
    }
    let cite = cite_words(view.words.lang);
    let site = site();
    let called = format!("{}, {}", name(view, meeting), when(view, meeting));
    let doubt = Doubt {
        meeting,
        assertion: told,
        name: &called,
        field: title(view.words, meeting, told.value.field()),
        value: &value_text(view, &told.value),
    };
    let draft = draft(&export(view, view.state, None, &site), &doubt);
    let copy = el("button")
        .at("id", "wrong-copy")
        .at("type", "button")
        .act("copy")
        .at("data-copy", "wrong-text")
        .text(cite.copy_text);
    let mail = draft.mailto.map(|it| el("a").at("id", "wrong-mail").at("href", it).text(cite.open_mail));
    let said = match view.now.share_said {
        Said::Nothing => "",
        Said::Copied => cite.text_copied,
        Said::ByHand => cite.text_by_hand,
    };
    let written = of("div", "written")
        .at("id", "wrong-text")
        .at("tabindex", "0")
        .at("role", "group")
        .at("aria-label", cite.wrong)
        .text(format!("{}\n\n{}", draft.subject, draft.body));
    let drawer = of("div", "drawer")
        .put(el("h4").text(cite.wrong_title))
        .put(of("p", "how").text(cite.wrong_how))
        .put(written)
        .put(of("p", "row").put(copy).put(mail))
        .put(el("p").at("role", "status").text(said));
    Some(drawer)
}
