sudo mesos-agent \  
  --master=<master IP> \  
  --ip=<agent IP> \  
  --work_dir=/var/lib/mesos \  
  --isolation=filesystem/linux,docker/volume \  
  --docker_volume_checkpoint_dir=<mount info checkpoint path>
