//! The head of the page: its name, where one can go, the language and the theme.

use leptos::prelude::*;

use super::words::shell_words;
use crate::app::context::RootContext;
use crate::app::preferences::Theme;
use crate::app::url;
use crate::data::vocabulary::Lang;
use crate::query::{Activity, Query, Work};
use crate::text::words;

#[component]
pub fn Header() -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    view! {
        <header class="site-header">
            <p class="site-name">
                <a href=move || url::href(&start_page(root))>{words.title}</a>
            </p>
            <Places/>
            <div class="site-tools">
                <LanguageSelect/>
                <ThemeSelect/>
            </div>
        </header>
    }
}

/// The start page in the language that the link names.
fn start_page(root: RootContext) -> Query {
    Query { lang: root.query.read().lang, ..Query::default() }
}

/// Explore, lessons, about.
#[component]
fn Places() -> impl IntoView {
    let root = RootContext::expect();
    let words = shell_words(root.lang.get_untracked());
    let work = Memo::new(move |_| root.query.read().activity.as_ref().map(|activity| activity.work));
    let current = move |place: Option<Work>| move || (work.get() == place).then_some("page");
    let to = move |place: Work| {
        move || url::href(&Query { activity: Some(Box::new(Activity::new(place))), ..start_page(root) })
    };
    let explore = move || {
        let query = root.query.get();
        url::href(&Query { activity: None, ..query })
    };
    view! {
        <nav class="places" aria-label=words.places>
            <ul>
                <li><a id="to-explore" href=explore aria-current=current(None)>{words.explore}</a></li>
                <li><a id="to-teach" href=to(Work::Teach) aria-current=current(Some(Work::Teach))>{words.lessons}</a></li>
                <li><a id="to-method" href=to(Work::Method) aria-current=current(Some(Work::Method))>{words.about}</a></li>
            </ul>
        </nav>
    }
}

#[component]
fn LanguageSelect() -> impl IntoView {
    let root = RootContext::expect();
    let lang = root.lang.get_untracked();
    let options = Lang::ALL.iter().map(|option| {
        view! {
            <option value=option.code() lang=option.code() selected=*option == lang>
                {words(*option).endonym}
            </option>
        }
    });
    let choose = move |code: String| {
        let query = root.query.get_untracked();
        url::push(root, &Query { lang: Lang::from_code(&code), ..query });
    };
    view! {
        <label>
            <span class="visually-hidden">{root.words().language}</span>
            <select id="language" on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
    }
}

#[component]
fn ThemeSelect() -> impl IntoView {
    let root = RootContext::expect();
    let words = root.words();
    let options = Theme::ALL.map(|theme| {
        let name = match theme {
            Theme::System => words.theme_auto,
            Theme::Light => words.theme_light,
            Theme::Dark => words.theme_dark,
        };
        let is_chosen = move || root.preferences.theme.get() == theme;
        view! { <option value=theme.code() selected=is_chosen>{name}</option> }
    });
    let choose = move |code: String| {
        let theme = Theme::ALL.into_iter().find(|theme| theme.code() == code);
        root.preferences.choose_theme(theme.unwrap_or_default());
    };
    view! {
        <label>
            <span class="visually-hidden">{words.theme}</span>
            <select id="theme" on:change=move |event| choose(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </label>
    }
}
