git clone https://example.org/mesos-module-flocker.git
cd mesos-module-flocker/docker/mesos-modules-dev
docker build -t example/mesos-modules-dev:14.04 .
cd ../..
rm -rf ./build ./bin
docker-machine ssh dev 'rm -rf /tmp/build/*'
docker-machine scp -r /Volumes/source/mesos-module-flocker/. dev:/tmp/build
docker run -it --env MESOS_ROOT=/mesos -v /tmp/build:/build example/mesos-modules-dev:14.04 sh -c 'cd /build ; cmake . ; make ; ./build/test_flocker_isolator'
docker-machine scp -r dev:/tmp/build/bin /Volumes/source/mesos-module-flocker
