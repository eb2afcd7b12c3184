"""Files and pictures inside an item reach its readers (4.1b)."""

from bacgiang.policy.base.dates import now_utc
from DateTime import DateTime
from datetime import timedelta
import json
from lxml import html
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import mp4
from small_files import open_xml
from small_files import picture
import transaction


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = {"Accept": "text/html"}
VISITOR, WRITER, OTHERS = None, "so-y-te-update", "huyen-hiep-hoa-update"


@pytest.fixture
def section(site, boards):
    return site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]


@pytest.fixture
def attach():
    """Put three files, and three pictures of which two are shown already, into an item."""

    def put(item):
        files = {
            "ke-hoach": NamedBlobFile(b"%PDF-1.4\n" * 300, "application/pdf", "a.pdf"),
            "mau": NamedBlobFile(open_xml(), DOCX, "mau.docx"),
            "phim": NamedBlobFile(mp4(), "video/mp4", "phim.mp4"),
        }
        pictures = {"trong-bai": 9, "dau-bai": 8, "kem": 10}
        with api.env.adopt_roles(["Manager"]):
            for name, file in files.items():
                api.content.create(item, "File", name, title=f"Tệp {name}", file=file)
            for name, width in pictures.items():
                image = NamedBlobImage(picture("PNG", (width, 6)), "image/png", "a.png")
                api.content.create(item, "Image", name, title=name, image=image)
        shown = f'<img src="resolveuid/{item["trong-bai"].UID()}" alt="Trạm" />'
        item.text = RichTextValue(f"<p>{shown}</p>", "text/html", "text/x-html-safe")
        item.image = NamedBlobImage(picture("PNG", (8, 6)), "image/png", "dau.png")
        item.moveObjectsToTop(["mau"])
        transaction.commit()
        return item

    return put


def told(answer):
    """Title, kind and address of each file that a page tells."""
    links = html.fromstring(answer.text).cssselect(".file-link")
    return [
        (one.xpath("string(span)"), one.xpath("string(strong)"), one.get("href"))
        for one in links
    ]


@pytest.mark.regulation("4.1b")
def test_what_is_attached_is_told_in_its_order(section, publish, attach, client):
    item = attach(publish(section, "so-y-te", title="Kế hoạch"))
    url = item.absolute_url()
    wanted = [
        ("Tệp mau", "DOCX", f"{url}/mau/@@download/file"),
        ("Tệp ke-hoach", "PDF", f"{url}/ke-hoach/@@download/file"),
        ("Tệp phim", "MP4", f"{url}/phim/view"),
        ("kem", "PNG", f"{url}/kem/@@download/image"),
    ]
    visitor = client(VISITOR)
    for page in ("", "/@@print", "/@@save"):
        answer = visitor.get(f"{url}{page}", headers=HTML)
        assert told(answer) == wanted, page
        assert "2,6 KB" in answer.text
    assert "Tệp kèm theo" in answer.text
    for _title, _kind, link in wanted:
        assert visitor.get(link, headers=HTML).status_code == 200, link
    said = visitor.get(url.replace("/vi/", "/++api++/vi/", 1)).json()["attachments"]
    assert [one["format"] for one in said] == ["DOCX", "PDF", "MP4", "PNG"]
    assert said[1] == {
        "@id": f"{url}/ke-hoach",
        "title": "Tệp ke-hoach",
        "download": f"{url}/ke-hoach/@@download/file",
        "filename": "a.pdf",
        "content_type": "application/pdf",
        "format": "PDF",
        "size": 2700,
        "text": "",
    }


@pytest.mark.regulation("4.2a", "4.1b")
def test_nobody_is_told_of_what_is_not_for_them(section, publish, attach, client):
    item = attach(publish(section, "so-y-te"))
    with api.env.adopt_roles(["Manager"]):
        item["mau"].manage_permission("View", ["Manager"])
        item["ke-hoach"].setEffectiveDate(DateTime() + 1)
    draft = attach(publish(section, "so-y-te", "draft"))
    dated = {"publish": {"effective": now_utc() + timedelta(days=1)}}
    later = attach(publish(section, "so-y-te", statements=dated))
    for user in (VISITOR, OTHERS):
        page = client(user).get(item.absolute_url(), headers=HTML)
        assert [title for title, *_more in told(page)] == ["Tệp phim", "kem"]
        for hidden in (draft, later):
            page = client(user).get(hidden.absolute_url(), headers=HTML)
            assert page.status_code in (401, 404)
            assert "mau" not in page.text
    for mine in (draft, later):
        assert len(told(client(WRITER).get(mine.absolute_url(), headers=HTML))) == 4


@pytest.mark.regulation("4.1b")
def test_in_english_and_where_nothing_is_attached(
    site, publish, boards, attach, client
):
    page = publish(site["en"]["news"], "ubnd", title="A plan")
    assert "Attached files" not in client().get(page.absolute_url(), headers=HTML).text
    attach(page)
    assert "Attached files" in client().get(page.absolute_url(), headers=HTML).text


@pytest.mark.regulation("4.2a", "4.1b")
def test_the_text_of_a_file_is_read_on_a_page(section, publish, client):
    said = "Kế hoạch <script>alert(1)</script>\n" + "chữ " * 60_000
    answers = []
    for state in ("published", "draft"):
        item = publish(section, "so-y-te", state)
        with api.env.adopt_roles(["Manager"]):
            for name, data in (("doc.txt", said.encode()), ("rong.pdf", b"%PDF-1.4\n")):
                file = NamedBlobFile(data, "", name)
                api.content.create(item, "File", name, title=name, file=file)
        transaction.commit()
        url = item.absolute_url()
        answers.append(client(VISITOR).get(f"{url}/doc.txt/@@read-text", headers=HTML))
        empty = client(WRITER).get(f"{url}/rong.pdf/@@read-text", headers=HTML)
        assert empty.status_code == 404
        page = html.fromstring(client(WRITER).get(url, headers=HTML).text)
        links = page.xpath('//a[contains(@href, "@@read-text")]')
        assert [one.get("href") for one in links] == [f"{url}/doc.txt/@@read-text"]
    shown, hidden = answers
    assert shown.status_code == 200
    assert "Kế hoạch &lt;script&gt;" in shown.text
    assert "Tệp còn tiếp" in shown.text
    assert len(shown.text) < 300_000
    assert hidden.status_code in (401, 404)
    assert "chữ chữ" not in hidden.text


@pytest.mark.regulation("4.2a", "4.1b")
def test_several_files_are_dropped_into_an_item(section, publish, client):
    url = publish(section, "so-y-te", "draft").absolute_url()
    writer = client(WRITER)
    form = html.fromstring(writer.get(f"{url}/edit", headers=HTML).text)
    (zone,) = form.cssselect(".pat-upload")
    assert json.loads(zone.get("data-pat-upload"))["baseUrl"] == url
    token = form.xpath('string(//input[@name="_authenticator"]/@value)')
    sent = {
        "ghi.txt": "\nGhi nhận  cuộc họp\nA".encode(),
        "so.csv": b"a,b",
        "mau.docx": open_xml(),
        "Kế hoạch số 12.csv": b"a,b",
    }
    for who, status in ((WRITER, 200), (OTHERS, 404), (VISITOR, 404)):
        for name, data in sent.items():
            answer = client(who).post(
                f"{url}/@@fileUpload",
                files={"file": (name, data)},
                headers={"X-CSRF-TOKEN": token},
            )
            assert answer.status_code == status, (who, name, answer.text)
    shown = told(writer.get(url, headers=HTML))
    # A file's name is no title, but where it is written as one: its first line is.
    assert [title for title, *_more in shown] == [
        "Ghi nhận cuộc họp",
        "Tệp đính kèm 2",
        "Tệp đính kèm 3",
        "Kế hoạch số 12",
    ]
    # Nothing is kept without the form's token, and none is told to have been.
    bare = writer.post(f"{url}/@@fileUpload", files={"file": ("a.csv", b"a,b")})
    assert bare.status_code == 403
    refused = writer.post(
        f"{url}/@@fileUpload",
        files={"file": ("may.exe", b"MZ" + bytes(99))},
        headers={"X-CSRF-TOKEN": token},
    )
    assert refused.status_code == 400
    assert told(writer.get(url, headers=HTML)) == shown


@pytest.mark.regulation("4.1b", "10.1")
def test_a_translation_takes_over_what_is_chosen(section, publish, attach, client):
    """Of the lead picture and what is attached; the words of pictures are said anew."""
    item = attach(publish(section, "so-y-te", title="Kế hoạch"))
    item.alt_text = "Trạm"
    transaction.commit()
    writer = client(WRITER)
    opened = writer.get(
        f"{item.absolute_url()}/@@create_translation?language=en",
        headers=HTML,
        follow=True,
    )
    page = html.fromstring(opened.text)
    offered = page.cssselect("[name=taken_over]")
    assert len(offered) == 7 and all("checked" in one.attrib for one in offered)
    (form,) = page.cssselect("form#form")
    wanted = ["lead", item["mau"].UID(), item["kem"].UID()]
    given = {"form.widgets.IDublinCore.title": "Plan", "form.buttons.save": "1"}
    sent = [*form.form_values(), *given.items(), ("taken_over-asked", "1")]
    sent = [(name, value) for name, value in sent if name != "taken_over"]
    sent += [("taken_over", one) for one in wanted]
    answer = writer.post(form.get("action"), data=sent, headers=HTML)
    assert answer.status_code == 302, answer.text[:2000]
    transaction.begin()
    assert answer.headers["Location"].endswith("/news/plan/view"), answer.headers
    made = api.portal.get()["en"]["units"]["so-y-te"]["news"]["plan"]
    assert sorted(made.objectIds()) == ["kem", "mau"]
    assert (made.image.getSize(), made.alt_text) == (item.image.getSize(), None)
    assert made["mau"].file.filename == "mau.docx"
