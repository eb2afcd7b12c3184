"""Record how boards arrange first pages."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from .placed_section import Arrangement
from bacgiang.policy import _
from plone.dexterity.content import DexterityContent


KINDS = ActKinds(
    {
        "sections": ActDetail(_("act_detail_sections", default="sections shown")),
    }
)

HOME_ARRANGE = KINDS.add(
    "home_arrange", _("act_home_arrange", default="Home page arranged")
)


def record_arranged(
    site: DexterityContent, arrangement: Arrangement, **told: str
) -> None:
    """What is shown, in its order; `count` is 0 where a board shows nothing."""
    shown = [":".join(filter(None, one.key)) for one in arrangement if one.shown]
    details = {"sections": ", ".join(shown), "count": len(shown), **told}
    record_act(HOME_ARRANGE, site, details=details)
