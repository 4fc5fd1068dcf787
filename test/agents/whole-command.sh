/usr/sbin/mesos-slave --master=zk://10.0.0.1:2181/mesos --containerizers=docker,mesos --modules=file:///usr/lib/dvdi-mod.json
