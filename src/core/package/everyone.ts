/** Stands for every subject, in targets and as the only column of weights. */
export const EVERYONE = '*';
