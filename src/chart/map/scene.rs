//! Where meetings were held: marks on a map, and marks beside it.

use std::cmp::Reverse;

use crate::chart::build::{choice, mark};
use crate::chart::scene::{Chosen, Hue, Labels, Mark, Places, Spot};
use crate::counts::FacetCount;
use crate::data::outline::Outlines;
use crate::query::{FacetValue, MarkKey, Place};

/// Meetings that were held nowhere but on screens.
const VIRTUAL: MarkKey = MarkKey::Value(FacetValue::Place(Place::Virtual));

/// Countries at their anchors, most meetings first, counted without choices, so that the order stays
/// while one chooses. Beside the map: virtual meetings, countries that it does not show, and last
/// "place not told".
#[must_use]
pub fn places(bars: &[FacetCount], chosen: Chosen<'_>, speech: &Labels<'_>, outlines: &Outlines) -> Places {
    let mut places = Places { spots: Vec::new(), aside: Vec::new() };
    for bar in bars.iter().filter(|it| it.is_drawn()) {
        let hue = if bar.value.is_missing() { Hue::Outline } else { Hue::Accent };
        let mark = mark(bar, hue, choice(&bar.value, chosen), speech);
        match bar.value.country().and_then(|country| outlines.anchor(country.code())) {
            Some((panel, at)) => places.spots.push(Spot { mark, panel, at }),
            None => places.aside.push(mark),
        }
    }
    let total = |mark: &Mark| {
        let value = mark.key.value();
        Reverse(bars.iter().find(|bar| Some(&bar.value) == value).map_or(0, |bar| bar.total))
    };
    places.spots.sort_by_cached_key(|spot| (total(&spot.mark), spot.mark.label.clone()));
    let aside = |mark: &Mark| (mark.key.is_missing(), mark.key != VIRTUAL, total(mark), mark.label.clone());
    places.aside.sort_by_cached_key(aside);
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::vocabulary::Lang;
    use std::collections::BTreeSet;

    use crate::chart::scene::Choice;
    use crate::query::Dimension;

    const SPEECH: Labels<'_> = Labels {
        lang: Lang::En,
        label: &|value| value.code().to_lowercase(),
        name: |label, count, _, _| format!("{label} {count}"),
    };

    fn value(code: &str) -> FacetValue {
        FacetValue::parse(Dimension::Place, code).expect("a place")
    }

    fn bar(key: &str, count: u32, total: u32) -> FacetCount {
        FacetCount { selected: count, count, total, pale: total, ..FacetCount::empty(value(key)) }
    }

    fn outlines() -> Outlines {
        let text = "panel one 9 9\nanchor RU 1 2\npanel two 9 9\nanchor KH 3 4\nanchor VN 5 6\nanchor LA 7 8";
        Outlines::parse(text).expect("a map")
    }

    #[track_caller]
    fn check(bars: &[FacetCount], spots: &[&str], aside: &[&str]) {
        let places = places(bars, None, &SPEECH, &outlines());
        let found: Vec<String> = places.spots.iter().map(|it| it.mark.key.code()).collect();
        assert_eq!(found, spots);
        let found: Vec<String> = places.aside.iter().map(|it| it.key.code()).collect();
        assert_eq!(found, aside);
    }

    #[test]
    fn countries_stand_on_the_map_and_everything_else_beside_it() {
        check(
            &[bar("KH", 7, 7), bar("RU", 27, 27), bar("untold", 9, 9), bar("virtual", 3, 3), bar("VN", 7, 7)],
            &["RU", "KH", "VN"],
            &["virtual", "untold"],
        );
        check(&[], &[], &[]);
        check(&[bar("LA", 0, 0)], &[], &[]);
    }

    #[test]
    fn a_country_that_the_map_does_not_show_is_not_lost() {
        check(
            &[bar("CH", 1, 1), bar("JP", 2, 2), bar("untold", 9, 9), bar("virtual", 1, 1)],
            &[],
            &["virtual", "JP", "CH", "untold"],
        );
    }

    #[test]
    fn circles_keep_their_order_while_one_chooses() {
        check(&[bar("KH", 1, 7), bar("RU", 0, 27), bar("VN", 6, 6)], &["RU", "KH", "VN"], &[]);
    }

    #[test]
    fn a_spot_has_the_place_of_its_country() {
        let chosen = BTreeSet::from([value("VN")]);
        let bars = [bar("VN", 2, 4), bar("RU", 1, 1), bar("untold", 1, 1)];
        let places = places(&bars, Some(&chosen), &SPEECH, &outlines());
        let spots: Vec<_> =
            places.spots.iter().map(|it| (it.panel, it.at, it.mark.choice, it.mark.name.as_str())).collect();
        assert_eq!(spots, [(1, (5, 6), Choice::Chosen, "vn 2"), (0, (1, 2), Choice::Dimmed, "ru 1")]);
        assert_eq!(places.aside[0].hue, Hue::Outline);
    }
}
