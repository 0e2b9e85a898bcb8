//! Of which edition of the data the figures are, and what has changed since the link was made: quiet lines above the
//! page, and in the foot of a chart within another page.

use leptos::prelude::*;

use super::words::{Changed, share_words};
use crate::app::components::{LiveText, keyed};
use crate::app::context::AppContext;
use crate::app::data::{DatasetKey, EditionState, load_failure};
use crate::app::lazy::TryAgain;
use crate::counts::changes::{Change, changes, edition_of, made};
use crate::counts::to_u32;
use crate::data::code::CollectionCode;
use crate::dataset::{Dataset, LoadError, Selection};
use crate::query::Query;
use crate::text::describe;

/// Changed figures that are told; the rest is counted.
const TOLD: usize = 6;

/// Both lines; nothing where the figures are today's and the link was made from them.
pub fn view() -> AnyView {
    view! {
        <section class="editions">
            <ShownEdition />
            <ChangesSince />
        </section>
    }
    .into_any()
}

/// What became of an edition that the link names.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Named {
    Today(String),
    Older(String),
    NotKept(String),
    Failed(String, LoadError),
}

impl Named {
    fn new(app: AppContext, edition: &str) -> Option<Self> {
        let name = edition.to_owned();
        if edition == app.root.data.today() {
            return Some(Self::Today(name));
        }
        match app.root.data.edition_state(edition) {
            EditionState::Loading => None,
            EditionState::Here => Some(Self::Older(name)),
            EditionState::NotKept => Some(Self::NotKept(name)),
            EditionState::Failed(error) => Some(Self::Failed(name, error)),
        }
    }
}

/// Of which edition the figures are, where the link names one.
#[component]
fn ShownEdition() -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    let named = Memo::new(move |_| {
        let query = app.query.read();
        // Within another page only what is not today's is worth a line.
        let is_told = |named: &Named| !(query.is_embedded() && matches!(named, Named::Today(_)));
        Named::new(app, query.edition.as_deref()?).filter(is_told)
    });
    // What the two editions differ in is told then.
    let today = move |query: &mut Query| query.created_with = made(&query.edition.take().unwrap_or_default());
    let go = move |text: &'static str| {
        view! {
            <a id="edition-today" href=move || app.href(today) data-focus="summary">
                {text}
            </a>
        }
        .into_any()
    };
    let line = move |named: Option<Named>| {
        let (text, way) = match named? {
            Named::Today(edition) => ((words.edition_is_today)(&edition), go(words.let_go)),
            Named::Older(edition) => ((words.edition_shown)(&edition), go(words.see_today)),
            Named::NotKept(edition) => {
                ((words.edition_not_kept)(&edition), dismiss(app, |query| query.edition = None))
            }
            Named::Failed(edition, error) => failed(app, &edition, error),
        };
        Some(view! {
            <p class="edition" id="edition-shown">
                <span>{text}</span>
                " "
                {way}
            </p>
        })
    };
    keyed(move || named.get(), line)
}

/// What has changed since the link was made.
#[component]
fn ChangesSince() -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    let edition = Memo::new(move |_| {
        let created_with = app.query.read().created_with.clone()?;
        let edition = edition_of(&created_with);
        (edition != app.dataset.edition).then(|| edition.to_owned())
    });
    let state = Memo::new(move |_| Some(app.root.data.edition_state(edition.read().as_deref()?)));
    load_past(app, edition);
    let past = move || app.root.data.dataset(&key(app, edition.get()?));
    let text = Memo::new(move |_| match state.get()? {
        EditionState::Loading | EditionState::Failed(_) => None,
        EditionState::NotKept => Some((words.made_not_kept)(edition.read().as_deref()?)),
        // Where a file of today's did not arrive, what is missing has not changed.
        EditionState::Here if !app.dataset.is_whole() => None,
        EditionState::Here => Some((words.since)(&changed(app, past()?))),
    });
    let failure = Memo::new(move |_| match state.get()? {
        EditionState::Failed(error) => Some((edition.get()?, error)),
        _ => None,
    });
    let has_text = Memo::new(move |_| text.read().is_some());
    let since = move || {
        has_text.get().then(|| {
            view! {
                <p class="edition" id="edition-since">
                    <LiveText text=Signal::derive(move || text.get().unwrap_or_default()) />
                    " "
                    {dismiss(app, |query| query.created_with = None)}
                </p>
            }
        })
    };
    let not_come = move |failure: Option<(String, LoadError)>| {
        let (edition, error) = failure?;
        let (text, way) = failed(app, &edition, error);
        Some(view! {
            <p class="edition" id="edition-since">
                <span>{text}</span>
                " "
                {way}
            </p>
        })
    };
    view! {
        {since}
        {keyed(move || failure.get(), not_come)}
    }
}

/// The dataset of the collection that is shown, in an older edition.
fn key(app: AppContext, edition: String) -> DatasetKey {
    DatasetKey { edition, collection: app.dataset.collection.clone() }
}

/// Sees to it that the edition which the link was made from is read once it is here.
fn load_past(app: AppContext, edition: Memo<Option<String>>) {
    Effect::new(move || {
        let collection = CollectionCode::new(&app.dataset.collection);
        let past = Query { edition: edition.get(), collection, ..Query::default() };
        if past.edition.is_some() {
            app.root.data.want(&past.to_search());
        }
    });
}

/// What is counted otherwise than in `past`, under the present query.
fn changed(app: AppContext, past: &'static Dataset) -> Changed {
    let selection = app.selection.read();
    let before = Selection::new(past, &app.query.read()).counts;
    let changes = changes(&before, &selection.counts);
    let name = |change: &Change| {
        let label = |dataset: &Dataset| describe::value(app.lang(), &dataset.corpus, &change.value);
        let named = label(app.dataset);
        // What only the older edition has is named by it.
        if named == change.value.code() { label(past) } else { named }
    };
    let rest = changes.len().saturating_sub(TOLD);
    Changed {
        meetings: (before.shown_count(), selection.counts.shown_count()),
        figures: changes.iter().take(TOLD).map(|it| (name(it), it.before, it.after)).collect(),
        more: to_u32(rest),
    }
}

/// The link without what a line tells.
fn dismiss(app: AppContext, change: fn(&mut Query)) -> AnyView {
    view! {
        <a class="dismiss" href=move || app.href(change) data-focus="summary">
            {app.words().dismiss}
        </a>
    }
    .into_any()
}

/// Why an edition did not come, and the way to ask again.
fn failed(app: AppContext, edition: &str, error: LoadError) -> (String, AnyView) {
    let words = app.words();
    let text = load_failure(words, &(share_words(app.lang()).edition)(edition), error);
    let edition = edition.to_owned();
    let is_asked_again = Memo::new(move |_| app.root.data.is_asked_again(&edition));
    let way = move || match is_asked_again.get() {
        true => view! { <span role="status">{words.loading}</span> }.into_any(),
        false => view! {
            <TryAgain on_press=move |()| app.root.data.retry()>{words.try_again}</TryAgain>
        }
        .into_any(),
    };
    (text, way.into_any())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::sync::LazyLock;

    use scraper::Html;

    use crate::app::render_among;
    use crate::app::testing::{all, attribute, has, text};
    use crate::data::samples;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{DataFile, Dataset, Files, sample_files};

    /// Names of editions; the first is today's.
    const TODAY: &str = "0a1b2c3d";
    const OLD: &str = "11111111";

    static EDITIONS: LazyLock<[Dataset; 2]> = LazyLock::new(|| {
        let named = |files: Files, edition: &str| Dataset {
            edition: edition.to_owned(),
            ..Dataset::read(&files, None)
        };
        [named(sample_files(), TODAY), named(older(), OLD)]
    });

    /// The bundled files without what one article says.
    fn older() -> Files {
        const START: &str = "{\"article\": ";
        let reports = std::str::from_utf8(samples::REPORTS).expect("the file is UTF-8");
        let is_kept = |report: &&str| !report.starts_with("\"arsom-19-cpv\"");
        let reports = reports.split(START).filter(is_kept).collect::<Vec<_>>().join(START);
        let mut files = sample_files();
        files.insert(DataFile::Reports, Ok(reports.into_bytes()));
        files
    }

    fn page(link: &str) -> Html {
        let [today, old] = &*EDITIONS;
        Html::parse_document(&render_among(link, &[today, old], Lang::En))
    }

    #[test]
    fn a_link_says_which_figures_have_changed_since_it_was_made() {
        let html = page(&format!("?made=1.{OLD}&lang=en"));
        let said = text(&html, "#edition-since");
        assert!(said.starts_with("Since this link was made: meetings from 8 to 9; "), "{said}");
        assert!(said.contains("2023 from 0 to 1") && said.contains("more."), "{said}");
        assert_eq!(attribute(&html, "#edition-since .dismiss", "href"), "?lang=en");
        // Each figure that is told is that of its bar.
        let then = page(&format!("?edition={OLD}"));
        let count = |html: &Html, id: &str| {
            let label = all(html, &format!("#{id}")).first().and_then(|bar| bar.attr("aria-label"));
            let count = label.and_then(|label| label.rsplit_once(": ")).map(|(_, count)| count);
            count.and_then(|count| count.split(' ').next()?.parse().ok()).unwrap_or(0)
        };
        for bar in all(&html, "[id^=bar-years], [id^=bar-chair]") {
            let id = bar.attr("id").unwrap_or_default();
            let label = bar.attr("aria-label").and_then(|label| label.rsplit_once(": ")).expect("a count").0;
            let (before, after): (u32, u32) = (count(&then, id), count(&html, id));
            assert!(before != after || !said.contains(&format!("; {label} from")), "{label} in {said}");
            assert!(
                before == after
                    || !said.contains(&format!("{label} from"))
                    || said.contains(&format!("{label} from {before} to {after}")),
                "{label} in {said}"
            );
        }
    }

    #[test]
    fn what_has_changed_follows_the_choice_and_is_silent_without_an_older_edition() {
        let since = |query: &str| text(&page(&format!("?{query}&made=1.{OLD}")), "#edition-since");
        let same = "The data has changed since this link was made; these figures are the same.";
        assert!(since("years=2021&chair=ID").starts_with(same));
        assert!(since("area=energy").contains("from"));
        for link in [String::new(), format!("?made=1.{TODAY}"), format!("?edition={OLD}&made=1.{OLD}")] {
            assert!(!has(&page(&link), "#edition-since"), "{link}");
        }
        let other_way = text(&page(&format!("?edition={OLD}&made=1.{TODAY}")), "#edition-since");
        assert!(other_way.contains("2023 from 1 to 0"), "{other_way}");
    }

    #[test]
    fn a_frozen_link_shows_its_figures_and_the_way_to_todays() {
        let frozen = page(&format!("?years=2021-2023&edition={OLD}"));
        assert!(text(&frozen, "#edition-shown").contains(&format!("edition {OLD}")));
        assert_eq!(attribute(&frozen, "#edition-today", "href"), format!("?years=2021-2023&made=1.{OLD}"));
        // What is chosen in a frozen view stays frozen.
        let bar = attribute(&frozen, "#bar-years-2021", "href");
        assert!(bar.ends_with(&format!("&edition={OLD}")), "{bar}");
        assert!(text(&page(&format!("?edition={TODAY}")), "#edition-shown").contains("today’s"));
        // Until it is known whether it is kept, no other figures stand in its place.
        let awaited = page("?edition=33333333");
        assert!(has(&awaited, "main .loading") && !has(&awaited, "figure"));
    }

    #[test]
    fn a_frozen_frame_tells_its_edition_only_where_it_is_not_todays() {
        let frame = |edition: &str| page(&format!("?view=embed&picture=years&edition={edition}"));
        assert!(!has(&frame(TODAY), "#edition-shown"));
        assert!(text(&frame(OLD), "#edition-shown").contains(OLD));
    }
}
