//! Vietnamese, on citing and doubting.

use super::{Cite, Doubted, apa_date};
use crate::data::edtf::Date;

/// "2 tháng 5": citations spell months out.
fn days(date: &Date) -> String {
    match (date.month(), date.day()) {
        (Some(month), Some(day)) => format!("{day} tháng {month}"),
        (Some(month), None) => format!("tháng {month}"),
        (None, _) => String::new(),
    }
}

fn long_date(date: &Date) -> Option<String> {
    let (year, days) = (date.year()?, days(date));
    let day = if date.day().is_some() && !days.is_empty() { "ngày " } else { "" };
    Some(format!("{day}{days} năm {year}").trim_start().to_owned())
}

/// The messages in Vietnamese.
pub static CITE: Cite = Cite {
    cite: "Trích dẫn",
    wrong_named: |what| format!("Chỗ này sai? {what}"),
    how: "Trích dẫn nêu điều kiện lọc, số cuộc họp, phiên bản dữ liệu, ngày truy cập (hôm nay) và các nguồn.",
    programs: "BibTeX dùng cho LaTeX; RIS cho Zotero, EndNote và Mendeley; CSL-JSON cho Zotero và pandoc.",
    what: "Nội dung được trích dẫn",
    view: "Phần đang xem",
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
    edition: |it| format!("Phiên bản dữ liệu: {it}"),
    read_from: "Ghi nhận từ:",
    data_set: "Bộ dữ liệu",
    version: |it| format!("Phiên bản {it}"),
    no_date: "không rõ năm",
    circa: "khoảng ",
    apa_date: |it| apa_date(it, days),
    long_date,
    retrieved: |day| format!("Truy cập {day}, từ"),
    accessed: |day| format!("Truy cập {day}"),
    inner_quotes: ('‘', '’'),
    stop_inside: true,
    wrong_title: |doubted| match doubted {
        Doubted::Value => "Giá trị này có sai không?",
        Doubted::Meeting => "Thông tin về cuộc họp này có chỗ nào sai không?",
        Doubted::Article => "Thông tin về bài báo này có chỗ nào sai không?",
    },
    wrong_how: |contact| {
        let how = "Thư dưới đây nêu rõ đang nói về điều gì. Hãy viết thêm chỗ nào sai, đúng ra là gì, được nêu ở đâu";
        match contact {
            Some(contact) => format!("{how}, rồi gửi tới {contact}."),
            None => format!(
                "{how}. Bản này của trang không nêu địa chỉ: hãy sao chép và gửi cho người đã giới thiệu trang này."
            ),
        }
    },
    open_mail: "Mở trong ứng dụng thư",
    open_contact: "Mở trang nhận những thư như vậy",
    text_copied: "Đã sao chép nội dung.",
    close: "Đóng",
    subject: |meeting, id| format!("Khám phá Đối thoại: có chỗ sai? {meeting} ({id})"),
    meeting: "Cuộc họp",
    field: "Mục",
    value: "Giá trị",
    quote: "Trích nguyên văn",
    article: "Bài báo",
    page: "Trang tư liệu",
    page_stating: "Nơi nêu giá trị này",
    page_other: "Cũng về cuộc họp này",
    link: "Liên kết",
    data: "Phiên bản dữ liệu",
    ask: "Chỗ nào sai, đúng ra là gì, và được nêu ở đâu?",
    shortened: "(đã rút ngắn)",
};
