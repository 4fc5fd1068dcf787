import type { AddCommand } from '../options.ts';
import { addCompletion } from './completion.ts';
import { addConflicts } from './conflicts.ts';
import { addConvert } from './convert.ts';
import { addDrivers } from './drivers.ts';
import { addDryRun } from './dry-run.ts';
import { addExplain } from './explain.ts';
import { addExplainAnswer } from './explain-answer.ts';
import { addGraph } from './graph.ts';
import { addInit } from './init.ts';
import { addLsp } from './lsp.ts';
import { addReport } from './report.ts';
import { addRules } from './rules.ts';
import { addSchema } from './schema.ts';
import { addStorage } from './storage.ts';
import { addUses } from './uses.ts';

/** All commands but `lint`, in the order of the help. */
export const others: readonly AddCommand[] = [
  addDryRun,
  addExplainAnswer,
  addConvert,
  addStorage,
  addUses,
  addConflicts,
  addGraph,
  addReport,
  addRules,
  addDrivers,
  addExplain,
  addSchema,
  addInit,
  addLsp,
  addCompletion,
];
