docker build -t name/mesos-build-module-dev:0.23.0 - < Dockerfile-mesos-build-module-dev
docker build -t name/mesos-build-module-dvdi:0.23.0 - < Dockerfile-mesos-build-module-dvdi
