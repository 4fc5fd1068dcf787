/** Volume and what it holds. */
export const volumeMessages: string = `
Volume
  mode 3 Volume.Mode required
  container_path 1 string required
  host_path 2 string
  image 4 Image
  source 5 Volume.Source >=1.0
Volume.Mode = RW RO
Image
  type 1 Image.Type required
  appc 2 Image.Appc
  docker 3 Image.Docker
  cached 4 bool =true >=1.0
Image.Type = APPC DOCKER
Image.Appc
  name 1 string required
  id 2 string
  labels 3 Labels
Labels
  labels 1 Label repeated
Label
  key 1 string required
  value 2 string
Image.Docker
  name 1 string required
  credential 2 Credential
  config 3 Secret >=1.3
Credential
  principal 1 string required
  secret 2 string
Secret
  type 1 Secret.Type
  reference 2 Secret.Reference
  value 3 Secret.Value
Secret.Type = UNKNOWN REFERENCE VALUE
Secret.Reference
  name 1 string required
  key 2 string
Secret.Value
  data 1 bytes required
Volume.Source
  type 1 Volume.Source.Type
  docker_volume 2 Volume.Source.DockerVolume
  host_path 5 Volume.Source.HostPath >=1.5
  sandbox_path 3 Volume.Source.SandboxPath >=1.1
  secret 4 Secret >=1.3
  csi_volume 6 Volume.Source.CSIVolume >=1.11
Volume.Source.Type = UNKNOWN DOCKER_VOLUME HOST_PATH>=1.5 SANDBOX_PATH>=1.1 SECRET>=1.3 CSI_VOLUME>=1.11
Volume.Source.DockerVolume
  driver 1 string
  name 2 string required
  driver_options 3 Parameters
Parameters
  parameter 1 Parameter repeated
Parameter
  key 1 string required
  value 2 string required
Volume.Source.HostPath
  path 1 string required
  mount_propagation 2 MountPropagation
MountPropagation
  mode 1 MountPropagation.Mode
MountPropagation.Mode = UNKNOWN HOST_TO_CONTAINER BIDIRECTIONAL
Volume.Source.SandboxPath
  type 1 Volume.Source.SandboxPath.Type
  path 2 string required
Volume.Source.SandboxPath.Type = UNKNOWN SELF PARENT
Volume.Source.CSIVolume
  plugin_name 1 string required
  static_provisioning 2 Volume.Source.CSIVolume.StaticProvisioning
Volume.Source.CSIVolume.StaticProvisioning
  volume_id 1 string required
  volume_capability 2 Volume.Source.CSIVolume.VolumeCapability required
  node_stage_secrets 3 Secret map
  node_publish_secrets 4 Secret map
  volume_context 5 string map
Volume.Source.CSIVolume.VolumeCapability
  block 1 Volume.Source.CSIVolume.VolumeCapability.BlockVolume |access_type
  mount 2 Volume.Source.CSIVolume.VolumeCapability.MountVolume |access_type
  access_mode 3 Volume.Source.CSIVolume.VolumeCapability.AccessMode required
Volume.Source.CSIVolume.VolumeCapability.BlockVolume
Volume.Source.CSIVolume.VolumeCapability.MountVolume
  fs_type 1 string
  mount_flags 2 string repeated
Volume.Source.CSIVolume.VolumeCapability.AccessMode
  mode 1 Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode required
Volume.Source.CSIVolume.VolumeCapability.AccessMode.Mode = UNKNOWN SINGLE_NODE_WRITER SINGLE_NODE_READER_ONLY
    MULTI_NODE_READER_ONLY MULTI_NODE_SINGLE_WRITER MULTI_NODE_MULTI_WRITER
`;
