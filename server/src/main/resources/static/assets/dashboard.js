// Draws each [data-chart] from the JSON at its data-url, and again when its size or the theme changes. Without this script the
// page's tables say the same.

const page = document.querySelector("[data-charts]");
const charts = document.querySelectorAll("[data-chart]");
const stillness = window.matchMedia("(prefers-reduced-motion: reduce)");

/**
 * ECharts writes style attributes into its SVG, which our content security policy forbids; the same text through the object
 * model is allowed.
 */
function obeyPolicy() {
  const set = Element.prototype.setAttribute;
  SVGElement.prototype.setAttribute = function (name, value) {
    if (name === "style") this.style.cssText = value;
    else set.call(this, name, value);
  };
}

/** The theme's colours and the page's font, as they are at the moment. */
function look() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--chart-${name}`).trim();
  return {
    palette: [1, 2, 3, 4, 5].map(colour),
    ink: colour("ink"),
    muted: colour("muted"),
    line: colour("line"),
    surface: colour("surface"),
    accent: colour("accent"),
    low: colour("low"),
    high: colour("high"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

class Chart {
  constructor(echarts, option, box, data) {
    this.option = option;
    this.box = box;
    this.data = data;
    this.chart = echarts.init(box, null, { renderer: "svg" });
    this.draw();
  }

  draw() {
    const width = this.box.clientWidth;
    this.chart.setOption(
      { animation: !stillness.matches, animationDuration: 300, ...this.option(this.data, look(), width) }, true);
    this.scale();
  }

  /** So that paper of any width can show it. */
  scale() {
    this.box.querySelector("svg")?.setAttribute("viewBox", `0 0 ${this.chart.getWidth()} ${this.chart.getHeight()}`);
  }

  resize() {
    if (this.box.clientWidth === 0 || this.box.clientWidth === this.chart.getWidth()) return;
    this.chart.resize();
    this.draw();
  }
}

async function draw(echarts, options, box) {
  try {
    const answer = await fetch(box.dataset.url, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${box.dataset.url} answered ${answer.status}`);
    const chart = new Chart(echarts, options[box.dataset.chart], box, await answer.json());
    new ResizeObserver(() => chart.resize()).observe(box);
    box.dataset.drawn = "yes";
    return chart;
  } catch (error) {
    console.error(error);
    box.removeAttribute("role");
    box.classList.add("chart-failed");
    box.textContent = "The chart could not be drawn; its table is below.";
    box.closest("section").querySelector("details").open = true;
    return null;
  }
}

/** Paper is light, and can't open a table. */
function print(drawn) {
  const root = document.documentElement;
  let theme;
  let closed = [];
  addEventListener("beforeprint", () => {
    theme = root.dataset.theme;
    root.dataset.theme = "light";
    closed = [...document.querySelectorAll("details.chart-table:not([open])")];
    closed.forEach((details) => { details.open = true; });
    redraw(drawn);
  });
  addEventListener("afterprint", () => {
    root.dataset.theme = theme;
    closed.forEach((details) => { details.open = false; });
    redraw(drawn);
  });
}

function redraw(drawn) {
  drawn.forEach((chart) => chart.draw());
}

if (charts.length > 0) {
  obeyPolicy();
  const [echarts, { options }] = await Promise.all([import(page.dataset.echarts), import(page.dataset.charts)]);
  const drawn = (await Promise.all([...charts].map((box) => draw(echarts, options, box)))).filter((chart) => chart !== null);
  document.addEventListener("clientele:theme", () => redraw(drawn));
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => redraw(drawn));
  print(drawn);
  page.dataset.chartsDrawn = String(drawn.length);
}
