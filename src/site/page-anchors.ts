/** Which entries a portrait's page shows under an anchor of their own, so that nothing links to what is not there. */
import type { FilePlace } from '../core/explain/derivation.ts';
import { anchorOf } from './places.ts';
import type { PortraitView } from './portraits.ts';
import type { SaidReport } from './said-and-done.ts';
import type { Site } from './site.ts';

export function pageAnchors(
  site: Site,
  { portrait }: PortraitView,
  reports: readonly SaidReport[],
): ReadonlySet<string> {
  const rows = reports.flatMap((report) => report.rows);
  const visits = [...portrait.visits.byKind.flatMap((kind) => kind.visits), ...portrait.visits.ofUnits];
  const places: FilePlace[] = [
    ...rows.map(({ work }) => work.place),
    ...visits.filter(({ row }) => site.isReadable(row.visibility)).map(({ place }) => place),
    ...portrait.tasks
      .flatMap(({ seen }) => seen)
      .filter(({ row }) => site.isReadable(row.visibility))
      .map(({ place }) => place),
    ...portrait.tasks.flatMap(({ conclusions }) => conclusions.map(({ place }) => place)),
    ...portrait.honours.map(({ place }) => place),
    ...portrait.findings.map(({ place }) => place),
    ...portrait.followUps.map(({ place }) => place),
    ...portrait.decisions.map(({ place }) => place),
    ...portrait.ownTotals.map(({ place }) => place),
  ];
  return new Set([...places.map(anchorOf), ...rows.flatMap(({ figureAnchor }) => figureAnchor ?? [])]);
}
