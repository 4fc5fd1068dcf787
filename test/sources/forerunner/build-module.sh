git clone https://example.org/docker-volume-driver-isolator && cd docker-volume-driver-isolator  
docker run -ti -v path-to-docker-volume-driver-isolator:/isolator example/dvdi-modules:0.23.0
