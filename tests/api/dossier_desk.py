"""A unit's desk with dossiers, by its pages and by its program; words of its papers."""

from collections.abc import Callable
from collections.abc import Iterator
from dossier_samples import sent_dossier
from io import BytesIO
from lxml import html
from petition_samples import HTML
from pypdf import PdfReader
import pytest
import transaction
from typing import Any
from zope.component import getGlobalSiteManager
from zope.interface import Interface


UNIT, OTHER, THIRD = "so-y-te", "huyen-hiep-hoa", "ubnd"
SITE, THEIRS = f"/vi/don-vi/{UNIT}", f"/vi/don-vi/{OTHER}"
WHO, PRINCIPAL = "Đỗ Thị Nộp Thử", "Cụ Vũ Thị Mẫu"


class Desk:
    """A unit's dossiers, as its own program handles them."""

    def __init__(self, session: Any, site: str = SITE) -> None:
        self.session, self.path = session, f"/++api++{site}/@dossiers"

    def read(self, name: str) -> Any:
        return self.session.get(f"{self.path}?case={name}").json()

    def act(self, name: str, act: str, **asked: Any) -> Any:
        seen = self.read(name).get("seen", f"{name}:0")
        return self.session.post(self.path, json={"act": act, "seen": seen, **asked})


def form_of(session: Any, address: str, form: str) -> tuple[str, dict[str, str]]:
    page = html.fromstring(session.get(address, headers=HTML).text)
    found = page.get_element_by_id(form)
    return found.action, {key: value or "" for key, value in found.form_values()}


def press(session: Any, address: str, form: str, **said: Any) -> Any:
    files = said.pop("files", None)
    action, fields = form_of(session, address, form)
    return session.post(action, data={**fields, **said}, files=files, headers=HTML)


def text_of(pdf: bytes) -> str:
    return " ".join(PdfReader(BytesIO(pdf)).pages[0].extract_text().split())


@pytest.fixture
def case(site: Any, boards: None) -> Any:
    found = sent_dossier(UNIT, WHO, "mau@example.org", principal=PRINCIPAL)
    transaction.commit()
    return found


def word(data: bytes) -> dict[str, Any]:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {"files": ("mau.docx", data, kind)}


@pytest.fixture
def registered() -> Iterator[Any]:
    registry, done = getGlobalSiteManager(), []

    def register(one: Any, kind: type[Interface], name: str = "") -> Any:
        registry.registerUtility(one, kind, name=name)
        done.append((one, kind, name))
        return one

    yield register
    for one, kind, name in done:
        registry.unregisterUtility(one, kind, name=name)


@pytest.fixture
def letters(mailbox: Callable[[], list[Any]]) -> Callable[[], list[str]]:
    """The words of every letter that left the portal so far."""
    return lambda: [f"{one['Subject']}\n{one.get_content()}" for one in mailbox()]
