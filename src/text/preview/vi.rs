//! Vietnamese, on the small pages.

use super::Preview;

/// The messages of the small pages in Vietnamese.
pub static PREVIEW: Preview = Preview {
    what: "Biểu đồ về các cuộc họp ASEAN – Nga, trong đó mỗi con số đều dẫn đến câu văn làm căn cứ.",
    start: "ASEAN và Nga gặp nhau khi nào?",
    year: |year| format!("Năm {year}, ASEAN và Nga gặp nhau bao nhiêu lần?"),
    year_untold: "Những cuộc họp nào không rõ năm?",
    area: |area| format!("Lĩnh vực “{area}” được bàn đến khi nào?"),
    area_none: "Những cuộc họp nào không nêu lĩnh vực?",
    chair: |country| format!("{country} chủ trì những cuộc họp nào?"),
    chair_none: "Những cuộc họp nào không nêu bên chủ trì?",
    place: |country| format!("ASEAN và Nga gặp nhau ở {country} khi nào?"),
    place_virtual: "ASEAN và Nga họp trực tuyến khi nào?",
    place_untold: "Những cuộc họp nào không rõ địa điểm?",
    empty_year: |year| {
        format!(
            "Không nguồn nào nói đến cuộc họp nào trong năm {year}. Điều đó không có nghĩa là không có cuộc họp."
        )
    },
    drawn: |years| format!("Biểu đồ số cuộc họp theo năm: {years}."),
    open: "Mở phần này trong Khám phá Đối thoại",
    edition: |edition| format!("Dữ liệu: phiên bản {edition}"),
    steps: "Các bước",
    read: "Từng cuộc họp, kèm câu chữ nói về cuộc họp đó",
    others: "Các trang khác",
};
