//! The fourth step: meetings out of scope, by reason.

use leptos::prelude::*;

use super::MethodContext;
use super::meeting_links::{Dots, FewMeetings};
use crate::counts::to_u32;

/// What is left out, and why.
#[component]
pub fn LeftOut() -> impl IntoView {
    let MethodContext { app, words, derivation, .. } = MethodContext::expect();
    move || {
        let derivation = derivation.read();
        let (all, stay) = (derivation.meetings.len(), derivation.in_scope.len());
        let less = (words.less)(to_u32(all), to_u32(all - stay), to_u32(stay));
        let rows = derivation.left_out.iter().enumerate().map(|(nth, (reason, meetings))| {
            view! {
                <li>
                    {(app.words().left_out_why)(*reason)}
                    " "
                    <b>{format!("\u{2212}{}", meetings.len())}</b>
                    <Dots full=0 hollow=meetings.len()/>
                    <FewMeetings id=format!("method-out-{nth}") meetings=meetings.clone()/>
                </li>
            }
        });
        view! {
            <p class="method-text">{less} " " {words.scope}</p>
            <ul class="method-rows">{rows.collect_view()}</ul>
        }
    }
}
