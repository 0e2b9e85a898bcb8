//! What the record tells of periods and documents, as lanes of entries: what was adopted, which plans ran, who
//! coordinated.

use std::collections::BTreeSet;

use crate::chart::scene::{self, Chosen, Entries, Event, Hue, LaneOf, OfYears, Period, Periods};
use crate::counts::Counts;
use crate::data::edtf::Date;
use crate::data::vocabulary::Lang;
use crate::data::{CitationId, Document};
use crate::dataset::Dataset;
use crate::query::{Dimension, FacetValue, MarkKey, PeriodName, YearSpan};
use crate::text::more::in_years;
use crate::text::{describe, more_words, names, words};

/// An entry of the chart and of its table.
pub struct Entry<'a> {
    /// What choosing it chooses: its years.
    pub key: MarkKey,
    pub label: String,
    /// The language of the label, where it is not the page's.
    pub label_lang: Option<Lang>,
    pub from: Date,
    pub to: Option<Date>,
    pub years: YearSpan,
    pub citations: &'a [CitationId],
}

impl Entry<'_> {
    /// Whether it falls into one of the years.
    #[must_use]
    pub fn overlaps(&self, chosen: &BTreeSet<FacetValue>) -> bool {
        chosen.iter().filter_map(FacetValue::year).any(|year| self.years.contains(year))
    }

    /// Whether all of its years are chosen: years of one coordinator may be years of the next too.
    fn is_chosen(&self, chosen: &BTreeSet<FacetValue>) -> bool {
        self.years.values().all(|year| chosen.contains(&year))
    }

    /// Its years: "2021–2024", "2024" for one alone, "2024–" where it still goes on.
    fn years_in_words(&self) -> String {
        let last = self.to.and_then(|to| to.year()).map_or_else(String::new, |year| year.to_string());
        let first = self.years.first.to_string();
        if last == first { first } else { format!("{first}–{last}") }
    }

    /// What stands at its band, where that says more than its label. Plans have their years in their names.
    fn band_label(&self, lane: Lane) -> Option<String> {
        (lane == Lane::Coordinators).then(|| format!("{} {}", self.label, self.years_in_words()))
    }

    /// When it was, in words: a day where it was adopted, the years of a plan, else from and to.
    #[must_use]
    pub fn time(&self, lane: Lane, lang: Lang) -> String {
        match lane {
            Lane::Adopted => (words(lang).date)(&self.from),
            // A plan is for whole years.
            Lane::Plans => self.years_in_words(),
            _ => (more_words(lang).span)(&self.from, self.to.as_ref()),
        }
    }
}

/// The lanes, from top to bottom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    Adopted,
    Plans,
    Coordinators,
}

/// All of them, in their order.
pub const LANES: [Lane; 3] = [Lane::Adopted, Lane::Plans, Lane::Coordinators];

impl Lane {
    /// What files call an entry of it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Adopted => "document",
            Self::Plans => "plan",
            Self::Coordinators => "coordinator",
        }
    }

    /// The lane of the entry that a period names: see [`Lane::entries`].
    #[must_use]
    pub fn of(name: &PeriodName) -> Self {
        match name.as_str().split_once('-') {
            Some(("0", _)) => Self::Adopted,
            Some(("1", _)) => Self::Plans,
            _ => Self::Coordinators,
        }
    }

    /// Its heading.
    #[must_use]
    pub fn name(self, lang: Lang) -> &'static str {
        let words = more_words(lang);
        match self {
            Self::Adopted => words.adopted,
            Self::Plans => words.plans,
            Self::Coordinators => words.coordinators,
        }
    }

    /// Its entries, in the order of the record. Who coordinates still does so until `last_year`.
    #[must_use]
    pub fn entries(self, dataset: &Dataset, lang: Lang, last_year: i32) -> Vec<Entry<'_>> {
        let record = &dataset.corpus.record;
        if self == Self::Coordinators {
            let coordinators = record.coordinators.iter().filter_map(|coordinator| {
                let first_year = coordinator.from.year()?;
                let last_year = coordinator.to.and_then(|to| to.year()).unwrap_or(last_year);
                let years = YearSpan::new(first_year, last_year);
                let name = PeriodName::new(coordinator.country.code())?;
                Some(Entry {
                    key: MarkKey::Period { name, years },
                    label_lang: None,
                    label: describe::value(lang, &dataset.corpus, &FacetValue::Chair(coordinator.country)),
                    from: coordinator.from,
                    to: coordinator.to,
                    years,
                    citations: &coordinator.citations,
                })
            });
            return coordinators.collect();
        }
        let documents = record.documents.iter().enumerate();
        documents.filter_map(|(nth, document)| self.document(lang, nth, document)).collect()
    }

    /// A document as an entry of the lane: when it was adopted, or what time it is a plan for.
    fn document(self, lang: Lang, nth: usize, document: &Document) -> Option<Entry<'_>> {
        let (from, to) = match self {
            Self::Adopted => (document.adopted?, None),
            _ => {
                let (from, to) = document.period?;
                // A plan for 2016 to 2020 is for both years whole.
                let from = Date::parse(&format!("{}-01", from.year()?))?;
                (from, Date::parse(&format!("{}-12", to.year()?)))
            }
        };
        let first_year = from.year()?;
        let last_year = to.and_then(|to| to.year()).unwrap_or(first_year);
        let years = YearSpan::new(first_year, last_year);
        let lane = if self == Self::Adopted { 0 } else { 1 };
        let name = PeriodName::new(&format!("{lane}-{nth}"))?;
        Some(Entry {
            key: MarkKey::Period { name, years },
            label_lang: label_lang(lang, &document.name),
            label: names::document(lang, &document.name).to_owned(),
            from,
            to,
            years,
            citations: &document.citations,
        })
    }
}

/// The language of a document's name on a page in `lang`, where it has no translation.
#[must_use]
pub fn label_lang(lang: Lang, name: &str) -> Option<Lang> {
    (lang != Lang::En && names::document(lang, name) == name).then_some(Lang::En)
}

/// Documents whose day no page states: they have no place on the axis.
pub fn undated(dataset: &Dataset) -> impl Iterator<Item = &Document> {
    let documents = dataset.corpus.record.documents.iter();
    documents.filter(|document| document.adopted.is_none() && document.period.is_none())
}

/// The years of the axis: those of meetings in scope.
#[must_use]
pub fn axis(dataset: &Dataset, counts: &Counts) -> (i32, i32) {
    let counted = counts.facets(Dimension::Year).iter().filter(|facet| facet.total > 0);
    let years: Vec<i32> = counted.filter_map(|facet| facet.value.year()).collect();
    let coordinators = &dataset.corpus.record.coordinators;
    let fallback = coordinators.first().and_then(|coordinator| coordinator.from.year()).unwrap_or_default();
    (years.first().copied().unwrap_or(fallback), years.last().copied().unwrap_or(fallback))
}

/// The meetings of some years, the first and the last of them whole.
#[must_use]
pub fn of_years(counts: &Counts, years: YearSpan) -> OfYears {
    let within = counts.facets(Dimension::Year).iter();
    let within = within.filter(|facet| facet.value.year().is_some_and(|year| years.contains(year)));
    within.fold(OfYears::default(), |sum, facet| OfYears {
        held: sum.held + facet.selected - facet.selected_not_held,
        not_held: sum.not_held + facet.selected_not_held,
        total: sum.total + facet.pale,
    })
}

/// The scene of the chart; `years` are those that are chosen.
#[must_use]
pub fn scene(dataset: &Dataset, counts: &Counts, lang: Lang, years: Chosen<'_>) -> Periods {
    let more = more_words(lang);
    let (first_year, last_year) = axis(dataset, counts);
    let lanes = LANES.map(|lane| lane.entries(dataset, lang, last_year));
    let chosen: Option<BTreeSet<MarkKey>> = years.map(|years| {
        lanes.iter().flatten().filter(|entry| entry.is_chosen(years)).map(|entry| entry.key.clone()).collect()
    });
    let named = |lane: Lane, entry: &Entry<'_>| {
        let of_years = of_years(counts, entry.years);
        let name = (more.cell)(&entry.label, &entry.time(lane, lang));
        if lane == Lane::Adopted {
            return (name, of_years);
        }
        // A term begins and ends within its years: what is counted is named beside it.
        let name = format!("{name}; {}", in_years(lang, entry.years));
        let is_chosen = chosen.as_ref().is_some_and(|keys| keys.contains(&entry.key));
        let count = of_years.held + of_years.not_held;
        ((words(lang).bar)(&name, count, of_years.total, is_chosen), of_years)
    };
    let names: Vec<Vec<(String, OfYears)>> = LANES
        .into_iter()
        .zip(&lanes)
        .map(|(lane, entries)| entries.iter().map(|entry| named(lane, entry)).collect())
        .collect();
    let events: Vec<Event<'_>> = lanes[0]
        .iter()
        .zip(&names[0])
        .map(|(entry, (name, of_years))| Event {
            key: &entry.key,
            label: &entry.label,
            at: entry.from,
            of_years: *of_years,
            name,
        })
        .collect();
    let bands = |lane: usize| -> Vec<Period<'_>> {
        let entries = lanes[lane].iter().zip(&names[lane]);
        entries
            .map(|(entry, (name, of_years))| Period {
                key: &entry.key,
                label: &entry.label,
                band_label: entry.band_label(LANES[lane]),
                from: entry.from,
                to: entry.to,
                of_years: *of_years,
                name,
            })
            .collect()
    };
    let (plans, coordinators) = (bands(1), bands(2));
    let lane = |lane: Lane, before, entries| LaneOf {
        heading: Some(lane.name(lang)),
        before,
        hue: Hue::Accent,
        chosen: chosen.as_ref(),
        entries,
    };
    scene::periods(
        first_year,
        last_year,
        &[
            lane(Lane::Adopted, None, Entries::Events(&events)),
            lane(Lane::Plans, None, Entries::Periods(&plans)),
            lane(Lane::Coordinators, Some(more.coordinators_untold), Entries::Periods(&coordinators)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Scenes;
    use crate::chart::scene::{Choice, Mark};
    use crate::dataset::{Selection, sample};
    use crate::query::Query;

    fn marks(link: &str, lang: Lang) -> Vec<Mark> {
        let dataset = sample("both");
        let selection = Selection::new(dataset, &Query::from_search(link, &dataset.known).0);
        let scene = Scenes { dataset, selection: &selection, lang }.periods();
        scene.marks().into_iter().cloned().collect()
    }

    #[test]
    fn a_band_says_of_which_years_its_meetings_are() {
        for (lang, name) in [
            (Lang::En, "Cambodia, August 2021 to 26 July 2024; in the years 2021–2024: 41 meetings"),
            (Lang::Vi, "; trong các năm 2021–2024: 41 cuộc họp"),
            (Lang::Ru, "; за 2021–2024 годы: 41 встреча"),
        ] {
            let found = marks("", lang).into_iter().find(|mark| mark.name.ends_with(name));
            assert_eq!(found.map(|mark| mark.count()), Some(41), "{name}");
        }
    }

    #[test]
    fn the_band_of_a_coordinator_has_its_years() {
        let dataset = sample("both");
        let selection = Selection::new(dataset, &Query::default());
        for (lang, expected) in [
            (Lang::En, "Cambodia 2021–2024"),
            (Lang::Vi, "Campuchia 2021–2024"),
            (Lang::Ru, "Камбоджа 2021–2024"),
        ] {
            let scene = Scenes { dataset, selection: &selection, lang }.periods();
            let scene::Content::Bands(bands) = &scene.lanes[2].content else { panic!("they are bands") };
            assert!(bands.iter().any(|band| band.band_label == expected), "{bands:?}");
            let last = &bands.last().expect("there are some").band_label;
            assert!(last.ends_with('–') && last.contains("2024"), "{last}");
            // What is pointed at has the years of its meetings beside it.
            assert!(bands.iter().all(|band| !band.mark.label.contains("20")), "{bands:?}");
        }
    }

    #[test]
    fn only_what_is_chosen_whole_is_selected() {
        let of_2021 = |link| {
            let marks = marks(link, Lang::En).into_iter();
            let chosen = marks.filter(|mark| mark.choice == Choice::Chosen && mark.name.contains("; in the"));
            chosen.map(|mark| mark.label).collect::<Vec<_>>()
        };
        assert_eq!(of_2021("?years=2021-2024"), ["Tourism Work Plan 2022-2024", "Cambodia"]);
        assert!(of_2021("?years=2021").is_empty());
    }

    #[test]
    fn documents_of_one_month_count_the_meetings_of_their_year_once() {
        let kazan =
            marks("", Lang::En).into_iter().find(|mark| mark.label.starts_with("Kazan Declaration; "));
        let of_year =
            marks("?years=2026", Lang::En).into_iter().find(|mark| mark.label.starts_with("Kazan Decl"));
        let (kazan, of_year) = (kazan.expect("it is drawn"), of_year.expect("it is drawn"));
        assert_eq!((kazan.count(), kazan.total), (3, 3));
        assert_eq!((of_year.count(), of_year.total), (3, 3));
    }
}
