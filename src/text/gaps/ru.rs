//! Russian, on what the numbers of series prove.

use super::GapWords;
use crate::text::grammar::ru::of_meetings;

/// The messages in Russian.
pub static GAPS: GapWords = GapWords {
    title: "Что доказывают номера",
    at_least: |n| format!("Состоялось ещё не менее {}: это следует из номеров в сериях.", of_meetings(n)),
    which: "Какие именно",
    how: "Если состоялась 19-я встреча серии, то состоялись и восемнадцать других. Здесь перечислены номера, о которых не сообщает ни один из наших источников, и встреча, которая их доказывает. Встреча, номер которой не назван, может оказаться одной из недостающих, поэтому мы называем лишь наименьшее доказанное число.",
    of_series: |n| format!("не менее {n}"),
    missing: |numbers| format!("Недостаёт: {numbers}."),
    proof: "Доказывает",
    candidates: "Может быть среди них",
};
