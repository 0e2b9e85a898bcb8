//! A meeting, opened: every value with its quotes and sources, disagreements side by side, why its reports are one
//! meeting, the pages on record, and the statements that belong to it.

mod claims;
mod merging;
mod record;
mod values;

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::app::views::share::{CiteButton, Flag, Flagged};
use crate::text::describe;
use merging::Merging;
use record::RecordEntries;
use values::Values;

use crate::text::more_words;
pub use claims::ClaimItem;
use claims::Claims;
pub use values::field_name;

/// The meeting at a place of the dataset.
#[component]
pub fn Meeting(at: usize) -> impl IntoView {
    let app = AppContext::expect();
    let (lang, words) = (app.lang(), app.words());
    let meeting = &app.dataset.meetings[at];
    let is_counted = Memo::new(move |_| app.selection.read().counts.shown.binary_search(&at).is_ok());
    let id = format!("m-{}", meeting.id);
    view! {
        <article class="meeting" aria-labelledby=id.clone()>
            <h2 id=id.clone() tabindex="-1">
                {describe::name(lang, meeting)}
            </h2>
            <p class="note">{describe::when_and_where(lang, meeting)}</p>
            <p class="note meeting-uncounted" hidden=move || is_counted.get()>
                {more_words(words.lang).not_among}
            </p>
            <Values meeting/>
            <Merging meeting/>
            <RecordEntries meeting/>
            <ReadingNotes meeting/>
            <Claims at/>
            <div class="evidence-actions">
                <CiteButton id=format!("cite-{}", meeting.id)/>
                <Flag flagged=Flagged::Meeting(meeting)/>
            </div>
        </article>
    }
    .into_any()
}

/// How values were read from the articles, in the annotator's words. The record's notes stand with its pages.
#[component]
fn ReadingNotes(meeting: &'static crate::meetings::Meeting) -> impl IntoView {
    let app = AppContext::expect();
    let reports = meeting.reports.iter().map(|id| app.dataset.corpus.report(*id));
    let notes = reports.filter(|report| report.article().is_some()).filter_map(|it| it.note.as_deref());
    let notes: Vec<_> = notes.map(|note| view! { <p lang="en">{note}</p> }).collect();
    (!notes.is_empty()).then(|| {
        view! {
            <section class="meeting-notes">
                <h3>{more_words(app.lang()).inferred}</h3>
                {notes}
            </section>
        }
    })
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use crate::app::testing::{all, attributes, has, text};
    use crate::app::views::explore::evidence::tests::{panel, panel_of};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;
    use crate::text::more_words;

    #[test]
    fn a_meeting_shows_every_value_with_all_of_its_quotes() {
        let dataset = sample("articles");
        for meeting in &dataset.meetings {
            let html = panel(&format!("?meeting={}", meeting.id));
            assert_eq!(all(&html, ".meeting-value").len(), meeting.assertions.len(), "{}", meeting.id);
            let mut expected: Vec<&str> = Vec::new();
            for (report, anchors) in meeting.assertions.iter().flat_map(|it| &it.by) {
                let article = dataset.corpus.report(*report).article().expect("articles alone tell here");
                expected.extend(anchors.iter().map(|anchor| dataset.corpus.quote(article, *anchor)));
            }
            let mut shown: Vec<String> =
                all(&html, ".meeting-quote q").iter().map(|it| it.text().collect()).collect();
            expected.sort_unstable();
            shown.sort_unstable();
            assert_eq!(shown, expected, "{}", meeting.id);
        }
    }

    #[test]
    fn the_fact_of_a_link_is_marked_and_its_quote_leads_on() {
        let html = panel("?meeting=arsom-19&fact=start");
        assert_eq!(all(&html, ".meeting-value.looked-at").len(), 1);
        let href = attributes(&html, "#q-arsom-19-start-0", "href");
        assert_eq!(href, ["?meeting=arsom-19&read=arsom-19-cpv&fact=start"]);
        assert_eq!(attributes(&html, "#q-arsom-19-start-0", "data-focus"), ["words"]);
    }

    #[test]
    fn a_meeting_that_is_not_counted_says_so() {
        for (link, is_hidden) in [("?meeting=arsom-19", true), ("?meeting=arsom-19&years=1999", false)] {
            assert_eq!(has(&panel(link), ".meeting-uncounted[hidden]"), is_hidden, "{link}");
        }
    }

    #[test]
    fn a_meeting_on_record_has_pages_and_no_quotes_in_every_language() {
        let dataset = sample("record");
        for lang in Lang::ALL.iter().copied() {
            for meeting in &dataset.meetings {
                let entries = meeting.reports.iter().filter_map(|it| dataset.corpus.report(*it).entry());
                let pages: usize = entries.map(|it| dataset.corpus.entry(it).citations.len()).sum();
                let link = format!("?collection=record&meeting={}", meeting.id);
                let html = panel_of(&link, dataset, lang);
                assert_eq!(all(&html, ".meeting .citations li").len(), pages, "{link}");
                assert!(!has(&html, ".meeting q"), "{link}");
                assert_eq!(all(&html, ".meeting-on-record").len(), meeting.assertions.len(), "{link}");
            }
        }
    }

    #[test]
    fn what_is_in_english_is_headed_so_for_others() {
        let dataset = sample("both");
        for (lang, english) in [(Lang::Vi, "(tiếng Anh)"), (Lang::Ru, "(по-английски)")] {
            for meeting in &dataset.meetings {
                let link = format!("?collection=both&meeting={}", meeting.id);
                let html = panel_of(&link, dataset, lang);
                for section in ["notes", "claims"].map(|it| format!(".meeting-{it}")) {
                    let heads = all(&html, &format!("{section} h3"));
                    let heads: Vec<String> = heads.iter().map(|it| it.text().collect()).collect();
                    assert!(heads.iter().all(|head| head.ends_with(english)), "{link}: {heads:?}");
                }
                let heads = text(&html, ".meeting-record");
                let has_note = has(&html, ".meeting-record .note[lang=en]");
                assert!(!has_note || heads.contains(english), "{link}: {heads}");
            }
        }
    }

    #[test]
    fn what_several_sources_tell_is_told_with_each() {
        let dataset = sample("both");
        let several = dataset.meetings.iter().filter(|meeting| meeting.reports.len() > 1);
        let mut seen = 0;
        for meeting in several {
            let link = format!("?collection=both&meeting={}", meeting.id);
            let html = panel_of(&link, dataset, Lang::En);
            assert_eq!(all(&html, ".meeting-merging p").len(), meeting.joined.len(), "{link}");
            let disagree = more_words(Lang::En).sources_disagree;
            assert_eq!(
                text(&html, ".meeting").contains(disagree),
                !meeting.disagreements().is_empty(),
                "{link}"
            );
            seen += 1;
        }
        assert!(seen >= 10, "{seen} merged meetings");
    }
}
