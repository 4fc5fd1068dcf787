import type { Diagnostic, Finding } from '../model/diagnostic.ts';
import { quote } from '../text/quote.ts';
import type { Loss } from './format.ts';

/** Make the diagnostic that refuses a conversion. */
export const refusal = (message: string, pointer = ''): Diagnostic => ({
  rule: 'convert/refused',
  severity: 'error',
  message,
  pointer,
});

/** Report a loss, under a rule of its own where other data are meant; one that changes nothing at run time is an info. */
export const diagnoseLoss = ({ volume, field, value, reason, pointer, neutral }: Loss): Diagnostic => ({
  rule: field === 'identity' ? 'convert/identity-not-preserved' : 'convert/loss',
  severity: neutral ? 'info' : 'warning',
  message: `lost ${quote(field)} ${quote(String(JSON.stringify(value)))}${volume === undefined ? '' : ` of volume ${quote(volume)}`}: ${reason}`,
  pointer,
});

/** Report what an encoder found: a refusal, or a change that it made. */
export const diagnoseFinding = ({ pointer, message, severity = 'info' }: Finding): Diagnostic => ({
  rule: severity === 'error' ? 'convert/refused' : 'convert/changed',
  severity,
  message,
  pointer,
});
