//! English, on the teacher's page.

use super::Teach;

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// The messages of the teacher's page in English.
pub static TEACH: Teach = Teach {
    title: "For teachers",
    loading: "Loading…",
    time: "Time",
    ask: "Ask the class",
    start: |activity| format!("Start: {activity}"),
    sources: "What the sources leave out",
    sources_how: "Counted from the collection that is open now. Ask who speaks here, and who does not.",
    sources_count: |articles, pages| match (articles, pages) {
        (_, 0) => format!("{}.", s(articles, "article", "articles")),
        (0, _) => format!("{} on record.", s(pages, "page", "pages")),
        _ => format!("{} and {} on record.", s(articles, "article", "articles"), s(pages, "page", "pages")),
    },
    who: "Who publishes them",
    others: |n| format!("and {}", s(n, "other", "others")),
    languages: "In which languages",
    no_language: "No source is in",
    years: "From which years",
    undated: |n| format!("no date given ({n})"),
    no_year: "No source was published in",
    every_year: "Between the first and the last there is a source from every year.",
    open: "What they do not tell",
    open_how: "Of the meetings that are counted:",
    of_meetings: |n, of| format!("{n} of {of}"),
    year_untold: "The year is not told",
    place_untold: "The place is not told",
    mode_untold: "Whether in person or by video is not told",
    chair_untold: "No chair is named",
    area_untold: "No area is named",
    single: "Told by a single source",
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
