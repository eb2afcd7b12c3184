"""Read of submissions what everybody may read at this moment."""

from ...base.english.days import shown_day
from ...citizen.contacts.store import contact_store
from ...citizen.submissions.states import State
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import submissions
from ..cases.row import said_of
from ..replies.letters import letter_store
from datetime import datetime
from plone import api


class PublicReading:
    """For one draft (UID) and one request; it keeps the submission it read last.

    `issued`: what was said by then alone is read, where it is given.
    """

    def __init__(self, uid: str, issued: datetime | None = None) -> None:
        site = api.portal.get()
        self._uid = uid
        self._issued = issued
        self._log = submissions(site)
        self._contacts = contact_store(site)
        self._letters = letter_store(site)
        self._last: tuple[str, Submission | None] = ("", None)

    def submission(self, code: str) -> Submission | None:
        """None where it is not published, not any more, or says something else now."""
        if self._last[0] != code:
            self._last = (code, self._read(code))
        return self._last[1]

    def name(self, code: str) -> str:
        """The name of who agreed to its publication, or of the organisation that wrote
        a letter, with number and date; else "". Consent may have been taken back.
        """
        name = self._name(code)
        return name if name and self.submission(code) is not None else ""

    def _read(self, code: str) -> Submission | None:
        found = self._log.get(code)
        if found is None or found.state is not State.PUBLISHED or found.is_erased:
            return None
        if self._issued is not None and said_of(found) > self._issued:
            return None
        return found

    def _name(self, code: str) -> str:
        letter = self._letters.get(self._uid, code)
        if letter is None:
            return self._contacts.public_name(code)
        dated = shown_day(letter.dated)
        more = ", ".join(one for one in (letter.number, dated) if one)
        return f"{letter.organisation} ({more})" if more else letter.organisation
