//! Vietnamese.
//!
//! Words for a meeting: *cuộc họp* (9 cuộc họp); for an article: *bài báo*; for a report, what one
//! article says of one meeting: *lượt đưa tin*. Nothing agrees with a number, so no plurals.

use super::grammar::vi::{
    DATES, articles, either, labels, list, meetings, names, number, ordinal as nth, quoted, reports,
    rich_list, small, sources,
};
use super::summary::{ChairWords, Condition, ConditionOn, Count, Held, Said, SummaryWords, with_verbs};
use super::{RichText, Words, leading};
use crate::counts::ExclusionReason;
use crate::data::vocabulary::{Kind, Lang, Mode, Status};
use crate::query::{Between, Chart, Dimension, FacetValue, Place};

fn counted(it: &Count) -> String {
    let shown = match it.shown == it.total {
        true => meetings(it.shown),
        false => format!("{}/{}", number(it.shown), meetings(it.total)),
    };
    sources(it.articles, it.pages).map_or(shown.clone(), |from| format!("{shown}, ghi nhận từ {from}"))
}

fn summary(it: &SummaryWords) -> RichText {
    let Count { shown, total, articles, pages } = it.count;
    let scope: Vec<String> = it.scope.iter().map(ToString::to_string).collect();
    let scope = if scope.is_empty() { String::new() } else { format!(" ({})", scope.join("; ")) };
    if shown == 0 {
        return RichText::new()
            .strong("Không có cuộc họp nào")
            .text(" khớp với mọi lựa chọn của bạn. Hãy bỏ bớt một lựa chọn để xem thêm.");
    }
    let mut text = if it.conditions.is_empty() {
        let from = sources(articles, pages).map_or_else(String::new, |from| format!(", ghi nhận từ {from}"));
        RichText::new().strong(meetings(shown)).text(scope).text(from)
    } else {
        let said = |condition| said_of(condition, it.held);
        let conditions = with_verbs(it.conditions.iter().map(said).collect());
        let lead = RichText::new().strong(format!("{}/{}", number(shown), meetings(total))).text(scope);
        lead.text(" ").text(list(&conditions))
    };
    text = text.text(".");
    if let Some(year) = &it.only_year {
        let all = match shown {
            1 => "Cuộc họp này",
            2 => "Cả hai cuộc họp đều",
            _ => "Tất cả các cuộc họp này đều",
        };
        text = text.text(format!(" {all} {} năm ", took_place(it.held))).strong(year).text(".");
    }
    if let Some(years) = &it.years {
        text = text.text(" ").then(&leading(Lang::Vi, Chart::Years, years));
    }
    if !it.only_areas.is_empty() {
        text = text
            .text(if it.held == Held::All { " Lĩnh vực được bàn: " } else { " Lĩnh vực: " })
            .then(&labels(&it.only_areas))
            .text(".");
    } else if let Some(areas) = &it.areas {
        text = text.text(" ").then(&leading(Lang::Vi, Chart::Areas, areas));
    }
    match &it.chairs {
        Some(chairs) => text.text(" ").then(&said_of_chairs(chairs)).text("."),
        None => text,
    }
}

fn said_of_chairs(it: &ChairWords) -> RichText {
    let lead = match it.stated < it.of {
        true => format!("Khi có nêu nước chủ trì ({}/{})", number(it.stated), number(it.of)),
        false => "Chủ trì".to_owned(),
    };
    let groups: Vec<RichText> = it
        .groups
        .iter()
        .map(|(countries, count)| {
            let each = if countries.len() > 1 { "mỗi nước " } else { "" };
            let count = if it.of == 1 { String::new() } else { format!(" ({each}{})", number(*count)) };
            names(countries).text(count)
        })
        .collect();
    let groups = match it.groups.iter().all(|(countries, _)| countries.len() == 1) {
        true => rich_list(&groups),
        false => RichText::list(&groups, ", "),
    };
    RichText::from(lead).text(if it.is_cut { ", nhiều nhất: " } else { ": " }).then(&groups)
}

/// "diễn ra", of meetings that did; else what may be said of them.
fn took_place(held: Held) -> &'static str {
    match held {
        Held::All => "diễn ra",
        Held::Some => "diễn ra hoặc dự kiến diễn ra",
        Held::None => "dự kiến diễn ra",
    }
}

/// What a meeting did that fits, after "2/9 cuộc họp": "bàn về “Năng lượng”".
fn said_of(it: &Condition, held: Held) -> Said {
    let values = &it.values;
    let took_place = Some(took_place(held));
    let smaller = || -> Vec<String> { values.iter().map(|it| small(it)).collect() };
    let (verb, said, missing) = match it.on {
        ConditionOn::Words => {
            (None, format!("được nêu trong văn bản có nhắc đến {}", either(&quoted(values))), "")
        }
        ConditionOn::Dimension(dimension) => match dimension {
            Dimension::Year => (took_place, format!("năm {}", either(values)), "không rõ năm"),
            Dimension::Area => (None, format!("bàn về {}", either(&quoted(values))), "không nêu lĩnh vực"),
            Dimension::Pillar => {
                (None, format!("bàn về trụ cột {}", either(&quoted(values))), "không nêu lĩnh vực")
            }
            Dimension::Chair => (None, format!("do {} chủ trì", either(values)), "không nêu nước chủ trì"),
            Dimension::Kind => (None, format!("thuộc loại {}", either(&quoted(values))), ""),
            Dimension::Mode => (took_place, either(&smaller()), "không rõ hình thức họp"),
            Dimension::Place => {
                let by_video = mode_short(Mode::Virtual);
                let place = |it: &String| if it == by_video { it.clone() } else { format!("tại {it}") };
                let places: Vec<String> = values.iter().map(place).collect();
                (took_place, either(&places), "không rõ địa điểm")
            }
            Dimension::Article => {
                let source =
                    |it: &String| if it == WORDS.record { it.clone() } else { format!("“{it}”") };
                let sources: Vec<String> = values.iter().map(source).collect();
                (None, format!("được nêu trong {}", either(&sources)), "")
            }
            Dimension::Language => (None, format!("được đưa tin bằng {}", either(&smaller())), ""),
            Dimension::Status | Dimension::Between => (None, either(&quoted(values)), ""),
        },
    };
    match (it.or_missing, values.is_empty()) {
        (true, true) => Said { verb: None, rest: missing.to_owned() },
        (true, false) => {
            let said = verb.map_or_else(|| said.clone(), |verb| format!("{verb} {said}"));
            Said { verb: None, rest: format!("{said} hoặc {missing}") }
        }
        (false, _) => Said { verb, rest: said },
    }
}

fn dimension(it: Dimension) -> &'static str {
    match it {
        Dimension::Year => "Năm",
        Dimension::Area => "Lĩnh vực",
        Dimension::Pillar => "Trụ cột",
        Dimension::Chair => "Chủ trì",
        Dimension::Kind => "Loại cuộc họp",
        Dimension::Mode => "Hình thức họp",
        Dimension::Status => "Tình trạng",
        Dimension::Between => "Các bên",
        Dimension::Article => "Bài báo",
        Dimension::Language => "Ngôn ngữ bài báo",
        Dimension::Place => "Địa điểm",
    }
}

/// The words for a value that is named neither by the vocabulary nor as a country, an article or a language.
fn value(it: &FacetValue) -> Option<&'static str> {
    match it {
        FacetValue::Kind(it) => Some(kind(*it)),
        FacetValue::Mode(it) => Some(mode(*it)),
        FacetValue::Status(it) => Some(status(*it)),
        FacetValue::Between(it) => Some(between(*it)),
        FacetValue::Place(Place::Virtual) => Some(mode_short(Mode::Virtual)),
        FacetValue::Record => Some(WORDS.record),
        FacetValue::Missing(Dimension::Year) => Some(WORDS.year_untold),
        FacetValue::Missing(Dimension::Mode) => Some(WORDS.mode_untold),
        FacetValue::Missing(Dimension::Place) => Some(WORDS.place_untold),
        FacetValue::Missing(_) => Some(WORDS.none_named),
        _ => None,
    }
}

fn kind(it: Kind) -> &'static str {
    match it {
        Kind::Summit => "Hội nghị Cấp cao ASEAN – Nga",
        Kind::ForeignMinisters => "Hội nghị Bộ trưởng Ngoại giao",
        Kind::EconomicMinisters => "Hội nghị Bộ trưởng Kinh tế",
        Kind::DefenceMinisters => "Hội nghị Bộ trưởng Quốc phòng",
        Kind::SectoralMinisters => "Hội nghị Bộ trưởng chuyên ngành",
        Kind::SeniorOfficials => "Hội nghị Quan chức cao cấp",
        Kind::JointCommittee => "Cuộc họp Ủy ban chung",
        Kind::SecurityConsultations => "Tham vấn về các vấn đề an ninh",
        Kind::WorkingGroup => "Cuộc họp Nhóm công tác",
        Kind::Talks => "Hội đàm",
        Kind::Conference => "Hội nghị, diễn đàn",
        Kind::Regional => "Cuộc họp trong khuôn khổ rộng hơn",
        Kind::Other => "Cuộc họp thuộc loại khác",
    }
}

/// "Special" and the number follow the word that they belong to: behind the whole name they would
/// be read with its last word ("các vấn đề an ninh đặc biệt": issues of special security).
fn meeting(it: Kind, ordinal: Option<u32>, special: bool) -> String {
    let special = if special { " đặc biệt" } else { "" };
    let ordinal = ordinal.map(|it| format!(" {}", nth(it))).unwrap_or_default();
    match it {
        Kind::Summit => format!("Hội nghị Cấp cao{special} ASEAN – Nga{ordinal}"),
        Kind::JointCommittee => format!("Cuộc họp{special} Ủy ban chung{ordinal}"),
        Kind::WorkingGroup => format!("Cuộc họp{special} Nhóm công tác{ordinal}"),
        Kind::SecurityConsultations => format!("Tham vấn{special}{ordinal} về các vấn đề an ninh"),
        Kind::Regional => format!("Cuộc họp{special}{ordinal} trong khuôn khổ rộng hơn"),
        Kind::Other => format!("Cuộc họp{special}{ordinal} thuộc loại khác"),
        _ => format!("{}{special}{ordinal}", kind(it)),
    }
}

fn mode(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "Trực tiếp",
        Mode::Virtual => "Trực tuyến",
    }
}

fn mode_short(it: Mode) -> &'static str {
    match it {
        Mode::InPerson => "trực tiếp",
        Mode::Virtual => "trực tuyến",
    }
}

fn status(it: Status) -> &'static str {
    match it {
        Status::Held => "Đã diễn ra",
        Status::Planned => "Dự kiến",
        Status::Proposed => "Được đề xuất",
    }
}

fn between(it: Between) -> &'static str {
    match it {
        Between::AseanRussia => "ASEAN và Nga",
        Between::Wider => "Khuôn khổ rộng hơn",
        Between::Others => "Các bên khác",
        Between::Unknown => "Không rõ các bên",
    }
}

fn left_out(it: ExclusionReason) -> &'static str {
    match it {
        ExclusionReason::Wider => "Cuộc họp trong khuôn khổ rộng hơn",
        ExclusionReason::Others => "Thiếu ASEAN hoặc thiếu Nga trong các bên",
        ExclusionReason::PartiesUnknown => "Không rõ các bên",
        ExclusionReason::NotHeld => "Mới được đề xuất hoặc dự kiến; không rõ có diễn ra hay không",
        ExclusionReason::Held => "Đã diễn ra, còn bạn chọn xem những cuộc họp khác",
        ExclusionReason::AseanRussia => "Giữa ASEAN và Nga, còn bạn chọn xem những cuộc họp khác",
        ExclusionReason::NotChosen => "Ngoài lựa chọn của bạn",
    }
}

fn topic(it: &str) -> &'static str {
    match it {
        "anniversary" => "Kỷ niệm",
        "assessment" => "Đánh giá",
        "chairs" => "Chủ trì",
        "coordinator" => "Nước điều phối",
        "document" => "Văn kiện",
        "mechanism" => "Cơ chế",
        "meeting" => "Cuộc họp",
        "plan-of-action" => "Kế hoạch hành động",
        "pledge" => "Cam kết",
        "position" => "Lập trường",
        "priorities" => "Ưu tiên",
        "proposal" => "Đề xuất",
        "trade-rank" => "Thứ hạng thương mại",
        _ => "Điều được nêu",
    }
}

fn language(it: &str) -> &'static str {
    match it {
        "en" => "Tiếng Anh",
        "vi" => "Tiếng Việt",
        "ru" => "Tiếng Nga",
        "id" => "Tiếng Indonesia",
        "de" => "Tiếng Đức",
        "es" => "Tiếng Tây Ban Nha",
        "fil" => "Tiếng Philippines",
        "fr" => "Tiếng Pháp",
        "ja" => "Tiếng Nhật",
        "bg" => "Tiếng Bulgaria",
        "th" => "Tiếng Thái",
        "zh" => "Tiếng Trung",
        _ => "",
    }
}

fn bar(label: &str, count: u32, total: u32, chosen: bool) -> String {
    let mut text = if count == total {
        format!("{label}: {}", meetings(count))
    } else {
        format!("{label}: {}/{}", number(count), meetings(total))
    };
    if chosen {
        text += ", đang chọn";
    }
    text
}

fn years_sources(years: &[(i32, u32)], undated: u32) -> String {
    let mut parts: Vec<String> = years.iter().map(|(year, n)| format!("{year} ({n})")).collect();
    if undated > 0 {
        parts.push(format!("không ghi ngày ({undated})"));
    }
    format!("Năm đăng của các bài báo: {}.", parts.join(", "))
}

/// The messages in Vietnamese.
pub static WORDS: Words = Words {
    lang: Lang::Vi,
    title: "Khám phá Đối thoại",
    kicker: "ASEAN và Nga qua tin tức báo chí",
    skip: "Đến thẳng các biểu đồ",
    language: "Ngôn ngữ",
    theme: "Giao diện",
    theme_auto: "Theo hệ thống",
    theme_light: "Sáng",
    theme_dark: "Tối",
    share: "Chia sẻ",
    present: "Trình chiếu",
    stories: "Câu chuyện",
    teach: "Dành cho giáo viên",
    method: "Con số này từ đâu mà có?",
    download: "Tải xuống",
    close: "Đóng",
    summary,
    hint: "Chọn một cột hoặc thanh bất kỳ để lọc.",
    counted,
    left_out_link: |n| format!("{} không được tính: xem lý do", reports(n)),
    outside_choice: |n, is_more| {
        let reports = if is_more { format!("{n} lượt đưa tin khác") } else { reports(n) };
        format!("{reports} nằm ngoài lựa chọn của bạn.")
    },
    choices: "Lựa chọn của bạn",
    clear_all: "Xóa tất cả",
    any_value: "bất kỳ",
    remove: |what| format!("Bỏ: {what}"),
    dimension,
    announce: |n| {
        if n == 0 {
            "Không có cuộc họp nào phù hợp".to_owned()
        } else {
            format!("Đang hiển thị {}", meetings(n))
        }
    },
    search_label: "Tìm trong các bài báo",
    record_search_label: "Tìm trong bài báo và tư liệu",
    search_hint: "một từ, tên người, địa danh",
    search_chip: "Từ khóa",
    search_found: |passages, n, q| format!("{passages} đoạn có “{q}” trong {}", articles(n)),
    search_none: |q| {
        format!(
            "Không bài báo nào có “{q}”. Bài báo có thể viết bằng tiếng khác; cũng có thể chọn lĩnh vực trong biểu đồ."
        )
    },
    search_short: "Hãy nhập ít nhất hai chữ cái.",
    search_rule: "Gõ có dấu hay không dấu đều được, kết quả khớp chính xác đứng trước. Biểu đồ đếm những cuộc họp mà các văn bản tìm được nói tới; tin liên quan (mục “Cũng trên trang đó”) được coi là một văn bản riêng.",
    more_filters: "Thêm bộ lọc",
    fewer_filters: "Bớt bộ lọc",
    years_how: "Số cuộc họp mỗi năm. Năm không có cột là năm mà các bài báo này không nói tới cuộc họp nào, chứ không có nghĩa là không có cuộc họp nào.",
    years_sources,
    record_years_how: "Số cuộc họp mỗi năm theo các trang công khai. Năm không có cột là năm không tìm thấy cuộc họp nào, chứ không hẳn là không có cuộc họp nào.",
    record_thin: |years| {
        format!(
            "Những năm ít nguồn: {years}. Không tìm thấy cuộc họp nào, hoặc mỗi cuộc họp chỉ do một nơi đăng hoặc một hãng tin nêu."
        )
    },
    areas_how: |n| {
        format!(
            "Số cuộc họp có bàn đến từng lĩnh vực. Một cuộc họp được tính cho mọi lĩnh vực của nó, nên tổng các thanh có thể lớn hơn số cuộc họp ({}).",
            number(n)
        )
    },
    chairs_how: "Số cuộc họp mà mỗi nước chủ trì hoặc đồng chủ trì. Cuộc họp có hai nước chủ trì được tính cho cả hai.",
    cut: "Thanh cuối bị cắt ngắn: con số đúng, độ dài thì không.",
    outlined: "Thanh nét đứt là những cuộc họp mới chỉ được lên kế hoạch hoặc đề xuất.",
    faint: "Thanh màu nhạt: tất cả cuộc họp, khi chưa lọc.",
    year_untold: "không rõ năm",
    none_named: "không nêu",
    mode_untold: "Không rõ",
    from: "Từ",
    to: "đến",
    any: "năm bất kỳ",
    hide_table: "Ẩn bảng",
    table_meetings: "Số cuộc họp",
    table_not_held: "Trong đó mới dự kiến hoặc đề xuất",
    table_total: "Khi chưa lọc",
    bar,
    of_total: |n| format!("/{}", number(n)),
    compare: "So sánh với một phần khác",
    meetings: "Các cuộc họp",
    meetings_empty: "Không có cuộc họp nào khớp với mọi lựa chọn của bạn.",
    nothing_counted: |files| format!("Chưa đếm được gì: không tải được {files}."),
    only_part: |files| format!("Đây chỉ là một phần: không tải được trọn vẹn {files}."),
    meetings_show_all: |n| format!("Xem tất cả ({})", number(n)),
    meeting,
    in_series: |name, series, ordinal| {
        let number = ordinal.map_or_else(String::new, |it| format!(", {}", nth(it)));
        format!("{name}: {series}{number}")
    },
    kind,
    mode,
    mode_short,
    status,
    value,
    place_untold: "không rõ địa điểm",
    chairs_untold: "không nêu bên chủ trì",
    date_untold: "Không rõ ngày",
    field_date: |it| match it {
        Status::Held => "Diễn ra",
        Status::Planned | Status::Proposed => "Dự kiến",
    },
    field_end: "Đến",
    field_kind: "Loại",
    field_parties: "Các bên",
    field_number: "Thứ tự",
    field_special: "Đặc biệt",
    field_place: "Địa điểm",
    field_country: "Quốc gia",
    field_mode: "Hình thức",
    field_status: "Tình trạng",
    field_chairs: "Chủ trì",
    field_areas: "Lĩnh vực",
    special: "cuộc họp đặc biệt",
    asean: "ASEAN",
    number: nth,
    record: "tư liệu công khai",
    articles: "Các bài báo",
    article: "Bài báo",
    articles_none: "Các nguồn",
    by_agency: |agency| format!("nguồn {agency}"),
    undated: "không ghi ngày",
    article_language: |tag| {
        let name = language(tag);
        if name.is_empty() { tag.to_owned() } else { name.to_owned() }
    },
    reports: |n| format!("nói về {}", meetings(n)),
    back_to_meeting: "Đến cuộc họp",
    left_out: "Không được tính, và vì sao",
    left_out_why: left_out,
    show: "Hiện",
    unknown: |name, value| {
        if value.is_empty() {
            format!("Không nhận ra “{name}” trong liên kết; đã bỏ qua")
        } else {
            format!("Liên kết có giá trị không nhận ra (“{name}”: “{value}”); đã bỏ qua")
        }
    },
    unknown_more: |n| format!("và {n} mục khác"),
    dismiss: "Ẩn đi",
    loading: "Đang tải các bài báo…",
    faults: |n| format!("Có {n} mục không đọc được"),
    try_again: "Thử lại",
    no_answer: |file| format!("{file}: máy chủ không trả lời; thiết bị có đang kết nối mạng không?"),
    something_else: |file| format!("{file}: máy chủ gửi một nội dung khác thay cho tệp này"),
    not_found: |status| format!("máy chủ trả về mã {status} thay vì tệp"),
    too_slow: |seconds| format!("không có phản hồi trong {seconds} giây"),
    nothing_read: "Không đọc được các bài báo nên chưa có gì để hiển thị.",
    about: "Về các số liệu này",
    about_count: "Biểu đồ đếm cuộc họp chứ không đếm bài báo. Những lượt đưa tin khớp nhau về loại, các bên và thứ tự hoặc ngày họp là một cuộc họp. Điều gì nguồn bỏ qua, như năm của “ngày 27 tháng 4”, chỉ được suy ra từ đoạn văn xung quanh, và trang của cuộc họp nói rõ suy ra thế nào; điều gì không suy ra được thì để là “không rõ năm”.",
    about_source: "Bản quyền bài báo thuộc cơ quan báo chí đã đăng. Những gì rút ra từ bài báo được chú giải thủ công, mỗi giá trị đi kèm nguyên văn làm căn cứ.",
    about_privacy: "Trang này không lấy gì từ máy chủ nào khác, không đặt cookie và không đếm người truy cập.",
    updated: |day| format!("Dữ liệu được cập nhật lần cuối vào ngày {day}."),
    example: "Mỗi con số đều dẫn tới những câu làm căn cứ cho nó, ví dụ:",
    charts: super::charts::vi::CHARTS,
    countries: super::countries::VI_NAMES,
    date: |it| DATES.date(it),
    dates: |start, end| DATES.dates(start, end),
    quoted: |it| format!("“{it}”"),
    and: list,
    collections: "Các bộ tư liệu",
    topic,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_and_number_follow_their_word() {
        for (it, ordinal, special, name) in [
            (Kind::Summit, Some(3), false, "Hội nghị Cấp cao ASEAN – Nga lần thứ 3"),
            (Kind::SeniorOfficials, Some(19), false, "Hội nghị Quan chức cao cấp lần thứ 19"),
            (
                Kind::SecurityConsultations,
                Some(1),
                true,
                "Tham vấn đặc biệt lần thứ nhất về các vấn đề an ninh",
            ),
            (Kind::ForeignMinisters, None, true, "Hội nghị Bộ trưởng Ngoại giao đặc biệt"),
            (Kind::Regional, Some(15), false, "Cuộc họp lần thứ 15 trong khuôn khổ rộng hơn"),
        ] {
            assert_eq!(meeting(it, ordinal, special), name);
        }
        for it in Kind::ALL {
            assert_eq!(meeting(*it, None, false), kind(*it));
        }
    }
}
