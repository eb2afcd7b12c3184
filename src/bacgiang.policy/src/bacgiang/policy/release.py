"""Which release this code is, and which data go with it: the one place for both.

`setup.py` and the two `pyproject.toml` read the version here. The number of a release's
data is the version of its profiles: 1100 in 1.1.0. Once a release is out, what
changes a profile or what is kept raises it by one (1101) and adds steps to `upgrades/`.
"""

__version__ = "1.1.0"

DATA = 1101
"""Number of the data that this code writes; `profiles/*/metadata.xml` say the same."""

READABLE_FROM = 1101
"""Number of the oldest code that may work with data which this code has written.

A release that only adds leaves it, so that instances can be renewed one by one; one
that takes away what older code needs sets it to the first code that does without.
"""
