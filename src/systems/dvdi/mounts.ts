import type { Target } from '../../model/target.ts';
import { versionOf } from '../../model/target.ts';
import { effectiveOptions } from '../dvdcli/options.ts';
import type { Workload } from '../workload.ts';
import { dvdiVolumeopts, mountCommand } from './command.ts';
import type { DvdiRequest } from './requests.ts';
import { dvdiRequests } from './requests.ts';
import type { DvdiSlot } from './slots.ts';

/** How the module gets one volume: by a call of dvdcli, or from another container that has it (`reused`). */
export interface DvdiMount extends Omit<DvdiSlot, 'opts' | 'variables'> {
  /** The values of `--volumeopts`. */
  readonly volumeopts?: readonly string[];
  /** The line for `sh -c`. */
  readonly command?: string;
  /** What dvdcli sends to the driver. */
  readonly effectiveOptions?: Readonly<Record<string, string>>;
  readonly reused?: true;
  readonly mountpoint?: string;
}

/** What the module does for a workload that it does not refuse. */
export interface DvdiMounts {
  /** In slot order. */
  readonly mounts: readonly DvdiMount[];
  readonly ignored: readonly { readonly slot: number; readonly reason: 'duplicate' }[];
  /** Directories that it makes on the agent's host. */
  readonly mkdir: readonly string[];
  /** Commands that bind the volumes to their container paths; `<mountpoint:N>` is what dvdcli printed for slot N. */
  readonly preExec: readonly string[];
}

function mountOf({ slot: { opts, variables, ...slot }, inUse }: DvdiRequest, version: string): DvdiMount {
  if (inUse !== undefined)
    return { ...slot, reused: true, ...(inUse.mountpoint === undefined ? {} : { mountpoint: inUse.mountpoint }) };
  const request = { ...slot, opts, variables };
  const volumeopts = dvdiVolumeopts(request, version);
  const command = mountCommand(request, version);
  return { ...slot, volumeopts, command, effectiveOptions: effectiveOptions(volumeopts) };
}

/** Find what the target's module would do for the variables of a workload, if no rule finds fault with them. */
export function dvdiMounts(workload: Workload, target: Target): DvdiMounts {
  const version = versionOf(target, 'dvdi-module');
  const requests = dvdiRequests.of(workload, target);
  const kept = requests.filter(({ first }) => first === undefined);
  return {
    mounts: kept.map((request) => mountOf(request, version)),
    ignored: requests
      .filter(({ first }) => first !== undefined)
      .map(({ slot: { slot } }) => ({ slot, reason: 'duplicate' })),
    mkdir: kept.flatMap(({ mkdir }) => mkdir ?? []),
    preExec: kept
      .filter(({ slot }) => slot.containerPath !== '')
      .map(({ slot }) => `mount -n --rbind <mountpoint:${slot.slot}> ${slot.containerPath}`),
  };
}
