"""Who leads a unit and how to reach it, from the register (2.2a, 4.1a)."""

from ....register.contact import contact_of
from ....register.contact import note_in
from ....register.contact import Piece
from ....register.contact import TYPED
from ....register.lookup import get_unit
from ....register.presentation import UnitPresentation
from ....register.unit import Unit
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import Fact
from ..section_content import Group
from ..section_content import LinkCard
from ..section_content import SectionContent
from bacgiang.policy import _
from collections.abc import Iterator


# The first page has little room: the rest stands where it leads to.
FACTS = ("address", "phone", "hotline", "email", "hours", "desk")


def _facts(site: HomeSite, unit: Unit) -> Iterator[Fact]:
    note, language = note_in(unit, site.language)
    if note:
        label = _("label_contact_note", default="Note")
        yield Fact(site.translated(label), note, language=language or "")
    for fact in contact_of(unit, site.language):
        if fact.name in FACTS:
            yield from _lines(site.translated(fact.label), fact.pieces)


def _lines(label: str, pieces: tuple[Piece, ...]) -> Iterator[Fact]:
    """What is read in one line, what is called in one each; the map is elsewhere."""
    for language in (TYPED, ""):
        is_typed = language == TYPED
        read = [one.text for one in pieces if not one.url and one.is_typed is is_typed]
        if read:
            yield Fact(label, "; ".join(read), language=language)
    for one in pieces:
        if one.url and not one.is_outside:
            yield Fact(label, one.text, one.url)


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    """Facts of the unit's record: the same that its page in the register shows."""
    unit = get_unit(site.code)
    if unit is None:
        return None
    told = UnitPresentation(unit, site.language, site.request, at_home=True)
    leaders = tuple(LinkCard(one.name, one.url, one.position) for one in told.leaders)
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
