"""The `bacgiang` command: one module a subcommand, each a client like any other.

A subcommand is a module with a `SUBCOMMAND` (see `subcommand`), named in `main`. None
of them opens the database: they read files or talk to the portal's API (decision 11).
"""
