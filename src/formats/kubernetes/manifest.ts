import type { AccessMode, SecretName } from '../../drivers/exit.ts';

/** Name and place of an object. */
export interface ObjectMeta {
  name: string;
  namespace?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
}

type VolumeMode = 'Filesystem' | 'Block';

/** `v1` PersistentVolume, as far as extvol writes one. */
export interface PersistentVolume {
  apiVersion: 'v1';
  kind: 'PersistentVolume';
  metadata: ObjectMeta;
  spec: {
    capacity: { storage: string };
    volumeMode: VolumeMode;
    accessModes: AccessMode[];
    persistentVolumeReclaimPolicy: 'Retain';
    storageClassName: '';
    mountOptions?: string[];
    claimRef: { apiVersion: 'v1'; kind: 'PersistentVolumeClaim'; namespace: string; name: string };
    csi?: {
      driver: string;
      volumeHandle: string;
      fsType?: string;
      readOnly?: true;
      volumeAttributes?: Record<string, string>;
      nodeStageSecretRef?: SecretName;
      nodePublishSecretRef?: SecretName;
    };
    nfs?: { server: string; path: string; readOnly?: true };
    local?: { path: string };
    nodeAffinity?: {
      required: {
        nodeSelectorTerms: { matchExpressions: { key: string; operator: 'In'; values: string[] }[] }[];
      };
    };
  };
}

/** `v1` PersistentVolumeClaim. */
export interface PersistentVolumeClaim {
  apiVersion: 'v1';
  kind: 'PersistentVolumeClaim';
  metadata: ObjectMeta;
  spec: {
    accessModes: AccessMode[];
    volumeMode: VolumeMode;
    storageClassName: string;
    volumeName?: string;
    resources: { requests: { storage: string } };
  };
}

/** A mount in a container. */
export interface VolumeMount {
  name: string;
  mountPath: string;
  subPath?: string;
  readOnly?: true;
}

/** A block device in a container. */
export interface VolumeDevice {
  name: string;
  devicePath: string;
}

/** A volume of a pod. */
export interface PodVolume {
  name: string;
  persistentVolumeClaim: { claimName: string; readOnly?: true };
}

/** The pods of a workload. */
export interface PodTemplate {
  metadata: { labels: Record<string, string> };
  spec: {
    containers: {
      name: string;
      image: string;
      workingDir?: string;
      volumeMounts?: VolumeMount[];
      volumeDevices?: VolumeDevice[];
    }[];
    volumes: PodVolume[];
  };
}

/** `apps/v1` Deployment. */
export interface Deployment {
  apiVersion: 'apps/v1';
  kind: 'Deployment';
  metadata: ObjectMeta;
  spec: {
    replicas: number;
    strategy: { type: 'Recreate' };
    selector: { matchLabels: Record<string, string> };
    template: PodTemplate;
  };
}

/** `apps/v1` StatefulSet. */
export interface StatefulSet {
  apiVersion: 'apps/v1';
  kind: 'StatefulSet';
  metadata: ObjectMeta;
  spec: {
    replicas: number;
    serviceName: string;
    selector: { matchLabels: Record<string, string> };
    template: PodTemplate;
  };
}

/** An object that extvol writes. With a base, its own objects are among them as they were. */
export type KubernetesObject = PersistentVolume | PersistentVolumeClaim | Deployment | StatefulSet;

/** A `v1` List: of each workload its volumes, each before its claim, then the workload. */
export interface KubernetesList {
  apiVersion: 'v1';
  kind: 'List';
  items: KubernetesObject[];
}
