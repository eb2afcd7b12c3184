"""Who leads a unit and how to reach it, from the register (2.2a, 4.1a)."""

from ....register.lookup import get_unit
from ....register.presentation import UnitPresentation
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import Fact
from ..section_content import Group
from ..section_content import LinkCard
from ..section_content import SectionContent
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


# How to reach a unit: fact of its record, what it is called, scheme of its address.
FACTS = (
    ("address", _("label_address", default="Address"), ""),
    ("phone", _("label_phone", default="Telephone"), "tel"),
    ("email", _("label_email", default="E-mail"), "mailto"),
    ("focal_point", _("label_focal_point", default="Focal point"), ""),
)


def _facts(site: HomeSite, unit: Any) -> Iterator[Fact]:
    for name, label, scheme in FACTS:
        text = getattr(unit, name)
        if text:
            url = f"{scheme}:{''.join(text.split())}" if scheme else ""
            yield Fact(site.translated(label), text, url)


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """Facts of the unit's record: the same that its page in the register shows."""
    unit = get_unit(site.code)
    if unit is None:
        return None
    told = UnitPresentation(unit, site.language, site.request, at_home=True)
    leaders = tuple(
        LinkCard(one.name, one.url, one.position or "") for one in told.leaders
    )
    heading = site.translated(_("heading_leaders", default="Leaders"))
    return SectionContent(
        url=told.page_url,
        groups=(Group(heading, leaders, True),) if leaders else (),
        facts=tuple(_facts(site, unit)),
    )


contact = ShownKind(
    _("home_kind_contact", default="Leaders and contact"),
    _(
        "home_help_contact",
        default="Leaders, address, telephone and e-mail, as the register has them.",
    ),
    show,
    on_main=False,
    counts=False,
)
