/** A composite from its parts, the policy that acted, and the weight of an item within the total. */
import type { Derivation, Part, Policy, Step } from '../core/explain/derivation.ts';
import type { Aggregate } from '../core/package/rulebook.ts';
import type { Line, Telling, Words } from './derivation-telling.ts';
import { groupName, isClose, line, operand } from './derivation-telling.ts';
import { roundedNumber } from './number-text.ts';
import { stateSentence, stateWord } from './state-text.ts';

type AggregateStep = Extract<Step, { stage: 'aggregate' }>;
type PolicyStep = Extract<Step, { stage: 'policy' }>;
type WeighStep = Extract<Step, { stage: 'weigh' }>;

export const aggregateNames: Record<Aggregate, Words> = {
  mean: { zh: '加权算术平均', en: 'Weighted arithmetic mean' },
  geomean: { zh: '加权几何平均', en: 'Weighted geometric mean' },
  harmonic: { zh: '加权调和平均', en: 'Weighted harmonic mean' },
  sum: { zh: '加权合计', en: 'Weighted sum' },
  min: { zh: '取最低一项', en: 'The lowest part' },
};

export function aggregateLines(t: Telling, step: AggregateStep): Line[] {
  const rule = step.aggregate as Aggregate;
  return [
    ...step.parts.map((part) => line(partText(t, part, rule))),
    ...coverageLines(t, step),
    line(`${t.say(aggregateNames[rule])}${t.say({ zh: '：', en: ': ' })}${outcomeText(t, step, rule)}`),
    ...lossLines(t, step),
  ];
}

function partText(t: Telling, part: Part, rule: Aggregate): string {
  const start = `${t.names.item(part.item.id)}${t.say({ zh: '：', en: ': ' })}`;
  if (part.outcome !== 'scored') return start + absentText(t, part);
  const points = t.exact(part.points);
  if (part.weight === 0) {
    const why = t.say({ zh: '权重 0，不计入', en: 'weight 0, so it does not count' });
    return `${start}${points}${t.say({ zh: '，', en: ', ' })}${why}`;
  }
  if (rule === 'min') return start + points;
  if (rule === 'mean' || rule === 'sum') {
    const factor = rule === 'mean' ? t.percent(part.factor) : t.exact(part.factor);
    return start + t.formula(`${points} × ${factor} = ${t.exact(part.factor * part.points)}`);
  }
  const share = t.percent(part.share);
  return start + t.say({ zh: `${points}，占 ${share}`, en: `${points}, share ${share}` });
}

function absentText(t: Telling, part: Part): string {
  const word = stateWord(part.state, t.locale);
  if (part.outcome === 'dropped') {
    return t.say({
      zh: `没有得分（${word}），权重 ${t.exact(part.weight)} 分给其余各项`,
      en: `no points (${word}); its weight of ${t.exact(part.weight)} goes to the others`,
    });
  }
  if (part.weight === 0) {
    return t.say({
      zh: `没有得分（${word}），权重 0，没有影响`,
      en: `no points (${word}), but its weight is 0`,
    });
  }
  return t.say({
    zh: `没有得分（${word}），上级因此不得分`,
    en: `no points (${word}), which leaves the whole without points`,
  });
}

function coverageLines(t: Telling, { coverage, minCoverage }: AggregateStep): Line[] {
  if (Number.isNaN(coverage) || (minCoverage === null && coverage >= 1)) return [];
  const share = t.percent(coverage);
  if (minCoverage === null) {
    return [line(t.say({ zh: `有数据支撑的权重占 ${share}`, en: `${share} of the weight rests on data` }))];
  }
  const least = t.percent(minCoverage);
  const text = isShort(coverage, minCoverage)
    ? {
        zh: `，低于规定的 ${least}，不予计分`,
        en: `, less than the ${least} asked for, so there are no points`,
      }
    : { zh: `，不低于规定的 ${least}`, en: `, not less than the ${least} asked for` };
  return [
    line(
      t.say({
        zh: `有数据支撑的权重占 ${share}${text.zh}`,
        en: `${share} of the weight rests on data${text.en}`,
      }),
    ),
  ];
}

/** As scoring compares them: what differs by the noise of binary arithmetic alone is the same. */
function isShort(coverage: number, least: number): boolean {
  return coverage < least && !isClose(coverage, least);
}

function outcomeText(t: Telling, step: AggregateStep, rule: Aggregate): string {
  if (Number.isNaN(step.points)) return t.say(whyNone(step));
  const parts = step.parts.filter((part) => part.outcome === 'scored' && part.weight !== 0);
  if (parts.length === 1) return t.points(step.points);
  return t.formula(`${formulaOf(t, parts, rule)} = ${t.points(step.points)}`);
}

function whyNone({ parts, coverage, minCoverage }: AggregateStep): Words {
  const scored = parts.filter((part) => part.outcome === 'scored');
  if (parts.some((part) => part.outcome === 'withheld' && part.weight !== 0)) {
    return { zh: '有分项没有得分，不能合成。', en: 'a part has no points, so there is no result.' };
  }
  if (scored.length === 0) return { zh: '没有任何分项得分。', en: 'no part has points.' };
  if (minCoverage !== null && isShort(coverage, minCoverage)) {
    return { zh: '数据不足，不予合成。', en: 'there is too little data, so there is no result.' };
  }
  if (scored.some((part) => part.points < 0)) {
    return { zh: '有分项为负，没有结果。', en: 'a part is negative, so there is no result.' };
  }
  return {
    zh: '计入的权重合计为 0，没有结果。',
    en: 'the weights that count add up to 0, so there is no result.',
  };
}

function formulaOf(t: Telling, parts: readonly Part[], rule: Aggregate): string {
  switch (rule) {
    case 'mean':
    case 'sum':
      return terms(parts.map((part) => t.exact(part.factor * part.points)));
    case 'geomean':
      return parts.map((part) => `${t.exact(part.points)}^${t.exact(part.share)}`).join(' × ');
    case 'harmonic':
      return `1 ÷ (${terms(parts.map((part) => `${t.exact(part.share)} ÷ ${t.exact(part.points)}`))})`;
    case 'min':
      return (
        t.say({ zh: '最低', en: 'lowest of ' }) +
        `(${parts.map((part) => t.exact(part.points)).join(t.say({ zh: '，', en: ', ' }))})`
      );
  }
}

function terms(written: readonly string[]): string {
  return written.map((one, at) => (at === 0 ? one : operand(one))).join(' + ');
}

/** What unevenness costs, against the arithmetic mean of the same parts. */
function lossLines(t: Telling, { loss, points }: AggregateStep): Line[] {
  if (Number.isNaN(loss) || isClose(loss, 0)) return [];
  const mean = roundedNumber(points + loss, t.locale, 2);
  const off = roundedNumber(loss, t.locale, 2);
  const text = t.say({
    zh: `各项加权算术平均为 ${mean}，因不均衡少 ${off}`,
    en: `The weighted arithmetic mean of the parts is ${mean}; unevenness takes off ${off}`,
  });
  return [line(text)];
}

export function notAssessedLines(t: Telling, groupId: string): Line[] {
  const word = stateWord('not-assessed', t.locale);
  const group = groupName(t.names, groupId);
  const sentence = stateSentence('not-assessed', t.locale, group === null ? {} : { group });
  return [line(t.say({ zh: `${word}：${sentence}`, en: `Not assessed: ${sentence}` }))];
}

export function policyLines(t: Telling, step: PolicyStep): Line[] {
  const cause = t.derivation.state === 'present' ? step.cause : t.derivation.state;
  const word = stateWord(cause, t.locale);
  const done = t.say(policyDone(t, step));
  return [line(t.say({ zh: `按“${word}”的规则：${done}`, en: `By the rule for what is ${word}: ${done}` }))];
}

function policyDone(t: Telling, { policy, points, subjects }: PolicyStep): Words {
  const isRoot = t.derivation.item.parent === null;
  if (!Number.isNaN(points)) return putIn(t, policy, points, subjects);
  if (policy === 'redistribute') {
    return isRoot
      ? { zh: '没有可以计分的内容，没有总分。', en: 'there is nothing to score, so there is no total.' }
      : { zh: '不计分，权重分给同级其余各项。', en: 'no points; its weight goes to its siblings.' };
  }
  const end = isRoot
    ? { zh: '没有总分。', en: 'there is no total.' }
    : { zh: '不得分，上级也不得分。', en: 'no points, and none for the level above.' };
  const why: Partial<Record<Policy, Words>> = {
    'group-mean': { zh: '没有可代入的平均值，', en: 'there is no mean to fill in; ' },
    carry: { zh: '没有可沿用的往期数值，', en: 'there is no earlier value to carry over; ' },
    average: { zh: '没有可取的平均得分，', en: 'there are no points to average; ' },
  };
  const isImputed = t.derivation.steps.some((step) => step.stage === 'impute');
  const found = isImputed ? undefined : why[policy];
  return found === undefined ? end : { zh: found.zh + end.zh, en: found.en + end.en };
}

function putIn(t: Telling, policy: Policy, points: number, subjects: number | null): Words {
  const told = t.points(points);
  switch (policy) {
    case 'zero':
      return { zh: `计 ${told}`, en: `${told} points` };
    case 'full':
      return { zh: `计满分 ${told}`, en: `full points, ${told}` };
    case 'average':
      return {
        zh: `取 ${subjects ?? 0} 个有得分对象的平均得分 ${told}`,
        en: `the mean points of the ${subjects ?? 0} that have some, ${told}`,
      };
    default:
      return { zh: `计 ${told}`, en: `${told} points` };
  }
}

/** Nothing for the root, which is the whole. */
export function weighLines(t: Telling, step: WeighStep): Line[] {
  const { derivation } = t;
  if (derivation.item.parent === null) return [];
  const group = groupName(t.names, derivation.groupId);
  const remarks = [
    group ?? '',
    isSummed(derivation) ? t.say({ zh: '下级权重之和', en: "sum of its parts'" }) : '',
  ];
  const told = remarks.filter((one) => one !== '').join(t.say({ zh: '，', en: ', ' }));
  const aside = told === '' ? '' : t.say({ zh: `（${told}）`, en: ` (${told})` });
  const weight = t.say({ zh: '权重 ', en: 'Weight ' }) + t.exact(step.weight) + aside;
  return [line(weight + t.say({ zh: '，', en: ', ' }) + weighed(t, step), derivation.weightPlace)];
}

/** A composite without a weight of its own takes its children's. */
function isSummed(derivation: Derivation): boolean {
  return derivation.item.role === 'composite' && derivation.weightPlace === null;
}

function weighed(t: Telling, { effectiveWeight, contribution }: WeighStep): string {
  if (Number.isNaN(effectiveWeight)) {
    return t.say({
      zh: '上级没有得分，没有有效权重和贡献',
      en: 'no effective weight and no contribution, since a level above has no points',
    });
  }
  const effective = t.percent(effectiveWeight);
  const start = t.say({ zh: `有效权重 ${effective}，`, en: `effective weight ${effective}, ` });
  if (Number.isNaN(contribution)) return start + t.say({ zh: '没有贡献', en: 'no contribution' });
  const { points } = t.derivation;
  const given = roundedNumber(contribution, t.locale, 2);
  const isPlain = isClose(effectiveWeight * points, contribution);
  const sum = isPlain ? t.formula(`${effective} × ${operand(t.exact(points))} = ${given}`) : given;
  return start + t.say({ zh: `贡献 ${sum} 分`, en: `contribution ${sum}` });
}
