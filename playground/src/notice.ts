import { byId } from './dom.ts';

/** Tell what went wrong; nothing clears it. */
export function notify(message: string): void {
  const notice = byId('notice');
  notice.textContent = message;
  notice.hidden = message === '';
}
