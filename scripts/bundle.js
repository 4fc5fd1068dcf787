// @ts-check
// src/ → dist/: the library and the command.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleCommand } from './command.js';
import { bundleLibrary } from './library.js';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}dist`, { recursive: true, force: true });
await Promise.all([bundleLibrary(root), bundleCommand(root)]);
