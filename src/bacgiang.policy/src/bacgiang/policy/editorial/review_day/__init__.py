"""The day on which a board looks again whether a page still holds (4.1).

It is no field of the page: what is published changes in working copies alone, and that
somebody has looked changes nothing of it. Pages and units have a day without anybody
setting one, some months after they were last changed; anything else where it is set.
"""
