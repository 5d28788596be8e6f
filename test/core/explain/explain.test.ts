/** What a derivation holds beyond the points that scoring is tested for: places, evidence, and what acted. */
import { describe, expect, test } from 'vitest';
import type { Derivation, Step } from '../../../src/core/explain/derivation.ts';
import { explainedCase, explainedFiles, towns } from './explained.ts';

function stepOf<Stage extends Step['stage']>(
  { steps }: Derivation,
  stage: Stage,
): Extract<Step, { stage: Stage }> {
  const found = steps.find((one): one is Extract<Step, { stage: Stage }> => one.stage === stage);
  if (found === undefined) throw new Error(`no step ${stage}`);
  return found;
}

function stagesOf({ steps }: Derivation): string[] {
  return steps.map((one) => one.stage);
}

describe('a leaf', () => {
  test('is told in the order in which it is scored', () => {
    const { derivation } = explainedCase('denominator');
    expect(stagesOf(derivation('a', 'accidents'))).toEqual(['observe', 'denominate', 'rule', 'weigh']);
  });

  test('names the line of its value, of its denominator, of its goalposts and of its weight', () => {
    const told = explainedCase('denominator').derivation('a', 'accidents');
    expect(stepOf(told, 'observe').evidence).toMatchObject([
      { file: 'observations/2025.csv', line: 2, written: '6' },
    ]);
    expect(stepOf(told, 'denominate').evidence).toMatchObject([
      { file: 'observations/2025.csv', line: 3, value: 3 },
    ]);
    expect(stepOf(told, 'rule').goals).toMatchObject({
      floor: { file: 'targets/2025.csv', line: 2, written: 5 },
      target: { file: 'targets/2025.csv', line: 2, written: 0 },
    });
    expect(told.weightPlace).toEqual({ file: 'rulebooks/rb/weights.csv', line: 2 });
  });

  test('names the line of the earlier cycle that a change is counted from', () => {
    const step = stepOf(explainedCase('change-percent').derivation('a', 'output'), 'transform');
    expect(step).toMatchObject({ base: 100, baseFrom: 'previous', basePlace: null });
    expect(step.evidence).toMatchObject([{ file: 'observations/2024.csv', line: 2, value: 100 }]);
  });

  test('names the line of the baseline that a change is counted from', () => {
    const step = stepOf(explainedCase('change-percent').derivation('d', 'output'), 'transform');
    expect(step).toMatchObject({ base: 80, baseFrom: 'baseline', evidence: [] });
    expect(step.basePlace).toEqual({ file: 'targets/2025.csv', line: 2 });
  });

  test('names the line of the earlier cycle that a value was carried from', () => {
    const step = stepOf(explainedCase('missing-carry').derivation('a', 'survey'), 'impute');
    expect(step.imputation).toMatchObject({ policy: 'carry', cycleId: '2024', value: 70 });
    expect(step.evidence).toMatchObject([{ file: 'observations/2024.csv', line: 2 }]);
  });

  test('with nothing to carry keeps the policy that found nothing, and has no points', () => {
    const told = explainedCase('missing-carry').derivation('c', 'survey');
    expect(stepOf(told, 'policy')).toMatchObject({ cause: 'missing', policy: 'carry', points: Number.NaN });
  });

  test('given an average tells over how many it was taken', () => {
    const step = stepOf(explainedCase('not-applicable-average').derivation('c', 'port'), 'policy');
    expect(step).toMatchObject({ cause: 'not-applicable', policy: 'average', subjects: 3, points: 70 });
  });

  test('that is not assessed in the group ends there', () => {
    const { derivation } = explainedCase('not-assessed-group');
    expect(stagesOf(derivation('d', 'gdp'))).toEqual(['observe', 'not-assessed']);
    expect(stagesOf(derivation('d', 'economy'))).toEqual(['not-assessed']);
  });

  test('looked at for outliers tells so, also where none was found', () => {
    const { derivation } = explainedFiles({
      'units.csv': towns('a', 'b', 'c', 'd'),
      'rulebooks/rb/items.csv':
        'item_id,parent_id,direction,treat,rule\ntotal,,,,mean\noutput,total,higher,winsorise,minmax',
      'rulebooks/rb/weights.csv': 'item_id,*\noutput,1',
      'observations/2025.csv': 'subject_id,item_id,value\na,output,1\nb,output,2\nc,output,3\nd,output,4',
    });
    expect(stepOf(derivation('a', 'output'), 'treat')).toMatchObject({
      isMoved: false,
      treatment: { method: 'none' },
    });
  });
});

describe('a composite', () => {
  test('under `sum` multiplies each part by the share of the total that it is worth', () => {
    const { parts } = stepOf(explainedCase('sum').derivation('a', 'total'), 'aggregate');
    const factors = Object.fromEntries(parts.map((part) => [part.item.id, part.factor]));
    expect(factors['economy']).toBeCloseTo(0.5, 12);
    expect(factors['ecology']).toBeCloseTo(0.4, 12);
    expect(factors['people']).toBeCloseTo(0.3, 12);
  });

  test('loses to unevenness what its weighted arithmetic mean has more', () => {
    const step = stepOf(explainedCase('geomean-and-harmonic').derivation('a', 'skills'), 'aggregate');
    expect(step.loss).toBeCloseTo(64.75 - 54, 9);
  });

  test('with too little data has neither points nor a loss of its own, whatever its policy then gives', () => {
    const { derivation } = explainedFiles({
      'units.csv': towns('a', 'b'),
      'rulebooks/rb/items.csv':
        'item_id,parent_id,missing,rule,min_coverage\ntotal,,,mean,\npart,total,zero,geomean,0.75\nx,part,redistribute,given,\ny,part,redistribute,given,',
      'rulebooks/rb/weights.csv': 'item_id,*\nx,1\ny,1',
      'observations/2025.csv': 'subject_id,item_id,value\na,x,80\nb,x,80\nb,y,20',
    });
    expect(stepOf(derivation('a', 'part'), 'aggregate')).toMatchObject({
      coverage: 0.5,
      points: Number.NaN,
      loss: Number.NaN,
    });
    expect(stepOf(derivation('a', 'part'), 'policy')).toMatchObject({ policy: 'zero', points: 0 });
    expect(stepOf(derivation('b', 'part'), 'aggregate').points).toBeCloseTo(40, 9);
  });
});

describe('a total', () => {
  const judged = explainedFiles({
    'units.csv': towns('a', 'b', 'c'),
    'rulebooks/rb/rulebook.yaml': `
rulebook: rb
root: total
vetoes:
  - {when: {item: safety, below: 60}, effect: veto}
  - {when: {last: 1}, effect: bar}`,
    'rulebooks/rb/items.csv': 'item_id,parent_id,rule\ntotal,,mean\nsafety,total,given',
    'rulebooks/rb/weights.csv': 'item_id,*\nsafety,1',
    'observations/2025.csv': 'subject_id,item_id,value\na,safety,90\nb,safety,70\nc,safety,50',
  });

  test('that was vetoed by an item tells the points of that item', () => {
    const step = stepOf(judged.derivation('c', 'total'), 'adjust');
    expect(step).toMatchObject({ total: 50, vetoPoints: { safety: 50 }, adjusted: Number.NaN });
  });

  test('barred as one of the last names the rule', () => {
    expect(stepOf(judged.derivation('b', 'total'), 'rank')).toMatchObject({
      state: 'barred',
      barredAsLast: { when: { last: 1 } },
    });
    expect(stepOf(judged.derivation('a', 'total'), 'rank').barredAsLast).toBeNull();
  });

  test('names the file of the events that adjusted it, and the limits', () => {
    const step = stepOf(explainedCase('bonus-capped-and-deduction').derivation('a', 'total'), 'adjust');
    expect(step).toMatchObject({
      eventsFile: 'events/2025.csv',
      limits: { bonus_cap: 5, deduction_cap: 10 },
    });
  });
});
