//! Vietnamese, in front of a class.

use super::{Counted, Present, Scored};
use crate::query::Chart;
use crate::text::list::join;
use crate::text::strong;

fn meetings(n: u32) -> String {
    format!("{n} cuộc họp")
}

fn counted(it: &Counted) -> String {
    let shown = match it.filtered {
        true => format!("{} trong {}", it.shown, meetings(it.total)),
        false => meetings(it.shown),
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(format!("{} bài báo", it.articles));
    }
    if it.citations > 0 {
        from.push(format!("{} trang nguồn công khai", it.citations));
    }
    if from.is_empty() { shown } else { format!("{shown}, theo {}", join(&from, " và ")) }
}

fn most(picture: Chart, names: &[String], count: u32, total: u32) -> String {
    let all = meetings(total);
    if names.is_empty() {
        return match picture {
            Chart::Years => format!("Không năm nào nổi bật: một năm có nhiều nhất {count} trong {all}."),
            Chart::Chairs => {
                format!("Không nước nào nổi bật: mỗi nước chủ trì nhiều nhất {count} trong {all}.")
            }
            Chart::Kinds => format!("Không loại nào nổi bật: mỗi loại có nhiều nhất {count} trong {all}."),
            Chart::Places => format!("Không nơi nào nổi bật: mỗi nơi có nhiều nhất {count} trong {all}."),
            Chart::Periods => format!("Nước điều phối, kế hoạch và văn kiện, bên cạnh {all}."),
            Chart::Areas | Chart::AreasByYear => {
                format!(
                    "Không lĩnh vực nào nổi bật: mỗi lĩnh vực được nêu tại nhiều nhất {count} trong {all}."
                )
            }
        };
    }
    let each = if names.len() > 1 { "mỗi mục " } else { "" };
    let names: Vec<String> = names.iter().map(|it| strong(it)).collect();
    let names = join(&names, " và ");
    match picture {
        Chart::Years => format!("Năm có nhiều cuộc họp nhất: {names}, {each}{count} trong {all}."),
        Chart::Areas => format!("Được nêu nhiều nhất: {names}, {each}tại {count} trong {all}."),
        Chart::Chairs => format!("Chủ trì nhiều nhất: {names}, {each}{count} trong {all}."),
        Chart::Kinds => format!("Nhiều nhất: {names}, {each}{count} trong {all}."),
        Chart::Places => format!("Họp nhiều nhất tại: {names}, {each}{count} trong {all}."),
        Chart::Periods => format!("Điều phối gần đây nhất: {names}; thời gian đó có {count} trong {all}."),
        Chart::AreasByYear => format!("Nhiều nhất trong một năm: {names}, {each}{count} trong {all}."),
    }
}

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: bạn đoán {guess}, đếm được {counted}; các cuộc họp"),
        None => format!("{label}: chưa đoán, đếm được {counted}; các cuộc họp"),
    }
}

fn scored(it: &Scored) -> String {
    if it.guessed == 0 {
        return "Chưa có dự đoán nào; đây là số liệu.".to_owned();
    }
    let right = strong(&format!("Đúng {} trên {}", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => format!("{right}."),
        None => format!("{right}: mọi dự đoán đều khớp số liệu."),
        Some((label, guess, counted)) => {
            format!("{right}. Bất ngờ lớn nhất: {}, bạn đoán {guess}, đếm được {counted}.", strong(label))
        }
    }
}

/// The messages in Vietnamese.
pub static PRESENT: Present = Present {
    all_title: "Ba biểu đồ trên một trang",
    previous: "Trang chiếu trước",
    next: "Trang chiếu sau",
    leave: "Thoát trình chiếu",
    full_screen: "Toàn màn hình",
    projector: "Tương phản mạnh cho máy chiếu",
    help: "Phím tắt",
    code: "Phóng to mã QR",
    code_how: "Mở phần này trên máy của bạn",
    blank: "Màn hình đang tắt; nhấn phím bất kỳ để tiếp tục",
    place: |at, of| format!("{at} trên {of}"),
    part: |at, of| format!("({at} trên {of})"),
    counted,
    unfiltered: "Mọi cuộc họp đã diễn ra",
    most,
    first_of: |shown, all| format!("{shown} mục đầu trong {all}"),
    meetings,
    its_meetings: "Các cuộc họp này",
    meeting_of: |at, of| format!("Cuộc họp {at} trên {of}"),
    previous_meeting: "Cuộc họp trước",
    next_meeting: "Cuộc họp sau",
    back_to_chart: "Về biểu đồ",
    read: "Đọc trong bài báo",
    marks_keys: "Phím lên, xuống chuyển giữa các mục, Enter để chỉ vào một mục, phím trái, phải chuyển trang chiếu.",
    keys_title: "Phím tắt",
    keys: &[
        ("← →", "trang chiếu trước và sau; Page Up và Page Down của bút trình chiếu cũng vậy"),
        ("Home End", "trang chiếu đầu và cuối"),
        ("↑ ↓", "chuyển giữa các mục; trong một cuộc họp thì chuyển giữa các cuộc họp"),
        ("Enter", "chỉ vào mục đó hoặc thôi chỉ; phím Tab đến “Các cuộc họp này”"),
        ("F", "toàn màn hình"),
        ("P", "tương phản mạnh cho máy chiếu"),
        ("Q", "phóng to mã QR cho điện thoại"),
        ("B .", "tắt màn hình và mở lại"),
        ("Esc", "lùi một bước: từ cuộc họp về biểu đồ, từ biểu đồ về trang"),
    ],
    keys_escape: "Khi đang toàn màn hình, lần nhấn Esc đầu tiên chỉ thoát toàn màn hình.",
    predict: "Đoán trước",
    predict_title: |question| format!("Bạn đoán sao? {question}"),
    predict_how: "Đặt từng cột: chạm hoặc kéo, hoặc dùng phím mũi tên.",
    reveal: "Xem kết quả",
    again: "Đoán lại",
    to_chart: "Đến biểu đồ",
    no_guess: "chưa đoán",
    you: |n| format!("bạn: {n}"),
    counted_bar: |n| format!("đếm được: {n}"),
    legend_you: "bạn đoán",
    legend_counted: "đếm được",
    revealed,
    scored,
    set_apart: |label, n| format!("Không hỏi: {label}, {}.", meetings(n)),
    nothing: "Với lựa chọn này không có gì để đoán.",
};
