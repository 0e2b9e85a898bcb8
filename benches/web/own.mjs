// The meetings with which the site opens, as its own data package tells them.

import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

// A file of a ZIP archive, as text.
export function unzipped(archive, name) {
  const end = archive.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, length] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [ofName, ofExtra, ofNote] = [28, 30, 32].map((it) => archive.readUInt16LE(at + it));
    if (archive.toString("utf8", at + 46, at + 46 + ofName) === name) {
      const local = archive.readUInt32LE(at + 42);
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const content = archive.subarray(start, start + length);
      return (method === 0 ? content : inflateRawSync(content)).toString("utf8");
    }
    at += 46 + ofName + ofExtra + ofNote;
  }
  throw new Error(`${name} is not in the archive`);
}

// The rows of a CSV file as objects; quoted cells may hold commas, quotes and line breaks.
export function rows(csv) {
  const all = [[]];
  let cell = "";
  const pattern = /"((?:[^"]|"")*)"|([,\n])|\r|([^",\r\n]+)/gy;
  for (const [, quoted, border, plain] of csv.replace(/^\ufeff/, "").matchAll(pattern)) {
    if (quoted !== undefined) cell += quoted.replaceAll('""', '"');
    else if (plain !== undefined) cell += plain;
    else if (border) {
      all.at(-1).push(cell);
      cell = "";
      if (border === "\n") all.push([]);
    }
  }
  const [names, ...rest] = all.filter((it) => it.length > 1);
  return rest.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""])));
}

// Meetings of ASEAN and Russia that an article says were held, with what articles tell of them; what none tells has a
// bar of its own. The numbers that the page shows are held against these, too.
export function ownMeetings(values) {
  const meetings = new Map();
  for (const { meeting, field, value, area, article } of values) {
    if (!article) continue;
    if (!meetings.has(meeting)) meetings.set(meeting, {});
    (meetings.get(meeting)[field] ??= new Set()).add(area || value);
  }
  const several = (its) => (its ? [...its] : ["none"]);
  return [...meetings.values()]
    .filter((it) => it.status?.has("held") && [...(it.party ?? [])].sort().join() === "ASEAN,RU")
    .map((it) => ({
      year: [...(it.start ?? [])].map((date) => date.slice(0, 4)).find((year) => /^\d{4}$/.test(year)) ?? "untold",
      areas: several(it.area),
      chairs: several(it.chair),
    }));
}

export function readOwn(package_) {
  return ownMeetings(rows(unzipped(readFileSync(package_), "values.csv")));
}
