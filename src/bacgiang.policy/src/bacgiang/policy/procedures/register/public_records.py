"""How many procedures a register shows to the public."""

from ...search.register_page.public_records import PublicRecords
from ...units.sites.register_cards import IPublicRecords
from .registers import IProcedureRegister
from zope.component import adapter
from zope.interface import implementer


@implementer(IPublicRecords)
@adapter(IProcedureRegister)
class PublicProcedures(PublicRecords):
    """Those that the unit of the site carries out; all on the main site."""

    portal_type = "Procedure"
    unit_index = "doers"
