"""Pictures of the sample content, drawn by `sample_scenes`."""

from .pictures_ahead import Picture
from .pictures_ahead import picture_of
from .sample_steps import acting_as
from .sample_steps import take_steps
from collections.abc import Iterable
from plone import api
from plone.namedfile.file import NamedBlobImage
from Products.CMFPlone.Portal import PloneSite
from typing import Any


SOURCE = {
    "source": "Ban biên tập Trang thông tin điện tử UBND tỉnh (mẫu)",
    "byline": "Hà Minh Thư (mẫu)",
    "language": "vi",
}


def create_pictures(site: PloneSite, rows: Iterable[dict[str, Any]]) -> None:
    """The gallery of the main site, published."""
    main = api.portal.get_registry_record("bacgiang.main_unit")
    for row in rows:
        fields = {**picture_fields(row), **SOURCE, "title": row["title"]}
        with acting_as(main, "update"):
            picture = api.content.create(
                site["vi"]["hinh-anh"], "Image", id=row["id"], **fields
            )
        take_steps(picture, main)


def picture_named(row: dict[str, Any]) -> Picture:
    return row["scene"], row["alt"]


def picture_fields(row: dict[str, Any]) -> dict[str, Any]:
    """The picture of a row, and what it shows in words."""
    name = f"{row['scene']}.webp"
    data = picture_of(picture_named(row))
    return {
        "image": NamedBlobImage(data, "image/webp", name),
        "alt_text": row["alt"],
    }
