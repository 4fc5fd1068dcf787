  $ sudo mesos-master --work_dir=/tmp/mesos/master
