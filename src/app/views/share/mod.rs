//! Sharing and taking along: one button, one panel for the present view, whichever it is.
//!
//! The button and the dialog are always there; what is in the dialog is a part that comes when it is opened. Never
//! here: what a link, a file or a citation says. That is made by `counts::changes` and `export`.

mod button;
mod citation;
mod dialog;
mod editions;
mod embed_code;
mod flag;
mod flag_panel;
mod link;
mod panel;
mod preview_link;
mod save;
mod shown;
mod state;
mod system;
mod words;

pub use button::{CiteButton, CiteButtonProps, DataEntry, DataEntryProps, ShareButton, ShareButtonProps};
pub use dialog::{ShareDialog, ShareDialogProps};
pub use flag::{Flag, FlagDialog, FlagDialogProps, FlagProps, Flagged, Flagging};
pub use link::shared_address;
pub use state::Sharing;
pub(super) use words::{Sources, share_words};

use leptos::prelude::AnyView;

crate::lazy! {
    /// What is in the dialog.
    pub static PANEL: fn() -> AnyView = share => panel::view;
    /// The message on something that may be wrong.
    static FLAG_PANEL: fn() -> AnyView = share => flag_panel::view;
    /// What there is to say of editions of the data.
    pub static EDITIONS: fn() -> AnyView = shell => editions::view;
}
