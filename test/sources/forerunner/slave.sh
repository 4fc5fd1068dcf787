nohup  /usr/sbin/mesos-slave \ --isolation="com_emc_mesos_DockerVolumeDriverIsolator" \
--master=zk://10.0.0.1:2181/mesos \
--log_dir=/var/log/mesos \
--containerizers=docker,mesos \
--executor_registration_timeout=5mins \
--ip=10.0.0.2 --work_dir=/tmp/mesos \
--modules=file:///home/ubuntu/docker-volume-driver-isolator/isolator/modules.json &
