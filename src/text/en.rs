//! English.

use super::grammar::en::{
    DATES, articles, count, either, list, meetings, names, number, ordinal, plural, reports, rich_list,
    sources, within,
};
use super::summary::{ChairWords, Condition, ConditionOn, Count, Held, Said, SummaryWords, with_verbs};
use super::{RichText, Words, leading};
use crate::counts::ExclusionReason;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Between, Chart, Dimension, FacetValue, Place};

fn counted(it: &Count) -> String {
    let shown = match it.shown == it.total {
        true => meetings(it.shown),
        false => format!("{} of {}", number(it.shown), meetings(it.total)),
    };
    sources(it.articles, it.pages).map_or(shown.clone(), |from| format!("{shown}, read from {from}"))
}

fn summary(it: &SummaryWords) -> RichText {
    let Count { shown, total, articles, pages } = it.count;
    let scope: Vec<String> = it.scope.iter().map(ToString::to_string).collect();
    let scope = if scope.is_empty() { String::new() } else { format!(" ({})", scope.join("; ")) };
    if shown == 0 {
        return RichText::new()
            .strong("No meeting")
            .text(" fits all of your choices. Take one away to see more.");
    }
    let mut text = if it.conditions.is_empty() {
        let from = sources(articles, pages).map_or_else(String::new, |from| format!(", read from {from}"));
        RichText::new().strong(meetings(shown)).text(scope).text(from)
    } else {
        let said = |condition| said_of(condition, shown, it.held);
        let conditions = with_verbs(it.conditions.iter().map(said).collect());
        let lead = RichText::new().strong(format!("{} of {}", number(shown), meetings(total))).text(scope);
        lead.text(" ").text(list(&conditions))
    };
    text = text.text(".");
    if let Some(year) = &it.only_year {
        let all = match shown {
            1 => "It",
            2 => "Both",
            _ => "All",
        };
        text = text.text(format!(" {all} {} in ", took_place(shown, it.held))).strong(year).text(".");
    }
    if let Some(years) = &it.years {
        text = text.text(" ").then(&leading(Lang::En, Chart::Years, years));
    }
    if !it.only_areas.is_empty() {
        let areas: Vec<RichText> =
            it.only_areas.iter().map(|area| RichText::new().strong(within(area))).collect();
        text = text
            .text(if it.held == Held::All { " It raised " } else { " It is about " })
            .then(&rich_list(&areas))
            .text(".");
    } else if let Some(areas) = &it.areas {
        text = text.text(" ").then(&leading(Lang::En, Chart::Areas, areas));
    }
    match &it.chairs {
        Some(chairs) => text.text(" ").then(&said_of_chairs(chairs)).text("."),
        None => text,
    }
}

fn said_of_chairs(it: &ChairWords) -> RichText {
    let lead = match (it.stated < it.of, it.is_cut) {
        (true, _) => format!("Where a chair is named ({} of {})", number(it.stated), number(it.of)),
        (false, false) if it.groups.len() == 1 && it.groups[0].0.len() == 1 => "Chair".to_owned(),
        (false, _) => "Chairs".to_owned(),
    };
    let groups: Vec<RichText> = it
        .groups
        .iter()
        .map(|(countries, count)| {
            let each = if countries.len() > 1 { " each" } else { "" };
            let count = if it.of == 1 { String::new() } else { format!(" ({}{each})", number(*count)) };
            names(countries).text(count)
        })
        .collect();
    // "Russia (2), Cambodia and Indonesia (1 each)": a second "and" would part them wrongly.
    let groups = match it.groups.iter().all(|(countries, _)| countries.len() == 1) {
        true => rich_list(&groups),
        false => RichText::list(&groups, ", "),
    };
    RichText::from(lead).text(if it.is_cut { ", most often: " } else { ": " }).then(&groups)
}

/// "took place", of meetings that were; else what may be said of them.
fn took_place(n: u32, held: Held) -> &'static str {
    match held {
        Held::All => "took place",
        Held::Some => plural(n, "took place or was to take place", "took place or were to take place"),
        Held::None => plural(n, "was to take place", "were to take place"),
    }
}

/// What a meeting did that fits, after "2 of 9 meetings": "raised energy". Of what is only planned nothing is told as done.
fn said_of(it: &Condition, n: u32, held: Held) -> Said {
    let quoted =
        |values: &[String]| -> Vec<String> { values.iter().map(|it| format!("“{it}”")).collect() };
    let values = &it.values;
    let (was, has) = (plural(n, "was", "were"), plural(n, "has", "have"));
    let are_held = held == Held::All;
    let took_place = Some(took_place(n, held));
    let (verb, said, missing) = match it.on {
        ConditionOn::Words => {
            let mention = either(&quoted(values));
            (None, format!("{} told of in texts that mention {mention}", plural(n, "is", "are")), "")
        }
        ConditionOn::Dimension(dimension) => match dimension {
            Dimension::Year => (took_place, format!("in {}", either(values)), "no stated year"),
            Dimension::Area => {
                let areas: Vec<String> = values.iter().map(|it| within(it)).collect();
                let raised = if are_held { "raised" } else { plural(n, "is about", "are about") };
                (None, format!("{raised} {}", either(&areas)), "no named area")
            }
            Dimension::Pillar => {
                let raised = if are_held { "raised" } else { plural(n, "is about", "are about") };
                (None, format!("{raised} areas of the pillar {}", either(&quoted(values))), "no named area")
            }
            Dimension::Chair => {
                let chaired = if are_held {
                    format!("{was} chaired by")
                } else {
                    format!("{} to be chaired by", plural(n, "is", "are"))
                };
                (None, format!("{chaired} {}", either(values)), "no named chair")
            }
            Dimension::Kind => {
                (None, format!("{} of the kind {}", plural(n, "is", "are"), either(&quoted(values))), "")
            }
            Dimension::Mode => {
                let modes: Vec<String> = values.iter().map(|it| within(it)).collect();
                (took_place, either(&modes), "no stated way of meeting")
            }
            Dimension::Place => {
                let by_video = mode_short(Mode::Virtual);
                let place = |it: &String| if it == by_video { it.clone() } else { format!("in {it}") };
                let places: Vec<String> = values.iter().map(place).collect();
                (took_place, either(&places), "no stated place")
            }
            Dimension::Article => {
                let source = |it: &String| match it == WORDS.record {
                    true => format!("the {it}"),
                    false => format!("“{it}”"),
                };
                let sources: Vec<String> = values.iter().map(source).collect();
                (None, format!("{was} reported in {}", either(&sources)), "")
            }
            Dimension::Language => (None, format!("{was} reported in {}", either(values)), ""),
            Dimension::Status | Dimension::Between => {
                (None, format!("{was} {}", either(&quoted(values))), "")
            }
        },
    };
    match (it.or_missing, values.is_empty()) {
        (true, true) => Said { verb: None, rest: format!("{has} {missing}") },
        (true, false) => {
            let said = verb.map_or_else(|| said.clone(), |verb| format!("{verb} {said}"));
            Said { verb: None, rest: format!("{said} or {has} {missing}") }
        }
        (false, _) => Said { verb, rest: said },
    }
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

/// The words for a value that is named neither by the vocabulary nor as a country, an article or a language.
fn value(it: &FacetValue) -> Option<&'static str> {
    match it {
        FacetValue::Kind(it) => Some(kind(*it)),
        FacetValue::Mode(it) => Some(mode(*it)),
        FacetValue::Status(it) => Some(status(*it)),
        FacetValue::Between(it) => Some(between(*it)),
        FacetValue::Place(Place::Virtual) => Some(mode_short(Mode::Virtual)),
        FacetValue::Record => Some(WORDS.record),
        FacetValue::Missing(Dimension::Year) => Some(WORDS.year_untold),
        FacetValue::Missing(Dimension::Mode) => Some(WORDS.mode_untold),
        FacetValue::Missing(Dimension::Place) => Some(WORDS.place_untold),
        FacetValue::Missing(_) => Some(WORDS.none_named),
        _ => None,
    }
}

fn kind(it: Kind) -> &'static str {
    match it {
        Kind::Summit => "ASEAN–Russia Summit",
        Kind::ForeignMinisters => "Foreign Ministers’ Meeting",
        Kind::EconomicMinisters => "Economic Ministers’ Meeting",
        Kind::DefenceMinisters => "Defense Ministers’ Meeting",
        Kind::SectoralMinisters => "Sectoral Ministers’ Meeting",
        Kind::SeniorOfficials => "Senior Officials’ Meeting",
        Kind::JointCommittee => "Joint Committee",
        Kind::SecurityConsultations => "Consultations on Security Issues",
        Kind::WorkingGroup => "Working Group",
        Kind::Talks => "Talks",
        Kind::Conference => "Conference",
        Kind::Regional => "Meeting of a larger group",
        Kind::Other => "Other meeting",
    }
}

fn meeting(it: Kind, ordinal: Option<u32>, special: bool) -> String {
    let mut text = String::new();
    if let Some(ordinal) = ordinal {
        text += &format!("{} ", self::ordinal(ordinal));
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

fn mode_short(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "in person",
        Mode::Virtual => "by video",
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
        Between::Wider => "A larger group",
        Between::Others => "Other parties",
        Between::Unknown => "Parties not stated",
    }
}

fn left_out(it: ExclusionReason) -> &'static str {
    match it {
        ExclusionReason::Wider => "A larger group’s meeting, such as the East Asia Summit",
        ExclusionReason::Others => "ASEAN or Russia was not a party",
        ExclusionReason::PartiesUnknown => "The parties are not stated",
        ExclusionReason::NotHeld => "Proposed or planned; not known to have been held",
        ExclusionReason::Held => "Held, and you asked for others",
        ExclusionReason::AseanRussia => "Between ASEAN and Russia, and you asked for others",
        ExclusionReason::NotChosen => "Outside your choice",
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
        "bg" => "Bulgarian",
        "th" => "Thai",
        "zh" => "Chinese",
        _ => "",
    }
}

fn bar(label: &str, count: u32, total: u32, chosen: bool) -> String {
    let mut text = format!("{label}: {}", meetings(count));
    if count != total {
        text += &format!(" of {}", number(total));
    }
    if chosen {
        text += ", selected";
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
    title: "Dialogue Explorer",
    kicker: "ASEAN and Russia, read from the news",
    skip: "Skip to the charts",
    language: "Language",
    theme: "Theme",
    theme_auto: "System theme",
    theme_light: "Light",
    theme_dark: "Dark",
    share: "Share",
    present: "Present",
    stories: "Stories",
    teach: "For teachers",
    method: "How was this number made?",
    download: "Download",
    close: "Close",
    summary,
    hint: "Choose any bar to filter.",
    counted,
    left_out_link: |n| format!("{} left out, and why", reports(n)),
    outside_choice: |n, is_more| {
        let reports =
            if is_more { format!("{n} more {}", plural(n, "report", "reports")) } else { reports(n) };
        format!("{reports} {} outside your choice.", plural(n, "is", "are"))
    },
    choices: "Your choices",
    clear_all: "Clear all",
    any_value: "any",
    remove: |what| format!("Remove: {what}"),
    dimension,
    announce: |n| if n == 0 { "No meeting fits".to_owned() } else { format!("{} shown", meetings(n)) },
    search_label: "Search the articles",
    record_search_label: "Search articles and record",
    search_hint: "a word, a name, a place",
    search_chip: "Text",
    search_found: |passages, n, q| {
        format!("{} for “{q}” in {}", count(passages, "passage", "passages"), articles(n))
    },
    search_none: |q| {
        format!(
            "No article mentions “{q}”. Articles may be in another language; areas can be chosen in the chart."
        )
    },
    search_short: "Type two letters or more.",
    search_rule: "Accents do not matter, and exact matches come first. The charts count the meetings that the texts found tell of; a teaser of another article (“Also on the page”) is a text of its own.",
    more_filters: "More filters",
    fewer_filters: "Fewer filters",
    years_how: "Meetings in each year. A year without a bar has no meeting in these articles, which is not the same as no meeting.",
    years_sources,
    record_years_how: "Meetings in each year, as public pages state them. A year without a bar has none that was found, which is not the same as none.",
    record_thin: |years| {
        format!(
            "Years with few sources: {years}. No meeting was found, or only one publisher or agency tells of each."
        )
    },
    areas_how: |n| {
        format!(
            "Meetings at which each area was raised. A meeting counts for each of its areas, so the bars can add up to more than {}.",
            number(n)
        )
    },
    chairs_how: "Meetings chaired or co-chaired by each country. A meeting with two chairs counts for both.",
    cut: "The last bar is cut short: its number holds, its length does not.",
    outlined: "Dashed bars are meetings that were only planned or proposed.",
    faint: "Pale bars: all meetings, before filtering.",
    year_untold: "year not given",
    none_named: "none named",
    mode_untold: "Not stated",
    from: "From",
    to: "to",
    any: "any year",
    hide_table: "Hide the table",
    table_meetings: "Meetings",
    table_not_held: "Of these only planned or proposed",
    table_total: "Before filtering",
    bar,
    of_total: |n| format!("of {}", number(n)),
    compare: "Compare with another view",
    meetings: "The meetings",
    meetings_empty: "No meeting fits all of your choices.",
    nothing_counted: |files| format!("Nothing can be counted: {files} could not be loaded."),
    only_part: |files| format!("This is only a part: {files} could not be loaded whole."),
    meetings_show_all: |n| format!("Show all {}", number(n)),
    meeting,
    in_series: |name, series, ordinal| {
        let number = ordinal.map_or_else(String::new, |it| format!(", {}", self::ordinal(it)));
        format!("{name}: {series}{number}")
    },
    kind,
    mode,
    mode_short,
    status,
    value,
    place_untold: "place not stated",
    chairs_untold: "no chair named",
    date_untold: "Date not given",
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
    number: ordinal,
    record: "public record",
    articles: "The articles",
    article: "The article",
    articles_none: "The sources",
    by_agency: |agency| format!("source {agency}"),
    undated: "no date given",
    article_language: |tag| {
        let name = language(tag);
        if name.is_empty() { tag.to_owned() } else { name.to_owned() }
    },
    reports: |n| format!("reports {}", meetings(n)),
    back_to_meeting: "To the meeting",
    left_out: "Not counted, and why",
    left_out_why: left_out,
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
    something_else: |file| format!("{file}: something else came in its place"),
    not_found: |status| format!("the server answered with status {status} instead of the file"),
    too_slow: |seconds| format!("no answer within {seconds} seconds"),
    nothing_read: "The articles could not be read, so there is nothing to show yet.",
    about: "About these figures",
    about_count: "Charts count meetings, not articles. Reports that agree on kind, parties and number or day are one meeting. Where a source leaves something out, such as the year of “April 27”, we infer it only from the surrounding text and say how; what cannot be inferred so stays “not given”.",
    about_source: "The articles are their publishers’ own. What was read from them was annotated by hand, each value with the words that carry it.",
    about_privacy: "This page asks no other server for anything, sets no cookie and counts no visitor.",
    updated: |day| format!("The data were last changed on {day}."),
    example: "Every number leads to the sentences it was read from, for example:",
    charts: super::charts::en::CHARTS,
    countries: super::countries::EN_NAMES,
    date: |it| DATES.date(it),
    dates: |start, end| DATES.dates(start, end),
    quoted: |it| format!("“{it}”"),
    and: list,
    collections: "Collections",
    topic,
};
