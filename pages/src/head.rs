//! What stands in the head of a page for those who show a link to it: Open Graph, Twitter cards, the canonical
//! address and the same page in other languages.

use anyhow::{Context, Result};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::dataset::Selection;
use dialogue_explorer::export::json_ld;
use dialogue_explorer::query::Query;
use dialogue_explorer::text::{preview_words, words};

use crate::card::{HEIGHT, WIDTH};
use crate::data::Data;
use crate::html::tag;
use crate::places::{Address, link};
use crate::{Hosting, PAGE, package};

/// How a page is shown elsewhere.
pub struct Shown<'a> {
    /// Where it lies, and what it is called by: the page of `index.html` is the site itself.
    pub path: &'a str,
    pub canonical: &'a str,
    pub lang: Lang,
    pub title: &'a str,
    pub description: &'a str,
    /// Where its picture lies, and what is seen on it.
    pub picture: (&'a str, &'a str),
    /// The same page in each language.
    pub others: Vec<(Lang, String)>,
    /// The page where the language is the reader's own.
    pub any: String,
}

impl Shown<'_> {
    /// The tags, one a line. Open Graph knows only whole addresses, so where that of the site is not known
    /// neither address nor picture is told.
    pub fn tags(&self, address: Option<&Address>) -> String {
        let here = |to: &str| link(address, self.path, to);
        let mut tags = vec![tag("link", &[("rel", "canonical"), ("href", &here(self.canonical))])];
        let any = [("x-default", self.any.as_str())];
        let others = self.others.iter().map(|(lang, path)| (lang.code(), path.as_str()));
        for (lang, path) in others.chain(any) {
            tags.push(tag("link", &[("rel", "alternate"), ("hreflang", lang), ("href", &here(path))]));
        }
        let mut property = |name: &str, content: &str| {
            tags.push(tag("meta", &[("property", name), ("content", content)]));
        };
        property("og:type", if self.path == PAGE { "website" } else { "article" });
        property("og:site_name", words(self.lang).title);
        property("og:title", self.title);
        property("og:description", self.description);
        property("og:locale", locale(self.lang));
        for (lang, _) in self.others.iter().filter(|it| it.0 != self.lang) {
            property("og:locale:alternate", locale(*lang));
        }
        let (picture, alt) = self.picture;
        if let Some(address) = address {
            property("og:url", &address.of(self.canonical));
            property("og:image", &address.of(picture));
            property("og:image:type", "image/png");
            property("og:image:width", &WIDTH.to_string());
            property("og:image:height", &HEIGHT.to_string());
            property("og:image:alt", alt);
        }
        let mut named = |name: &str, content: &str| {
            tags.push(tag("meta", &[("name", name), ("content", content)]));
        };
        named("twitter:card", if address.is_some() { "summary_large_image" } else { "summary" });
        named("twitter:title", self.title);
        named("twitter:description", self.description);
        if let Some(address) = address {
            named("twitter:image", &address.of(picture));
            named("twitter:image:alt", alt);
        }
        tags.join("\n") + "\n"
    }
}

/// What stands in the head of `index.html`. Every link to the site is shown by these tags, whatever it filters, so
/// they tell no figure; and there is where the package lies, whom one tells of faults, and what the data is in
/// schema.org's words.
pub fn of_index(data: &Data, picture: &str, hosting: &Hosting) -> String {
    let address = hosting.address.as_ref();
    let lang = Lang::En;
    let (words, preview) = (words(lang), preview_words(lang));
    let others = Lang::ALL.iter().map(|it| (*it, format!("?lang={}", it.code())));
    let shown = Shown {
        path: PAGE,
        canonical: "",
        lang,
        title: words.title,
        description: preview.what,
        picture: (picture, words.kicker),
        others: others.collect(),
        any: String::new(),
    };
    let package = [
        ("rel", "alternate"),
        ("type", "application/zip"),
        ("href", package::PATH),
        ("data-file", package::NAME),
    ];
    let site = address.map(|it| it.of("")).unwrap_or_default();
    let start = Selection::new(data.first(), &Query::default());
    let told = data_block(&json_ld(data.first(), &start, &site, lang));
    let contact = hosting.contact.as_ref();
    let contact = contact
        .map(|it| tag("meta", &[("name", "contact"), ("content", it.address())]) + "\n")
        .unwrap_or_default();
    format!("{}{}\n{contact}{told}", shown.tags(address), tag("link", &package))
}

/// JSON-LD as it stands in a page: data, which no browser runs and no policy forbids.
pub fn data_block(json: &str) -> String {
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

/// The page with more in its head.
pub fn put(page: &str, tags: &str) -> Result<String> {
    let end = page.find("</head>").context("index.html has no end of its head")?;
    Ok([&page[..end], tags, &page[end..]].concat())
}

/// A language as Open Graph names it: with a country.
fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "en_GB",
        Lang::Vi => "vi_VN",
        Lang::Ru => "ru_RU",
    }
}
