//! Every dimension as a list of choices with counts: for the keyboard, for small screens, and for
//! the dimensions that have no chart.

use leptos::prelude::*;

use super::nav::Focus;
use super::view::View;
use crate::query::{Dimension, Panel};

/// The dimensions that have no chart of their own.
const SHOWN: [Dimension; 7] = [
    Dimension::Kind,
    Dimension::Pillar,
    Dimension::Mode,
    Dimension::Status,
    Dimension::Between,
    Dimension::Article,
    Dimension::Language,
];

/// The panel of checkboxes, folded until asked for.
#[component]
pub fn Filters() -> impl IntoView {
    let view = View::get();
    let open = Memo::new(move |_| view.nav.with(|it| it.show.contains(&Panel::Filters)));
    let toggle = move || view.nav.href(|it| it.toggle_panel(Panel::Filters));
    let sets = move || {
        open.get().then(|| SHOWN.iter().map(|it| dimension(view, *it)).collect_view())
    };
    view! {
        <section class="filters">
            <a id="filters" class="fold" href=toggle role="button" aria-expanded=move || open.get().to_string()>
                {move || if open.get() { view.words().fewer_filters } else { view.words().more_filters }}
            </a>
            <div class="sets" hidden=move || !open.get()>{sets}</div>
        </section>
    }
}

/// One fieldset. A value with no meeting stays if it is chosen, so that it can be taken away.
fn dimension(view: View, dimension: Dimension) -> AnyView {
    let boxes = move || {
        let tally = view.tally.get();
        tally.bars[dimension as usize]
            .iter()
            .filter(|it| it.count > 0 || it.total > 0 || it.chosen)
            .map(|bar| {
                let key = bar.key.clone();
                let id = format!("f-{}-{key}", dimension.code());
                let choose = move |_| {
                    let state = view.nav.peek(|it| it.toggle(dimension, &key));
                    view.nav.push(&state, Focus::Stay);
                };
                let label = view.label(dimension, &bar.key);
                view! {
                    <label>
                        <input id=id type="checkbox" prop:checked=bar.chosen on:change=choose/>
                        <span>{label}</span>" "<span class="n">{bar.count}</span>
                    </label>
                }
                .into_any()
            })
            .collect_view()
    };
    view! {
        <fieldset>
            <legend>{move || (view.words().dimension)(dimension)}</legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}
