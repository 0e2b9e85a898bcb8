//! What can be asked of a meeting.

use std::collections::BTreeSet;

use super::{Assertion, Meeting};
use crate::data::vocabulary::{AreaId, Country, Kind, Status, Vocabulary};
use crate::data::{Corpus, Field, Value};

impl Meeting {
    /// A meeting of which only what every meeting has is known.
    pub(crate) fn bare(kind: Kind, status: Status) -> Self {
        Self {
            id: String::new(),
            aliases: Vec::new(),
            reports: Vec::new(),
            joined: Vec::new(),
            assertions: Vec::new(),
            kind,
            status,
            parties: Vec::new(),
            ordinal: None,
            special: false,
            start: None,
            end: None,
            mode: None,
            series: None,
        }
    }

    /// What is told of one field, the preferred value first.
    pub fn told(&self, field: Field) -> impl Iterator<Item = &Assertion> {
        self.assertions.iter().filter(move |it| it.value.field() == field)
    }

    /// Its areas of cooperation, in the order of the vocabulary, each once.
    pub fn areas(&self) -> impl Iterator<Item = AreaId> {
        self.assertions
            .iter()
            .filter_map(|it| if let Value::Area(area) = it.value { Some(area) } else { None })
    }

    /// The countries that chaired, in the order of their codes, each once.
    #[must_use]
    pub fn chairs(&self) -> Vec<Country> {
        let country =
            |it: &Assertion| if let Value::Chair(chair) = &it.value { Some(chair.country) } else { None };
        let mut chairs: Vec<Country> = self.assertions.iter().filter_map(country).collect();
        // Chairs stand in the order of their countries, so the same ones stand together.
        chairs.dedup();
        chairs
    }

    /// The city that is preferred.
    #[must_use]
    pub fn city(&self) -> Option<&str> {
        self.assertions
            .iter()
            .find_map(|it| if let Value::City(city) = &it.value { Some(city.as_str()) } else { None })
    }

    /// The country where they met.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        self.assertions
            .iter()
            .find_map(|it| if let Value::Country(country) = it.value { Some(country) } else { None })
    }

    /// The fields that have one value and of which the reports tell several that cannot all be
    /// true, with everything told of them. A vaguer date that agrees is no disagreement, nor is
    /// `planned` before `held`: the status is as of the article.
    #[must_use]
    pub fn disagreements(&self) -> Vec<(Field, Vec<&Assertion>)> {
        let single = Field::all().filter(|it| it.is_single() && *it != Field::Status);
        let told = single.map(|field| (field, self.told(field).collect::<Vec<_>>()));
        told.filter(|(_, told)| told.iter().any(|a| told.iter().any(|b| differ(&a.value, &b.value))))
            .collect()
    }

    /// How a link names what is told: see [`Value::fact_code`].
    #[must_use]
    pub fn fact_code(&self, told: &Assertion, vocabulary: &Vocabulary) -> String {
        let rival = self.told(told.value.field()).find(|it| same_slot(&it.value, &told.value));
        told.value.fact_code(rival.is_none_or(|it| it.value == told.value), vocabulary)
    }

    /// Who says that it took place, each once: see [`Corpus::voices_of`].
    #[must_use]
    pub fn voices<'a>(&self, corpus: &'a Corpus) -> BTreeSet<&'a str> {
        self.reports.iter().flat_map(|report| corpus.voices_of(corpus.report(*report))).collect()
    }

    /// What a link means by a fact code.
    #[must_use]
    pub fn fact(&self, code: &str, vocabulary: &Vocabulary) -> Option<&Assertion> {
        self.assertions.iter().find(|it| self.fact_code(it, vocabulary) == code)
    }
}

/// Whether only one of two values of a field can have the short name.
fn same_slot(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Chair(a), Value::Chair(b)) => a.country == b.country,
        (Value::Party(_) | Value::Area(_), _) => a == b,
        _ => true,
    }
}

/// Whether two values of a field cannot both be true.
fn differ(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Start(a), Value::Start(b)) | (Value::End(a), Value::End(b)) => !a.agrees(b),
        _ => a != b,
    }
}
