//! Areas by year: a table whose cells are darker the more meetings they hold. Where it is narrow, a column is
//! five years.

use super::derived::Counted;
use super::nav::href;
use super::node::{Element, el, of};
use super::view::{View, label};
use crate::chart::scene::{self, Hue, Kinds, Side, Speech};
use crate::counts::{CrossTab, FacetCount};
use crate::query::{Dimension, FacetValue, MarkKey, YearSpan};
use crate::text::words;

/// The least that a column of one year takes, and one of several, in px.
const COLUMN_PX: u32 = 25;
const WIDE_COLUMN_PX: u32 = 44;
/// What the names of the areas take beside them, at the least.
const NAMES_PX: u32 = 120;
/// Shades of a cell; the style sheet has as many.
const SHADES: u32 = 4;

/// Years that stand in one column: what they are called, and what choosing them chooses.
struct Column {
    label: String,
    /// As links write them: `2021`, `2016-2020`, `untold`.
    years: String,
    /// `None` for "year not given".
    span: Option<YearSpan>,
}

/// The table, in the place that is measured.
pub fn table(view: &View<'_>) -> Vec<Element> {
    vec![of("div", "plot").at("id", "by-year-plot").put(heat(view, width(view)))]
}

/// The table alone, for a place of some width in px.
pub fn heat(view: &View<'_>, width: u32) -> Element {
    let words = view.words;
    let columns = columns(view, width);
    let cross = view.model.count_index.cross_tab(Dimension::Area, Dimension::Year, view.state, view.admitted);
    let most = cell_counts(&cross, &columns).max().unwrap_or(1).max(1);
    let vocabulary = &view.model.corpus.vocabulary;
    let (mut rows, mut lines) = (Vec::new(), 0);
    for (at, pillar) in vocabulary.pillars.iter().enumerate() {
        let areas = vocabulary.areas.iter().filter(|it| usize::from(it.pillar.0) == at);
        let bars: Vec<&FacetCount> = areas
            .filter_map(|it| view.counts.facet(&FacetValue::parse(Dimension::Area, &it.code)?))
            .filter(|it| it.total > 0 || it.chosen)
            .collect();
        if bars.is_empty() {
            continue;
        }
        let heading = el("th").at("scope", "rowgroup").at("colspan", (columns.len() + 1).to_string());
        rows.push(of("tr", "group").put(heading.text(pillar.labels.get(words.lang))));
        for bar in bars {
            lines += 1;
            rows.push(row(view, bar, &columns, &cross, most, (lines, &format!("pillar-{}", at.min(3)))));
        }
    }
    if let Some(bar) = view.counts.facet(&FacetValue::Missing(Dimension::Area)).filter(|it| it.total > 0) {
        rows.push(row(view, bar, &columns, &cross, most, (lines + 1, "outline")));
    }
    let mut heads = el("tr").put(el("th").at("scope", "col").text((words.dimension)(Dimension::Area)));
    for (at, column) in columns.iter().enumerate() {
        let there = view.state.choose(&column.key(None));
        // What choosing would give up is chosen.
        let is_chosen = there == view.state.without(Dimension::Year);
        let century = column.years.strip_suffix(&column.label).filter(|it| !it.is_empty());
        let link = cell(0, at + 1)
            .at("id", format!("by-year-{}", column.years))
            .at("href", href(&there))
            // Heard, but not seen: 2021 is "21" where columns are narrow.
            .put(century.map(|it| of("span", "hidden").text(it)))
            .text(column.label.as_str());
        heads = heads
            .put(el("th").at("scope", "col").at("class", if is_chosen { "chosen" } else { "" }).put(link));
    }
    let table =
        of("table", "heat").at("id", "heat").at("role", "grid").at("aria-labelledby", "by-year-title");
    table.put(el("thead").put(heads)).put(el("tbody").all(rows))
}

/// The same as a picture that stands alone: a row for each area, in the order of the table, a dot for each meeting.
pub fn scene(counted: &Counted<'_>) -> Kinds {
    let Counted { lang, model, counts, state, admitted, .. } = *counted;
    let words = words(lang);
    let name = |value: &FacetValue| label(words, model, value);
    let areas = Speech { lang, label: &name, name: words.bar };
    let years = Speech { lang, label: &name, name: words.bar };
    let side = |dimension, speech| {
        let chosen = state.chosen(dimension).filter(|keys| !keys.is_empty());
        Side { bars: counts.facets(dimension), chosen, speech }
    };
    let cross = model.count_index.cross_tab(Dimension::Area, Dimension::Year, state, admitted);
    let mut scene = scene::kinds(&side(Dimension::Area, &areas), &side(Dimension::Year, &years), &cross);
    let vocabulary = &model.corpus.vocabulary;
    // By pillar, then in the order of the vocabulary; "none named" last.
    let place = |row: &scene::Row| {
        vocabulary
            .area_id(&row.heading.key.code())
            .map_or((u16::MAX, u16::MAX), |it| (vocabulary.area(it).pillar.0, it.0))
    };
    scene.rows.sort_by_key(place);
    for row in &mut scene.rows {
        let Some(area) = vocabulary.area_id(&row.heading.key.code()) else { continue };
        let hue = Hue::Pillar(u8::try_from(vocabulary.area(area).pillar.0).unwrap_or(u8::MAX));
        row.heading.hue = hue;
        row.cells.iter_mut().for_each(|it| it.1.hue = hue);
    }
    scene
}

/// What the hues of that picture are: the pillars, in their order.
pub fn hues(counted: &Counted<'_>) -> Vec<(Hue, String)> {
    let pillars = counted.model.corpus.vocabulary.pillars.iter().enumerate();
    let hue = |at: usize| Hue::Pillar(u8::try_from(at).unwrap_or(u8::MAX));
    pillars.map(|(at, it)| (hue(at), it.labels.get(counted.lang).to_owned())).collect()
}

/// A link of the table at a line and a column, from 0. Tab stops at the first; arrow keys go on from there.
fn cell(line: usize, column: usize) -> Element {
    let stop = if (line, column) == (0, 1) { "0" } else { "-1" };
    el("a").at("data-cell", format!("{line},{column}")).at("tabindex", stop)
}

fn row(
    view: &View<'_>,
    bar: &FacetCount,
    columns: &[Column],
    cross: &CrossTab,
    most: u32,
    (line, hue): (usize, &str),
) -> Element {
    let (words, state) = (view.words, view.state);
    let label = view.label(&bar.value);
    let name = cell(line, 0)
        .at("id", format!("by-year-{}", bar.value))
        .at("href", href(&state.toggle(&bar.value)))
        .at_some("aria-current", state.has(&bar.value).then_some("true"))
        .text(label.as_str());
    let mut cells = of("tr", hue).put(el("th").at("scope", "row").put(name));
    for (at, column) in columns.iter().enumerate() {
        let (count, total) = counts(cross, &bar.value, column);
        let field = if total == 0 {
            el("td")
        } else {
            let key = column.key(Some(&bar.value));
            let there = state.choose(&key);
            let is_chosen = there == state.without(Dimension::Year).without(Dimension::Area);
            let said = (words.bar)(&format!("{label}, {}", column.name()), count, total, is_chosen);
            let link = cell(line, at + 1)
                .at("id", format!("by-year-{key}"))
                .at("href", href(&there))
                .at("aria-label", said)
                .text(count.to_string());
            let chosen = if is_chosen { " chosen" } else { "" };
            of("td", &format!("shade-{}{chosen}", (count * SHADES).div_ceil(most))).put(link)
        };
        cells = cells.put(field);
    }
    cells
}

fn counts(cross: &CrossTab, area: &FacetValue, column: &Column) -> (u32, u32) {
    let cells = cross.row(area).filter(|it| column.holds(&it.column));
    cells.fold((0, 0), |sum, it| (sum.0 + it.count, sum.1 + it.total))
}

fn cell_counts<'a>(cross: &'a CrossTab, columns: &'a [Column]) -> impl Iterator<Item = u32> + 'a {
    cross.iter().flat_map(|it| {
        columns
            .iter()
            .filter(|column| column.holds(&it.column))
            .map(|column| counts(cross, &it.row, column).0)
    })
}

impl Column {
    /// Years from one to another; `short` leaves the century out.
    fn of(first: i32, last: i32, short: bool) -> Self {
        let two = |year: i32| format!("{:02}", year.rem_euclid(100));
        let (label, years) = match (first == last, short) {
            (true, true) => (two(first), first.to_string()),
            (true, false) => (first.to_string(), first.to_string()),
            // The line may break after the dash.
            (false, _) => (format!("{first}–\u{200b}{}", two(last)), format!("{first}-{last}")),
        };
        Self { label, years, span: Some(YearSpan::new(first, last)) }
    }

    fn holds(&self, year: &FacetValue) -> bool {
        match year.year() {
            Some(year) => self.span.is_some_and(|span| span.contains(year)),
            None => self.span.is_none(),
        }
    }

    /// What its head stands for, or its cell in a row.
    fn key(&self, row: Option<&FacetValue>) -> MarkKey {
        let single = match self.span {
            Some(span) if span.first != span.last => {
                let row = row.cloned();
                return row.map_or(MarkKey::Years(span), |row| MarkKey::Span { row, years: span });
            }
            Some(span) => FacetValue::Year(span.first),
            None => FacetValue::Missing(Dimension::Year),
        };
        match row.cloned() {
            Some(row) => MarkKey::Cell { row, column: single },
            None => MarkKey::Value(single),
        }
    }

    /// What it is called in a sentence.
    fn name(&self) -> String {
        if self.span.is_none() { self.label.clone() } else { self.years.replace('-', "–") }
    }
}

/// How wide the page is: the first charts stand in two columns, or one below the other.
fn width(view: &View<'_>) -> u32 {
    let [years, _, areas, ..] = view.now.widths;
    if years == areas { years } else { years + areas }
}

/// How many years a column has at the least, so that all fit.
fn step(width: u32, years: i32) -> i32 {
    let fits = |each: &i32| {
        let column = if *each == 1 { COLUMN_PX } else { WIDE_COLUMN_PX };
        let columns = (years / each + 2).unsigned_abs();
        NAMES_PX + columns * column <= width
    };
    [1, 5].into_iter().find(fits).unwrap_or(10)
}

/// Every year from the first to the last, or every five or ten, and "year not told".
fn columns(view: &View<'_>, width: u32) -> Vec<Column> {
    let bars = || view.counts.facets(Dimension::Year).iter().filter(|it| it.total > 0);
    let years: Vec<i32> = bars().filter_map(|it| it.value.year()).collect();
    let mut columns = Vec::new();
    if let (Some(&first), Some(&last)) = (years.first(), years.last()) {
        let each = step(width, last - first);
        let short = each == 1 && last - first > 20;
        // Runs begin where a decade or its half does, so that columns keep their place when years are added.
        let mut from = (first - 1).div_euclid(each) * each + 1;
        while from <= last {
            let (start, end) = (from.max(first), (from + each - 1).min(last));
            columns.push(Column::of(start, end, short && start != first && start % 5 != 0));
            from += each;
        }
    }
    if bars().any(|it| it.value.is_missing()) {
        let label = view.words.year_untold.to_owned();
        columns.push(Column { label, years: FacetValue::Missing(Dimension::Year).to_string(), span: None });
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_many_years_as_it_takes_to_fit() {
        for (width, years, expected) in [(1155, 35, 1), (640, 5, 1), (640, 35, 5), (343, 35, 10), (320, 5, 1)]
        {
            assert_eq!(step(width, years), expected, "{years} years in {width} px");
        }
    }

    #[test]
    fn a_column_holds_its_years_and_no_others() {
        let (one, run) = (Column::of(2021, 2021, true), Column::of(1996, 2000, false));
        assert_eq!((one.label.as_str(), one.years.as_str()), ("21", "2021"));
        assert_eq!((run.label.as_str(), run.years.as_str()), ("1996–\u{200b}00", "1996-2000"));
        let untold = Column { label: String::new(), years: String::new(), span: None };
        let year = FacetValue::Year;
        let missing = FacetValue::Missing(Dimension::Year);
        assert!(one.holds(&year(2021)) && !one.holds(&year(2020)) && !one.holds(&missing));
        assert!(run.holds(&year(1996)) && run.holds(&year(2000)) && !run.holds(&year(2001)));
        assert!(untold.holds(&missing) && !untold.holds(&year(2021)));
    }
}
