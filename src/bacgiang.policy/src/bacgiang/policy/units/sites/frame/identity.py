"""Whose site a page belongs to, for masthead and footer."""

from ....base.languages import words_language
from ...register.lookup import get_unit
from ...register.lookup import main_unit_code
from ...register.unit import Unit
from ..belonging import site_of
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


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
    """Identity of the site that `context` stands on, in the request's language."""
    language = api.portal.get_current_language()
    portal = api.portal.get()
    root = portal[words_language(language)]
    site = site_of(context)
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
