"""An item with two versions and a picture, and the package of today's work."""

from bacgiang.policy.archive.package.scope import Scope
from bacgiang.policy.archive.package.writing import write_package
from bacgiang.policy.base.dates import today
from bacgiang.policy.base.frame_language import framed_in
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import picture


@pytest.fixture
def versioned(news_section, people, make_news):
    def text(said):
        return RichTextValue(f"<p>{said}</p>", "text/html", "text/x-html-safe")

    item = make_news(
        news_section, "so-y-te-update", id="tin", title="Tin cũ", text=text("Bản đầu")
    )
    with api.env.adopt_user(username="so-y-te-update"):
        file = NamedBlobImage(data=picture(), filename="anh.png")
        held = api.content.create(item, "Image", id="anh", title="Ảnh", image=file)
        shown = f'<img src="resolveuid/{held.UID()}/@@images/image/large" />'
        item.text, item.title = text(f"Bản sau {shown}"), "Tin lưu trữ"
        api.portal.get_tool("portal_repository").save(item, comment="Sửa lời")
    return item


@pytest.fixture
def packed(portal, tmp_path):
    """Write a unit's package as the job does; its folder, and its facts."""

    def write(unit="so-y-te"):
        folder = tmp_path / unit
        folder.mkdir()
        with api.env.adopt_roles(["Manager"]), framed_in(portal.REQUEST, "vi"):
            return folder, write_package(folder, Scope(unit, today(), today()))

    return write
