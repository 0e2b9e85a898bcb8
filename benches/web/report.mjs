// What was measured, as a table of medians.

export const COLUMNS = [
  { title: "KiB", line: "plain", of: (it) => it.bytes / 1024 },
  { title: "first", line: "plain", of: (it) => it.first_ms },
  { title: "charts", line: "plain", of: (it) => it.visible_ms },
  { title: "answer", line: "plain", of: (it) => it.answered_ms },
  { title: "click", line: "plain", of: (it) => median(it.clicks_ms), digits: 1 },
  { title: "MiB", line: "plain", of: (it) => it.process_bytes / 2 ** 20 },
  { title: "first", line: "slow", of: (it) => it.first_ms },
  { title: "charts", line: "slow", of: (it) => it.visible_ms },
  { title: "answer", line: "slow", of: (it) => it.answered_ms },
];
const WIDTH = 9;

// The one in the middle; of an even number the mean of the two.
export function median(numbers) {
  const sorted = numbers.filter((it) => Number.isFinite(it)).sort((a, b) => a - b);
  if (sorted.length === 0) return NaN;
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

// A table of one size, under its title: a row for each site, then this site's numbers by those of the best peer; and the
// reasons where there is none.
export function report(title, results, sites, names, ours) {
  const first = Math.max(...sites.map((it) => names[it].length), "this / best peer".length);
  const medians = new Map(sites.map((site) => [site, COLUMNS.map((column) => of(results, site, column))]));
  const row = (name, cells) => `${name.padEnd(first)}${cells.map((it) => it.padStart(WIDTH)).join("")}`;
  const number = (value, { digits = 0 }) => (Number.isFinite(value) ? value.toFixed(digits) : "—");
  const onLine = (line) => COLUMNS.filter((it) => it.line === line).length * WIDTH;
  const lines = [
    "",
    title,
    `${"".padEnd(first)}${" plain line ".padStart(onLine("plain"), "─")}${" slow line ".padStart(onLine("slow"), "─")}`,
    row("", COLUMNS.map((it) => it.title)),
    ...sites.map((site) => row(names[site], medians.get(site).map((value, at) => number(value, COLUMNS[at])))),
  ];
  const peers = sites.filter((it) => it !== ours);
  if (medians.has(ours) && peers.length > 0) {
    const least = (numbers) => (numbers.length > 0 ? Math.min(...numbers) : NaN);
    const best = COLUMNS.map((_, at) => least(peers.map((peer) => medians.get(peer)[at]).filter(Number.isFinite)));
    lines.push(row("this / best peer", medians.get(ours).map((value, at) => number(value / best[at], { digits: 2 }))));
  }
  const reasons = new Set(results.filter((it) => it.failed).map((it) => `— ${names[it.site]}, ${it.line} line: ${it.failed}`));
  return [...lines, ...reasons].join("\n");
}

function of(results, site, column) {
  const its = results.filter((it) => it.site === site && it.line === column.line);
  // Who failed once has no number.
  return its.some((it) => it.failed) ? NaN : median(its.map(column.of));
}
