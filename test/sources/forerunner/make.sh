cd docker-volume-driver-isolator/isolator  
./bootstrap  
rm -rf build  
mkdir build  
cd build  
export LD_LIBRARY_PATH=LD_LIBRARY_PATH:/usr/local/lib  
../configure --with-mesos-root=/mesos --with-mesos-build-dir=/mesos  
make
