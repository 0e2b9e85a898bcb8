//! What is in the share dialog: tabs for the link, a citation, pictures, figures and the rest.

mod cite;
mod embed;
mod figures;
mod file_list;
mod link;
mod more;
mod picture;
#[cfg(all(test, feature = "ssr"))]
mod tests;

use leptos::prelude::*;

use super::save::Saving;
use super::shown::Shown;
use super::state::{ShareTab, Sharing};
use super::words::{cite_label, share_words};
use crate::app::components::{LiveText, Tab, TabPanel, Tabs};
use crate::app::context::AppContext;
use crate::app::lazy::LazyView;
use crate::data::vocabulary::Lang;
use crate::export::filter;
use crate::text::take_words;

crate::lazy! {
    /// Pictures of what is shown.
    static PICTURE: fn() -> AnyView = export => picture::view;
    /// Its figures, as files.
    static FIGURES: fn() -> AnyView = export => figures::view;
    /// All data, a calendar, and the ways into other pages.
    static MORE: fn() -> AnyView = export => more::view;
}

/// The panel, of the view as it is.
pub fn view() -> AnyView {
    let app = AppContext::expect();
    let sharing = Sharing::expect();
    let words = share_words(app.lang());
    provide_context(Saving::new());
    let tabs =
        ShareTab::ALL.map(|tab| Tab { id: tab.id().to_owned(), label: label(app.lang(), tab).to_owned() });
    let chosen = Signal::derive(move || ShareTab::ALL.iter().position(|tab| *tab == sharing.tab.get()));
    let choose = move |nth: usize| sharing.tab.set(ShareTab::ALL[nth]);
    // Files and citations name each meeting with its evidence, which a packed collection does not have here.
    let is_packed = app.dataset.is_packed();
    let tab = Memo::new(move |_| if is_packed { ShareTab::Link } else { sharing.tab.get() });
    view! {
        <p class="share-subject">
            {words.this_view} " " <LiveText text=Signal::derive(move || subject(&Shown::now(app))) />
        </p>
        {(!is_packed).then(|| view! { <Tabs label=words.tabs tabs=tabs.to_vec() chosen on_choose=choose /> })}
        {move || {
            let content = match tab.get() {
                ShareTab::Link => view! { <link::LinkTab /> }.into_any(),
                ShareTab::Cite => view! { <cite::CiteTab /> }.into_any(),
                ShareTab::Picture => view! { <LazyView view=&PICTURE lang=app.lang /> }.into_any(),
                ShareTab::Figures => view! { <LazyView view=&FIGURES lang=app.lang /> }.into_any(),
                ShareTab::More => view! { <LazyView view=&MORE lang=app.lang /> }.into_any(),
            };
            match is_packed {
                true => content,
                false => view! { <TabPanel tab=tab.get_untracked().id()>{content}</TabPanel> }.into_any(),
            }
        }}
        <SavedLine />
    }
    .into_any()
}

fn label(lang: Lang, tab: ShareTab) -> &'static str {
    let words = share_words(lang);
    match tab {
        ShareTab::Link => words.link,
        ShareTab::Cite => cite_label(lang),
        ShareTab::Picture => words.picture,
        ShareTab::Figures => words.figures,
        ShareTab::More => words.more,
    }
}

/// "4 of 9 meetings, read from 4 articles. Filter: Year: 2021".
fn subject(shown: &Shown) -> String {
    let export = shown.export();
    let counted = export.counted();
    format!("{counted}. {}", (take_words(shown.lang).filter)(&filter(&export)))
}

/// What became of the file that was asked for last.
#[component]
fn SavedLine() -> impl IntoView {
    let saving = Saving::expect();
    view! {
        <p class="share-said" role="status">
            <LiveText text=saving.said />
        </p>
    }
}
