"""Records that programs added to the share of a unit are in its charge (data 1101).

They came in before that was refused (`right_place.py`), and were the main board's.
"""

from ...units.owning import hand_over
from ...units.site_places import site_languages
from ...units.site_places import sites_folder
from ...units.sites.belonging import site_of
from plone import api
from Products.GenericSetup.tool import SetupTool


# No draft was ever let in there.
ADDED_TO_SHARES = ("LegalDocument", "Directive", "Procedure", "ProcedureForm")


def name_unit_of_place(setup: SetupTool) -> None:
    """Handler of the upgrade step."""
    portal = api.portal.get()
    root, catalog = portal.getPhysicalPath(), api.portal.get_tool("portal_catalog")
    places = ["/".join((*root, *sites_folder(one))) for one in site_languages()]
    query = {"portal_type": ADDED_TO_SHARES, "path": places}
    for brain in catalog.unrestrictedSearchResults(**query):
        record = brain._unrestrictedGetObject()
        site = site_of(record)
        if record.owner_unit is None and site is not None:
            hand_over(record, site.unit_code)
            record.reindexObject(idxs=["unit_code"])
            record.reindexObjectSecurity()
