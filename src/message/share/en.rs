//! English, where a view is passed on.

use super::Share;

/// The messages in English.
pub static SHARE: Share = Share {
    link: "Link to this view",
    copy: "Copy link",
    copied: "The link is copied.",
    by_hand: "The browser does not let this page copy. The link is selected: copy it by hand.",
};
