import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { theme } from '../../app/theme';
import { useStore } from '../../lib/store';
import type { Hour } from './operator';

const HEIGHT = 200;
const STEPS = [1, 2, 5].flatMap((step) => [1, 10, 100, 1000, 10_000, 100_000].map((size) => step * size));

interface Line {
  label: string;
  color: string;
  values: (number | null)[];
}

/** Syncs per hour, and how long changes took to another device. The table below says the same in words. */
export default function SyncCharts({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTranslation('operator');
  const times = hours.map((hour) => new Date(hour.hour).getTime() / 1000);
  const line = (label: string, color: string, value: (hour: Hour) => number | null): Line => ({
    label: t(`syncs.${label}`),
    color,
    values: hours.map(value),
  });
  return (
    <div className="operator-charts">
      <Chart
        title={t('syncs.perHour')}
        times={times}
        lines={[
          line('uploads', '--accent', (hour) => hour.uploads),
          line('downloads', '--chart-second', (hour) => hour.downloads),
        ]}
      />
      <Chart
        title={t('syncs.lag')}
        times={times}
        lines={[
          line('median', '--accent', (hour) => hour.lagMedianMs),
          line('p95', '--chart-second', (hour) => hour.lagP95Ms),
        ]}
      />
    </div>
  );
}

function Chart({ title, times, lines }: { title: string; times: number[]; lines: Line[] }) {
  const { t, i18n } = useTranslation('operator');
  const place = useRef<HTMLDivElement>(null);
  const chosen = useStore(theme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = new UPlot(
      options(element, lines, i18n.language),
      [times, ...lines.map((line) => line.values)],
      element,
    );
    const watch = new ResizeObserver(() => chart.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [times, lines, i18n.language, chosen]);
  return (
    <figure>
      <figcaption>
        <h3>{title}</h3>
        <span className="row">
          {lines.map((line) => (
            <span key={line.label} className="operator-key" data-color={line.color}>
              {line.label}
            </span>
          ))}
        </span>
      </figcaption>
      {lines.every((line) => line.values.every((value) => value === null)) && (
        <p className="hint">{t('syncs.nothing')}</p>
      )}
      <div ref={place} aria-hidden />
    </figure>
  );
}

function options(element: HTMLElement, lines: Line[], language: string): UPlot.Options {
  const look = (name: string) => colorOf(element, name);
  const axis = { stroke: look('--soft'), grid: { stroke: look('--line'), width: 1 }, ticks: { show: false } };
  const hour = new Intl.DateTimeFormat(language, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(language, { notation: 'compact' });
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_chart, _low, high) => [0, Math.max(high, 1) * 1.1] } },
    axes: [
      { ...axis, space: 110, values: (_chart, ticks) => ticks.map((tick) => hour.format(tick * 1000)) },
      {
        ...axis,
        size: 52,
        incrs: STEPS.toSorted((a, b) => a - b),
        values: (_chart, ticks) => ticks.map((tick) => number.format(tick)),
      },
    ],
    series: [
      {},
      ...lines.map((line) => ({ label: line.label, stroke: look(line.color), width: 2, points: { show: false } })),
    ],
  };
}

/** A canvas knows no custom properties and no light-dark(): the colour as it is just now. */
function colorOf(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  element.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
