/** Commands, checks and discovery. */
export const launchMessages: string = `
CommandInfo
  uris 1 CommandInfo.URI repeated
  environment 2 Environment
  shell 6 bool =true
  value 3 string
  arguments 7 string repeated
  user 5 string
CommandInfo.URI
  value 1 string required
  executable 2 bool
  extract 3 bool =true
  cache 4 bool
  output_file 5 string >=1.0
HealthCheck
  delay_seconds 2 double =15
  interval_seconds 3 double =10
  timeout_seconds 4 double =20
  consecutive_failures 5 uint32 =3
  grace_period_seconds 6 double =10
  type 8 HealthCheck.Type >=1.1
  command 7 CommandInfo
  http 1 HealthCheck.HTTPCheckInfo
  tcp 9 HealthCheck.TCPCheckInfo >=1.1
HealthCheck.Type = UNKNOWN COMMAND HTTP TCP
HealthCheck.HTTPCheckInfo
  protocol 5 NetworkInfo.Protocol =IPv4 >=1.5
  scheme 3 string
  port 1 uint32 required
  path 2 string
  statuses 4 uint32 repeated
HealthCheck.TCPCheckInfo
  protocol 2 NetworkInfo.Protocol =IPv4 >=1.5
  port 1 uint32 required
CheckInfo
  type 1 CheckInfo.Type
  command 2 CheckInfo.Command
  http 3 CheckInfo.Http
  tcp 7 CheckInfo.Tcp >=1.3
  delay_seconds 4 double =15
  interval_seconds 5 double =10
  timeout_seconds 6 double =20
CheckInfo.Type = UNKNOWN COMMAND HTTP TCP>=1.3
CheckInfo.Command
  command 1 CommandInfo required
CheckInfo.Http
  port 1 uint32 required
  path 2 string
CheckInfo.Tcp
  port 1 uint32 required
KillPolicy
  grace_period 1 DurationInfo
DurationInfo
  nanoseconds 1 int64 required
DiscoveryInfo
  visibility 1 DiscoveryInfo.Visibility required
  name 2 string
  environment 3 string
  location 4 string
  version 5 string
  ports 6 Ports
  labels 7 Labels
DiscoveryInfo.Visibility = FRAMEWORK CLUSTER EXTERNAL
Ports
  ports 1 Port repeated
Port
  number 1 uint32 required
  name 2 string
  protocol 3 string
  visibility 4 DiscoveryInfo.Visibility
  labels 5 Labels
`;
