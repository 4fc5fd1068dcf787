/** Resource, ExecutorInfo and TaskInfo, and what they hold. */
export const taskMessages: string = `
Resource
  provider_id 12 ResourceProviderID >=1.3
  name 1 string required
  type 2 Value.Type required
  scalar 3 Value.Scalar
  ranges 4 Value.Ranges
  set 5 Value.Set
  role 6 string
  allocation_info 11 Resource.AllocationInfo >=1.2
  reservation 8 Resource.ReservationInfo
  reservations 13 Resource.ReservationInfo repeated >=1.4
  disk 7 Resource.DiskInfo
  revocable 9 Resource.RevocableInfo
  shared 10 Resource.SharedInfo >=1.1
Value.Type = SCALAR RANGES SET TEXT
ResourceProviderID
  value 1 string required
Value.Scalar
  value 1 double required
Value.Ranges
  range 1 Value.Range repeated
Value.Range
  begin 1 uint64 required
  end 2 uint64 required
Value.Set
  item 1 string repeated
Resource.AllocationInfo
  role 1 string
Resource.ReservationInfo
  type 4 Resource.ReservationInfo.Type >=1.4
  role 3 string >=1.4
  principal 1 string
  labels 2 Labels
Resource.ReservationInfo.Type = UNKNOWN STATIC DYNAMIC
Resource.DiskInfo
  persistence 1 Resource.DiskInfo.Persistence
  volume 2 Volume
  source 3 Resource.DiskInfo.Source
Resource.DiskInfo.Persistence
  id 1 string required
  principal 2 string
Resource.DiskInfo.Source
  type 1 Resource.DiskInfo.Source.Type required
  path 2 Resource.DiskInfo.Source.Path
  mount 3 Resource.DiskInfo.Source.Mount
  vendor 7 string >=1.8
  id 4 string >=1.5
  metadata 5 Labels >=1.5
  profile 6 string >=1.5
Resource.DiskInfo.Source.Type = UNKNOWN>=1.3 PATH MOUNT BLOCK>=1.5 RAW>=1.5
Resource.DiskInfo.Source.Path
  root 1 string required<1.3
Resource.DiskInfo.Source.Mount
  root 1 string required<1.3
Resource.RevocableInfo
Resource.SharedInfo
TaskInfo
  name 1 string required
  task_id 2 TaskID required
  agent_id 3 AgentID required
  resources 4 Resource repeated
  executor 5 ExecutorInfo
  command 7 CommandInfo
  container 9 ContainerInfo
  health_check 8 HealthCheck
  check 13 CheckInfo >=1.2
  kill_policy 12 KillPolicy >=1.0
  data 6 bytes
  labels 10 Labels
  discovery 11 DiscoveryInfo
  max_completion_time 14 DurationInfo >=1.6
  limits 15 Value.Scalar map >=1.10
TaskID
  value 1 string required
AgentID
  value 1 string required
ExecutorInfo
  type 15 ExecutorInfo.Type >=1.1
  executor_id 1 ExecutorID required
  framework_id 8 FrameworkID
  command 7 CommandInfo required<1.1
  container 11 ContainerInfo
  resources 5 Resource repeated
  name 9 string
  source 10 string
  data 4 bytes
  discovery 12 DiscoveryInfo
  shutdown_grace_period 13 DurationInfo >=1.0
  labels 14 Labels >=1.0
ExecutorInfo.Type = UNKNOWN DEFAULT CUSTOM
ExecutorID
  value 1 string required
FrameworkID
  value 1 string required
TaskGroupInfo
  tasks 1 TaskInfo repeated
`;
