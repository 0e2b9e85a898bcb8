//! The HTML of a frame: which chart, how wide, the code to paste, and a look at it.

use leptos::prelude::*;

use super::super::embed_code::{embedded, html, offered};
use super::super::link::shared_address;
use super::super::words::{Width, share_words};
use crate::app::components::{Choice, CopyField, Disclosure, Select};
use crate::app::context::AppContext;
use crate::query::Chart;
use crate::text::chart_title;

/// Widths of a frame that are offered, in px.
const WIDTHS_PX: [u32; 3] = [640, 480, 320];

#[component]
pub fn EmbedCode() -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    let chart = RwSignal::new(None::<Chart>);
    let width_px = RwSignal::new(None::<u32>);
    let choice = |value: String, label: String| Choice { value, label, lang: None };
    let title = |chart: Chart| chart_title(app.lang(), chart).to_owned();
    let all = choice(String::new(), words.all_three.to_owned());
    let charts = offered(app).map(|chart| choice(chart.code().to_owned(), title(chart)));
    let full = choice(String::new(), (words.width)(Width::Full));
    let widths = WIDTHS_PX.iter().map(|px| choice(px.to_string(), (words.width)(Width::Px(*px))));
    let charts: Vec<Choice> = std::iter::once(all).chain(charts).collect();
    let widths: Vec<Choice> = std::iter::once(full).chain(widths).collect();
    let code = Signal::derive(move || html(app, chart.get(), width_px.get()));
    let address = move || shared_address(app, &embedded(app, chart.get()), false);
    view! {
        <Disclosure id="share-frame" label=words.embed>
            <div class="share-choices">
                <Select
                    id="embed-picture"
                    label=words.embed_picture
                    choices=move || charts.clone()
                    chosen=Signal::derive(move || chart.get().map_or("", Chart::code).to_owned())
                    on_choose=move |value: String| chart.set(Chart::from_code(&value))
                />
                <Select
                    id="embed-width"
                    label=words.embed_width
                    choices=move || widths.clone()
                    chosen=Signal::derive(move || width_px.get().map_or(String::new(), |px| px.to_string()))
                    on_choose=move |value: String| width_px.set(value.parse().ok())
                />
            </div>
            <CopyField
                id="share-code"
                label=words.code
                lang=app.lang()
                text=code
                rows=5
                copied=words.code_copied
            />
            <p>
                <a id="share-preview" href=address target="_blank" rel="noopener">
                    {words.embed_preview}
                </a>
            </p>
        </Disclosure>
    }
}
