import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const SUM_LENGTH = 4;

/** Read what was kept; `undefined` where there is nothing, or where it is damaged, of which V8 would crash. */
function readKept(path: string): Buffer | undefined {
  try {
    const kept = readFileSync(path);
    const data = kept.subarray(0, -SUM_LENGTH);
    return crc32(data) === kept.readUInt32LE(data.length) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Do what may fail; returns whether it was done. */
function attempt(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Keep code, whole or not at all, whoever else keeps it now; a failure is no news, since the next run only starts later. */
function writeKept(path: string, data: Buffer): void {
  const draft = `${path}.${process.pid}`;
  const sum = Buffer.alloc(SUM_LENGTH);
  sum.writeUInt32LE(crc32(data));
  const isKept = attempt(() => {
    writeFileSync(draft, Buffer.concat([data, sum]), { mode: 0o600 });
    renameSync(draft, path);
  });
  if (!isKept) attempt(() => rmSync(draft, { force: true }));
}

/** Compile a module of CommonJS, from the code that was kept where V8 takes it, which is of the same version and flags. */
function compile(source: string, filename: string, kept: string): Script {
  const cachedData = readKept(kept);
  const wrapped = `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
  return new Script(wrapped, { filename, ...(cachedData && { cachedData }) });
}

/**
 * Load the modules of a folder, which are ASCII, from the compiled code in the folder `cache`. Returns a function that writes the code of
 * those that were compiled, with all functions that ran; Node's own `module.enableCompileCache`, which Node 20 lacks,
 * leaves most of these out.
 */
export function keepCode(own: string, cache: string, extensions: NodeJS.RequireExtensions): () => void {
  const load = extensions['.js'];
  const compiled = new Map<string, Script>();
  extensions['.js'] = (module, path) => {
    if (dirname(path) !== own) return load(module, path);
    const source = readFileSync(path);
    const kept = join(cache, `${basename(path)}-${crc32(source).toString(16)}-${process.version}-${process.arch}`);
    const script = compile(source.toString('latin1'), path, kept);
    if (script.cachedDataRejected !== false) compiled.set(kept, script);
    const run = script.runInThisContext();
    return run.call(module.exports, module.exports, module.require.bind(module), module, path, own);
  };
  return () => {
    for (const [path, script] of compiled) writeKept(path, script.createCachedData());
  };
}
