"""Where answers are kept: by code, each under a key of its own (decision 9).

The log seals a salted digest of them; the salt stands with the answers, so that
whoever has only the log can guess at none.
"""

from ...base.erasable.erasable import decrypted
from ...base.erasable.erasable import encrypted
from ...base.erasable.erasable import Erasable
from ...base.erasable.erasable import erase
from ...base.stores.site_store import SiteStore
from ...citizen.erasure import DataErased
from ...citizen.pages.gathered import GatheredMapping
from ...citizen.submissions.store import YOUNG
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
import json
from persistent import Persistent
from secrets import token_hex
from typing import Any
from zope.component.hooks import getSite


class Sealed:
    """Answers with their salt, as text, and the digest that the log seals."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        said = {"salt": token_hex(32), "answers": dict(answers)}
        self.text = json.dumps(said, ensure_ascii=False, sort_keys=True)
        self.digest = sha256(self.text.encode()).hexdigest()


class AnswerStore(Persistent):
    """No two writers conflict."""

    def __init__(self) -> None:
        self._by_code = GatheredMapping()

    def keep(self, code: str, sealed: Sealed, now: datetime) -> None:
        """Raises KeyError for a second time."""
        self._by_code.add(code, encrypted(sealed.text, _about(code)), now)

    def get(self, code: str) -> dict[str, Any] | None:
        """For its author, and the unit that has it; None once erased."""
        kept: Erasable | None = self._by_code.get(code)
        text = decrypted(kept, _about(code)) if kept is not None else None
        return None if text is None else json.loads(text)["answers"]

    def erase(self, code: str) -> None:
        kept = self._by_code.get(code)
        if kept is not None:
            erase(kept)
            self._by_code.drop(code)

    def gather(self, now: datetime) -> int:
        """As the log of submissions is gathered; for one job."""
        return self._by_code.gather(now - YOUNG)


def _about(code: str) -> str:
    return f"answers {code}"


answer_store = SiteStore("bacgiang.policy.dossiers.answers", AnswerStore)


def erase_answers(event: DataErased) -> None:
    """Whoever's data are erased, their answers are, too."""
    site = getSite()
    if site is not None:
        answer_store(site).erase(event.code)


def gather_answers(event: Any) -> None:
    answer_store(event.site).gather(event.now)
