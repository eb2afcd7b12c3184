"""Inside a site as the system user, with a request, and back out again."""

from ...interfaces import IPolicyLayer
from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import system
from collections.abc import Iterator
from contextlib import contextmanager
from Testing.makerequest import makerequest
from typing import Any
from zope.component.hooks import getSite
from zope.component.hooks import setSite
from zope.globalrequest import getRequest
from zope.globalrequest import setRequest
from zope.interface import alsoProvides


@contextmanager
def as_system(application: Any) -> Iterator[Any]:
    """The application with a request, in the system user's hands; all put back after.

    The request has no client's address, so acts of jobs have none.
    """
    before = getSecurityManager(), getSite(), getRequest()
    app = makerequest(application)
    alsoProvides(app.REQUEST, IPolicyLayer)
    newSecurityManager(None, system.__of__(app.acl_users))
    setRequest(app.REQUEST)
    try:
        yield app
    finally:
        app.REQUEST.close()
        setSecurityManager(before[0])
        setSite(before[1])
        setRequest(before[2])
