//! One query, counted: which clauses each meeting fails, and from that every count.
//!
//! A meeting that fails nothing is shown and counts everywhere. One that fails a single clause
//! counts in the group of that clause's dimension only, for a group does not feel its own clause.

use super::exclusion::ExcludedReport;
use super::{Counts, FacetCount, Index};
use crate::counts::to_u32;
use crate::query::{Dimension, MarkKey, Query};

/// A bit per dimension that a meeting fails, and one for the words.
pub(super) type Fails = u16;

const WORDS: Fails = 1 << Dimension::ALL.len();
const STATUS: Fails = bit(Dimension::Status);
const BETWEEN: Fails = bit(Dimension::Between);
pub(super) const SCOPE: Fails = STATUS | BETWEEN;

pub(super) const fn bit(dimension: Dimension) -> Fails {
    1 << dimension as u16
}

/// Which meetings a chart draws pale behind those of the selection.
///
/// Where something is chosen in the chart itself: those that there are without this choice. Else all in scope, as
/// before filtering.
pub(super) struct Pale {
    own: Fails,
    is_own_chosen: bool,
}

impl Pale {
    /// Of a chart in which one chooses values of these dimensions.
    pub fn new(query: &Query, own: &[Dimension]) -> Self {
        let is_chosen =
            |dimension: &Dimension| query.chosen(*dimension).is_some_and(|values| !values.is_empty());
        Self {
            own: own.iter().fold(0, |bits, dimension| bits | bit(*dimension)),
            is_own_chosen: own.iter().any(is_chosen),
        }
    }

    /// Whether a meeting that fails these clauses is among them.
    pub fn holds(&self, fails: Fails) -> bool {
        let felt = fails & !self.own;
        if self.is_own_chosen { felt == 0 } else { felt & SCOPE == 0 }
    }
}

/// The dimensions in which one chooses in the chart of a dimension. Areas stand under their pillars.
fn dimensions_beside(dimension: Dimension) -> &'static [Dimension] {
    const AREAS: &[Dimension] = &[Dimension::Area, Dimension::Pillar];
    match dimension {
        Dimension::Area | Dimension::Pillar => AREAS,
        other => &Dimension::ALL[other as usize..=other as usize],
    }
}

impl Index {
    /// Counts the meetings under a query. `words` says of each meeting whether the words sought
    /// are there (see [`meetings_matching`](crate::search::meetings_matching)); `None` if none are sought.
    #[must_use]
    pub fn counts(&self, query: &Query, words: Option<&[bool]>) -> Counts {
        let fails = self.fails(query, words);
        let facets = Dimension::ALL.iter().map(|&dimension| {
            (dimension, self.facets(dimension, dimensions_beside(dimension), query, &fails))
        });
        let mut counts = Counts { facets: facets.collect(), ..Counts::default() };
        for (meeting, &fails) in fails.iter().enumerate() {
            let reports = self.reports.row(meeting);
            counts.total += u32::from(fails & SCOPE == 0);
            if fails == 0 {
                counts.shown.push(meeting);
                counts.reports_shown += reports.len();
                continue;
            }
            let reason = self.standings[meeting].reason(fails & BETWEEN != 0, fails & STATUS != 0);
            counts.excluded.extend(reports.iter().map(|&report| ExcludedReport { report, reason }));
            if reason.is_rule() { &mut counts.left_out } else { &mut counts.outside }.push(meeting);
        }
        counts.citations_shown = self.citations_of(&counts.shown);
        counts
    }

    /// The meetings of the selection that have what a mark stands for: its solid part. `words` is as in
    /// [`Index::counts`].
    #[must_use]
    pub fn meetings_of_mark(&self, mark: &MarkKey, query: &Query, words: Option<&[bool]>) -> Vec<usize> {
        let bare = mark.dimensions().into_iter().fold(query.clone(), |query, it| query.without(it));
        let (chosen, alone) = (self.fails(query, words), self.fails(&bare.choose(mark), words));
        let both = chosen.into_iter().zip(alone).enumerate();
        both.filter(|(_, fails)| *fails == (0, 0)).map(|(meeting, _)| meeting).collect()
    }

    /// Which clauses each meeting fails.
    pub(super) fn fails(&self, query: &Query, words: Option<&[bool]>) -> Vec<Fails> {
        let mut fails = vec![0; self.standings.len()];
        for &dimension in Dimension::ALL {
            if query.is_open(dimension) {
                continue;
            }
            let column = self.column(dimension);
            let wanted: Vec<bool> = column.values.iter().map(|value| query.has(value)).collect();
            for (meeting, fails) in fails.iter_mut().enumerate() {
                if !column.ids.row(meeting).iter().any(|&id| wanted[id as usize]) {
                    *fails |= bit(dimension);
                }
            }
        }
        if let Some(words) = words {
            for (meeting, fails) in fails.iter_mut().enumerate() {
                if words.get(meeting) != Some(&true) {
                    *fails |= WORDS;
                }
            }
        }
        fails
    }

    /// The counts of a dimension's values in a chart where one chooses in `own` dimensions, which says what is pale
    /// there. `words` is as in [`Index::counts`].
    #[must_use]
    pub fn facets_among(
        &self,
        dimension: Dimension,
        own: &[Dimension],
        query: &Query,
        words: Option<&[bool]>,
    ) -> Vec<FacetCount> {
        self.facets(dimension, own, query, &self.fails(query, words))
    }

    fn facets(
        &self,
        dimension: Dimension,
        own: &[Dimension],
        query: &Query,
        fails: &[Fails],
    ) -> Vec<FacetCount> {
        let column = self.column(dimension);
        let empty = column
            .values
            .iter()
            .map(|value| FacetCount { chosen: query.has(value), ..FacetCount::empty(value.clone()) });
        let mut facets: Vec<FacetCount> = empty.collect();
        let pale = Pale::new(query, own);
        for (meeting, &fails) in fails.iter().enumerate() {
            let felt = fails & !bit(dimension);
            if felt & SCOPE != 0 {
                continue;
            }
            let selected = u32::from(fails == 0);
            let selected_not_held = u32::from(fails == 0 && !self.standings[meeting].is_held);
            let count = u32::from(felt == 0);
            let not_held = u32::from(felt == 0 && !self.standings[meeting].is_held);
            let pale = u32::from(pale.holds(fails));
            for &id in column.ids.row(meeting) {
                let facet = &mut facets[id as usize];
                facet.total += 1;
                facet.selected += selected;
                facet.selected_not_held += selected_not_held;
                facet.count += count;
                facet.not_held += not_held;
                facet.pale += pale;
            }
        }
        facets
    }

    /// How many pages the record cites that are none of the articles: for meetings of the selection, only for other
    /// meetings, and for none, but for coordinators and documents.
    #[must_use]
    pub fn pages(&self, counts: &Counts) -> [u32; 3] {
        let all: Vec<usize> = (0..self.standings.len()).collect();
        let (shown, of_meetings) = (counts.citations_shown, self.citations_of(&all));
        [shown, of_meetings - shown, self.other_pages() - of_meetings]
    }

    /// How many pages of the record are none of the articles.
    fn other_pages(&self) -> u32 {
        to_u32(self.is_article_of_citation.iter().filter(|it| !**it).count())
    }

    /// How many articles tell of these meetings or are cited for them, each once.
    pub(super) fn articles_of(&self, meetings: &[usize]) -> u32 {
        let count = self.articles.all().iter().max().map_or(0, |article| article.0 + 1);
        let mut tells = vec![false; count];
        for &meeting in meetings {
            self.articles.row(meeting).iter().for_each(|article| tells[article.0] = true);
        }
        to_u32(tells.into_iter().filter(|it| *it).count())
    }

    /// Whether a meeting is known to have been held.
    pub(super) fn is_held(&self, meeting: usize) -> bool {
        self.standings[meeting].is_held
    }

    /// How many pages are cited for these meetings, each once.
    fn citations_of(&self, meetings: &[usize]) -> u32 {
        let mut is_cited = vec![false; self.is_article_of_citation.len()];
        for &meeting in meetings {
            self.citations.row(meeting).iter().for_each(|citation| is_cited[citation.0] = true);
        }
        to_u32(is_cited.into_iter().filter(|it| *it).count())
    }
}
