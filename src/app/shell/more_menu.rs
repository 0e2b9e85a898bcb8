//! What one seldom needs, behind one button: the theme, the room's screen, paper.

use leptos::prelude::*;

use super::places::{present_href, view_href};
use super::words::shell_words;
use crate::app::components::{Menu, MenuButton, MenuLink};
use crate::app::context::RootContext;
use crate::app::lazy::LazyView;
use crate::app::preferences::Theme;
use crate::app::views::share::DataEntry;
use crate::query::ViewKind;

crate::lazy! {
    /// What stands in the menu.
    pub static ENTRIES: fn() -> AnyView = shell => entries;
}

#[component]
pub fn MoreMenu() -> impl IntoView {
    let root = RootContext::expect();
    let words = shell_words(root.lang.get_untracked());
    view! {
        <Menu id="more" label=words.more is_at_end=true>
            <LazyView view=&ENTRIES lang=root.lang/>
        </Menu>
    }
}

fn entries() -> AnyView {
    let root = RootContext::expect();
    let words = shell_words(root.lang.get_untracked());
    let present = Signal::derive(move || present_href(&root.query.read()));
    let print = Signal::derive(move || view_href(&root.query.read(), ViewKind::Handout));
    view! {
        <MenuLink id="to-present" href=present focus="slide-title">
            {words.present}
        </MenuLink>
        <MenuLink id="to-handout" href=print>
            {words.print}
        </MenuLink>
        <DataEntry/>
        <p class="menu-heading" role="presentation">
            {root.words().theme}
        </p>
        {Theme::ALL.map(|theme| theme_button(root, theme)).collect_view()}
    }
    .into_any()
}

fn theme_button(root: RootContext, theme: Theme) -> impl IntoView {
    let words = root.words();
    let (id, name) = match theme {
        Theme::System => ("theme-system", words.theme_auto),
        Theme::Light => ("theme-light", words.theme_light),
        Theme::Dark => ("theme-dark", words.theme_dark),
    };
    view! {
        <MenuButton
            id=id
            is_chosen=Signal::derive(move || root.preferences.theme.get() == theme)
            on_press=move |()| root.preferences.choose_theme(theme)
        >
            {name}
        </MenuButton>
    }
}
