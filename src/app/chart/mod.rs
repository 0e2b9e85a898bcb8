//! Charts as cards: a question, how to read it, the drawing, its legend line, what can be done with it, the table.
//!
//! Comes in: the contexts of the app and which chart it is. Goes out: elements. A [`Plot`](plot::Plot) is a chart as
//! the page shows it, and the only thing that drawing and table know; a [`CardSpec`] says how it is made. What keys and
//! pointers mean is decided without a browser, in [`keyboard`] and [`drag`].

mod card;
mod dom;
mod drag;
mod drawing;
mod events;
mod first;
mod keyboard;
mod legend;
mod mark;
mod menu;
mod no_land;
mod plot;
mod proven_gaps;
mod shape;
mod size;
mod spec;
mod still;
mod svg_view;
mod table;
#[cfg(all(test, feature = "ssr"))]
mod testing;
mod tools;
mod tooltip;
mod words;
mod year_range;

pub use card::{
    ChartCaption, ChartCaptionProps, ChartCard, ChartCardProps, ChartFoot, ChartFootProps, legend_of,
    plot_memo,
};
pub use dom::{click, focus};
pub use drawing::{DrawingView, DrawingViewProps};
pub use first::{AREAS, CHAIRS, YEARS, areas, bar_plot, chairs, years};
pub use legend::{Legend, LegendProps, pale_text, total_title};
pub use mark::PlotMark;
pub use menu::{ChartAction, ChartActions};
pub use no_land::{NoLand, NoLandProps, no_land};
pub use plot::Plot;
pub use shape::{MarkBody, MarkLink, shape, shapes_of};
pub use size::{WIDTH_PX, measure};
pub use spec::{CardSpec, PlotInput, PlotOf};
pub use still::{StillDrawing, StillDrawingProps};
pub use svg_view::SvgView;
pub use words::chart_words;
pub use year_range::{APART, chosen_year, year_choices};
