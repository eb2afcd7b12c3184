"""Nobody makes an account for themselves: boards invite those who work on the portal.

Plone's switch would let strangers have letters sent, with words of theirs, to whom they
like, and the portal has no use for their accounts.
"""

from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.stores.site_installer import SiteInstaller
from bacgiang.policy import _
from plone.registry.interfaces import IRecordModifiedEvent
from Products.CMFPlone.controlpanel.browser.security import SecurityControlPanel
from Products.CMFPlone.controlpanel.browser.security import SecurityControlPanelForm
from Products.CMFPlone.Portal import PloneSite
from z3c.form.field import Fields


FIELD = "enable_self_reg"
RECORD = f"plone.{FIELD}"
NO_SELF_REGISTRATION = Refusal(
    "no_self_registration",
    _(
        "refusal_no_self_registration",
        default="Nobody makes an account for themselves on this portal. Boards invite "
        "their members, and administrators add accounts.",
    ),
    FIELD,
)


@on_policy_sites
def refuse_switch(event: IRecordModifiedEvent) -> None:
    """Raise Refused where it is turned on, by whomever."""
    if event.record.__name__ == RECORD and event.newValue:
        raise Refused(NO_SELF_REGISTRATION)


class SecurityForm(SecurityControlPanelForm):
    """Without the switch."""

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        self.fields: Fields = self.fields.omit(FIELD)


class SecurityPanel(SecurityControlPanel):
    form = SecurityForm


def turn_off(site: PloneSite) -> bool:
    """Where it was turned on before; Plone takes the permission back with it."""
    registry = site.portal_registry
    if not registry.get(RECORD):
        return False
    registry[RECORD] = False
    return True


def leave(site: PloneSite) -> None:
    """It stays off."""


no_self_registration = SiteInstaller("no_self_registration", turn_off, leave)
