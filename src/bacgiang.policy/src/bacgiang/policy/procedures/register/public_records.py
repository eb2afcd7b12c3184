"""How many procedures a register shows to the public."""

from ...search.register_page.public_records import PublicRecords


class PublicProcedures(PublicRecords):
    """Those that the unit of the site carries out; all on the main site."""

    portal_type = "Procedure"
    unit_index = "doers"
