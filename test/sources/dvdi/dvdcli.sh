dvdcli mount --volumedriver=rexray --volumename=test1
