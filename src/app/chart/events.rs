//! What the reader does on the marks of a drawing, turned into queries.
//!
//! The drawing listens, not each mark: dragging needs to know where the pointer is whatever it came down on.
//! A plain click is the link's own; see [`url`](crate::app::url).

use std::sync::Arc;

use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};
use leptos::prelude::*;
use leptos::web_sys::Event;

use super::dom;
use super::drag::DragState;
use super::keyboard::{Command, Marks, Modifiers, command};
use super::mark::PlotMark;
use super::plot::Plot;
use super::spec::CardSpec;
use crate::app::context::AppContext;
use crate::app::foreign;
use crate::app::url;
use crate::query::Query;

/// What one drawing alone knows.
#[derive(Clone, Copy)]
pub struct DrawingState {
    pub app: AppContext,
    pub chart: &'static CardSpec,
    pub plot: Memo<Arc<Plot>>,
    /// Whether a plain click adds: the switch that touch has.
    pub adds: Signal<bool>,
    /// The id of the mark that Tab comes to.
    pub stop: RwSignal<Option<String>>,
    /// The mark that the tooltip tells of.
    pub pointed: RwSignal<Option<Pointed>>,
    pub drag: RwSignal<DragState>,
    /// Where a run by Shift and arrow keys began, as long as it goes on.
    pub run_start: RwSignal<Option<usize>>,
    /// The year that was clicked last without Shift: from there Shift spans, as in lists.
    pub anchor: StoredValue<Option<i32>>,
}

/// A mark that the pointer or the focus is on.
#[derive(Clone, Debug, PartialEq)]
pub struct Pointed {
    pub id: String,
    /// Where the pointer is, in the drawing's px; `None` for the focus.
    pub x_px: Option<f64>,
}

impl DrawingState {
    #[must_use]
    pub fn new(app: AppContext, chart: &'static CardSpec, plot: Memo<Arc<Plot>>, adds: Signal<bool>) -> Self {
        Self {
            app,
            chart,
            plot,
            adds,
            stop: RwSignal::new(None),
            pointed: RwSignal::new(None),
            drag: RwSignal::new(DragState::Idle),
            run_start: RwSignal::new(None),
            anchor: StoredValue::new(None),
        }
    }

    /// What a plain click on a mark makes of a query.
    #[must_use]
    pub fn next(self, mark: &PlotMark, query: &Query) -> Query {
        if self.adds.get() { query.add(&mark.key) } else { query.choose(&mark.key) }
    }

    /// The id of the mark that an event is for, where the plot has it.
    fn mark_of(self, event: &Event) -> Option<String> {
        dom::mark_of(event).filter(|id| self.plot.read_untracked().index_of(id).is_some())
    }

    /// The place in the plot of the mark that an event is for.
    fn index_of(self, event: &Event) -> Option<usize> {
        self.plot.read_untracked().index_of(&dom::mark_of(event)?)
    }

    /// The focus came to a mark: Tab comes back to it, and by keyboard its tooltip opens.
    pub fn focus_in(self, event: &FocusEvent) {
        let Some(id) = self.mark_of(event) else { return };
        self.stop.set(Some(id.clone()));
        if dom::is_focus_visible(event) && self.run_start.get_untracked().is_none() {
            self.pointed.set(Some(Pointed { id, x_px: None }));
        }
    }

    pub fn key_down(self, event: &KeyboardEvent) {
        let Some(index) = self.index_of(event) else { return };
        let held = Modifiers {
            shift: event.shift_key(),
            command: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
        };
        let (plot, spec) = (self.plot.get_untracked(), self.chart.spec());
        let marks =
            Marks { count: plot.marks.len(), has_years: spec.has_spans, has_rows: spec.columns.is_some() };
        let Some(command) = command(&foreign::key(event), held, index, marks) else { return };
        event.prevent_default();
        if !matches!(command, Command::Span(_)) {
            self.run_start.set(None);
        }
        match command {
            Command::Cross { is_down } => {
                if let Some(to) = plot.beyond(index, is_down) {
                    self.focus(&plot, to);
                }
            }
            Command::Focus(to) => self.focus(&plot, to),
            Command::Span(to) => self.span_by_key(&plot, index, to),
            Command::Choose => self.choose(&plot, index),
            Command::Add => self.add(&plot, index, held),
            Command::Escape => self.escape(&plot),
        }
    }

    /// A click by mouse, finger or Enter; those without a key held are left to the link.
    pub fn click(self, event: &MouseEvent) {
        self.run_start.set(None);
        // A click by a key or an assistive device has no number and ends no drag.
        if self.drag.get_untracked() == DragState::Ended && event.detail() > 0 {
            self.drag.set(DragState::Idle);
            event.prevent_default();
            return;
        }
        self.pointed.set(None);
        let held = Modifiers {
            shift: event.shift_key(),
            command: event.ctrl_key() || event.meta_key(),
            alt: event.alt_key(),
        };
        let Some(index) = self.index_of(event).filter(|_| !held.alt) else { return };
        if held.adds() {
            event.prevent_default();
            self.add(&self.plot.get_untracked(), index, held);
        }
        if !held.shift {
            self.anchor.set_value(self.plot.read_untracked().marks.get(index).and_then(|mark| mark.year()));
        }
    }

    pub fn pointer_over(self, event: &PointerEvent) {
        // A finger that lies on a mark chooses it; what it says is told by the page.
        if foreign::pointer_type(event) == "touch" || dom::is_in_tooltip(event) {
            return;
        }
        let x_px = dom::x_px(event, self.plot.read_untracked().width);
        self.pointed.set(self.mark_of(event).map(|id| Pointed { id, x_px }));
    }

    pub fn pointer_down(self, event: &PointerEvent) {
        let mark = self.index_of(event).filter(|_| self.chart.spec().has_spans && event.button() == 0);
        self.drag.set(DragState::press(mark));
    }

    pub fn pointer_move(self, event: &PointerEvent) {
        let drag = self.drag.get_untracked();
        if matches!(drag, DragState::Idle | DragState::Ended) {
            return;
        }
        let plot = self.plot.read_untracked();
        let over = dom::x_px(event, plot.width).and_then(|x_px| plot.mark_over(x_px));
        let next = drag.move_to(over.filter(|index| plot.marks[*index].year().is_some()));
        if next != drag {
            // From here on the pointer is the drawing's, wherever it goes.
            dom::capture(event);
            self.pointed.set(None);
            self.drag.set(next);
        }
    }

    pub fn pointer_up(self) {
        let (next, span) = self.drag.get_untracked().release();
        self.drag.set(next);
        let Some((first, last)) = span else { return };
        let plot = self.plot.get_untracked();
        if let Some(query) = plot.span(&self.app.query.read_untracked(), first, last) {
            url::push(self.app, &query);
        }
    }

    /// The browser took the pointer, to scroll.
    pub fn pointer_cancel(self) {
        self.drag.set(DragState::Idle);
    }

    fn focus(self, plot: &Plot, index: usize) {
        if let Some(mark) = plot.marks.get(index) {
            dom::focus(&mark.id);
        }
    }

    fn choose(self, plot: &Plot, index: usize) {
        let Some(mark) = plot.marks.get(index) else { return };
        self.pointed.set(None);
        url::push(self.app, &untrack(|| self.next(mark, &self.app.query.read())));
    }

    /// Adds a mark to what is chosen; with Shift, all years up to it.
    fn add(self, plot: &Plot, index: usize, held: Modifiers) {
        let Some(mark) = plot.marks.get(index) else { return };
        self.pointed.set(None);
        let query = self.app.query.read_untracked();
        let year = mark.year().filter(|_| held.shift && self.chart.spec().has_spans);
        let next = match year {
            Some(year) => query.span_from(self.anchor.get_value(), year),
            None => query.add(&mark.key),
        };
        drop(query);
        url::push(self.app, &next);
    }

    /// Shift with an arrow key. The first step of a run is an entry of history, the others belong to it.
    fn span_by_key(self, plot: &Plot, from: usize, to: usize) {
        let began = self.run_start.get_untracked();
        let start = began.unwrap_or(from);
        let Some(next) = plot.span(&self.app.query.read_untracked(), start, to) else {
            self.run_start.set(None);
            return self.focus(plot, to);
        };
        self.run_start.set(Some(start));
        self.pointed.set(None);
        self.focus(plot, to);
        if began.is_some() {
            url::replace(self.app, &next);
        } else {
            url::push(self.app, &next);
        }
    }

    /// Lets go of a drag, else closes the tooltip, else gives up what is chosen in this chart.
    fn escape(self, plot: &Plot) {
        if self.drag.get_untracked().span().is_some() {
            return self.drag.set(DragState::Ended);
        }
        if self.pointed.get_untracked().is_some() {
            return self.pointed.set(None);
        }
        let query = self.app.query.get_untracked();
        let next =
            plot.dimensions().into_iter().fold(query.clone(), |query, dimension| query.without(dimension));
        if next != query {
            url::push(self.app, &next);
        }
    }
}
