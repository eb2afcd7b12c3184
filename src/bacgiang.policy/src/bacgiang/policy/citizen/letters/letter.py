"""Hand a letter to a citizen over to the portal's mail host.

Errors are logged by their kind alone: what they say may quote an address.
"""

from ...units.people.mail import sender
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from email.header import Header
from email.headerregistry import Address
from email.mime.text import MIMEText
import logging
from plone import api


logger = logging.getLogger(__name__)

BY_PROGRAM = {"Auto-Submitted": "auto-generated"}
"""So that no program answers (RFC 3834)."""


@dataclass(frozen=True)
class Letter:
    """`to` is a bare address, checked when it was taken; texts are in its language."""

    to: str
    subject: str
    text: str
    headers: Mapping[str, str] = field(default_factory=dict)


def way_out(url: str) -> Mapping[str, str]:
    """Headers by which a mail program ends such letters with one click (RFC 8058): it
    posts to the address, which asks nobody to sign in."""
    return {
        "List-Unsubscribe": f"<{url}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def hand_over(letter: Letter) -> bool:
    """Whether the mail host took the letter; it is delivered after the commit."""
    try:
        api.portal.get_tool("MailHost").send(
            _message(letter),
            mto=[str(Address(addr_spec=letter.to))],
            mfrom=sender(),
            charset="utf-8",
            msg_type="text/plain",
        )
    except Exception as error:
        logger.error("A letter was not taken: %s", type(error).__name__)
        return False
    return True


def _message(letter: Letter) -> MIMEText:
    """Header of the older kind: those of EmailMessage lose blanks between syllables
    where a line is folded.
    """
    message = MIMEText(letter.text.rstrip() + "\n", "plain", "utf-8")
    subject = Header(" ".join(letter.subject.split()), "utf-8")
    message["Subject"] = subject  # type: ignore[assignment]
    for name, value in {**BY_PROGRAM, **letter.headers}.items():
        message[name] = value
    return message
