/** English that a build took out of the form, by the Chinese. None here: the build of the single files has it in this place. */
export const keptApart: Readonly<Record<string, string>> = {};
