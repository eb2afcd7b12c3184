"""Create the portal in an empty database."""

from ..base.dates import TIME_ZONE
from ..base.refusal import Refused
from ..base.seed_files import province
from ..units.people.passwords.keeping import refuse_easy
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from AccessControl.users import system
import gc
import logging
from plone.distribution.api import site as site_api
from Testing.makerequest import makerequest
import transaction
from typing import Any
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
import Zope2


logger = logging.getLogger(__name__)
DISTRIBUTION = "bacgiang"
NO_LONGER_MADE = ("portal_metadata", "portal_syndication", "portal_undo")
"""Tools that Plone's own profile still registers, and no longer makes."""
COLLECTED = (50_000, 20, 1_000_000)
"""Objects more than before, and collections of new ones, until Python's collector of
garbage looks through new and older ones; never through all that is made here, in which
it finds little for a tenth of the time. With none at all it takes 50 MB more.
"""
WEAK = """
The administrator's password in DATA/admin-password is not taken. {reason}
Write another one into that file, of 10 characters or more, or remove it; start again.
"""


def is_news(record: logging.LogRecord) -> bool:
    """Whether a warning of the profiles' import says more than that of every Plone."""
    return not any(name in record.getMessage() for name in NO_LONGER_MADE)


def answers_for(
    site_id: str, sample: bool, sample_password: str | None
) -> dict[str, Any]:
    """Answers to the distribution's questions."""
    return {
        "site_id": site_id,
        "title": province("portal"),
        "description": province("about"),
        "default_language": "vi",
        "portal_timezone": TIME_ZONE,
        "setup_content": sample,
        "sample_password": sample_password or "",
    }


def ensure_administrator(app: Any, name: str, password: str) -> None:
    """Create Zope's administrator when nobody of that name is there.

    Raises SystemExit, with what to do, where the password is too weak.
    """
    if app.acl_users.getUser(name) is None:
        try:
            refuse_easy(password, name)
        except Refused as refused:
            raise SystemExit(WEAK.format(reason=refused)) from None
        app.acl_users.userFolderAddUser(name, password, ["Manager"], [])


def ensure_site(
    site_id: str,
    *,
    sample: bool,
    sample_password: str | None,
    admin_password: str | None = None,
) -> bool:
    """Create administrator and site when missing; True when the site was created."""
    app = makerequest(Zope2.app())
    usual = gc.get_threshold()
    importing = logging.getLogger("GenericSetup.componentregistry")
    importing.addFilter(is_news)
    try:
        if admin_password:
            ensure_administrator(app, "admin", admin_password)
            transaction.commit()
        if site_id in app.objectIds():
            return False
        setRequest(app.REQUEST)
        newSecurityManager(None, system.__of__(app.acl_users))
        gc.set_threshold(*COLLECTED)
        site_api.create(
            app, DISTRIBUTION, answers_for(site_id, sample, sample_password)
        )
        transaction.commit()
        return True
    finally:
        gc.set_threshold(*usual)
        importing.removeFilter(is_news)
        setSite(None)
        noSecurityManager()
        clearRequest()
        transaction.abort()
        app._p_jar.close()
