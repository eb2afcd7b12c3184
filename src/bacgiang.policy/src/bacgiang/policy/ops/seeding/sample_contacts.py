"""How sample units are reached, and who leads them: invented, and called so (4.1a)."""

from ...units.contact_facts.answers import IAnswersRow
from ...units.contact_facts.hours import IHoursRow
from ...units.register.lookup import require_unit
from ...units.register.unit import Unit
from .sample_steps import acting_as
from .sample_steps import take_steps
from collections.abc import Sequence
from io import BytesIO
from PIL import Image
from PIL import ImageDraw
from plone import api
from plone.namedfile.file import NamedBlobImage
from typing import Any
from zope.schema import getFieldNamesInOrder


ROWS = ("hours", "desk_hours", "answers", "leaders", "note")
SIZE = (300, 400)


def create_contacts(data: dict[str, Any]) -> None:
    """Give units the contacts of `contacts.yaml`, as set-up does, under its note."""
    for row in data["units"]:
        unit = require_unit(row["code"])
        for name, value in row.items():
            if name not in ("code", *ROWS):
                setattr(unit, name, value)
        unit.contact_note, unit.contact_note_en = row.get("note") or data["note"]
        unit.hours = _hours(row.get("hours", ()))
        unit.desk_hours = _hours(row.get("desk_hours", ()))
        unit.answers = [
            dict(zip(getFieldNamesInOrder(IAnswersRow), (*told, None), strict=True))
            for told in row.get("answers", ())
        ]
        _add_leaders(unit, row["leaders"])
        unit.reindexObject()


def _hours(rows: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    names = getFieldNamesInOrder(IHoursRow)
    return [dict(zip(names, row, strict=True)) for row in rows]


def _add_leaders(unit: Unit, rows: Sequence[Sequence[str]]) -> None:
    for number, (name, position, english, office, phone) in enumerate(rows, 1):
        with acting_as(unit.code, "update"):
            leader = api.content.create(
                unit,
                "Leader",
                id=f"lanh-dao-mau-{number}",
                title=f"{name} (mẫu)",
                job_title=position,
                job_title_en=english,
                office=office,
                phone=phone,
                portrait=NamedBlobImage(_portrait(), "image/png", "chan-dung-mau.png"),
                language="vi",
            )
        take_steps(leader, unit.code)


def _portrait() -> bytes:
    """Nobody's: a head and shoulders."""
    image = Image.new("RGB", SIZE, "#e7ebe4")
    draw = ImageDraw.Draw(image)
    draw.ellipse((95, 70, 205, 200), fill="#7c8a78")
    draw.ellipse((30, 230, 270, 560), fill="#7c8a78")
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()
