//! Vietnamese, on paper.

use super::{HandoutWords, Listed};
use crate::text::grammar::vi::{meetings, reports};

fn listed(it: &Listed) -> String {
    let mut parts = vec![meetings(it.meetings)];
    if it.quotes > 0 {
        parts.push(format!("{} câu trích", it.quotes));
    }
    parts.push(format!("{} nguồn", it.sources));
    parts.join(", ")
}

/// The messages in Vietnamese.
pub static HANDOUT: HandoutWords = HandoutWords {
    back: "Quay lại biểu đồ",
    print: "In",
    print_refused: "Trình duyệt không mở được phần in. Bạn có thể in từ trình đơn của trình duyệt.",
    add: "In thêm",
    figures: "Số liệu của các biểu đồ",
    quotes: "Câu trích từ các bài báo",
    left_out: "Những gì không được tính",
    sources_in_full: "Nguồn đầy đủ",
    listed,
    title: "Các cuộc họp ASEAN–Nga",
    address: "Xem trên mạng",
    scan: "Quét mã để mở phần này",
    edition: |it| format!("Phiên bản dữ liệu: {it}"),
    printed: |day| format!("In ngày {day}"),
    pairs_how: "Thanh đặc: A, phần này. Thanh rỗng: B, phần kia.",
    when: "Thời gian",
    meeting: "Cuộc họp",
    place: "Địa điểm",
    sources: "Nguồn",
    numbers_how: "Số trong ngoặc vuông là số thứ tự của nguồn ở cuối bản in.",
    all_meetings: "Mọi cuộc họp trong danh sách",
    more_meetings: |it| match (it.meetings, it.undated, it.are_latest) {
        (n, _, false) => format!("Còn {n} cuộc họp khác không rõ năm cũng được tính."),
        (n, 0, true) => {
            format!("Danh sách nêu những cuộc họp gần nhất; còn {n} cuộc họp khác cũng được tính.")
        }
        (n, undated, true) => {
            format!(
                "Danh sách nêu những cuộc họp gần nhất; còn {n} cuộc họp khác cũng được tính, trong đó {undated} cuộc không rõ năm."
            )
        }
    },
    word_for_word: "Nguyên văn",
    reports,
};
