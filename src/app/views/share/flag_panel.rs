//! The message that names what may be wrong, its words and its source: to copy, or to open in a mail program.

use leptos::prelude::*;

use super::flag::{Flagged, Flagging};
use super::shown::Shown;
use crate::app::components::CopyField;
use crate::app::context::AppContext;
use crate::export::Export;
use crate::export::wrong::{Doubt, Draft, Whole, draft, draft_of_whole};
use crate::meetings::Meeting;
use crate::text::{cite_words, describe};

/// The message on what was flagged last.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let words = cite_words(app.lang());
    let Some(flagged) = Flagging::expect().flagged.get_untracked() else { return ().into_any() };
    let Draft { subject, body, mailto } = written(&untrack(|| Shown::now(app)).export(), flagged);
    let text = Signal::stored(format!("{subject}\n\n{body}"));
    let mail = mailto.map(|href| {
        view! {
            <p>
                <a id="wrong-mail" href=href>
                    {words.open_mail}
                </a>
            </p>
        }
    });
    view! {
        <p class="note">{words.wrong_how}</p>
        <CopyField id="wrong-text" label=words.wrong_title lang=app.lang() text rows=10 copied=words.text_copied />
        {mail}
    }
    .into_any()
}

fn written(export: &Export<'_>, flagged: Flagged) -> Draft {
    let lang = export.lang;
    let name =
        |meeting: &Meeting| format!("{}, {}", describe::name(lang, meeting), describe::when(lang, meeting));
    match flagged {
        Flagged::Value { meeting, assertion, field } => {
            let value = describe::stated_in_full(lang, &export.dataset.corpus, &assertion.value);
            draft(export, &Doubt { meeting, assertion, name: &name(meeting), field, value: &value })
        }
        Flagged::Meeting(meeting) => {
            draft_of_whole(export, &Whole::Meeting { meeting, name: &name(meeting) })
        }
        Flagged::Article(article) => draft_of_whole(export, &Whole::Article(article)),
    }
}
