"""Whether sites are as fresh as they promise (2.1, 10.1, 10.2).

Nothing is kept: the promise stands in the register, the last item in the catalog.
"""
