//! Cards as HTML, without a browser.

use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

use super::spec::PlotOf;
use super::{AREAS, CHAIRS, ChartCard, YEARS, areas, chairs, years};
use crate::app::context::{AppContext, RootContext};
use crate::app::data::Data;
use crate::app::url::Url;
use crate::data::vocabulary::Lang;
use crate::dataset::sample;
use crate::query::Chart;

/// The card of a chart under a link to the five articles.
pub fn card(link: &str, chart: Chart) -> Html {
    card_of("articles", link, chart)
}

/// The same of a collection.
pub fn card_of(collection: &str, link: &str, chart: Chart) -> Html {
    Owner::new().with(|| {
        let dataset = sample(collection);
        let root = RootContext::new(Url::new(link), Data::read(&[dataset]), Lang::En);
        provide_context(AppContext::new(root, dataset));
        let (chart, plot): (_, PlotOf) = match chart {
            Chart::Areas => (&AREAS, areas),
            Chart::Chairs => (&CHAIRS, chairs),
            _ => (&YEARS, years),
        };
        Html::parse_fragment(&view! { <ChartCard chart plot /> }.to_html())
    })
}

/// The elements that a selector finds.
pub fn all<'a>(html: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(css).expect("a selector")).collect()
}

/// An attribute of the first element that a selector finds.
pub fn attribute(html: &Html, css: &str, name: &str) -> String {
    let found = all(html, css);
    let element = found.first().unwrap_or_else(|| panic!("no {css}"));
    element.attr(name).unwrap_or_else(|| panic!("{css} has no {name}")).to_owned()
}

/// The text of all elements that a selector finds.
pub fn text(html: &Html, css: &str) -> String {
    all(html, css).iter().flat_map(ElementRef::text).collect::<String>().trim().to_owned()
}
