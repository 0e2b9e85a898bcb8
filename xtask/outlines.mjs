// Makes `public/data/outlines.txt`: the land on which the chart of places stands.
//
// The outlines are Natural Earth's (public domain), 1:50 million, as npm `world-atlas` packs them;
// here they are projected, cut to two panels and generalized. They are no statement on borders:
// the countries shown are drawn as the source has them, and all land around them is one shape. Land of
// which states hold different views (`undecided`) is drawn with the land around.
//
// How to read the file stands at the head of `src/outline.rs`.
//
//     npm install --prefix /tmp/outlines world-atlas@2.0.2 topojson-client@3.1.0 topojson-simplify@3.0.3
//     NODE_PATH=/tmp/outlines/node_modules node xtask/outlines.mjs

import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.NODE_PATH + "/");
const world = require("world-atlas/countries-50m.json");
const { merge } = require("topojson-client");
const { presimplify, simplify } = require("topojson-simplify");

// A country's circle stands here: where the eye looks for it, and not too near to its neighbors.
const PANELS = [
  {
    id: "russia",
    width: 1000,
    project: albers(52, 64, 100),
    least: { bend: 9, island: 45 },
    shapes: { RU: ["Russia"] },
    anchors: { RU: [40.5, 55.6] },
    // Crimea.
    undecided: [[34.2, 45.3]],
    around: [],
  },
  {
    id: "asean",
    width: 1000,
    frame: { west: 91, south: -11.6, east: 142, north: 29 },
    project: ([lon, lat]) => [lon, -lat],
    least: { bend: 11, island: 28 },
    shapes: {
      BN: ["Brunei"],
      ID: ["Indonesia"],
      KH: ["Cambodia"],
      LA: ["Laos"],
      MM: ["Myanmar"],
      MY: ["Malaysia"],
      PH: ["Philippines"],
      SG: ["Singapore"],
      TH: ["Thailand"],
      TL: ["Timor-Leste"],
      VN: ["Vietnam"],
    },
    anchors: {
      BN: [114.6, 4.5],
      ID: [113.6, -1.2],
      KH: [104.9, 12.6],
      LA: [103.6, 18.9],
      MM: [95.9, 21.2],
      MY: [102.1, 4.3],
      PH: [121.3, 15.6],
      SG: [103.8, 1.35],
      TH: [100.8, 15.6],
      TL: [125.9, -8.8],
      VN: [108.2, 14.1],
    },
    around: [
      "Australia", "Bangladesh", "Bhutan", "China", "Hong Kong", "India", "Macao", "Nepal", "Palau",
      "Papua New Guinea", "Taiwan",
    ],
  },
];

/** The conic projection of Albers, with two standard parallels and a central meridian. */
function albers(first, second, meridian) {
  const rad = Math.PI / 180;
  const n = (Math.sin(first * rad) + Math.sin(second * rad)) / 2;
  const c = Math.cos(first * rad) ** 2 + 2 * n * Math.sin(first * rad);
  return ([lon, lat]) => {
    const turned = ((lon - meridian + 540) % 360) - 180;
    const radius = Math.sqrt(c - 2 * n * Math.sin(lat * rad)) / n;
    return [radius * Math.sin(n * turned * rad), radius * Math.cos(n * turned * rad)];
  };
}

/** The land of some countries as one. */
function mergedIn(topology, names) {
  const all = topology.objects.countries.geometries;
  const geometries = names.map((name) => {
    const found = all.find((it) => it.properties.name === name);
    if (!found) throw new Error(`no country ${name}`);
    return found;
  });
  return merge(topology, geometries);
}

/** The plain arcs of the world: numbers instead of differences. */
function plainArcs() {
  const { scale, translate } = world.transform;
  return world.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

function outerRings(geometry) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((polygon) => polygon[0]);
}

function area(ring) {
  let sum = 0;
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Cuts a ring to the panel, side by side (Sutherland and Hodgman). */
function cut(ring, width, height) {
  const sides = [
    [([x]) => x, 0, 1],
    [([x]) => x, width, -1],
    [([, y]) => y, 0, 1],
    [([, y]) => y, height, -1],
  ];
  return sides.reduce((points, [along, edge, sign]) => {
    const inside = (it) => (along(it) - edge) * sign >= 0;
    return points.flatMap((point, at) => {
      const before = points[(at + points.length - 1) % points.length];
      const part = (edge - along(before)) / (along(point) - along(before));
      const crossing = () => [0, 1].map((axis) => before[axis] + part * (point[axis] - before[axis]));
      const entered = inside(point) === inside(before) ? [] : [crossing()];
      return inside(point) ? [...entered, point] : entered;
    });
  }, ring);
}

/** Whole numbers, without points that repeat or lie on a straight line. */
function rounded(ring) {
  let points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  for (let before = -1; before !== points.length; ) {
    before = points.length;
    points = points.filter((it, at) => {
      const [last, next] = [points.at(at - 1), points[(at + 1) % points.length]];
      return (it[0] - last[0]) * (next[1] - it[1]) !== (it[1] - last[1]) * (next[0] - it[0]);
    });
  }
  return points;
}

/** A ring as one line: its first point, then the steps to each next one. */
function line(kind, points) {
  const steps = points.map(([x, y], at) => (at === 0 ? [x, y] : [x - points[at - 1][0], y - points[at - 1][1]]));
  return `${kind} ${steps.flat().join(" ")}`;
}

/** Whether a point lies within a ring. */
function holds(ring, [x, y]) {
  return ring.reduce((inside, [ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length];
    const crosses = ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax);
    return crosses ? !inside : inside;
  }, false);
}

function panel({ id, width, frame, project, least, shapes, anchors, around, undecided = [] }) {
  const own = outerRings(mergedIn(world, Object.values(shapes).flat()));
  // The frame is the panel; without one it is as large as what is drawn.
  const corners = frame
    ? [[frame.west, frame.north], [frame.east, frame.south]].map(project)
    : own.flat().map(project);
  const [xs, ys] = [0, 1].map((axis) => corners.map((it) => it[axis]));
  const [left, top] = [xs, ys].map((it) => it.reduce((a, b) => Math.min(a, b)));
  const [right, bottom] = [xs, ys].map((it) => it.reduce((a, b) => Math.max(a, b)));
  const unit = width / (right - left);
  const height = Math.ceil((bottom - top) * unit);
  const place = (point) => {
    const [x, y] = project(point);
    return [(x - left) * unit, (y - top) * unit];
  };

  // Shared borders are one arc, so both sides of a border lose the same points.
  const flat = { ...world, transform: undefined, arcs: plainArcs().map((arc) => arc.map(place)) };
  const simple = simplify(presimplify(flat), least.bend);
  const whole = (topology, names) =>
    outerRings(mergedIn(topology, names))
      .map((ring) => rounded(cut(ring.slice(0, -1), width, height)))
      .filter((ring) => ring.length > 2)
      .sort((a, b) => area(b) - area(a));
  // The largest island of a country stays, however small: Singapore is there.
  const drawn = (names) => {
    const rings = [simple, flat].map((it) => whole(it, names)).find((it) => it.length > 0);
    return rings.filter((ring, at) => at === 0 || area(ring) >= least.island);
  };

  const lines = [`panel ${id} ${width} ${height}`];
  if (around.length > 0) {
    lines.push(...drawn(around).map((ring) => line("around", ring)));
  }
  for (const [code, names] of Object.entries(shapes)) {
    const isUndecided = (ring) => undecided.some((point) => holds(ring, place(point)));
    lines.push(...drawn(names).map((ring) => line(isUndecided(ring) ? "around" : `land ${code}`, ring)));
  }
  for (const [code, point] of Object.entries(anchors)) {
    lines.push(`anchor ${code} ${place(point).map(Math.round).join(" ")}`);
  }
  return lines;
}

const head = [
  "# Outlines of Natural Earth (public domain), projected and generalized by xtask/outlines.mjs.",
  "# They show where a place is. They are no statement on borders.",
];
const text = [...head, ...PANELS.flatMap(panel), ""].join("\n");
writeFileSync(new URL("../public/data/outlines.txt", import.meta.url), text);
