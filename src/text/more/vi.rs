//! Vietnamese, beyond the page that opens first.

use super::{Compared, More, Side, both, on_what};
use crate::text::RichText;
use crate::text::grammar::vi::{DATES, meetings, reports, rich_list};

/// "A: 40 meetings (2016–2021)".
fn side(name: &str, it: &Side) -> RichText {
    let chosen = if it.chosen.is_empty() { String::new() } else { format!("; {}", it.chosen) };
    let about = format!(" ({}{chosen})", it.collection);
    RichText::from(name).text(": ").strong(meetings(it.shown)).text(about).text(".")
}

fn compared(it: &Compared) -> RichText {
    let mut text = side("A", &it.here).text(" ").then(&side("B", &it.there));
    for (names, how) in [(&it.more, "A nhiều hơn"), (&it.fewer, "B nhiều hơn")] {
        if !names.is_empty() {
            let names = both(names, |here, there| format!("A {here}, B {there}"));
            text = text.text(format!(" {how}: ")).then(&rich_list(&names)).text(".");
        }
    }
    if it.more.is_empty() && it.fewer.is_empty() {
        text = text.text(" Hai phần không khác nhau về lĩnh vực, nước chủ trì và loại cuộc họp.");
    }
    text
}

/// The further messages in Vietnamese.
pub static MORE: More = More {
    sources: "Được nêu trên các trang này",
    in_english: " (tiếng Anh)",
    single_source: "Chỉ tìm thấy một trang nêu điều này.",
    pages_of: |pages, voices, announced| {
        let mut text = match voices {
            1 => format!("{pages} trang của cùng một nơi đăng hoặc hãng tin, được tính là một nguồn"),
            _ => format!("{pages} trang của {voices} nơi đăng hoặc hãng tin"),
        };
        if announced > 0 {
            text += &format!("; {announced} trang trong số đó chỉ báo trước");
        }
        text + "."
    },
    only_announces: "chỉ báo trước",
    which_is_open: "Chưa rõ trang nào nêu điều này.",
    never_found_held: "Cuộc họp đã được thông báo trước. Không tìm thấy trang nào cho biết nó đã diễn ra.",
    adopted_there: "Văn kiện được thông qua tại đó",
    noted: "Ghi chú của tư liệu",
    all_citations: |pages, beside_articles| {
        let what = [
            "trang về các cuộc họp đang xem",
            "trang chỉ về các cuộc họp khác",
            "trang chỉ về nước điều phối và văn kiện",
        ];
        let other = if beside_articles { " khác" } else { "" };
        format!("Tất cả {} trang tư liệu{other}: {}", pages.iter().sum::<u32>(), on_what(pages, what))
    },
    is_article: "đọc toàn văn tại đây",
    search_found: |n, q| format!("{n} đoạn khớp với “{q}”"),
    search_none: |q| {
        format!(
            "Không tìm thấy gì cho “{q}”. Nguồn có thể viết bằng tiếng khác; cũng có thể chọn lĩnh vực trong biểu đồ."
        )
    },
    search_rule: "Trong tư liệu công khai chỉ tìm tên trang, địa điểm, người, văn kiện và ghi chú, không tìm trong chính các trang đó. Biểu đồ đếm những cuộc họp tìm thấy.",
    one_report: "Một bài báo đưa tin.",
    same_number: |a, b| {
        format!("{a} và {b} được coi là nói về cùng một cuộc họp: cùng loại, cùng các bên, cùng thứ tự.")
    },
    same_day: |a, b| {
        format!("{a} và {b} được coi là nói về cùng một cuộc họp: cùng loại, cùng các bên, cùng ngày.")
    },
    cited: |a, b| {
        format!("{a} và {b} được coi là nói về cùng một cuộc họp: tư liệu công khai dẫn chính bài báo này.")
    },
    left_out_sum: |counted, left_out, outside| {
        let all = counted + left_out + outside;
        let outside = if outside > 0 {
            format!(", {outside} lượt ngoài lựa chọn của bạn")
        } else {
            String::new()
        };
        let counted = reports(counted);
        format!(
            "{counted} được tính, {left_out} lượt không được tính{outside}: tất cả {all} lượt của mọi nguồn."
        )
    },
    left_out_how: "Một lượt đưa tin là những gì một nguồn nói về một cuộc họp. Mặc định, trang này tính những cuộc họp đã diễn ra mà các bên gồm cả ASEAN và Nga.",
    include: |n, of| match (n, of) {
        (1, 1) => "Tính cả lượt này".to_owned(),
        (n, of) if n == of => format!("Tính cả {n} lượt này"),
        (n, of) => format!("Tính cả {n} trong {of} lượt này"),
    },
    include_rest: "Các lượt còn lại không được tính vì còn lý do khác, hoặc nằm ngoài lựa chọn của bạn.",
    statements_more: |n| format!("Tất cả {n} điều được nêu trong bài báo"),
    marks_how: "Mọi số liệu đều lấy từ những chữ được đánh dấu. Chọn một chỗ đánh dấu để xem điều gì được rút ra từ đó và được tính ở đâu.",
    about_text: "Về văn bản này",
    original: "Đọc tại trang gốc",
    related: "Cũng trên trang đó",
    read_here: "Rút ra từ nguyên văn này",
    feeds: "được tính vào",
    feeds_none: "được nêu cùng cuộc họp, không tính vào biểu đồ nào",
    feeds_not: "hiện không được tính",
    not_among: "Cuộc họp này hiện không nằm trong số được tính.",
    told_by: |who| format!("theo {who}"),
    says_only: |what| format!("chỉ nêu: {what}"),
    show_quote: |what| format!("{what}: xem nguyên văn trong bài báo"),
    sources_disagree: "Các nguồn không thống nhất",
    search_more: |n| format!("Xem thêm {n}"),
    inferred: "Cách suy ra",
    statements: "Những điều được nêu",
    cell: |row, column| format!("{row}, {column}"),
    adopted_in_all: |count, (first, last), name, others, day| {
        let others = if others > 0 { format!(" và {others} văn kiện khác") } else { String::new() };
        let dated = RichText::from("Văn kiện biết rõ thời gian thông qua: ").strong(count.to_string());
        dated
            .text(format!(" ({first}–{last}); gần đây nhất: "))
            .strong(name)
            .text(format!("{others} ({day})."))
    },
    adopted: "Thông qua",
    plans: "Kế hoạch",
    coordinators: "Điều phối",
    coordinators_untold: "các nguồn này không nêu",
    span: |from, to| match to {
        Some(to) => format!("từ {} đến {}", DATES.date(from), DATES.date(to)),
        None => format!("từ {} đến nay", DATES.date(from)),
    },
    in_years: |years, is_one| format!("trong {} {years}", if is_one { "năm" } else { "các năm" }),
    undated_documents: "Văn kiện không rõ thời gian",
    table_name: "Tên",
    table_time: "Thời gian",
    table_sources: "Các trang",
    no_outlines: "Không tải được đường nét bản đồ; các thanh cho biết cùng nội dung.",
    compare_title: "So sánh hai phần",
    compare_how: "Lựa chọn của bạn thay đổi A; B giữ nguyên. Thanh đặc: A. Thanh rỗng: B.",
    here: "A: phần đang xem",
    there: "B: phần kia",
    everything: "không lọc",
    swap: "Đổi chỗ A và B",
    stop: "Thôi so sánh",
    difference: "Chênh lệch",
    compared,
    pair: |label, here, there| format!("{label}: A {here}, B {there}"),
};
