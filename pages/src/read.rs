//! The page on which all is read that the explorer leads to: every meeting of a collection, each of its values with the
//! words or the pages that tell it, and every article with these words marked. For readers without scripts.

use std::collections::BTreeMap;

use dialogue_explorer::data::mention::{Anchor, Place, Span};
use dialogue_explorer::data::vocabulary::Lang;
use dialogue_explorer::data::{Article, ArticleId, CitationId, Field, SourceRef};
use dialogue_explorer::dataset::Dataset;
use dialogue_explorer::meetings::{Assertion, Meeting};
use dialogue_explorer::text::{by_line, by_page, describe, page_title, preview_words, words};

use crate::data::Data;
use crate::html::{element, escaped, tag};
use crate::places::{place_of, reading_path};
use crate::{Files, browse, frame};

/// The page of each collection in each language.
pub fn pages(data: &Data) -> Files {
    let of = |dataset, lang: Lang| (reading_path(dataset, lang), page(data, dataset, lang).into_bytes());
    data.datasets.iter().flat_map(|it| Lang::ALL.iter().map(move |lang| of(*it, *lang))).collect()
}

/// Search engines are not led to it: the articles are their publishers' own.
fn page(data: &Data, dataset: &Dataset, lang: Lang) -> String {
    let from = reading_path(dataset, lang);
    let others: Vec<(Lang, String)> = Lang::ALL.iter().map(|it| (*it, reading_path(dataset, *it))).collect();
    [
        &frame::head(data, lang, &from, preview_words(lang).read, None),
        &tag("meta", &[("name", "robots"), ("content", "noindex")]),
        "\n</head>\n<body>\n",
        &frame::header(lang, &from, &others, ""),
        "\n<main>\n",
        &main_part(dataset, lang),
        "\n",
        &browse::links(data, dataset, lang, &from),
        "\n</main>\n</body>\n</html>\n",
    ]
    .concat()
}

/// What the page says.
fn main_part(dataset: &Dataset, lang: Lang) -> String {
    let mut out = vec![element("h1", &[], preview_words(lang).read)];
    out.push(element("p", &[], words(lang).about_source));
    let marks = Marks::new(dataset);
    out.extend(dataset.meetings.iter().map(|it| meeting(dataset, &marks, lang, it)));
    if !dataset.corpus.articles.is_empty() {
        out.push(element("h2", &[], words(lang).articles));
        out.extend(
            (0..dataset.corpus.articles.len()).map(|at| article(dataset, &marks, lang, ArticleId(at))),
        );
    }
    out.join("\n")
}

/// A meeting: what it is called, when and where it was, each field with its values, and the pages that the record cites.
fn meeting(dataset: &Dataset, marks: &Marks, lang: Lang, meeting: &Meeting) -> String {
    let id = place_of(&meeting.id);
    let about = [describe::when(lang, meeting), describe::place_and_status(lang, meeting)];
    let mut out = vec![
        tag("section", &[("id", id.trim_start_matches('#'))]),
        element("h2", &[], &describe::name(lang, meeting)),
        element("p", &[("class", "date")], &about.join(" · ")),
        "<dl>".to_owned(),
    ];
    let mut last: Option<Field> = None;
    let mut cited = Cited { meeting: &meeting.id, pages: Vec::new() };
    for told in &meeting.assertions {
        let field = told.value.field();
        if last.replace(field) != Some(field) {
            out.push(element("dt", &[], describe::field_name(words(lang), meeting, field)));
        }
        out.push(value(dataset, marks, lang, told, &mut cited));
    }
    out.push("</dl>".to_owned());
    out.push(cited.list(dataset, lang));
    out.push("</section>".to_owned());
    out.retain(|it| !it.is_empty());
    out.join("\n")
}

/// A value, and who tells it: an article in words, which lead to their place in it, or the record by its pages.
fn value(dataset: &Dataset, marks: &Marks, lang: Lang, told: &Assertion, cited: &mut Cited<'_>) -> String {
    let corpus = &dataset.corpus;
    let mut out = vec![element("b", &[], &describe::stated_in_full(lang, corpus, &told.value))];
    for (report, anchors) in &told.by {
        match corpus.report(*report).teller {
            SourceRef::Article(id) => {
                let article = corpus.article(id);
                out.extend(anchors.iter().map(|anchor| {
                    let words = anchor.span.quote(article.string(anchor.place));
                    let place = format!("#{}", marks.place_of(dataset, id, *anchor));
                    let quote = element("q", &[("lang", &article.language)], words);
                    format!("{}{quote}</a>", tag("a", &[("href", &place)]))
                }));
            }
            SourceRef::Record(id) => {
                let entry = corpus.entry(id);
                let known = entry.known_to_state(&told.value).unwrap_or_else(|| entry.citations.clone());
                out.extend(known.into_iter().map(|page| cited.number(page)));
            }
        }
    }
    format!("<dd>{}</dd>", out.join("\n"))
}

/// The pages by which the record tells of a meeting, numbered as they are first named.
struct Cited<'a> {
    meeting: &'a str,
    pages: Vec<CitationId>,
}

impl Cited<'_> {
    /// The number of a page, which leads to it.
    fn number(&mut self, page: CitationId) -> String {
        let at = self.pages.iter().position(|it| *it == page).unwrap_or_else(|| {
            self.pages.push(page);
            self.pages.len() - 1
        });
        element("a", &[("href", &format!("#{}", self.id(at)))], &format!("[{}]", at + 1))
    }

    fn id(&self, at: usize) -> String {
        format!("p-{}-{}", self.meeting, at + 1)
    }

    /// All of them, each with its title, its address and who published it when.
    fn list(&self, dataset: &Dataset, lang: Lang) -> String {
        let item = |(at, id): (usize, &CitationId)| {
            let page = dataset.corpus.citation(*id);
            let (title, language) = page_title(None, page);
            let title = linked(page.url.as_deref(), title, language);
            let date = element("span", &[("class", "date")], &by_page(lang, None, page));
            format!("{}[{}] {title} {date}</p>", tag("p", &[("class", "page"), ("id", &self.id(at))]), at + 1)
        };
        self.pages.iter().enumerate().map(item).collect::<Vec<_>>().join("\n")
    }
}

/// A title in its language, as a link where there is an address.
fn linked(url: Option<&str>, title: &str, language: &str) -> String {
    match url {
        Some(url) => element("a", &[("href", url), ("lang", language)], title),
        None => element("span", &[("lang", language)], title),
    }
}

/// An article with its marked words.
fn article(dataset: &Dataset, marks: &Marks, lang: Lang, id: ArticleId) -> String {
    let article = dataset.corpus.article(id);
    let language = article.language.as_str();
    let place = format!("a-{}", article.id);
    let texts = [Place::Text].into_iter().chain((0..article.related.len()).map(Place::Related));
    let mut out = vec![
        tag("article", &[("id", &place)]),
        format!("<h3>{}</h3>", linked(article.url.as_deref(), &article.title, language)),
        element("p", &[("class", "date")], &by_line(lang, article)),
    ];
    out.extend(texts.map(|place| {
        let text = marks.marked(article, id, place);
        format!("{}<p>{text}</p></div>", tag("div", &[("class", "text"), ("lang", language)]))
    }));
    out.push("</article>".to_owned());
    out.join("\n")
}

/// The words of each string of each article from which something was read; words that overlap are one mark.
struct Marks(BTreeMap<(ArticleId, Place), Vec<Span>>);

impl Marks {
    fn new(dataset: &Dataset) -> Self {
        let mut found: BTreeMap<(ArticleId, Place), Vec<Span>> = BTreeMap::new();
        let told = dataset.meetings.iter().flat_map(|it| &it.assertions).flat_map(|it| &it.by);
        for (report, anchors) in told {
            if let SourceRef::Article(id) = dataset.corpus.report(*report).teller {
                for anchor in anchors {
                    found.entry((id, anchor.place)).or_default().push(anchor.span);
                }
            }
        }
        for spans in found.values_mut() {
            spans.sort_unstable();
            let joined = std::mem::take(spans).into_iter().fold(Vec::new(), |mut all: Vec<Span>, span| {
                match all.last_mut().filter(|last| span.start < last.end) {
                    Some(last) => last.end = last.end.max(span.end),
                    None => all.push(span),
                }
                all
            });
            *spans = joined;
        }
        Self(found)
    }

    /// The id of the mark that holds the words of an anchor.
    fn place_of(&self, dataset: &Dataset, id: ArticleId, anchor: Anchor) -> String {
        let spans = self.0.get(&(id, anchor.place)).map_or(&[][..], Vec::as_slice);
        let mark = spans.iter().rfind(|it| it.start <= anchor.span.start);
        mark_id(dataset.corpus.article(id), anchor.place, mark.map_or(anchor.span.start, |it| it.start))
    }

    /// A string of an article as HTML, its marks with their ids.
    fn marked(&self, article: &Article, id: ArticleId, place: Place) -> String {
        let text = article.string(place);
        let mut out = String::new();
        let mut done = 0;
        for span in self.0.get(&(id, place)).into_iter().flatten() {
            out += &paragraphs(&text[done..span.start]);
            out += &element("mark", &[("id", &mark_id(article, place, span.start))], span.quote(text));
            done = span.end;
        }
        out + &paragraphs(&text[done..])
    }
}

/// Text between two marks; each of its lines is a paragraph.
fn paragraphs(text: &str) -> String {
    escaped(text).replace('\n', "</p>\n<p>")
}

/// What a mark is called: by its article, its string and where it begins, in bytes.
fn mark_id(article: &Article, place: Place, start: usize) -> String {
    match place {
        Place::Text => format!("w-{}-{start}", article.id),
        Place::Related(at) => format!("w-{}-{at}-{start}", article.id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::data;

    #[test]
    fn every_quote_leads_to_its_words() {
        let data = data();
        for dataset in &data.datasets {
            let html = main_part(dataset, Lang::Vi);
            let mut quotes = 0;
            for link in html.split("<a href=\"#w-").skip(1) {
                let (id, rest) = link.split_once("\">").expect("a link");
                let words = rest.split("</q>").next().and_then(|it| it.split_once('>')).expect("a quote").1;
                let mark = html
                    .split(&format!("<mark id=\"w-{id}\">"))
                    .nth(1)
                    .unwrap_or_else(|| panic!("no mark {id}"));
                let marked = mark.split("</mark>").next().expect("it ends");
                assert!(marked.contains(words), "{words} in {marked}");
                quotes += 1;
            }
            let told = dataset.meetings.iter().flat_map(|it| &it.assertions).flat_map(|it| &it.by);
            assert_eq!(quotes, told.map(|(_, anchors)| anchors.len()).sum::<usize>());
            for link in html.split("<a href=\"#p-").skip(1) {
                let id = link.split('"').next().expect("a link");
                assert_eq!(html.matches(&format!(" id=\"p-{id}\"")).count(), 1, "{id}");
            }
        }
    }

    #[test]
    fn every_meeting_and_every_article_is_there_once_with_all_its_words() {
        let data = data();
        for (dataset, lang) in data.datasets.iter().zip(Lang::ALL.iter().cycle()) {
            let html = main_part(dataset, *lang);
            for meeting in &dataset.meetings {
                assert_eq!(html.matches(&format!(" id=\"m-{}\"", meeting.id)).count(), 1, "{}", meeting.id);
                assert!(html.contains(&escaped(&describe::name(*lang, meeting)).to_string()));
            }
            for article in &dataset.corpus.articles {
                let part =
                    html.split(&format!("<article id=\"a-{}\">", article.id)).nth(1).expect(&article.id);
                let text = part.split_once("<div").and_then(|it| it.1.split_once('>')).expect("its text").1;
                let text = text.split("</div>").next().expect("it ends");
                let plain: String =
                    text.split('<').map(|it| it.split_once('>').map_or(it, |it| it.1)).collect();
                assert_eq!(plain, escaped(&article.text).to_string(), "{}", article.id);
            }
        }
    }
}
