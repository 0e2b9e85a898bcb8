//! Vietnamese, where a view is passed on.

use super::{Changed, ShareWords, Sources, Width};
use crate::text::Text;
use crate::text::grammar::vi::{articles, list};

fn since(it: &Changed) -> String {
    let one = |label: &str, before: u32, after: u32| {
        let way = if after > before { "lên" } else { "xuống" };
        format!("{label} từ {before} {way} {after}")
    };
    let mut parts = it.parts("số cuộc họp", one);
    if parts.is_empty() {
        return "Dữ liệu đã thay đổi từ khi liên kết này được tạo; các con số ở đây vẫn như cũ.".to_owned();
    }
    if it.more > 0 {
        parts.push(format!("và {} con số khác", it.more));
    }
    format!("Từ khi liên kết này được tạo: {}.", parts.join("; "))
}

fn source(it: Sources<'_>) -> String {
    let mut parts = Vec::new();
    if it.articles > 0 {
        parts.push(articles(it.articles));
    }
    if it.pages > 0 {
        let other = if it.articles > 0 { " khác" } else { "" };
        parts.push(format!("{} trang tư liệu công khai{other}", it.pages));
    }
    let edition = if it.edition.is_empty() {
        String::new()
    } else {
        format!(" · dữ liệu phiên bản {}", it.edition)
    };
    format!("Nguồn: {}{edition}", list(&parts))
}

/// What stands at what may be wrong.
pub const WRONG: Text = "Báo chỗ sai";

/// The name of what cites.
pub const CITE: Text = "Trích dẫn";

/// The messages in Vietnamese.
pub static SHARE: ShareWords = ShareWords {
    tabs: "Các cách chia sẻ",
    link: "Liên kết",
    picture: "Hình ảnh",
    figures: "Số liệu",
    more: "Thêm",
    this_view: "Đang xem:",
    link_to_view: "Liên kết đến phần đang xem",
    copied: "Đã sao chép liên kết.",
    freeze: "Giữ nguyên số liệu như hôm nay",
    freeze_how: "Nếu không chọn, liên kết sẽ hiện số liệu mới nhất và cho biết điều gì đã thay đổi.",
    large: "Phóng mã ra toàn màn hình",
    too_long: "Liên kết này quá dài để tạo mã QR.",
    system: "Chia sẻ qua ứng dụng…",
    not_handed: "Thiết bị không nhận liên kết. Hãy sao chép liên kết.",
    part: "Phần",
    meetings: "Cuộc họp",
    files: "Tệp",
    json_ld: (
        "Cuộc họp và bài báo, JSON-LD",
        "theo từ vựng schema.org, dành cho danh mục và công cụ tìm kiếm",
    ),
    print: "In bản để phát",
    print_how: "câu tóm tắt, biểu đồ và cuộc họp trên giấy, kèm mã để quét",
    preview: "Liên kết có hình xem trước",
    with_picture: "Liên kết có kèm hình xem trước, để gửi qua tin nhắn hay thư",
    embed: "Nhúng vào trang web",
    embed_picture: "Nội dung",
    all_three: "Cả ba biểu đồ",
    embed_width: "Chiều rộng",
    width: |width| match width {
        Width::Full => "Rộng hết mức trang cho phép".to_owned(),
        Width::Px(px) => format!("{px} điểm ảnh"),
    },
    code: "Mã HTML để dán",
    code_copied: "Đã sao chép mã HTML.",
    embed_preview: "Xem thử trong thẻ mới",
    open: "Mở trong Khám phá Đối thoại",
    source,
    edition: |edition| format!("phiên bản {edition}"),
    edition_shown: |edition| format!("Đây là số liệu của phiên bản dữ liệu {edition}."),
    see_today: "Xem số liệu hiện nay",
    edition_is_today: |edition| {
        format!("Liên kết này giữ nguyên phiên bản dữ liệu {edition}, cũng là phiên bản hiện nay.")
    },
    let_go: "Theo số liệu mới nhất",
    edition_not_kept: |edition| {
        format!("Phiên bản dữ liệu {edition} không được lưu ở đây. Đây là số liệu hiện nay.")
    },
    made_not_kept: |edition| {
        format!(
            "Liên kết này được tạo từ phiên bản dữ liệu {edition}, vốn không được lưu ở đây, nên không thể cho biết điều gì đã thay đổi."
        )
    },
    since,
};
