// Counting in plain JavaScript, for the libraries that only draw.

import { CHARTS, chosen } from "./common.js";

// The bars of each chart, in the order of `keys`: a chart does not feel the choice within itself.
export function count(meetings, keys) {
  const picked = CHARTS.map((chart) => chosen.get(chart.id));
  const counts = CHARTS.map((chart, at) => new Map((keys?.[at] ?? []).map((key) => [key, 0])));
  for (const meeting of meetings) {
    const values = CHARTS.map((chart) => chart.values(meeting));
    const fits = values.map((its, at) => picked[at] === undefined || its.includes(picked[at]));
    values.forEach((its, at) => {
      if (!fits.every((it, other) => it || other === at)) return;
      for (const key of its) counts[at].set(key, (counts[at].get(key) ?? 0) + 1);
    });
  }
  return counts.map((bars) => [...bars].map(([key, count]) => ({ key, count })));
}

// The keys that there are, in order.
export function keysOf(counts) {
  return counts.map((bars) => bars.map((it) => it.key).sort());
}
