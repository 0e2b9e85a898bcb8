//! The message that names what may be wrong, its words and its source: to copy, and to send to whom the
//! site names.

use leptos::prelude::*;

use super::flag::{Flagged, Flagging};
use super::shown::Shown;
use crate::app::components::CopyField;
use crate::app::context::AppContext;
use crate::export::Export;
use crate::export::contact::Contact;
use crate::export::wrong::{Doubt, Draft, Whole, draft, draft_of_whole};
use crate::meetings::Meeting;
use crate::text::cite::Doubted;
use crate::text::{cite_words, describe};

/// The message on what was flagged last.
pub fn view() -> AnyView {
    let flagged = Flagging::expect().flagged.get_untracked();
    flagged.map_or_else(|| ().into_any(), |flagged| message(flagged, contact()))
}

fn message(flagged: Flagged, contact: Option<Contact>) -> AnyView {
    let app = AppContext::expect();
    let words = cite_words(app.lang());
    let doubted = match flagged {
        Flagged::Value { .. } => Doubted::Value,
        Flagged::Meeting(_) => Doubted::Meeting,
        Flagged::Article(_) => Doubted::Article,
    };
    let title = (words.wrong_title)(doubted);
    let draft = written(&untrack(|| Shown::now(app)).export(), flagged);
    let text = Signal::stored(format!("{}\n\n{}", draft.subject, draft.body));
    let link = contact.as_ref().and_then(|contact| {
        let label = match contact {
            Contact::Mail(_) => words.open_mail,
            Contact::Page(_) => words.open_contact,
        };
        let href = contact.href(&draft)?;
        Some(view! {
            <p>
                <a id="wrong-send" href=href rel="noopener noreferrer">
                    {label}
                </a>
            </p>
        })
    });
    view! {
        <p class="note">{(words.wrong_how)(contact.as_ref().map(Contact::address))}</p>
        <CopyField id="wrong-text" label=title lang=app.lang() text rows=10 copied=words.text_copied />
        {link}
    }
    .into_any()
}

/// Whom the page names in its head.
fn contact() -> Option<Contact> {
    #[cfg(target_arch = "wasm32")]
    {
        let meta = document().query_selector("meta[name=contact]").ok().flatten()?;
        Contact::parse(&meta.get_attribute("content")?)
    }
    #[cfg(not(target_arch = "wasm32"))]
    None
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

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::app::testing::{attributes, component_of, text};
    use crate::data::Field;
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn the_message_goes_to_whom_the_site_names_or_is_copied() {
        let dataset = sample("articles");
        for (lang, without) in
            [(Lang::En, "names no address"), (Lang::Vi, "không nêu địa chỉ"), (Lang::Ru, "не указан")]
        {
            for (contact, begin) in [
                (None, None),
                (Some("someone@example.org"), Some("mailto:someone@example.org?subject=")),
                (Some("https://example.org/issues"), Some("https://example.org/issues")),
            ] {
                let flagged = Flagged::Meeting(&dataset.meetings[0]);
                let whom = contact.and_then(Contact::parse);
                let html = component_of("", dataset, lang, || message(flagged, whom));
                let how = text(&html, ".note");
                assert!(how.contains(contact.unwrap_or(without)), "{how}");
                let links = attributes(&html, "#wrong-send", "href");
                assert_eq!(links.len(), begin.iter().len(), "{links:?}");
                assert!(begin.is_none_or(|begin| links[0].starts_with(begin)), "{links:?}");
            }
        }
    }

    #[test]
    fn one_asks_after_what_was_flagged() {
        let dataset = sample("both");
        let meeting = &dataset.meetings[dataset.meeting("arsom-17").expect("a meeting")];
        let assertion = meeting.told(Field::Chair).next().expect("a chair");
        let value = Flagged::Value { meeting, assertion, field: "Chaired by" };
        let article = Flagged::Article(&dataset.corpus.articles[0]);
        for (lang, asked) in [
            (Lang::En, ["this value", "this meeting", "this article"]),
            (Lang::Vi, ["Giá trị này", "cuộc họp này", "bài báo này"]),
            (Lang::Ru, ["этом значении", "этой встрече", "этой статье"]),
        ] {
            for (flagged, asked) in [value, Flagged::Meeting(meeting), article].into_iter().zip(asked) {
                let html = component_of("", dataset, lang, || message(flagged, None));
                let label = text(&html, "label");
                assert!(label.contains(asked), "{label}");
                assert_eq!(text(&html, "*").contains("this value"), asked == "this value");
            }
        }
    }

    #[test]
    fn a_message_credits_each_source_with_what_it_says() {
        let dataset = sample("both");
        let meeting = &dataset.meetings[dataset.meeting("arsom-17").expect("a meeting")];
        let assertion = meeting.told(Field::Chair).next().expect("a chair");
        let flagged = Flagged::Value { meeting, assertion, field: "Chaired by" };
        let html = component_of("", dataset, Lang::En, || message(flagged, None));
        let message = text(&html, "textarea");
        let lines: Vec<&str> = message.lines().filter(|line| line.starts_with("Article: ")).collect();
        assert!(
            !lines.is_empty() && lines.iter().all(|line| line.ends_with("; says only: Indonesia")),
            "{message}"
        );
        assert!(message.contains("Sidharto"), "{message}");
    }
}
