// The problems that can be measured in what is seen now, each as a line: the body of a function.
const problems = [];
const shown = (it) => it.getClientRects().length > 0 && it.checkVisibility({ visibilityProperty: true });
const text = (it) => (it.textContent ?? '').replace(/\s+/g, ' ').trim();
const name = (it) => `${it.localName}${it.id ? '#' + it.id : ''} ${JSON.stringify(text(it).slice(0, 40))}`;
const hidden = (it) => it.closest('.visually-hidden, .skip-link, [hidden]') || getComputedStyle(it).clipPath === 'inset(50%)';

const root = document.documentElement;
const width = Math.min(root.clientWidth, Math.ceil(root.getBoundingClientRect().width));
const over = root.scrollWidth - width;
if (over > 0) {
    const wide = [...document.body.querySelectorAll('*')].filter((it) =>
        shown(it) && !hidden(it) && it.getBoundingClientRect().right > width + 0.5);
    const deepest = wide.filter((it) => !wide.some((other) => other !== it && it.contains(other)));
    problems.push(`the page is ${over} px too wide: ${deepest.slice(0, 3).map(name).join(', ')}`);
}

// Texts in charts: inside of the chart, apart from each other. A line box is higher than its letters.
for (const chart of document.querySelectorAll('svg.chart')) {
    const frame = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll('text')].filter((it) => shown(it) && text(it)).map((it) => {
        const { left, right, top, bottom, height } = it.getBoundingClientRect();
        return { it, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 };
    });
    for (const [at, a] of texts.entries()) {
        if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1)
            problems.push(`${name(a.it)} of ${chart.id} is outside: ${a.left - frame.left} to ${a.right - frame.right}`);
        for (const b of texts.slice(at + 1))
            if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
                problems.push(`${name(a.it)} lies on ${name(b.it)} in ${chart.id}`);
    }
    // A label lies on no bar.
    for (const bar of chart.querySelectorAll('.mark rect:not(.hit)')) {
        const box = bar.getBoundingClientRect();
        if (box.width < 1 || box.height < 1) continue;
        for (const { it, left, right, top, bottom } of texts)
            if (it.classList.contains('label') && left < box.right - 1 && box.left < right - 1
                && top < box.bottom - 1 && box.top < bottom - 1)
                problems.push(`${name(it)} lies on a bar in ${chart.id}`);
    }
}

// Letters are 12 px at the least, on the screen.
const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = words.nextNode());) {
    const it = node.parentElement;
    if (!node.data.trim() || !shown(it) || hidden(it)) continue;
    const svg = it.closest('svg');
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(getComputedStyle(it).fontSize) * scale;
    if (size < 11.95) problems.push(`${name(it)} has letters of ${size} px`);
    const box = it.getBoundingClientRect();
    if (!svg && box.right > width + 1) problems.push(`${name(it)} is cut off at the right`);
}

// Targets are 24 px, or as far apart from each other, or words within a sentence.
// Of thirty years, of dots and of places there are more than fit; what they choose is chosen by selects, bars and
// tables, too. What stays at the edge of the window lies over whatever is scrolled there.
const crowded = '.runs, #kinds-chart, #map-chart, #periods-chart, #evidence-handle';
const larger = (it, label) => [it, label ?? it].map((it) => it.getBoundingClientRect())
    .reduce((one, other) => one.height >= other.height ? one : other);
const targets = [...document.querySelectorAll('a[href], button, input, select, summary, [role=option]')]
    .filter((it) => shown(it) && !hidden(it) && !it.closest(crowded))
    .map((it) => ({ it, boxes: [...it.getClientRects()], box: larger(it, it.closest('label')) }));
const isSmall = ({ box }) => box.width < 23.5 || box.height < 23.5;
const inSentence = ({ it }) => getComputedStyle(it).display === 'inline'
    && text(it.parentElement).length > text(it).length + 1;
const center = ({ box }) => [box.left + box.width / 2, box.top + box.height / 2];
for (const a of targets.filter((it) => isSmall(it) && !inSentence(it))) {
    const [x, y] = center(a);
    const near = targets.find((b) => {
        if (b === a || b.it.contains(a.it) || a.it.contains(b.it) || b.box.top === a.box.top && b.it.closest('label') === a.it.closest('label') && a.it.closest('label')) return false;
        if (isSmall(b)) return Math.hypot(center(b)[0] - x, center(b)[1] - y) < 23.5;
        const dx = Math.max(b.box.left - x, 0, x - b.box.right), dy = Math.max(b.box.top - y, 0, y - b.box.bottom);
        return Math.hypot(dx, dy) < 11.75;
    });
    if (near) problems.push(`${name(a.it)} is ${a.box.width} × ${a.box.height} px and too near to ${name(near.it)}`);
}
return [...new Set(problems)];
