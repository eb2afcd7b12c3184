"""Ways to the page, for whoever may import into a register."""

from ...units.levels import Level
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ...units.sites.finding import find_site
from ..queues.seats import codes_at
from ..queues.seats import seats_of
from .kind import kinds_standing_at
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


def import_links(register: DexterityContent, add: str) -> Iterator[tuple[str, Any]]:
    """Addresses and names: for the main board, and for each board one writes for.

    The page of a board's site takes every kind: what the register holds is chosen.
    """
    is_open = bool(api.user.has_permission(add, obj=register))
    if is_open:
        yield f"{register.absolute_url()}/@@import-sheet", TITLE
    asked = "".join(f"?kind={name}" for name in kinds_standing_at(register)[:1])
    for code in codes_at(seats_of(api.user.get_current().getId()), Level.UPDATE):
        site = find_site(code) if code != main_unit_code() else None
        # On the unit's own register that way stands there already.
        if site is not None and not (is_open and unit_code_of(register) == code):
            title = _(
                "link_import_sheet_for",
                default="Import from a spreadsheet for ${unit}",
                mapping={"unit": unit_name(code)},
            )
            yield f"{site.absolute_url()}/@@import-sheet{asked}", title


TITLE = _("link_import_sheet", default="Import from a spreadsheet")
