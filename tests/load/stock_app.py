"""Paste factory of the stock portal: Zope with a classic Plone site, made when missing.

The site is what Plone's own distribution `classic` makes of an empty database, with the
REST API's profile (without it anonymous calls answer 401) and the content both portals
show.
"""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import noSecurityManager
from AccessControl.users import system
from collections.abc import Callable
from pathlib import Path
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.distribution.api import site as site_api
from plone.namedfile.file import NamedBlobImage
from same_content import NEWS
from same_content import PICTURES
from same_content import same_content
from Testing.makerequest import makerequest
import transaction
from typing import Any
from zope.component.hooks import setSite
from zope.globalrequest import clearRequest
from zope.globalrequest import setRequest
import Zope2
from Zope2.Startup.run import make_wsgi_app


SITE = "Plone"
ANSWERS = {
    "site_id": SITE,
    "title": "Plone",
    "description": "",
    "default_language": "vi",
    "portal_timezone": "Asia/Ho_Chi_Minh",
    "setup_content": False,
}


def make_app(global_config: dict[str, str], zope_conf: str) -> Callable[..., Any]:
    """The application; its database holds the site afterwards."""
    application = make_wsgi_app(global_config, zope_conf)
    app = makerequest(Zope2.app())
    try:
        if SITE not in app.objectIds():
            setRequest(app.REQUEST)
            newSecurityManager(None, system.__of__(app.acl_users))
            pictures = Path(global_config["here"]) / PICTURES
            _fill(site_api.create(app, "classic", ANSWERS), pictures)
            transaction.commit()
    finally:
        setSite(None)
        noSecurityManager()
        clearRequest()
        transaction.abort()
        app._p_jar.close()
    return application


def _fill(site: Any, pictures: Path) -> None:
    setSite(site)
    site.portal_setup.runAllImportStepsFromProfile("profile-plone.restapi:default")
    content = same_content()
    for identifier, title in content.sections.items():
        folder = api.content.create(site, "Folder", id=identifier, title=title)
        api.content.transition(folder, "publish")
    for one in content.news:
        item = api.content.create(
            site[NEWS],
            "News Item",
            id=one.identifier,
            title=one.title,
            description=one.description,
            text=RichTextValue(one.body, "text/html", "text/x-html-safe"),
            image=_picture(pictures / one.picture_name),
        )
        api.content.transition(item, "publish")


def _picture(file: Path) -> NamedBlobImage | None:
    """The very picture that the portal shows with the piece, if it has one."""
    if not file.is_file():
        return None
    return NamedBlobImage(file.read_bytes(), "image/webp", file.name)
