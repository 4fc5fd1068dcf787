import fc from 'fast-check';

// The same examples in every run, so that no run fails by chance: FC_SEED tries others, FC_RUNS more of them.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20161), numRuns: Number(process.env.FC_RUNS ?? 100) });
