import { createAsker } from './ask.ts';
import { createConvertForm, showConverted } from './convert.ts';
import { announce, byId, confirm, make } from './dom.ts';
import { showDryRun } from './dry-run.ts';
import { createEditor } from './editor.ts';
import { examples } from './examples.ts';
import { count, countFindings, showFindings } from './findings.ts';
import { fromFragment, toFragment } from './share.ts';
import { createTabs, tabs } from './tabs.ts';
import { trusted } from './trusted.ts';
import { createVersions } from './versions.ts';
import type { Ask } from './worker.ts';

/** The largest file that the page takes. */
const LARGEST = 5_000_000;

/** The longest link that browsers take. */
const LONGEST_LINK = 2_000_000;

const INVITATION =
  'Paste, drop or open what declares volumes: a Marathon app or group, a Mesos task, variables, a dvdcli command. The flags and the configuration of an agent are checked too.';

/** Tell what went wrong; nothing clears it. */
function notify(message: string): void {
  const notice = byId('notice');
  notice.textContent = message;
  notice.hidden = message === '';
}

const fail = (error: unknown): void => notify(`Something went wrong: ${String(error)}`);

const choice = byId<HTMLSelectElement>('examples');

let pause: ReturnType<typeof setTimeout> | undefined;
const editor = createEditor(byId('editor'), () => {
  choice.value = '';
  clearTimeout(pause);
  // The worker gets one question at a time anyway; a long text takes a while to send.
  pause = setTimeout(refresh, Math.min(500, editor.length() / 2000));
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
/** Makes what shows an answer, unless there is another text meanwhile: its places would be wrong there. */
const unlessChanged =
  <What>(show: (reply: What, ask: Ask) => void) =>
  (reply: What, ask: Ask): void => {
    if (ask.text === editor.text()) show(reply, ask);
  };
const check = createAsker(
  'check',
  unlessChanged((reply) => {
    editor.mark(reply.diagnostics);
    showFindings(reply, editor, () => fixAll(askNow()));
    announce(countFindings(reply.diagnostics));
  }),
  fail,
);
const fixAll = createAsker(
  'fix',
  unlessChanged(({ text }) => editor.replace(text)),
  fail,
);
const convert = createAsker(
  'convert',
  unlessChanged((reply, { to }) => showConverted(reply, to, editor)),
  fail,
);
const dryRun = createAsker(
  'dryRun',
  unlessChanged((reply) => showDryRun(reply, editor)),
  fail,
);

/** Show what the page is for, while there is no text. */
function showNothing(): void {
  for (const each of ['findings', 'converted', 'dry-run'])
    byId(each).replaceChildren(make('p', { class: 'hint' }, INVITATION));
  byId('count').textContent = '';
}

/** Ask anew for all that is shown. */
function refresh(): void {
  const ask = askNow();
  byId('size').textContent = count(editor.lines(), 'line');
  form.update();
  if (ask.text.trim() === '') showNothing();
  else {
    check(ask);
    if (tabList.current() === 'convert') convert(ask);
    if (tabList.current() === 'dry-run') dryRun(ask);
  }
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
  const fragment = await toFragment(shared);
  if (fragment.length > LONGEST_LINK) return notify('This text is too long for a link; send it as a file.');
  history.replaceState(null, '', fragment);
  const sharer = byId<HTMLButtonElement>('share');
  try {
    await navigator.clipboard.writeText(location.href);
    confirm(sharer, 'Link copied');
  } catch {
    confirm(sharer, 'Copy it from the address bar');
  }
}

function showExample(index: string): void {
  notify('');
  editor.replace(examples[Number(index)]?.[1] ?? '');
  choice.value = index;
}

/** Show what the link carries, else the first example. */
async function load(): Promise<void> {
  try {
    const shared = await fromFragment(location.hash);
    notify('');
    if (shared === undefined) return showExample('0');
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

choice.append(...examples.map(([title], index) => make('option', { value: String(index) }, title)));
choice.addEventListener('change', () => showExample(choice.value));
byId('clear').addEventListener('click', () => {
  editor.replace('');
  editor.show(0, 0);
});
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
