"""Parts of papers that boards sign: head, table, place of the signature (6.5)."""

from ..base.act_page.field import Words
from ..base.media_types import DOCX
from ..base.media_types import XLSX
from ..base.spreadsheets.xlsx_rows import Cell
from ..base.spreadsheets.xlsx_rows import write_rows
from ..base.word_paper import add_centred
from ..base.word_paper import new_paper
from ..editorial.acts.download import send_file
from ..units.levels import STANDING_OFFICE_GROUP
from ..units.register.names import unit_name
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Sequence
from docx.enum.text import WD_ALIGN_PARAGRAPH
from typing import Any
from zope.i18n import translate


VIETNAMESE = "vi"
BOARD = _("paper_board", default="EDITORIAL BOARD")
STATE = _("paper_state", default="SOCIALIST REPUBLIC OF VIET NAM")
MOTTO = _("paper_motto", default="Independence – Freedom – Happiness")
SIGNER = _("paper_signer_head", default="HEAD OF THE EDITORIAL BOARD")
OFFICE = _("paper_signer_office", default="HEAD OF THE OFFICE")
CHAIRMAN = _("paper_chairman", default="Chairman of the People's Committee")
THE_OFFICE = _("paper_office", default="Office of the People's Committee")
DATE = _("paper_date", default="........, on ........")
SEAL = _("paper_seal", default="(signature, seal)")


def say(words: Words) -> str:
    """Papers of the province are in Vietnamese, whoever asks for one."""
    return str(translate(words, target_language=VIETNAMESE))


def issuer(office: str) -> str:
    """Who stands at the head of a paper: for the standing office the Office (6.5)."""
    is_office = office == STANDING_OFFICE_GROUP
    return say(THE_OFFICE) if is_office else unit_name(office, VIETNAMESE)


def in_file_name(office: str) -> str:
    return "van-phong-ubnd-tinh" if office == STANDING_OFFICE_GROUP else office


def send_paper(response: Any, name: str, write: Any) -> Any:
    """A Word file, to be saved; `name` without its ending."""
    return send_file(response, write, name=f"{name}.docx", content_type=DOCX)


def send_sheet(
    response: Any, name: str, titles: Iterable[str], rows: Iterable[Sequence[Cell]]
) -> Any:
    """A table, to be saved; `name` without its ending."""
    said = [*titles]
    return send_file(
        response,
        lambda target: write_rows(target, said, rows),
        name=f"{name}.xlsx",
        content_type=XLSX,
    )


def begin_paper(title: str, unit: str, below: Words = BOARD) -> Any:
    """Who issues it on the left, with what stands below, the state on the right; the
    title beneath.
    """
    document = new_paper(title, unit)
    head = document.add_table(rows=1, cols=2)
    left, right = head.rows[0].cells
    add_centred(left, unit.upper(), is_bold=False)
    add_centred(left, say(below))
    add_centred(right, say(STATE))
    add_centred(right, say(MOTTO), 13)
    add_centred(document, title.upper(), 14)
    return document


def add_signatures(document: Any, signers: Sequence[tuple[Words, str]]) -> None:
    """Capacity and name of each, on the right where there is one; the last has the
    seal.
    """
    document.add_paragraph(say(DATE)).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    places = max(len(signers), 2)
    cells = document.add_table(rows=1, cols=places).rows[0].cells[-len(signers) :]
    for cell, (capacity, name) in zip(cells, signers, strict=True):
        add_centred(cell, say(capacity))
        if name == signers[-1][1] and capacity == signers[-1][0]:
            add_centred(cell, say(SEAL), is_bold=False)
        for _line in range(3):
            cell.add_paragraph()
        add_centred(cell, name)
