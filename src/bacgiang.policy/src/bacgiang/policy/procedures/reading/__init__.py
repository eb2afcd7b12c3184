"""Readers that make records of procedures from what other portals give out.

* ``detecting``: which source a row comes from, and the reading of any of them
* ``local_2016``: rows of the province's one-stop site of 2016
* ``national``: rows of the national portal, whose tables come without separators
* ``remark``: what a reader found wrong or could not tell, as data

A reader never throws a word away: what fits no field stays in a note. What it cannot
tell for certain it leaves open and says so in a remark.
"""
