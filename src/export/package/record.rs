//! The tables of the public record: what it tells beside its reports, and the pages that say so.

use super::Table;
use super::cell::{BOOLEAN, INTEGER, STRING, date, number, text};
use crate::data::Corpus;

pub fn citations(corpus: &Corpus) -> Table {
    let rows = corpus.record.citations.iter().map(|it| {
        vec![
            it.id.clone(),
            it.title.clone(),
            it.publisher.clone(),
            text(it.agency.as_deref()),
            date(it.published),
            it.language.clone(),
            text(it.url.as_deref()),
            text(it.article.map(|article| corpus.article(article).id.as_str())),
        ]
    });
    Table {
        name: "citations",
        about: "Pages that the public record cites. Of their text nothing is kept.",
        fields: &[
            ("citation", STRING, "its id"),
            ("title", STRING, "the title of the page"),
            ("publisher", STRING, "who published it"),
            (
                "agency",
                STRING,
                "the agency or office whose text it carries; pages of one agency are one source",
            ),
            ("published", STRING, "when, as an EDTF date"),
            ("language", STRING, "the language of the page, a BCP 47 tag"),
            ("url", STRING, "where it can be read"),
            ("article", STRING, "the article that this page is, where its text was read too"),
        ],
        primary: &["citation"],
        foreign: &[(&["article"], "articles", &["article"])],
        rows: rows.collect(),
    }
}

pub fn documents(corpus: &Corpus) -> Table {
    let rows = corpus.record.documents.iter().enumerate().map(|(at, it)| {
        let (first, last) = it.period.unzip();
        vec![number(at + 1), it.name.clone(), date(it.adopted), date(first), date(last)]
    });
    Table {
        name: "documents",
        about: "Declarations, plans and statements that both sides adopted.",
        fields: &[
            ("document", INTEGER, "its number in this edition"),
            ("name", STRING, "what it is called"),
            ("adopted", STRING, "when it was adopted, as an EDTF date"),
            ("from", STRING, "the first year that it is for"),
            ("to", STRING, "the last year that it is for"),
        ],
        primary: &["document"],
        foreign: &[],
        rows: rows.collect(),
    }
}

pub fn documents_cited(corpus: &Corpus) -> Table {
    let mut rows = Vec::new();
    for (at, document) in corpus.record.documents.iter().enumerate() {
        rows.extend(
            document.citations.iter().map(|it| vec![number(at + 1), corpus.citation(*it).id.clone()]),
        );
    }
    Table {
        name: "documents-cited",
        about: "Which pages tell of which document.",
        fields: &[("document", INTEGER, "the document's number"), ("citation", STRING, "the citation's id")],
        primary: &["document", "citation"],
        foreign: &[(&["document"], "documents", &["document"]), (&["citation"], "citations", &["citation"])],
        rows,
    }
}

pub fn entries(corpus: &Corpus) -> Table {
    Table {
        name: "entries",
        about: "Entries of the public record: one for each meeting of which it tells.",
        fields: &[("entry", STRING, "its id")],
        primary: &["entry"],
        foreign: &[],
        rows: corpus.record.entries.iter().map(|it| vec![it.id.clone()]).collect(),
    }
}

pub fn entries_cited(corpus: &Corpus) -> Table {
    let mut rows = Vec::new();
    for entry in &corpus.record.entries {
        rows.extend(entry.citations.iter().map(|it| {
            let announced = entry.only_announced(*it).to_string();
            vec![entry.id.clone(), corpus.citation(*it).id.clone(), announced]
        }));
    }
    Table {
        name: "entries-cited",
        about: "Which pages state what an entry tells.",
        fields: &[
            ("entry", STRING, "the entry's id"),
            ("citation", STRING, "the citation's id"),
            (
                "announced",
                BOOLEAN,
                "whether the page only announces a meeting of which others tell that it was held",
            ),
        ],
        primary: &["entry", "citation"],
        foreign: &[(&["entry"], "entries", &["entry"]), (&["citation"], "citations", &["citation"])],
        rows,
    }
}

pub fn values_cited(corpus: &Corpus) -> Table {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for entry in &corpus.record.entries {
        for (value, pages) in &entry.stated {
            let cell = [value.field().code().to_owned(), value.code(&corpus.vocabulary)];
            for page in pages {
                let [field, value] = cell.clone();
                let row = vec![entry.id.clone(), field, value, corpus.citation(*page).id.clone()];
                if !rows.contains(&row) {
                    rows.push(row);
                }
            }
        }
    }
    Table {
        name: "values-cited",
        about: "Which of an entry's pages state a value, where that is known. An entry with a single page has all of its values from that.",
        fields: &[
            ("entry", STRING, "the entry's id"),
            ("field", STRING, "the field of the value"),
            ("value", STRING, "the value; of a chair the country"),
            ("citation", STRING, "the citation's id"),
        ],
        primary: &["entry", "field", "value", "citation"],
        foreign: &[(&["entry"], "entries", &["entry"]), (&["citation"], "citations", &["citation"])],
        rows,
    }
}

pub fn entries_documents(corpus: &Corpus) -> Table {
    let mut rows = Vec::new();
    for entry in &corpus.record.entries {
        rows.extend(entry.documents.iter().map(|it| vec![entry.id.clone(), number(it + 1)]));
    }
    Table {
        name: "entries-documents",
        about: "Which documents were adopted at the meeting of an entry.",
        fields: &[("entry", STRING, "the entry's id"), ("document", INTEGER, "the document's number")],
        primary: &["entry", "document"],
        foreign: &[(&["entry"], "entries", &["entry"]), (&["document"], "documents", &["document"])],
        rows,
    }
}

pub fn coordinators(corpus: &Corpus) -> Table {
    let rows =
        corpus.record.coordinators.iter().enumerate().map(|(at, it)| {
            vec![number(at + 1), it.country.code().to_owned(), date(Some(it.from)), date(it.to)]
        });
    Table {
        name: "coordinators",
        about: "Which country coordinated the relations of ASEAN with Russia, and when.",
        fields: &[
            ("term", INTEGER, "its number in this edition"),
            ("country", STRING, "ISO 3166-1 alpha-2 code"),
            ("from", STRING, "when it began, as an EDTF date"),
            ("to", STRING, "when it ended, as an EDTF date; empty while it lasts"),
        ],
        primary: &["term"],
        foreign: &[],
        rows: rows.collect(),
    }
}

pub fn coordinators_cited(corpus: &Corpus) -> Table {
    let mut rows = Vec::new();
    for (at, term) in corpus.record.coordinators.iter().enumerate() {
        rows.extend(term.citations.iter().map(|it| vec![number(at + 1), corpus.citation(*it).id.clone()]));
    }
    Table {
        name: "coordinators-cited",
        about: "Which pages tell of which term of a coordinator.",
        fields: &[("term", INTEGER, "the term's number"), ("citation", STRING, "the citation's id")],
        primary: &["term", "citation"],
        foreign: &[(&["term"], "coordinators", &["term"]), (&["citation"], "citations", &["citation"])],
        rows,
    }
}
