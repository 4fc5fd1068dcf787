/** Words that only documents with external volumes have. */
const WORDS =
  /containerPath|container_path|DVDI_VOLUME_|FLOCKER_CONTAINER_VOLUME_PATH|docker_volume|driver_options|dvdi\/driver|volume-driver/i;

/** Check whether a text names external volumes, so that it is meant for extvol even where it is broken. */
export const namesVolumes = (text: string): boolean => WORDS.test(text);
