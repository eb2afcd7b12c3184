"""`/.well-known/security.txt`: whom to tell of a hole (RFC 9116)."""

from ...base.dates import now_utc
from ...base.named_below import NamedBelow
from datetime import timedelta
from plone import api
from Products.Five import BrowserView
import re
from zope.publisher.interfaces import NotFound


RECORD = "bacgiang.security_contact"
SENDER = "plone.email_from_address"
CONTACT = re.compile(r"(?:mailto:|https://|tel:)[!-~]+")
# Longer than the record goes without being looked at, shorter than a year.
HOLDS = timedelta(days=180)


class WellKnown(NamedBelow, BrowserView):
    """The setting's contact; without one, the address the portal's mail comes from."""

    def __call__(self) -> str:
        contact = security_contact()
        if self.names != ("security.txt",) or not contact:
            raise NotFound(self.context, self.named, self.request)
        until = (now_utc() + HOLDS).replace(hour=0, minute=0, second=0, microsecond=0)
        base = api.portal.get_navigation_root(self.context).absolute_url().rstrip("/")
        told = {
            "Contact": contact,
            "Expires": until.isoformat().replace("+00:00", "Z"),
            "Preferred-Languages": "vi, en",
            "Canonical": f"{base}/.well-known/security.txt",
        }
        self.request.response.setHeader("Content-Type", "text/plain; charset=utf-8")
        return "".join(f"{name}: {value}\n" for name, value in told.items())


def security_contact() -> str:
    """A URI; "" where there is none, or none that is one."""
    sender = api.portal.get_registry_record(SENDER, default=None)
    contact = api.portal.get_registry_record(RECORD, default=None) or (
        f"mailto:{sender}" if sender else ""
    )
    return contact if CONTACT.fullmatch(contact) else ""
