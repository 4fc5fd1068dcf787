import { byId, confirm } from './dom.ts';
import { notify } from './notice.ts';
import type { Shared } from './share.ts';
import { fromFragment, toFragment } from './share.ts';

/** The longest link that browsers take. */
const LONGEST = 2_000_000;

const nothing: Shared = {
  text: '',
  versions: {},
  to: '',
  workload: '',
  containerPath: '',
  image: '',
  storage: '',
  tab: '',
};

async function share(shared: Shared): Promise<void> {
  const fragment = await toFragment(shared);
  if (fragment.length > LONGEST) return notify('This text is too long for a link; send it as a file.');
  history.replaceState(null, '', fragment);
  const sharer = byId<HTMLButtonElement>('share');
  try {
    await navigator.clipboard.writeText(location.href);
    confirm(sharer, 'Link copied');
  } catch {
    confirm(sharer, 'Copy it from the address bar');
  }
}

async function load(show: (shared: Shared | undefined) => void): Promise<void> {
  try {
    const shared = await fromFragment(location.hash);
    notify('');
    show(shared);
  } catch (error) {
    const isKnown = error instanceof Error && error.message.startsWith('it ');
    notify(`This link is broken: ${isKnown ? error.message : 'a part of it is missing or wrong'}. Ask for a new one.`);
    show(nothing);
  }
}

/** Makes links of what is there now, and shows what the link of the page carries: nothing, or nothing readable, too. */
export function createLink(now: () => Shared, show: (shared: Shared | undefined) => void): void {
  byId('share').addEventListener('click', () => share(now()));
  addEventListener('hashchange', () => load(show));
  load(show);
}
