"""Record what boards decide of their site as a whole."""

from ...base.acts.recording import record_act
from ...units.act_kinds import HOME_ARRANGE
from ...units.act_kinds import SITE_LOOK
from ...units.sites.home.events import HomeArranged
from ...units.sites.look.events import LookChosen


def record_arranged(event: HomeArranged) -> None:
    """`count` of sections shown is 0 where a board shows none."""
    details = {"sections": ", ".join(event.sections), "count": len(event.sections)}
    if event.back:
        details["act"] = "back"
    record_act(HOME_ARRANGE, event.site, details=details)


def record_look(event: LookChosen) -> None:
    """The banner is named by its digest, nothing of the picture is in the record."""
    details = {"accent": event.accent, "banner": event.banner}
    record_act(SITE_LOOK, event.site, details=details)
