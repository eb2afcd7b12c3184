"""Forms as the office changed them, and the Word files of their papers."""

from ....base.seed_files import load_seed
from ....base.stores.site_store import SiteStore
from .form import form_of
from .form import ReportForm
from BTrees.OOBTree import OOBTree
from functools import cache
from pathlib import Path
from persistent import Persistent
from plone.namedfile.file import NamedBlobFile


OURS = Path(__file__).parents[1] / "templates"
UNIT, SUMMARY = "bao-cao", "tong-hop"
"""Papers: of a unit's report, of the standing office's."""


class FormStore(Persistent):
    """What stands here is in the place of the seed's."""

    def __init__(self) -> None:
        self._forms: OOBTree = OOBTree()
        self._papers: OOBTree = OOBTree()

    def get(self, code: str) -> ReportForm | None:
        return self._forms.get(code)

    def put(self, form: ReportForm) -> None:
        self._forms[form.code] = form

    def paper(self, name: str) -> bytes:
        """A Word file: the office's, else the portal's own."""
        found: NamedBlobFile | None = self._papers.get(name)
        return (OURS / f"{name}.docx").read_bytes() if found is None else found.data

    def put_paper(self, name: str, data: bytes | None) -> None:
        """None: the portal's own from now on."""
        if data is None:
            self._papers.pop(name, None)
        else:
            self._papers[name] = NamedBlobFile(data)


form_store = SiteStore("bacgiang.policy.report_forms", FormStore)


def report_forms() -> dict[str, ReportForm]:
    store = form_store()
    return {code: store.get(code) or one for code, one in _seeded().items()}


@cache
def _seeded() -> dict[str, ReportForm]:
    rows = load_seed("reports.yaml")["forms"]
    return {row["code"]: form_of(row) for row in rows}
