"""What is wrong is told where administrators look, and by letter when it begins."""

from ...base.stores.site_store import SiteStore
from ...units.people import mail
from ...units.people.recipients import Recipient
from ...units.people.recipients import recipient
from .looking import Finding
from .looking import findings
from bacgiang.policy import _
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from persistent import Persistent
from plone import api
from plone.app.layout.viewlets.common import ViewletBase
from Products.CMFPlone.Portal import PloneSite
from zope.i18n import translate
from zope.i18nmessageid import Message


LOOK_EVERY = timedelta(minutes=5)
GROUPS = ("Administrators", "Site Administrators")
SUBJECT = _("letter_health_subject", default="${portal}: ${message}")
TEXT = _(
    "letter_health_text",
    default="""Something is wrong with the portal ${portal}:

${message}

All that is known stands here: ${url}

You get one letter when it begins, and none while it lasts.""",
)


class ToldStore(Persistent):
    """What the last letters were about: names of checks with those of sentences."""

    told: frozenset[tuple[str, str]] | None = None


told_store = SiteStore("bacgiang.policy.health_told", ToldStore)


def _named(found: list[Finding]) -> dict[tuple[str, str], Message]:
    return {(one.check, str(one.message)): one.message for one in found}


class TellFindings:
    """The job: it writes nothing while nothing begins or ends."""

    def __init__(self) -> None:
        self._next: datetime | None = None
        self._is_due = False

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        # Who asks besides the clock (a page that lists late jobs) takes it no turn.
        if self._next is None or now >= self._next:
            self._next = now + LOOK_EVERY
            self._is_due = _named(findings(site, now)).keys() != told_store(site).told
        return self._is_due

    def run(self, site: PloneSite, now: datetime) -> None:
        store, found = told_store(site), _named(findings(site, now))
        # What a new portal lacks from its first day on has not begun: pages tell it.
        begun = set() if store.told is None else found.keys() - store.told
        for name in sorted(begun):
            for person in administrators():
                _write(person, found[name])
        store.told = frozenset(found)
        self._is_due = False


TELL = TellFindings()


def administrators() -> list[Recipient]:
    """Who runs the portal and can be written to, each once."""
    users = {
        user.getId()
        for name in GROUPS
        if api.group.get(name) is not None
        for user in api.user.get_users(groupname=name)
    }
    return [found for found in map(recipient, sorted(users)) if found is not None]


def _write(person: Recipient, message: Message) -> None:
    language = mail.language_of(person.user_id)
    facts = {
        "message": translate(message, target_language=language),
        "portal": api.portal.get().title,
        "url": f"{api.portal.get().absolute_url()}/@@overview-controlpanel",
    }
    subject, text = (mail.filled(one, facts) for one in (SUBJECT, TEXT))
    mail.send(person, subject, text, always=True)


class Findings(ViewletBase):
    """On the administrators' pages."""

    def messages(self) -> list[Message]:
        found = findings(api.portal.get(), datetime.now(UTC))
        return [one.message for one in found]
