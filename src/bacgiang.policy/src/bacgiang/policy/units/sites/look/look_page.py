"""`@@site-look`: a board's head chooses accent and banner of the unit's site (8.3)."""

from ....base.act_page.act_page import ActPage
from .accents import Accent
from .accents import ACCENT_TITLES
from .choosing import choose
from .choosing import Wish
from .reasons import LONGEST_ALTERNATIVE
from .store import look_of
from .store import UnitLook
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


KEPT = _("message_look_kept", default="The look of the site is changed.")
WAITS = _(
    "message_look_waits",
    default="Picture and words wait for a second person of the board, who looks at "
    "them and confirms them.",
)


class LookPage(ActPage):
    """One form; what is not filled in stays as it is."""

    template = ViewPageTemplateFile("look_page.pt")
    reasons_heading = _("text_look_not_kept", default="Nothing was changed.")
    longest = LONGEST_ALTERNATIVE

    def act(self) -> None:
        form = self.request.form
        sent = form.get("banner")
        data = sent.read() if hasattr(sent, "read") else b""
        if not data:
            data = b"" if form.get("without") == "1" else None
        declared = form.get("declaration") == "1"
        wish = Wish(form.get("accent"), data, form.get("alternative"), declared)
        waits = choose(self.context, wish)
        self.redirect(self.action, WAITS if waits else KEPT)

    @property
    def look(self) -> UnitLook:
        return look_of(self.context.unit_code)

    @property
    def alternative(self) -> str:
        """As it was typed, else as it is."""
        sent = "alternative" in self.request.form
        return self.form_value("alternative") if sent else self.look.alternative

    def accents(self) -> list[tuple[str, Any, bool]]:
        """Names, titles, and which is chosen."""
        chosen = self.form_value("accent") or self.look.accent
        return [(one.value, ACCENT_TITLES[one], one.value == chosen) for one in Accent]

    def banner_url(self) -> str:
        return banner_url(self.context)


def banner_url(site: DexterityContent) -> str:
    """Address of the banner of a unit's site, "" without one."""
    digest = look_of(site.unit_code).digest
    return f"{site.absolute_url()}/@@site-banner?v={digest}" if digest else ""


def proposed_url(site: DexterityContent) -> str:
    """Address of the picture that is proposed, "" where the one that is shown stays."""
    proposal = look_of(site.unit_code).proposal
    if proposal is None or proposal.banner is None:
        return ""
    return f"{site.absolute_url()}/@@proposed-banner?v={proposal.digest}"
