//! What in a link is understood and yet does nothing: a value that is looked at where nothing is open, a mark that the
//! chart does not have, a year that is guessed of which no source could tell. It is named like what is not understood.

use std::collections::BTreeSet;

use super::unknown::Unknowns;
use super::{Chart, Dimension, FacetValue, KnownIds, MarkKey, Query, ViewKind, YearRun};

impl Query {
    /// Takes away what does nothing with these data, and names it.
    pub(super) fn leave_what_does_nothing(&mut self, known: &KnownIds, unknown: &mut Unknowns) {
        if self.meeting.is_none()
            && self.read.is_none()
            && let Some(fact) = self.fact.take()
        {
            unknown.add("fact", &fact);
        }
        let Some(view) = self.view.as_deref_mut() else { return };
        let is_there = |code: &str| match (view.kind, view.chart) {
            (ViewKind::Predict, _) => is_known_year(code, known),
            // The chart of a story is that of its step.
            (ViewKind::Present, Some(chart)) if view.story.is_empty() => has_mark(chart, code, known),
            _ => true,
        };
        if view.highlight.as_deref().is_some_and(|code| !is_there(code))
            && let Some(code) = view.highlight.take()
        {
            unknown.add("pin", &code);
        }
        self.leave_one_year(unknown);
    }

    /// Where a class guesses the figure of one year, a choice of others means nothing.
    fn leave_one_year(&mut self, unknown: &mut Unknowns) {
        let Some(year) = self.guessed_year() else { return };
        let Some(chosen) = self.clauses.get(Dimension::Year) else { return };
        let others: BTreeSet<FacetValue> =
            chosen.iter().filter(|value| **value != FacetValue::Year(year)).cloned().collect();
        if !others.is_empty() {
            YearRun::all(&others)
                .iter()
                .for_each(|run| unknown.add(Dimension::Year.code(), &run.to_string()));
            self.clauses.remove(Dimension::Year);
        }
    }
}

/// Whether a code is a year between the first and the last of all meetings, or may be.
fn is_known_year(code: &str, known: &KnownIds) -> bool {
    let year = FacetValue::parse(Dimension::Year, code).and_then(|value| value.year());
    match (year, known.whole_years()) {
        (Some(year), Some(all)) => all.contains(year),
        (year, _) => year.is_some(),
    }
}

/// Whether a chart may have a mark of this code. Which of its bars there are depends on what is chosen: that is asked
/// where they are drawn.
fn has_mark(chart: Chart, code: &str, known: &KnownIds) -> bool {
    let spec = chart.spec();
    // Areas stand under the headings of their pillars.
    let pillar = (spec.dimension == Dimension::Area).then_some(Dimension::Pillar);
    let columns = spec.columns.filter(|_| chart == Chart::AreasByYear);
    let mut dimensions = [Some(spec.dimension), pillar, columns].into_iter().flatten();
    dimensions.any(|dimension| {
        let Some(key) = MarkKey::parse(dimension, code) else { return false };
        match &key {
            MarkKey::Value(FacetValue::Year(_)) if chart != Chart::Periods => is_known_year(code, known),
            MarkKey::Value(value) => chart != Chart::Periods && known.value(value).is_some(),
            MarkKey::Cell { row, .. } | MarkKey::Span { row, .. } => {
                spec.columns.is_some() && known.value(row).is_some()
            }
            MarkKey::Years(_) => chart != Chart::Periods,
            MarkKey::Period { .. } => chart == Chart::Periods,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::sample;

    #[track_caller]
    fn check(search: &str, canonical: &str, notices: &[&str]) {
        let known = sample::known();
        let (query, unknown) = Query::from_search(search, &known);
        assert_eq!(query.to_search(), canonical, "of {search}");
        assert_eq!(unknown.iter().map(ToString::to_string).collect::<Vec<_>>(), notices, "of {search}");
        assert_eq!(Query::from_search(canonical, &known), (query, Vec::new()), "again, {canonical}");
    }

    #[test]
    fn a_mark_that_a_chart_can_have_is_pointed_at() {
        for (chart, pins) in [
            ("years", &["2021", "untold", "2015-2018"][..]),
            ("areas", &["energy", "none", "political-security"]),
            ("chairs", &["RU", "none"]),
            ("kinds", &["summit", "summit.2021", "summit.untold", "summit.2015-2018"]),
            ("places", &["RU", "virtual", "untold"]),
            ("coordinators", &["KH.2021-2024", "0-3.2005-2005"]),
            ("areas-by-year", &["energy", "energy.2021", "2021", "untold", "2015-2018", "economic"]),
        ] {
            for pin in pins {
                let link = format!("?view=present&picture={chart}&pin={pin}");
                check(&link, &link, &[]);
            }
        }
    }

    #[test]
    fn a_mark_of_another_chart_is_named() {
        for (chart, pins) in [
            ("years", &["energy", "1990", "RU", "summit.2021"][..]),
            ("areas", &["2021", "RU", "energy.2021", "x"]),
            ("chairs", &["2021", "energy", "virtual"]),
            ("kinds", &["2021", "RU", "energy.2021"]),
            ("places", &["2021", "summit"]),
            ("coordinators", &["KH", "2021", "2021-2024"]),
            ("areas-by-year", &["RU", "summit.2021", "1990"]),
        ] {
            for pin in pins {
                let link = format!("?view=present&picture={chart}");
                check(&format!("{link}&pin={pin}"), &link, &[&format!("pin={pin}")]);
            }
        }
    }

    #[test]
    fn a_step_of_a_story_and_all_charts_at_a_glance_know_their_marks_themselves() {
        for link in [
            "?view=present&pin=2021",
            "?view=present&step=4&pin=energy&story=pandemic",
            "?view=present&picture=areas&pin=2021&story=pandemic",
        ] {
            check(link, link, &[]);
        }
    }

    #[test]
    fn a_year_out_of_the_collection_is_not_guessed() {
        check("?view=predict&pin=1990", "?view=predict", &["pin=1990"]);
        check("?view=predict&step=2&pin=2010", "?view=predict&step=2&pin=2010", &[]);
        // Then nothing takes the place of the years that are chosen.
        check("?years=2018-2021&view=predict&pin=1990", "?years=2018-2021&view=predict", &["pin=1990"]);
        check("?years=2018-2021&view=predict&pin=2010", "?view=predict&pin=2010", &["years=2018-2021"]);
        check("?years=2020,2021&view=predict&pin=2021", "?view=predict&pin=2021", &["years=2020"]);
        // While files are missing it may be in one of these.
        let known = KnownIds { is_partial: true, ..sample::known() };
        assert_eq!(Query::from_search("?view=predict&pin=1990", &known).1, []);
        let known = KnownIds { years: None, ..sample::known() };
        assert_eq!(Query::from_search("?view=predict&pin=1990", &known).1, []);
    }

    #[test]
    fn a_value_is_looked_at_where_its_meeting_or_article_is_open() {
        check("?fact=start&lang=vi", "?lang=vi", &["fact=start"]);
        check("?meeting=x&fact=start", "", &["fact=start", "meeting=x"]);
        check("?meeting=arsom-19&fact=start", "?meeting=arsom-19&fact=start", &[]);
    }
}
