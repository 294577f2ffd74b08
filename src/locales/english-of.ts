/** The English of the form's words, for whoever speaks English. */

/** In the single files the definition has a number in its place, and the words come with the English: `scripts/english-apart.mjs`. */
export const englishOf = ({ en }: { readonly en: string }): string => en;
