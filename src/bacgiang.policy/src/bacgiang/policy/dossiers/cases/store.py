"""The rows of all dossiers, kept with the site."""

from ...base.stores.site_store import SiteStore
from ...citizen.cases.row_store import RowStore


class DossierStore(RowStore):
    """Of `row.DossierRow`s."""


dossier_store = SiteStore("bacgiang.policy.dossiers.cases", DossierStore)
