//! Dragging over years: what a pointer holds on to between pressing and letting go. Pure.
//!
//! Comes in: the mark under the pointer. Goes out: the marks that a drag spans, once, when it ends, so that
//! a drag is one entry of history however far it went. Never here: the browser's event, the query.

/// A drag in the making, by the places of marks in their chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DragState {
    #[default]
    Idle,
    /// The pointer is down on a mark and has not left it: this may still become a click.
    Pressed { start: usize },
    /// The pointer has come to another mark.
    Dragging { start: usize, end: usize },
    /// The drag has ended. The click that the browser sends after it is none.
    Ended,
}

impl DragState {
    /// The pointer came down on a mark.
    #[must_use]
    pub fn press(mark: Option<usize>) -> Self {
        mark.map_or(Self::Idle, |start| Self::Pressed { start })
    }

    /// The pointer moved, to a mark or to where there is none.
    #[must_use]
    pub fn move_to(self, mark: Option<usize>) -> Self {
        match (self, mark) {
            (Self::Pressed { start }, Some(end)) if end != start => Self::Dragging { start, end },
            (Self::Dragging { start, .. }, Some(end)) => Self::Dragging { start, end },
            _ => self,
        }
    }

    /// The pointer was let go: the state after it, and the first and last mark of what was dragged over.
    #[must_use]
    pub fn release(self) -> (Self, Option<(usize, usize)>) {
        match self.span() {
            Some(span) => (Self::Ended, Some(span)),
            None => (Self::Idle, None),
        }
    }

    /// The first and last mark that the drag spans now.
    #[must_use]
    pub fn span(self) -> Option<(usize, usize)> {
        match self {
            Self::Dragging { start, end } => Some((start.min(end), start.max(end))),
            _ => None,
        }
    }

    /// Whether the mark lies in what the drag spans now.
    #[must_use]
    pub fn spans(self, mark: usize) -> bool {
        self.span().is_some_and(|(first, last)| (first..=last).contains(&mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_press_without_moving_to_another_mark_is_a_click() {
        let pressed = DragState::press(Some(3));
        let moved = pressed.move_to(Some(3)).move_to(None);
        assert_eq!(moved, pressed);
        assert_eq!(moved.release(), (DragState::Idle, None));
    }

    #[test]
    fn a_drag_spans_both_ways_and_follows_the_pointer_back() {
        let dragging = DragState::press(Some(3)).move_to(Some(5));
        assert_eq!(dragging.span(), Some((3, 5)));
        assert_eq!(dragging.move_to(Some(1)).span(), Some((1, 3)));
        assert_eq!(dragging.move_to(Some(3)).span(), Some((3, 3)), "back where it began it is still a drag");
        assert!(dragging.spans(4) && !dragging.spans(2));
    }

    #[test]
    fn beside_the_marks_a_drag_keeps_what_it_spans() {
        let dragging = DragState::press(Some(3)).move_to(Some(5)).move_to(None);
        assert_eq!(dragging.release(), (DragState::Ended, Some((3, 5))));
    }

    #[test]
    fn nothing_is_dragged_that_did_not_begin_on_a_mark() {
        assert_eq!(DragState::press(None).move_to(Some(2)), DragState::Idle);
        assert_eq!(DragState::Ended.move_to(Some(2)), DragState::Ended);
    }
}
