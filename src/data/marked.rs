//! A text cut into pieces at the edges of everything that is marked in it.
//!
//! Comes in: a text's length, the spans that were read from it, and spans to be shown. Goes out:
//! pieces in order, each with the cluster it belongs to. Spans that overlap are one *cluster*: the
//! page makes one link of it, so that nested quotes are one stop for the keyboard.

use crate::data::mention::Span;

/// A piece of the text in which nothing begins or ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub span: Span,
    /// The cluster of overlapping spans that it belongs to: a place in [`Marked::clusters`].
    pub cluster: Option<usize>,
    /// Whether it belongs to the words that are looked at.
    pub looked_at: bool,
    /// Whether it was sought.
    pub hit: bool,
}

/// A text with its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    pub pieces: Vec<Piece>,
    /// Per cluster, which of the given spans it is made of.
    pub clusters: Vec<Vec<usize>>,
}

/// Cuts `within` of a text. Spans that reach beyond it are cut to it; empty ones are nothing.
#[must_use]
pub fn marked(within: Span, spans: &[Span], looked_at: &[Span], hits: &[Span]) -> Marked {
    let cut = |it: &Span| Span { start: it.start.max(within.start), end: it.end.min(within.end) };
    let inside = |it: &Span| it.start < it.end;
    let mut order: Vec<(Span, usize)> =
        spans.iter().map(cut).enumerate().filter(|(_, it)| inside(it)).map(|(at, it)| (it, at)).collect();
    order.sort_unstable();

    let mut clusters: Vec<Vec<usize>> = Vec::new();
    let mut reach: Vec<Span> = Vec::new();
    for (span, at) in order {
        match reach.last_mut() {
            Some(last) if span.start < last.end => {
                last.end = last.end.max(span.end);
                clusters.last_mut().expect("one per reach").push(at);
            }
            _ => {
                reach.push(span);
                clusters.push(vec![at]);
            }
        }
    }
    let looked_at: Vec<Span> = looked_at.iter().map(cut).filter(inside).collect();
    let hits: Vec<Span> = hits.iter().map(cut).filter(inside).collect();
    let mut edges = vec![within.start, within.end];
    for span in reach.iter().chain(&looked_at).chain(&hits) {
        edges.extend([span.start, span.end]);
    }
    edges.sort_unstable();
    edges.dedup();
    let covers = |spans: &[Span], start: usize| spans.iter().any(|it| it.start <= start && start < it.end);
    let pieces = edges
        .windows(2)
        .map(|edge| {
            let span = Span { start: edge[0], end: edge[1] };
            let cluster = reach.partition_point(|it| it.end <= span.start);
            let cluster = (cluster < reach.len() && reach[cluster].start <= span.start).then_some(cluster);
            Piece { span, cluster, looked_at: covers(&looked_at, span.start), hit: covers(&hits, span.start) }
        })
        .collect();
    Marked { pieces, clusters }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(of: &str, words: &[&str]) -> Vec<Span> {
        words
            .iter()
            .map(|it| {
                let start = of.find(it).unwrap_or_else(|| panic!("{it:?} stands in {of:?}"));
                Span { start, end: start + it.len() }
            })
            .collect()
    }

    /// Writes clusters as `[…]`, words looked at as `*…*`, hits as `_…_`.
    #[track_caller]
    fn check(text: &str, read: &[&str], looked_at: &[&str], hits: &[&str], expected: &str) {
        let whole = Span { start: 0, end: text.len() };
        let marked = marked(whole, &spans(text, read), &spans(text, looked_at), &spans(text, hits));
        let mut shown = String::new();
        let mut before = None;
        for piece in &marked.pieces {
            if before != piece.cluster {
                shown += if before.is_some() { "]" } else { "" };
                shown += if piece.cluster.is_some() { "[" } else { "" };
                before = piece.cluster;
            }
            let mut words = piece.span.quote(text).to_owned();
            if piece.hit {
                words = format!("_{words}_");
            }
            if piece.looked_at {
                words = format!("*{words}*");
            }
            shown += &words;
        }
        shown += if before.is_some() { "]" } else { "" };
        assert_eq!(shown, expected);
    }

    #[test]
    fn nothing_marked_is_one_piece() {
        check("held in Moscow", &[], &[], &[], "held in Moscow");
        assert_eq!(marked(Span { start: 0, end: 0 }, &[], &[], &[]).pieces, []);
    }

    #[test]
    fn quotes_that_overlap_are_one_cluster() {
        check(
            "in Siem Reap, Cambodia.",
            &["Siem Reap", "Siem Reap, Cambodia"],
            &[],
            &[],
            "in [Siem Reap, Cambodia].",
        );
    }

    #[test]
    fn quotes_side_by_side_are_two() {
        check("17th ARSOM", &["17th", " ARSOM"], &[], &[], "[17th][ ARSOM]");
    }

    #[test]
    fn what_is_looked_at_is_cut_out_of_its_cluster() {
        check(
            "in Siem Reap, Cambodia.",
            &["Siem Reap, Cambodia"],
            &["Siem Reap"],
            &["Reap, Cam"],
            "in [*Siem **_Reap_*_, Cam_bodia].",
        );
    }

    #[test]
    fn a_span_beyond_the_paragraph_is_cut_to_it() {
        let marked = marked(Span { start: 5, end: 9 }, &[Span { start: 0, end: 7 }], &[], &[]);
        let pieces: Vec<_> =
            marked.pieces.iter().map(|it| (it.span.start, it.span.end, it.cluster)).collect();
        assert_eq!(pieces, [(5, 7, Some(0)), (7, 9, None)]);
    }
}
