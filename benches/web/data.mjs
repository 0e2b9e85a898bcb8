// Made-up meetings, the same for all sites and in every run; files of them; and a plain recount.

import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

import { AREAS, COUNTRIES } from "./peers/labels.js";

export const CHARTS = ["years", "areas", "chairs"];
export const FIRST_YEAR = 1996;
const YEARS = 30;
const [AREA_CODES, COUNTRY_CODES] = [AREAS, COUNTRIES].map((it) => Object.keys(it));

// Marsaglia's xorshift, of 32 bits: enough for dice.
function dice() {
  let state = 0x9e3779b9;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * sides);
  };
}

// So many codes, each once; the first of the list are more frequent than the last, as they are in news.
function several(codes, count, below) {
  const found = new Set();
  while (found.size < count) found.add(codes[Math.min(below(codes.length), below(codes.length))]);
  return [...found];
}

// The first `count` meetings: a year, one to four areas, one or two countries that chaired.
export function* meetings(count) {
  const below = dice();
  for (let number = 0; number < count; number += 1) {
    yield {
      year: FIRST_YEAR + below(YEARS),
      areas: several(AREA_CODES, 1 + below(4), below),
      chairs: several(COUNTRY_CODES, below(3) === 0 ? 2 : 1, below),
    };
  }
}

// The article that tells of a meeting; each value has words that stand in it once.
export function article({ year, areas, chairs }, number) {
  const names = (labels, codes) => codes.map((code) => labels[code]).join(", ");
  return {
    id: `article-${number}`,
    title: `ASEAN and Russia met, number ${number}`,
    publisher: "Example",
    published: null,
    language: "en",
    url: `https://example.org/${number}`,
    text: `ASEAN-Russia talks were held in ${year}, chaired by ${names(COUNTRIES, chairs)}, on ${names(AREAS, areas)}.`,
  };
}

// What that article says of the meeting: a report as `reports.json` has it.
export function report({ year, areas, chairs }, number) {
  const value = (field, value, quote) => ({ field, value, quote });
  return {
    article: `article-${number}`,
    main: true,
    evidence: [
      value("kind", "talks", "talks"),
      value("parties", "ASEAN", "ASEAN-Russia"),
      value("parties", "RU", "ASEAN-Russia"),
      value("start", String(year), String(year)),
      value("status", "held", "were held"),
      ...chairs.map((code) => value("chairs", { country: code }, COUNTRIES[code])),
      ...areas.map((code) => value("areas", code, AREAS[code])),
    ],
  };
}

// The files of a size: what the peers read, and what this site reads, by name.
export const FILES = {
  meetings: (meeting) => meeting,
  articles: article,
  reports: report,
  claims: null,
};

// Writes a list as JSON, piece by piece: the largest is no string that Node.js could hold.
export async function write(path, list, item) {
  const out = createWriteStream(path);
  let number = 0;
  let piece = "[";
  for (const meeting of item ? list : []) {
    piece += `${number > 0 ? ",\n" : ""}${JSON.stringify(item(meeting, number))}`;
    number += 1;
    if (piece.length > 1 << 20) {
      if (!out.write(piece)) await new Promise((done) => out.once("drain", done));
      piece = "";
    }
  }
  out.end(`${piece}]`);
  await finished(out);
}

// What one chooses: of each chart a key or nothing. `counts` has of each chart how many meetings a bar shows that
// does not feel the choice within its own chart.
export function recount(list, chosen = {}) {
  const counts = { years: {}, areas: {}, chairs: {} };
  for (const { year, areas, chairs } of list) {
    const values = { years: [String(year)], areas, chairs };
    const fits = (chart) => chosen[chart] === undefined || values[chart].includes(chosen[chart]);
    for (const chart of CHARTS) {
      if (!CHARTS.every((other) => other === chart || fits(other))) continue;
      for (const key of values[chart]) counts[chart][key] = (counts[chart][key] ?? 0) + 1;
    }
  }
  return counts;
}

// The key of the highest bar of a chart; of several the first by name.
export function highest(bars) {
  return Object.keys(bars).sort().reduce((best, key) => (bars[key] > bars[best] ? key : best));
}
