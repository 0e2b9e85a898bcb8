//! The link of the view: to copy, to scan, to hand to an app, and whether it keeps to the figures that it shows.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::link::shared_address;
use super::super::system;
use super::super::words::share_words;
use crate::app::components::{CopyField, Dialog, DialogKind, LiveText, QrCode};
use crate::app::context::AppContext;
use crate::export::qr::Code;

#[component]
pub fn LinkTab() -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    let is_frozen = RwSignal::new(false);
    let link = Memo::new(move |_| shared_address(app, &app.query.read(), is_frozen.get()));
    view! {
        <CopyField id="share-link" label=words.link_to_view lang=app.lang() text=link rows=2 copied=words.copied />
        <FreezeChoice is_frozen />
        <div class="share-code">
            <QrCode text=link lang=app.lang() />
            <div class="share-ways">
                <LargeCode link />
                <SystemButton link />
            </div>
        </div>
    }
}

/// Whether the link keeps to today's figures. One that keeps to an edition already is not asked.
#[component]
fn FreezeChoice(is_frozen: RwSignal<bool>) -> impl IntoView {
    let app = AppContext::expect();
    let words = share_words(app.lang());
    let is_asked = Memo::new(move |_| !app.dataset.edition.is_empty() && app.query.read().edition.is_none());
    move || {
        is_asked.get().then(|| {
            view! {
                <div class="share-freeze">
                    <label>
                        <input
                            id="share-freeze"
                            type="checkbox"
                            aria-describedby="share-freeze-how"
                            prop:checked=is_frozen
                            on:change=move |event| is_frozen.set(event_target_checked(&event))
                        />
                        {words.freeze}
                    </label>
                    <p class="note" id="share-freeze-how">
                        {words.freeze_how}
                    </p>
                </div>
            }
        })
    }
}

/// The code as large as the window, with the address under it for those who type.
#[component]
fn LargeCode(#[prop(into)] link: Signal<String>) -> impl IntoView {
    let lang = AppContext::expect().lang();
    let words = share_words(lang);
    let is_large = RwSignal::new(false);
    let is_short = Memo::new(move |_| link.read().len() <= Code::LONGEST);
    // The longer it is, the smaller its letters: it has to fit under the code.
    let class = move || match link.read().chars().count() {
        0..=60 => "share-address short",
        61..=160 => "share-address",
        _ => "share-address long",
    };
    view! {
        {move || match is_short.get() {
            true => view! {
                <button id="share-large" class="button" type="button" on:click=move |_| is_large.set(true)>
                    {words.large}
                </button>
            }
            .into_any(),
            false => view! { <p class="note">{words.too_long}</p> }.into_any(),
        }}
        <Dialog id="share-page" title=words.link_to_view lang kind=DialogKind::Screen is_open=is_large>
            <QrCode text=link lang />
            <p class=class>
                <LiveText text=link />
            </p>
        </Dialog>
    }
}

/// Hands the link to the device's own sheet, where it has one.
#[component]
fn SystemButton(#[prop(into)] link: Signal<String>) -> impl IntoView {
    let app = AppContext::expect();
    let said = RwSignal::new("");
    let hand = move |_| {
        said.set("");
        let title = app.words().title;
        spawn_local(async move {
            if system::hand(link.get_untracked(), title).await.is_err() {
                // Who has closed the panel meanwhile has no signal any more.
                said.try_set(share_words(app.lang()).not_handed);
            }
        });
    };
    system::is_there().then(|| {
        view! {
            <button id="share-system" class="button" type="button" on:click=hand>
                {share_words(app.lang()).system}
            </button>
            <p class="note" role="status">
                <LiveText text=Signal::derive(move || said.get().to_owned())/>
            </p>
        }
    })
}
