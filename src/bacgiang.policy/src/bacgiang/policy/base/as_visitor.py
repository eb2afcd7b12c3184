"""Look as nobody does who is signed in: of what the public sees."""

from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.SpecialUsers import nobody
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api


@contextmanager
def as_visitor() -> Iterator[None]:
    """For the time of the block, whoever runs it."""
    before = getSecurityManager()
    newSecurityManager(None, nobody.__of__(api.portal.get().acl_users))
    try:
        yield
    finally:
        setSecurityManager(before)
