"""Upgrade step: drafts say the ways that the form offered when they were made.

What a record never stored is read from the schema, where only the portal is left.
"""

from .kinds import Way
from Acquisition import aq_base
from plone import api
from Products.GenericSetup.tool import SetupTool


BEFORE = (Way.PORTAL.value, Way.POST.value, Way.EMAIL.value)


def keep_ways(_setup: SetupTool) -> None:
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(portal_type="LegalDraft"):
        draft = brain._unrestrictedGetObject()
        draft._p_activate()
        if "ways" not in aq_base(draft).__dict__:
            draft.ways = BEFORE
