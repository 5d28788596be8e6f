/** A document for charts that are drawn at build time, where there is no browser; one for all of them. */
import { parseHTML } from 'linkedom';

let made: Document | null = null;

export function plotDocument(): Document {
  made ??= parseHTML('<!doctype html><html><body></body></html>').document;
  return made;
}
