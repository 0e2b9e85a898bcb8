//! `vocabulary.json` → pillars and areas, each with its labels.

use super::Diagnostic;
use super::code::AreaCode;
use super::fields::{Fields, Item};
use super::source::Source;
use crate::data::vocabulary::{Area, Labels, Pillar, PillarId, Vocabulary};

const PILLAR: &[&str] = &["code", "en", "vi", "ru"];
const AREA: &[&str] = &["code", "pillar", "en", "vi", "ru"];

/// Reads every pillar, and every area whose pillar is known.
pub fn read(source: &Source<'_>, faults: &mut Vec<Diagnostic>) -> Vocabulary {
    let [pillars, areas] = source.named_items([("pillars", "pillar"), ("areas", "area")], faults);
    let mut vocabulary = Vocabulary::default();
    for item in pillars {
        let Some(fields) = Fields::read(&item, "code", PILLAR, faults) else { continue };
        let taken = |code: &str| vocabulary.pillar_id(code).is_some();
        let Some(code) = code(&fields, taken, vocabulary.pillars.len(), faults) else { continue };
        let labels = labels(&fields, &code, faults);
        vocabulary.pillars.push(Pillar { code, labels });
    }
    for item in areas {
        if let Some(area) = area(&item, &vocabulary, faults) {
            vocabulary.areas.push(area);
        }
    }
    vocabulary
}

fn area(item: &Item<'_>, vocabulary: &Vocabulary, faults: &mut Vec<Diagnostic>) -> Option<Area> {
    let fields = Fields::read(item, "code", AREA, faults)?;
    let code = code(&fields, |it| vocabulary.area_id(it).is_some(), vocabulary.areas.len(), faults)?;
    let pillar: Option<PillarId> = vocabulary.pillar_id(&fields.needed("pillar", faults)?);
    if pillar.is_none() {
        fields.is_not("pillar", "the code of a pillar, and the area is left out", faults);
    }
    Some(Area { pillar: pillar?, labels: labels(&fields, &code, faults), code })
}

/// The code of an entry, unless it is taken or could not stand in a link.
fn code(
    fields: &Fields<'_>,
    taken: impl Fn(&str) -> bool,
    count: usize,
    faults: &mut Vec<Diagnostic>,
) -> Option<String> {
    let code = fields.id("code", faults)?;
    if AreaCode::new(&code).is_none() {
        fields.is_not("code", "a code that links can hold", faults);
    } else if taken(&code) {
        fields.fault("this code is told twice; the second is left out", faults);
    } else if count > usize::from(u16::MAX) {
        fields.fault("too many codes; left out", faults);
    } else {
        return Some(code);
    }
    None
}

/// The labels; where one is missing the code stands in.
pub(super) fn labels(fields: &Fields<'_>, code: &str, faults: &mut Vec<Diagnostic>) -> Labels {
    let mut label = |lang| fields.needed(lang, faults).unwrap_or_else(|| code.to_owned());
    Labels { en: label("en"), vi: label("vi"), ru: label("ru") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::AreaId;

    #[track_caller]
    fn check(pillars: &str, areas: &str, expected: &[&str], messages: &[&str]) {
        let json = format!(r#"{{"pillars": [{pillars}], "areas": [{areas}]}}"#);
        let mut faults = Vec::new();
        let source = Source::new("vocabulary.json", Ok(json.as_bytes()), &mut faults);
        let vocabulary = read(&source, &mut faults);
        assert_eq!(vocabulary.areas.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), expected);
        assert_eq!(faults.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), messages);
    }

    const ECONOMIC: &str = r#"{"code": "economic", "en": "E", "vi": "E", "ru": "E"}"#;

    fn energy(more: &str) -> String {
        format!(r#"{{"code": "energy", "pillar": "economic", "en": "E", "vi": "E"{more}}}"#)
    }

    #[test]
    fn an_area_needs_a_code_of_its_own_and_a_pillar() {
        let good = energy(r#", "ru": "E""#);
        check(ECONOMIC, &good, &["energy"], &[]);
        check(
            ECONOMIC,
            &format!("{good}, {good}"),
            &["energy"],
            &["area 2 (energy): this code is told twice; the second is left out"],
        );
        check(
            "",
            &good,
            &[],
            &[
                "area 1 (energy): \"pillar\" is not the code of a pillar, and the area is left out: \"economic\"",
            ],
        );
        check(
            ECONOMIC,
            &good.replace("energy", "none"),
            &[],
            &["area 1 (none): \"code\" is not a code that links can hold: \"none\""],
        );
    }

    #[test]
    fn a_missing_label_does_not_lose_the_area() {
        check(ECONOMIC, &energy(""), &["energy"], &["area 1 (energy): \"ru\" is missing"]);
    }

    #[test]
    fn both_lists_must_be_there() {
        let mut faults = Vec::new();
        read(&Source::new("vocabulary.json", Ok(br#"{"pillars": []}"#), &mut faults), &mut faults);
        assert_eq!(faults.iter().map(|it| it.message.as_str()).collect::<Vec<_>>(), ["\"areas\" is missing"]);
    }

    #[test]
    fn ids_are_places() {
        let mut faults = Vec::new();
        let json = format!(r#"{{"areas": [{}], "pillars": [{ECONOMIC}]}}"#, energy(""));
        let vocabulary = read(&Source::new("vocabulary.json", Ok(json.as_bytes()), &mut faults), &mut faults);
        assert_eq!(vocabulary.area_id("energy"), Some(AreaId(0)));
        assert_eq!(vocabulary.area(AreaId(0)).labels.ru, "energy");
    }
}
