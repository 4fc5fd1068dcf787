git clone https://example.org/mesos-module-flocker.git
cd mesos-module-flocker/docker/mesos-modules-dev
sudo docker build -t example/mesos-modules-dev:14.04 .
cd ../..
rm -rf ./build ./bin
mkdir build
docker run -it --env MESOS_ROOT=/mesos -v ./build:/build example/mesos-modules-dev:14.04 sh -c 'cd /build ; cmake . ; make ; ./build/test_flocker_isolator'
