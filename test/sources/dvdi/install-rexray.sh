curl -sSL https://example.org/rexray/install | sh -s -- stable 0.3.3
