// What the pages of the peers share: the three charts, and the choice of one bar in each.

import { AREAS, COUNTRIES } from "./labels.js";

// `values` are the keys under which a meeting is counted.
export const CHARTS = [
  { id: "years", width: 1100, height: 320, name: (key) => key, values: (meeting) => [String(meeting.year)] },
  { id: "areas", width: 540, height: 700, name: (key) => AREAS[key] ?? key, values: (meeting) => meeting.areas },
  { id: "chairs", width: 540, height: 320, name: (key) => COUNTRIES[key] ?? key, values: (meeting) => meeting.chairs },
];

export async function load() {
  return (await fetch("data/meetings.json")).json();
}

// By chart the key of the bar that is chosen; a click chooses, another lets go.
export const chosen = new Map();

export function choose(chart, key) {
  if (chosen.get(chart) === key) chosen.delete(chart);
  else chosen.set(chart, key);
}

// For a program that looks on: the counts by the names of bars, "Energy: 12", and the bar of a key. `css` finds the bars of
// a chart.
export function look(css) {
  const bars = (chart) => document.querySelectorAll(css(chart.id));
  const split = (bar) => /^(.*): (\d+)$/.exec(bar.getAttribute("aria-label"));
  const keyOf = { years: new Map(), areas: reversed(AREAS), chairs: reversed(COUNTRIES) };
  window.site = {
    read() {
      const counts = {};
      for (const chart of CHARTS) {
        counts[chart.id] = {};
        for (const bar of bars(chart)) {
          const [, name, count] = split(bar) ?? [];
          if (name !== undefined) counts[chart.id][keyOf[chart.id].get(name) ?? name] = Number(count);
        }
      }
      return counts;
    },
    bar(id, key) {
      const chart = CHARTS.find((it) => it.id === id);
      const target = [...bars(chart)].find((bar) => split(bar)?.[1] === chart.name(key));
      const box = target.getBoundingClientRect();
      return { target, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
  };
}

function reversed(labels) {
  return new Map(Object.entries(labels).map(([code, name]) => [name, code]));
}
