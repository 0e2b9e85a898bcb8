//! English.

use super::date::Pattern;
use super::list::{counted, join, ordinal_en};
use super::{Summary, Words, strong};
use crate::counts::ExclusionReason;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Between, Dimension};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) const DATES: Pattern = Pattern {
    months_with_day: MONTHS,
    months_alone: MONTHS,
    before_year: " ",
    after_year: "",
    year_untold: ", year not told",
    uncertain: " (uncertain)",
    untold: "date not told",
};

fn s(n: u32, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

fn meetings(n: u32) -> String {
    s(n, "meeting", "meetings")
}

fn articles(n: u32) -> String {
    s(n, "article", "articles")
}

fn summary(it: &Summary) -> String {
    if it.shown == 0 {
        return format!("{} fits all of your choices. Take one away to see more.", strong("No meeting"));
    }
    let mut text = if it.filtered {
        strong(&format!("{} of {}", it.shown, meetings(it.total)))
    } else {
        strong(&meetings(it.shown))
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(articles(it.articles));
    }
    if it.citations > 0 {
        from.push(format!("{} on record", s(it.citations, "page", "pages")));
    }
    text += &format!(", read from {}.", join(&from, " and "));
    if let Some(year) = &it.only_year {
        text += &format!(" {} in {}.", if it.shown == 1 { "It fell" } else { "All fell" }, strong(year));
    } else if let Some((year, count)) = &it.fullest_year {
        text += &format!(" More fell in {} than in any other year ({count}).", strong(year));
    }
    let areas: Vec<String> = it.areas.iter().map(|it| strong(it)).collect();
    let chairs = counted(&it.chairs, it.shown);
    if !areas.is_empty() {
        let verb = if areas.len() == 1 { "was" } else { "were" };
        let times = if it.shown == 1 {
            String::new()
        } else {
            format!(" most often ({}{})", it.area_count, if areas.len() == 1 { "" } else { " each" })
        };
        text += &format!(" {} {verb} on the table{times}", join(&areas, " and "));
        text += if chairs.is_empty() { "." } else { "; " };
    }
    if !chairs.is_empty() {
        let most = if it.shown == 1 { "" } else { " most" };
        text +=
            &format!("{}{} chaired{most}.", if areas.is_empty() { " " } else { "" }, join(&chairs, " and "));
    }
    text
}

fn dimension(it: Dimension) -> &'static str {
    match it {
        Dimension::Year => "Year",
        Dimension::Area => "Area",
        Dimension::Pillar => "Pillar",
        Dimension::Chair => "Chair",
        Dimension::Kind => "Kind",
        Dimension::Mode => "How they met",
        Dimension::Status => "Status",
        Dimension::Between => "Between",
        Dimension::Article => "Article",
        Dimension::Language => "Language of the article",
        Dimension::Place => "Place",
    }
}

fn kind(it: Kind) -> &'static str {
    match it {
        Kind::Summit => "ASEAN–Russia Summit",
        Kind::ForeignMinisters => "Foreign Ministers’ Meeting",
        Kind::EconomicMinisters => "Economic Ministers’ Meeting",
        Kind::DefenceMinisters => "Defence Ministers’ Meeting",
        Kind::SectoralMinisters => "Sectoral Ministers’ Meeting",
        Kind::SeniorOfficials => "Senior Officials’ Meeting",
        Kind::JointCommittee => "Joint Committee",
        Kind::SecurityConsultations => "Consultations on Security Issues",
        Kind::WorkingGroup => "Working Group",
        Kind::Talks => "Talks",
        Kind::Conference => "Conference",
        Kind::Regional => "Meeting of a wider body",
        Kind::Other => "Other meeting",
    }
}

fn meeting(it: Kind, ordinal: Option<u32>, special: bool) -> String {
    let mut text = String::new();
    if let Some(ordinal) = ordinal {
        text += &format!("{} ", ordinal_en(ordinal));
    }
    if special {
        text += "Special ";
    }
    text + kind(it)
}

fn mode(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "In person",
        Mode::Virtual => "By video",
    }
}

fn status(it: Status) -> &'static str {
    match it {
        Status::Held => "Held",
        Status::Planned => "Planned",
        Status::Proposed => "Proposed",
    }
}

fn between(it: Between) -> &'static str {
    match it {
        Between::AseanRussia => "ASEAN and Russia",
        Between::Wider => "A wider body",
        Between::Others => "Other parties",
        Between::Untold => "Parties not told",
    }
}

fn left_out(it: ExclusionReason) -> &'static str {
    match it {
        ExclusionReason::Wider => "A wider body’s meeting",
        ExclusionReason::Others => "ASEAN or Russia was not a party",
        ExclusionReason::PartiesUntold => "The parties are not told",
        ExclusionReason::NotHeld => "Proposed or planned, not held",
        ExclusionReason::Held => "Held, and you asked for others",
        ExclusionReason::AseanRussia => "Between ASEAN and Russia, and you asked for others",
        ExclusionReason::NotChosen => "Outside of what you have chosen",
    }
}

fn topic(it: &str) -> &'static str {
    match it {
        "anniversary" => "Anniversary",
        "assessment" => "Assessment",
        "chairs" => "Chairs",
        "coordinator" => "Coordinator",
        "document" => "Document",
        "mechanism" => "Mechanism",
        "meeting" => "Meeting",
        "plan-of-action" => "Plan of action",
        "pledge" => "Pledge",
        "position" => "Position",
        "priorities" => "Priorities",
        "proposal" => "Proposal",
        "trade-rank" => "Rank in trade",
        _ => "Statement",
    }
}

fn language(it: &str) -> &'static str {
    match it {
        "en" => "English",
        "vi" => "Vietnamese",
        "ru" => "Russian",
        "id" => "Indonesian",
        "de" => "German",
        "es" => "Spanish",
        "fil" => "Filipino",
        "fr" => "French",
        "ja" => "Japanese",
        "th" => "Thai",
        "zh" => "Chinese",
        _ => "",
    }
}

fn bar(label: &str, count: u32, total: u32, chosen: bool) -> String {
    let mut text = format!("{label}: {}", meetings(count));
    if count != total {
        text += &format!(" of {total}");
    }
    if chosen {
        text += ", chosen";
    }
    text
}

fn years_sources(years: &[(i32, u32)], undated: u32) -> String {
    let mut parts: Vec<String> = years.iter().map(|(year, n)| format!("{year} ({n})")).collect();
    if undated > 0 {
        parts.push(format!("no date given ({undated})"));
    }
    format!("The articles were published in: {}.", parts.join(", "))
}

/// The messages in English.
pub static WORDS: Words = Words {
    lang: Lang::En,
    endonym: "English",
    title: "Dialogue Explorer",
    kicker: "ASEAN and Russia, read from the news",
    skip: "Skip to the charts",
    language: "Language",
    theme: "Theme",
    theme_auto: "As the device",
    theme_light: "Light",
    theme_dark: "Dark",
    share: "Share this view",
    present: "Present",
    stories: "Stories",
    teach: "For teachers",
    method: "How was this number made?",
    download: "Download",
    close: "Close",
    summary,
    hint: "Choose any bar to filter.",
    left_out_hint: |n| {
        if n == 1 { "One more report is".to_owned() } else { format!("{n} more reports are") }
    },
    left_out_link: "not counted, and why",
    choices: "Your choices",
    clear_all: "Clear all",
    any_value: "any",
    remove: |what| format!("Remove: {what}"),
    dimension,
    announce: |n| if n == 0 { "No meeting fits".to_owned() } else { format!("{} shown", meetings(n)) },
    search_label: "Search the articles",
    search_hint: "a word, a name, a place",
    search_chip: "Text",
    search_found: |passages, n, q| {
        format!("{} for “{q}” in {}", s(passages, "passage", "passages"), articles(n))
    },
    search_none: |q| format!("Nothing in the articles reads “{q}”."),
    search_short: "Type two letters or more.",
    search_rule: "Accents do not matter, exact matches come first. The charts count the meetings that the articles found tell of; words in the teaser of another article count for the meetings read from it.",
    search_more: |n| format!("Show {n} more"),
    more_filters: "More filters",
    fewer_filters: "Fewer filters",
    years_title: "When did they meet?",
    years_how: "Meetings in each year. A year without a bar has no meeting in these articles, which is not the same as no meeting.",
    years_sources,
    areas_title: "What was on the table?",
    areas_how: |n| {
        format!(
            "Meetings at which each area was raised. One meeting has many areas, so the bars add up to more than {n}."
        )
    },
    chairs_title: "Who chaired?",
    chairs_how: "Meetings chaired or co-chaired by each country. A meeting with two chairs counts for both.",
    years_hint: "Choose a year, or drag over several.",
    outlined: "Dashed bars are meetings that were not held, only planned or proposed.",
    faint: "The faint bars stand for all meetings, without your choices.",
    own_choice: |what| format!("Chosen here: {what}. The other bars show what else there is."),
    chart_keys: "Arrow keys move between bars, Enter chooses, Shift with an arrow key chooses a run of years.",
    year_untold: "year not told",
    none_named: "none named",
    mode_untold: "Not told",
    from: "From",
    to: "to",
    any: "any year",
    as_table: "As a table",
    hide_table: "Hide the table",
    table_meetings: "Meetings",
    table_not_held: "Of these not held",
    table_total: "Unfiltered",
    bar,
    more_pictures: "More pictures",
    kinds_title: "Which meetings, and when?",
    places_title: "Where did they meet?",
    by_year_title: "What was raised in which year?",
    periods_title: "Who spoke for ASEAN, and what was adopted?",
    compare: "Compare with another view",
    meetings: "The meetings",
    meetings_empty: "No meeting fits all of your choices.",
    meetings_show_all: |n| format!("Show all {n}"),
    meeting,
    kind,
    mode,
    mode_short: |it| match it {
        Mode::InPerson => "in person",
        Mode::Virtual => "by video",
    },
    status,
    between,
    place_untold: "place not told",
    chairs_untold: "chairs not named",
    date_untold: "Date not told",
    field_date: |it| match it {
        Status::Held => "Held on",
        Status::Planned | Status::Proposed => "To be held",
    },
    field_end: "Until",
    field_kind: "Kind",
    field_parties: "Between",
    field_number: "Number",
    field_special: "Special",
    field_place: "Place",
    field_country: "Country",
    field_mode: "How",
    field_status: "Status",
    field_chairs: "Chaired by",
    field_areas: "On the table",
    special: "a special meeting",
    asean: "ASEAN",
    number: ordinal_en,
    told_by: |who| format!("told by {who}"),
    show_quote: |what| format!("{what}: show these words in the article"),
    sources_disagree: "The sources disagree",
    one_report: "Told by one article.",
    same_number: |a, b| {
        format!("{a} and {b} were taken for one meeting: same kind, same parties, same number.")
    },
    same_day: |a, b| format!("{a} and {b} were taken for one meeting: same kind, same parties, same day."),
    cited: |a, b| format!("{a} and {b} were taken for one meeting: the record cites the article for it."),
    record: "public record",
    inferred: "How it was read",
    statements: "Statements",
    statements_more: |n| format!("All {n} statements of the article"),
    topic,
    not_among: "This meeting is not among those counted now.",
    articles: "The articles",
    article: "The article",
    all_articles: "All articles",
    articles_none: "The sources",
    by_agency: |agency| format!("source {agency}"),
    undated: "no date given",
    article_language: |tag| {
        let name = language(tag);
        if name.is_empty() { tag.to_owned() } else { name.to_owned() }
    },
    reports: |n| format!("tells of {}", meetings(n)),
    original: "Read it at the publisher’s",
    marks_how: "Marked words are what the figures are made of. Choose a mark to see what was read from it and where it counts.",
    about_text: "About this text",
    related: "Also on the page",
    read_here: "Read from these words",
    feeds: "counts in",
    feeds_none: "shown with the meeting, counted in no chart",
    feeds_not: "not counted now",
    back_to_meeting: "To the meeting",
    left_out: "Not counted, and why",
    left_out_sum: |counted, left, all| {
        format!(
            "{} counted and {left} not counted make {all}: every report of every article.",
            s(counted, "report", "reports")
        )
    },
    left_out_why: left_out,
    left_out_how: "A report is what one article says of one meeting. Counted at first sight are meetings that were held and whose parties include ASEAN and Russia.",
    include: |n| if n == 1 { "Count it too".to_owned() } else { format!("Count these {n} too") },
    hide: "Hide",
    show: "Show",
    unknown: |name, value| {
        if value.is_empty() {
            format!("“{name}” in the link is not known; ignored")
        } else {
            format!("{name} “{value}” in the link is not known; ignored")
        }
    },
    unknown_more: |n| format!("and {n} more"),
    dismiss: "Dismiss",
    loading: "Loading the articles…",
    faults: |n| {
        if n == 1 {
            "One thing could not be read".to_owned()
        } else {
            format!("{n} things could not be read")
        }
    },
    try_again: "Try again",
    no_answer: |file| format!("{file}: no answer from the server; is the device online?"),
    not_found: |status| format!("the server answered with status {status} instead of the file"),
    too_slow: |seconds| format!("no answer within {seconds} seconds"),
    nothing_read: "The articles could not be read, so there is nothing to show yet.",
    about: "About these figures",
    about_count: "Charts count meetings, never articles. Reports that agree on kind, parties and number or day are one meeting. What a source does not say outright, such as the year of “April 27”, is taken only from what stands beside it, and the meeting says how; what cannot be known so stays “not told”.",
    about_source: "The articles are their publishers’ own. What was read from them was annotated by hand, each value with the words that carry it.",
    about_privacy: "This page asks no other server for anything, sets no cookie and counts no visitor.",
    date: |it| DATES.date(it),
    dates: |start, end| DATES.dates(start, end),
    quoted: |it| format!("“{it}”"),
    and: |items| join(items, " and "),
    collections: "Collections",
};
