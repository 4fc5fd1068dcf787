// @ts-check
// src/ → dist/: the library and the command.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './command.js';
import { bundleLibrary } from './library.js';
import { readProse } from './prose.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
const prose = await readProse(root);
await Promise.all([bundleLibrary(root, prose), bundleCommand(root, prose)]);
