"""Switches of Plone's security panel that stay off, whoever turns them on.

Nobody makes an account for themselves: boards invite those who work on the portal, and
strangers would have letters sent, with words of theirs, to whom they like. Nobody signs
in by a mail address: turned on, it would change everybody's sign-in name at once, the
Managers' among them.
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


SELF_REGISTRATION = "enable_self_reg"
MAIL_ADDRESS = "use_email_as_login"
RECORD = f"plone.{SELF_REGISTRATION}"
NO_SELF_REGISTRATION = Refusal(
    "no_self_registration",
    _(
        "refusal_no_self_registration",
        default="Nobody makes an account for themselves on this portal. Boards invite "
        "their members, and administrators add accounts.",
    ),
    SELF_REGISTRATION,
)
NO_MAIL_ADDRESS = Refusal(
    "no_login_by_mail",
    _(
        "refusal_no_login_by_mail",
        default="Everybody signs in to this portal by the account's name: it stays the "
        "same when a mail address changes.",
    ),
    MAIL_ADDRESS,
)
STAY_OFF = {
    RECORD: NO_SELF_REGISTRATION,
    f"plone.{MAIL_ADDRESS}": NO_MAIL_ADDRESS,
}


@on_policy_sites
def refuse_switch(event: IRecordModifiedEvent) -> None:
    """Raise Refused where one is turned on, by whomever."""
    refusal = STAY_OFF.get(event.record.__name__)
    if refusal is not None and event.newValue:
        raise Refused(refusal)


class SecurityForm(SecurityControlPanelForm):
    """Without them."""

    def updateFields(self) -> None:  # noqa: N802
        super().updateFields()
        self.fields: Fields = self.fields.omit(SELF_REGISTRATION, MAIL_ADDRESS)


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
