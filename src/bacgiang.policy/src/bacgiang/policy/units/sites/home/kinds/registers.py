"""Cards of the registers with how much they hold, and of sections of documents."""

from ....register.unit_register import UnitRegister
from ...listings import Listing
from ...register_cards import register_cards
from ...section import Section
from ..home_site import HomeSite
from ..kind import ShownKind
from ..kind import Wanted
from ..section_content import LinkCard
from ..section_content import SectionContent
from bacgiang.policy import _
from collections.abc import Iterator


COUNT = "text_records_of_register"
COUNTED = "${count} published"


def _doors(site: HomeSite) -> Iterator[LinkCard]:
    """Each register counts what the public sees, by one query of its own.

    On the main site: documents not in a register yet, the register of units, too.
    """
    for card in register_cards(site.context):
        if card.count or site.is_main:
            words = _(COUNT, default=COUNTED, mapping={"count": card.count})
            yield LinkCard(card.title, card.url, card.lead, site.translated(words))
    for one in site.members if site.is_main else ():
        listed = isinstance(one, Section) and one.listing == Listing.DOCUMENTS
        if (listed or isinstance(one, UnitRegister)) and not one.exclude_from_nav:
            yield LinkCard(one.title, one.absolute_url(), one.description or "")


def show(site: HomeSite, wanted: Wanted) -> SectionContent | None:
    return SectionContent(doors=tuple(_doors(site)))


registers = ShownKind(
    _("heading_registers", default="Documents and registers"),
    _(
        "home_help_registers",
        default="Ways to documents, drafts and procedures, with how many there are.",
    ),
    show,
    counts=False,
    is_wide=True,
)
