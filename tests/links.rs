//! Links that were given out open the same states in every release.
//!
//! Each line of `links/*.txt` is `link => canonical`; `=> ` alone is the start page. A file is added
//! to when links change, never rewritten: what stands there hangs on walls and in footnotes.

use std::fs;

use dialogue_explorer::query::{Known, Query, Set};

fn known() -> Known {
    let set = |codes: &str| -> Set { codes.split_whitespace().map(str::to_owned).collect() };
    Known {
        areas: set("politics-security terrorism-crime economy energy health industry tourism smart-cities"),
        pillars: set("political-security economic socio-cultural cross-pillar"),
        articles: set(
            "arsom-19-cpv arsom-17-vna roundtable-2021-akp special-fmm-2021-vna lavrov-lim-tgvn record",
        ),
        languages: set("en vi"),
        statements: set("arsom-19-cpv.1 arsom-19-cpv.3 lavrov-lim-tgvn.12"),
        collections: set("articles record both"),
        opens: Some("articles".to_owned()),
        meetings: [
            ("arsom-19", "arsom-19"),
            ("arsom-17", "arsom-17"),
            ("arsom-17-vna.1", "arsom-17"),
            ("special-fmm-2021-vna.4", "arsom-17"),
        ]
        .map(|(alias, id)| (alias.to_owned(), id.to_owned()))
        .into_iter()
        .collect(),
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
