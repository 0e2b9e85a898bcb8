// One visit: a browser with an empty profile opens a site, clicks, and is closed.

import { readFileSync } from "node:fs";

import { CHARTS } from "./data.mjs";
import { probe } from "./probe.mjs";

const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

// How long a page that failed is asked for what it shows.
const LOOK_MS = 5000;

// What would be no different a second time.
class Final extends Error {
  isFinal = true;
}

// A chart that shows other numbers than were counted: nothing that is measured then counts.
export class WrongCount extends Final {}

// A site that does not open, or does not answer, within the limit.
export class NotOpened extends Final {}

export async function browserVersion(chromium, executablePath) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
  const version = browser.version();
  await browser.close();
  return version;
}

// Opens `url` and gives what was measured. `plan` is the probe's; `clicks` are done on a plain line after the first one.
export async function visit({ chromium, executablePath, host, url, line, plan, clicks, limit_ms }) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
  const errors = [];
  try {
    const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const crash = new Promise((_, fail) => page.on("crash", () => fail(new Error("the page crashed"))));
    crash.catch(() => {});
    page.on("pageerror", (error) => errors.push(error.message.split("\n")[0]));
    const devtools = await context.newCDPSession(page);
    if (line) await devtools.send("Emulation.setCPUThrottlingRate", { rate: line.slower });
    await page.addInitScript(probe, plan);
    host.begin(line);
    const within = (work, limit_ms, what) => Promise.race([work, crash, over(limit_ms, what)]);
    let done;
    try {
      const loaded = async () => {
        await page.goto(url, { waitUntil: "commit", timeout: limit_ms });
        return asked(() => page.evaluate(() => window.bench.loaded));
      };
      done = await within(loaded(), limit_ms, `not within ${limit_ms / 1000} s`);
    } catch (error) {
      throw await explained(error, page, plan, errors);
    }
    done.bytes = host.bytes(done.origin_ms + done.visible_ms);
    if (!line) {
      const times = page.evaluate(([list, how]) => window.bench.clicks(list, how), [clicks.list, clicks]);
      try {
        done.clicks_ms = await within(times, limit_ms + clicks.budget_ms, "a click was not answered");
      } catch (error) {
        throw await explained(error, page, null, errors);
      }
      Object.assign(done, await within(memory(browser, devtools), limit_ms, "it did not tell its memory"));
    }
    return done;
  } finally {
    await Promise.race([browser.close(), new Promise((done) => setTimeout(done, 10_000))]);
  }
}

// What a page tells, asked again where it became another document meanwhile: a bar may be a link that is followed.
async function asked(ask, times = 20) {
  try {
    return await ask();
  } catch (error) {
    if (times === 0 || !/context was destroyed|because of a navigation/.test(error.message)) throw error;
    await new Promise((done) => setTimeout(done, 50));
    return asked(ask, times - 1);
  }
}

function over(limit_ms, what) {
  return new Promise((_, fail) => setTimeout(() => fail(new NotOpened(what)), limit_ms).unref());
}

// Why a visit failed: the charts stand there with wrong numbers, or they do not stand there in time. `plan` is given while
// the page opens.
async function explained(error, page, plan, errors) {
  if (!error.isFinal) return new Error(error.message.split("\n")[0]);
  const read = page.evaluate(() => ({ counts: window.bench.read(), ...window.bench.state }));
  const late = new Promise((done) => setTimeout(done, LOOK_MS, null));
  const found = await Promise.race([read.catch(() => null), late]);
  const { counts, expected, before } = found ?? {};
  // What is not there, or has come too late, or stands as it did before the click, is not wrong.
  const isThere = counts && CHARTS.every((chart) => Object.keys(counts[chart] ?? {}).length > 0);
  const isRight = (wanted) => wanted && firstDifference(counts, wanted) === null;
  if (isThere && !isRight(expected) && !isRight(before)) {
    return new WrongCount(`${before ? "after a click" : "all meetings"}: ${firstDifference(counts, expected)}`);
  }
  const what = plan && before ? "the click was not answered" : error.message;
  return new NotOpened(errors.length > 0 ? `${what} (${errors[0]})` : what);
}

export function firstDifference(counts, expected) {
  for (const [chart, { bars, isWhole }] of Object.entries(expected)) {
    const keys = new Set([...Object.keys(bars), ...(isWhole ? Object.keys(counts[chart] ?? {}) : [])]);
    for (const key of keys) {
      const [found, wanted] = [counts[chart]?.[key] ?? 0, bars[key] ?? 0];
      if (found !== wanted) return `${chart} ${key}: ${found} instead of ${wanted}`;
    }
  }
  return null;
}

// What the page holds when its garbage is collected: the heap of JavaScript, and the memory that its process has for
// itself, with that of WebAssembly and of workers.
async function memory(browser, devtools) {
  await devtools.send("HeapProfiler.collectGarbage");
  await devtools.send("Performance.enable");
  const { metrics } = await devtools.send("Performance.getMetrics");
  const heap_bytes = metrics.find((it) => it.name === "JSHeapUsedSize").value;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const renderers = processInfo.filter((it) => it.type === "renderer").map((it) => privateBytes(it.id));
  return { heap_bytes, process_bytes: Math.max(...renderers) || null };
}

// Linux tells it; elsewhere it is not known.
function privateBytes(process) {
  try {
    return Number(/^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))[1]) * 1024;
  } catch {
    return 0;
  }
}
