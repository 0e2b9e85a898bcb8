//! Vietnamese, on citing and doubting.

use super::{Cite, Count, apa_date, parts};
use crate::data::edtf::Date;
use crate::text::list::join;
use crate::text::vi::DATES;

fn count(it: Count) -> String {
    let shown = if it.shown == it.total {
        format!("{} cuộc họp", it.total)
    } else {
        format!("{} trong số {} cuộc họp", it.shown, it.total)
    };
    let mut from = Vec::new();
    if it.articles > 0 {
        from.push(format!("{} bài báo", it.articles));
    }
    if it.pages > 0 {
        from.push(format!("{} trang tư liệu", it.pages));
    }
    if from.is_empty() { shown } else { format!("{shown}, ghi nhận từ {}", join(&from, " và ")) }
}

fn long_date(date: &Date) -> Option<String> {
    let (rest, year) = parts(&DATES, date, true)?;
    let day = if date.day().is_some() && !rest.is_empty() { "ngày " } else { "" };
    Some(format!("{day}{rest} năm {year}").trim_start().to_owned())
}

/// The messages in Vietnamese.
pub static CITE: Cite = Cite {
    cite: "Trích dẫn",
    cite_view: "Trích dẫn góc nhìn này",
    wrong_named: |what| format!("Chỗ này sai? {what}"),
    how: "Trích dẫn nêu điều kiện lọc, số đếm, phiên bản dữ liệu và các bài báo làm nguồn. Ở chỗ cần ngày truy cập, hãy ghi ngày bạn đã đọc.",
    what: "Nội dung được trích dẫn",
    view: "Góc nhìn này",
    picture: "Toàn bộ biểu đồ",
    format: "Định dạng",
    apa: "APA (ấn bản thứ 7)",
    chicago: "Chicago (ấn bản thứ 17, tác giả – năm)",
    copy: "Sao chép",
    copied: "Đã sao chép trích dẫn.",
    by_hand: "Trình duyệt không cho trang này sao chép. Trích dẫn đã được chọn sẵn: hãy tự sao chép.",
    download: |file| format!("Tải {file}"),
    title: "Các cuộc họp giữa ASEAN và Nga",
    description: "Các cuộc họp giữa ASEAN và Nga, ghi nhận từ các bài báo; mỗi giá trị kèm câu chữ làm căn cứ.",
    filter: |what| format!("Điều kiện lọc: {what}"),
    no_filter: "Không lọc",
    count,
    edition: |it| format!("Phiên bản dữ liệu: {it}"),
    read_from: "Ghi nhận từ:",
    data_set: "Bộ dữ liệu",
    version: |it| format!("Phiên bản {it}"),
    no_date: "không rõ năm",
    circa: "khoảng ",
    apa_date: |it| apa_date(&DATES, it, true),
    long_date,
    retrieved: |day| format!("Truy cập {day}, từ"),
    accessed: |day| format!("Truy cập {day}"),
    inner_quotes: ('‘', '’'),
    stop_inside: true,
    wrong: "Chỗ này sai",
    wrong_title: "Giá trị này có sai không?",
    wrong_how: "Thư dưới đây nêu rõ giá trị và nguồn của nó. Hãy viết thêm giá trị đúng là gì, được nêu ở đâu, rồi gửi cho người phụ trách trang này.",
    open_mail: "Mở trong ứng dụng thư",
    copy_text: "Sao chép nội dung",
    text_copied: "Đã sao chép nội dung.",
    text_by_hand: "Trình duyệt không cho trang này sao chép. Nội dung đã được chọn sẵn: hãy tự sao chép.",
    close: "Đóng",
    subject: |meeting, id| format!("Khám phá Đối thoại: giá trị sai? {meeting} ({id})"),
    meeting: "Cuộc họp",
    field: "Mục",
    value: "Giá trị",
    quote: "Trích nguyên văn",
    article: "Bài báo",
    page: "Trang tư liệu",
    link: "Liên kết",
    data: "Phiên bản dữ liệu",
    ask: "Đúng ra là gì, và được nêu ở đâu?",
    shortened: "(đã rút ngắn)",
};
