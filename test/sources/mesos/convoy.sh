  $ convoy create myvolume
