//! Charts on paper.
//!
//! Each is drawn as wide as the paper lets it be, however wide the window is: what is printed from a phone and from
//! a projector is the same. Where the window is narrower than the paper, a second drawing of the window's width is
//! read on the screen, and not printed; the style sheet sees to that.

use crate::page::by_year;
use crate::page::chart::chart;
use crate::page::charts::years_how;
use crate::page::compare;
use crate::page::node::{Element, Node, el, of};
use crate::page::periods;
use crate::page::plot::{PLOTS, Plot};
use crate::page::rich::rich;
use crate::page::view::View;
use crate::query::{Dimension, Panel, Query};
use crate::text::{handout_words, more_words};

/// How wide charts are drawn, in CSS px (96 to the inch): A4 and US Letter are wider by margins of 20 mm.
pub const PAPER_PX: u32 = 640;
/// Rows from which a table stands in several columns.
const LONG: usize = 12;

/// The charts of the view, each with its table: the three, then those that are unfolded.
pub fn pictures(view: &View<'_>, tables: bool) -> Element {
    let (words, more) = (view.words, more_words(view.words.lang));
    let handout = handout_words(words.lang);
    let figure = |title: (&str, &str), how: &str, ids: &[&str], with_table: bool| {
        figure(view, title, how, ids, tables && with_table)
    };
    let areas_how = (words.areas_how)(view.counts.total);
    let mut all = of("div", "pictures").at("id", "charts").at("tabindex", "-1");
    if let Some(told) = compare::told(view) {
        let title = el("h2").at("id", "compare-title").text(more.compare_title);
        let how = of("p", "how").text(handout.pairs_how);
        all =
            all.put(of("section", "compared-here").put(title).put(rich(of("p", "compared"), &told)).put(how));
        for (id, title) in compare::titles(words) {
            all = all.put(figure((id, title), "", &[id], false));
        }
    }
    all = all
        .put(figure(("years", words.years_title), &years_how(view), &["years"], true))
        .put(figure(("chairs", words.chairs_title), words.chairs_how, &["chairs"], true))
        .put(figure(("areas", words.areas_title), &areas_how, &["areas"], true));
    if view.is_open(Panel::Kinds) {
        all = all.put(figure(("kinds", words.kinds_title), handout.kinds_how, &["kinds"], true));
    }
    if view.is_open(Panel::Places) {
        all = all.put(figure(("map", words.places_title), more.places_how, &["map", "places"], true));
    }
    if view.is_open(Panel::AreasByYear) {
        all = all.put(areas_by_year(view));
    }
    if view.is_open(Panel::Periods) && !view.model.corpus.record.coordinators.is_empty() {
        let picture = figure(("periods", words.periods_title), handout.periods_how, &["periods"], false);
        all = all.put(picture.all(if tables { whole_periods(view) } else { Vec::new() }));
    }
    all
}

/// One chart, or two that belong together, and the table of the last.
fn figure(view: &View<'_>, (id, title): (&str, &str), how: &str, ids: &[&str], with_table: bool) -> Element {
    let mut figure = of("figure", "card").put(caption(id, title, how));
    for id in ids {
        let Some(at) = PLOTS.iter().position(|it| it.id == *id) else { continue };
        let mut plot = Plot::empty(&PLOTS[at]);
        plot.refresh(&view.counted(), PAPER_PX, true);
        let mut place = of("div", "plot").at("id", format!("{id}-plot"));
        if view.now.widths[at] < PAPER_PX {
            place = place.put(drawn(view, &view.plots[at], "on-screen"));
        }
        figure = figure.put(place.put(drawn(view, &plot, "on-paper")));
        if ids.last() == Some(id) {
            figure = figure.put(legend(view, &plot)).put(with_table.then(|| table(view, &plot)));
        }
    }
    figure
}

fn caption(id: &str, title: &str, how: &str) -> Element {
    let title = el("h2").at("id", format!("{id}-title")).text(title);
    el("figcaption").put(title).put((!how.is_empty()).then(|| of("p", "how").text(how)))
}

/// A chart as a picture, whose name tells every bar.
fn drawn(view: &View<'_>, plot: &Plot, medium: &str) -> Element {
    let [mut place, _] = chart(view, plot);
    let Some(Node::Element(svg)) = place.children.pop() else { return el("svg") };
    let names: Vec<&str> = plot.marks.iter().map(|it| it.1.name.as_str()).collect();
    let mut svg = still(svg).at("role", "img").at("aria-label", names.join("; "));
    for (name, value) in &mut svg.attributes {
        if *name == "class" {
            *value = format!("chart {medium}");
        }
    }
    svg
}

/// What the faint and the dashed bars are, where there are any.
fn legend(view: &View<'_>, plot: &Plot) -> Option<Element> {
    let own =
        plot.marks.iter().filter(|it| it.0 == plot.kind.dimension && !plot.kind.is_paired()).map(|it| &it.1);
    let (mut faint, mut outlined) = (false, false);
    for mark in own {
        faint |= mark.count() < mark.total;
        outlined |= mark.not_held > 0;
    }
    let said = [(faint, view.words.faint), (outlined, view.words.outlined)];
    let said: Vec<&str> = said.iter().filter(|it| it.0).map(|it| it.1).collect();
    (!said.is_empty()).then(|| of("p", "own").text(said.join(" ")))
}

/// The marks of a chart in figures. What no choice changes stands there once.
fn table(view: &View<'_>, plot: &Plot) -> Element {
    let words = view.words;
    let marks = &plot.marks;
    let not_held = marks.iter().any(|it| it.1.not_held > 0);
    let filtered = marks.iter().any(|it| it.1.count() != it.1.total);
    let head = |name: &str| el("th").at("scope", "col").text(name);
    let number = |n: u32| el("td").text(n.to_string());
    let rows = marks.iter().map(|(dimension, mark)| {
        of("tr", if *dimension == Dimension::Pillar { "group" } else { "" })
            .put(el("th").at("scope", "row").text(mark.label.as_str()))
            .put(number(mark.count()))
            .put(not_held.then(|| number(mark.not_held)))
            .put(filtered.then(|| number(mark.total)))
    });
    let heads = el("tr")
        .put(head((words.dimension)(plot.kind.dimension)))
        .put(head(words.table_meetings))
        .put(not_held.then(|| head(words.table_not_held)))
        .put(filtered.then(|| head(words.table_total)));
    let class = match (marks.len() > LONG, plot.kind.dimension) {
        (false, _) => "table few",
        (true, Dimension::Year) => "table narrow",
        (true, _) => "table long",
    };
    let table = el("table")
        .at("aria-labelledby", plot.kind.title())
        .put(el("thead").put(heads))
        .put(el("tbody").all(rows.collect()));
    of("div", class).put(table)
}

/// Areas by year: a table already.
fn areas_by_year(view: &View<'_>) -> Element {
    let (words, more) = (view.words, more_words(view.words.lang));
    let [years, ..] = view.now.widths;
    let mut place = of("div", "plot");
    if years < PAPER_PX {
        place = place.put(of("div", "on-screen").put(still(by_year::heat(view, years))));
    }
    let place = place.put(of("div", "on-paper").put(still(by_year::heat(view, PAPER_PX))));
    of("figure", "card").put(caption("by-year", words.by_year_title, more.by_year_how)).put(place)
}

/// Documents, plans and coordinators with the pages that state them.
fn whole_periods(view: &View<'_>) -> Vec<Element> {
    let mut open = Query { view: None, ..view.state.clone() };
    open.show.insert(Panel::PeriodsTable);
    let view = View { state: &open, ..*view };
    let Some(plot) = view.plots.iter().find(|it| it.kind.id == "periods") else { return Vec::new() };
    let below = periods::below(&view, plot).into_iter();
    below.filter(|it| it.get("class") != Some("links")).map(still).collect()
}

/// A part of the page with its links as plain words: what chooses on the page of charts does nothing on paper.
/// Links to other sites stay.
fn still(part: Element) -> Element {
    quiet(part, false)
}

fn quiet(mut part: Element, in_svg: bool) -> Element {
    let in_svg = in_svg || part.tag == "svg";
    if part.get("class") == Some("out") {
        return part;
    }
    if part.tag == "a" {
        part.tag = if in_svg { "g" } else { "span" };
    }
    part.attributes.retain(|(name, value)| match *name {
        "aria-labelledby" => !in_svg,
        "id" | "href" | "role" | "tabindex" => false,
        "class" => !value.is_empty(),
        _ => !name.starts_with("aria-") && !name.starts_with("data-"),
    });
    let children = std::mem::take(&mut part.children);
    part.children = children
        .into_iter()
        .map(|it| match it {
            Node::Element(it) => Node::Element(quiet(it, in_svg)),
            text => text,
        })
        .collect();
    part
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::node::link;

    #[test]
    fn links_of_ours_become_words_and_others_stay() {
        let out = of("a", "out").at("href", "https://example.org/");
        let ours = link("?years=2021".to_owned(), "summary").at("id", "a").text("2021");
        let drawn = el("svg").put(el("a").at("href", "./").at("role", "option").put(of("rect", "bar")));
        let part = still(of("p", "x").at("data-act", "y").put(out.clone()).put(ours).put(drawn));
        let expected = of("p", "x")
            .put(out)
            .put(el("span").text("2021"))
            .put(el("svg").put(el("g").put(of("rect", "bar"))));
        assert_eq!(part, expected);
    }
}
