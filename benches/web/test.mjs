// Tests of what needs no browser: `node --test test.mjs`, which `cargo test -p xtask` runs.

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { deflateRawSync } from "node:zlib";

import { CHARTS, FILES, article, highest, meetings, recount, report as reported, write } from "./data.mjs";
import { AREAS } from "./peers/labels.js";
import { CHARTS as DRAWN, choose, chosen } from "./peers/common.js";
import { count } from "./peers/count.js";
import { ownMeetings, rows, unzipped } from "./own.mjs";
import { median, report } from "./report.mjs";
import { Host } from "./server.mjs";
import { firstDifference } from "./visit.mjs";

test("the meetings are the same in every run, and those of a size are among those of a greater one", () => {
  const first = [...meetings(100)];
  assert.deepEqual([...meetings(1000)].slice(0, 100), first);
  assert.deepEqual(first[0], {
    year: 2005,
    areas: ["politics-security", "asean-integration", "education", "disaster-management"],
    chairs: ["TH", "RU"],
  });
});

test("each value has words that stand once in the article, as the data's contract wants it", () => {
  let number = 0;
  for (const meeting of meetings(2000)) {
    const { id, text } = article(meeting, number);
    const { article: told, evidence } = reported(meeting, number);
    assert.equal(told, id);
    assert.equal(new Set(meeting.areas).size, meeting.areas.length);
    for (const { quote } of evidence) assert.equal(text.split(quote).length, 2, `${quote} in ${text}`);
    number += 1;
  }
});

test("areas are called as the site calls them", () => {
  const { areas } = JSON.parse(readFileSync(new URL("../../public/data/vocabulary.json", import.meta.url)));
  assert.deepEqual(AREAS, Object.fromEntries(areas.map(({ code, en }) => [code, en])));
});

test("a recount counts a meeting in each of its bars, and in no chart but its own feels the choice", () => {
  const all = [...meetings(500)];
  const whole = recount(meetings(500));
  const sum = (bars) => Object.values(bars).reduce((sum, it) => sum + it, 0);
  assert.equal(sum(whole.years), 500);
  assert.equal(sum(whole.areas), all.reduce((sum, it) => sum + it.areas.length, 0));
  const area = highest(whole.areas);
  const energetic = all.filter((it) => it.areas.includes(area));
  const filtered = recount(meetings(500), { areas: area });
  assert.deepEqual(filtered.areas, whole.areas);
  assert.equal(sum(filtered.years), energetic.length);
  assert.equal(filtered.chairs.RU, energetic.filter((it) => it.chairs.includes("RU")).length);
});

test("what the peers count in plain JavaScript agrees with the recount", () => {
  const all = [...meetings(500)];
  const agrees = (wanted) => {
    const counted = count(all);
    const bars = counted.map((its) => Object.fromEntries(its.map(({ key, count }) => [key, count])));
    assert.deepEqual(Object.fromEntries(DRAWN.map(({ id }, at) => [id, bars[at]])), wanted);
  };
  agrees(recount(meetings(500)));
  choose("years", "2017");
  choose("chairs", "RU");
  agrees(recount(meetings(500), { years: "2017", chairs: "RU" }));
  choose("years", "2017");
  agrees(recount(meetings(500), { chairs: "RU" }));
  chosen.clear();
});

test("the highest bar is the same in every run", () => {
  assert.equal(highest({ b: 2, c: 2, a: 1 }), "b");
});

test("the site's own meetings are those that an article says were held", () => {
  const csv = "\ufeffmeeting,field,value,area,article,quote\r\na,status,held,,x,\"was \"\"held\"\",\r\nthen\"\r\na,party,RU,,x,q\r\n" +
    "a,party,ASEAN,,x,q\r\na,start,2021?-05,,x,q\r\na,area,Energy,energy,x,q\r\na,chair,KH,,,q\r\nb,status,planned,,x,q\r\n";
  const values = rows(csv);
  assert.equal(values.length, 7);
  assert.equal(values[0].quote, 'was "held",\r\nthen');
  assert.deepEqual(ownMeetings(values), [{ year: "2021", areas: ["energy"], chairs: ["none"] }]);
});

test("a file of an archive is found by its name", () => {
  const name = (it) => Buffer.from(it);
  const content = deflateRawSync("b".repeat(100));
  const local = Buffer.concat([Buffer.alloc(30), name("b.csv"), content]);
  local.writeUInt16LE(5, 26);
  const entry = Buffer.concat([Buffer.alloc(46), name("b.csv")]);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(content.length, 20);
  entry.writeUInt16LE(5, 28);
  const end = Buffer.concat([name("PK\x05\x06"), Buffer.alloc(18)]);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  const archive = Buffer.concat([local, entry, end]);
  assert.equal(unzipped(archive, "b.csv"), "b".repeat(100));
  assert.throws(() => unzipped(archive, "c.csv"), /c\.csv is not in the archive/);
});

test("files are lists of JSON", async () => {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  for (const [name, item] of Object.entries(FILES)) {
    const file = join(directory, name);
    await write(file, meetings(20_000), item);
    const list = JSON.parse(await readFile(file));
    assert.equal(list.length, item ? 20_000 : 0);
    if (item) assert.deepEqual(list[19_999], item([...meetings(20_000)].at(-1), 19_999));
  }
  await rm(directory, { recursive: true });
});

test("a host compresses, counts what it sends, and is as slow as it is asked to be", async (test) => {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  await writeFile(join(directory, "a.js"), "a".repeat(100_000));
  await writeFile(join(directory, "b.png"), randomBytes(20_000));
  const host = new Host(directory, (path) => (path === "/{}" ? { text: "{}" } : { file: join(directory, path) }));
  const origin = await host.start();
  test.after(() => host.stop());
  const get = async (path) => {
    const answer = await fetch(`${origin}/${path}`);
    return { status: answer.status, coding: answer.headers.get("content-encoding"), length: (await answer.arrayBuffer()).byteLength };
  };
  host.begin(null);
  assert.deepEqual(await get("a.js"), { status: 200, coding: "br", length: 100_000 });
  const first = host.bytes(Date.now());
  assert.ok(first > 100 && first < 1000, `${first} bytes`);
  assert.deepEqual(await get("{}"), { status: 200, coding: null, length: 2 });
  assert.equal((await get("none.js")).status, 404);
  assert.equal(host.bytes(0), 0);

  host.begin({ latency_ms: 50, bytes_per_s: 200_000 });
  const start = performance.now();
  assert.equal((await get("b.png")).length, 20_000);
  const time = performance.now() - start;
  assert.ok(time >= 140, `${time} ms`);
  assert.ok(host.bytes(Date.now()) > 20_000);
  await rm(directory, { recursive: true });
});

test("a number that differs is named", () => {
  const expected = { years: { bars: { 2017: 3 }, isWhole: true }, areas: { bars: { energy: 1 } } };
  const counts = { years: { 2017: 3, 2018: 0 }, areas: { energy: 1, health: 4 } };
  assert.equal(firstDifference(counts, expected), null);
  assert.equal(firstDifference({ ...counts, years: { 2017: 3, 2018: 1 } }, expected), "years 2018: 1 instead of 0");
  assert.equal(firstDifference({ ...counts, areas: {} }, expected), "areas energy: 0 instead of 1");
  assert.deepEqual(CHARTS, ["years", "areas", "chairs"]);
});

test("a table has medians, and this site's share of the best peer's; who failed has no number and a reason", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  const one = (site, line, ms) => ({
    size: 10, site, line, bytes: 1024 * ms, first_ms: ms, visible_ms: ms, answered_ms: ms, clicks_ms: [ms], process_bytes: 2 ** 20,
  });
  const results = [
    ...[10, 30, 20].map((ms) => one("ours", "plain", ms)),
    ...[40, 60, 50].map((ms) => one("a", "plain", ms)),
    one("b", "plain", 80),
    { site: "a", line: "slow", failed: "not within 60 s" },
    one("ours", "slow", 5),
  ];
  const table = report("1,000 meetings", results, ["ours", "a", "b"], { ours: "Ours", a: "A", b: "B" }, "ours");
  const rows = table.split("\n").map((row) => row.trim().split(/\s+/).join(" "));
  assert.ok(rows.includes("1,000 meetings"), table);
  assert.ok(rows.includes("Ours 20 20 20 20 20.0 1 5 5 5"), table);
  assert.ok(rows.includes("A 50 50 50 50 50.0 1 — — —"), table);
  assert.ok(rows.includes("this / best peer 0.40 0.40 0.40 0.40 0.40 1.00 — — —"), table);
  assert.equal(rows.at(-1), "— A, slow line: not within 60 s");
});
