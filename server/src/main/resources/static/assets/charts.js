// What each chart looks like: an ECharts option of its data, the theme's look and the width in pixels. No chart tells anything
// by colour alone: there are labels, shapes or positions too. Long, since the nine charts share their axes and numbers.

const whole = new Intl.NumberFormat("en-US");
const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const share = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 0 });
const NARROW = 560;

const inMoney = (cents) => (cents === null ? "–" : money.format(cents / 100));
const inShortMoney = (cents) => (cents === null ? "–" : short.format(cents / 100));

/** What all charts have. The tooltip is drawn, not HTML with style attributes. */
function base(look) {
  return {
    backgroundColor: "transparent",
    color: look.palette,
    textStyle: { fontFamily: look.font, fontSize: 12, color: look.ink },
    tooltip: {
      renderMode: "richText",
      confine: true,
      transitionDuration: 0,
      backgroundColor: look.surface,
      borderColor: look.muted,
      textStyle: { fontFamily: look.font, fontSize: 12, lineHeight: 18, color: look.ink },
    },
  };
}

function axis(look, name, more = {}) {
  return {
    name,
    nameLocation: "middle",
    nameTextStyle: { color: look.muted, fontSize: 12 },
    axisLine: { lineStyle: { color: look.muted } },
    axisTick: { lineStyle: { color: look.muted } },
    axisLabel: { color: look.ink, hideOverlap: true },
    splitLine: { lineStyle: { color: look.line } },
    ...more,
  };
}

// Colours between two of the theme's

function rgb(colour) {
  const numbers = colour.match(/[\d.]+/g).map(Number);
  if (colour.startsWith("#")) return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return colour.startsWith("color(") ? numbers.slice(-3).map((n) => n * 255) : numbers.slice(0, 3);
}

function between(low, high, part) {
  const from = rgb(low);
  const to = rgb(high);
  return `rgb(${from.map((value, i) => Math.round(value + (to[i] - value) * part)).join(",")})`;
}

function luminance(colour) {
  const [r, g, b] = rgb(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Black or white, whichever can be read better. */
function inkOn(colour) {
  return luminance(colour) > 0.179 ? "#000000" : "#ffffff";
}

// Segments: revenue as area, recency as shade

function segments(data, look) {
  const shown = data.filter((row) => row.revenueCents > 0);
  const longest = Math.max(1, ...shown.map((row) => row.meanRecencyDays));
  return {
    ...base(look),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item }) => `${item.row.segment}\n${inMoney(item.row.revenueCents)} of revenue`
        + ` (${share.format(item.row.revenueShare)})\n${whole.format(item.row.customers)} customers\n`
        + `${whole.format(Math.round(item.row.meanRecencyDays))} days since the last order`,
    },
    series: [{
      type: "treemap",
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      top: 0, right: 0, bottom: 0, left: 0,
      itemStyle: { borderColor: look.surface, borderWidth: 1, gapWidth: 2 },
      label: {
        show: true, position: "insideTopLeft", fontSize: 13, lineHeight: 18, overflow: "truncate",
        formatter: ({ data: item }) => `${item.row.segment}\n${inShortMoney(item.row.revenueCents)}`
          + ` · ${whole.format(item.row.customers)} cust.\n${whole.format(Math.round(item.row.meanRecencyDays))} days`,
      },
      data: shown.map((row) => {
        const fill = between(look.low, look.high, row.meanRecencyDays / longest);
        return {
          name: row.segment,
          value: row.revenueCents / 100,
          row,
          itemStyle: { color: fill },
          label: { color: inkOn(fill) },
        };
      }),
    }],
  };
}

// Scores: a heat map with the numbers in it

function grid(data, look, width) {
  const greatest = Math.max(1, ...data.cells.map((cell) => cell.meanMonetaryCents ?? 0));
  const scores = ["1", "2", "3", "4", "5"];
  const cells = data.cells.map((cell) => {
    const empty = cell.customers === 0;
    const fill = empty ? look.surface : between(look.low, look.high, Math.max(0, cell.meanMonetaryCents) / greatest);
    return {
      value: [cell.frequencyScore - 1, cell.recencyScore - 1, (cell.meanMonetaryCents ?? 0) / 100],
      cell,
      itemStyle: { color: fill },
      label: { color: empty ? look.muted : inkOn(fill) },
    };
  });
  return {
    ...base(look),
    grid: { top: 8, right: 8, bottom: 44, left: 48 },
    xAxis: axis(look, "Frequency score", { type: "category", data: scores, nameGap: 26, splitLine: { show: false } }),
    yAxis: axis(look, "Recency score", { type: "category", data: scores, nameGap: 28, splitLine: { show: false } }),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item }) => `Recency ${item.cell.recencyScore}, frequency ${item.cell.frequencyScore}\n`
        + `mean monetary ${inMoney(item.cell.meanMonetaryCents)}\n${whole.format(item.cell.customers)} customers`,
    },
    series: [{
      type: "heatmap",
      itemStyle: { borderColor: look.surface, borderWidth: 2 },
      label: {
        show: true, fontSize: width < NARROW ? 11 : 12, lineHeight: 16,
        formatter: ({ data: item }) => (item.cell.customers === 0 ? "–"
          : `${inShortMoney(item.cell.meanMonetaryCents)}\n${short.format(item.cell.customers)}`),
      },
      data: cells,
    }],
  };
}

// Distributions: a histogram with the cut points drawn in

function distribution(data, look, width) {
  const cents = data.unit === "cents";
  const scale = cents ? 100 : 1;
  const text = cents ? inShortMoney : (value) => whole.format(value);
  const bins = data.bins.map((bin, i) => {
    const from = bin.from / scale;
    const to = bin.to === null ? from + (i > 0 ? from - data.bins[i - 1].from / scale : 1) : bin.to / scale;
    return { value: [from, to, bin.customers], bin };
  });
  const first = bins[0].value[0];
  const last = bins.at(-1).value[1];
  const cuts = data.cutPoints
    .map((cut, i) => ({ at: cut / scale, name: `${i + 1}|${i + 2}`, cut }))
    .filter(({ at }) => at >= first && at <= last);
  const name = { recency: "Days since the last order", frequency: "Orders", monetary: "Spend" }[data.dimension];
  return {
    ...base(look),
    grid: { top: 76, right: 16, bottom: 46, left: width < NARROW ? 52 : 60 },
    xAxis: axis(look, name, {
      type: "value", min: first, max: last, nameGap: 28, splitLine: { show: false },
      axisLabel: { color: look.ink, hideOverlap: true, formatter: (value) => short.format(value) },
    }),
    yAxis: axis(look, "Customers", {
      type: "value", nameGap: width < NARROW ? 38 : 46, minInterval: 1,
      axisLabel: { color: look.ink, formatter: (value) => short.format(value) },
    }),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item }) => `${text(item.bin.from)} ${item.bin.to === null ? "and more" : `to below ${text(item.bin.to)}`}`
        + `\n${whole.format(item.bin.customers)} customers`,
    },
    series: [
      {
        type: "custom",
        encode: { x: [0, 1], y: 2 },
        data: bins,
        renderItem: (params, api) => {
          const [left, top] = api.coord([api.value(0), api.value(2)]);
          const [right, bottom] = api.coord([api.value(1), 0]);
          return {
            type: "rect",
            shape: { x: left + 0.5, y: top, width: Math.max(1, right - left - 1), height: bottom - top },
            style: { fill: look.palette[0] },
          };
        },
      },
      {
        type: "scatter",
        data: [],
        silent: true,
        markLine: {
          symbol: "none",
          animation: false,
          lineStyle: { color: look.palette[1], width: 2, type: "dashed" },
          data: cuts.map(({ at, name: scores, cut }, i) => ({
            xAxis: at,
            label: {
              formatter: `${scores}: ${text(cut)}`, color: look.ink, fontSize: 11, distance: 4 + 15 * (i % 4),
              align: at > first + 0.8 * (last - first) ? "right" : at < first + 0.1 * (last - first) ? "left" : "center",
            },
          })),
        },
      },
    ],
  };
}

// Customers one by one

const SHAPES = ["circle", "rect", "triangle", "diamond", "pin", "arrow"];

/** A colour and a shape, filled for the first segments and hollow for those that share it. */
function mark(look, i) {
  const colour = look.palette[i % look.palette.length];
  return i < SHAPES.length
    ? { color: colour, opacity: 0.75, borderColor: look.surface, borderWidth: 0.5 }
    : { color: "transparent", borderColor: colour, borderWidth: 2 };
}

function sample(data, look, width) {
  const names = [...new Set(data.points.map((point) => point.segment))].sort();
  const most = Math.max(1, ...data.points.map((point) => point.monetaryCents));
  const rows = Math.ceil(names.length / Math.max(1, Math.floor(width / 160)));
  return {
    ...base(look),
    grid: { top: 12, right: 20, bottom: 62 + 22 * rows, left: 60 },
    legend: {
      bottom: 0, itemGap: 10, itemWidth: 16, itemHeight: 12, inactiveColor: look.muted,
      textStyle: { color: look.ink, fontSize: 12 },
    },
    xAxis: axis(look, "Days since the last order", {
      type: "log", nameGap: 28, axisLabel: { color: look.ink, formatter: (value) => short.format(value) },
    }),
    yAxis: axis(look, "Orders", {
      type: "log", nameGap: 36, axisLabel: { color: look.ink, formatter: (value) => short.format(value) },
    }),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item }) => `Customer ${item.point.customerId}, ${item.point.segment}\n`
        + `${whole.format(item.point.recencyDays)} days, ${whole.format(item.point.frequency)} orders, `
        + inMoney(item.point.monetaryCents),
    },
    series: names.map((segment, i) => ({
      name: segment,
      type: "scatter",
      symbol: SHAPES[i % SHAPES.length],
      symbolSize: (value) => 6 + 22 * Math.sqrt(Math.max(0, value[2]) / (most / 100)),
      itemStyle: mark(look, i),
      data: data.points.filter((point) => point.segment === segment).map((point) => ({
        value: [point.recencyDays, point.frequency, point.monetaryCents / 100], point,
      })),
    })),
  };
}

// Months: orders above, revenue below

function months(data, look) {
  const names = data.map((month) => (Array.isArray(month.month)
    ? `${month.month[0]}-${String(month.month[1]).padStart(2, "0")}` : month.month.slice(0, 7)));
  const category = { type: "category", data: names };
  return {
    ...base(look),
    grid: [{ top: 26, height: "34%", right: 12, left: 62 }, { top: "56%", bottom: 28, right: 12, left: 62 }],
    axisPointer: { link: [{ xAxisIndex: "all" }] },
    tooltip: {
      ...base(look).tooltip,
      trigger: "axis",
      axisPointer: { type: "shadow" },
      formatter: ([{ dataIndex }]) => `${names[dataIndex]}\n${whole.format(data[dataIndex].orders)} orders\n`
        + `${inMoney(data[dataIndex].revenueCents)} of revenue`,
    },
    xAxis: [
      axis(look, "", { ...category, gridIndex: 0, axisLabel: { show: false } }),
      axis(look, "", { ...category, gridIndex: 1 }),
    ],
    yAxis: [
      axis(look, "Orders", { gridIndex: 0, nameLocation: "end", minInterval: 1, splitNumber: 3,
        nameTextStyle: { color: look.ink, fontSize: 12, align: "left", padding: [0, 0, 0, -54] },
        axisLabel: { color: look.ink, formatter: (value) => short.format(value) } }),
      axis(look, "Revenue", { gridIndex: 1, nameLocation: "end", splitNumber: 3,
        nameTextStyle: { color: look.ink, fontSize: 12, align: "left", padding: [0, 0, 0, -54] },
        axisLabel: { color: look.ink, formatter: (value) => short.format(value) } }),
    ],
    series: [
      { type: "bar", name: "Orders", xAxisIndex: 0, yAxisIndex: 0, itemStyle: { color: look.palette[0] },
        data: data.map((month) => month.orders) },
      { type: "bar", name: "Revenue", xAxisIndex: 1, yAxisIndex: 1, itemStyle: { color: look.palette[2] },
        data: data.map((month) => month.revenueCents / 100) },
    ],
  };
}

// Personas across, segments down: both have room for their names on a phone

function personas(data, look, width) {
  const sums = data.customers.map((row) => row.reduce((sum, count) => sum + count, 0));
  const cells = data.customers.flatMap((row, persona) => row.map((count, segment) => {
    const part = count / sums[persona];
    const fill = count === 0 ? look.surface : between(look.low, look.high, part);
    return {
      value: [persona, segment, part],
      count,
      itemStyle: { color: fill },
      label: { color: count === 0 ? look.muted : inkOn(fill) },
    };
  }));
  const narrow = width < NARROW;
  return {
    ...base(look),
    grid: { top: 8, right: 8, bottom: narrow ? 96 : 64, left: narrow ? 112 : 136 },
    xAxis: axis(look, "", {
      type: "category", data: data.personas, splitLine: { show: false },
      axisLabel: { color: look.ink, interval: 0, rotate: narrow ? 50 : 20, fontSize: narrow ? 11 : 12 },
    }),
    yAxis: axis(look, "", {
      type: "category", data: data.segments, inverse: true, splitLine: { show: false },
      axisLabel: { color: look.ink, interval: 0, fontSize: narrow ? 11 : 12 },
    }),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item }) => `${data.personas[item.value[0]]} in ${data.segments[item.value[1]]}\n`
        + `${whole.format(item.count)} customers, ${share.format(item.value[2])} of the persona`,
    },
    series: [{
      type: "heatmap",
      itemStyle: { borderColor: look.surface, borderWidth: 2 },
      label: { show: true, fontSize: 11, formatter: ({ data: item }) => (item.count === 0 ? "·" : short.format(item.count)) },
      data: cells,
    }],
  };
}

// Migration: a flow from the earlier run's segments to the later one's

function migration(data, look, width) {
  const left = (name) => `${name} `;
  const flows = data.customers.flatMap((row, from) => row.map((count, to) => ({
    source: left(data.from[from]), target: data.to[to], value: count,
  })));
  data.left.forEach((count, from) => flows.push({ source: left(data.from[from]), target: "not in it", value: count }));
  data.entered.forEach((count, to) => flows.push({ source: left("not in it"), target: data.to[to], value: count }));
  const links = flows.filter((flow) => flow.value > 0);
  const order = [...new Set([...data.from, ...data.to])];
  const node = (name, position) => ({
    name,
    itemStyle: { color: look.palette[Math.max(0, order.indexOf(name.trim())) % look.palette.length] },
    label: { position },
  });
  const sums = new Map();
  for (const { source, target, value } of links) {
    sums.set(source, (sums.get(source) ?? 0) + value);
    sums.set(target, (sums.get(target) ?? 0) + value);
  }
  const used = (side) => new Set(links.map((link) => link[side]));
  const sources = [...data.from, "not in it"].map(left).filter((name) => used("source").has(name));
  const targets = [...data.to, "not in it"].filter((name) => used("target").has(name));
  return {
    ...base(look),
    tooltip: {
      ...base(look).tooltip,
      formatter: ({ data: item, name }) => (item.source
        ? `${item.source.trim()} → ${item.target}\n${whole.format(item.value)} customers`
        : `${name.trim()}\n${whole.format(sums.get(name))} customers`),
    },
    series: [{
      type: "sankey",
      top: 8, bottom: 8, left: 4, right: 4,
      nodeWidth: 12,
      nodeGap: 10,
      draggable: false,
      layoutIterations: 0,
      emphasis: { focus: "adjacency" },
      lineStyle: { color: "source", opacity: 0.35, curveness: 0.5 },
      label: {
        color: look.ink, fontSize: width < NARROW ? 11 : 12, textBorderColor: look.surface, textBorderWidth: 3,
        formatter: ({ name }) => `${name.trim()} ${short.format(sums.get(name))}`,
      },
      data: [...sources.map((name) => node(name, "right")), ...targets.map((name) => node(name, "left"))],
      links,
    }],
  };
}

export const options = {
  segments, grid, recency: distribution, frequency: distribution, monetary: distribution, sample, months, personas, migration,
};
