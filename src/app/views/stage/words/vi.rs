//! Vietnamese, in front of a class.

use super::{Scored, StageWords};
use crate::text::RichText;
use crate::text::grammar::vi::meetings;

fn revealed(label: &str, guess: Option<u32>, counted: u32) -> String {
    match guess {
        Some(guess) => format!("{label}: bạn đoán {guess} cuộc họp, đếm được {counted}"),
        None => format!("{label}: chưa đoán, đếm được {counted} cuộc họp"),
    }
}

fn scored(it: &Scored) -> RichText {
    if it.guessed == 0 {
        return RichText::from("Chưa có dự đoán nào; đây là số liệu.");
    }
    let right = RichText::new().strong(format!("Đúng {}/{}", it.right, it.guessed));
    match &it.surprise {
        None if it.guessed == 1 => right.text("."),
        None => right.text(": mọi dự đoán đều khớp số liệu."),
        Some((label, guess, counted)) => {
            let right = right.text(". Bất ngờ lớn nhất: ").strong(label);
            right.text(format!(", bạn đoán {guess}, đếm được {counted}."))
        }
    }
}

fn guess_told(guess: Option<u32>, counted: u32) -> RichText {
    let told = RichText::new().strong(meetings(counted)).text(".");
    match guess {
        Some(guess) if guess == counted => told.text(" Bạn đã đoán đúng."),
        Some(guess) => told.text(format!(" Bạn đoán {guess}.")),
        None => told,
    }
}

/// The messages in Vietnamese.
pub static STAGE: StageWords = StageWords {
    all_title: "Ba biểu đồ trên một trang",
    previous: "Trang chiếu trước",
    next: "Trang chiếu sau",
    leave: "Thoát trình chiếu",
    full_screen: "Toàn màn hình",
    full_refused: "Trình duyệt này không cho trang hiển thị toàn màn hình.",
    projector: "Tương phản mạnh cho máy chiếu",
    help: "Phím tắt",
    code: "Phóng to mã QR",
    code_how: "Mở phần này trên máy của bạn",
    blank: "Màn hình đang tắt; nhấn phím bất kỳ để tiếp tục",
    place: |at, of| format!("{at}/{of}"),
    part: |at, of| format!("({at}/{of})"),
    unfiltered: "Không lọc: mọi cuộc họp giữa ASEAN và Nga mà các nguồn này cho biết đã diễn ra",
    unfiltered_brief: "Không lọc: mọi cuộc họp mà các nguồn này cho biết đã diễn ra",
    all_counted: |n| format!("{} giữa ASEAN và Nga được cho biết đã diễn ra; không lọc", meetings(n)),
    cut: "Thanh cuối bị cắt ngắn",
    first_of: |shown, all| format!("{shown} mục đầu trong số {all}"),
    first_of_beside: |shown, all| format!("{shown}/{all} mục đầu"),
    part_of: |nth, parts| format!("Phần {nth}/{parts} của biểu đồ"),
    meetings,
    its_meetings: "Các cuộc họp này",
    meeting_of: |at, of| format!("Cuộc họp {at}/{of}"),
    previous_meeting: "Cuộc họp trước",
    next_meeting: "Cuộc họp sau",
    back_to_chart: "Quay lại biểu đồ",
    read: "Đọc trong bài báo",
    marks_keys: "Phím lên, xuống chuyển giữa các mục, Enter để chọn một mục, phím trái, phải chuyển trang chiếu.",
    play_years: "Chạy từng cuộc họp một",
    play_title: |years| format!("{years}, từng cuộc họp một"),
    play_undated: |n| format!("{n} cuộc không rõ năm: chỉ có trong bảng"),
    play_empty: "Không có cuộc họp nào khớp lựa chọn này",
    play: "Chạy",
    pause: "Tạm dừng",
    resume: "Chạy tiếp",
    play_back: "Lùi",
    play_on: "Tiếp",
    end: "Hiện tất cả",
    come: |come, of| format!("{come}/{of}"),
    play_evidence: "Xem căn cứ",
    speed: "Tốc độ",
    speeds: ["Chậm", "Vừa", "Nhanh"],
    play_table: "Xem dạng bảng",
    play_when: "Khi nào",
    play_what: "Cuộc họp",
    play_where: "Ở đâu",
    guess_title: |year, is_pandemic| match is_pandemic {
        true => format!("Năm {year}, giữa đại dịch, họ đã gặp nhau bao nhiêu lần?"),
        false => format!("Năm {year}, họ đã gặp nhau bao nhiêu lần?"),
    },
    guess_who: "ASEAN và Nga",
    guess_how: "Chọn một con số, rồi xem kết quả.",
    guess_label: "Bạn đoán: bao nhiêu cuộc họp",
    guess_less: "Bớt một",
    guess_more: "Thêm một",
    guess_told,
    guess_sentences: "Đọc từng cuộc họp",
    guess_bars: "Đoán mọi năm",
    keys_title: "Phím tắt",
    keys: &[
        ("← →", "trang chiếu trước và sau; Page Up và Page Down của bút trình chiếu cũng vậy"),
        ("Home End", "trang chiếu đầu và cuối"),
        ("↑ ↓", "chuyển giữa các mục; trong một cuộc họp thì chuyển giữa các cuộc họp"),
        ("Enter", "chọn hoặc bỏ chọn thanh; phím Tab đến “Các cuộc họp này”"),
        ("F", "toàn màn hình"),
        ("P", "tương phản mạnh cho máy chiếu"),
        ("Q", "phóng to mã QR cho điện thoại"),
        ("B .", "tắt màn hình và mở lại"),
        ("Esc", "lùi một bước: từ cuộc họp quay lại biểu đồ, từ biểu đồ quay lại trang"),
        ("1 … 9", "đến biểu đồ thứ 1, 2, 3…"),
        ("Y", "chạy từng cuộc họp một; ở đó phím cách chạy và dừng, ← → đi một bước, 1 2 3 chọn tốc độ"),
        ("A Enter", "trong câu chuyện: xem hoặc ẩn câu trả lời"),
    ],
    keys_escape: "Khi đang toàn màn hình, lần nhấn Esc đầu tiên chỉ thoát toàn màn hình.",
    predict: "Đoán trước",
    predict_title: |question| format!("Bạn đoán sao? {question}"),
    predict_how: "Chạm hoặc kéo để đặt độ dài từng cột, từng thanh.",
    predict_keys: "Phím mũi tên cũng được.",
    reveal: "Xem kết quả",
    guess_again: "Đoán lại",
    to_chart: "Đến biểu đồ",
    no_guess: "chưa đoán",
    you: |n| format!("bạn: {n}"),
    counted_bar: |n| format!("đếm được: {n}"),
    legend_you: "bạn đoán",
    legend_counted: "đếm được",
    revealed,
    scored,
    set_apart: |label, n| format!("Không tính {} ghi “{label}”.", meetings(n)),
    asked_of: |asked, all| format!("{asked}/{all} thanh; không thanh nào khác dài hơn"),
    nothing: "Với lựa chọn này không có gì để đoán.",
};
