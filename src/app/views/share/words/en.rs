//! English, where a view is passed on.

use super::{Changed, ShareWords, Sources, Width};
use crate::text::Text;
use crate::text::grammar::en::{count, list};

fn since(it: &Changed) -> String {
    let one = |label: &str, before: u32, after: u32| format!("{label} from {before} to {after}");
    let mut parts = it.parts("meetings", one);
    if parts.is_empty() {
        return "The data has changed since this link was made; these figures are the same.".to_owned();
    }
    if it.more > 0 {
        parts.push(format!("and {} more", it.more));
    }
    format!("Since this link was made: {}.", parts.join("; "))
}

fn source(it: Sources<'_>) -> String {
    let mut parts = Vec::new();
    if it.articles > 0 {
        parts.push(count(it.articles, "news article", "news articles"));
    }
    if it.pages > 0 {
        let (one, many) = if it.articles > 0 { ("other page", "other pages") } else { ("page", "pages") };
        parts.push(format!("{} of the public record", count(it.pages, one, many)));
    }
    let edition =
        if it.edition.is_empty() { String::new() } else { format!(" · edition {} of the data", it.edition) };
    format!("Source: {}{edition}", list(&parts))
}

/// What stands at what may be wrong.
pub const WRONG: Text = "Something wrong?";

/// The name of what cites.
pub const CITE: Text = "Cite";

/// The messages in English.
pub static SHARE: ShareWords = ShareWords {
    tabs: "Ways to share",
    link: "Link",
    picture: "Picture",
    figures: "Figures",
    more: "More",
    this_view: "This view:",
    link_to_view: "Link to this view",
    copied: "The link is copied.",
    freeze: "Keep the figures as they are today",
    freeze_how: "Without this, the link shows the newest figures and says what has changed since.",
    large: "Fill the screen with the code",
    too_long: "This link is too long for a QR code.",
    system: "Share with an app…",
    not_handed: "The device did not take the link. Copy it instead.",
    part: "Part",
    meetings: "Meetings",
    files: "Files",
    json_ld: (
        "Meetings and articles, JSON-LD",
        "in the words of schema.org, for catalogs and search engines",
    ),
    print: "Print a handout",
    print_how: "sentence, charts and meetings on paper, with the code to scan",
    preview: "Link with a preview",
    with_picture: "Link with a preview, for chats and mail",
    embed: "Put it in a web page",
    embed_picture: "What",
    all_three: "All three charts",
    embed_width: "Width",
    width: |width| match width {
        Width::Full => "As wide as the page allows".to_owned(),
        Width::Px(px) => format!("{px} pixels"),
    },
    code: "HTML to paste",
    code_copied: "The HTML is copied.",
    embed_preview: "See it in a new tab",
    open: "Open in the Dialogue Explorer",
    source,
    edition: |edition| format!("edition {edition}"),
    edition_shown: |edition| format!("These are the figures of edition {edition} of the data."),
    see_today: "See today’s",
    edition_is_today: |edition| {
        format!("This link keeps to edition {edition} of the data, which is today’s.")
    },
    let_go: "Follow the newest",
    edition_not_kept: |edition| {
        format!("Edition {edition} of the data is not kept here. These are today’s figures.")
    },
    made_not_kept: |edition| {
        format!(
            "This link was made from edition {edition} of the data, which is not kept here: what has changed since cannot be told."
        )
    },
    since,
};
