//! What a command does on a slide of a presentation. What turns slides is also a link on them.

use std::sync::Arc;

use leptos::prelude::*;

use super::deck::Deck;
use crate::app::url::{self, Focus, History};
use crate::app::views::stage::{
    Command, Pointed, Stage, follow_focused, left_to, played, step_focus, turned,
};
use crate::classroom::slides::Slide;
use crate::query::{Chart, Query};

/// What commands of a slide need to know.
#[derive(Clone, Copy)]
pub struct Turner {
    pub stage: Stage,
    pub deck: Memo<Arc<Deck>>,
    pub slide: Memo<Slide>,
    pub pointed: Memo<Option<Pointed>>,
}

impl Turner {
    /// Does what a command asks for; says whether it was for a slide.
    pub fn run(self, command: Command) -> bool {
        untrack(|| match command {
            Command::Next
            | Command::Space
            | Command::Previous
            | Command::First
            | Command::Last
            | Command::Chart(_) => {
                self.turn(command);
                true
            }
            Command::Escape => {
                self.escape();
                true
            }
            Command::Down => self.step(1),
            Command::Up => self.step(-1),
            Command::Follow => {
                follow_focused();
                true
            }
            Command::Play if self.slide.get().picture == Some(Chart::Years) => {
                self.go(&played(&self.stage.query.get()));
                true
            }
            _ => false,
        })
    }

    fn turn(self, command: Command) {
        let deck = self.deck.get();
        let ways = deck.ways(self.slide.get());
        let there = match command {
            Command::Next | Command::Space => ways.next,
            Command::Previous => ways.previous,
            Command::First => Some(ways.first),
            Command::Last => Some(ways.last),
            Command::Chart(number) => deck.numbered(number),
            _ => None,
        };
        if let Some(there) = there {
            self.go(&turned(&self.stage.query.get(), there));
        }
    }

    /// One step back: from a meeting to its chart, else to the page.
    fn escape(self) {
        let query = self.stage.query.get();
        match self.open() {
            Some(_) => self.go(&Query { meeting: None, ..query }),
            None => self.stage.app.root.url.navigate(
                &self.stage.left(),
                History::Push,
                Focus::To(left_to(&query)),
            ),
        }
    }

    /// To the mark after this one or before it; in a meeting, to the next or the one before.
    fn step(self, by: isize) -> bool {
        let Some(open) = self.open() else {
            step_focus(if by > 0 { 1 } else { -1 });
            return true;
        };
        let (app, query) = (self.stage.app, self.stage.query.get());
        let there = open.checked_add_signed(by).and_then(|at| {
            self.pointed.read().as_ref().and_then(|pointed| pointed.opened(app.dataset, &query, at))
        });
        if let Some(there) = there {
            self.go(&there);
        }
        true
    }

    /// Which of the meetings of what is pointed at is read.
    fn open(self) -> Option<usize> {
        let query = self.stage.query.get();
        query.meeting.as_ref()?;
        self.pointed.read().as_ref()?.open(self.stage.app.dataset, &query)
    }

    fn go(self, there: &Query) {
        if *there != self.stage.query.get() {
            url::push(self.stage.app, there);
        }
    }
}
