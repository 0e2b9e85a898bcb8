//! English, on the teacher's page.

use super::{Opening, TeachWords};
use crate::text::grammar::en::{count, sources};

/// The messages of the teacher's page in English.
pub static TEACH: TeachWords = TeachWords {
    title: "Lessons",
    open_now: "Open now",
    present: Opening { name: "Present", what: "one chart at a time, for the whole room" },
    predict: Opening { name: "Predict", what: "guess the bars first, then see them" },
    stories: Opening { name: "Stories", what: "step by step, with a question at each" },
    questions: Opening { name: "Questions", what: "on every device the same set" },
    worksheet: Opening { name: "Worksheet", what: "the questions on paper, with a key" },
    compose: Opening { name: "Make a story", what: "from views of your own" },
    paths: "Choose how long",
    minutes: |n| format!("{n} min"),
    activities: "What each is good for",
    loading: "Loading…",
    time: "Time",
    ask: "Ask the class",
    start: |activity| format!("Start: {activity}"),
    sources: "What the sources leave out",
    sources_how: "Counted from the collection that is open now. Ask who speaks here, and who does not.",
    sources_count: |articles, pages| {
        format!("{}.", sources(articles, pages).unwrap_or_else(|| "No sources".to_owned()))
    },
    who: "Who publishes them",
    others: |n| format!("and {}", count(n, "other", "others")),
    languages: "In which languages",
    no_language: "No source is in",
    years: "From which years",
    undated: |n| format!("no date given ({n})"),
    no_year: "No source is dated",
    every_year: "Between the first and the last there is a source from every year.",
    open: "What they do not say",
    open_how: "Of the meetings that are counted:",
    of_meetings: |n, of| format!("{n} of {of}"),
    year_untold: "The year is not given",
    place_untold: "The place is not stated",
    mode_untold: "Whether in person or by video is not stated",
    chair_untold: "No chair is named",
    area_untold: "No area is named",
    single: "Reported by a single source",
    language: |tag| match tag {
        "fil" => "Filipino",
        "id" => "Indonesian",
        "km" => "Khmer",
        "lo" => "Lao",
        "ms" => "Malay",
        "my" => "Burmese",
        "ru" => "Russian",
        "th" => "Thai",
        "vi" => "Vietnamese",
        _ => "",
    },
};
