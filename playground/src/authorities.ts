const names: Readonly<Record<string, string>> = {
  marathon: 'Marathon',
  'mesos-master': 'Mesos master',
  'mesos-agent': 'Mesos agent',
  'docker-containerizer': 'Docker containerizer',
  'dvdi-module': 'DVDI module',
  'flocker-module': 'Flocker module',
  dvdcli: 'dvdcli',
};

/** Get the name of an authority as people write it. */
export const nameOf = (authority: string): string => names[authority] ?? authority;
