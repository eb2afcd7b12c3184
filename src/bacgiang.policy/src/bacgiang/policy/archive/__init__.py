"""The archive: what a unit kept, as packages that outlive the portal (7.2g, 8.4, 14.4).

Floors, from below:

* ``formats``: BagIt, OCFL, PREMIS, Dublin Core as files; no Zope
* ``contents``: what there is of an item: versions, parts, records of its room, acts
* ``package``: the contents of a unit and period, written as a package
* ``kept``: packages that were made, asked for and handed over; what was last seen of
  items that are gone; how long what is kept
* ``taken_in``: a package brought back into a portal
"""
