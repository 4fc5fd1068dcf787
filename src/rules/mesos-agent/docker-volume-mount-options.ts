import type { PlacedVolume } from '../../systems/mesos/docker-volumes.ts';
import { dockerVolumes } from '../../systems/mesos/docker-volumes.ts';
import { mesosVolumeopts } from '../../systems/mesos/mounts.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';
import { defineRule } from '../rule.ts';

/** Whether dvdcli is given something else than one option: what it cuts at commas, what ends at a NUL. */
const isCut = ({ options }: PlacedVolume): boolean =>
  options.some(({ key, value }) => /[,\0]/.test(key) || value.includes(','));

export const rule: Rule = defineRule({
  id: 'mesos-agent/docker-volume-mount-options',
  severity: 'error',
  stage: 'mount',
  since: '1.0.0',
  order: [6, 1],
  summary: 'An option of a Docker volume must be `key=value`, and so must everything after a comma in it.',
  rationale:
    'dvdcli splits every option at its commas, which cannot be escaped. It crashes at a piece without `=`, even if the volume exists already, and the isolator then fails the task. An option ends at a NUL character, so a NUL in the key leaves no `=`. Use a value without commas.',
  references: [
    'mesos: src/slave/containerizer/mesos/isolators/docker/volume/driver.cpp:67-76,121-131 (mount)',
    'dvdcli 0.2.1: dvdcli/commands.go:41-44,83-86 (mountCmd)',
  ],
  on: dockerVolumes,
  check: (volume, _, index) =>
    isCut(volume) &&
    mesosVolumeopts(volume)
      .filter(({ pieces }) => pieces.some((piece) => !piece.includes('=')))
      .map(({ option, argument, pieces }) => ({
        pointer: option.pointer,
        message:
          pieces.length > 1
            ? `dvdcli splits option ${quote(argument)} at its comma into a piece without \`=\`; use a value without commas`
            : `a NUL character cuts option ${quote(argument)} before its \`=\`; remove it`,
        upstream: [{ text: 'Unexpected termination of the subprocess: ', match: 'prefix' }],
        index,
      })),
});
