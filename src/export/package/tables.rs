//! The tables of the package, and how each is filled.

use super::cell::{BOOLEAN, INTEGER, STRING, date, number, text};
use super::{Field, Table, gaps, record};
use crate::counts::ExclusionReason;
use crate::data::mention::{Anchor, Place};
use crate::data::{Article, Corpus, Report, SourceRef, Value};
use crate::dataset::Dataset;
use crate::export::rows::{Source, offsets, person, place, rows};
use crate::meetings::Meeting;

/// Where words stand, in every table that has quotes.
const ARTICLE: Field = ("article", STRING, "the article's id");
const PLACE: Field =
    ("place", STRING, "which of the article's texts: text, or related.0 for its first teaser");
const START_BYTE: Field = ("start_byte", INTEGER, "where the quote begins, in bytes of UTF-8");
const END_BYTE: Field = ("end_byte", INTEGER, "where it ends, in bytes of UTF-8");
const START_CHAR: Field =
    ("start_char", INTEGER, "where the quote begins, in Unicode characters (code points)");
const END_CHAR: Field = ("end_char", INTEGER, "where it ends, in Unicode characters");
const QUOTE: Field = ("quote", STRING, "the words themselves, exactly as they stand there");

/// Every table. What a foreign key names stands before it.
pub fn all(dataset: &Dataset) -> Vec<Table> {
    let Dataset { corpus, meetings, .. } = dataset;
    vec![
        pillars(corpus),
        areas(corpus),
        articles(corpus),
        texts(corpus),
        record::citations(corpus),
        record::documents(corpus),
        record::entries(corpus),
        record::entries_cited(corpus),
        record::values_cited(corpus),
        record::entries_documents(corpus),
        record::documents_cited(corpus),
        record::coordinators(corpus),
        record::coordinators_cited(corpus),
        meetings_table(meetings),
        gaps::missing_numbers(dataset),
        reports(corpus, meetings),
        values(corpus, meetings),
        statements(corpus),
        statements_meetings(dataset),
    ]
}

fn pillars(corpus: &Corpus) -> Table {
    let rows =
        corpus.vocabulary.pillars.iter().map(|it| {
            vec![it.code.clone(), it.labels.en.clone(), it.labels.vi.clone(), it.labels.ru.clone()]
        });
    Table {
        name: "pillars",
        about: "The pillars of the ASEAN Community under which areas stand.",
        fields: &[
            ("pillar", STRING, "its code"),
            ("en", STRING, "its name in English"),
            ("vi", STRING, "its name in Vietnamese"),
            ("ru", STRING, "its name in Russian"),
        ],
        primary: &["pillar"],
        foreign: &[],
        rows: rows.collect(),
    }
}

fn areas(corpus: &Corpus) -> Table {
    let rows = corpus.vocabulary.areas.iter().map(|it| {
        let pillar = &corpus.vocabulary.pillar(it.pillar).code;
        vec![
            it.code.clone(),
            pillar.clone(),
            it.labels.en.clone(),
            it.labels.vi.clone(),
            it.labels.ru.clone(),
        ]
    });
    Table {
        name: "areas",
        about: "Areas of cooperation: what the values of the field area mean.",
        fields: &[
            ("area", STRING, "its code"),
            ("pillar", STRING, "the pillar under which it stands"),
            ("en", STRING, "its name in English"),
            ("vi", STRING, "its name in Vietnamese"),
            ("ru", STRING, "its name in Russian"),
        ],
        primary: &["area"],
        foreign: &[(&["pillar"], "pillars", &["pillar"])],
        rows: rows.collect(),
    }
}

fn articles(corpus: &Corpus) -> Table {
    let row = |it: &Article| {
        vec![
            it.id.clone(),
            it.title.clone(),
            it.publisher.clone(),
            text(it.agency.as_deref()),
            date(it.published),
            it.language.clone(),
            text(it.url.as_deref()),
            text(it.note.as_deref()),
        ]
    };
    Table {
        name: "articles",
        about: "The articles that were read.",
        fields: &[
            ("article", STRING, "its id, stable and used in links"),
            ("title", STRING, "its title"),
            ("publisher", STRING, "who published it"),
            ("agency", STRING, "the news agency that it names as its source"),
            ("published", STRING, "when, as an EDTF date"),
            ("language", STRING, "the language of its text, a BCP 47 tag"),
            ("url", STRING, "where it can be read"),
            ("note", STRING, "what one must know about how the text was kept"),
        ],
        primary: &["article"],
        foreign: &[],
        rows: corpus.articles.iter().map(row).collect(),
    }
}

fn texts(corpus: &Corpus) -> Table {
    let mut rows = Vec::new();
    for article in &corpus.articles {
        let teasers = (0..article.related.len()).map(Place::Related);
        for at in [Place::Text].into_iter().chain(teasers) {
            rows.push(vec![article.id.clone(), place(at), article.string(at).to_owned()]);
        }
    }
    Table {
        name: "texts",
        about: "What quotes are quoted from: the text of each article, and teasers that stood on its page.",
        fields: &[ARTICLE, PLACE, ("text", STRING, "the text, in Unicode normalization form C")],
        primary: &["article", "place"],
        foreign: &[(&["article"], "articles", &["article"])],
        rows,
    }
}

/// Why a meeting is not counted by default.
fn left_out(meeting: &Meeting) -> &'static str {
    match ExclusionReason::at_first_sight(meeting) {
        None => "",
        Some(ExclusionReason::Wider) => "wider-body",
        Some(ExclusionReason::Others) => "other-parties",
        Some(ExclusionReason::PartiesUnknown) => "parties-untold",
        Some(ExclusionReason::NotHeld) => "not-held",
        Some(ExclusionReason::Held | ExclusionReason::AseanRussia | ExclusionReason::NotChosen) => {
            "not-chosen"
        }
    }
}

fn meetings_table(meetings: &[Meeting]) -> Table {
    let row = |it: &Meeting| {
        let parties: Vec<&str> = it.parties.iter().map(|it| it.code()).collect();
        vec![
            it.id.clone(),
            it.kind.code().to_owned(),
            it.status.code().to_owned(),
            it.ordinal.map(|it| it.to_string()).unwrap_or_default(),
            it.special.to_string(),
            date(it.start),
            date(it.end),
            text(it.city()),
            it.country().map(|it| it.code().to_owned()).unwrap_or_default(),
            it.mode.map(|it| it.code().to_owned()).unwrap_or_default(),
            parties.join(" "),
            ExclusionReason::at_first_sight(it).is_none().to_string(),
            left_out(it).to_owned(),
        ]
    };
    Table {
        name: "meetings",
        about: "Meetings, each with the values that are preferred where sources differ. What differs, and areas and \
                chairs, of which a meeting has several, stand in values.",
        fields: &[
            ("meeting", STRING, "its id, stable and used in links"),
            ("kind", STRING, "what sort of meeting"),
            ("status", STRING, "held, planned or proposed, as of the sources"),
            ("ordinal", INTEGER, "its number in the series"),
            ("special", BOOLEAN, "whether it was special, commemorative or extraordinary"),
            ("start", STRING, "the first day, as an EDTF date"),
            ("end", STRING, "the last day, as an EDTF date"),
            ("city", STRING, "where they met"),
            ("country", STRING, "in which country, ISO 3166-1 alpha-2"),
            ("mode", STRING, "in-person or virtual"),
            ("parties", STRING, "who met: ASEAN and countries, separated by spaces"),
            ("counted", BOOLEAN, "whether it is counted by default: held, and between ASEAN and Russia"),
            ("left_out", STRING, "if not, why: wider-body, other-parties, parties-untold, not-held"),
        ],
        primary: &["meeting"],
        foreign: &[],
        rows: meetings.iter().map(row).collect(),
    }
}

/// The columns of who tells: an article, or an entry of the record.
fn teller(corpus: &Corpus, report: &Report) -> [String; 2] {
    match report.teller {
        SourceRef::Article(it) => [corpus.article(it).id.clone(), String::new()],
        SourceRef::Record(it) => [String::new(), corpus.entry(it).id.clone()],
    }
}

fn reports(corpus: &Corpus, meetings: &[Meeting]) -> Table {
    let mut rows = Vec::new();
    for meeting in meetings {
        for id in &meeting.reports {
            let report = corpus.report(*id);
            let mut row = vec![number(id.0 + 1), meeting.id.clone()];
            row.extend(teller(corpus, report));
            row.extend([report.main.to_string(), text(report.note.as_deref())]);
            rows.push((id.0, row));
        }
    }
    rows.sort_by_key(|a| a.0);
    Table {
        name: "reports",
        about: "What one article, or the record, says of one meeting. Reports of one event are one meeting.",
        fields: &[
            ("report", INTEGER, "its number in this edition"),
            ("meeting", STRING, "the meeting that it was taken for"),
            ("article", STRING, "the article that tells it"),
            ("entry", STRING, "or the entry of the record"),
            ("main", BOOLEAN, "whether the article is about this meeting, or only mentions it"),
            ("note", STRING, "how a value was inferred"),
        ],
        primary: &["report"],
        foreign: &[
            (&["meeting"], "meetings", &["meeting"]),
            (&["article"], "articles", &["article"]),
            (&["entry"], "entries", &["entry"]),
        ],
        rows: rows.into_iter().map(|it| it.1).collect(),
    }
}

/// The cells of an anchor, in the order of the columns.
fn quote(article: &Article, anchor: Anchor) -> [String; 7] {
    let at = offsets(article, anchor);
    [
        article.id.clone(),
        at.place,
        number(at.start_byte),
        number(at.end_byte),
        number(at.start_char),
        number(at.end_char),
        at.quote.to_owned(),
    ]
}

fn values(corpus: &Corpus, meetings: &[Meeting]) -> Table {
    let mut lines = Vec::new();
    for row in meetings.iter().flat_map(|it| rows(corpus, it)) {
        let (person, role) = person(row.value);
        let area = matches!(row.value, Value::Area(_));
        let code = row.value.code(&corpus.vocabulary);
        let mut line = vec![
            row.meeting.id.clone(),
            number(row.report.0 + 1),
            row.value.field().code().to_owned(),
            code.clone(),
            if area { code } else { String::new() },
            text(person),
            text(role),
            row.preferred.to_string(),
        ];
        match row.source {
            Source::Words(article, anchor) => {
                line.extend(quote(article, anchor));
                line.push(String::new());
            }
            Source::Record(entry) => {
                line.extend([const { String::new() }; 7]);
                line.push(entry.id.clone());
            }
        }
        lines.push(line);
    }
    Table {
        name: "values",
        about: "Every value that is told of a meeting, once for each quote that carries it, or with the entry of the \
                record that tells it.",
        fields: &[
            ("meeting", STRING, "the meeting's id"),
            ("report", INTEGER, "the report that tells it"),
            (
                "field",
                STRING,
                "kind, party, ordinal, special, start, end, city, country, mode, status, chair or area",
            ),
            ("value", STRING, "the value: a code, a date (EDTF), a number, a name; of a chair the country"),
            ("area", STRING, "the same where it is an area"),
            ("person", STRING, "who chaired"),
            ("role", STRING, "the chair's office"),
            ("preferred", BOOLEAN, "whether figures use it where sources differ"),
            ARTICLE,
            PLACE,
            START_BYTE,
            END_BYTE,
            START_CHAR,
            END_CHAR,
            QUOTE,
            ("entry", STRING, "the entry of the record that tells it, where no article does"),
        ],
        primary: &[],
        foreign: &[
            (&["meeting"], "meetings", &["meeting"]),
            (&["report"], "reports", &["report"]),
            (&["area"], "areas", &["area"]),
            (&["article", "place"], "texts", &["article", "place"]),
            (&["entry"], "entries", &["entry"]),
        ],
        rows: lines,
    }
}

fn statements(corpus: &Corpus) -> Table {
    let rows = corpus.claims.iter().map(|it| {
        let mut row = vec![it.id.clone(), it.topic.clone(), it.claim.clone()];
        row.extend(quote(corpus.article(it.article), it.quote));
        row.push(text(it.note.as_deref()));
        row
    });
    Table {
        name: "statements",
        about: "Statements that articles make beside the facts of a meeting: pledges, proposals, positions.",
        fields: &[
            ("statement", STRING, "its id, stable and used in links"),
            ("topic", STRING, "what sort of statement"),
            ("claim", STRING, "what is stated, in English"),
            ARTICLE,
            PLACE,
            START_BYTE,
            END_BYTE,
            START_CHAR,
            END_CHAR,
            QUOTE,
            ("note", STRING, "where other articles disagree or add to it"),
        ],
        primary: &["statement"],
        foreign: &[(&["article", "place"], "texts", &["article", "place"])],
        rows: rows.collect(),
    }
}

fn statements_meetings(dataset: &Dataset) -> Table {
    let mut rows = Vec::new();
    for (meeting, statements) in dataset.meetings.iter().zip(&dataset.claims) {
        let id = |claim: &usize| dataset.corpus.claims[*claim].id.clone();
        rows.extend(statements.iter().map(|claim| vec![id(claim), meeting.id.clone()]));
    }
    Table {
        name: "statements-meetings",
        about: "Which statement belongs to which meeting: they share words, or the article is about the meeting.",
        fields: &[("statement", STRING, "the statement's id"), ("meeting", STRING, "the meeting's id")],
        primary: &["statement", "meeting"],
        foreign: &[(&["statement"], "statements", &["statement"]), (&["meeting"], "meetings", &["meeting"])],
        rows,
    }
}
