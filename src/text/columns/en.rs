//! English, on the columns of tables.

use crate::text::Text;

pub fn column(name: &str) -> Text {
    match name {
        "dimension" => {
            "What the row counts by: {years}, {area}, {pillar} (the heading of its areas), {chair}, {kind}, {place}; two with a dot for a cell where they meet, such as {area.years}."
        }
        "key" => {
            "The value as links write it: a year or years, a code, or row.column for a cell; “{none}” and “{untold}” where no source states it."
        }
        "label" => "The value, or what the row is about, in words, in the language of this file.",
        "meetings" => {
            "How many meetings the mark counts, under the filter. A meeting with several values stands in the row of each."
        }
        "meetings_here" => "How many meetings of side A the pair counts.",
        "meetings_there" => "How many meetings of side B the pair counts.",
        "not_held" | "not_held_in_years" => "How many of these are only planned or proposed.",
        "not_held_here" => "How many of those of side A are only planned or proposed.",
        "not_held_there" => "How many of those of side B are only planned or proposed.",
        "entry" => {
            "What the row is about: {coordinator} (a country that coordinates ASEAN’s relations with Russia), {plan} (a plan and its years), {document} (what was adopted)."
        }
        "country" => "The coordinating country, ISO 3166-1 alpha-2; empty for a plan or a document.",
        "from" => "When it began or was adopted, as exactly as the pages say (EDTF).",
        "to" => {
            "When it ended, as exactly as the pages say (EDTF); empty for a document, and for a term that goes on."
        }
        "years" => {
            "The calendar years that it touches, from the first to the last; a term that goes on, to the last year with a meeting."
        }
        "meetings_in_years" => {
            "How many meetings fall into these years, under the filter. Years are counted whole, also where a term begins or ends within one: such a year counts for both countries."
        }
        "of_meetings_in_years" => {
            "How many meetings fall into these years without the filter; where years are chosen, without that choice."
        }
        "pages" => "The pages that state it, separated by “|”.",
        "of_meetings" => {
            "What the chart draws pale behind it: how many meetings there are without the filter; where something is chosen in this chart itself, how many without that choice."
        }
        "ids" | "ids_here" => "The ids of the meetings counted, separated by spaces.",
        "ids_there" => "The ids of the meetings of side B, separated by spaces.",
        "meeting" => "The id of the meeting, as links name it ({meeting}=…).",
        "name" => "What the meeting is called, in the language of this file.",
        "field" => {
            "What the value tells of the meeting: {kind}, {ordinal} (number in its series), {special}, {start}, {end}, {city}, {country}, {mode}, {status}, {party}, {chair}, {area}."
        }
        "value" => {
            "The value for programs: dates as EDTF (ISO 8601-2), countries as ISO 3166-1 alpha-2, areas and kinds as codes of the site; else as the source has it."
        }
        "person" => "Who chaired, where the source names a person.",
        "role" => "The office of that person, where the source names it.",
        "preferred" => {
            "“{true}” where the figures use this value; “{false}” where sources differ and another value is used."
        }
        "article" => "The id of the article that states the value; empty where the public record states it.",
        "title" => "The title of the article.",
        "publisher" => "Who published the article.",
        "published" => "The day on which it was published (EDTF).",
        "language" => "The language of the article (BCP 47).",
        "url" => "The address of the article.",
        "place" => {
            "Which text of the article has the words: “{text}”, or “{related.0}” for the first teaser beside it."
        }
        "start_byte" => "Where the words begin in that text, in bytes of UTF-8, counted from 0.",
        "end_byte" => "Where they end, in bytes of UTF-8.",
        "start_char" => "Where the words begin, in Unicode characters, counted from 0.",
        "end_char" => "Where they end, in Unicode characters.",
        "quote" => "The words that state the value, letter by letter.",
        "record" => "The id of the entry of the public record that states the value.",
        "citations" => {
            "The pages that state the value, separated by “|”; where it is not known which of the entry’s pages do, all of them, and it says so."
        }
        _ => "",
    }
}
