nohup  /usr/sbin/mesos-slave \    
--master=zk://10.0.0.1:2181/mesos \
--containerizers=docker,mesos \
--work_dir=/tmp/mesos \
--modules=file:///usr/lib/dvdi-mod.json \
--isolation="com_emccode_mesos_DockerVolumeDriverIsolator" &
