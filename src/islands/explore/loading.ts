/**
 * What the views need of the database, fetched when they ask for it and kept. Until there is a database the rows are
 * those that came with the page.
 */
import type { Locale } from '../../i18n/locale.ts';
import type { ExploreCatalogue, Series } from '../../query/explore-catalogue.ts';
import type { Rows } from '../../query/explore-rows.ts';
import { addItem, rowsFromStart, rowsFromTables, unreadAssessments } from '../../query/explore-rows.ts';
import type { Statement } from '../../query/explore-sql.ts';
import { itemSql, totalsSql, unitsSql } from '../../query/explore-sql.ts';
import type { ExploreState } from '../../query/explore-state.ts';
import { itemOf, itemsNeeded } from '../../query/explore-state.ts';
import type { ExploreManifest } from '../../query/manifest.ts';
import { partOf } from '../../query/manifest.ts';
import type { QueryTable, Session } from '../../query/session.ts';

/** What the script of the database hands over once it runs. */
export interface Database {
  readonly session: Session;
  readonly manifest: ExploreManifest;
  /** Tells what could not be loaded, where the page tells of the database. */
  readonly tell: (error: unknown) => void;
  /** Once a part has come, the page no longer tells how far it is. */
  readonly settle: () => void;
}

export interface Loading {
  /** Null where nothing of the series is there yet. */
  readonly rows: (series: Series) => Rows | null;
  readonly connect: (database: Database) => void;
  readonly hasDatabase: () => boolean;
  /** Brings what a state needs; whether something new came. */
  readonly bring: (state: ExploreState, series: Series) => Promise<boolean>;
  readonly bringScores: (assessments: readonly string[]) => Promise<void>;
  readonly ask: (statement: Statement) => Promise<QueryTable>;
}

export function makeLoading(catalogue: ExploreCatalogue, locale: Locale): Loading {
  let database: Database | null = null;
  const loaded = new Set<string>();
  const whole = new Map<Series, Promise<Rows> | Rows>();
  const starting = startRows(catalogue);
  const ask = ({ sql, params }: Statement) => database!.session.run(sql, params);
  const bringScores = async (assessments: readonly string[]) => {
    const { manifest, session, settle } = database!;
    const parts = new Set(assessments.flatMap((id) => partOf(manifest, id) ?? []));
    const wanted = [...parts].filter((name) => !loaded.has(name));
    if (wanted.length === 0) return;
    await Promise.all(wanted.map((name) => session.load(name)));
    for (const name of wanted) loaded.add(name);
    settle();
  };
  const wholeSeries = async (series: Series): Promise<Rows> => {
    const ids = series.assessments.map(({ id }) => id);
    const [units, totals] = await Promise.all([ask(unitsSql(series.kind, locale)), ask(totalsSql(ids))]);
    const rows = rowsFromTables(series, units, totals);
    whole.set(series, rows);
    return rows;
  };
  const bringItem = async (rows: Rows, item: string, assessments: readonly string[]) => {
    const missing = unreadAssessments(rows, item, assessments);
    if (missing.length === 0) return false;
    await bringScores(missing);
    addItem(rows, item, missing, await ask(itemSql(item, missing)));
    return true;
  };
  return {
    rows: (series) => {
      const known = whole.get(series);
      if (known !== undefined && !(known instanceof Promise)) return known;
      return starting?.series === series ? starting : null;
    },
    connect: (one) => (database = one),
    hasDatabase: () => database !== null,
    ask,
    bringScores,
    bring: async (state, series) => {
      if (database === null) return false;
      const known = whole.get(series);
      const isNew = known === undefined;
      if (isNew) whole.set(series, wholeSeries(series));
      let rows: Rows;
      try {
        rows = await whole.get(series)!;
      } catch (error) {
        whole.delete(series);
        throw error;
      }
      // The course over time is of all cycles.
      const course = itemOf(state.measure)?.item;
      const all = series.assessments.map(({ id }) => id);
      const brought = await Promise.all(
        itemsNeeded(state).map((item) => bringItem(rows, item, item === course ? all : state.assessments)),
      );
      return isNew || known instanceof Promise || brought.includes(true);
    },
  };
}

function startRows({ series, start }: ExploreCatalogue): Rows | null {
  const of = series.find(({ assessments }) => assessments.some(({ id }) => id === start?.assessment));
  return start === null || of === undefined ? null : rowsFromStart(of, start);
}
