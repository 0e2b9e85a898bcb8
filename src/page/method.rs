//! "How was this number made?": from the sources to the count, one step at a time or all at once.
//!
//! The number is that of the view: `?years=2021&view=method`. With `picture=` it is parted by the chart's
//! bars. One bar is named by the state in which it alone is chosen in its chart, which counts as many
//! meetings as the bar does: `?years=2021&view=method&picture=years`.

use super::node::{Element, el, link, of};
use super::value::{name, when};
use super::view::View;
use crate::counts::{Derivation, FilteredBy};
use crate::data::ReportId;
use crate::data::code::{ArticleCode, MeetingCode};
use crate::meetings::Rule;
use crate::query::{Chart, Dimension, FacetValue, Query, View as QueryView, ViewKind};
use crate::text::{Method, cite_words, describe, method_words};

/// How many steps there are.
const COUNT: usize = 6;

/// What a step's part of the page is made from.
struct Walk<'a> {
    view: &'a View<'a>,
    words: &'static Method,
    steps: Derivation,
    picture: Option<(Dimension, &'static str)>,
}

/// The whole of it, in place of the charts.
pub fn section(view: &View<'_>) -> Element {
    let words = method_words(view.words.lang);
    let activity = view.state.view.as_deref();
    let picture = activity.and_then(|it| it.chart).map(|it| pictured(view, it));
    let dimension = picture.map(|it| it.0);
    let model = view.model;
    let steps = Derivation::new(&model.corpus, &model.meetings, view.state, view.admitted, dimension);
    let walk = Walk { view, words, steps, picture };
    let at = step_of(view.state);
    let n = count(walk.steps.counted.len());
    let number = of("p", "number")
        .put(el("b").text(n.to_string()))
        .text(format!(" {} ", (words.counted_of)(n)))
        .put(of("span", "how").text(filtered(view)));
    let shown = match at {
        Some(at) => vec![walk.step(at)],
        None => (1..=COUNT).map(|at| walk.step(at)).collect(),
    };
    let charts = Query { view: None, ..view.state.clone() };
    let back = link(super::nav::href(&charts), "summary").at("id", "method-back").text(words.back);
    let section = of("section", "method")
        .at("aria-labelledby", "method-title")
        .put(of("p", "links").put(back))
        .put(el("h2").at("id", "method-title").at("tabindex", "-1").text(words.title))
        .put(number)
        .put(of("p", "how").text(words.how))
        .put(walk.flow(at))
        .put(walk.walked(at))
        .put(of("ol", if at.is_some() { "method-steps one" } else { "method-steps" }).all(shown));
    el("main").put(super::faults::all(view)).put(section)
}

/// The step that a link names, if there is one; what is too far is the last.
fn step_of(state: &Query) -> Option<usize> {
    let step = state.view.as_deref()?.step?;
    Some(usize::try_from(step).unwrap_or(COUNT).clamp(1, COUNT))
}

/// What is chosen, in words.
fn filtered(view: &View<'_>) -> String {
    let cite = cite_words(view.words.lang);
    let chosen = describe::filter(view.words.lang, &view.model.corpus, view.state);
    if chosen.is_empty() { cite.no_filter.to_owned() } else { (cite.filter)(&chosen) }
}

/// The dimension of a picture's bars, and its title.
fn pictured(view: &View<'_>, picture: Chart) -> (Dimension, &'static str) {
    let spec = picture.spec();
    (spec.dimension, (spec.title)(view.words))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The state at another step; `None` is all at once.
fn at_step(state: &Query, step: Option<usize>) -> Query {
    let mut state = state.clone();
    let activity = state.view.get_or_insert_with(|| Box::new(QueryView::new(ViewKind::Method)));
    activity.step = step.map(count);
    state
}

/// As many dots as things; those after the first `full` are hollow.
fn dots(full: usize, hollow: usize) -> Element {
    let dot = |class: &str| of("i", class);
    let full = (0..full).map(|_| dot("dot"));
    let all = full.chain((0..hollow).map(|_| dot("dot hollow"))).collect();
    of("span", "dots").at("aria-hidden", "true").all(all)
}

impl Walk<'_> {
    /// All steps in a row, each with its number and the way to it.
    fn flow(&self, at: Option<usize>) -> Element {
        let steps = &self.steps;
        let reports = steps.articles.iter().map(|it| it.1.len()).sum::<usize>() + steps.entries.len();
        let out = steps.meetings.len() - steps.in_scope.len();
        let fallen = steps.in_scope.len() - steps.counted.len();
        let less = |n: usize| if n == 0 { "0".to_owned() } else { format!("\u{2212}{n}") };
        let numbers = [
            (steps.articles.len() + self.pages()).to_string(),
            reports.to_string(),
            steps.meetings.len().to_string(),
            less(out),
            less(fallen),
            steps.counted.len().to_string(),
        ];
        let item = |(n, number): (usize, &String)| {
            let there = super::nav::href(&at_step(self.view.state, Some(n + 1)));
            let link = el("a")
                .at("id", format!("step-{}", n + 1))
                .at("href", there)
                .at_some("aria-current", (at == Some(n + 1)).then_some("step"))
                .put(of("span", "name").text(self.words.steps[n]))
                .text(" ")
                .put(el("b").text(number.as_str()));
            el("li").put(link)
        };
        let items = numbers.iter().enumerate().map(item).collect();
        of("nav", "flow").at("aria-label", self.words.title).put(el("ol").all(items))
    }

    /// On, back, and from one step to all.
    fn walked(&self, at: Option<usize>) -> Element {
        let words = self.words;
        let to = |step: Option<usize>| super::nav::href(&at_step(self.view.state, step));
        let button = |id: &'static str, text: &str, step: usize| {
            // At either end the focus goes to the step itself: this button is gone there.
            let is_end = step == 1 || step == COUNT;
            let focus = if is_end { format!("step-{step}") } else { id.to_owned() };
            link(to(Some(step)), &focus).at("id", id).at("class", "button").text(text)
        };
        let row = of("p", "walk");
        let Some(at) = at else {
            let first = link(to(Some(1)), "step-1").at("class", "button").at("id", "step-by-step");
            return row.put(first.text(words.one_by_one));
        };
        let told = format!("{}: {}", (words.step_of)(at, COUNT), words.steps[at - 1]);
        let all = link(to(None), "step-by-step").at("id", "step-all").text(words.all_steps);
        row.put((at > 1).then(|| button("step-previous", words.previous, at - 1)))
            .put((at < COUNT).then(|| button("step-next", words.next, at + 1)))
            .put(of("span", "told").at("role", "status").text(told))
            .put(all)
    }

    fn step(&self, at: usize) -> Element {
        let title = el("h3").text(self.words.steps[at - 1]);
        let step = of("li", "step").at("id", format!("method-{at}")).at("value", at.to_string()).put(title);
        match at {
            1 => self.sources(step),
            2 => self.reports(step),
            3 => self.merged(step),
            4 => self.left_out(step),
            5 => self.chosen(step),
            _ => self.counted(step),
        }
    }

    fn said(&self, text: String) -> Element {
        of("p", "step-said").text(text)
    }

    /// How many pages the record cites for its meetings.
    fn pages(&self) -> usize {
        let corpus = &self.view.model.corpus;
        let mut pages: Vec<usize> = Vec::new();
        for report in &self.steps.entries {
            let entry = corpus.report(*report).entry().map(|it| corpus.entry(it));
            pages.extend(entry.iter().flat_map(|it| it.citations.iter().map(|it| it.0)));
        }
        pages.sort();
        pages.dedup();
        pages.len()
    }

    fn sources(&self, step: Element) -> Element {
        let (articles, entries) = (self.steps.articles.len(), self.steps.entries.len());
        let mut step = step;
        if articles > 0 {
            step = step.put(self.said((self.words.articles)(count(articles))));
            let items = self.steps.articles.iter().map(|it| {
                let article = self.view.model.corpus.article(it.0);
                let state = self.view.state;
                let there = Query { view: None, read: ArticleCode::new(&article.id), ..state.clone() };
                let open = link(super::nav::href(&there), "article-title")
                    .at("lang", article.language.as_str())
                    .text(article.title.as_str());
                let by = super::articles::by_line(self.view.words, article);
                el("li").put(open).text(" ").put(of("span", "by").text(by))
            });
            step = step.put(of("ul", "rows").all(items.collect()));
        }
        let record = || self.said((self.words.entries)(count(entries), count(self.pages())));
        step.put((entries > 0).then(record))
    }

    fn reports(&self, step: Element) -> Element {
        let words = self.words;
        let all = self.steps.articles.iter().map(|it| it.1.len()).sum::<usize>() + self.steps.entries.len();
        let mut rows = Vec::new();
        for (article, reports) in &self.steps.articles {
            let article = self.view.model.corpus.article(*article);
            let title = el("span").at("lang", article.language.as_str()).text(article.title.as_str());
            let n = (words.reports_of)(count(reports.len()));
            let row = el("li").put(title).text(" ").put(of("b", "n").text(n)).put(dots(reports.len(), 0));
            rows.push(row.put(self.inline(&self.meetings_of(reports))));
        }
        if !self.steps.entries.is_empty() {
            let n = (words.entries_each)(count(self.steps.entries.len()));
            let row = el("li").text(format!("{} ", self.view.words.record)).put(of("b", "n").text(n));
            let row = row.put(dots(self.steps.entries.len(), 0));
            rows.push(row.put(self.folded(self.view.words.show, &self.meetings_of(&self.steps.entries))));
        }
        step.put(self.said((words.reports)(count(all)))).put(of("ul", "rows").all(rows))
    }

    fn merged(&self, step: Element) -> Element {
        let (words, model) = (self.words, self.view.model);
        let all = model.corpus.reports.len();
        let step = step.put(self.said((words.merged)(count(all), count(self.steps.meetings.len()))));
        let joined = &self.steps.joined;
        let reports: usize = joined.iter().map(|it| model.meetings[*it].reports.len()).sum();
        let source = |it: ReportId| super::model::teller(model, self.view.words, model.corpus.report(it));
        let rows = joined.iter().map(|at| {
            let meeting = &model.meetings[*at];
            let mut row = el("li")
                .put(self.meeting(*at))
                .text(" ")
                .put(self.id(*at))
                .put(dots(meeting.reports.len(), 0));
            for (a, b, rule) in &meeting.joined {
                let tell = match rule {
                    Rule::SameNumber => self.view.words.same_number,
                    Rule::SameDay => self.view.words.same_day,
                    Rule::Cited => self.view.words.cited,
                };
                row = row.put(of("p", "how").text(tell(source(*a), source(*b))));
            }
            row
        });
        let rows: Vec<Element> = rows.collect();
        let step = match joined.is_empty() {
            true => step,
            false => step
                .put(self.said((words.joined)(count(joined.len()), count(reports))))
                .put(of("ul", "rows").all(rows)),
        };
        let alone: Vec<usize> =
            self.steps.meetings.iter().copied().filter(|it| !joined.contains(it)).collect();
        let told = (words.alone)(count(alone.len()));
        step.put((!alone.is_empty()).then(|| self.folded(&told, &alone)))
    }

    fn left_out(&self, step: Element) -> Element {
        let steps = &self.steps;
        let (all, stay) = (steps.meetings.len(), steps.in_scope.len());
        let less = (self.words.less)(count(all), count(all - stay), count(stay));
        let rows = steps.left_out.iter().map(|(why, meetings)| {
            el("li")
                .text((self.view.words.left_out_why)(*why))
                .text(" ")
                .put(of("b", "n").text(format!("\u{2212}{}", meetings.len())))
                .put(dots(0, meetings.len()))
                .put(self.few(meetings))
        });
        step.put(self.said(format!("{less} {}", self.words.scope))).put(of("ul", "rows").all(rows.collect()))
    }

    fn chosen(&self, step: Element) -> Element {
        let view = self.view;
        if self.steps.filters.is_empty() {
            return step.put(self.said((self.words.nothing_chosen)(count(self.steps.counted.len()))));
        }
        let rows = self.steps.filters.iter().map(|step| {
            // A state in which this clause alone is chosen tells it in words.
            let alone = match step.by {
                FilteredBy::Dimension(it) => {
                    Query::default().with_clause(it, view.state.chosen(it).cloned().unwrap_or_default())
                }
                FilteredBy::Words => Query::default().with_words(&view.state.q),
            };
            let what = describe::filter(view.words.lang, &view.model.corpus, &alone);
            let (stay, fall) = (step.stay.len(), step.fall.len());
            let n = (self.words.sieve)(count(stay), count(stay + fall));
            let row = el("li").text(format!("{what} ")).put(of("b", "n").text(n)).put(dots(stay, fall));
            row.put((fall > 0).then(|| self.folded(self.words.fallen, &step.fall)))
        });
        step.put(of("ul", "rows").all(rows.collect()))
    }

    fn counted(&self, step: Element) -> Element {
        let counted = &self.steps.counted;
        let step = step
            .put(self.said((self.words.counted)(count(counted.len()))))
            .put((!counted.is_empty()).then(|| self.few(counted)));
        let Some((dimension, title)) = self.picture else { return step };
        if counted.is_empty() {
            return step;
        }
        let mut bars: Vec<(&FacetValue, &Vec<usize>)> = self.steps.by_value.iter().collect();
        // As in the chart: years by year, the others by count.
        if dimension != Dimension::Year {
            bars.sort_by_key(|it| std::cmp::Reverse(it.1.len()));
        }
        let rows = bars.iter().map(|(value, meetings)| self.bar(value, meetings)).collect();
        let sum: usize = bars.iter().map(|it| it.1.len()).sum();
        let overlap = (sum > counted.len())
            .then(|| of("p", "how").text((self.words.bars_overlap)(count(sum), count(counted.len()))));
        step.put(el("h4").text((self.words.bars)(title))).put(of("ul", "rows").all(rows)).put(overlap)
    }

    /// One bar: its name leads to how its number was made.
    fn bar(&self, value: &FacetValue, meetings: &[usize]) -> Element {
        let label = self.view.label(value);
        let there = super::nav::href(&self.view.state.with_only(value));
        let own = link(there, "method-title")
            .at("id", format!("method-bar-{value}"))
            .at("aria-label", (self.words.this_bar)(&label))
            .text(label.as_str());
        let n = of("b", "n").text(meetings.len().to_string());
        let row = el("li").put(own).text(" ").put(n).put(dots(meetings.len(), 0));
        row.put(self.folded(&(self.words.meetings)(count(meetings.len())), meetings))
    }

    fn meetings_of(&self, reports: &[ReportId]) -> Vec<usize> {
        reports.iter().filter_map(|it| self.view.model.count_index.meeting_of(*it)).collect()
    }

    /// The link to a meeting's values and their words.
    fn meeting(&self, at: usize) -> Element {
        let meeting = &self.view.model.meetings[at];
        let there = Query {
            view: None,
            meeting: MeetingCode::new(&meeting.id),
            fact: None,
            statement: None,
            ..self.view.state.clone()
        };
        let text = format!("{} · {}", name(self.view, meeting), when(self.view, meeting));
        link(super::nav::href(&there), &format!("m-{}", meeting.id)).text(text)
    }

    /// What links call a meeting.
    fn id(&self, at: usize) -> Element {
        of("span", "id").at("lang", "zxx").text(self.view.model.meetings[at].id.as_str())
    }

    /// Meetings, each with its id.
    fn inline(&self, meetings: &[usize]) -> Element {
        let items = meetings.iter().map(|it| el("li").put(self.meeting(*it)).text(" ").put(self.id(*it)));
        of("ul", "meeting-links").all(items.collect())
    }

    fn folded(&self, title: &str, meetings: &[usize]) -> Element {
        el("details").put(el("summary").text(title)).put(self.inline(meetings))
    }

    /// A list that is folded where it is long.
    fn few(&self, meetings: &[usize]) -> Element {
        const FEW: usize = 12;
        match meetings.len() {
            0..=FEW => self.inline(meetings),
            n => self.folded(&(self.words.meetings)(count(n)), meetings),
        }
    }
}

/// Goes a step on or back, or to either end, by the arrow keys, Home and End. Keys in a field are its own.
#[cfg(target_arch = "wasm32")]
pub fn pressed(app: super::app::App, event: &web_sys::KeyboardEvent) -> bool {
    let in_field = super::act::target(event).is_some_and(|it| {
        super::act::closest(&it, "input, select, textarea, [role=listbox], [role=group]").is_some()
    });
    if in_field {
        return false;
    }
    let state = app.peek(|it| it.state.clone());
    let at = step_of(&state);
    let next = match event.key().as_str() {
        "ArrowRight" => at.map_or(1, |it| (it + 1).min(COUNT)),
        "ArrowLeft" => at.map_or(COUNT, |it| it.saturating_sub(1).max(1)),
        "Home" => 1,
        "End" => COUNT,
        _ => return false,
    };
    let next = at_step(&state, Some(next));
    super::nav::push(app, &next, super::nav::Focus::Stay);
    true
}
