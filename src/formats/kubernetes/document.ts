export type { KubernetesList as FormatDocument } from './manifest.ts';
