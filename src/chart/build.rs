//! From the bars of a counts to the marks of a chart: which are shown, in which order, in which hue.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::scene::{Bars, Choice, Group, Hue, Mark, Years};
use crate::counts::FacetCount;
use crate::data::vocabulary::Lang;
use crate::query::{FacetValue, MarkKey};

/// How a label and a spoken name come about; the words of a language.
pub struct Labels<'a> {
    pub lang: Lang,
    /// Label of a value.
    pub label: &'a dyn Fn(&FacetValue) -> String,
    /// Spoken name of a mark: label, count, total, chosen.
    pub name: fn(&str, u32, u32, bool) -> String,
}

/// What the reader has chosen in the dimension of a chart, if anything; it may be a value without a bar.
pub type Chosen<'a> = Option<&'a BTreeSet<FacetValue>>;

/// How a value stands to what is chosen in its dimension.
pub(super) fn choice(value: &FacetValue, chosen: Chosen<'_>) -> Choice {
    match chosen {
        None => Choice::Free,
        Some(values) if values.contains(value) => Choice::Chosen,
        Some(_) => Choice::Dimmed,
    }
}

/// A value with what is counted of it: solid the meetings of the selection, pale behind them what [`FacetCount::pale`]
/// says.
pub(super) fn mark(bar: &FacetCount, hue: Hue, choice: Choice, speech: &Labels<'_>) -> Mark {
    let label = (speech.label)(&bar.value);
    Mark {
        key: MarkKey::Value(bar.value.clone()),
        name: (speech.name)(&label, bar.selected, bar.pale, choice == Choice::Chosen),
        label,
        held: bar.selected - bar.selected_not_held,
        not_held: bar.selected_not_held,
        total: bar.pale,
        hue,
        choice,
        lang: speech.lang,
    }
}

/// Years from the first to the last, empty ones included, and "year not told" apart.
#[must_use]
pub fn years(bars: &[FacetCount], chosen: Chosen<'_>, speech: &Labels<'_>) -> Years {
    let mut drawn: Vec<(i32, &FacetCount)> = Vec::new();
    for bar in bars.iter().filter(|it| it.is_drawn()) {
        drawn.extend(bar.value.year().map(|year| (year, bar)));
    }
    drawn.sort_by_key(|(year, _)| *year);
    let mut years: Vec<Mark> = Vec::new();
    let mut next = drawn.first().map_or(0, |it| it.0);
    for (year, bar) in drawn {
        for empty in next..year {
            let empty = FacetCount::empty(FacetValue::Year(empty));
            years.push(mark(&empty, Hue::Accent, choice(&empty.value, chosen), speech));
        }
        years.push(mark(bar, Hue::Accent, choice(&bar.value, chosen), speech));
        next = year + 1;
    }
    let untold = bars.iter().find(|it| it.value.is_missing() && it.is_drawn());
    Years { years, untold: untold.map(|it| mark(it, Hue::Outline, choice(&it.value, chosen), speech)) }
}

/// By the count without choices, so that bars keep their place while one chooses; then by name;
/// "none named" last.
fn ordered(mut marks: Vec<(u32, Mark)>) -> Vec<Mark> {
    marks.sort_by(|(total_a, a), (total_b, b)| {
        let key = |it: &Mark, total: u32| (it.key.is_missing(), Reverse(total));
        key(a, *total_a).cmp(&key(b, *total_b)).then_with(|| a.label.cmp(&b.label))
    });
    marks.into_iter().map(|(_, mark)| mark).collect()
}

/// One list of horizontal bars without headings.
#[must_use]
pub fn bars(bars: &[FacetCount], chosen: Chosen<'_>, speech: &Labels<'_>) -> Bars {
    let marks = bars
        .iter()
        .filter(|it| it.is_drawn())
        .map(|it| {
            let hue = if it.value.is_missing() { Hue::Outline } else { Hue::Accent };
            (it.total, mark(it, hue, choice(&it.value, chosen), speech))
        })
        .collect();
    Bars { groups: vec![Group { heading: None, marks: ordered(marks) }] }
}

/// Horizontal bars under the headings of their pillars, pillars in the order of the vocabulary.
/// `pillar_of` gives a value's pillar by its place in the vocabulary; `None` for values that have none.
#[must_use]
pub fn grouped(
    bars: &[FacetCount],
    chosen: Chosen<'_>,
    speech: &Labels<'_>,
    chosen_pillars: Chosen<'_>,
    pillars: &[(&FacetCount, String)],
    pillar_of: &dyn Fn(&FacetValue) -> Option<usize>,
) -> Bars {
    let of = |at: Option<usize>| {
        let hue = at.map_or(Hue::Outline, |it| Hue::Pillar(u8::try_from(it).unwrap_or(u8::MAX)));
        let members = bars.iter().filter(|it| it.is_drawn() && pillar_of(&it.value) == at);
        ordered(members.map(|it| (it.total, mark(it, hue, choice(&it.value, chosen), speech))).collect())
    };
    let mut groups: Vec<Group> = pillars
        .iter()
        .enumerate()
        .map(|(at, (bar, label))| {
            let hue = Hue::Pillar(u8::try_from(at).unwrap_or(u8::MAX));
            let said = Labels { label: &|_| label.clone(), ..*speech };
            Group {
                heading: Some(mark(bar, hue, choice(&bar.value, chosen_pillars), &said)),
                marks: of(Some(at)),
            }
        })
        .filter(|it| !it.marks.is_empty())
        .collect();
    let rest = of(None);
    if !rest.is_empty() {
        groups.push(Group { heading: None, marks: rest });
    }
    Bars { groups }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::Dimension;

    fn bar(dimension: Dimension, code: &str, count: u32, total: u32, chosen: bool) -> FacetCount {
        let value = FacetValue::parse(dimension, code).expect("a value");
        FacetCount { selected: count, count, total, pale: total, chosen, ..FacetCount::empty(value) }
    }

    fn year(code: &str, count: u32, total: u32, chosen: bool) -> FacetCount {
        bar(Dimension::Year, code, count, total, chosen)
    }

    fn area(code: &str, total: u32) -> FacetCount {
        bar(Dimension::Area, code, total, total, false)
    }

    fn pillar(code: &str, total: u32, chosen: bool) -> FacetCount {
        bar(Dimension::Pillar, code, total, total, chosen)
    }

    const SPEECH: Labels<'_> = Labels {
        lang: Lang::En,
        label: &|value| value.code().to_uppercase(),
        name: |label, count, total, _| format!("{label} {count}/{total}"),
    };

    #[test]
    fn empty_years_keep_their_place() {
        let scene = years(
            &[year("2018", 1, 1, false), year("2021", 4, 4, false), year("untold", 3, 3, false)],
            None,
            &SPEECH,
        );
        let years: Vec<_> = scene.years.iter().map(|it| (it.key.code(), it.total)).collect();
        assert_eq!(
            years,
            [("2018", 1), ("2019", 0), ("2020", 0), ("2021", 4)]
                .map(|(year, total)| (year.to_owned(), total))
        );
        assert_eq!(scene.untold.map(|it| (it.total, it.hue)), Some((3, Hue::Outline)));
    }

    #[test]
    fn years_of_meetings_out_of_scope_are_no_years() {
        let scene = years(&[year("2020", 0, 0, false), year("2021", 4, 4, false)], None, &SPEECH);
        assert_eq!(scene.years.len(), 1);
        assert_eq!(scene.untold, None);
        assert_eq!(years(&[], None, &SPEECH), Years { years: Vec::new(), untold: None });
    }

    #[test]
    fn what_is_chosen_stays_even_without_a_meeting() {
        let choices = |chosen: &[i32], bars: &[FacetCount]| -> Vec<Choice> {
            let chosen = chosen.iter().copied().map(FacetValue::Year).collect();
            years(bars, Some(&chosen), &SPEECH).years.iter().map(|it| it.choice).collect()
        };
        let (empty, full) = (year("2019", 0, 0, true), year("2021", 4, 4, false));
        assert_eq!(
            choices(&[2019], &[empty, full.clone()]),
            [Choice::Chosen, Choice::Dimmed, Choice::Dimmed]
        );
        // A year between two others, of which nothing tells, can be chosen like them.
        let ends = [year("2019", 1, 1, true), full.clone()];
        assert_eq!(choices(&[2019, 2020], &ends), [Choice::Chosen, Choice::Chosen, Choice::Dimmed]);
        // What is chosen dims the others even where it has no bar.
        assert_eq!(choices(&[1999], &[full]), [Choice::Dimmed]);
    }

    fn chair(code: &str, count: u32, total: u32) -> FacetCount {
        bar(Dimension::Chair, code, count, total, false)
    }

    #[test]
    fn bars_keep_their_place_while_one_chooses() {
        let order =
            |scene: Bars| -> Vec<String> { scene.groups[0].marks.iter().map(|it| it.key.code()).collect() };
        let free = [chair("ID", 2, 2), chair("KH", 1, 1), chair("RU", 3, 3), chair("none", 6, 6)];
        let filtered = [chair("ID", 0, 2), chair("KH", 1, 1), chair("RU", 1, 3), chair("none", 0, 6)];
        assert_eq!(order(bars(&free, None, &SPEECH)), ["RU", "ID", "KH", "none"]);
        assert_eq!(order(bars(&filtered, None, &SPEECH)), ["RU", "ID", "KH", "none"]);
    }

    #[test]
    fn areas_stand_under_their_pillars_and_none_stands_last() {
        let areas = [area("energy", 2), area("health", 4), area("none", 1)];
        let (economic, social, empty) =
            (pillar("economic", 3, true), pillar("social", 4, false), pillar("x", 0, false));
        let pillars = [(&economic, "E".to_owned()), (&social, "S".to_owned()), (&empty, "X".to_owned())];
        let chosen = BTreeSet::from([economic.value.clone()]);
        let scene = grouped(&areas, None, &SPEECH, Some(&chosen), &pillars, &|value| {
            ["energy", "health"].iter().position(|it| *it == value.code())
        });
        let seen: Vec<_> = scene
            .groups
            .iter()
            .map(|it| (it.heading.as_ref().map(|it| (it.label.as_str(), it.choice)), it.marks[0].key.code()))
            .collect();
        let expected = [
            (Some(("E", Choice::Chosen)), "energy"),
            (Some(("S", Choice::Dimmed)), "health"),
            (None, "none"),
        ];
        assert_eq!(seen, expected.map(|(heading, first)| (heading, first.to_owned())));
    }
}
