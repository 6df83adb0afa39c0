/** The radar of the seven principles, drawn by the few parts of ECharts that it takes. */
import { RadarChart, type RadarSeriesOption } from 'echarts/charts';
import type { RadarComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ReportResult } from '../../../server/src/protocol.js';

use([RadarChart, SVGRenderer]);

type Option = ComposeOption<RadarSeriesOption | RadarComponentOption>;

export interface RadarColours {
  text: string;
  line: string;
  accent: string;
  font: string;
}

const isChinese = (title: string): boolean => /\p{Script=Han}/u.test(title);

/** Labels are broken in two, after a comma where there is one, so that seven of them fit around the circle. */
function wrap(title: string): string {
  if (title.length < 7) return title;
  const comma = /^(.*[，,])\s*(.*)$/u.exec(title);
  if (comma) return `${(comma[1] ?? '').replace('，', '')}\n${comma[2] ?? ''}`;
  if (isChinese(title)) return `${title.slice(0, 4)}\n${title.slice(4)}`;
  // The break nearest to the middle.
  const breaks = [...title.matchAll(/[ -]/gu)].map(({ index }) => index + 1);
  const distance = (at: number): number => Math.abs(at - title.length / 2);
  const [at] = breaks.sort((one, other) => distance(one) - distance(other));
  return at === undefined ? title : `${title.slice(0, at).trimEnd()}\n${title.slice(at)}`;
}

function optionFor(scores: ReportResult['scores'], colours: RadarColours): Option {
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    radar: {
      indicator: scores.map(({ title }) => ({ name: wrap(title), min: 0, max: 100 })),
      // Labels in English are longer.
      radius: scores.some(({ title }) => isChinese(title)) ? '60%' : '50%',
      // The label at the top has two lines, the one at the bottom has none below the circle.
      center: ['50%', '54%'],
      splitNumber: 4,
      axisName: { color: colours.text, fontSize: 12, lineHeight: 15 },
      axisLine: { lineStyle: { color: colours.line } },
      splitLine: { lineStyle: { color: colours.line } },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        silent: true,
        symbolSize: 5,
        itemStyle: { color: colours.accent },
        lineStyle: { color: colours.accent, width: 2 },
        areaStyle: { color: colours.accent, opacity: 0.22 },
        data: [{ value: scores.map(({ score }) => score) }],
      },
    ],
  };
}

export interface Radar {
  draw(scores: ReportResult['scores'], colours: RadarColours): void;
  resize(): void;
}

/** A chart in the element, which stays the same from one report to the next. */
export function createRadar(element: HTMLElement): Radar {
  const chart = init(element, undefined, { renderer: 'svg' });
  return {
    draw: (scores, colours) => {
      chart.setOption(optionFor(scores, colours), { notMerge: true });
    },
    resize: () => {
      chart.resize();
    },
  };
}

/** The chart as a string of SVG, for the exported file: paper has no theme. */
export function radarAsSvg(scores: ReportResult['scores'], colours: RadarColours): string {
  const chart = init(null, undefined, { renderer: 'svg', ssr: true, width: 340, height: 280 });
  chart.setOption(optionFor(scores, colours));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
