import { dockerEntries, namedVolumes } from '../../systems/mesos/docker-run.ts';
import type { Selector } from '../../systems/selector.ts';
import { among } from '../../systems/selector.ts';
import type { JsonPointer } from '../../text/pointer.ts';
import { joinPointer } from '../../text/pointer.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** A text that is joined with others by colons. */
interface JoinedText {
  readonly what: string;
  readonly text: string;
  readonly pointer: JsonPointer;
  readonly index: number;
}

const namedTexts: Selector<JoinedText> = among(namedVolumes, (named) =>
  named.flatMap(({ volume: { name, containerPath, origin }, index }) => [
    { what: 'name', text: name, pointer: origin.name, index },
    { what: 'container path', text: containerPath, pointer: origin.containerPath, index },
  ]),
);

const hostPathTexts: Selector<JoinedText> = among(dockerEntries, (entries) =>
  entries.flatMap(({ volume: { host_path, container_path }, pointer, index }) =>
    typeof host_path === 'string'
      ? [
          { what: 'host path', text: host_path, pointer: joinPointer(pointer, 'host_path'), index },
          { what: 'container path', text: container_path, pointer: joinPointer(pointer, 'container_path'), index },
        ]
      : [],
  ),
);

export const rule: Rule = defineRule({
  id: 'docker-containerizer/colon-in-volume',
  severity: 'error',
  stage: 'docker-run',
  since: '1.0.0',
  order: [3, 0],
  summary: 'The name and the paths of a volume in a Docker container must not contain a colon.',
  rationale:
    'Mesos joins name, container path and mode with colons for `docker run --volume` and escapes nothing. Docker then splits the text in the wrong places and refuses it. Use another name or path.',
  references: ['mesos: src/docker/docker.cpp:791-807 (Docker::RunOptions::create)'],
  on: [namedTexts, hostPathTexts],
  check: ({ what, text, pointer, index }) =>
    text.includes(':') && {
      pointer,
      message: `${what} ${quote(text)} contains a colon, at which Docker splits it; use another one`,
      index,
    },
});
