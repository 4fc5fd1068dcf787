import variables from '../../examples/ebs-explicit/dvdi-env.json?raw';
import parameters from '../../examples/hedvig-one/docker-parameters.json?raw';
import external from '../../examples/hello-play/marathon-external.json?raw';
import volumes from '../../examples/two-volumes/mesos-volume.json?raw';
import mistakes from './examples/mistakes.yaml?raw';

/** Texts to begin with. */
export const examples: readonly (readonly [title: string, text: string])[] = [
  ['An app with mistakes', mistakes],
  ['A Marathon external volume', external],
  ['DVDI_VOLUME_* variables', variables],
  ['Mesos volumes', volumes],
  ['Docker parameters', parameters],
];
