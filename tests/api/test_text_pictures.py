"""A picture in a text is there for readers, however its address was written."""

from __future__ import annotations

from io import BytesIO
from lxml import html
from PIL import Image
from plone import api
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
WAYS = ("", "/@@images/image", "/@@images/image/large")


def picture() -> NamedBlobImage:
    data = BytesIO()
    Image.new("RGB", (1200, 600), "teal").save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "anh.png")


@pytest.mark.regulation("4.1a")
def test_readers_get_the_picture(
    site: Any, boards: None, publish: Any, client: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", title="Tin có ảnh")
    with api.env.adopt_roles(["Manager"]):
        held = api.content.create(made, "Image", "anh", title="Ảnh", image=picture())
    images = "".join(
        f'<img src="resolveuid/{IUUID(held)}{way}" alt="Ảnh"/>' for way in WAYS
    )
    made.text = RichTextValue(f"<p>{images}</p>", "text/html", "text/x-html-safe")
    transaction.commit()
    answer = client().get(made.absolute_url(), headers=HTML)
    shown = html.fromstring(answer.content).xpath("//img[@alt='Ảnh']")
    assert len(shown) == len(WAYS)
    for one in shown:
        got = client().get(one.get("src"))
        assert got.status_code == 200
        width, height = Image.open(BytesIO(got.content)).size
        assert (one.get("width"), one.get("height")) == (str(width), str(height))
