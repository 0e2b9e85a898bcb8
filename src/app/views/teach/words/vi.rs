//! Vietnamese, on the teacher's page.

use super::{Opening, TeachWords};
use crate::text::grammar::vi::sources;

/// The messages of the teacher's page in Vietnamese.
pub static TEACH: TeachWords = TeachWords {
    title: "Bài học",
    open_now: "Mở ngay",
    guess: Opening {
        name: "Đoán một con số",
        what: "trong tất cả những gì đã biết, năm 2021 có bao nhiêu cuộc họp?",
    },
    play: Opening {
        name: "Từng cuộc họp một", what: "tất cả những gì đã biết, theo thời gian"
    },
    present: Opening { name: "Trình chiếu", what: "từng biểu đồ một, cho cả phòng" },
    predict: Opening { name: "Dự đoán", what: "đoán các cột trước, rồi mới xem" },
    stories: Opening { name: "Câu chuyện", what: "từng bước, mỗi bước một câu hỏi" },
    questions: Opening { name: "Câu hỏi", what: "thiết bị nào cũng cùng một bộ" },
    worksheet: Opening { name: "Phiếu bài tập", what: "câu hỏi trên giấy, kèm đáp án" },
    compose: Opening { name: "Soạn câu chuyện", what: "từ những biểu đồ bạn tự lọc" },
    lesson: "Bài học",
    step_of: |at, of, name| format!("Bước {at}/{of}: {name}"),
    next_step: |name| format!("Tiếp theo: {name}"),
    previous_step: |name| format!("Quay lại: {name}"),
    all_steps: "Các bước",
    no_lesson: |minutes| format!("Ở đây không có bài học nào dài {minutes} phút."),
    on_paper: "Trên giấy:",
    handout: "Bản in",
    paths: "Chọn thời lượng",
    minutes: |n| format!("{n} phút"),
    activities: "Mỗi hoạt động hợp với việc gì",
    loading: "Đang tải…",
    time: "Thời gian",
    ask: "Hỏi cả lớp",
    start: |activity| format!("Bắt đầu: {activity}"),
    sources: "Các nguồn bỏ qua điều gì",
    sources_how: "Đếm từ bộ tư liệu đang mở. Hãy hỏi ai lên tiếng ở đây và ai thì không.",
    sources_count: |articles, pages| {
        format!("{}.", sources(articles, pages).unwrap_or_else(|| "Không có nguồn nào".to_owned()))
    },
    who: "Nơi đăng",
    others: |n| format!("và {n} nơi khác"),
    languages: "Bằng những thứ tiếng nào",
    no_language: "Không có nguồn nào bằng",
    years: "Vào những năm nào",
    undated: |n| format!("không ghi ngày ({n})"),
    no_year: "Năm không có nguồn nào",
    every_year: "Từ năm đầu đến năm cuối, năm nào cũng có nguồn.",
    open: "Những điều các nguồn không cho biết",
    open_how: "Trong các cuộc họp được đếm:",
    of_meetings: |n, of| format!("{n}/{of}"),
    year_untold: "Không rõ năm",
    place_untold: "Không rõ địa điểm",
    mode_untold: "Không rõ họp trực tiếp hay trực tuyến",
    chair_untold: "Không nêu ai chủ trì",
    area_untold: "Không nêu lĩnh vực nào",
    single: "Chỉ một nơi đăng hoặc một hãng tin cho biết",
    language: |tag| match tag {
        "fil" => "tiếng Philippines",
        "id" => "tiếng Indonesia",
        "km" => "tiếng Khmer",
        "lo" => "tiếng Lào",
        "ms" => "tiếng Mã Lai",
        "my" => "tiếng Myanmar",
        "ru" => "tiếng Nga",
        "th" => "tiếng Thái",
        "vi" => "tiếng Việt",
        _ => "",
    },
};
