/** Views that a reader keeps under a name, in this browser alone. Where it keeps nothing, that is said. */

export interface SavedView {
  readonly name: string;
  /** The query of its address. */
  readonly link: string;
}

export function readViews(packageId: string): SavedView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(packageId)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Whether they were kept. */
export function keepViews(packageId: string, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(keyOf(packageId), JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

function keyOf(packageId: string): string {
  return `explore-views:${packageId}`;
}

function isView(one: unknown): one is SavedView {
  if (typeof one !== 'object' || one === null) return false;
  const { name, link } = one as Partial<Record<string, unknown>>;
  return typeof name === 'string' && typeof link === 'string' && /^(\?|$)/.test(link);
}
