"""What else can be done with a register, for whoever asks."""

from ...editorial.importing.links import import_links
from ..register.registers import form_register
from ..register.registers import FormRegister
from bacgiang.policy import _
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


FILES = ("xlsx", "csv", "json")
"""How the addresses of the data end: `@@open-data.xlsx` and so on."""
ADD = "bacgiang.policy: Add procedure"


def tools(register: DexterityContent, query: str) -> Iterator[tuple[str, Any]]:
    """Addresses and names; what a person may not do is not among them."""
    base = register.absolute_url()
    asked = f"?{query}" if query else ""
    forms = form_register(api.portal.get())
    if forms is not None and not isinstance(register, FormRegister):
        yield forms.absolute_url(), _("link_forms", default="Forms")
    yield (
        f"{base}/rss.xml{asked}",
        _("link_feed_of_changes", default="Follow changes (RSS)"),
    )
    if not isinstance(register, FormRegister):
        yield from _open_data(base, asked)
    if api.user.has_permission(ADD, obj=register):
        yield (
            f"{base}/++add++Procedure",
            _("link_add_procedure", default="Add a procedure"),
        )
        yield f"{base}/++add++ProcedureForm", _("link_add_form", default="Add a form")
    if not isinstance(register, FormRegister):
        yield from import_links(register, ADD)


def _open_data(base: str, asked: str) -> Iterator[tuple[str, Any]]:
    for name in FILES:
        title = _(
            "link_open_data",
            default="Data as ${format}",
            mapping={"format": name.upper()},
        )
        yield f"{base}/@@open-data.{name}{asked}", title
    yield (
        f"{base}/@@open-data-fields",
        _("link_open_data_fields", default="What the fields of the data mean"),
    )
