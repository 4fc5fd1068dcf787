import { createAsker } from './ask.ts';
import { showConverted } from './convert.ts';
import { createConvertForm } from './convert-form.ts';
import { announce, byId, make } from './dom.ts';
import { showDryRun } from './dry-run.ts';
import { createEditor } from './editor.ts';
import { count, countFindings, showCurrent, showFindings } from './findings.ts';
import { createLink } from './link.ts';
import { notify } from './notice.ts';
import { createSources } from './sources.ts';
import { createTabs, tabs } from './tabs.ts';
import { trusted } from './trusted.ts';
import { createVersions } from './versions.ts';
import type { Ask } from './worker.ts';

const INVITATION =
  'Paste, drop or open what declares volumes: a Marathon app or group, a Mesos task, variables, a dvdcli command. The flags and the configuration of an agent are checked too.';

let pause: ReturnType<typeof setTimeout> | undefined;
const editor = createEditor(byId('editor'), {
  changed() {
    sources.forget();
    clearTimeout(pause);
    // The worker gets one question at a time anyway; a long text takes a while to send.
    pause = setTimeout(refresh, Math.min(500, editor.length() / 2000));
  },
  moved: showCurrent,
});
const sources = createSources(editor);
const versions = createVersions(refresh);
const form = createConvertForm(refreshTab);
const tabList = createTabs(refreshTab);

/** Makes a function that asks the worker; an answer about another text than the one there now is not shown. */
const asker = <Name extends Parameters<typeof createAsker>[0]>(
  verb: Name,
  show: Parameters<typeof createAsker<Name>>[1],
): ((ask: Ask) => void) =>
  createAsker(
    verb,
    (reply, ask) => {
      if (ask.text === editor.text()) show(reply, ask);
    },
    (error) => notify(`Something went wrong: ${String(error)}`),
  );
const check = asker('check', (reply, ask) => {
  editor.mark(reply.diagnostics);
  showFindings(reply, editor, () => fixAll(ask));
  announce(countFindings(reply.diagnostics));
});
const fixAll = asker('fix', ({ text }) => editor.replace(text));
const convert = asker('convert', (reply, { to }) => showConverted(reply, to, editor));
const dryRun = asker('dryRun', (reply) => showDryRun(reply, editor));

/** Show what the page is for, while there is no text. */
function showNothing(): void {
  for (const each of ['findings', 'converted', 'dry-run'])
    byId(each).replaceChildren(make('p', { class: 'hint' }, INVITATION));
  byId('count').textContent = '';
}

const askNow = (): Ask => ({ text: editor.text(), target: versions.target(), ...form.values() });

/** Ask anew for what the tab shows beside the findings. */
function refreshTab(): void {
  form.update();
  if (editor.isBlank()) return;
  if (tabList.current() === 'convert') convert(askNow());
  if (tabList.current() === 'dry-run') dryRun(askNow());
}

/** Ask anew for all that is shown. */
function refresh(): void {
  clearTimeout(pause);
  byId('size').textContent = count(editor.lines(), 'line');
  if (editor.isBlank()) showNothing();
  else check(askNow());
  refreshTab();
}

byId('target').addEventListener('submit', (event) => event.preventDefault());
tabList.choose('findings');
createLink(
  () => ({
    text: editor.text(),
    versions: versions.chosen(),
    ...form.values(),
    tab: tabList.current(),
  }),
  (shared) => {
    if (shared === undefined) return sources.showExample(0);
    versions.choose(shared.versions);
    form.fill(shared);
    editor.replace(shared.text);
    tabList.choose(tabs.find((tab) => tab === shared.tab) ?? 'findings');
    refresh();
  },
);

// Without it the page does the same, but not without a network.
if (import.meta.env.PROD) navigator.serviceWorker?.register(trusted('service-worker.js')).catch(() => undefined);
