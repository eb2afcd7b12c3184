"""A picture in a text is there for readers, however its address was written."""

from __future__ import annotations

from bacgiang.policy.ops.picture_scales.saving import make_scales
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


def picture(colour: str = "teal") -> NamedBlobImage:
    data = BytesIO()
    Image.new("RGB", (1200, 600), colour).save(data, "PNG")
    return NamedBlobImage(data.getvalue(), "image/png", "anh.png")


@pytest.mark.regulation("4.1a")
def test_readers_get_the_picture(
    site: Any, boards: None, publish: Any, client: Any
) -> None:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", title="Tin có ảnh")
    with api.env.adopt_roles(["Manager"]):
        held = api.content.create(made, "Image", "anh", title="Ảnh", image=picture())
        draft = api.content.create(section, "News Item", "nhap", title="Bản nháp")
        hidden = api.content.create(draft, "Image", "anh", title="A", image=picture())
    images = "".join(
        f'<img src="resolveuid/{IUUID(held)}{way}" alt="Ảnh"/>' for way in WAYS
    )
    # One that they may not see, and of which nothing is said, keeps no text from them.
    images += f'<img src="resolveuid/{IUUID(hidden)}"/>'
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


@pytest.mark.regulation("4.2a", "15.2")
def test_a_picture_that_was_replaced_is_not_read_by_its_old_addresses(
    site: Any, boards: None, publish: Any, client: Any
) -> None:
    """Nor one that its writer alone has seen before the review."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = publish(section, "so-y-te", title="Tin", image=picture("red"), alt_text="A")
    with api.env.adopt_roles(["Manager"]):
        part = api.content.create(
            made, "Image", "anh", title="Ảnh", image=picture("red")
        )
    transaction.commit()
    nobody = client()

    def scales(one: Any) -> list[str]:
        path = "/".join(one.getPhysicalPath()[2:])
        told = nobody.get(f"/++api++/{path}").json()["image"]
        found = [told["download"]]
        found += [scale["download"] for scale in told["scales"].values()]
        return [
            at if "://" in at else f"{one.absolute_url()}/{at}" for at in set(found)
        ]

    for item in (made, part):
        old = scales(item)
        assert [nobody.get(at).status_code for at in old] == [200] * len(old)
        item.image = picture("green")
        make_scales(item)
        transaction.commit()
        assert {nobody.get(at).status_code for at in old} == {404}
        new = scales(item)
        for at in new:
            shown = Image.open(BytesIO(nobody.get(at).content)).convert("RGB")
            red, green, _blue = shown.getpixel((0, 0))
            assert green > 99 > red
        item.image = None
        make_scales(item)
        transaction.commit()
        assert {nobody.get(at).status_code for at in new} == {404}
