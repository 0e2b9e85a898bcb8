//! A chart, or the three, within another page: with its question, what it says in a line, the filter, where it is
//! from, and the way to the whole.

use super::since;
use crate::page::chart::chart;
use crate::page::charts::own_choice;
use crate::page::chips::chips;
use crate::page::faults;
use crate::page::node::{Element, el, of};
use crate::page::pictures::unfolded;
use crate::page::rich::rich;
use crate::page::view::View;
use crate::query::{Chart, Dimension, Panel, Query};
use crate::text::share::Sources;
use crate::text::share_words;

/// How high a frame is for a picture, in px, so that nothing in it scrolls; `width` in px, `None` for as wide as its
/// place, `of_record` where the public record is looked at, which has more to draw. Measured in Russian, the longest
/// of the languages.
pub fn height(picture: Option<Chart>, width: Option<u32>, of_record: bool) -> u32 {
    let heights: [[u32; 3]; 2] = match picture {
        None => [[1540, 1640, 2040], [1740, 1830, 2240]],
        Some(Chart::Years) => [[430, 430, 490], [440, 440, 510]],
        Some(Chart::Areas) => [[1080, 1200, 1570], [1120, 1250, 1650]],
        Some(Chart::Chairs) => [[300, 340, 380], [460, 510, 570]],
        Some(Chart::Kinds) => [[560, 700, 780], [780, 1010, 1100]],
        Some(Chart::Places) => [[780, 1120, 1120], [950, 1280, 1360]],
        Some(Chart::Periods) => [[830, 1000, 1150], [830, 1000, 1150]],
        Some(Chart::AreasByYear) => [[1130, 1270, 1440], [1190, 1460, 1530]],
    };
    let narrow = match width {
        Some(..400) => 2,
        Some(..600) => 1,
        _ => 0,
    };
    heights[usize::from(of_record)][narrow]
}

/// The whole of what stands within another page.
pub fn page(view: &View<'_>) -> Element {
    let picture = view.state.view.as_ref().and_then(|it| it.chart);
    let pictures = match picture {
        Some(picture) => vec![one(view, picture, "h1")],
        None => [Chart::Years, Chart::Chairs, Chart::Areas].map(|it| one(view, it, "h2")).into(),
    };
    let title = picture.is_none().then(|| of("h1", "hidden").text(view.words.title));
    let sentence = of("p", "sentence").at("id", "summary").at("tabindex", "-1");
    let aloud = of("p", "hidden").at("role", "status").text((view.words.announce)(view.counts.shown_count()));
    let main = el("main")
        .put(faults::failures(view))
        .put(title)
        .all(pictures)
        .put(rich(sentence, &view.summary()))
        .put(chips(view))
        .put(aloud);
    of("div", "embed").put(main).put(foot(view))
}

/// One picture: its question and the chart.
fn one(view: &View<'_>, picture: Chart, heading: &'static str) -> Element {
    let plot = |id: &str| view.plots.iter().find(|it| it.kind.id == id).expect("it is one of the charts");
    let (id, dimensions, panel): (&'static str, &[Dimension], _) = match picture {
        Chart::Years => ("years", &[Dimension::Year], None),
        Chart::Chairs => ("chairs", &[Dimension::Chair], None),
        Chart::Areas => ("areas", &[Dimension::Pillar, Dimension::Area], None),
        Chart::Kinds => ("kinds", &[], Some(Panel::Kinds)),
        Chart::Places => ("map", &[], Some(Panel::Places)),
        Chart::Periods => ("periods", &[], Some(Panel::Periods)),
        Chart::AreasByYear => ("by-year", &[], Some(Panel::AreasByYear)),
    };
    let heading = el(heading).at("id", format!("{id}-title")).text(super::title(view.now, picture));
    match panel {
        Some(panel) => unfolded(view, panel, of("section", "picture").put(heading)),
        None => of("section", "picture").put(heading).all(chart(view, plot(id)).into()).put(own_choice(
            view,
            plot(id),
            dimensions,
        )),
    }
}

/// Where the figures are from, of which edition, and the way to the whole.
fn foot(view: &View<'_>) -> Element {
    let words = share_words(view.words.lang);
    let count = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
    let corpus = &view.model.corpus;
    let source = (words.source)(Sources {
        articles: count(corpus.articles.len()),
        pages: count(corpus.record.citations.len()),
        edition: &view.now.edition,
    });
    let whole = Query { view: None, ..view.state.clone() };
    let open = el("a")
        .at("id", "embed-open")
        // The whole address: a link of the page's own would be followed within the frame.
        .at("href", super::passed_on(view.now, &whole))
        .at("target", "_blank")
        .at("rel", "noopener")
        .text(words.open);
    of("footer", "embed-foot")
        .all(since::shown(view, false).into_iter().chain(since::since(view)).collect())
        .put(el("p").text(source).text(" · ").put(open))
}
