// Vega-Lite: filters are transforms that read selection parameters of the other charts.

import { View, parse } from "vega";
import { compile } from "vega-lite";

import { CHARTS, look } from "../common.js";
import { AREAS, COUNTRIES } from "../labels.js";

// The choice in a chart, as the others are filtered by it: a meeting has several areas and chairs, of which one is chosen.
const HAS_CHOSEN = {
  years: "!isValid(years.year) || indexof(years.year, datum.year) >= 0",
  areas: "!isValid(areas.area) || indexof(datum.areas, areas.area[0]) >= 0",
  chairs: "!isValid(chairs.chair) || indexof(datum.chairs, chairs.chair[0]) >= 0",
};
const FIELDS = { years: "year", areas: "area", chairs: "chair" };
const NAMES = { areas: AREAS, chairs: COUNTRIES };

function chart({ id, width, height }) {
  const field = FIELDS[id];
  const others = Object.keys(FIELDS).filter((other) => other !== id);
  const names = NAMES[id];
  const band = names ? "y" : "x";
  const length = names ? "x" : "y";
  const axis = names ? { title: null, labelLimit: 240 } : { title: null, labelAngle: 0 };
  return {
    width: names ? width - 300 : width - 60,
    height: height - 30,
    transform: [
      ...others.map((other) => ({ filter: HAS_CHOSEN[other] })),
      ...(names ? [{ flatten: [id], as: [field] }] : []),
      { aggregate: [{ op: "count", as: "meetings" }], groupby: [field] },
      { calculate: names ? `${JSON.stringify(names)}[datum.${field}] || datum.${field}` : `"" + datum.${field}`, as: "name" },
      { calculate: "datum.name + ': ' + datum.meetings", as: "label" },
    ],
    encoding: {
      [band]: { field: "name", type: "nominal", axis },
      [length]: { field: "meetings", type: "quantitative", axis: names ? null : { title: "Meetings", tickCount: 5 } },
    },
    layer: [
      {
        params: [{ name: id, select: { type: "point", fields: [field], toggle: "true" } }],
        mark: { type: "bar", cursor: "pointer" },
        encoding: {
          color: { condition: { param: id, value: "#2f5d8a" }, value: "#b9c8d6" },
          description: { field: "label" },
        },
      },
      {
        mark: { type: "text", aria: false, ...(names ? { align: "left", dx: 4 } : { dy: -6 }) },
        encoding: { text: { field: "meetings" } },
      },
    ],
  };
}

const spec = {
  $schema: "https://vega.github.io/schema/vega-lite/v6.json",
  data: { url: "data/meetings.json" },
  vconcat: [chart(CHARTS[0]), { hconcat: [chart(CHARTS[1]), chart(CHARTS[2])] }],
  config: { scale: { barBandPaddingInner: 0.2 } },
};

const place = document.querySelector("main");
await new View(parse(compile(spec).spec), { renderer: "svg", container: place, hover: true }).runAsync();
const views = { years: "concat_0", areas: "concat_1_concat_0", chairs: "concat_1_concat_1" };
look((id) => `.${views[id]}_layer_0_marks path[aria-label]`);
