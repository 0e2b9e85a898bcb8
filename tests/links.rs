//! Links that were given out open the same states in every release.
//!
//! Each line of `links/*.txt` is `link => canonical`; `=> ` alone is the start page. A file is added
//! to when links change, never rewritten: what stands there hangs on walls and in footnotes.

use std::fs;

use dialogue_explorer::data::code::{
    AreaCode, ArticleCode, CollectionCode, LanguageTag, MeetingCode, PillarCode, StatementCode,
};
use dialogue_explorer::query::{KnownIds, Query, YearSpan};

fn known() -> KnownIds {
    let meeting = |id| MeetingCode::new(id).expect("an id");
    KnownIds {
        areas: "politics-security terrorism-crime economy energy health industry tourism smart-cities"
            .split_whitespace()
            .filter_map(AreaCode::new)
            .collect(),
        pillars: "political-security economic socio-cultural cross-pillar"
            .split_whitespace()
            .filter_map(PillarCode::new)
            .collect(),
        articles: "arsom-19-cpv arsom-17-vna roundtable-2021-akp special-fmm-2021-vna lavrov-lim-tgvn"
            .split_whitespace()
            .filter_map(ArticleCode::new)
            .collect(),
        has_record: true,
        languages: "en vi".split_whitespace().filter_map(LanguageTag::new).collect(),
        statements: "arsom-19-cpv.1 arsom-19-cpv.3 lavrov-lim-tgvn.12"
            .split_whitespace()
            .filter_map(StatementCode::new)
            .collect(),
        collections: "articles record both".split_whitespace().filter_map(CollectionCode::new).collect(),
        opens: CollectionCode::new("articles"),
        years: Some(YearSpan::new(1991, 2026)),
        has_evidence_elsewhere: false,
        is_partial: false,
        meetings: [
            ("arsom-19", "arsom-19"),
            ("arsom-17", "arsom-17"),
            ("arsom-17-vna.1", "arsom-17"),
            ("special-fmm-2021-vna.4", "arsom-17"),
        ]
        .map(|(alias, id)| (meeting(alias), meeting(id)))
        .into(),
    }
}

#[test]
fn links_open_what_they_opened_when_they_were_given_out() {
    let known = known();
    let mut count = 0;
    for file in fs::read_dir("tests/links").expect("the links are beside this file") {
        let path = file.expect("an entry of a directory can be read").path();
        // What links open is another list; see core/links.rs.
        if !path.file_name().is_some_and(|it| it.to_string_lossy().starts_with("release-")) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("links are text");
        for (at, line) in text.lines().enumerate().filter(|(_, it)| !it.is_empty() && !it.starts_with('#')) {
            let place = format!("{}:{}", path.display(), at + 1);
            let (link, canonical) = line.split_once("=>").unwrap_or_else(|| panic!("{place}: no =>"));
            let (state, _) = Query::from_search(link.trim(), &known);
            assert_eq!(state.to_search(), canonical.trim(), "{place}");
            count += 1;
        }
    }
    assert!(count > 0, "no links were found");
}
