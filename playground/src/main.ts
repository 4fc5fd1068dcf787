import { createAsker } from './ask.ts';
import { createConvertForm, showConverted } from './convert.ts';
import { announce, byId, make } from './dom.ts';
import { showDryRun } from './dry-run.ts';
import { createEditor } from './editor.ts';
import { examples } from './examples.ts';
import { countFindings, showFindings } from './findings.ts';
import { fromFragment, toFragment } from './share.ts';
import { createTabs, tabs } from './tabs.ts';
import { trusted } from './trusted.ts';
import { createVersions } from './versions.ts';
import type { Ask } from './worker.ts';

/** The largest file that the page takes. */
const LARGEST = 5_000_000;

/** Tell what went wrong; nothing clears it. */
function notify(message: string): void {
  const notice = byId('notice');
  notice.textContent = message;
  notice.hidden = message === '';
}

const fail = (error: unknown): void => notify(`Something went wrong: ${String(error)}`);

let pause: ReturnType<typeof setTimeout> | undefined;
const editor = createEditor(byId('editor'), () => {
  clearTimeout(pause);
  // A long text is left alone for longer.
  pause = setTimeout(refresh, Math.min(500, 20 + editor.text().length / 2000));
});
const versions = createVersions(() => refresh());
const form = createConvertForm(() => refresh());
const tabList = createTabs(() => refresh());

const askNow = (): Ask => ({
  text: editor.text(),
  target: versions.target(),
  to: form.format.value,
  containerPath: form.containerPath.value,
  storage: form.storage.value,
});
const check = createAsker(
  'check',
  (reply, { text }) => {
    // What was found in another text would be marked in the wrong places.
    if (text !== editor.text()) return;
    editor.mark(reply.diagnostics);
    showFindings(reply, editor, () => fixAll(askNow()));
    announce(countFindings(reply.diagnostics));
  },
  fail,
);
const fixAll = createAsker('fix', ({ text }) => editor.replace(text), fail);
const convert = createAsker('convert', (reply, { to }) => showConverted(reply, to, editor), fail);
const dryRun = createAsker('dryRun', (reply) => showDryRun(reply, editor), fail);

/** Ask anew for all that is shown. */
function refresh(): void {
  const ask = askNow();
  const lines = ask.text.split('\n').length;
  byId('size').textContent = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  check(ask);
  form.update();
  if (tabList.current() === 'convert') convert(ask);
  if (tabList.current() === 'dry-run') dryRun(ask);
}

async function open(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > LARGEST) return notify(`${file.name} is larger than 5 MB; the command line takes it.`);
  notify('');
  editor.replace(await file.text());
}

async function share(): Promise<void> {
  const shared = {
    text: editor.text(),
    versions: versions.chosen(),
    to: form.format.value,
    storage: form.storage.value,
    tab: tabList.current(),
  };
  history.replaceState(null, '', await toFragment(shared));
  try {
    await navigator.clipboard.writeText(location.href);
    announce('The link is copied.');
  } catch {
    announce('The link is in the address bar.');
  }
}

/** Show what the link carries, else the first example. */
async function load(): Promise<void> {
  try {
    const shared = await fromFragment(location.hash);
    notify('');
    if (shared === undefined) return editor.replace(examples[0]?.[1] ?? '');
    versions.choose(shared.versions);
    if ([...form.format.options].some(({ value }) => value === shared.to)) form.format.value = shared.to;
    form.storage.value = shared.storage;
    editor.replace(shared.text);
    tabList.choose(tabs.find((tab) => tab === shared.tab) ?? 'findings');
  } catch (error) {
    const reason =
      error instanceof Error && error.message.startsWith('it ') ? error.message : 'a part of it is missing or wrong';
    notify(`This link is broken: ${reason}. Ask for a new one.`);
    editor.replace('');
  }
}

const choice = byId<HTMLSelectElement>('examples');
choice.append(...examples.map(([title], index) => make('option', { value: String(index) }, title)));
choice.addEventListener('change', () => editor.replace(examples[choice.selectedIndex]?.[1] ?? ''));
const chooser = byId<HTMLInputElement>('file');
chooser.addEventListener('change', () => open(chooser.files?.[0]));
byId('source').addEventListener('dragover', (event) => event.preventDefault());
byId('source').addEventListener('drop', (event) => {
  event.preventDefault();
  open(event.dataTransfer?.files[0]);
});
byId('share').addEventListener('click', share);
byId('target').addEventListener('submit', (event) => event.preventDefault());
addEventListener('hashchange', load);
tabList.choose('findings');
load();

// Without it the page does the same, but not without a network.
if (import.meta.env.PROD) navigator.serviceWorker?.register(trusted('service-worker.js')).catch(() => undefined);
