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
    missing: |numbers| format!("Còn thiếu các số: {numbers}."),
    proof: "Được chứng minh bởi",
    candidates: "Có thể nằm trong số đó",
    no_page: "Những năm này không có trang nào cho biết cuộc họp đã diễn ra",
    no_page_how: "Các cuộc họp này được tổ chức hằng năm nên nhiều khả năng đã diễn ra; nhưng không có số thứ tự nào chứng minh nên chúng không được tính ở đâu cả. Với phần lớn các năm này không tìm thấy trang nào; ở những năm ghi “chỉ được báo trước” thì có trang báo trước cuộc họp, nhưng không có trang nào viết sau ngày họp. Cuộc họp đặc biệt không phải là cuộc họp hằng năm.",
    announced: |years| format!("chỉ được báo trước: {years}"),
    web: "Phần lớn các trang còn tìm thấy ngày nay là của các năm sau 2013: số cuộc họp trong biểu đồ theo năm tăng lên một phần là do mạng Internet phát triển, chứ không phải do các bên họp nhiều hơn.",
};
