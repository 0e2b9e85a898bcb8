//! What few readers want: a frame for another page, files for programs and calendars, paper, a link with a preview.

use leptos::prelude::*;

use super::super::preview_link::preview_address;
use super::super::save::address_of;
use super::super::state::Sharing;
use super::super::words::share_words;
use super::embed::EmbedCode;
use super::file_list::NamedFile;
use crate::app::components::CopyField;
use crate::app::context::AppContext;
use crate::export::FileKind;
use crate::query::{View, ViewKind};
use crate::text::take_words;

pub fn view() -> AnyView {
    let app = AppContext::expect();
    let sharing = Sharing::expect();
    let (words, take) = (share_words(app.lang()), take_words(app.lang()));
    let handout = move || app.href(|query| query.view = Some(Box::new(View::new(ViewKind::Handout))));
    view! {
        <h3>{words.files}</h3>
        <ul class="share-list">
            <PackageItem />
            <NamedFile kind=FileKind::Calendar words=take.calendar />
            <NamedFile kind=FileKind::QuotesJson words=take.quotes_json />
            <NamedFile kind=FileKind::JsonLd words=words.json_ld />
            <li>
                <a id="share-print" href=handout data-focus="main" on:click=move |_| sharing.is_open.set(false)>
                    {words.print}
                </a>
                <span class="note">{words.print_how}</span>
            </li>
        </ul>
        <EmbedCode />
        <PreviewLink />
    }
    .into_any()
}

/// All data as one file, where the site has it.
#[component]
fn PackageItem() -> impl IntoView {
    let take = take_words(AppContext::expect().lang());
    address_of("package").map(|address| {
        view! {
            <li>
                <a id="package" href=address download="">
                    {take.package.0}
                </a>
                <span class="note">{take.whole_how}</span>
            </li>
        }
    })
}

/// The link of the small page that shows a picture of this view where it is posted, if the site has one.
#[component]
fn PreviewLink() -> impl IntoView {
    let app = AppContext::expect();
    let address = Memo::new(move |_| preview_address(app, &app.query.read()));
    let is_there = Memo::new(move |_| address.read().is_some());
    let text = Signal::derive(move || address.get().unwrap_or_default());
    let words = share_words(app.lang());
    move || {
        is_there.get().then(|| {
            view! {
                <h3>{words.preview}</h3>
                <CopyField id="share-small" label=words.with_picture lang=app.lang() text copied=words.copied />
            }
        })
    }
}
