/**
 * The whole report on changes as one HTML file that needs nothing beside it: charts of totals before and after, then
 * everything that the Markdown tells, with longer tables. It is read from a pipeline's artifacts or a mail.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BridgeRow } from '../charts/bridge.ts';
import { bridge } from '../charts/bridge.ts';
import { standingOf } from '../charts/standing.ts';
import { escapeText } from '../charts/svg.ts';
import type { ThenAndNowGroup, ThenAndNowRow } from '../charts/then-and-now.ts';
import { thenAndNow } from '../charts/then-and-now.ts';
import type { Failure } from '../core/compare/fail-on.ts';
import { roundMovement } from '../core/compare/movements.ts';
import type { Report, ToldAssessment, ToldMovement } from '../core/compare/report.ts';
import { DiffTeller, totalDecimals } from '../i18n/diff-words.ts';
import { diffMarkdown } from '../i18n/diff-markdown.ts';
import { formatNumber, languageTag } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { renderMarkdown } from './markdown.ts';
import { plotDocument } from './plot-document.ts';

export interface DiffPageOptions {
  readonly locale: Locale;
  readonly isWorkingTree: boolean;
  readonly failures: readonly Failure[];
  /** The command that writes the report for machines, in which nothing is left out. */
  readonly command: string;
}

const [width, mostRows, mostBridges, mostCharts, mostListed] = [760, 60, 6, 3, 500];

export function diffPage(report: Report, options: DiffPageOptions): string {
  const { locale } = options;
  const teller = new DiffTeller(report, locale, false);
  const text = diffMarkdown(report, { ...options, link: null, rows: mostListed });
  const [summary = '', ...tables] = text.split(/(?=^### )/m);
  const html = (markdown: string) => renderMarkdown(markdown, { locale, topLevel: 1, prefix: 'diff-' });
  return page(
    teller.words.title,
    locale,
    [
      `<div class="summary">${html(summary.replace(/^## /, '# '))}</div>`,
      ...charts(report, teller),
      html(tables.join('').replaceAll(/^### /gm, '## ')),
    ].join('\n'),
  );
}

function page(title: string, locale: Locale, content: string): string {
  const sheet = readFileSync(join(import.meta.dirname, '../styles/site.css'), 'utf8');
  return `<!doctype html>
<html lang="${languageTag(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>
${sheet}${ownSheet}</style>
</head>
<body>
<main class="diff">
${content}
</main>
</body>
</html>
`;
}

const ownSheet = `
.diff { max-width: 1080px; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
.diff .summary { background: var(--tint); padding: 0.4rem 1.25rem 0.6rem; margin-bottom: 1.5rem; }
.diff .summary h1 { font-size: 1.35rem; }
.diff .summary ul { padding-left: 1.2em; }
.diff table { display: block; overflow-x: auto; max-width: 100%; margin: 0.6rem 0 1.2rem; }
.diff td { min-width: 5em; vertical-align: top; }
.diff code { font-size: 0.86em; overflow-wrap: anywhere; }
.diff figure { margin: 1rem 0 1.5rem; overflow-x: auto; }
.diff figure svg { max-width: 100%; height: auto; }
.diff figure .then-and-now { min-width: 560px; }
.diff .bridges { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 480px), 1fr)); gap: 0 2rem; }
.diff .bridges figcaption { font-weight: 650; }
`;

function charts(report: Report, teller: DiffTeller): string[] {
  const units = (report.assessments ?? []).filter((one) => !one.isOfPersons);
  const drawn = units.slice(0, mostCharts).flatMap((one) => beforeAndAfter(report, one, teller));
  const [first] = units;
  const bridges =
    first === undefined
      ? []
      : wholeOf(first)
          .slice(0, mostBridges)
          .map((one) => bridgeOf(one, teller));
  return [...drawn, ...(bridges.length > 0 ? [`<div class="bridges">${bridges.join('')}</div>`] : [])];
}

function wholeOf({ movements }: ToldAssessment): ToldMovement[] {
  return movements.filter(
    ({ before, after }) => Number.isFinite(before) && Number.isFinite(after) && before !== after,
  );
}

function figure(caption: string, drawn: string): string {
  return `<figure><figcaption>${escapeText(caption)}</figcaption>${drawn}</figure>`;
}

/** Of those that moved, by group, the highest total first. */
function beforeAndAfter(report: Report, one: ToldAssessment, teller: DiffTeller): string[] {
  const moved = wholeOf(one).slice(0, mostRows);
  const result = report.comparison.after.results?.get(one.assessmentId);
  if (moved.length === 0 || result === undefined) return [];
  const { frame, adjusted } = result;
  const groupOf = ({ subjectId }: ToldMovement) => frame.group[frame.subjectIndex.get(subjectId)!]!;
  const groups = [...Map.groupBy(moved, groupOf)]
    .sort(([a], [b]) => a - b)
    .map(([g, own]): ThenAndNowGroup => {
      const totals = [...frame.members[g]!]
        .map((s) => adjusted.total[s]!)
        .filter((total) => !Number.isNaN(total));
      const sorted = totals.sort((a, b) => a - b);
      const rows = own.sort((a, b) => b.after - a.after).map((row) => rowOf(row, sorted, teller));
      const id = frame.rulebook.groups[g]!;
      return { name: id === '*' ? '' : teller.group(id), median: quantile(sorted, 0.5), rows };
    });
  const title = teller.words.chartTitle(teller.assessment(one.assessmentId));
  const drawn = thenAndNow(groups, {
    width,
    title,
    summary: teller.words.chartSummary(teller.count(moved.length)),
    formatTick: (value) => formatNumber(value, 0, teller.locale),
    document: plotDocument(),
  });
  return [
    figure(
      `${title}${teller.words.separator}${teller.words.chartSummary(teller.count(moved.length))}`,
      drawn,
    ),
  ];
}

function rowOf(movement: ToldMovement, totals: readonly number[], teller: DiffTeller): ThenAndNowRow {
  const rounded = roundMovement(movement, totalDecimals);
  return {
    name: teller.subject(movement.subjectId),
    now: movement.after,
    before: movement.before,
    standing: standingOf(movement.after, quantile(totals, 0.25), quantile(totals, 0.75)),
    figure: `${teller.total(rounded.after)} (${teller.signed(rounded.movement)})`,
  };
}

/** Linear between neighbours; `sorted` is not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

function bridgeOf(movement: ToldMovement, teller: DiffTeller): string {
  const { words } = teller;
  const rounded = roundMovement(movement, totalDecimals);
  const names = {
    own: words.ownColumn,
    rules: words.rulesColumn,
    peers: words.peersColumn,
    together: words.togetherColumn,
  };
  const parts = (['own', 'rules', 'peers', 'together'] as const).filter((part) => rounded[part] !== 0);
  const row = (name: string, value: number, told: string): BridgeRow => ({ name, value, figure: told });
  const name = teller.subject(movement.subjectId);
  const [before, after] = [teller.total(rounded.before), teller.total(rounded.after)];
  const drawn = bridge(
    parts.map((part) => row(names[part], rounded[part], teller.signed(rounded[part]))),
    {
      width: 480,
      title: words.bridgeTitle(name),
      summary: words.bridgeSummary(name, before, after),
      from: row(words.beforeFigure, rounded.before, before),
      to: row(words.afterFigure, rounded.after, after),
    },
  );
  return figure(words.bridgeTitle(name), drawn);
}
