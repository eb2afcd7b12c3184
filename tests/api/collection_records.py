"""Records of collections, and the page that takes sheets of them in."""

from .procedure_records import publish
from .sent_forms import form_token
from bacgiang.policy.thematic.collections.collection import collection_of
from bacgiang.policy.thematic.collections.intake.accepting import accept_record
from io import BytesIO
from lxml.html import fromstring
from openpyxl import Workbook
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
import transaction
from typing import Any


BOARD = "ubnd"
PAGE = {"Accept": "text/html"}


def make_record(portal_type: str, state: str = "published", **facts: Any) -> Any:
    """A record of the main board's."""
    collection = collection_of(portal_type)
    assert collection is not None
    with api.env.adopt_user(username=f"{BOARD}-update"):
        result = accept_record(collection, facts, BOARD)
        record = api.content.get(UID=result.uid)
    if state == "published":
        publish(record, BOARD)
    transaction.commit()
    return record


def amend(record: Any, **facts: Any) -> None:
    """Change what is published in a working copy, and publish that."""
    with api.env.adopt_user(username=f"{BOARD}-update"):
        accept_record(record.collection, {"code": record.code, **facts}, BOARD)
        copy = ICheckinCheckoutPolicy(record).getWorkingCopy()
    publish(copy, BOARD)


def workbook(*rows: tuple[Any, ...]) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


class SheetDesk:
    """The page `@@import-sheet` of a collection, used as a browser would."""

    def __init__(self, session: Any, collection: str) -> None:
        self._session = session
        self.start = f"{collection}/@@import-sheet"

    def get(self, address: str = "") -> Any:
        return self._session.get(address or self.start, headers=PAGE)

    def send(self, address: str = "", files: Any = None, **fields: Any) -> Any:
        return self._session.post(
            address or self.start,
            data={"_authenticator": form_token(self._session), **fields},
            files=files,
            headers=PAGE,
        )

    def tried(self, data: bytes, kind: str) -> tuple[str, list[list[str]]]:
        """Address of the import, and what the trial says of each row."""
        sent = self.send(files={"file": ("bang.xlsx", data)}, kind=kind)
        address = sent.headers["Location"]
        forms = fromstring(self.get(address).text).forms
        own = next(one for one in forms if one.get("action") == address)
        self.send(address, **{**dict(own.form_values()), "try": "1"})
        return address, self.rows(address)

    def rows(self, address: str) -> list[list[str]]:
        page = fromstring(self.get(address).text)
        rows = page.cssselect("#import-rows tbody tr")
        return [[" ".join(cell.text_content().split()) for cell in row] for row in rows]
