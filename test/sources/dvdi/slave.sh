    nohup  /usr/sbin/mesos-slave \    
    --master=zk://10.0.0.1:2181/mesos \
    --log_dir=/var/log/mesos \
    --containerizers=docker,mesos \
    --executor_registration_timeout=5mins \
    --ip=10.0.0.2 --work_dir=/tmp/mesos \
    --modules=file:///usr/lib/dvdi-mod.json \
    --isolation="com_emccode_mesos_DockerVolumeDriverIsolator" &
