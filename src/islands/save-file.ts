/** Hands a file that was made in the page to the reader, and the menu of formats that does so. */
import type { Locale } from '../i18n/locale.ts';
import { downloadMessages } from '../i18n/messages-download.ts';
import { chartAsPng, chartAsSvg } from './chart-file.ts';
import type { AboutLines, ShownTable } from './shown-table.ts';
import { tableAsCsv, tableAsXlsx } from './shown-table.ts';

export function saveFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name.replaceAll(/[\\/:*?"<>|\s]+/g, '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Buttons that save a table as it is when they are pressed. */
export function tableButtons(table: () => ShownTable, locale: Locale): HTMLElement {
  const m = downloadMessages[locale];
  return buttons(
    m.table,
    [
      [
        'CSV',
        () => Promise.resolve(new Blob([tableAsCsv(table())], { type: 'text/csv' })),
        () => `${table().name}.csv`,
      ],
      ['XLSX', () => tableAsXlsx(table()), () => `${table().name}.xlsx`],
    ],
    locale,
  );
}

export interface ShownChart {
  /** Of the file, without suffix. */
  readonly name: string;
  /** Null where there is none at the moment. */
  readonly svg: SVGSVGElement | null;
  readonly about: AboutLines;
}

/** Buttons that save a chart as it is when they are pressed. */
export function chartButtons(chart: () => ShownChart, locale: Locale): HTMLElement {
  const m = downloadMessages[locale];
  const drawn = () => {
    const { svg, about } = chart();
    if (svg === null) throw new Error(m.noChart);
    return chartAsSvg(svg, about);
  };
  const svgFile = () => Promise.resolve(new Blob([drawn().svg], { type: 'image/svg+xml' }));
  return buttons(
    m.chart,
    [
      ['PNG', () => chartAsPng(drawn()), () => `${chart().name}.png`],
      ['SVG', svgFile, () => `${chart().name}.svg`],
    ],
    locale,
  );
}

type Format = readonly [label: string, make: () => Promise<Blob>, name: () => string];

function buttons(title: string, formats: readonly Format[], locale: Locale): HTMLElement {
  const m = downloadMessages[locale];
  const group = document.createElement('div');
  group.className = 'downloads';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', title);
  const caption = document.createElement('span');
  caption.textContent = title;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const made = formats.map(([label, make, name]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      make().then(
        (blob) => {
          saveFile(name(), blob);
          status.textContent = m.saved(name());
        },
        (error: unknown) => {
          status.textContent = m.failed(error instanceof Error ? error.message : String(error));
        },
      );
    });
    return button;
  });
  group.append(caption, ...made, status);
  return group;
}
