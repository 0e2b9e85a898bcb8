//! A button, in one of three looks.

use leptos::prelude::*;

/// How a button looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several things that can be done.
    #[default]
    Plain,
    /// What most readers want here: one a view at most.
    Primary,
    /// Part of a text or a row, without a border.
    Quiet,
}

impl ButtonKind {
    /// The class that `button.css` knows.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
        }
    }
}

/// A button that does something on the page. What leads elsewhere is a link.
#[component]
pub fn Button(
    #[prop(into)] id: String,
    #[prop(optional)] kind: ButtonKind,
    #[prop(into)] on_press: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <button id=id class=kind.class() type="button" on:click=move |_| on_press.run(())>
            {children()}
        </button>
    }
}
