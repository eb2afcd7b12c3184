"""Sample promotions, made as the main board would make them (13)."""

from ...base.dates import today
from ...thematic.promotions.agreed import Authority
from ...thematic.promotions.agreed import digest
from ...thematic.promotions.agreed import Place
from ...thematic.promotions.confirmation import put_on_file
from ...thematic.promotions.confirmation import Sent
from .sample_steps import acting_as
from .sample_steps import take_steps
from .word_file import word_file
from collections.abc import Sequence
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from PIL import Image
from PIL import ImageDraw
from plone import api
from plone.namedfile.file import NamedBlobImage
from Products.CMFPlone.Portal import PloneSite
from typing import Any


FIELDS = ("title", "description", "enterprise", "alternative", "link")
SIZE = (600, 400)
DECLARED = "Chúng tôi chịu hoàn toàn trách nhiệm trước pháp luật về nội dung quảng bá."


def create_promotions(site: PloneSite, rows: Sequence[dict[str, Any]]) -> None:
    """Create the promotions of `promotions.yaml`, published for some days."""
    section = site["vi"]["chuyen-de"]["quang-ba"]
    main = api.portal.get_registry_record("bacgiang.main_unit")
    for row in rows:
        with acting_as(main, "update"):
            fields = {name: row[name] for name in FIELDS}
            image = NamedBlobImage(_drawn(row["colours"]), "image/png", "hinh-mau.png")
            promotion = api.content.create(
                section, "Promotion", id=row["id"], image=image, language="vi", **fields
            )
            put_on_file(promotion, _paper(row, promotion))
        until = datetime.now(UTC) + timedelta(days=row["days"])
        take_steps(promotion, main, stated={"publish": {"expires": until}})


def _paper(row: dict[str, Any], promotion: Any) -> Sent:
    lines = ["XÁC NHẬN QUẢNG BÁ (MẪU)", row["enterprise"], row["signer"], DECLARED]
    return Sent(
        data=word_file(lines),
        name="xac-nhan-mau.docx",
        signed=today().isoformat(),
        signer=row["signer"],
        fee=row["fee"],
        authority=Authority.REPRESENTATIVE.value,
        declares="1",
        place=Place.FIRST_PAGE.value,
        seen=digest(promotion),
        first=today().isoformat(),
        last=(today() + timedelta(days=row["days"])).isoformat(),
    )


def _drawn(colours: Sequence[str]) -> bytes:
    """A simple picture: three discs over a hill."""
    front, back = colours
    image = Image.new("RGB", SIZE, "#faf7f1")
    draw = ImageDraw.Draw(image)
    draw.ellipse((-150, 230, 750, 800), fill=back)
    for left in (120, 240, 360):
        draw.ellipse((left, 110, left + 120, 230), fill=front)
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()
