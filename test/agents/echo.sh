echo com_emccode_mesos_DockerVolumeDriverIsolator > /etc/mesos-agent/isolation
