//! Vietnamese, on what is taken along.

use super::Take;
use crate::query::Chart;

/// The messages in Vietnamese.
pub static TAKE: Take = Take {
    subject: |chart| match chart {
        Chart::Years => "Các cuộc họp ASEAN–Nga theo năm",
        Chart::Areas => "Lĩnh vực được bàn tại các cuộc họp ASEAN–Nga",
        Chart::Chairs => "Nước chủ trì các cuộc họp ASEAN–Nga",
        Chart::Kinds => "Các loại cuộc họp ASEAN–Nga qua các năm",
        Chart::Places => "Nơi diễn ra các cuộc họp ASEAN–Nga",
        Chart::Periods => "Nước điều phối quan hệ ASEAN–Nga và văn kiện được thông qua",
        Chart::AreasByYear => "Lĩnh vực được bàn tại các cuộc họp ASEAN–Nga, theo năm",
    },
    download: "Tải xuống",
    svg: ("Hình, SVG", "nét ở mọi kích cỡ; kèm các câu trích làm căn cứ"),
    png: ("Hình, PNG", "cho bài trình chiếu và văn bản"),
    figures: ("Số liệu, CSV", "mỗi dòng một cột, thanh hay chấm của biểu đồ, cho bảng tính"),
    quotes_csv: ("Cuộc họp và câu trích, CSV", "mỗi dòng một giá trị kèm nguyên văn, cho bảng tính"),
    quotes_json: ("Cuộc họp và câu trích, JSON", "cùng nội dung, cho chương trình"),
    calendar: ("Lịch, iCalendar", "các cuộc họp có nêu rõ ngày"),
    map: "Bản đồ",
    bars: "Biểu đồ thanh",
    package: ("Gói dữ liệu, ZIP", "mọi bảng kèm mô tả (Frictionless)"),
    whole: "Toàn bộ dữ liệu",
    whole_how: "Mọi cuộc họp, giá trị và câu trích, dù được tính ở đây hay không, trong một tệp gồm các bảng.",
    spreadsheet: "Trong bảng tính, hãy nhập mọi cột ở dạng văn bản, nếu không “January 26” có thể biến thành ngày tháng.",
    preparing: |file| format!("Đang tạo {file} …"),
    saved: |file| format!("Đã yêu cầu trình duyệt lưu {file}."),
    not_saved: |file| format!("Không lưu được {file}."),
    not_drawn: "Trình duyệt này không cho ra ảnh đúng của hình vẽ, có thể do chế độ chống theo dõi. Tệp SVG có cùng nội dung.",
    not_there: "Hình này không còn ở đây nữa.",
    undated: |n| format!("{n} cuộc họp không rõ ngày nên không có trong tệp."),
    compare_how: "Thanh đặc: A. Thanh viền: B.",
    dimmed: "Nhạt hơn: không được chọn, nhưng cũng có trong các cuộc họp đang xem",
    faint: "Mờ: tất cả cuộc họp, khi chưa lọc",
    faint_without_own: "Mờ: khi chưa chọn gì trong biểu đồ này",
    not_held: "Chỉ có viền: mới dự kiến hoặc đề xuất",
    filter: |filter| format!("Bộ lọc: {filter}"),
    no_filter: "không lọc; các cuộc họp giữa ASEAN và Nga mà các nguồn này cho biết đã diễn ra",
    against: |n, filter| format!("So với {n} cuộc họp, bộ lọc: {filter}"),
    sources: |list| format!("Nguồn: {list}"),
    sources_more: |n| format!("và {n} nguồn khác"),
    edition: |site, edition, day| format!("{site}, phiên bản dữ liệu {edition}. Lưu ngày {day}."),
};
