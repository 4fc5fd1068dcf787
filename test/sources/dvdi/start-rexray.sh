rexray start
rexray volume
