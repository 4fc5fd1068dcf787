nohup /usr/sbin/mesos-slave \
  --master=zk://10.0.0.1:2181/mesos \
  --work_dir=/var/lib/mesos \
  --containerizers=docker,mesos \
  --modules=file:///usr/lib/dvdi-mod.json \
  --isolation="cgroups/cpu,cgroups/mem,com_emccode_mesos_DockerVolumeDriverIsolator" &
