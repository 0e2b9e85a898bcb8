//! A list of thousands of rows comes a run a frame, so that the page goes on meanwhile. For paper it is whole.

use leptos::prelude::*;

/// Rows that come at once. A run takes a slow computer some hundredths of a second.
const RUN: usize = 200;

/// How many of `total` rows stand there: a run at once, and a run more with each frame. Another total begins again: so much of a
/// list is another.
/// Natively a page is rendered once, whole.
#[cfg(target_arch = "wasm32")]
pub fn grown(total: Memo<usize>) -> Memo<usize> {
    // Of which total, and how many.
    let rows = RwSignal::new((0, RUN));
    let shown = Memo::new(move |_| shown(rows.get(), total.get()));
    Effect::new(move || {
        if shown.get() < total.get() {
            request_animation_frame(move || {
                // Who has left meanwhile has no signals.
                if let (Some(shown), Some(total)) = (shown.try_get_untracked(), total.try_get_untracked()) {
                    rows.try_set((total, shown + RUN));
                }
            });
        }
    });
    let before_print = move |_| rows.set((total.get_untracked(), usize::MAX));
    let handle = window_event_listener(leptos::ev::beforeprint, before_print);
    on_cleanup(move || handle.remove());
    shown
}

#[cfg(not(target_arch = "wasm32"))]
pub fn grown(total: Memo<usize>) -> Memo<usize> {
    Memo::new(move |_| shown((total.get(), usize::MAX), total.get()))
}

/// How many rows there are now, where of such a total so many had come.
fn shown((of, rows): (usize, usize), total: usize) -> usize {
    if of == total { rows.min(total) } else { RUN.min(total) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_in_runs_and_begin_again_where_the_list_is_another() {
        for (rows, total, expected) in [
            ((0, RUN), 7, 7),
            ((0, RUN), 10_000, RUN),
            ((10_000, 2 * RUN), 10_000, 2 * RUN),
            ((10_000, 10_100), 10_000, 10_000),
            ((10_000, usize::MAX), 10_000, 10_000),
            ((10_000, 10_000), 9_000, RUN),
            ((0, RUN), 0, 0),
        ] {
            assert_eq!(shown(rows, total), expected, "{rows:?} of {total}");
        }
    }
}
