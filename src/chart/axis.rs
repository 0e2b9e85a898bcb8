//! The axis of counts: how long a meeting is, and where its lines stand.

/// At most so many lines beside the axis itself.
const LINES: u32 = 4;

/// Where grid lines stand up to `max`: multiples of 1, 2 or 5 times a power of ten.
pub fn steps(max: u32) -> impl Iterator<Item = u32> {
    let step = step(max);
    (1..=max / step).map(move |nth| nth * step)
}

fn step(max: u32) -> u32 {
    let mut power = 1;
    loop {
        for factor in [1, 2, 5] {
            if max / (power * factor) <= LINES {
                return power * factor;
            }
        }
        power *= 10;
    }
}

/// How many pixels a meeting is long where `top` meetings have `room_px`, `widest_px` at the most. A whole number keeps
/// edges sharp, as long as it costs little.
pub fn unit_px(room_px: f64, top: u32, widest_px: f64) -> f64 {
    let unit = (room_px / f64::from(top)).min(widest_px);
    if unit > 6.0 { unit.floor() } else { unit }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_few() {
        for (max, expected) in [
            (0, &[][..]),
            (1, &[1]),
            (4, &[1, 2, 3, 4]),
            (5, &[2, 4]),
            (6, &[2, 4, 6]),
            (10, &[5, 10]),
            (24, &[5, 10, 15, 20]),
            (25, &[10, 20]),
            (1000, &[500, 1000]),
        ] {
            assert_eq!(steps(max).collect::<Vec<_>>(), expected, "up to {max}");
        }
    }

    #[test]
    fn the_greatest_count_has_steps_too() {
        assert_eq!(steps(u32::MAX).count(), 4);
    }
}
