export MESOS_HOME=/path/to/mesos  
export GTEST_HOME=/path/to/gtest-1.7.0  
export MAVEN_HOME = /usr/share/maven
