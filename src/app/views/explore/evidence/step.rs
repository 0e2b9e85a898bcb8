//! The step that is open, where it is not the list: the part `evidence` is entered here.

use leptos::prelude::*;

use super::article::Article;
use super::left_out::LeftOut;
use super::meeting::Meeting;
use super::panel::{EvidencePanel, Step};

/// The open step; nothing at the list of meetings.
pub fn view() -> AnyView {
    let step = EvidencePanel::expect().step;
    let open = move || match step.get() {
        Step::Meetings => ().into_any(),
        Step::LeftOut => view! { <LeftOut/> }.into_any(),
        Step::Meeting(at) => view! { <Meeting at/> }.into_any(),
        Step::Article(id) => view! { <Article id/> }.into_any(),
    };
    open.into_any()
}
