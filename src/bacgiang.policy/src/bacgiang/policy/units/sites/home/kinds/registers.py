"""Cards of the registers with how much they hold, and of sections of documents."""

from ....register.unit_register import UnitRegister
from ...listings import Listing
from ...register_cards import register_cards
from ...section import Section
from ..home_site import HomeSite
from ..kind import SimpleKind
from ..kind import Wanted
from ..section_content import LinkCard
from ..section_content import SectionContent
from bacgiang.policy import _
from collections.abc import Iterator


COUNT = "text_records_of_register"
COUNTED = "${count} published"


class RegistersKind(SimpleKind):
    """Each register counts what the public sees, by one query of its own."""

    title = _("heading_registers", default="Documents and registers")
    help = _(
        "home_help_registers",
        default="Ways to documents, drafts and procedures, with how many there are.",
    )
    counts = False
    is_wide = True

    def show(self, site: HomeSite, wanted: Wanted) -> SectionContent | None:
        doors = (*self._registers(site), *self._others(site))
        return SectionContent(site.translated(self.title), doors=doors)

    def _registers(self, site: HomeSite) -> Iterator[LinkCard]:
        for card in register_cards(site.context):
            if card.count or site.is_main:
                words = _(COUNT, default=COUNTED, mapping={"count": card.count})
                yield LinkCard(card.title, card.url, card.lead, site.translated(words))

    def _others(self, site: HomeSite) -> Iterator[LinkCard]:
        """On the main site: documents not in a register yet, the register of units."""
        if not site.is_main:
            return
        for one in site.members:
            listed = isinstance(one, Section) and one.listing == Listing.DOCUMENTS
            if (listed or isinstance(one, UnitRegister)) and not one.exclude_from_nav:
                yield LinkCard(one.title, one.absolute_url(), one.description or "")


registers = RegistersKind()
