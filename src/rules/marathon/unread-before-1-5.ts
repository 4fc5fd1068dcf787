import type { UpstreamMessage } from '../../model/diagnostic.ts';
import { versionOf } from '../../model/target.ts';
import { apps } from '../../systems/marathon/apps.ts';
import { readPreRaml } from '../../systems/marathon/generations/pre-raml/index.ts';
import { bodyPath } from '../../systems/marathon/path-of-pointer.ts';
import { pointerOf } from '../../systems/marathon/pointer-of-path.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Places that have rules of their own. */
const elsewhere = /^\/id$|^\/container\/docker$|\/external\/(?:name|provider|options\/capability)$/;

/** What to write instead, by what Marathon says. */
const advice: readonly (readonly [says: RegExp, write: string])[] = [
  [/^error\.path\.missing$/, 'add it'],
  [/is not a valid m(?:ode|de)$/, 'write `RW` or `RO`'],
  [/is not a valid container type$/, 'write `MESOS` or `DOCKER`'],
  [/is not a valid network type$/, 'write `HOST`, `BRIDGE`, `NONE` or `USER`'],
  [/^No such disk type/, 'write `root`, `path` or `mount`'],
  [/^error\.expected\.jsstring$/, 'write a string'],
];

/** What the path names. */
const nameOf = (path: string): string => quote(path.slice(path.lastIndexOf('/') + 1).replace(/\(\d+\)$/, '') || 'app');

export const rule: Rule = defineRule({
  id: 'marathon/unread-before-1-5',
  severity: 'error',
  stage: 'json',
  since: '1.1.0',
  until: '1.5.0',
  summary: 'Marathon before 1.5.0 reads JSON more strictly than later releases.',
  rationale:
    'These releases have other readers: modes, types and protocols are in upper case, the type of a disk is in lower case, options are strings, every volume has a mode, and a volume is of one kind. They refuse the whole request with status 400. Write the value as the message says, or upgrade Marathon.',
  references: [
    'marathon 1.3: api/v2/json/Formats.scala',
    'marathon 1.3: state/Volume.scala (Volume.apply)',
    'marathon 1.4: api/MarathonExceptionMapper.scala',
  ],
  on: apps,
  check: (app, { workload, target }) => {
    const version = versionOf(target, 'marathon');
    const read = readPreRaml(app, 'app', version);
    const report = (path: string, message: UpstreamMessage) => ({
      pointer: pointerOf(path, app, workload.pointer),
      message: `Marathon ${version} cannot read ${nameOf(path)}; ${
        advice.find(([says]) => says.test(message.text))?.[1] ?? `it says ${quote(message.text)}`
      }`,
      upstream: [message],
    });
    if ('errors' in read)
      return read.errors
        .filter(({ path }) => !elsewhere.test(path))
        .map(({ path, message: text }) => report(path, { path: bodyPath(workload) + path, text }));
    if (!('end' in read) || !('status' in read.end)) return undefined;
    const { status, message: text } = read.end;
    return text !== 'docker must not be empty' && report('', { text, status });
  },
});
