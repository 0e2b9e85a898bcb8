//! Under the chart of years: that more meetings took place than it shows, as their numbers prove.

use leptos::prelude::*;

use crate::app::context::AppContext;
use crate::counts::gaps::{at_least, gaps};
use crate::query::{View, ViewKind};
use crate::text::gaps::gap_words;

/// The sentence, with the way to its proofs; nothing where no number is missing. It is of the whole collection, and no
/// choice changes it.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let words = gap_words(app.lang());
    let least = at_least(&gaps(&app.dataset.corpus, &app.dataset.meetings));
    let how = move || app.href(|query| query.view = Some(Box::new(View::new(ViewKind::Method))));
    let sentence = (least > 0).then(|| {
        view! {
            {(words.at_least)(least)}
            " "
            <a href=how data-focus="method-gaps">
                {words.which}
            </a>
        }
    });
    view! { {sentence} }.into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::app::testing::{attributes, component_of, text};
    use crate::data::vocabulary::Lang;
    use crate::dataset::sample;

    #[test]
    fn the_years_say_how_many_more_meetings_the_numbers_prove() {
        for collection in ["record", "both"] {
            let dataset = sample(collection);
            let least = at_least(&gaps(&dataset.corpus, &dataset.meetings));
            let link = format!("?collection={collection}");
            let html = component_of(&link, dataset, Lang::En, || view! { <div class="it">{view()}</div> });
            assert!(least > 0 && text(&html, ".it").starts_with(&(gap_words(Lang::En).at_least)(least)));
            assert_eq!(attributes(&html, ".it a", "href"), [format!("{link}&view=method")]);
        }
    }
}
