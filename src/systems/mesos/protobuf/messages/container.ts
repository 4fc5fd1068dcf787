/** ContainerInfo and Environment, and what they hold. */
export const containerMessages: string = `
ContainerInfo
  type 1 ContainerInfo.Type required
  volumes 2 Volume repeated
  hostname 4 string
  docker 3 ContainerInfo.DockerInfo
  mesos 5 ContainerInfo.MesosInfo
  network_infos 7 NetworkInfo repeated
  linux_info 8 LinuxInfo >=1.1
  rlimit_info 9 RLimitInfo >=1.2
  tty_info 10 TTYInfo >=1.2
ContainerInfo.Type = DOCKER MESOS
ContainerInfo.DockerInfo
  image 1 string required
  network 2 ContainerInfo.DockerInfo.Network =HOST
  port_mappings 3 ContainerInfo.DockerInfo.PortMapping repeated
  privileged 4 bool =false
  parameters 5 Parameter repeated
  force_pull_image 6 bool
  volume_driver 7 string
ContainerInfo.DockerInfo.Network = HOST BRIDGE NONE USER>=1.0
ContainerInfo.DockerInfo.PortMapping
  host_port 1 uint32 required
  container_port 2 uint32 required
  protocol 3 string
ContainerInfo.MesosInfo
  image 1 Image
NetworkInfo
  ip_addresses 5 NetworkInfo.IPAddress repeated
  name 6 string >=1.0
  groups 3 string repeated
  labels 4 Labels
  port_mappings 7 NetworkInfo.PortMapping repeated >=1.1
NetworkInfo.IPAddress
  protocol 1 NetworkInfo.Protocol =IPv4
  ip_address 2 string
NetworkInfo.Protocol = IPv4 IPv6
NetworkInfo.PortMapping
  host_port 1 uint32 required
  container_port 2 uint32 required
  protocol 3 string
LinuxInfo
  capability_info 1 CapabilityInfo
  bounding_capabilities 2 CapabilityInfo >=1.4
  effective_capabilities 3 CapabilityInfo >=1.4
  share_pid_namespace 4 bool >=1.4
  seccomp 5 SeccompInfo >=1.8
  ipc_mode 6 LinuxInfo.IpcMode >=1.9
  shm_size 7 uint32 >=1.9
  share_cgroups 8 bool =true >=1.10
LinuxInfo.IpcMode = UNKNOWN PRIVATE SHARE_PARENT
CapabilityInfo
  capabilities 1 CapabilityInfo.Capability repeated
CapabilityInfo.Capability = UNKNOWN CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP
    LINUX_IMMUTABLE NET_BIND_SERVICE NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO
    SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE
    AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG WAKE_ALARM BLOCK_SUSPEND AUDIT_READ
SeccompInfo
  profile_name 1 string
  unconfined 2 bool
RLimitInfo
  rlimits 1 RLimitInfo.RLimit repeated
RLimitInfo.RLimit
  type 1 RLimitInfo.RLimit.Type
  hard 2 uint64
  soft 3 uint64
RLimitInfo.RLimit.Type = UNKNOWN RLMT_AS RLMT_CORE RLMT_CPU RLMT_DATA RLMT_FSIZE RLMT_LOCKS RLMT_MEMLOCK
    RLMT_MSGQUEUE RLMT_NICE RLMT_NOFILE RLMT_NPROC RLMT_RSS RLMT_RTPRIO RLMT_RTTIME RLMT_SIGPENDING RLMT_STACK
TTYInfo
  window_size 1 TTYInfo.WindowSize
TTYInfo.WindowSize
  rows 1 uint32 required
  columns 2 uint32 required
Environment
  variables 1 Environment.Variable repeated
Environment.Variable
  name 1 string required
  type 3 Environment.Variable.Type =VALUE >=1.3
  value 2 string required<1.2
  secret 4 Secret >=1.3
Environment.Variable.Type = UNKNOWN VALUE SECRET
`;
