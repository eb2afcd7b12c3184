"""What is pasted from Word comes in clean, and looks as citizens will see it."""

from __future__ import annotations

from .desk import Desk
from .desk import FROM_A_PAGE
from collections.abc import Callable
from playwright.sync_api import expect
from playwright.sync_api import FrameLocator
import pytest


SECTION = "/vi/don-vi/so-y-te/tin-tuc"

# As Word puts it on the clipboard.
WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {mso-style-unhide:no; font-family:"Times New Roman";} --></style>
</head><body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
<div class=WordSection1>
<h1 style='margin-top:12.0pt'><span lang=VI style='font-size:16.0pt'>Kế hoạch tiêm
chủng<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify'><span style='font-size:14.0pt;
font-family:"Times New Roman",serif;mso-fareast-font-family:"Times New Roman"'>Sở Y tế
<b>yêu cầu</b> các trạm:<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times
New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Rà soát danh sách trẻ<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'>
<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·
<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>Trẻ dưới
một tuổi<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>
<![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times
New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Chuẩn bị vắc xin<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
<tr><td width=100 valign=top style='width:75.0pt;border:solid windowtext 1.0pt'>
<p class=MsoNormal><font face="Arial">Huyện Hiệp Hòa</font><o:p></o:p></p></td></tr>
</table>
</div><!--EndFragment--></body></html>
"""
OLD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoNormal><span style='font-family:.VnTime;font-size:14.0pt'>Uû ban nh©n d©n tØnh
B¾c Giang quyÕt ®Þnh ban hµnh quy chÕ<o:p></o:p></span></p></body></html>
"""
DOCS = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h1 dir="ltr"><span style="font-size:20pt">Lịch tiêm</span></h1><p dir="ltr"><span
style="font-weight:700">Thứ Hai</span><span style="font-style:italic"> buổi sáng</span></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>Trạm A</span></p></li></ul></b>"""
PASTE = """([body, markup, text]) => {
  const data = new DataTransfer();
  data.setData("text/html", markup);
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {
    clipboardData: data, bubbles: true, cancelable: true,
  });
  body.dispatchEvent(event);
}"""


@pytest.fixture
def editor(desk: Callable[[str], Desk]) -> Desk:
    made = desk("so-y-te-update")
    made.begin_news(SECTION, "Bài dán từ Word", "Mở đầu.")
    return made


def paste(desk: Desk, markup: str, plain: str = "x") -> FrameLocator:
    text = desk.page.frame_locator(".tox-edit-area iframe")
    body = text.locator("body")
    desk.page.keyboard.press("Control+A")
    body.evaluate("(body, sent) => (" + PASTE + ")([body, ...sent])", [markup, plain])
    return text


def test_word_comes_in_clean(editor: Desk) -> None:
    text = paste(editor, WORD)
    expect(text.locator("h2")).to_have_text("Kế hoạch tiêm chủng")
    expect(text.locator("p strong")).to_have_text("yêu cầu")
    expect(text.locator("body > ol > li")).to_have_count(2)
    expect(text.locator("ol > li > ul > li")).to_have_text("Trẻ dưới một tuổi")
    expect(text.locator("table.table td")).to_have_text("Huyện Hiệp Hòa")
    markup = editor.page.evaluate("tinymce.activeEditor.getContent()")
    for rest in ("Mso", "mso-", "o:p", "style=", "font", "<span", "&nbsp;", "<h1"):
        assert rest not in markup, markup
    family = text.locator("body").evaluate("body => getComputedStyle(body).fontFamily")
    assert "Be Vietnam Pro" in family
    expect(editor.page.locator(".tox-notification")).to_contain_text("Đã làm sạch")


def test_other_offices_and_pages_come_in_as_word_does(editor: Desk) -> None:
    text = paste(editor, DOCS)
    expect(text.locator("h2")).to_have_text("Lịch tiêm")
    expect(text.locator("p strong")).to_have_text("Thứ Hai")
    expect(text.locator("p em")).to_have_text("buổi sáng")
    expect(text.locator("body > ul > li")).to_have_text("Trạm A")
    markup = editor.page.evaluate("tinymce.activeEditor.getContent()")
    for rest in ("<span", "style=", "dir=", "<b>", "<h1"):
        assert rest not in markup, markup
    text = paste(editor, "<h1>Tin trên mạng</h1><p>Nội dung.</p>")
    expect(text.locator("h2")).to_have_text("Tin trên mạng")
    expect(text.locator("h1")).to_have_count(0)


@pytest.mark.regulation("10.3")
def test_an_old_font_is_told_and_not_submitted(editor: Desk) -> None:
    paste(editor, OLD)
    expect(editor.page.locator(".tox-notification")).to_contain_text("TCVN3")
    editor.save()
    expect(editor.page.locator("body")).to_contain_text("TCVN3 (ABC)")
    answer = editor.page.request.post(
        f"/++api++{editor.here}/@workflow/submit",
        headers=FROM_A_PAGE,
        data={},
    )
    assert answer.status == 400
    assert "legacy_encoding" in answer.text()


def test_what_is_typed_stays_as_it_is_typed(editor: Desk) -> None:
    """No list and no heading begins by itself in official texts."""
    body = editor.page.frame_locator(".tox-edit-area iframe").locator("body")
    lines = ("1. Rà soát; - Kiểm tra", "- Mục một", "KT. CHỦ TỊCH", "* Ghi chú", "# 5")
    editor.write(lines[0])
    for line in lines[1:]:
        editor.page.keyboard.press("Enter")
        editor.page.keyboard.type(line)
    expect(body.locator("p")).to_have_text(list(lines))
    editor.save()
    for line in lines:
        expect(editor.page.locator("main")).to_contain_text(line)


BULLETS = "<p>Các trạm:</p><p>• Rà soát</p><p>•&nbsp;Báo cáo</p><p>- Kết thúc</p>"
CHAT = "<div>▪ Một<br>▪ Hai</div>"
PICTURE = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
<p class=MsoNormal>Ảnh:<img src="file:///C:/Temp/msohtmlclip1/01/clip_image001.png"></p>
</body></html>"""


def test_bullets_stay_a_list_and_lost_pictures_are_told(editor: Desk) -> None:
    text = paste(editor, BULLETS, "Các trạm:\n• Rà soát\n• Báo cáo\n- Kết thúc")
    expect(text.locator("ul > li")).to_have_text(["Rà soát", "Báo cáo"])
    expect(text.locator("p")).to_have_text(["Các trạm:", "- Kết thúc"])
    expect(paste(editor, CHAT, "▪ Một\n▪ Hai").locator("ul > li")).to_have_text(
        ["Một", "Hai"]
    )
    expect(editor.page.locator(".tox-notification")).to_have_count(0)
    text = paste(editor, PICTURE)
    expect(text.locator("img")).to_have_count(0)
    told = editor.page.locator(".tox-notification", has_text="không lấy vào được")
    expect(told).to_be_visible()


def test_the_editor_speaks_vietnamese(editor: Desk) -> None:
    bar = editor.page.locator(".tox-toolbar__primary, .tox-toolbar-overlord").first
    expect(bar.locator("button[data-mce-name=bold]")).to_have_attribute(
        "aria-label", "In đậm"
    )


@pytest.mark.regulation("15.2")
def test_whoever_writes_is_not_idle(editor: Desk) -> None:
    """Eleven minutes later the portal hears of it, and the session goes on."""
    later = "() => { const now = Date.now; Date.now = () => now() + 660000; }"
    editor.page.evaluate(later)
    with editor.page.expect_response("**/@sessions") as told:
        editor.append("Viết tiếp.")
    assert told.value.status == 200
