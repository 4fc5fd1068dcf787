import type { Diagnostic } from '../model/diagnostic.ts';
import type { Detected } from './detect.ts';

/** Say what is said of every document of a kind; nothing for most. */
export function remarksOn({ document, value, base }: Detected): readonly Diagnostic[] {
  const remark = document.remark?.(value);
  return remark === undefined ? [] : [{ rule: 'document/foreign', ...remark, pointer: base }];
}
