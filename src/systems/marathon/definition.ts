import type { Stage, UpstreamMessage } from '../../model/diagnostic.ts';
import type { Workload } from '../workload.ts';

/** What Marathon's check of a finished app says. */
export interface DefinitionAnswer extends UpstreamMessage {
  /** What stays of the path where the app is in a group; mostly nothing. */
  readonly kept?: string;
}

/**
 * When and where Marathon says it: of an app in a group not before it checks the whole tree, where the id of the app
 * takes the place of the path, Group.scala:243-258.
 */
export function inDefinition(
  { document, absoluteId }: Workload,
  ...upstream: readonly DefinitionAnswer[]
): { readonly stage: Stage; readonly upstream: readonly UpstreamMessage[] } {
  if (document !== 'marathon-group')
    return { stage: 'app-definition', upstream: upstream.map(({ kept: _, ...answer }) => answer) };
  return {
    stage: 'root-group',
    upstream: upstream.map(({ path, kept = '', ...answer }) =>
      path === undefined || absoluteId === undefined ? answer : { path: `/apps/${absoluteId}${kept}`, ...answer },
    ),
  };
}
