//! Vietnamese, beyond the page that opens first.

use super::{Compared, More, Side, both};
use crate::data::vocabulary::Lang;
use crate::text::list::join;
use crate::text::strong;
use crate::text::words;

fn side(it: &Side) -> String {
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    format!("{} ({}{chosen})", strong(&format!("{} cuộc họp", it.shown)), it.collection)
}

fn compared(it: &Compared) -> String {
    let one = |label: &str, here: u32, there: u32| format!("{label} ({here} so với {there})");
    let mut text = format!("Bên này có {}, bên kia có {}.", side(&it.here), side(&it.there));
    for (names, how) in [(&it.more, "Bên này nhiều hơn"), (&it.fewer, "Bên kia nhiều hơn")] {
        if !names.is_empty() {
            text += &format!(" {how}: {}.", join(&both(names, one), " và "));
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text += " Hai bên không khác nhau về lĩnh vực, nước chủ trì và loại cuộc họp.";
    }
    text
}

/// The further messages in Vietnamese.
pub static MORE: More = More {
    sources: "Được nêu trên các trang này",
    single_source: "Chỉ tìm thấy một trang nêu điều này.",
    never_found_held: "Cuộc họp đã được thông báo trước. Không tìm thấy trang nào cho biết nó đã diễn ra.",
    adopted_there: "Văn kiện được thông qua tại đó",
    noted: "Ghi chú của tư liệu",
    years_how: "Số cuộc họp mỗi năm theo các trang công khai. Năm không có cột là năm không tìm thấy cuộc họp nào, chứ không hẳn là không có cuộc họp nào.",
    thin: |years| {
        format!(
            "Những năm ít tư liệu, không tìm thấy cuộc họp nào hoặc chỉ có cuộc họp do một trang duy nhất nêu: {years}."
        )
    },
    all_citations: |n| format!("Tất cả {n} trang được dẫn"),
    about_record: "Tư liệu công khai chỉ gồm các dữ kiện và những trang nêu chúng, không gồm văn bản: ở đây không trích dẫn được mà chỉ có thể tra ở nguồn. Khi các trang nói khác nhau, mục về cuộc họp ghi rõ điều đó.",
    search_label: "Tìm trong bài báo và tư liệu",
    search_found: |n, q| {
        format!(
            "{n} đoạn khớp với “{q}”. Trong tư liệu công khai chỉ tìm tên trang, địa điểm, người, văn kiện và ghi chú, không tìm trong chính các trang đó. Biểu đồ đếm những cuộc họp tìm thấy."
        )
    },
    kinds_how: "Mỗi chấm là một cuộc họp, mỗi hàng là một loại cuộc họp, từ cấp cao nhất trở xuống. Chọn một chấm để lọc theo loại và năm, chọn tên để lọc cả hàng.",
    places_how: "Diện tích vòng tròn là số cuộc họp tại nước đó. Các cuộc họp trực tuyến và các cuộc họp không rõ địa điểm nằm bên cạnh bản đồ.",
    by_year_how: "Số cuộc họp bàn về từng lĩnh vực trong mỗi năm. Càng đậm là càng nhiều.",
    periods_how: "Mỗi thời kỳ có một nước ASEAN điều phối quan hệ với Nga. Chọn một dải để xem các cuộc họp trong những năm đó. Đầu dải vát chéo nghĩa là nguồn chỉ cho biết năm.",
    cell: |row, column| format!("{row}, {column}"),
    adopted: "Thông qua",
    plans: "Kế hoạch",
    coordinators: "Điều phối",
    coordinators_untold: "các nguồn này không nêu",
    span: |from, to| {
        let date = words(Lang::Vi).date;
        match to {
            Some(to) => format!("từ {} đến {}", date(from), date(to)),
            None => format!("từ {} đến nay", date(from)),
        }
    },
    table_name: "Tên",
    table_time: "Thời gian",
    table_sources: "Số trang",
    no_outlines: "Không tải được đường nét bản đồ; các thanh cho biết cùng nội dung.",
    compare_title: "So sánh hai góc nhìn",
    compare_how: "Lựa chọn của bạn thay đổi bên này; bên kia giữ nguyên. Thanh là số cuộc họp: trên là bên này, dưới là bên kia.",
    here: "Bên này",
    there: "Bên kia",
    everything: "không lọc",
    swap: "Đổi hai bên",
    stop: "Thôi so sánh",
    difference: "Chênh lệch",
    compared,
    pair: |label, here, there| format!("{label}: bên này {here}, bên kia {there}"),
};
