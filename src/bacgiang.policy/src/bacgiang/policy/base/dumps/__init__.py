"""Dumps: a register as a file, made by a job, for who wants all of it at once (6.2e).

    TABLE = Dump("directives.csv", "directives", title, "text/csv", kinds, state, write)

    <utility component=".dumps.TABLE" />

`@@dump/directives.csv` gives the file, `@catalogue` tells its size, digest and day. A
file is of what the public may see. Once something of its kinds is taken from the
public, in whatever way, the file is gone, until one is made without.
"""
