/**
 * The what-if page: a reader moves weights and policies, and the code of the core that scored the site scores it again.
 * The whole state stands in the address after `#`, so that back, forward and a link sent to somebody work; what an address
 * asks for and nobody can read is left out and told.
 *
 * It is built as one classic script and loaded with `defer`: modules and workers do not run from a folder.
 */
import { applierOf, isUnchanged, unchanged, withRule, withWeight } from '../core/what-if/scenario.ts';
import type { Scenario } from '../core/what-if/scenario.ts';
import { readLink, understand, writeLink } from '../core/what-if/link.ts';
import { openKit } from '../core/what-if/open-kit.ts';
import type { Opened } from '../core/what-if/open-kit.ts';
import { shiftsBetween } from '../core/what-if/shifts.ts';
import type { Shift, Shifts } from '../core/what-if/shifts.ts';
import { placeShifts } from '../charts/place-shifts.ts';
import { formatPlain } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { whatIfMessages } from '../i18n/messages-what-if.ts';
import { whatIfCsv } from '../site/what-if-csv.ts';
import type { WhatIfData } from '../site/what-if-data.ts';
import { changeLines, placeText, shiftSentence } from '../site/what-if-text.ts';
import { byId, element } from './element.ts';
import { loadWhatIf } from './what-if-load.ts';
import { ShiftTable } from './what-if-table.ts';
import { fillWeights } from './what-if-weights.ts';

const locale: Locale = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const m = whatIfMessages[locale];
const count = (n: number): string => formatPlain(n, 0, locale);
const [mostDrawn, mostTold] = [40, 6];
/** A reader who listens hears what came of a movement, not each step on the way. */
const saidAfterMs = 500;

const page = {
  chooser: byId('wi-assessment', HTMLSelectElement),
  notice: byId('wi-notice', HTMLElement),
  retry: byId('wi-retry', HTMLButtonElement),
  panel: byId('wi-panel', HTMLElement),
  mark: byId('wi-mark', HTMLElement),
  which: byId('wi-which', HTMLElement),
  sentence: byId('wi-sentence', HTMLElement),
  said: byId('wi-said', HTMLElement),
  changes: byId('wi-changes', HTMLElement),
  reset: byId('wi-reset', HTMLButtonElement),
  copy: byId('wi-copy', HTMLButtonElement),
  copied: byId('wi-copied', HTMLElement),
  address: byId('wi-address', HTMLInputElement),
  byHand: byId('wi-by-hand', HTMLElement),
  download: byId('wi-download', HTMLButtonElement),
  groupRow: byId('wi-group-row', HTMLElement),
  group: byId('wi-group', HTMLSelectElement),
  missing: byId('wi-missing', HTMLSelectElement),
  notApplicable: byId('wi-na', HTMLSelectElement),
  caption: byId('wi-weights-of', HTMLElement),
  weights: byId('wi-weights', HTMLTableElement).tBodies[0]!,
  chart: byId('wi-chart', HTMLElement),
  chartNote: byId('wi-chart-note', HTMLElement),
  published: byId('wi-published', HTMLElement),
};
const table = new ShiftTable(byId('wi-table', HTMLTableElement), byId('wi-table-note', HTMLElement), locale);

/** All that belongs to the assessment shown. */
interface Trial {
  readonly data: WhatIfData;
  readonly opened: Opened;
  readonly apply: (scenario: Scenario) => Opened['rulebook'];
}

let trial: Trial | null = null;
let scenario = unchanged;
let groupId = '';
let updateWeights: ReturnType<typeof fillWeights> = () => {};
let shifts: Shifts | null = null;
let saying = 0;
let isDue = false;
/** Which of several loads under way is the one still wanted. */
let wanted = 0;

async function follow(hash: string): Promise<void> {
  const link = readLink(hash);
  const known = [...page.chooser.options].some((option) => option.value === link.assessment);
  const id = known ? link.assessment! : page.chooser.dataset['home']!;
  page.chooser.value = id;
  const isLoaded = trial?.data.kit.assessmentId === id || (await load(id));
  if (!isLoaded || trial === null) return;
  const understood = understand(link, trial.opened.rulebook);
  scenario = understood.scenario;
  openGroup(understood.groupId);
  const notices = [
    ...(link.assessment !== null && !known ? [m.strangeAssessment] : []),
    ...(understood.strange > 0 ? [m.strangeLink(count(understood.strange))] : []),
  ];
  page.notice.textContent = notices.join(locale === 'zh' ? '' : ' ');
  render();
}

/** False where it failed or is no longer wanted. */
async function load(id: string): Promise<boolean> {
  const turn = (wanted += 1);
  trial = null;
  page.panel.hidden = true;
  page.published.hidden = false;
  page.retry.hidden = true;
  page.notice.textContent = m.loading;
  try {
    const src = page.chooser.querySelector<HTMLOptionElement>(`option[value="${CSS.escape(id)}"]`)!.dataset[
      'src'
    ]!;
    const data = await loadWhatIf(id, src);
    if (turn !== wanted) return false;
    const opened = openKit(data.kit);
    if (opened === null) {
      page.notice.textContent = m.refused;
      return false;
    }
    trial = { data, opened, apply: applierOf(opened.rulebook) };
  } catch {
    if (turn !== wanted) return false;
    page.notice.textContent = m.loadFailed;
    page.retry.hidden = false;
    return false;
  }
  openTrial(trial);
  return true;
}

function openTrial({ data, opened }: Trial): void {
  const names = data.names[locale];
  const { groups } = opened.rulebook;
  page.groupRow.hidden = groups.length < 2;
  page.group.replaceChildren(...groups.map((id, g) => element('option', { value: id }, names.groups[g]!)));
  page.which.textContent = names.assessment;
  table.open(names, data.decimals);
  page.notice.textContent = '';
  page.panel.hidden = false;
  page.published.hidden = true;
}

function openGroup(id: string): void {
  const { data, opened } = trial!;
  const names = data.names[locale];
  groupId = id;
  page.group.value = id;
  const g = opened.rulebook.groups.indexOf(id);
  page.caption.textContent = opened.rulebook.groups.length > 1 ? m.weightsOf(names.groups[g]!) : m.weights;
  updateWeights = fillWeights(page.weights, {
    rulebook: opened.rulebook,
    groupId: id,
    names,
    locale,
    onWeight: ({ itemId, weight, isDone }) =>
      change(withWeight(scenario, opened.rulebook, { itemId, groupId, weight }), isDone),
    onRule: (itemId, rule) => change(withRule(scenario, opened.rulebook, itemId, rule), true),
  });
}

/** What is still under the hand is drawn with the next frame; what is done goes into the address at once. */
function change(next: Scenario, isDone: boolean): void {
  scenario = next;
  page.notice.textContent = '';
  if (isDone) {
    render();
    visit();
  } else if (!isDue) {
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (trial !== null) render();
    });
  }
}

/** A new entry in the history, where it is another state. */
function visit(): void {
  const link = linkNow();
  if (link !== location.hash) location.hash = link;
}

function linkNow(): string {
  const { groups } = trial!.opened.rulebook;
  return writeLink(trial!.data.kit.assessmentId, groups.length > 1 ? groupId : null, scenario);
}

function render(): void {
  const { data, opened, apply } = trial!;
  const names = data.names[locale];
  const rulebook = apply(scenario);
  shifts = shiftsBetween(opened.published, opened.score(rulebook));
  const isPublished = isUnchanged(scenario);
  page.panel.classList.toggle('is-hypothetical', !isPublished);
  page.mark.textContent = isPublished ? m.asPublished : m.hypothetical;
  const sentence = isPublished ? m.asPublishedNote : shiftSentence(shifts, names, locale);
  page.sentence.textContent = sentence;
  sayLater(sentence);
  page.changes.textContent = changesText(opened, data);
  page.reset.disabled = isPublished;
  page.missing.value = scenario.missing ?? '';
  page.notApplicable.value = scenario.notApplicable ?? '';
  page.byHand.hidden = true;
  page.copied.textContent = '';
  updateWeights(rulebook, scenario);
  table.show(shifts.rows);
  drawShifts(shifts, data);
}

function changesText(opened: Opened, data: WhatIfData): string {
  const lines = changeLines(opened, scenario, data.names[locale], locale);
  if (lines.length === 0) return '';
  const told = lines.slice(0, mostTold).join(locale === 'zh' ? '；' : '; ');
  const rest = lines.length > mostTold ? (locale === 'zh' ? '' : ', ') + m.andMore(count(lines.length)) : '';
  return m.changesSummary(count(lines.length)) + told + rest + m.stop;
}

function sayLater(sentence: string): void {
  clearTimeout(saying);
  saying = window.setTimeout(() => {
    if (page.said.textContent !== sentence) page.said.textContent = sentence;
  }, saidAfterMs);
}

function drawShifts({ moved }: Shifts, data: WhatIfData): void {
  const placed = moved.filter((row) => row.place > 0 && row.publishedPlace > 0);
  const size = (row: Shift) => Math.abs(row.place - row.publishedPlace);
  const drawn = new Set([...placed].sort((a, b) => size(b) - size(a)).slice(0, mostDrawn));
  const capped = placed.length > mostDrawn ? m.chartCapped(count(mostDrawn), count(placed.length)) : '';
  const { groups } = trial!.opened.rulebook;
  const sizes = trial!.opened.published.ranks.groupSizes;
  const drawing = groups.map((_, g) => ({
    name: groups.length > 1 ? data.names[locale].groups[g]! : '',
    of: Math.max(sizes[g]!, ...placed.filter((row) => row.g === g).map((row) => row.place)),
    rows: [...drawn]
      .filter((row) => row.g === g)
      .sort((a, b) => a.place - b.place)
      .map((row) => ({
        name: data.names[locale].subjects[row.s]!,
        from: row.publishedPlace,
        to: row.place,
        figure: `${placeText(row.publishedPlace, locale)} → ${placeText(row.place, locale)}`,
      })),
  }));
  const width = Math.min(Math.max(page.chart.clientWidth, 300), 900);
  const summary = m.chartSummary(count(drawn.size));
  page.chart.innerHTML = placeShifts(drawing, { width, title: m.chart, summary });
  page.chartNote.textContent =
    drawn.size === 0 ? m.chartEmpty : [m.chartNote, capped].join(locale === 'zh' ? '' : ' ');
}

async function copyLink(): Promise<void> {
  const address = location.href.replace(/#.*$/, '') + linkNow();
  try {
    await navigator.clipboard.writeText(address);
    page.copied.textContent = m.copied;
  } catch {
    // Over plain http and from a folder there is no clipboard for pages.
    page.byHand.hidden = false;
    page.address.value = address;
    page.address.select();
    page.copied.textContent = m.copyByHand;
  }
}

function download(): void {
  const { data } = trial!;
  const address = location.href.replace(/#.*$/, '') + linkNow();
  const text = whatIfCsv(data, table.sorted(), address, isUnchanged(scenario));
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  element('a', { href, download: `what-if-${data.kit.assessmentId}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

page.chooser.addEventListener('change', () => {
  location.hash = writeLink(page.chooser.value, null, unchanged);
});
page.group.addEventListener('change', () => {
  openGroup(page.group.value);
  render();
  visit();
});
page.missing.addEventListener('change', () => {
  change({ ...scenario, missing: (page.missing.value || null) as Scenario['missing'] }, true);
});
page.notApplicable.addEventListener('change', () => {
  change(
    { ...scenario, notApplicable: (page.notApplicable.value || null) as Scenario['notApplicable'] },
    true,
  );
});
page.reset.addEventListener('click', () => change(unchanged, true));
page.copy.addEventListener('click', () => void copyLink());
page.download.addEventListener('click', download);
page.retry.addEventListener('click', () => void follow(location.hash));
window.addEventListener('hashchange', () => {
  if (trial === null || location.hash !== linkNow()) void follow(location.hash);
});

byId('what-if', HTMLElement).hidden = false;
byId('wi-needs-script', HTMLElement).hidden = true;
void follow(location.hash);
