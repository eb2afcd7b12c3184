"""Upgrade the site in one transaction, or find out what that would do."""

from ..base.data_release.age import Age
from ..base.data_release.age import age_of
from ..base.data_release.mark import leave_mark
from ..base.data_release.mark import Mark
from ..base.data_release.mark import mark_of
from ..base.scheduler.inside import as_system
from ..release import __version__
from ..release import DATA
from ..release import READABLE_FROM
from .general import apply
from .general import HANDLERS
from .profiles import is_applied
from .profiles import PROFILES
from .profiles import shape_of
from .settings import remembered
from .told import tell
from plone import api
from plone.dexterity.content import DexterityContent
import transaction
from typing import Any
from zope.component.hooks import setSite


def is_behind(site: DexterityContent) -> bool:
    """Whether this code would change the site: it has other profiles, stores, numbers.

    Data of a later release are left alone.
    """
    age = age_of(site)
    if age is Age.SAME:
        mark = mark_of(site)
        shape = shape_of(site.portal_setup)
        return mark is None or mark.shape != shape
    return age is Age.OLDER


def upgrade(application: Any, site_id: str, *, dry_run: bool = False) -> None:
    """Whole or not at all: an error leaves the data as they were.

    With `dry_run` everything is done, told and thrown away.
    """
    with as_system(application) as app:
        transaction.begin()
        try:
            site = app[site_id]
            setSite(site)
            bring_up_to_date(site)
            if dry_run:
                transaction.abort()
            else:
                transaction.get().note(f"Upgrade to {__version__}")
                transaction.commit()
        except BaseException:
            transaction.abort()
            raise


def bring_up_to_date(site: DexterityContent) -> None:
    """The steps that are due; without any, what the profiles say is installed anew."""
    setup = site.portal_setup
    for profile in PROFILES:
        if not is_applied(setup, profile):
            apply(setup, profile)
            continue
        due = setup.listUpgrades(f"profile-{profile}", simple=True)
        for step in due:
            tell("%s %s: %s", profile, ".".join(step.dest), step.title)
        setup.upgradeProfile(profile, quiet=True)
        if not due:
            HANDLERS[profile](setup)
    sign(site)


def sign(site: DexterityContent) -> None:
    """Leave this release's mark, for sites that are new as well."""
    setup = api.portal.get_tool("portal_setup")
    settings = remembered(setup, PROFILES)
    shape = shape_of(setup)
    leave_mark(site, Mark(__version__, DATA, READABLE_FROM, shape, settings))
