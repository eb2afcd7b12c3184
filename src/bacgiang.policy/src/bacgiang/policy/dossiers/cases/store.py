"""The rows of all dossiers, kept with the site."""

from ...base.stores.site_store import SiteStore
from ...citizen.cases.row_store import list_of
from ...citizen.cases.row_store import RowStore
from ...citizen.tallies import ALL
from .row import DossierRow


class DossierStore(RowStore):
    """On the list of their unit, of its procedure, and of that in all units."""

    def lists_of(self, row: DossierRow) -> tuple[str, ...]:
        procedure = row.procedure
        return (row.unit, list_of(row.unit, procedure), list_of(ALL, procedure))


dossier_store = SiteStore("bacgiang.policy.dossiers.cases", DossierStore)
