// ECharts draws; the meetings are filtered in plain JavaScript. Without its animation, which would delay what is seen.

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

import { CHARTS, choose, chosen, load } from "../common.js";
import { count, keysOf } from "../count.js";

use([BarChart, GridComponent, CanvasRenderer]);

const meetings = await load();
const first = count(meetings);
const keys = keysOf(first);

const views = CHARTS.map((chart, at) => {
  const view = init(document.getElementById(chart.id));
  const isYears = chart.id === "years";
  const names = { type: "category", data: keys[at], axisLabel: { formatter: chart.name, interval: 0 } };
  const counts = { type: "value", max: Math.max(...first[at].map((it) => it.count)), splitNumber: 5 };
  view.setOption({
    animation: false,
    grid: isYears ? { left: 50, right: 0, top: 25, bottom: 25 } : { left: 250, right: 60, top: 0, bottom: 25 },
    xAxis: isYears ? names : counts,
    yAxis: isYears ? counts : { ...names, inverse: true },
    series: [{ type: "bar", label: { show: true, position: isYears ? "top" : "right" } }],
  });
  view.on("click", (bar) => {
    choose(chart.id, keys[at][bar.dataIndex]);
    draw();
  });
  return view;
});

function draw() {
  count(meetings, keys).forEach((bars, at) => {
    const picked = chosen.get(CHARTS[at].id);
    const color = (key) => (picked === undefined || picked === key ? "#2f5d8a" : "#b9c8d6");
    const data = bars.map((it) => ({ value: it.count, itemStyle: { color: color(it.key) } }));
    views[at].setOption({ series: [{ data }] });
  });
}

draw();

// For a program that looks on: on a canvas there are no elements, so the counts are those of the view.
window.site = {
  read() {
    const counts = views.map((view, at) => {
      const { data } = view.getOption().series[0];
      return [CHARTS[at].id, Object.fromEntries(data.map((it, bar) => [keys[at][bar], it.value]))];
    });
    return Object.fromEntries(counts);
  },
  bar(id, key) {
    const at = CHARTS.findIndex((it) => it.id === id);
    const { value } = views[at].getOption().series[0].data[keys[at].indexOf(key)];
    const place = id === "years" ? [key, value / 2] : [value / 2, key];
    const [x, y] = views[at].convertToPixel({ seriesIndex: 0 }, place);
    const target = views[at].getDom().querySelector("canvas");
    const box = target.getBoundingClientRect();
    return { target, x: box.x + x, y: box.y + y };
  },
};
