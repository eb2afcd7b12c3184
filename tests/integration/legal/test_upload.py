"""A record made from its file: read, confirmed, kept with its original (7.2b)."""

from bacgiang.policy.base import waiting_uploads
from bacgiang.policy.base.pdf_signatures import checking
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.documents.register import find_document_register
from bacgiang.policy.legal.scans.store import scan_store
from bacgiang.policy.legal.upload import waiting_files as waiting
from bacgiang.policy.legal.upload.file_words import FAULTS
from bacgiang.policy.legal.upload.file_words import remark_in_words
from bacgiang.policy.text.files import Fault
from bacgiang.policy.text.files import Remark
from bacgiang.policy.units.sites.finding import find_site
from datetime import timedelta
from html import unescape
from io import BytesIO
from plone import api
from plone.app.z3cform.interfaces import IPloneFormLayer
from plone.protect.authenticator import createToken
import pytest
import re
from reportlab.pdfgen.canvas import Canvas
from scanned_files import pretend_tools
from scanned_files import scan
from signed_files import authority
from signed_files import identity
from signed_files import sign
from zExceptions import Forbidden
from zExceptions import Unauthorized
import zipfile
from zope.interface import alsoProvides
from ZPublisher.HTTPResponse import HTTPResponse


pytestmark = pytest.mark.regulation("7.2b")

TEXT = """ỦY BAN NHÂN DÂN
TỈNH BẮC GIANG
Số: 12/2024/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bắc Giang, ngày 15 tháng 3 năm 2024

QUYẾT ĐỊNH
Ban hành quy định mẫu về quản lý hồ sơ thử nghiệm

ỦY BAN NHÂN DÂN TỈNH BẮC GIANG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
Xét đề nghị của Giám đốc Sở Nội vụ.

QUYẾT ĐỊNH:

Điều 1. Ban hành quy định mẫu kèm theo Quyết định này.
Điều 2. Quyết định này có hiệu lực thi hành sau 10 ngày kể từ ngày ký.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(đã ký)
Nguyễn Văn Mẫu
"""
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)


def docx(text=TEXT):
    lines = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines()
    )
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types'
            f'"><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        )
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{W}"><w:body>{lines}</w:body></w:document>',
        )
    return stream.getvalue()


class Sent(BytesIO):
    """A file as a form sends it."""

    def __init__(self, data, filename):
        super().__init__(data)
        self.filename = filename


@pytest.fixture
def call(portal):
    """Call the page on a register or site as somebody."""

    def calling(context, user, method="GET", name="", token=True, **form):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer, IPloneFormLayer)
        request.form.clear()
        request.response = HTTPResponse()
        request.method = method
        request.environ["REQUEST_METHOD"] = method
        with api.env.adopt_user(username=user):
            request.form.update(form)
            if token:
                request.form["_authenticator"] = createToken()
            view = context.restrictedTraverse("@@add-from-file")
            if name:
                view = view.publishTraverse(request, name)
            return view()

    return calling


@pytest.fixture
def upload(portal, call):
    """Upload a file and return the name it waits under."""

    def uploading(context, user, data=None, filename="van-ban.docx", **form):
        sent = Sent(docx() if data is None else data, filename)
        form = {"kind": "word_file", **form}
        refused = call(context, user, "POST", file=sent, **form)
        if refused is not None:
            return unescape(refused)
        return portal.REQUEST.response.getHeader("Location").rpartition("/")[2]

    return uploading


def fields(html):
    """Fields of the filled form as a browser would send them back."""
    found = {}
    for tag in re.findall(r"<input [^>]*>", html):
        facts = dict(re.findall(r'([\w:-]+)="([^"]*)"', tag))
        name = facts.get("name", "")
        if name.startswith("form.widgets.") and facts.get("type") != "file":
            found[name] = unescape(facts.get("value", ""))
    pattern = r'<textarea [^>]*name="([^"]+)"[^>]*>(.*?)</textarea>'
    for name, text in re.findall(pattern, html, re.DOTALL):
        found[name] = unescape(text).strip()
    pattern = r'<select [^>]*name="([^"]+)"[^>]*>(.*?)</select>'
    for name, options in re.findall(pattern, html, re.DOTALL):
        chosen = re.findall(r'<option[^>]*value="([^"]*)"[^>]*selected', options)
        chosen += re.findall(r'<option[^>]*selected[^>]*value="([^"]*)"', options)
        found[name.removesuffix(":list")] = list(dict.fromkeys(chosen))
    return found


def records(portal_type="LegalDocument"):
    found = api.content.find(portal_type=portal_type, unrestricted=True)
    return [one._unrestrictedGetObject() for one in found]


def test_the_form_comes_back_filled(people, register, call, upload):
    name = upload(register, "ubnd-update")
    html = unescape(call(register, "ubnd-update", name=name))
    said = fields(html)
    assert said["form.widgets.number"] == "12/2024/QĐ-UBND"
    assert said["form.widgets.title"].startswith("Ban hành quy định mẫu")
    assert said["form.widgets.document_type"] == ["decision"]
    assert said["form.widgets.issue_date"] == "2024-03-15"
    assert said["form.widgets.entry_into_force"] == "2024-03-25"
    assert said["form.widgets.signer"] == "Nguyễn Văn Mẫu"
    assert "sau 10 ngày kể từ ngày ký" in html
    assert "Căn cứ Luật Tổ chức chính quyền địa phương" in html
    assert "<dd>3</dd>" in html and 'id="held"' not in html
    assert records() == []


def test_confirmed_it_is_a_record_with_text_and_original(
    portal, people, register, call, upload
):
    data = docx()
    name = upload(register, "ubnd-update", data)
    said = fields(call(register, "ubnd-update", name=name))
    said["form.widgets.signer"] = "Nguyễn Văn Mẫu Hai"
    said["form.buttons.save"] = "Save"
    call(register, "ubnd-update", "POST", name, **said)
    (document,) = records()
    assert document.getPhysicalPath()[-2:] == ("2024", "12-2024-qd-ubnd")
    assert (document.number, document.signer) == (
        "12/2024/QĐ-UBND",
        "Nguyễn Văn Mẫu Hai",
    )
    assert document.structure.eids == ("art_1", "art_2", "art_3")
    (original,) = document.objectValues()
    assert (original.kind, original.file.filename) == ("word_file", "van-ban.docx")
    assert original.file.data == data and len(original.sha256) == 64
    assert api.content.get_state(document) == "draft"
    call(register, "ubnd-update", name=name)
    assert portal.REQUEST.response.getStatus() == 404


def test_what_the_register_holds_is_refused_with_a_link(
    people, register, record, call, upload
):
    known = record()
    name = upload(register, "ubnd-update")
    html = call(register, "ubnd-update", name=name)
    assert 'id="held"' in html and known.absolute_url() in html
    said = {**fields(html), "form.buttons.save": "Save"}
    html = call(register, "ubnd-update", "POST", name, **said)
    assert 'id="held"' in html and known.absolute_url() in html
    assert records() == [known]


def test_a_record_of_others_is_not_told(people, register, record, call, upload):
    known = record(owner_unit="so-y-te")
    name = upload(register, "ubnd-update")
    html = call(register, "ubnd-update", name=name)
    assert 'id="held"' not in html and known.absolute_url() not in html


@pytest.mark.regulation("14.2")
def test_on_a_unit_site_it_is_the_units_own(people, call, upload):
    site = find_site("so-y-te")
    name = upload(site, "so-y-te-update", type="Directive")
    said = {**fields(call(site, "so-y-te-update", name=name))}
    said["form.buttons.save"] = "Save"
    call(site, "so-y-te-update", "POST", name, **said)
    (document,) = records("Directive")
    assert document.owning_unit == "so-y-te"
    assert "chi-dao-dieu-hanh" in document.getPhysicalPath()


@pytest.mark.parametrize(
    ("data", "filename"),
    [
        (b"", "rong.docx"),
        (b"PK\x03\x04 hong", "hong.docx"),
        (b"MZ\x90\x00" * 50, "chuong-trinh.exe"),
        (b"%PDF-1.4 hong", "hong.pdf"),
        (b"<!DOCTYPE html><p>Text</p>", "trang.html"),
        (b"", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_words(
    portal, people, register, upload, data, filename
):
    html = upload(register, "ubnd-update", data, filename)
    assert re.search(r'id="reasons".*?<p [^>]*>[^<]{10,}</p>', html, re.DOTALL)
    assert portal.REQUEST.response.getStatus() == 400


@pytest.mark.parametrize(
    ("data", "filename"),
    [
        (TEXT.encode(), "van-ban.txt"),
        (TEXT.encode("utf-16"), "van-ban.txt"),
    ],
)
def test_other_kinds_of_files_are_read(people, register, call, upload, data, filename):
    name = upload(register, "ubnd-update", data, filename)
    said = fields(call(register, "ubnd-update", name=name))
    assert said["form.widgets.number"] == "12/2024/QĐ-UBND"
    call(register, "ubnd-update", "POST", name, **said, **{"form.buttons.save": "Save"})
    (original,) = records()[0].objectValues()
    assert original.file.data == data
    assert original.file.contentType == "text/plain"


def test_pages_are_named_in_the_remark(portal):
    words = remark_in_words(Remark(Fault.NO_TEXT_LAYER, (2, 5)), portal.REQUEST)
    assert "2, 5" in words and "${" not in words
    assert all(fault in FAULTS for fault in Fault)


@pytest.mark.regulation("14.2")
def test_who_may_not_add_gets_nowhere(people, register, call):
    for user in ("so-y-te-update", "ubnd-review"):
        with pytest.raises(Unauthorized):
            call(register, user)


def test_nobody_sees_the_file_of_another(people, register, call, upload, portal):
    name = upload(register, "ubnd-update")
    call(register, "admin", name=name)
    assert portal.REQUEST.response.getStatus() == 404


def test_the_upload_wants_its_token(people, register, call):
    with pytest.raises(Forbidden):
        call(
            register,
            "ubnd-update",
            "POST",
            token=False,
            file=Sent(docx(), "a.docx"),
            kind="word_file",
        )


def test_what_waits_is_over_after_a_day(portal, people, register, upload, monkeypatch):
    name = upload(register, "ubnd-update")
    store = waiting.waiting_files(portal)
    with api.env.adopt_user(username="ubnd-update"):
        assert store.get(name) is not None
        ended = timedelta(seconds=-1)
        monkeypatch.setattr(waiting_uploads.WaitingUpload, "kept", ended)
        assert store.get(name) is None
    upload(register, "ubnd-update")
    assert len(store._files) == 1


def test_of_one_person_ten_files_wait(portal, people, register, upload):
    for _count in range(12):
        upload(register, "ubnd-update")
    assert len(waiting.waiting_files(portal)._files) == 10


def test_a_register_of_directives_adds_directives(portal, people, call, upload):
    register = find_document_register("Directive", portal)
    name = upload(register, "ubnd-update")
    with api.env.adopt_user(username="ubnd-update"):
        assert waiting.waiting_files(portal).get(name).portal_type == "Directive"


@pytest.mark.regulation("4.1b")
def test_a_broken_signature_warns_and_refuses_nothing(
    portal, people, register, call, upload, monkeypatch
):
    monkeypatch.setattr(checking, "AT_ONCE", checking.SECONDS)
    page = BytesIO()
    canvas = Canvas(page, pageCompression=0)
    canvas.drawString(72, 700, "Quyet dinh mau ve quan ly ho so")
    canvas.save()
    signed = sign(page.getvalue(), identity("Người ký", authority()))
    data = signed.replace(b"Quyet dinh", b"Quyet nghi")
    assert data != signed
    name = upload(register, "ubnd-update", data, "van-ban.pdf")
    html = unescape(call(register, "ubnd-update", name=name))
    assert "chữ ký số không còn toàn vẹn" in html


@pytest.mark.regulation("10.3")
def test_of_a_scan_the_text_is_recognised_once_the_record_is_saved(
    portal, people, register, call, upload, monkeypatch, tmp_path
):
    monkeypatch.setenv("PATH", str(tmp_path))
    refused = upload(register, "ubnd-update", scan([]), "ban-chup.pdf")
    assert 'data-reason="file_no_text_layer"' in refused
    pretend_tools(monkeypatch, tmp_path / "programs", [])
    name = upload(register, "ubnd-update", scan([]), "ban-chup.pdf", kind="signed_scan")
    html = call(register, "ubnd-update", name=name)
    assert "sau khi lưu, máy nhận dạng nội dung" in unescape(html)
    said = fields(html) | {
        "form.widgets.title": "Quy định mẫu",
        "form.widgets.number": "12/2024/QĐ-UBND",
        "form.widgets.document_type": ["decision"],
        "form.widgets.issuer": "UBND tỉnh Bắc Giang",
        "form.widgets.issue_date": "2024-03-15",
        "form.buttons.save": "Save",
    }
    call(register, "ubnd-update", "POST", name, **said)
    (document,) = records()
    (original,) = document.objectValues()
    assert document.structure is None
    assert list(scan_store().waiting) == [original.UID()]
