// Mosaic: the charts are queries to DuckDB, which runs as WebAssembly in a worker.

import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { clauseList } from "@uwdata/mosaic-core";
import { Toggle } from "@uwdata/mosaic-plot";
import * as vg from "@uwdata/vgplot";

import { CHARTS } from "../common.js";

const address = (file) => new URL(file, location.href).href;

// The data come along with the database.
const text = fetch("data/meetings.json").then((it) => it.text());
const db = new AsyncDuckDB(new VoidLogger(), new Worker(address("duckdb-browser-eh.worker.js")));
await db.instantiate(address("duckdb-eh.wasm"));
const connection = await db.connect();
await db.registerFileText("meetings.json", await text);
await connection.insertJSONFromPath("meetings.json", { name: "meetings" });
await connection.query("CREATE TABLE meeting_areas AS SELECT *, unnest(areas) AS area FROM meetings");
await connection.query("CREATE TABLE meeting_chairs AS SELECT *, unnest(chairs) AS chair FROM meetings");

const coordinator = vg.coordinator();
coordinator.logger(null);
coordinator.databaseConnector(vg.wasmConnector({ duckdb: db, connection }));

const chosen = vg.Selection.crossfilter();
const BARS = {
  years: { table: "meetings", field: "year" },
  areas: { table: "meeting_areas", field: "area", list: "areas" },
  chairs: { table: "meeting_chairs", field: "chair", list: "chairs" },
};

// A bar stands for the meetings whose list has its value, in the other charts' tables too. (`unnest` of a mark's source
// would do the same, but this version groups by the list.)
class ListToggle extends Toggle {
  clause(value) {
    const list = value?.length ? value.map(([it]) => it) : undefined;
    return clauseList(this.list, list, { source: this, clients: this.mark.plot.markSet });
  }
}

function toggleList(list) {
  return (plot) => {
    const toggle = new ListToggle(plot.marks.at(-1), { selection: chosen, channels: ["y"] });
    plot.addInteractor(Object.assign(toggle, { list }));
  };
}

function columns({ id, width, height }) {
  const { table, field } = BARS[id];
  const channels = { x: field, y: vg.count() };
  const from = vg.from(table, { filterBy: chosen });
  return vg.plot(
    vg.barY(from, { ...channels, fill: "#2f5d8a" }),
    vg.toggleX({ as: chosen }),
    vg.text(from, { ...channels, text: vg.count(), dy: -6 }),
    vg.xDomain(vg.Fixed), vg.xLabel(null), vg.xTickFormat(String), vg.yDomain(vg.Fixed), vg.yLabel("Meetings"),
    vg.width(width), vg.height(height),
  );
}

function rows({ id, width, height, name }) {
  const { table, field, list } = BARS[id];
  const channels = { x: vg.count(), y: field };
  const from = vg.from(table, { filterBy: chosen });
  return vg.plot(
    vg.barX(from, { ...channels, fill: "#2f5d8a" }),
    toggleList(list),
    vg.text(from, { ...channels, text: vg.count(), textAnchor: "start", dx: 4 }),
    vg.xDomain(vg.Fixed), vg.xAxis(null), vg.yDomain(vg.Fixed), vg.yLabel(null), vg.yTickFormat(name),
    vg.width(width), vg.height(height), vg.marginLeft(250), vg.marginRight(60),
  );
}

const plots = new Map(
  CHARTS.map((chart) => {
    const plot = chart.id === "years" ? columns(chart) : rows(chart);
    document.getElementById(chart.id).append(plot);
    return [chart.id, plot];
  }),
);

// For a program that looks on: the numbers are the texts of the picture; of which row each is, its element knows.
function keys(id, mark) {
  return plots.get(id).value.marks[mark].data?.columns?.[BARS[id].field];
}

function elements(id, css) {
  return [...plots.get(id).querySelectorAll(css)];
}

window.site = {
  read() {
    const counts = {};
    for (const [id] of plots) {
      const values = keys(id, 1);
      const texts = values ? elements(id, "[aria-label=text] text") : [];
      counts[id] = Object.fromEntries(texts.map((it) => [values[it.__data__], Number(it.textContent.replace(/\D/g, ""))]));
    }
    return counts;
  },
  bar(id, key) {
    const target = elements(id, "[aria-label=bar] rect").find((it) => String(keys(id, 0)[it.__data__]) === key);
    const box = target.getBoundingClientRect();
    return { target, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  },
};
