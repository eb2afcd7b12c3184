"""Maps and land-use plans: layers from files, looked at, asked and downloaded (2.2b).

A layer is a record of a collection with a file. What was read of the file (`reading/`)
is kept beside it (`made/`), in degrees of WGS 84: features that can be listed, found by
name and asked at a point, a picture of a scanned plan, and vector tiles where a program
that cuts them is installed. Pages read that alone.
"""
