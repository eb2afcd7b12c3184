"""Pictures go where the item goes, whenever they were put into its text."""

from __future__ import annotations

from .desk import BYLINE
from .desk import Desk
from .desk import SOURCE
from bs4 import BeautifulSoup
from collections.abc import Callable
from pathlib import Path
from playwright.sync_api import Page


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
TITLE = "Tin có ảnh ngay từ bản đầu"
ALTERNATIVE = "Ảnh chèn khi viết (mẫu)"
# A small window, as high as a laptop's.
SMALL = {"width": 768, "height": 650}


def test_a_picture_put_in_before_saving_is_shown_to_citizens(
    desk: Callable[[str], Desk], visitor: Callable[..., Page], picture: Path
) -> None:
    editor = desk("so-y-te-update")
    editor.page.set_viewport_size(SMALL)
    editor.begin_news(SECTION, TITLE, "Nội dung có ảnh.")
    editor.insert_picture(picture, ALTERNATIVE)
    editor.page.fill(SOURCE, "Ban biên tập (mẫu)")
    editor.page.fill(BYLINE, "Người viết (mẫu)")
    editor.save()
    item = editor.here
    editor.act(item, "submit")
    desk("so-y-te-review").approve(item, "Giám đốc Sở Y tế (mẫu)")
    desk("so-y-te-publish").act(item, "publish")
    citizen = visitor().request
    page = BeautifulSoup(citizen.get(item).text(), "lxml")
    shown = page.select_one(f"#content img[alt='{ALTERNATIVE}']")
    assert shown is not None
    assert citizen.get(shown["src"], max_redirects=0).status == 200
