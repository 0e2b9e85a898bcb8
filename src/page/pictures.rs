//! The further pictures, unfolded: how each is read, the chart, its table.

use super::by_year;
use super::chart::chart;
use super::charts::own_choice;
use super::derived::Counted;
use super::node::{Element, of};
use super::periods;
use super::plot::Plot;
use super::table::table;
use super::view::{View, label};
use crate::chart::scene::{self, Side, Speech};
use crate::query::{Dimension, FacetValue, Panel};
use crate::text::{more_words, words};

/// Adds to a picture's heading what it shows.
pub fn unfolded(view: &View<'_>, panel: Panel, picture: Element) -> Element {
    let more = more_words(view.words.lang);
    let plot = |id: &str| view.plots.iter().find(|it| it.kind.id == id).expect("it is one of the charts");
    let how = |text: &str| of("p", "how").text(text);
    match panel {
        Panel::Kinds => {
            drawn(view, picture.put(how(more.kinds_how)), plot("kinds"), &[Dimension::Kind, Dimension::Year])
        }
        Panel::Places => {
            let picture = picture.put(how(more.places_how));
            let missing = view.model.outlines.panels.is_empty();
            let picture = picture.put(missing.then(|| how(more.no_outlines)));
            let [map, keys] = chart(view, plot("map"));
            let bars = plot("places");
            let own = own_choice(view, bars, &[Dimension::Place]);
            let beside = of("div", "beside").all(chart(view, bars).into());
            let both = of("div", "places").put(of("div", "on-map").put(map).put(keys)).put(beside);
            picture.put(both).put(own).all(table(view, bars))
        }
        Panel::Periods => {
            let plot = plot("periods");
            let picture = picture.put(how(more.periods_how)).all(chart(view, plot).into());
            picture.all(periods::below(view, plot))
        }
        _ => {
            let (button, list) = super::take::download(view, "by-year", view.words.by_year_title);
            let links = super::cite::links(view, "by-year", of("p", "links").put(button));
            let picture = picture.put(how(more.by_year_how)).all(by_year::table(view)).put(links).put(list);
            picture.put(super::cite::sheet(view, "by-year"))
        }
    }
}

fn drawn(view: &View<'_>, picture: Element, plot: &Plot, dimensions: &[Dimension]) -> Element {
    picture.all(chart(view, plot).into()).put(own_choice(view, plot, dimensions)).all(table(view, plot))
}

/// Kinds of meeting over the years.
pub fn kinds(counted: &Counted<'_>, speech: &Speech<'_>) -> scene::Kinds {
    let Counted { lang, model, counts, state, admitted, .. } = *counted;
    let words = words(lang);
    let year = |value: &FacetValue| label(words, model, value);
    let years = Speech { lang, label: &year, name: words.bar };
    let chosen = |it| state.chosen(it).filter(|keys| !keys.is_empty());
    let cross = model.count_index.cross_tab(Dimension::Kind, Dimension::Year, state, admitted);
    let side = |dimension, speech| Side { bars: counts.facets(dimension), chosen: chosen(dimension), speech };
    scene::kinds(&side(Dimension::Kind, speech), &side(Dimension::Year, &years), &cross)
}

pub use super::periods::periods;
