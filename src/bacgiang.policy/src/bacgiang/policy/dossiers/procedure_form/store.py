"""Every form that was published, kept with the site by its procedure.

A dossier keeps the number of the form it was filed under, whatever is published later.
"""

from ...base.stores.site_store import SiteStore
from ...base.stores.value import stored_value
from ...citizen.forms.definition import Form
from ...citizen.forms.definition import read_form
from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from datetime import datetime
import json
from persistent import Persistent


@stored_value
class KeptForm:
    """`number` counts from 1; `text` is JSON, "" where applying online ended."""

    number: int
    published: datetime
    text: str

    def read(self) -> Form:
        """Of one that is not empty."""
        return read_form(json.loads(self.text))


class FormStore(Persistent):
    """Forms by UID of the procedure and number."""

    def __init__(self) -> None:
        self._by_uid: OOBTree = OOBTree()

    def last(self, uid: str) -> KeptForm | None:
        found = self._by_uid.get(uid)
        return found[found.maxKey()] if found else None

    def numbered(self, uid: str, number: int) -> KeptForm | None:
        return self._by_uid.get(uid, {}).get(number)

    def all_of(self, uid: str) -> tuple[KeptForm, ...]:
        """Oldest first."""
        return tuple(self._by_uid.get(uid, {}).values())

    def keep(self, uid: str, text: str, now: datetime) -> None:
        """As the newest; what is the same as the last one makes no new one."""
        last = self.last(uid)
        if text != (last.text if last is not None else ""):
            number = last.number + 1 if last is not None else 1
            made = KeptForm(number, now, text)
            self._by_uid.setdefault(uid, IOBTree())[number] = made


form_store = SiteStore("bacgiang.policy.dossiers.forms", FormStore)
