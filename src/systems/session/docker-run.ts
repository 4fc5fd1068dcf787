import { readShell } from '../shell.ts';

/** Flags of `docker run` that take no value. */
const SWITCHES =
  /^(?:-[diPt]+|--(?:detach|disable-content-trust|help|init|interactive|no-healthcheck|oom-kill-disable|privileged|publish-all|quiet|read-only|rm|sig-proxy|tty))$/;

const names: Readonly<Record<string, string>> = { '-v': 'volume' };

/** A container as Mesos describes it. */
export interface RunContainer {
  readonly type: 'DOCKER';
  readonly docker: {
    readonly image: string;
    readonly parameters: readonly { readonly key: string; readonly value: string }[];
  };
}

/**
 * Read what `docker run` says of volumes as a container of Mesos; `undefined` for another command, and for one that
 * names no volume driver.
 */
export function containerOf(command: string): RunContainer | undefined {
  const { words } = readShell(command.replaceAll('\r\n', '\n'));
  const verb = words[1] === 'container' ? 2 : 1;
  if (!/(?:^|\/)docker$/.test(words[0] ?? '') || !/^(?:run|create)$/.test(words[verb] ?? '')) return undefined;
  const parameters: { key: string; value: string }[] = [];
  let at = verb + 1;
  for (; words[at]?.startsWith('-'); at++) {
    const word = String(words[at]);
    if (SWITCHES.test(word)) continue;
    const cut = word.indexOf('=');
    const flag = cut < 0 ? word : word.slice(0, cut);
    const value = cut < 0 ? words[++at] : word.slice(cut + 1);
    const key = names[flag] ?? flag.replace(/^--/, '');
    if (value !== undefined && ['volume', 'volume-driver', 'mount'].includes(key)) parameters.push({ key, value });
  }
  const isDriven = parameters.some(
    ({ key, value }) => key === 'volume-driver' || (key === 'mount' && value.includes('volume-driver=')),
  );
  return isDriven ? { type: 'DOCKER', docker: { image: words[at] ?? '', parameters } } : undefined;
}
