mesos-agent \--no-switch_user --strict '--attributes=a"b' --hostname="a\"b\c" --isolation=posix/cpu,posix/mem --ip='' plain\ 
