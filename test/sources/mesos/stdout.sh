  $ cat stdout
