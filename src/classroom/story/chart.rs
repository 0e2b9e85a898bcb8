//! Which chart a step of a story is about: the one that stands beside its question where there is room for one.
//!
//! Comes in: a step, and the query of what it shows. Goes out: a chart. A story need not name it: it is open, or the
//! evidence of the answer counts in it, or the figures of the texts do.

use super::Step;
use crate::query::{Chart, Dimension, FacetValue, Query};

impl Step {
    /// The chart that it is about; that of years where nothing says more.
    #[must_use]
    pub fn chart(&self, shown: &Query) -> Chart {
        let is_open = |chart: &Chart| chart.panel().is_some_and(|panel| shown.show.contains(panel));
        let open = Chart::ALL.iter().copied().find(is_open);
        open.or_else(|| self.of_evidence()).or_else(|| self.of_figures(shown)).unwrap_or(Chart::Years)
    }

    /// The values in a chart that the step speaks of: the one that the evidence of its answer counts for first, then
    /// those that the figures of its texts name.
    #[must_use]
    pub fn values(&self, chart: Chart) -> Vec<FacetValue> {
        let own = chart.spec().dimension;
        let fact = self.evidence.as_ref().and_then(|it| Query::parse(it).0.fact);
        let of_fact =
            fact.as_deref().and_then(|it| it.split_once('.')).filter(|(field, _)| *field == own.code());
        let mut values: Vec<FacetValue> =
            of_fact.and_then(|(_, value)| FacetValue::parse(own, value)).into_iter().collect();
        let of_figures = self.texts().flat_map(slots).filter(|(name, _)| *name == own.code());
        for value in of_figures.flat_map(|(_, values)| values.split(',')) {
            if let Some(value) = FacetValue::parse(own, value).filter(|it| !values.contains(it)) {
                values.push(value);
            }
        }
        values
    }

    /// Its texts: figures are the same in all languages.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let texts = [&self.caption, &self.question, &self.answer];
        texts.into_iter().filter_map(|it| it.get("en")).map(|(_, text)| text)
    }

    /// The chart in which the fact counts that answers the question.
    fn of_evidence(&self) -> Option<Chart> {
        let fact = Query::parse(self.evidence.as_ref()?).0.fact?;
        let field = fact.split('.').next().unwrap_or_default();
        let fields = [("chair", Chart::Chairs), ("area", Chart::Areas), ("city", Chart::Places)];
        fields.into_iter().find(|it| it.0 == field).map(|it| it.1)
    }

    /// The chart of a dimension that figures of the texts name, and the step has not chosen.
    fn of_figures(&self, shown: &Query) -> Option<Chart> {
        let charts = [
            (Dimension::Chair, Chart::Chairs),
            (Dimension::Area, Chart::Areas),
            (Dimension::Place, Chart::Places),
            (Dimension::Kind, Chart::Kinds),
        ];
        let is_named =
            |dimension: Dimension| self.texts().flat_map(slots).any(|(name, _)| name == dimension.code());
        let found = charts.into_iter().find(|it| shown.is_open(it.0) && is_named(it.0));
        found.map(|it| it.1)
    }
}

/// What figures of a text count, as the clauses of their links: `area` and `health` of `{meetings:area=health}`.
fn slots(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let slots = text.split('{').skip(1).filter_map(|it| it.split(['}', '|']).next());
    slots.flat_map(|slot| slot.split([':', '&']).skip(1)).filter_map(|clause| clause.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::classroom::story::Wording;

    #[test]
    fn the_chart_is_the_one_that_the_step_speaks_of() {
        for (view, evidence, caption, expected) in [
            ("?years=2021", None, "Look", Chart::Years),
            ("?show=kinds", Some("?meeting=a&fact=chair.KH"), "Look", Chart::Kinds),
            ("", Some("?meeting=a&fact=chair.KH"), "Look", Chart::Chairs),
            ("?years=2021", Some("?meeting=a&fact=area.health"), "Look", Chart::Areas),
            (
                "?years=2021",
                Some("?meeting=a&fact=start"),
                "{meetings:area=health} of {meetings}",
                Chart::Areas,
            ),
            (
                "",
                None,
                "{meetings:years=2019|meeting|meetings}, then {meetings:years=2020&chair=RU}",
                Chart::Chairs,
            ),
            ("?chair=RU", None, "{meetings:chair=RU}", Chart::Years),
        ] {
            let step = Step {
                view: view.to_owned(),
                caption: Wording::one("en", caption),
                evidence: evidence.map(str::to_owned),
                ..Step::default()
            };
            assert_eq!(step.chart(&Query::parse(view).0), expected, "{view} {evidence:?} {caption}");
        }
    }

    #[test]
    fn the_values_are_those_that_the_answer_speaks_of_its_evidence_first() {
        for (evidence, answer, chart, expected) in [
            (None, "Look", Chart::Areas, &[][..]),
            (Some("?meeting=a&fact=area.health"), "Look", Chart::Areas, &["health"]),
            (Some("?meeting=a&fact=area.health"), "Look", Chart::Chairs, &[]),
            (
                Some("?meeting=a&fact=area.health"),
                "{meetings:area=energy|meeting|meetings} of {meetings:years=2019&area=health,culture}",
                Chart::Areas,
                &["health", "energy", "culture"],
            ),
            (Some("?meeting=a&fact=chair.KH"), "{meetings:chair=KH,RU}", Chart::Chairs, &["KH", "RU"]),
            (Some("?meeting=a&fact=city"), "Look", Chart::Places, &[]),
        ] {
            let step = Step {
                answer: Wording::one("en", answer),
                evidence: evidence.map(str::to_owned),
                ..Step::default()
            };
            let own = chart.spec().dimension;
            let expected: Vec<FacetValue> =
                expected.iter().filter_map(|it| FacetValue::parse(own, it)).collect();
            assert_eq!(step.values(chart), expected, "{evidence:?} {answer}");
        }
    }
}
