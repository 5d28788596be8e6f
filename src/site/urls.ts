/**
 * Every URL of the site. Links are relative to the page they stand on and name the file, so that the same folder
 * works under any base path, and opened from a stick without a server.
 */
import type { Locale } from '../i18n/locale.ts';

/** A page's path without its language: '' or `units/…/`; ends in a slash. */
export type PagePath = string;

const part = encodeURIComponent;

export const paths = {
  overview: '',
  units: 'units/',
  /** The latest assessment of a unit. */
  unit: (id: string): PagePath => `units/${part(id)}/`,
  /** One assessment of a unit, under an address that stays. */
  unitIn: (id: string, assessmentId: string): PagePath => `units/${part(id)}/${part(assessmentId)}/`,
  /** The leading team of a unit. */
  team: (id: string): PagePath => `units/${part(id)}/team/`,
  officials: 'officials/',
  official: (id: string): PagePath => `officials/${part(id)}/`,
  tasks: 'tasks/',
  task: (id: string): PagePath => `tasks/${part(id)}/`,
  items: 'items/',
  item: (id: string): PagePath => `items/${part(id)}/`,
  assessments: 'assessments/',
  /** Trying other weights. */
  whatIf: 'what-if/',
  assessment: (id: string): PagePath => `assessments/${part(id)}/`,
  methods: 'method/',
  method: (rulebookId: string): PagePath => `method/${part(rulebookId)}/`,
  changes: 'changes/',
  /** One commit of the data, by the short form of its id. */
  change: (id: string): PagePath => `changes/${part(id)}/`,
  quality: 'quality/',
  /** What a rule book changed in the one that it supersedes. */
  methodChanges: (rulebookId: string): PagePath => `method/${part(rulebookId)}/changes/`,
  explore: 'explore/',
  sql: 'explore/sql/',
  data: 'data/',
  dictionary: 'data/dictionary/',
  about: 'about/',
} as const;

/** The file of a page below the root of the site. */
export function pageFile(path: PagePath, locale: Locale): string {
  return `${locale === 'zh' ? '' : `${locale}/`}${path}index.html`;
}

/** From one file to another, both below the root of the site. */
export function relativeHref(from: string, to: string): string {
  let shared = 0;
  for (let at = 0; at < from.length && from[at] === to[at]; at++) if (from[at] === '/') shared = at + 1;
  let ups = '';
  for (let at = from.indexOf('/', shared); at >= 0; at = from.indexOf('/', at + 1)) ups += '../';
  return ups + to.slice(shared);
}

/** The links of one page. */
export interface Links {
  readonly page: (path: PagePath, locale?: Locale) => string;
  /** A file that is no page, by its path below the root; a leading slash is understood. */
  readonly file: (path: string) => string;
}

export function linksFrom(path: PagePath, locale: Locale): Links {
  const from = pageFile(path, locale);
  return {
    page: (to, language = locale) => relativeHref(from, pageFile(to, language)),
    file: (to) => relativeHref(from, to.replace(/^\//, '')),
  };
}

/** For the page that a server shows under an address of any depth: absolute links below the base path. */
export function linksFromAnywhere(base: string, locale: Locale): Links {
  const root = normaliseBase(base);
  return {
    page: (to, language = locale) => root + pageFile(to, language),
    file: (to) => root + to.replace(/^\//, ''),
  };
}

/** `a/b`, `/a/b` and `/a/b/` all mean `/a/b/`. */
export function normaliseBase(base: string): string {
  const parts = base.split('/').filter((one) => one !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
