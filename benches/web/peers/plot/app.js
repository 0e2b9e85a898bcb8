// Observable Plot draws; the meetings are filtered in plain JavaScript. A choice draws the plots anew.

import * as Plot from "@observablehq/plot";

import { CHARTS, choose, chosen, load, look } from "../common.js";
import { count, keysOf } from "../count.js";

const meetings = await load();
const first = count(meetings);
const keys = keysOf(first);
const highest = first.map((bars) => Math.max(...bars.map((it) => it.count)));

function draw() {
  count(meetings, keys).forEach((bars, at) => {
    const chart = CHARTS[at];
    const plot = chart.id === "years" ? columns(chart, bars, highest[at]) : rows(chart, bars, highest[at]);
    plot.addEventListener("click", (event) => {
      const bar = event.target.closest("rect[aria-label]");
      if (!bar) return;
      choose(chart.id, bars.find((it) => bar.getAttribute("aria-label") === label(chart, it)).key);
      draw();
    });
    document.getElementById(chart.id).replaceChildren(plot);
  });
}

const label = (chart, it) => `${chart.name(it.key)}: ${it.count}`;

function style(chart) {
  const picked = chosen.get(chart.id);
  return {
    fill: (it) => (picked === undefined || picked === it.key ? "#2f5d8a" : "#b9c8d6"),
    ariaLabel: (it) => label(chart, it),
    className: "bar",
  };
}

function columns(chart, bars, highest) {
  return Plot.plot({
    width: chart.width, height: chart.height,
    x: { type: "band", label: null },
    y: { domain: [0, highest], label: "Meetings", ticks: 5 },
    marks: [
      Plot.barY(bars, { x: "key", y: "count", ...style(chart) }),
      Plot.text(bars, { x: "key", y: "count", text: "count", dy: -6 }),
    ],
  });
}

function rows(chart, bars, highest) {
  return Plot.plot({
    width: chart.width, height: chart.height, marginLeft: 250, marginRight: 60,
    x: { domain: [0, highest], axis: null },
    y: { type: "band", label: null, tickFormat: chart.name },
    marks: [
      Plot.barX(bars, { x: "count", y: "key", ...style(chart) }),
      Plot.text(bars, { x: "count", y: "key", text: "count", textAnchor: "start", dx: 4 }),
    ],
  });
}

draw();
look((id) => `#${id} rect[aria-label]`);
