// What runs in each page that is measured, the same for all: it waits for frames that show the right numbers, and clicks.

// Given as a whole to the page, so it uses nothing from outside. `plan` has what the charts show when they are whole, the
// click that follows at once, and whether it is this project's page, whose bars are named by their links; and whether that
// shows its own data, so that the opening view in its HTML is right already.
export function probe(plan) {
  if (window.top !== window || !location.protocol.startsWith("http")) return;

  // This project's page says its numbers in the names of bars: "Energy: 2 of 6 meetings".
  const DIMENSIONS = { years: "years", areas: "area", chairs: "chair" };
  const prefix = (chart) => `bar-${DIMENSIONS[chart]}-`;
  const bars = (chart) => {
    const found = [...document.querySelectorAll(`#${chart}-chart a[id^=${prefix(chart)}]`)];
    const ofApp = found.filter((bar) => !bar.closest("#opening"));
    return ofApp.length > 0 || !plan.isOwn ? ofApp : found;
  };
  const ours = {
    read() {
      const counts = {};
      for (const chart of Object.keys(DIMENSIONS)) {
        counts[chart] = {};
        for (const bar of bars(chart)) {
          const said = bar.getAttribute("aria-label").split(": ").at(-1);
          const number = /\d+(?:[,.\u00a0\u202f ]\d{3})*/.exec(said);
          if (number) counts[chart][bar.id.slice(prefix(chart).length)] = Number(number[0].replace(/\D/g, ""));
        }
      }
      return counts;
    },
    bar(chart, key) {
      const target = bars(chart).find((bar) => bar.id === prefix(chart) + key);
      const box = target.getBoundingClientRect();
      return { target, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
  };
  const site = () => (plan.isOurs ? ours : window.site);

  const read = () => {
    try {
      return site()?.read() ?? null;
    } catch {
      // Drawn in part.
      return null;
    }
  };

  // Charts have the numbers that are expected of them, and no others; a bar of zero may be missing.
  const fits = (counts, expected) =>
    counts !== null &&
    Object.entries(expected).every(([chart, { bars, isWhole }]) => {
      const found = counts[chart] ?? {};
      const keys = isWhole ? new Set([...Object.keys(bars), ...Object.keys(found)]) : Object.keys(bars);
      return [...keys].every((key) => (found[key] ?? 0) === (bars[key] ?? 0));
    });

  // A box that has another size in every frame is looked at after all that the page does for the frame, and before the
  // frame is painted; a message sent then arrives after it is.
  const box = document.createElement("div");
  box.style.cssText = "position: fixed; top: 0; left: 0; width: 1px; height: 1px; visibility: hidden";
  let [look, frames, runs] = [null, 0, false];
  const frame = () => {
    runs = look !== null;
    if (!runs) return;
    if (!box.isConnected && document.body) document.documentElement.append(box);
    frames += 1;
    box.style.width = `${1 + (frames % 1000)}px`;
    requestAnimationFrame(frame);
  };
  new ResizeObserver(() => look?.()).observe(box);
  // What is waited for, and where a click is to bring it about what stood there before.
  const state = { expected: null, before: null };
  const painted = (expected, before) =>
    new Promise((done) => {
      Object.assign(state, { expected, before: before ?? null });
      look = () => {
        if (!fits(read(), expected)) return;
        look = null;
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      };
      // Where a frame has begun, it may be the one.
      if (runs) box.style.width = `${1 + ((frames += 1) % 1000)}px`;
      else frame();
    });

  const send = ({ target, x, y }, types) => {
    for (const type of types) {
      const isDown = type.endsWith("down");
      const init = {
        bubbles: true, cancelable: true, composed: true, view: window, clientX: x, clientY: y, detail: type === "click" ? 1 : 0,
        buttons: isDown ? 1 : 0, pointerId: 1, pointerType: "mouse", isPrimary: true,
      };
      target.dispatchEvent(new (type.startsWith("mouse") ? MouseEvent : PointerEvent)(type, init));
    }
  };
  const HOVER = ["pointerover", "pointermove", "mouseover", "mousemove"];
  const CLICK = ["pointerdown", "mousedown", "pointerup", "mouseup", "click"];

  // Until the page has nothing left to do.
  const rest = async () => {
    do await new Promise((done) => setTimeout(done, 100)); while (document.querySelector("[aria-busy=true]"));
    await new Promise((done) => requestIdleCallback(done, { timeout: 3000 }));
  };

  // Milliseconds from a click at the start of a frame until its numbers are painted.
  const click = async ({ chart, key, expected }) => {
    const bar = site().bar(chart, key);
    send(bar, HOVER);
    await rest();
    const start = await new Promise((done) =>
      requestAnimationFrame(() => {
        const start = performance.now();
        const before = state.expected;
        // What the pointer did may have drawn the bar anew.
        send(site().bar(chart, key), CLICK);
        done([start, painted(expected, before)]);
      }),
    );
    return (await start[1]) - start[0];
  };

  // Until a click has filtered the other charts. Where a bar is a link that was followed, before scripts could hear of the
  // click, that is in another document, which is told of the first one.
  const KEPT = "bench";
  const first = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
  const answered = async (kept) => {
    const now_ms = await painted(plan.click.expected, plan.whole);
    sessionStorage.removeItem(KEPT);
    // What was painted at the first was the charts, if that was not told in time.
    const first_ms = kept.first_ms ?? (kept.origin_ms === performance.timeOrigin ? first() : null) ?? kept.visible_ms;
    return { ...kept, first_ms, answered_ms: performance.timeOrigin + now_ms - kept.origin_ms };
  };

  // Until the charts show all meetings, and then until a click, sent at once, is answered.
  const open = async () => {
    const visible_ms = await painted(plan.whole);
    const kept = { origin_ms: performance.timeOrigin, first_ms: first(), visible_ms };
    sessionStorage.setItem(KEPT, JSON.stringify(kept));
    const bar = site().bar(plan.click.chart, plan.click.key);
    send(bar, HOVER);
    send(bar, CLICK);
    return answered(kept);
  };
  const kept = JSON.parse(sessionStorage.getItem(KEPT));
  const loaded = kept ? answered(kept) : open();

  // Clicks again and again, until there are enough or the time is over; gives the time of each.
  const clicks = async (list, { rounds, budget_ms }) => {
    const start = performance.now();
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      if (round > 0 && performance.now() - start > budget_ms) break;
      for (const it of list) {
        await rest();
        times.push(await click(it));
      }
    }
    return times;
  };

  window.bench = { loaded, clicks, read, state };
}
