//! What went wrong, named, with what can be done: files that did not arrive, faults in the data, words in the link.

use leptos::prelude::*;

use super::reasons::{has_unknown, is_outdated, leaves_comparison_out};
use super::told;
use crate::app::context::{AppContext, RootContext};
use crate::app::data::load_failure;
use crate::app::lazy::{LazyView, LazyViewWith, TryAgain};
use crate::app::views::share::EDITIONS;
use crate::counts::changes::edition_of;
use crate::dataset::Dataset;

crate::lazy! {
    /// Faults inside the data, one by one.
    static FAULTS: fn(&'static Dataset) -> AnyView = shell => told::faults;
    /// What there is to say of the link and of the page.
    static TOLD: fn() -> AnyView = shell => told::all;
}

/// Everything that went wrong; an empty region when nothing did.
#[component]
pub fn Notices() -> impl IntoView {
    let root = RootContext::expect();
    view! {
        <div class="notices">
            {move || root.dataset.get().map(|dataset| view! { <Failures dataset/> <Faults dataset/> })}
            <Editions/>
            <Told/>
        </div>
    }
}

/// Files that did not arrive or could not be read, with the offer to try again.
#[component]
fn Failures(dataset: &'static Dataset) -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let failed = dataset.failures.iter().map(|(file, error)| load_failure(words, file.file_name(), *error));
    let whole_files = dataset.diagnostics.iter().filter(|it| it.is_file_broken);
    let unreadable = whole_files.map(|it| format!("{}: {}", it.file, it.message));
    let lines: Vec<String> = failed.chain(unreadable).collect();
    let has_failures = !lines.is_empty();
    let is_stale = Memo::new(move |_| root.data.is_stale(dataset));
    let told = move || {
        if is_stale.get() {
            return view! { <p class="loading" role="status">{words.loading}</p> }.into_any();
        }
        view! {
            <section class="notice failure" role="alert">
                <ul>{lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view()}</ul>
                <TryAgain id="retry" on_press=move |()| root.data.retry()>
                    {words.try_again}
                </TryAgain>
            </section>
        }
        .into_any()
    };
    has_failures.then_some(told)
}

/// Faults inside the data.
#[component]
fn Faults(dataset: &'static Dataset) -> impl IntoView {
    let lang = RootContext::expect().lang;
    let is_there = dataset.diagnostics.iter().any(|it| !it.is_file_broken);
    is_there.then(|| view! { <LazyViewWith view=&FAULTS props=dataset lang/> })
}

/// What there is to say of the link and of the page: for most readers nothing.
#[component]
fn Told() -> impl IntoView {
    let root = RootContext::expect();
    let is_there = Memo::new(move |_| has_unknown(root) || leaves_comparison_out(root) || is_outdated(root));
    move || is_there.get().then(|| view! { <LazyView view=&TOLD lang=root.lang/> })
}

/// What there is to say of editions of the data: which the figures are of, what has changed since the link was made.
#[component]
fn Editions() -> impl IntoView {
    let root = RootContext::expect();
    // A link that was made from what is shown has nothing to say, and those are the most.
    let is_told = Memo::new(move |_| {
        let query = root.query.read();
        let shown = root.dataset.get().map(|dataset| dataset.edition.as_str());
        let is_older = |made: &str| shown.is_some_and(|shown| edition_of(made) != shown);
        // Within another page they stand at the foot.
        !query.is_embedded()
            && (query.edition.is_some() || query.created_with.as_deref().is_some_and(is_older))
    });
    move || {
        if !is_told.get() {
            return None;
        }
        AppContext::provide(root)?;
        Some(view! { <LazyView view=&EDITIONS lang=root.lang/> })
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use std::sync::LazyLock;

    use scraper::Html;

    use crate::app::render;
    use crate::app::testing::{attribute, has, page_with, text, texts};
    use crate::data::vocabulary::Lang;
    use crate::dataset::{DataFile, Dataset, LoadError, sample, sample_files};

    #[test]
    fn what_a_link_says_that_is_not_known_is_named() {
        let html = render("?area=enrgy&color=red", sample("articles"), Lang::En);
        assert!(
            html.contains("enrgy") && html.contains("color") && html.contains("id=\"dismiss\""),
            "{html}"
        );
        let html = render("?meeting=nonsense", sample("articles"), Lang::En);
        assert!(html.contains("nonsense") && html.contains("id=\"dismiss\""), "{html}");
        let html = render("?area=energy", sample("articles"), Lang::En);
        assert!(!html.contains("id=\"dismiss\""), "{html}");
    }

    /// What is understood and yet does nothing is named, whatever view it stands in.
    #[test]
    fn what_does_nothing_is_named_in_every_view() {
        let named = |link: &str| {
            let html = page_with(link, &[]);
            has(&html, "#dismiss").then(|| text(&html, ".notice ul"))
        };
        for (link, part) in [
            ("?view=present&picture=areas&pin=2021", "pin “2021”"),
            ("?fact=start", "fact “start”"),
            ("?made=2026.x", "made “2026.x”"),
            ("?view=predict&pin=1990", "pin “1990”"),
            ("?collection=both&view=predict&pin=1990", "pin “1990”"),
            ("?view=predict&pin=2021&step=3", "step “3”"),
            ("?view=teach&seed=7f3k", "“seed”"),
            ("?vs.years=2019x", "vs.years"),
        ] {
            let said = named(link).unwrap_or_else(|| panic!("{link} names nothing"));
            assert!(said.contains(part), "{link}: {said}");
        }
        for link in [
            "?years=2018-",
            "?years=-2019&vs.years=2020-",
            "?view=predict&pin=2019",
            "?collection=both&view=predict&pin=1996",
            "?view=story&story=pandemic&step=99999999999",
            "?view=play&step=99999999999",
            "?meeting=arsom-19&fact=start",
        ] {
            assert_eq!(named(link), None, "{link}");
        }
    }

    #[test]
    fn a_comparison_is_named_where_it_is_not_shown() {
        for view in ["questions", "worksheet", "present", "method"] {
            let html = page_with(&format!("?view={view}&vs.years=2019"), &[]);
            let href = attribute(&html, "#to-comparison", "href");
            assert_eq!(href, "?vs.years=2019", "{view}");
        }
        // Questions are made from the choice, and do not show it.
        for (lang, shown, asked) in [
            ("en", "only view A is shown here", "made from view A only"),
            ("vi", "chỉ hiện phần A", "chỉ được soạn từ phần A"),
            ("ru", "видна только A", "составлены только по A"),
        ] {
            for (view, said) in
                [("questions", asked), ("worksheet", asked), ("present", shown), ("method", shown)]
            {
                let html = page_with(&format!("?view={view}&vs.years=2019&lang={lang}"), &[]);
                let notice = text(&html, ".notice:has(#to-comparison)");
                assert!(notice.contains(said), "{view}: {notice}");
            }
        }
        for link in ["?vs.years=2019", "?view=handout&vs.years=2019"] {
            assert!(!has(&page_with(link, &[]), "#to-comparison"), "{link}");
        }
    }

    #[test]
    fn a_file_that_failed_is_named_with_a_way_to_try_again() {
        static DATASET: LazyLock<Dataset> = LazyLock::new(|| {
            let mut files = sample_files();
            files.insert(DataFile::Claims, Err(LoadError::Status(503)));
            Dataset::read(&files, None)
        });
        let html = render("", &DATASET, Lang::En);
        assert!(
            html.contains("claims.json") && html.contains("503") && html.contains("id=\"retry\""),
            "{html}"
        );
    }

    #[test]
    fn a_sentence_without_all_of_its_files_says_so() {
        let said = |file, arrived: Result<Vec<u8>, LoadError>| {
            let mut files = sample_files();
            files.insert(file, arrived);
            // Datasets live as long as the page.
            let dataset: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, Some("both"))));
            let html = Html::parse_document(&render("?collection=both", dataset, Lang::En));
            (texts(&html, "#summary").concat(), texts(&html, "#retry").len())
        };
        let (sentence, buttons) = said(DataFile::Record, Err(LoadError::NoAnswer));
        assert!(
            sentence.ends_with("This is only a part: record.json could not be loaded whole."),
            "{sentence}"
        );
        assert_eq!(buttons, 1);
        let cut = b"{\"entries\": [".to_vec();
        let (sentence, buttons) = said(DataFile::Record, Ok(cut));
        assert!(
            sentence.ends_with("This is only a part: record.json could not be loaded whole."),
            "{sentence}"
        );
        assert_eq!(buttons, 1);
        let (sentence, _) = said(DataFile::Claims, Err(LoadError::TooSlow));
        assert!(!sentence.contains("only a part"), "claims are not counted: {sentence}");
    }

    #[test]
    fn where_no_article_can_be_read_each_fault_is_named() {
        let page = |articles: &[u8]| {
            let mut files = sample_files();
            files.insert(DataFile::Articles, Ok(articles.to_vec()));
            let dataset: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, None)));
            Html::parse_document(&render("", dataset, Lang::En))
        };
        let html = page(b"[null, {\"text\": \"T\"}]");
        let faults = texts(&html, "#faults li");
        assert!(faults[0].starts_with("articles.json: article 1: "), "{faults:?}");
        assert!(faults[1].starts_with("articles.json: article 2: \"id\" is missing"), "{faults:?}");
        assert_eq!(texts(&html, ".nothing-read").len(), 1);
        let html = page(b"[]");
        assert_eq!(texts(&html, ".failure li"), ["articles.json: has no article"]);
        assert_eq!((texts(&html, "#retry").len(), texts(&html, ".nothing-read").len()), (1, 1));
    }

    #[test]
    fn without_reports_no_choice_is_blamed() {
        let mut files = sample_files();
        files.insert(DataFile::Reports, Err(LoadError::NoAnswer));
        let dataset: &'static Dataset = Box::leak(Box::new(Dataset::read(&files, None)));
        let html = Html::parse_document(&render("?years=2021", dataset, Lang::En));
        let expected = "Nothing can be counted: reports.json could not be loaded.";
        assert_eq!(texts(&html, "#summary"), [expected]);
        assert!(!texts(&html, "main").concat().contains("No meeting fits"));
    }
}
