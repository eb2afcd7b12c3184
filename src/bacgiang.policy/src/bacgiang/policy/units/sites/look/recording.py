"""Record what look boards choose."""

from ....base.acts.kinds import ActDetail
from ....base.acts.kinds import ActKinds
from ....base.acts.recording import record_act
from .events import LookChosen
from bacgiang.policy import _


DETAILS = {
    "accent": ActDetail(_("act_detail_accent", default="colour")),
    "banner": ActDetail(_("act_detail_banner", default="banner")),
}
KINDS = ActKinds(DETAILS)

SITE_LOOK = KINDS.add(
    "site_look", _("act_site_look", default="Look of the site chosen")
)


def record_look(event: LookChosen) -> None:
    """The banner is named by its digest, nothing of the picture is in the record."""
    details = {"accent": event.accent, "banner": event.banner}
    record_act(SITE_LOOK, event.site, details=details)
