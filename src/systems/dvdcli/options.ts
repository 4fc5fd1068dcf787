/** Cut a value of `--volumeopts` as dvdcli does: at every comma, which nothing protects; pflag b084184: string_slice.go:24 (Set). */
export const cutOptions = (text: string): readonly string[] => text.split(',');

/** An option that was cut at an `=`. */
export interface CutOption {
  readonly key: string;
  /** Absent where the option has no `=`, of which dvdcli dies. */
  readonly value: string | undefined;
}

/** Cut an option at its first `=`. */
export function cutOption(option: string): CutOption {
  const at = option.indexOf('=');
  return at < 0 ? { key: option, value: undefined } : { key: option.slice(0, at), value: option.slice(at + 1) };
}

/** Cut an option as dvdcli does: at every `=`, of which it keeps the first two parts; dvdcli 0.2.1: commands.go:84-85 (mountCmd). */
export function keptOption(option: string): CutOption {
  const [key, value] = option.split('=', 2) as [string, string?];
  return { key, value };
}

/** List the options that reach the driver: of equal keys the last wins, and one without `=` is empty. */
export const effectiveOptions = (options: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map(keptOption).map(({ key, value = '' }) => [key, value]));
