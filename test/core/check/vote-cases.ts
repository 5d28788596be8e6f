import type { DataCase } from './data-case.ts';
import { APPRAISALS, EVENTS, ITEMS } from './data-case.ts';

export const voteCases: readonly DataCase[] = [
  {
    name: 'an option without points',
    change: { [APPRAISALS]: ['a,peer,fair,1', 'a,peer,far,1'] },
    issues: [`${APPRAISALS}:2:3 error option-unknown`],
    params: { option: 'far', item: 'views', allowed: ['good', 'fair'], near: 'fair' },
  },
  {
    name: 'a rater whose votes are not counted',
    change: { [APPRAISALS]: ['b,peer,good,2', 'b,superior,good,2'] },
    issues: [`${APPRAISALS}:4:2 error rater-unknown`],
    params: { rater: 'superior', allowed: ['peer'] },
    clean: { [APPRAISALS]: ['b,peer,good,2', 'b,superior,good,2'], [ITEMS]: ['peer:1', 'peer:1|superior:1'] },
  },
  {
    name: 'fewer than no votes',
    change: { [APPRAISALS]: ['b,peer,good,2', 'b,peer,good,-2'] },
    issues: [`${APPRAISALS}:4:4 error count-not-natural`],
    params: { column: 'count', value: -2 },
    clean: { [APPRAISALS]: ['b,peer,good,2', 'b,peer,good,0'] },
  },
  {
    name: 'votes on somebody whom nothing tallies',
    change: { [APPRAISALS]: ['b,peer,good,2', 'b,peer,good,2\nc,peer,fair,1\nc,peer,good,2'] },
    issues: [`${APPRAISALS}:5:1 warning appraisal-unused`],
    params: { subject: 'c', cycle: '2025', rows: 2 },
  },
  {
    name: 'a bonus that takes away',
    change: { [EVENTS]: ['bonus,,1', 'bonus,,-1'] },
    issues: [`${EVENTS}:3:7 error event-sign`],
    params: { kind: 'bonus', points: -1 },
    clean: { [EVENTS]: ['bonus,,1', 'bonus,,0'] },
  },
  {
    name: 'a deduction that adds',
    change: { [EVENTS]: ['bonus,,1', 'deduction,,1'] },
    issues: [`${EVENTS}:3:7 error event-sign`],
    params: { kind: 'deduction', points: 1 },
    clean: { [EVENTS]: ['bonus,,1', 'deduction,,-1'] },
  },
  {
    name: 'other kinds of event may go either way',
    change: { [EVENTS]: ['bonus,,1', 'review,,-1'] },
    issues: [],
  },
  {
    name: 'an event that happened one and a half times',
    change: { [EVENTS]: ['fault,2,', 'fault,1.5,'] },
    issues: [`${EVENTS}:2:6 error count-not-natural`],
  },
  {
    name: 'an event on an item that counts none',
    change: { [EVENTS]: ['e1,a,faults', 'e1,a,gdp'] },
    issues: [`${EVENTS}:2:3 warning event-without-effect`],
    params: { item: 'gdp' },
  },
];
