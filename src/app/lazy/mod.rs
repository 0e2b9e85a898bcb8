//! Parts of the app whose code the browser fetches when it is needed.
//!
//! A part is a file of code (and its style sheets) that is not in the start of the app. Its entries are
//! declared by [`lazy!`](crate::lazy), one static for each function that the rest of the app calls:
//!
//! ```
//! # use dialogue_explorer::app::lazy::LazyView;
//! # use leptos::prelude::*;
//! mod share {
//!     # use leptos::prelude::*;
//!     pub fn dialog() -> AnyView {
//!         view! { <p>"Share this view"</p> }.into_any()
//!     }
//! }
//!
//! dialogue_explorer::lazy! {
//!     /// The share dialog.
//!     pub static SHARE_DIALOG: fn() -> AnyView = share => share::dialog;
//! }
//!
//! # fn dialog(lang: Memo<dialogue_explorer::data::vocabulary::Lang>) -> impl IntoView {
//! view! { <LazyView view=&SHARE_DIALOG lang/> }
//! # }
//! ```
//!
//! With the feature `split` the function lies in a file of its own, and so does everything that only this
//! part reaches; entries that name the same part share the file. Without it, in development and in native
//! tests, all code is one program and every entry is there at once.
//!
//! What the start can reach is in the start. A part is entered by its entries alone: never name its
//! functions or types elsewhere.

mod part;
mod styles;
mod try_again;
mod view;
mod words;

pub use part::{Fetch, Lazy, LoadError, prefetch_when_idle};
pub use try_again::{TryAgain, TryAgainProps};
pub use view::{
    Asks, LazyView, LazyViewProps, LazyViewWith, LazyViewWithProps, LoadFailed, LoadFailedProps, Waiting,
    lazily,
};
pub use words::lazy_words;

/// What the declarations of [`lazy!`](crate::lazy) need.
#[doc(hidden)]
pub mod macro_support {
    pub use super::part::Loading;
    #[cfg(feature = "split")]
    pub use leptos::wasm_split;
}

/// Declares entries of parts: `pub static NAME: fn(…) -> … = part => path;` makes a [`Lazy`] of that name.
///
/// The type has to be that of a function pointer, the part a plain word: it is the name of the file, and of
/// the style sheets marked `data-part="part"`.
#[macro_export]
macro_rules! lazy {
    ($($(#[$meta:meta])* $vis:vis static $NAME:ident: $type:ty = $part:ident => $entry:path;)*) => {$(
        $(#[$meta])*
        #[allow(non_snake_case, reason = "the function in the part is named as the entry: one part has many")]
        $vis static $NAME: $crate::app::lazy::Lazy<$type> = {
            #[cfg(not(feature = "split"))]
            { $crate::app::lazy::Lazy::linked(stringify!($part), $entry) }
            #[cfg(feature = "split")]
            {
                use $crate::app::lazy::{LoadError, macro_support::{Loading, wasm_split}};

                #[wasm_split::wasm_split($part, wasm_split_path = $crate::app::lazy::macro_support::wasm_split, fallible)]
                fn $NAME() -> Result<$type, LoadError> {
                    Ok($entry)
                }
                fn start_loading() -> Loading<$type> {
                    Box::pin($NAME())
                }
                $crate::app::lazy::Lazy::fetched(stringify!($part), start_loading)
            }
        };
    )*};
}
