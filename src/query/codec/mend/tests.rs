//! Links bent in every way that is known, and in any two of them, open what they were given out for.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::mended;
use crate::query::properties::{queries, view_queries};
use crate::query::{Dimension, Query, may_be_damaged, sample};

/// What the page does with the link by which one comes.
fn opened(search: &str) -> (Query, Vec<String>) {
    let search = if may_be_damaged(search) { mended(search) } else { search.to_owned() };
    let (query, unknown) = Query::from_search(&search, &sample::known());
    (query, unknown.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn check(search: &str, meant: &str, notices: &[&str]) {
    let (query, unknown) = opened(search);
    assert_eq!(query.to_search(), meant, "of {search}");
    assert_eq!(unknown, notices, "in {search}");
}

#[test]
fn what_hangs_on_a_link_is_no_part_of_it() {
    for end in [
        ".",
        ",",
        ")",
        ").",
        "]",
        "%22",
        "%22.",
        "%27",
        "%3E",
        "%22%3E",
        "%C2%BB",
        "%E2%80%9D.",
        "%E2%80%A6",
        "**",
        "*_",
        "!",
        ";",
        ":",
        "&quot;",
        "&gt;",
        "&gt;.",
        "=20",
        "|Link%3E",
        "%22%3Ehere%3C/a%3E",
        "%5D(https://example.org/)",
        "%20",
        "%C2%A0",
        "%E2%80%8B",
        "%EF%BB%BF",
        "\\",
        "`",
        "%E2%80%93",
    ] {
        for link in [
            "?area=energy&years=2021",
            "?lang=vi",
            "?meeting=arsom-17-vna.1",
            "?read=arsom-19-cpv",
            "?statement=arsom-19-cpv.3",
            "?fact=chair.KH&meeting=arsom-19",
            "?status=",
            "?show=years",
            "?vs.years=2021",
            "?view=story&story=pandemic",
            "?view=story&step=3",
            "?view=questions&seed=7f3k",
            "?view=present&pin=summit.2021",
            "?edition=0a1b2c3d",
            "?made=1.0a1b2c3d",
        ] {
            let (meant, unknown) = Query::from_search(link, &sample::known());
            assert_eq!(unknown, [], "{link}");
            check(&format!("{link}{end}"), &meant.to_search(), &[]);
        }
    }
}

#[test]
fn a_link_encoded_again_is_read_as_it_was() {
    for (search, meant) in [
        ("?area=energy%252Chealth", "?area=energy,health"),
        ("?years%3D2021%26area%3Dhealth%26lang%3Den", "?years=2021&area=health&lang=en"),
        ("?years%253D2021%2526area%253Dhealth", "?years=2021&area=health"),
        ("?years=2021%26area%3Dhealth", "?years=2021&area=health"),
        ("?area=health%26years=2021", "?years=2021&area=health"),
        ("?lang=en&years=2021?utm_source=zalo", "?years=2021&lang=en"),
        ("?lang=en&?years=2021", "?years=2021&lang=en"),
        ("?q=Vi%25E1%25BB%2587t%2520Nam", "?q=Vi%E1%BB%87t+Nam"),
        ("?q=Vi%25E1%25BB%2587t%2BNam", "?q=Vi%E1%BB%87t+Nam"),
        ("?q=smart%2Bcities", "?q=smart+cities"),
        ("?q%3Dsmart%2Bcities%26lang%3Dvi", "?q=smart+cities&lang=vi"),
        ("?url=https%3A%2F%2Fexample.org%2F%3Fyears%3D2021%26lang%3Dvi", "?years=2021&lang=vi"),
        ("?view%3Dstory%26story%3Dpandemic", "?view=story&story=pandemic"),
    ] {
        check(search, meant, &[]);
    }
}

#[test]
fn mail_and_html_leave_their_signs() {
    for (search, meant) in [
        ("?years=3D2021&area=3Denergy", "?years=2021&area=energy"),
        ("?ye=ars=3D2021&area=3Dener=gy=20", "?years=2021&area=energy"),
        ("?years=3D3D2021", "?years=2021"),
        ("?q=3Dvaccine", "?q=vaccine"),
        ("?years=2021&amp;area=energy", "?years=2021&area=energy"),
        ("?years=2021&amp;amp;area=energy", "?years=2021&area=energy"),
        ("?years=2021%26amp%3Barea=energy", "?years=2021&area=energy"),
        ("?years=2021&#38;area=energy", "?years=2021&area=energy"),
        ("?years=2021&#x26;area=energy", "?years=2021&area=energy"),
        ("?area=smart%E2%80%91cities", "?area=smart-cities"),
        ("?area=smart\\-cities", "?area=smart-cities"),
        ("?area=ener%E2%80%8Bgy", "?area=energy"),
        ("?area=ener%0D%0Agy", "?area=energy"),
        ("?%E2%80%8Barea=energy", "?area=energy"),
        ("?area=%22energy%22", "?area=energy"),
        ("?years=(2021)", "?years=2021"),
    ] {
        check(search, meant, &[]);
    }
}

#[test]
fn semicolons_part_parameters_and_codes() {
    for (search, meant) in [
        ("?years=2021;area=energy,health", "?years=2021&area=energy,health"),
        ("?years=2021;area=energy;lang=vi", "?years=2021&area=energy&lang=vi"),
        ("?years=2021%3Barea%3Denergy", "?years=2021&area=energy"),
        ("?years%3D2021%3Barea%3Denergy", "?years=2021&area=energy"),
        ("?years=2021;amp;area=energy", "?years=2021&area=energy"),
        ("?years=2021;fbclid=IwAR0", "?years=2021"),
        ("?area=energy;health", "?area=energy,health"),
        ("?area=energy;%20health;", "?area=energy,health"),
        ("?area=energy%3Bhealth", "?area=energy,health"),
        ("?years=2021;2023", "?years=2021,2023"),
        ("?area=energy\u{3001}health", "?area=energy,health"),
        // Among words a semicolon is one of them.
        ("?q=a%3Byears%3D2021", "?q=a%3Byears%3D2021"),
    ] {
        check(search, meant, &[]);
    }
}

#[test]
fn what_follows_a_semicolon_and_is_not_known_is_named() {
    check("?area=energy;jsessionid", "?area=energy", &["area=jsessionid"]);
}

#[test]
fn letters_of_full_width_are_those_of_codes() {
    for (search, meant) in [
        ("?years=\u{ff12}\u{ff10}\u{ff12}\u{ff11}", "?years=2021"),
        ("?area=energy\u{ff0c}health", "?area=energy,health"),
        ("?area=smart\u{ff0d}cities", "?area=smart-cities"),
        ("?chair=\u{ff2b}\u{ff28}", "?chair=KH"),
        ("?\u{ff56}\u{ff53}.years=2021", "?vs.years=2021"),
    ] {
        check(search, meant, &[]);
    }
}

#[test]
fn what_follows_readers_is_passed_over() {
    for stranger in [
        "_hsenc=p2ANqtz",
        "si=AbC",
        "mibextid=Zxz2cZ",
        "from=singlemessage",
        "ref=share",
        "srsltid=AfmBOo",
        "utm_id=1",
        "fbclid=x",
        "__cft__[0]=AZ",
        "__tn__=R",
        "igsh=1",
        "gad_source=1",
        "mc_cid=1",
        "trackingId=x",
        "li_fat_id=x",
        "vk_ad_id=3",
        "_branch_match_id=1",
        "ttclid=1",
        "zarsrc=30",
        "roistat_visit=1",
        "isappinstalled=0",
        "is_from_webapp=1",
        "spm=a2g0o",
        "feature=youtu.be",
        "ncid=x",
    ] {
        for link in [
            format!("?years=2021&{stranger}"),
            format!("?{stranger}&years=2021"),
            format!("?years=2021?{stranger}"),
        ] {
            check(&link, "?years=2021", &[]);
        }
    }
}

#[test]
fn what_nobody_can_have_meant_is_still_named() {
    check("?color=red.", "", &["color"]);
    check("?area=enrgy.", "", &["area=enrgy"]);
    check("?area=enrgy,health.", "?area=health", &["area=enrgy"]);
    check("?years=2018-21).", "", &["years=2018-21)."]);
    check("?view=dance.", "", &["view=dance."]);
    check("?area=<script>alert(1)</script>", "", &["area=<script>alert(1)</script>"]);
    check("?<script>alert(1)</script>", "", &["<script>alert(1)</script>"]);
    check("?aera=energy&si=x", "", &["aera"]);
    check("?years=2021&years=2022.", "?years=2021,2022", &[]);
    // A hyphen after a year is a run without an end, a dash is one of the sentence.
    check("?years=2021-).", "?years=2021-2023", &[]);
    check("?years=2021%E2%80%94", "?years=2021", &[]);
}

#[test]
fn words_sought_stay_what_they_are() {
    for link in [
        "?q=C%2B%2B",
        "?q=100%25",
        "?q=R%26D",
        "?q=what%3F+now",
        "?q=a%3Db",
        "?q=ASEAN%2B3",
        "?q=%25zz",
        "?q=a%26b%3Dc",
    ] {
        check(link, link, &[]);
    }
}

#[test]
fn hostile_links_cost_little() {
    for search in [
        "%25".repeat(100_000),
        "?".repeat(100_000),
        "years%3D2021%26".repeat(20_000),
        format!("years={}", "(".repeat(200_000)),
        format!("a={}", "%252525252525253D".repeat(20_000)),
        "=3D".repeat(100_000),
        format!("years={}", ";".repeat(200_000)),
        format!("years={}", ";area=energy".repeat(20_000)),
        format!("years={}", "%3Barea%3Denergy".repeat(20_000)),
        format!("q={}", "%25".repeat(50_000)),
        // Encoded so often that each time takes one pair of signs away.
        format!("q=%{}", "25".repeat(100_000)),
        format!("years=%{}", "25".repeat(100_000)),
        format!("years=%20{}", "3D".repeat(100_000)),
        format!("years=%33D{}", "3D".repeat(100_000)),
    ] {
        let _ = opened(&search);
    }
}

/// What `encodeURIComponent` leaves as it is.
const COMPONENT: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'*');

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, COMPONENT).to_string()
}

/// The ways, each of them with a place in the link where it has one.
#[derive(Clone, Copy, Debug)]
enum Way {
    Hung(&'static str),
    Stranger(&'static str),
    EncodedWhole,
    EncodedValues,
    QuotedPrintable,
    HtmlAmpersands,
    Unseen,
    Blanks,
    Dashes,
    FullWidth,
    Semicolons,
}

const WAYS: [Way; 20] = [
    Way::Hung("."),
    Way::Hung(")."),
    Way::Hung("%22"),
    Way::Hung("%22%3E"),
    Way::Hung("%C2%BB"),
    Way::Hung("!"),
    Way::Hung("&quot;"),
    Way::Stranger("?utm_source=zalo"),
    Way::Stranger("&fbclid=IwAR0"),
    Way::Stranger("&si=x1"),
    Way::Stranger("&_hsenc=p2AN-q_"),
    Way::EncodedWhole,
    Way::EncodedValues,
    Way::QuotedPrintable,
    Way::HtmlAmpersands,
    Way::Unseen,
    Way::Blanks,
    Way::Dashes,
    Way::FullWidth,
    Way::Semicolons,
];

fn bent(link: &str, way: Way, place: Index) -> String {
    let query = link.strip_prefix('?').unwrap_or(link);
    let with_values = |change: &dyn Fn(&str, &str) -> String| {
        let parameters = query.split('&').map(|it| match it.split_once('=') {
            Some((name, value)) => format!("{name}={}", change(name, value)),
            None => it.to_owned(),
        });
        parameters.collect::<Vec<_>>().join("&")
    };
    // Words and stories have no places where something could be put: they are what someone wrote.
    let is_code = |name: &str| !matches!(name, "q" | "vs.q" | "story");
    let query = match way {
        Way::Hung(end) => format!("{query}{end}"),
        Way::Stranger(end) => format!("{query}{end}"),
        Way::EncodedWhole => encoded(query),
        Way::EncodedValues => with_values(&|_, value| encoded(value)),
        Way::QuotedPrintable => query.replace('=', "=3D"),
        Way::HtmlAmpersands => query.replace('&', "&amp;"),
        Way::Unseen => {
            with_values(&|name, value| match is_code(name) && !value.contains('%') && value.is_ascii() {
                true => {
                    let at = place.index(value.len() + 1);
                    format!("{}%E2%80%8B{}", &value[..at], &value[at..])
                }
                false => value.to_owned(),
            })
        }
        Way::Blanks => with_values(&|_, value| format!("{value}%20%C2%A0")),
        Way::FullWidth => with_values(&|name, value| {
            let name = name.strip_prefix("vs.").unwrap_or(name);
            let is_plain = |it: char| it.is_ascii_alphanumeric() || it == ',';
            let wide =
                |it: char| char::from_u32(u32::from(it) + 0xfee0).filter(|_| is_plain(it)).unwrap_or(it);
            match Dimension::from_code(name) {
                Some(_) if !value.contains('%') => value.chars().map(wide).collect(),
                _ => value.to_owned(),
            }
        }),
        // What comes after words may be one of them.
        Way::Semicolons if query.contains("q=") => query.to_owned(),
        Way::Semicolons => query.replace('&', ";"),
        Way::Dashes => with_values(&|name, value| match is_code(name) {
            true => value.replace('-', "%E2%80%91"),
            false => value.to_owned(),
        }),
    };
    format!("?{query}")
}

/// Any query, with words as people look for them: what a program leaves of a link is none of these. Without digits: `ASEAN+3`
/// is what it says.
fn whole() -> impl Strategy<Value = Query> {
    let words = prop_oneof![Just(String::new()), "[a-zA-ZÀ-ỹа-яё]{1,8}( [a-zA-ZÀ-ỹа-яё]{1,8}){0,3}"];
    (prop_oneof![queries(), view_queries()], words.clone(), words).prop_map(|(query, here, there)| {
        let mut query =
            query.with_words(if here.starts_with("3d") || here.starts_with("3D") { "" } else { &here });
        // Names of persons stand in facts as they are written.
        query.fact = query.fact.filter(|it| !it.ends_with('-'));
        if let Some(other) = &mut query.comparison {
            other.q = Query::default()
                .with_words(if there.to_lowercase().starts_with("3d") { "" } else { &there })
                .q;
        }
        query
    })
}

proptest! {
    #[test]
    fn a_whole_link_is_never_mended(query in whole()) {
        let link = query.to_search();
        prop_assert_eq!(opened(&link), (query.clone(), vec![]), "{}", link);
        prop_assert_eq!(Query::parse(&mended(&link)).0, query, "{}", link);
    }

    #[test]
    fn a_link_bent_in_any_two_ways_opens_what_it_was(
        query in whole(),
        first in select(&WAYS[..]),
        second in select(&WAYS[..]),
        place in any::<Index>(),
    ) {
        let link = query.to_search();
        prop_assume!(!link.is_empty());
        let once = bent(&link, first, place);
        prop_assert_eq!(opened(&once), (query.clone(), vec![]), "{} of {}", once, link);
        let twice = bent(&once, second, place);
        prop_assert_eq!(opened(&twice), (query, vec![]), "{} of {}", twice, link);
    }

    #[test]
    fn any_string_is_mended_once_and_for_all(search in any::<String>()) {
        let once = mended(&search);
        let query = Query::parse(&once).0;
        prop_assert_eq!(Query::parse(&mended(&query.to_search())).0.to_search().len() <= query.to_search().len(), true);
    }
}
