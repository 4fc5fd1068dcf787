docker build -t example/mesos-build-module-dev:X.Y.Z -f Dockerfile-mesos-build-module-dev .
