// Crossfilter counts, D3 draws.

import crossfilter from "crossfilter2";
import { axisBottom, axisLeft, max, scaleBand, scaleLinear, select } from "d3";

import { CHARTS, choose, chosen, load, look } from "../common.js";

const index = crossfilter(await load());
const charts = CHARTS.map((chart) => {
  const isList = chart.id !== "years";
  const dimension = index.dimension((it) => (isList ? chart.values(it) : String(it.year)), isList);
  const group = dimension.group();
  return { chart, dimension, group, draw: chart.id === "years" ? columns(chart, group) : rows(chart, group) };
});

// Columns of years: the axes are drawn once, bars and labels with every choice.
function columns({ id, width, height }, group) {
  const svg = select(`#${id}`).append("svg").attr("width", width).attr("height", height);
  const x = scaleBand(group.all().map((it) => it.key), [40, width]).padding(0.2);
  const y = scaleLinear([0, max(group.all(), (it) => it.value)], [height - 20, 20]);
  svg.append("g").attr("transform", `translate(0,${height - 20})`).call(axisBottom(x));
  svg.append("g").attr("transform", "translate(40,0)").call(axisLeft(y).ticks(5));
  return draw(svg, group, { id, name: (key) => key }, {
    x: (it) => x(it.key), y: (it) => y(it.value), width: () => x.bandwidth(), height: (it) => y(0) - y(it.value),
  }, { x: (it) => x(it.key) + x.bandwidth() / 2, y: (it) => y(it.value) - 4, anchor: "middle" });
}

function rows({ id, width, height, name }, group) {
  const svg = select(`#${id}`).append("svg").attr("width", width).attr("height", height);
  const x = scaleLinear([0, max(group.all(), (it) => it.value)], [250, width - 60]);
  const y = scaleBand(group.all().map((it) => it.key), [0, height]).padding(0.2);
  svg.append("g").attr("transform", "translate(250,0)").call(axisLeft(y).tickFormat(name));
  return draw(svg, group, { id, name }, {
    x: () => x(0), y: (it) => y(it.key), width: (it) => x(it.value) - x(0), height: () => y.bandwidth(),
  }, { x: (it) => x(it.value) + 4, y: (it) => y(it.key) + y.bandwidth() / 2, anchor: "start" });
}

function draw(svg, group, { id, name }, box, label) {
  const [bars, labels] = [svg.append("g"), svg.append("g").attr("font-size", 11)];
  return () => {
    const counts = group.all();
    const picked = chosen.get(id);
    bars.selectAll("rect").data(counts, (it) => it.key).join("rect")
      .attr("class", "bar")
      .attr("aria-label", (it) => `${name(it.key)}: ${it.value}`)
      .attr("x", box.x).attr("y", box.y).attr("width", box.width).attr("height", box.height)
      .attr("fill", (it) => (picked === undefined || picked === it.key ? "#2f5d8a" : "#b9c8d6"))
      .on("click", (_, it) => click(id, it.key));
    labels.selectAll("text").data(counts, (it) => it.key).join("text")
      .attr("x", label.x).attr("y", label.y).attr("text-anchor", label.anchor).attr("dominant-baseline", "middle")
      .text((it) => it.value);
  };
}

function click(id, key) {
  choose(id, key);
  charts.find((it) => it.chart.id === id).dimension.filter(chosen.has(id) ? key : null);
  charts.forEach((it) => it.draw());
}

charts.forEach((it) => it.draw());
look((id) => `#${id} rect.bar`);
