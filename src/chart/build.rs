//! From the bars of a counts to the marks of a chart: which are shown, in which order, in which hue.

use super::scene::{Bars, Choice, Group, Hue, Mark, Years};
use crate::counts::FacetCount;
use crate::query::{NONE, Set, UNTOLD};

/// How a label and a spoken name come about; the words of a language.
pub struct Speech<'a> {
    /// Label of a key.
    pub label: &'a dyn Fn(&str) -> String,
    /// Spoken name of a mark: label, count, total, chosen.
    pub name: fn(&str, u32, u32, bool) -> String,
}

/// What the reader has chosen in the dimension of a chart, if anything; it may be a key without a bar.
pub type Chosen<'a> = Option<&'a Set>;

/// How a key stands to what is chosen in its dimension.
pub(super) fn choice(key: &str, chosen: Chosen<'_>) -> Choice {
    match chosen {
        None => Choice::Free,
        Some(keys) if keys.contains(key) => Choice::Chosen,
        Some(_) => Choice::Dimmed,
    }
}

pub(super) fn mark(bar: &FacetCount, hue: Hue, choice: Choice, speech: &Speech<'_>) -> Mark {
    let label = (speech.label)(&bar.key);
    Mark {
        key: bar.key.clone(),
        name: (speech.name)(&label, bar.count, bar.total, choice == Choice::Chosen),
        label,
        held: bar.count - bar.not_held,
        not_held: bar.not_held,
        total: bar.total,
        hue,
        choice,
    }
}

/// Whether a bar is drawn at all: it has meetings in scope, or the link chose it.
pub(super) fn is_drawn(bar: &FacetCount) -> bool {
    bar.total > 0 || bar.count > 0 || bar.chosen
}

/// Years from the first to the last, empty ones included, and "year not told" apart.
#[must_use]
pub fn years(bars: &[FacetCount], chosen: Chosen<'_>, speech: &Speech<'_>) -> Years {
    let mut drawn: Vec<(i32, &FacetCount)> = Vec::new();
    for bar in bars.iter().filter(|it| is_drawn(it)) {
        drawn.extend(bar.key.parse().ok().map(|year| (year, bar)));
    }
    drawn.sort_by(|a, b| a.0.cmp(&b.0));
    let mut years: Vec<Mark> = Vec::new();
    let mut next = drawn.first().map_or(0, |it| it.0);
    for (year, bar) in drawn {
        for empty in next..year {
            let empty = FacetCount { key: empty.to_string(), count: 0, not_held: 0, total: 0, chosen: false };
            years.push(mark(&empty, Hue::Accent, choice(&empty.key, chosen), speech));
        }
        years.push(mark(bar, Hue::Accent, choice(&bar.key, chosen), speech));
        next = year + 1;
    }
    let untold = bars.iter().find(|it| it.key == UNTOLD && is_drawn(it));
    Years { years, untold: untold.map(|it| mark(it, Hue::Outline, choice(&it.key, chosen), speech)) }
}

/// By the count without choices, so that bars keep their place while one chooses; then by name;
/// "none named" last.
fn ordered(mut marks: Vec<Mark>) -> Vec<Mark> {
    marks.sort_by(|a, b| {
        let key = |it: &Mark| (it.key == NONE || it.key == UNTOLD, std::cmp::Reverse(it.total));
        key(a).cmp(&key(b)).then_with(|| a.label.cmp(&b.label))
    });
    marks
}

/// One list of horizontal bars without headings.
#[must_use]
pub fn bars(bars: &[FacetCount], chosen: Chosen<'_>, speech: &Speech<'_>) -> Bars {
    let marks = bars
        .iter()
        .filter(|it| is_drawn(it))
        .map(|it| {
            let hue = if it.key == NONE { Hue::Outline } else { Hue::Accent };
            mark(it, hue, choice(&it.key, chosen), speech)
        })
        .collect();
    Bars { groups: vec![Group { heading: None, marks: ordered(marks) }] }
}

/// Horizontal bars under the headings of their pillars, pillars in the order of the vocabulary.
/// `pillar_of` gives a key's pillar by its place in the vocabulary; `None` for keys that have none.
#[must_use]
pub fn grouped(
    bars: &[FacetCount],
    chosen: Chosen<'_>,
    speech: &Speech<'_>,
    chosen_pillars: Chosen<'_>,
    pillars: &[(&FacetCount, String)],
    pillar_of: &dyn Fn(&str) -> Option<usize>,
) -> Bars {
    let of = |at: Option<usize>| {
        let hue = at.map_or(Hue::Outline, |it| Hue::Pillar(u8::try_from(it).unwrap_or(u8::MAX)));
        let members = bars.iter().filter(|it| is_drawn(it) && pillar_of(&it.key) == at);
        ordered(members.map(|it| mark(it, hue, choice(&it.key, chosen), speech)).collect())
    };
    let mut groups: Vec<Group> = pillars
        .iter()
        .enumerate()
        .map(|(at, (bar, label))| {
            let hue = Hue::Pillar(u8::try_from(at).unwrap_or(u8::MAX));
            let said = Speech { label: &|_| label.clone(), name: speech.name };
            Group {
                heading: Some(mark(bar, hue, choice(&bar.key, chosen_pillars), &said)),
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

    fn bar(key: &str, count: u32, total: u32, chosen: bool) -> FacetCount {
        FacetCount { key: key.to_owned(), count, not_held: 0, total, chosen }
    }

    const SPEECH: Speech<'_> = Speech {
        label: &|key| key.to_uppercase(),
        name: |label, count, total, _| format!("{label} {count}/{total}"),
    };

    #[test]
    fn empty_years_keep_their_place() {
        let scene = years(
            &[bar("2018", 1, 1, false), bar("2021", 4, 4, false), bar("untold", 3, 3, false)],
            None,
            &SPEECH,
        );
        let years: Vec<_> = scene.years.iter().map(|it| (it.key.as_str(), it.total)).collect();
        assert_eq!(years, [("2018", 1), ("2019", 0), ("2020", 0), ("2021", 4)]);
        assert_eq!(scene.untold.map(|it| (it.total, it.hue)), Some((3, Hue::Outline)));
    }

    #[test]
    fn years_of_meetings_out_of_scope_are_no_years() {
        let scene = years(&[bar("2020", 0, 0, false), bar("2021", 4, 4, false)], None, &SPEECH);
        assert_eq!(scene.years.len(), 1);
        assert_eq!(scene.untold, None);
        assert_eq!(years(&[], None, &SPEECH), Years { years: Vec::new(), untold: None });
    }

    #[test]
    fn what_is_chosen_stays_even_without_a_meeting() {
        let choices = |chosen: &[&str], bars: &[FacetCount]| -> Vec<Choice> {
            let chosen: Set = chosen.iter().map(|&it| it.to_owned()).collect();
            years(bars, Some(&chosen), &SPEECH).years.iter().map(|it| it.choice).collect()
        };
        let (empty, full) = (bar("2019", 0, 0, true), bar("2021", 4, 4, false));
        assert_eq!(
            choices(&["2019"], &[empty, full.clone()]),
            [Choice::Chosen, Choice::Dimmed, Choice::Dimmed]
        );
        // A year between two others, of which nothing tells, can be chosen like them.
        let ends = [bar("2019", 1, 1, true), full.clone()];
        assert_eq!(choices(&["2019", "2020"], &ends), [Choice::Chosen, Choice::Chosen, Choice::Dimmed]);
        // What is chosen dims the others even where it has no bar.
        assert_eq!(choices(&["1999"], &[full]), [Choice::Dimmed]);
    }

    #[test]
    fn bars_keep_their_place_while_one_chooses() {
        let order =
            |scene: Bars| -> Vec<String> { scene.groups[0].marks.iter().map(|it| it.key.clone()).collect() };
        let free = [
            bar("ID", 2, 2, false),
            bar("KH", 1, 1, false),
            bar("RU", 3, 3, false),
            bar("none", 6, 6, false),
        ];
        let filtered = [
            bar("ID", 0, 2, false),
            bar("KH", 1, 1, false),
            bar("RU", 1, 3, false),
            bar("none", 0, 6, false),
        ];
        assert_eq!(order(bars(&free, None, &SPEECH)), ["RU", "ID", "KH", "none"]);
        assert_eq!(order(bars(&filtered, None, &SPEECH)), ["RU", "ID", "KH", "none"]);
    }

    #[test]
    fn areas_stand_under_their_pillars_and_none_stands_last() {
        let areas = [bar("energy", 2, 2, false), bar("health", 4, 4, false), bar("none", 1, 1, false)];
        let (economic, social, empty) =
            (bar("economic", 3, 3, true), bar("social", 4, 4, false), bar("x", 0, 0, false));
        let pillars = [(&economic, "E".to_owned()), (&social, "S".to_owned()), (&empty, "X".to_owned())];
        let scene =
            grouped(&areas, None, &SPEECH, Some(&Set::from(["economic".to_owned()])), &pillars, &|key| {
                ["energy", "health"].iter().position(|it| *it == key)
            });
        let seen: Vec<_> = scene
            .groups
            .iter()
            .map(|it| {
                (it.heading.as_ref().map(|it| (it.label.as_str(), it.choice)), it.marks[0].key.as_str())
            })
            .collect();
        assert_eq!(
            seen,
            [
                (Some(("E", Choice::Chosen)), "energy"),
                (Some(("S", Choice::Dimmed)), "health"),
                (None, "none")
            ]
        );
    }
}
