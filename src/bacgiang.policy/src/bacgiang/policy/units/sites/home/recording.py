"""Record how boards arrange first pages."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from .events import HomeArranged
from bacgiang.policy import _


DETAILS = {
    "sections": ActDetail(_("act_detail_sections", default="sections shown")),
}
KINDS = ActKinds(DETAILS)

HOME_ARRANGE = KINDS.add(
    "home_arrange", _("act_home_arrange", default="Home page arranged")
)


def record_arranged(event: HomeArranged) -> None:
    """`count` of sections shown is 0 where a board shows none."""
    details = {"sections": ", ".join(event.sections), "count": len(event.sections)}
    if event.back:
        details["act"] = "back"
    record_act(HOME_ARRANGE, event.site, details=details)
