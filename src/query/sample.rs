//! What the links of the tests may name.

use super::Known;

pub fn known() -> Known {
    let set = |codes: &str| codes.split(' ').map(str::to_owned).collect();
    Known {
        areas: set("energy health industry smart-cities"),
        pillars: set("economic political-security socio-cultural"),
        articles: set("arsom-17-vna arsom-19-cpv"),
        languages: set("en vi zh-Hant"),
        statements: set("arsom-19-cpv.1 arsom-19-cpv.3"),
        collections: set("articles record both"),
        opens: Some("articles".to_owned()),
        meetings: [("arsom-17", "arsom-17"), ("arsom-17-vna.1", "arsom-17"), ("arsom-19", "arsom-19")]
            .map(|(alias, id)| (alias.to_owned(), id.to_owned()))
            .into_iter()
            .collect(),
    }
}
