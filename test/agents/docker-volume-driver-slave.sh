nohup  /usr/sbin/mesos-slave \ --isolation="com_emc_mesos_DockerVolumeDriverIsolator" \
--master=zk://10.0.0.1:2181/mesos \
--containerizers=docker,mesos \
--work_dir=/tmp/mesos \
--modules=file:///home/ubuntu/isolator/modules.json &
