#!/usr/bin/env node
import module from 'node:module';

// Node 22 and newer keep the code that they compiled, in the folder for temporary files (`NODE_DISABLE_COMPILE_CACHE=1`: they do not).
(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

await import('./start.ts');
