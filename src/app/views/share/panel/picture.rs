//! Every chart as a picture: pixels for slides, or a drawing that is sharp at any size.

use leptos::prelude::*;

use super::super::shown::Shown;
use super::super::state::Sharing;
use super::file_list::SaveButton;
use crate::app::chart::NoLand;
use crate::app::components::Each;
use crate::app::context::AppContext;
use crate::export::{FileKind, Picture};
use crate::text::take_words;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let take = take_words(app.lang());
    let pictures = Memo::new(move |_| pictures(app));
    focus_asked(|picture| FileKind::Png(picture).id());
    let item = move |picture: Picture| {
        let title = picture.listed_title(app.lang());
        view! {
            <li>
                <span class="share-title">{title.clone()}</span>
                <SaveButton kind=FileKind::Png(picture) label="PNG" name=format!("PNG: {title}") />
                <SaveButton kind=FileKind::Svg(picture) label="SVG" name=format!("SVG: {title}") />
            </li>
        }
    };
    view! {
        <p class="note">"PNG: " {take.png.1} ". SVG: " {take.svg.1} "."</p>
        <ul class="share-files">
            <Each each=move || pictures.get() key=|picture| picture.code() children=item />
        </ul>
        <NoLand id="pictures-map-again"/>
    }
    .into_any()
}

/// The pictures of the present view: those of its comparison first, where there is one.
pub fn pictures(app: AppContext) -> Vec<Picture> {
    // The map is among them as soon as its land has come.
    _ = app.root.data.land(app.dataset);
    let shown = Shown::now(app);
    let there = Picture::ALL.iter().copied().filter(|picture| picture.is_there(&shown.export()));
    let (paired, single): (Vec<_>, Vec<_>) = there.partition(|picture| picture.paired().is_some());
    paired.into_iter().chain(single).collect()
}

/// Moves the focus to the file of the chart that the panel was opened for.
pub fn focus_asked(file: fn(Picture) -> String) {
    let chart = Sharing::expect().chart.get_untracked();
    let picture = chart.and_then(|chart| Picture::of_chart(chart).pop());
    #[cfg(target_arch = "wasm32")]
    if let Some(picture) = picture {
        crate::app::url::go_to(&format!("take-{}", file(picture)));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (picture, file);
}
