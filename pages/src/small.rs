//! The small pages as HTML. Where scripts run a page goes on to the explorer at once; elsewhere, in a chat or a
//! search, it is read as it is.

use dialogue_explorer::data::Collection;
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::export::{About, about, json_ld};
use dialogue_explorer::text::{Span, preview_words, words};

use crate::browse::{Beside, STAY};
use crate::card::{Card, HEIGHT, WIDTH};
use crate::data::{Data, collection, link_id};
use crate::head::{Shown, data_block};
use crate::html::{element, escaped, tag};
use crate::places::{Address, place_of, reading_path, relative};
use crate::told::{self, Item, Told};
use crate::{frame, picture_path};

/// A page and its picture.
pub struct Page {
    pub path: String,
    pub html: String,
    pub picture_path: String,
    /// The drawing, as SVG.
    pub picture: String,
}

/// Every page, in every language.
pub fn pages(data: &Data, address: Option<&Address>) -> Vec<Page> {
    let others = Beside::new(data);
    told::all(data).iter().filter_map(|it| page(data, it, &others, address)).collect()
}

fn page(data: &Data, told: &Told<'_>, others: &Beside, address: Option<&Address>) -> Option<Page> {
    let path = told.path(told.lang)?;
    let edition = (preview_words(told.lang).edition)(&told.dataset.edition);
    let source = source(told);
    let card = Card {
        lang: told.lang,
        title: &told.title,
        sentence: &told.sentence,
        years: &told.years,
        source: &source,
        edition: &edition,
    };
    let picture = card.svg();
    let picture_path = picture_path(path.strip_suffix(".html")?, &picture);
    let written = Written { data, told, others, path: &path, picture: &picture_path, edition: &edition };
    let html = [written.head(address)?, written.body()?].concat();
    Some(Page { path, html, picture_path, picture })
}

/// What the figures were read from: the news, or the collection that is looked at.
fn source(told: &Told<'_>) -> String {
    let label = |it: &Collection| it.labels.get(told.lang).to_owned();
    let is_first = link_id(told.dataset).is_none();
    let Some(own) = collection(told.dataset).filter(|_| !is_first) else {
        return words(told.lang).kicker.to_owned();
    };
    // "Both" says something only beside the two.
    let is_part =
        |it: &&Collection| it.files.len() < own.files.len() && it.files.iter().all(|file| own.has(file));
    let parts: Vec<String> = told.dataset.collections.iter().filter(is_part).map(label).collect();
    if parts.len() > 1 { parts.join(" + ") } else { label(own) }
}

/// The chart in words; nothing where there is none.
fn drawn(told: &Told<'_>) -> String {
    if told.years.years.is_empty() {
        return String::new();
    }
    let marks = told.years.years.iter().chain(&told.years.untold).filter(|it| it.count() > 0);
    let all: Vec<String> = marks.map(|it| format!("{}: {}", it.label, it.count())).collect();
    (preview_words(told.lang).drawn)(&all.join(", "))
}

/// A page being written.
struct Written<'a> {
    data: &'a Data,
    told: &'a Told<'a>,
    others: &'a Beside,
    path: &'a str,
    picture: &'a str,
    edition: &'a str,
}

impl Written<'_> {
    /// A link to another path of the site.
    fn here(&self, to: &str) -> String {
        relative(self.path, to)
    }

    fn languages(&self) -> Option<Vec<(Lang, String)>> {
        Lang::ALL.iter().map(|it| Some((*it, self.told.path(*it)?))).collect()
    }

    fn head(&self, address: Option<&Address>) -> Option<String> {
        let told = self.told;
        let plain = told.sentence.plain();
        let (view, alt) = (
            self.here(&told.state.to_search()),
            format!("{}{} {}", told.title, if told.title.ends_with('?') { "" } else { "." }, drawn(told))
                .trim_end()
                .to_owned(),
        );
        let others = self.languages()?;
        let shown = Shown {
            path: self.path,
            canonical: self.path,
            lang: told.lang,
            title: &told.title,
            description: &plain,
            picture: (self.picture, &alt),
            any: others.first()?.1.clone(),
            others,
        };
        let site = address.map(|it| it.of("")).unwrap_or_default();
        let counted = match told.selection.count() {
            0 => String::new(),
            _ => data_block(&json_ld(told.dataset, &told.selection, &site, told.lang)),
        };
        let tags = [
            tag("meta", &[("name", "description"), ("content", &plain)]),
            tag("meta", &[("name", "edition"), ("content", &told.dataset.edition)]),
        ];
        let head = frame::head(self.data, told.lang, self.path, &told.title, Some(&view));
        Some(format!("{head}{}\n{}{counted}</head>\n", tags.join("\n"), shown.tags(address)))
    }

    fn body(&self) -> Option<String> {
        let told = self.told;
        let words = words(told.lang);
        let view = self.here(&told.state.to_search());
        let sentence = told.sentence.spans().iter().map(|span| match span {
            Span::Strong(words) => element("b", &[], words),
            Span::Text(words) => escaped(words),
        });
        let header = frame::header(told.lang, self.path, &self.languages()?, STAY);
        let mut out = vec!["<body>".to_owned(), header, "<main>".to_owned()];
        out.push(element("h1", &[], &told.title));
        out.push(format!("<p class=\"sentence\">{}</p>", sentence.collect::<String>()));
        out.push(self.figure(&view));
        let open = element("a", &[("class", "open"), ("href", &view)], preview_words(told.lang).open);
        out.push(format!("<p>{open}</p>"));
        if !told.items.is_empty() {
            out.push(element("h2", &[], told.heading));
            out.push("<ol>".to_owned());
            out.extend(told.items.iter().map(|it| self.item(it)));
            out.push("</ol>".to_owned());
        }
        if !matches!(about(&told.state), Some(About::Story(_))) {
            out.push(self.others.of(told.dataset, told.lang).to_owned());
        }
        out.push("</main>\n<footer>".to_owned());
        out.push(element("p", &[], words.about_count));
        out.push(element("p", &[], &format!("{} · {}", source(told), self.edition)));
        out.push("</footer>\n</body>\n</html>\n".to_owned());
        Some(out.join("\n"))
    }

    fn figure(&self, view: &str) -> String {
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        // Title and sentence stand beside it as text.
        let (picture, alt) = (self.here(self.picture), drawn(self.told));
        let image = [("src", picture.as_str()), ("width", &width), ("height", &height), ("alt", &alt)];
        format!("<figure>{}{}</a></figure>", tag("a", &[("href", view)]), tag("img", &image))
    }

    /// A line of the list. A meeting leads to the words that tell of it, a step to where it is seen.
    fn item(&self, item: &Item) -> String {
        let to = match item.state.meeting.as_deref() {
            Some(meeting) => reading_path(self.told.dataset, self.told.lang) + &place_of(meeting),
            None => item.state.to_search(),
        };
        format!(
            "<li>{}<span>{}{}</span></li>",
            element("span", &[("class", "date")], &item.before),
            element("a", &[("href", &self.here(&to))], &item.name),
            element("span", &[("class", "place")], &item.after)
        )
    }
}
