/** Get a text as C reads it, and with it the system's calls and the arguments of programs: what is before the first NUL. */
export const cText = (text: string): string => text.split('\0', 1)[0] as string;
