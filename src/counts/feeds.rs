//! From a value that was read to the bars in which it counts.

use crate::data::Value;
use crate::data::code::{AreaCode, PillarCode};
use crate::data::vocabulary::Vocabulary;
use crate::query::{Dimension, FacetValue, Place};

/// The bars that a value feeds; none for what is shown with its meeting alone, such as a city.
#[must_use]
pub fn fed_by(value: &Value, vocabulary: &Vocabulary) -> Vec<FacetValue> {
    match value {
        Value::Start(date) => {
            vec![date.year().map_or(FacetValue::Missing(Dimension::Year), FacetValue::Year)]
        }
        Value::Area(id) => {
            let area = vocabulary.area(*id);
            let pillar = &vocabulary.pillar(area.pillar).code;
            let area = AreaCode::new(&area.code).map(FacetValue::Area);
            area.into_iter().chain(PillarCode::new(pillar).map(FacetValue::Pillar)).collect()
        }
        Value::Chair(chair) => vec![FacetValue::Chair(chair.country)],
        Value::Kind(kind) => vec![FacetValue::Kind(*kind)],
        Value::Mode(mode) => vec![FacetValue::Mode(*mode)],
        Value::Country(country) => vec![FacetValue::Place(Place::Country(*country))],
        Value::Status(status) => vec![FacetValue::Status(*status)],
        Value::Party(_) | Value::Ordinal(_) | Value::Special | Value::End(_) | Value::City(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::samples::bundled;
    use crate::data::vocabulary::{Country, Kind, Party};

    #[test]
    fn a_value_feeds_the_bars_of_its_dimension_and_an_area_those_of_its_pillar_too() {
        let vocabulary = bundled().vocabulary;
        let energy = vocabulary.area_id("energy").expect("an area of the site");
        for (value, expected) in [
            (Value::Area(energy), "area=energy pillar=economic"),
            (Value::Kind(Kind::Summit), "kind=summit"),
            (Value::Country(Country::RU), "place=RU"),
            (Value::Party(Party::Asean), ""),
            (Value::City("Moscow".to_owned()), ""),
        ] {
            let fed = fed_by(&value, &vocabulary);
            let fed: Vec<String> = fed.iter().map(|it| format!("{}={it}", it.dimension().code())).collect();
            assert_eq!(fed.join(" "), expected, "{value:?}");
        }
    }
}
