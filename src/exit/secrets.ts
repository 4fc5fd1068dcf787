import type { DriverOption } from '../model/volume.ts';

const SECRET_KEY = /pass|secret|token|credential|private_?key|access_?key/i;
const SECRET_INSIDE = /(?:pass|secret|token|credential|private_?key|access_?key)[^=,\s]*=/i;

/** The same, and members of JSON. */
const SECRET_MEMBER = /(?:pass|secret|token|credential|private_?key|access_?key)[^=:,\s]*\s*[=:]/i;

/** What is written instead of the value of a secret. */
export const REDACTED = '[redacted]';

/** Check whether an option holds a secret: its key says so, or its value is a list of options of which one does. */
export const isSecret = ({ key, value }: DriverOption): boolean => SECRET_KEY.test(key) || SECRET_INSIDE.test(value);

/** Get a text in which nothing that looks like a secret is left. */
export const redact = (text: string): string => (SECRET_MEMBER.test(text) ? REDACTED : text);
