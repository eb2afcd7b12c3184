"""Whose site a page belongs to, for masthead and footer."""

from ....base.languages import words_language
from ...register.lookup import get_unit
from ...register.lookup import main_unit_code
from ...register.unit import Unit
from ..belonging import site_of
from ..unit_site import UnitSite
from collections.abc import Hashable
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest


KNOWN = "bacgiang.sites.identities"
"""Where a request carries those it knows."""


@dataclass(frozen=True)
class Identity:
    """Names and addresses of a site.

    `name` and `url` are the site's own; `portal_name` and `portal_url` those of the
    main site in the same language; `unit` is the register's record of who runs the
    site and `owner` the name of who owns the portal.
    """

    name: str
    url: str
    is_main: bool
    portal_name: str
    portal_url: str
    unit: Unit | None
    owner: str


def identity_of(context: DexterityContent) -> Identity:
    """Identity of the site that `context` stands on, in the request's language.

    Half a dozen parts of a page ask for it: it is put together once for a request.
    """
    language, site = api.portal.get_current_language(), site_of(context)
    known: dict[Hashable, Identity] = {}
    request = getRequest()
    if request is not None:
        known = IAnnotations(request).setdefault(KNOWN, known)
    key = (language, site.getPhysicalPath() if site is not None else ())
    if key not in known:
        known[key] = _identity(site, language)
    return known[key]


def _identity(site: UnitSite | None, language: str) -> Identity:
    portal = api.portal.get()
    root = portal[words_language(language)]
    owner = get_unit(main_unit_code())
    owner_name = owner.name_in(language) if owner is not None else portal.title
    home = site if site is not None else root
    return Identity(
        name=home.title,
        url=home.absolute_url(),
        is_main=site is None,
        portal_name=root.title,
        portal_url=root.absolute_url(),
        unit=get_unit(site.unit_code) if site is not None else owner,
        owner=owner_name,
    )
