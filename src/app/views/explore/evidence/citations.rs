//! Pages that the public record cites: what one needs to find them, and nothing of their texts.

use leptos::prelude::*;

use crate::app::components::{Each, citation_line, grown};
use crate::app::context::AppContext;

/// Every page that the record cites, but for the articles, which are listed themselves.
pub fn all() -> AnyView {
    let app = AppContext::expect();
    let citations = app.dataset.corpus.record.citations.iter().filter(|it| it.article.is_none());
    let citations = StoredValue::new(citations.collect::<Vec<_>>());
    let here = grown(Memo::new(move |_| citations.read_value().len()));
    view! {
        <ul class="citations">
            <Each each=move || 0..here.get() key=|at| *at let:at>
                {citation_line(app, citations.read_value()[at], "note")}
            </Each>
        </ul>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use leptos::prelude::*;
    use scraper::Html;

    use crate::app::context::{AppContext, RootContext};
    use crate::app::data::Data;
    use crate::app::testing::{all, attributes};
    use crate::app::url::Url;
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn every_page_is_named_once_with_its_way_out() {
        let dataset = sample("record");
        let html = Owner::new().with(|| {
            let root = RootContext::new(Url::new("?collection=record"), Data::read(&[dataset]), Lang::En);
            provide_context(AppContext::new(root, dataset));
            Html::parse_fragment(&super::all().to_html())
        });
        let citations = &dataset.corpus.record.citations;
        assert_eq!(all(&html, ".citations li").len(), citations.len());
        let urls: Vec<_> = citations.iter().filter_map(|it| it.url.clone()).collect();
        assert_eq!(attributes(&html, ".citations a[rel='noopener noreferrer']", "href"), urls);
        // A title in parentheses is our own, in English.
        let langs = attributes(&html, ".citations a", "lang");
        let is_own = |at: &usize| citations[*at].title.starts_with('(');
        for at in (0..citations.len()).filter(is_own) {
            assert_eq!(langs[at], "en", "{}", citations[at].title);
        }
        assert!(langs.iter().any(|lang| lang == "ru") && citations.len() == langs.len());
        let first = &citations[0];
        let line: String = all(&html, ".citations li")[0].text().collect();
        assert!(line.starts_with(&format!("{} {} · ", first.title, first.publisher)), "{line}");
    }
}
