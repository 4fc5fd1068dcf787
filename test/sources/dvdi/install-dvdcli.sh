curl -sSL https://example.org/dvdcli/install | sh -s stable
