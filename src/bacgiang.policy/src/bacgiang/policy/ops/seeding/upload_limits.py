"""Upload limits out of the seed."""

from ...base.seed_files import load_seed
from ...base.uploads.limits import RECORD
from ...base.uploads.limits import record_of
from plone import api
from Products.CMFPlone.Portal import PloneSite


def seed_upload_limits(site: PloneSite) -> None:
    """Write the limits of `vocabularies.yaml` to the registry."""
    rows = load_seed("vocabularies.yaml")["upload_limits"]
    api.portal.set_registry_record(RECORD, record_of(rows))
