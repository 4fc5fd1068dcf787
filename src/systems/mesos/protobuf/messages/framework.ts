/** FrameworkInfo and the operations on an offer. */
export const frameworkMessages: string = `
FrameworkInfo
  user 1 string required
  name 2 string required
  id 3 FrameworkID
  failover_timeout 4 double =0
  checkpoint 5 bool =false
  role 6 string
  roles 12 string repeated >=1.2
  hostname 7 string
  principal 8 string
  webui_url 9 string
  capabilities 10 FrameworkInfo.Capability repeated
  labels 11 Labels
  offer_filters 13 OfferFilters map >=1.8
FrameworkInfo.Capability
  type 1 FrameworkInfo.Capability.Type
FrameworkInfo.Capability.Type = UNKNOWN REVOCABLE_RESOURCES TASK_KILLING_STATE GPU_RESOURCES>=1.0
    SHARED_RESOURCES>=1.1 PARTITION_AWARE>=1.1 MULTI_ROLE>=1.2 RESERVATION_REFINEMENT>=1.4 REGION_AWARE>=1.4
OfferFilters
  min_allocatable_resources 1 OfferFilters.MinAllocatableResources
OfferFilters.MinAllocatableResources
  quantities 1 OfferFilters.ResourceQuantities repeated
OfferFilters.ResourceQuantities
  quantities 1 Value.Scalar map
Filters
  refuse_seconds 1 double =5
Request
  agent_id 1 AgentID
  resources 2 Resource repeated
Offer.Operation
  type 1 Offer.Operation.Type required<1.1
  id 12 OperationID >=1.5
  launch 2 Offer.Operation.Launch
  launch_group 7 Offer.Operation.LaunchGroup >=1.1
  reserve 3 Offer.Operation.Reserve
  unreserve 4 Offer.Operation.Unreserve
  create 5 Offer.Operation.Create
  destroy 6 Offer.Operation.Destroy
  grow_volume 13 Offer.Operation.GrowVolume >=1.6
  shrink_volume 14 Offer.Operation.ShrinkVolume >=1.6
  create_disk 15 Offer.Operation.CreateDisk >=1.7
  destroy_disk 16 Offer.Operation.DestroyDisk >=1.7
Offer.Operation.Type = UNKNOWN>=1.1 LAUNCH LAUNCH_GROUP>=1.1 RESERVE UNRESERVE CREATE DESTROY GROW_VOLUME>=1.6
    SHRINK_VOLUME>=1.6 CREATE_DISK>=1.7 DESTROY_DISK>=1.7
OperationID
  value 1 string required
Offer.Operation.Launch
  task_infos 1 TaskInfo repeated
Offer.Operation.LaunchGroup
  executor 1 ExecutorInfo required
  task_group 2 TaskGroupInfo required
Offer.Operation.Reserve
  source 2 Resource repeated >=1.10
  resources 1 Resource repeated
Offer.Operation.Unreserve
  resources 1 Resource repeated
Offer.Operation.Create
  volumes 1 Resource repeated
Offer.Operation.Destroy
  volumes 1 Resource repeated
Offer.Operation.GrowVolume
  volume 1 Resource required
  addition 2 Resource required
Offer.Operation.ShrinkVolume
  volume 1 Resource required
  subtract 2 Value.Scalar required
Offer.Operation.CreateDisk
  source 1 Resource required
  target_type 2 Resource.DiskInfo.Source.Type required
  target_profile 3 string >=1.8
Offer.Operation.DestroyDisk
  source 1 Resource required
OfferID
  value 1 string required
`;
