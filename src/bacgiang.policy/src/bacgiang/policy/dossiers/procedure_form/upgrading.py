"""Versions that releases before kept alone are told what was published with them."""

from ...procedures.versions.beside import as_kept
from ...procedures.versions.beside import beside_now
from ...procedures.versions.store import version_store
from ...procedures.versions.version import Version
from .behavior import NAME
from .store import form_store
from .store import KeptForm
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import zip_longest
from plone import api
from plone.dexterity.content import DexterityContent


TYPES = ("Procedure", "ProcedureForm")
TOGETHER = timedelta(minutes=1)
"""One publication kept its version and its form at moments of their own, in either
order.
"""


def keep_beside(setup: object) -> None:
    """Upgrade step: the form and the English words with each version. From before this
    only the English words of the item are left, which are those of its newest version.
    """
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type=list(TYPES)):
        _keep_beside(brain._unrestrictedGetObject())


def _keep_beside(item: DexterityContent) -> None:
    store, uid, said = version_store(), item.UID(), beside_now(item)
    versions, forms = store.of(uid), form_store().all_of(uid)
    for one, following in zip_longest(versions, versions[1:]):
        if one.beside is None:
            own = {NAME: _text_until(forms, following)} if NAME in said else {}
            store.keep(uid, replace(one, beside=as_kept({**said, **own})))


def _text_until(forms: Sequence[KeptForm], following: Version | None) -> str:
    """Of the last form that was published before the version that followed."""
    found = [
        one
        for one in forms
        if following is None or one.published < following.published - TOGETHER
    ]
    return found[-1].text if found else ""
