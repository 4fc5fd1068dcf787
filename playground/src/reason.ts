import { make, prose } from './dom.ts';

const load = async (rule: string): Promise<readonly Node[]> => {
  const { reasons } = await import('virtual:reasons');
  const [rationale, references] = reasons[rule] ?? ['', []];
  return [
    make('p', {}, ...prose(rationale)),
    ...references.map((reference) => make('p', { class: 'reference' }, reference)),
  ];
};

/** Make what opens to tell why a rule is one; the text is loaded when it is asked for. */
export function showReason(rule: string): HTMLDetailsElement {
  const text = make('div');
  const details = make('details', { class: 'reason' }, make('summary', {}, 'Why'), text);
  details.addEventListener('toggle', async () => {
    if (!details.open || text.hasChildNodes()) return;
    try {
      text.replaceChildren(...(await load(rule)));
    } catch {
      text.replaceChildren(make('p', {}, 'The page has been renewed meanwhile; reload it.'));
    }
  });
  return details;
}
