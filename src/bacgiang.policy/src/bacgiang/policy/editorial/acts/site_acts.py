"""Record what boards decide of their site as a whole."""

from ...units.sites.home.events import HomeArranged
from ...units.sites.look.events import LookChosen
from .act import ActKind
from .recording import record_act


def record_arranged(event: HomeArranged) -> None:
    """`count` of sections shown is 0 where a board shows none."""
    details = {"sections": ", ".join(event.sections), "count": len(event.sections)}
    if event.back:
        details["act"] = "back"
    record_act(ActKind.HOME_ARRANGE, event.site, details=details)


def record_look(event: LookChosen) -> None:
    """The banner is named by its digest, nothing of the picture is in the record."""
    details = {"accent": event.accent, "banner": event.banner}
    record_act(ActKind.SITE_LOOK, event.site, details=details)
