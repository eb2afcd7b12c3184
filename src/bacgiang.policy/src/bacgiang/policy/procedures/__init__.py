"""Administrative procedures and their forms (2.2b, 4.1c).

A procedure stands once in the register of ``/vi/thu-tuc`` with everything decree
63/2010, article 8, asks for, and unit sites show their share of it. ``record`` is a
procedure as plain data with its JSON form and what the law finds missing; ``reading``
makes such records from what other portals give out. Neither needs Zope.
"""
