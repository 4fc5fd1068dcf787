import type { Diagnostic, Point } from 'extvol';
import { nameOf } from './authorities.ts';
import { button, byId, make, prose, refill } from './dom.ts';
import type { Editor } from './editor.ts';
import { showReason } from './reason.ts';
import type { Reply } from './worker.ts';

/** How many there are of something, in words. */
export const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Get how many findings there are of each severity, in words. */
export function countFindings(diagnostics: readonly Diagnostic[], none = 'no findings'): string {
  const of = (severity: string): number => diagnostics.filter((each) => each.severity === severity).length;
  const parts = [
    count(of('error'), 'error'),
    count(of('warning'), 'warning'),
    ...(of('info') === 0 ? [] : [`${of('info')} info`]),
  ];
  return diagnostics.length === 0 ? none : parts.filter((part) => !part.startsWith('0 ')).join(', ');
}

/** Make the button that makes a fix. */
function fixButton(sentence: string, apply: () => void): HTMLButtonElement {
  const element = button('Fix: ', apply, { class: 'fix' });
  element.append(...prose(sentence));
  return element;
}

const offset = (place: Point | undefined): string | undefined => place && String(place.offset);

/** Show a finding; `fix` makes its fix, where it has one. */
export function showFinding(diagnostic: Diagnostic, editor: Editor): HTMLLIElement {
  const { severity, rule, message, position, authority, upstream = [], related = [], fix } = diagnostic;
  const place = position === undefined ? '' : `${position.start.line}:${position.start.column}`;
  const go = (): void => editor.show(position?.start.offset ?? 0, position?.end.offset ?? 0);
  const replacements = fix?.replacements ?? [];
  const version = editor.version();
  const apply = (): void => {
    // In another text the places are others; the findings of that come at once.
    if (editor.version() !== version) return;
    editor.change(
      replacements.map(({ position: { start, end }, text }) => ({ from: start.offset, to: end.offset, insert: text })),
    );
  };
  return make(
    'li',
    { class: `finding ${severity}`, 'data-from': offset(position?.start), 'data-to': offset(position?.end) },
    make(
      'div',
      { class: 'head' },
      make('span', { class: 'severity' }, severity),
      make('span', { class: 'rule' }, rule),
      place === '' ? undefined : button(place, go, { class: 'place', 'aria-label': `${place}, go there` }),
    ),
    make('p', {}, ...prose(message)),
    ...upstream
      .slice(0, 1)
      .map(({ text }) =>
        make(
          'p',
          { class: 'upstream' },
          make('span', {}, `${authority === undefined ? 'Marathon' : nameOf(authority)} says: `),
          text,
        ),
      ),
    ...related.slice(0, 3).map((other) => make('p', { class: 'related' }, ...prose(other.message))),
    make(
      'div',
      { class: 'actions' },
      replacements.length === 0 || fix === undefined ? undefined : fixButton(fix.sentence, apply),
      rule.startsWith(`${authority}/`) ? showReason(rule) : undefined,
    ),
  );
}

/** Show the findings of a text. */
export function showFindings(
  { document, workloads, volumes, diagnostics, more }: Reply<'check'>,
  editor: Editor,
  fixAll: () => void,
): void {
  const summary = [
    ...(document === undefined ? [] : [document.replaceAll('-', ' ')]),
    ...(workloads === 0 ? [] : [count(workloads, 'workload')]),
    ...(workloads === 0 ? [] : [volumes === 0 ? 'no volume' : count(volumes, 'volume')]),
    countFindings(diagnostics),
  ].join(' · ');
  const isSafe = ({ fix }: Diagnostic): boolean => fix?.safe === true && (fix.replacements ?? []).length > 0;
  byId('count').textContent = diagnostics.length === 0 ? '' : String(diagnostics.length + more);
  refill(
    byId('findings'),
    make(
      'div',
      { class: 'summary' },
      make('p', {}, summary),
      diagnostics.some(isSafe) ? button('Make all safe fixes', fixAll, { class: 'fix' }) : undefined,
    ),
    make('ul', { class: 'list' }, ...diagnostics.map((each) => showFinding(each, editor))),
    more === 0 ? undefined : make('p', { class: 'hint' }, `${more} more findings are not shown.`),
  );
}

/** Show which findings are about an offset of the text. */
export function showCurrent(at: number): void {
  const panel = byId('findings');
  const items = [...panel.querySelectorAll<HTMLElement>('.finding')];
  for (const item of items) {
    const { from, to } = item.dataset;
    item.classList.toggle('current', from !== undefined && Number(from) <= at && at <= Number(to));
  }
  const first = items.find((item) => item.classList.contains('current'));
  if (first === undefined) return;
  const top = first.offsetTop - panel.offsetTop;
  const isSeen = top >= panel.scrollTop && top + first.offsetHeight <= panel.scrollTop + panel.clientHeight;
  if (!isSeen) panel.scrollTop = top;
}
