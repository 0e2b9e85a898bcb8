//! What the page says where a view is passed on. A language is a file, as in [`message`](super).

mod en;
mod ru;
mod vi;

use super::Text;
use crate::vocabulary::Lang;

/// Every message of sharing.
pub struct Share {
    pub link: Text,
    pub copy: Text,
    pub copied: Text,
    /// The clipboard is closed to the page; the link is selected for the reader to copy.
    pub by_hand: Text,
}

/// The words of a language.
#[must_use]
pub fn share_words(lang: Lang) -> &'static Share {
    match lang {
        Lang::En => &en::SHARE,
        Lang::Vi => &vi::SHARE,
        Lang::Ru => &ru::SHARE,
    }
}
