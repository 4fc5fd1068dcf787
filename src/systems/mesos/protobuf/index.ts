export type { Encoder } from './print.ts';
export { printProtobufJson } from './print.ts';
export type { ProtobufOptions, ProtobufResult } from './read.ts';
export { readCallBody, readProtobufJson } from './read.ts';
