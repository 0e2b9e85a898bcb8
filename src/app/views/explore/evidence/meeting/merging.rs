//! Why the reports of a meeting are taken for one.

use leptos::prelude::*;

use crate::app::components::LongRun;
use crate::app::context::AppContext;
use crate::data::ReportId;
use crate::meetings::{Meeting, Rule};
use crate::text::more_words;
use crate::text::source_name;

/// Reasons that stand there before the reader asks for all.
const FIRST: usize = 12;

#[component]
pub fn Merging(meeting: &'static Meeting) -> impl IntoView {
    let app = AppContext::expect();
    let (words, corpus) = (app.words(), &app.dataset.corpus);
    let teller = |id: ReportId| source_name(app.lang(), app.dataset, corpus.report(id));
    let lines: Vec<String> = match meeting.reports[..] {
        [report] if corpus.report(report).article().is_some() => {
            vec![more_words(words.lang).one_report.to_owned()]
        }
        _ => {
            let reason = |(a, b, rule): &(ReportId, ReportId, Rule)| {
                let say = match rule {
                    Rule::SameNumber => more_words(words.lang).same_number,
                    Rule::SameDay => more_words(words.lang).same_day,
                    Rule::Cited => more_words(words.lang).cited,
                };
                say(teller(*a), teller(*b))
            };
            meeting.joined.iter().map(reason).collect()
        }
    };
    (!lines.is_empty()).then(|| {
        let (count, label) = (lines.len(), words.meetings_show_all);
        let line = Box::new(move |at: usize| view! { <p class="note">{lines[at].clone()}</p> }.into_any());
        view! {
            <div class="meeting-merging">
                <LongRun id="merging-all".to_owned() count first=FIRST label view=line/>
            </div>
        }
    })
}
