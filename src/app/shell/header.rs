//! The head of the page, one line, on a phone two: its name, where one can go, the language, a menu for the rest.

use leptos::prelude::*;

use super::more_menu::MoreMenu;
use super::places::{Places, start_page};
use crate::app::components::{Choice, Select};
use crate::app::context::RootContext;
use crate::app::url;
use crate::app::views::share::ShareButton;
use crate::data::vocabulary::Lang;
use crate::query::Query;

#[component]
pub fn Header() -> impl IntoView {
    let root = RootContext::expect();
    view! {
        <header class="site-header">
            <p class="site-name">
                <a id="to-start" href=move || url::href(&start_page(root))>
                    {root.words().title}
                </a>
            </p>
            <Places/>
            <LanguageSelect/>
            <div class="site-tools">
                <ShareButton/>
                <MoreMenu/>
            </div>
        </header>
    }
}

/// The languages of the page, each in its own words. Chosen is the one that the link wants, also while its words are on
/// their way.
#[component]
fn LanguageSelect() -> impl IntoView {
    let root = RootContext::expect();
    let choice = |lang: &Lang| Choice { lang: Some(lang.code()), ..Choice::new(lang.code(), lang.endonym()) };
    let choices: Vec<Choice> = Lang::ALL.iter().map(choice).collect();
    let choose = move |code: String| {
        let query = root.query.get_untracked();
        url::push(root, &Query { lang: Lang::from_code(&code), ..query });
    };
    view! {
        <div class="site-language">
            <Select
                id="language"
                label=root.words().language
                is_label_hidden=true
                choices=move || choices.clone()
                chosen=Signal::derive(move || root.wanted.get().code().to_owned())
                on_choose=choose
            />
        </div>
    }
}
