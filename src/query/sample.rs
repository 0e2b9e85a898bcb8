//! What the links of the tests may name.

use super::{KnownIds, YearSpan};
use crate::data::code::{
    AreaCode, ArticleCode, CollectionCode, LanguageTag, MeetingCode, PillarCode, StatementCode,
};

pub fn known() -> KnownIds {
    let meeting = |id| MeetingCode::new(id).expect("an id");
    KnownIds {
        areas: "energy health industry smart-cities".split(' ').filter_map(AreaCode::new).collect(),
        pillars: "economic political-security socio-cultural"
            .split(' ')
            .filter_map(PillarCode::new)
            .collect(),
        articles: "arsom-17-vna arsom-19-cpv".split(' ').filter_map(ArticleCode::new).collect(),
        has_record: false,
        languages: "en vi zh-Hant".split(' ').filter_map(LanguageTag::new).collect(),
        statements: "arsom-19-cpv.1 arsom-19-cpv.3".split(' ').filter_map(StatementCode::new).collect(),
        collections: "articles record both".split(' ').filter_map(CollectionCode::new).collect(),
        opens: CollectionCode::new("articles"),
        meetings: [("arsom-17", "arsom-17"), ("arsom-17-vna.1", "arsom-17"), ("arsom-19", "arsom-19")]
            .map(|(alias, id)| (meeting(alias), meeting(id)))
            .into(),
        years: Some(YearSpan::new(2009, 2023)),
        has_evidence_elsewhere: false,
        is_partial: false,
    }
}
