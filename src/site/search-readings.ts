/**
 * How Chinese names are read, for those who type them in Latin letters: a word for each Han character, with a slash
 * between the ways to read it, the likeliest here first. Nothing is sorted by this: names have their sort keys.
 */
import { pinyin, polyphonic } from 'pinyin-pro';

/** What a name names: surnames are read their own way, and indicators are words that a dictionary knows. */
export type Named = 'place' | 'person' | 'words';

export function readingOf(name: string, named: Named): string {
  const characters = pinyin(name, {
    type: 'all',
    toneType: 'none',
    v: true,
    surname: named === 'person' ? 'head' : 'off',
  }).filter(({ origin }) => /\p{Script=Han}/u.test(origin));
  return characters
    .map(({ origin, isZh, pinyin: likeliest }, at) => {
      if (!isZh) return '';
      // 区, 县 or 镇 at the end of a place says what it is, and has one reading there.
      const isPlain = named === 'words' || (named === 'place' && at > 1 && at === characters.length - 1);
      return isPlain ? likeliest : [...new Set([likeliest, ...allReadings(origin)])].join('/');
    })
    .join(' ');
}

function allReadings(character: string): string[] {
  return polyphonic(character, { type: 'string', toneType: 'none', v: true }).flatMap((one) =>
    one.split(' '),
  );
}
