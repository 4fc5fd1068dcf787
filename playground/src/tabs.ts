import { byId } from './dom.ts';

export const tabs = ['findings', 'convert', 'dry-run'] as const;
export type Tab = (typeof tabs)[number];

/** Makes the tabs work by mouse and by arrow keys; `chosen` hears which is shown. */
export function createTabs(chosen: (tab: Tab) => void): { choose(tab: Tab): void; current(): Tab } {
  let current: Tab = 'findings';
  const choose = (tab: Tab): void => {
    current = tab;
    for (const each of tabs) {
      byId(each).hidden = each !== tab;
      const handle = byId(`tab-${each}`);
      handle.setAttribute('aria-selected', String(each === tab));
      handle.tabIndex = each === tab ? 0 : -1;
    }
    chosen(tab);
  };
  for (const [index, tab] of tabs.entries()) {
    const handle = byId(`tab-${tab}`);
    handle.addEventListener('click', () => choose(tab));
    handle.addEventListener('keydown', ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
      const next =
        key === 'Home' ? 0 : key === 'End' ? tabs.length - 1 : step && (index + step + tabs.length) % tabs.length;
      if (next === undefined) return;
      choose(tabs[next] as Tab);
      byId(`tab-${tabs[next]}`).focus();
    });
  }
  return { choose, current: () => current };
}
