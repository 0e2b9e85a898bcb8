//! Vietnamese, on what the numbers of series prove.

use super::GapWords;
use crate::text::grammar::vi::meetings;

/// The messages in Vietnamese.
pub static GAPS: GapWords = GapWords {
    title: "Số thứ tự chứng minh điều gì",
    at_least: |n| {
        format!(
            "Ít nhất còn {} nữa chắc chắn đã diễn ra: số thứ tự của các chuỗi họp cho thấy điều đó.",
            meetings(n)
        )
    },
    which: "Những cuộc nào",
    how: "Khi cuộc họp lần thứ 19 của một chuỗi đã diễn ra thì mười tám cuộc trước đó cũng đã diễn ra. Dưới đây là những số thứ tự mà không nguồn nào của chúng tôi nhắc đến, cùng cuộc họp chứng minh điều đó. Một cuộc họp không được nguồn nào nêu số thứ tự có thể là một trong những cuộc còn thiếu, nên chúng tôi chỉ tính con số tối thiểu được chứng minh.",
    of_series: |n| format!("ít nhất {n}"),
    missing: |numbers| format!("Còn thiếu: {numbers}."),
    proof: "Được chứng minh bởi",
    candidates: "Có thể nằm trong số đó",
};
