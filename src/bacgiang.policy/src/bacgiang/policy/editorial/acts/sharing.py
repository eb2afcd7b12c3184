"""Record who was given which local roles, on any content."""

from ...base.acts.recording import record_act
from .kinds import SHARE
from plone.app.workflow.interfaces import ILocalrolesModifiedEvent


def record_sharing(event: ILocalrolesModifiedEvent) -> None:
    """The roles as they stand after the change; the act before says what was."""
    content = event.object
    given = (
        f"{principal}: {', '.join(sorted(roles))}"
        for principal, roles in sorted(content.get_local_roles())
    )
    blocked = bool(getattr(content, "__ac_local_roles_block__", False))
    record_act(
        SHARE, content, details={"roles": "; ".join(given), "inherits": not blocked}
    )
