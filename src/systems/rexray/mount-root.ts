/** The folder of the agent in which REX-Ray mounts volumes, each under its name. */
export const rexrayMountRoot = '/var/lib/rexray/volumes/';
