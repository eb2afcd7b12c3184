"""Files are judged by content, by form, API and TUS alike; videos have their page."""

from .sent_forms import form_token
from bacgiang.policy.base import made_in_turn
from bacgiang.policy.base.dates import now_utc
from bacgiang.policy.base.uploads.limits import RECORD
from bacgiang.policy.base.uploads.limits import upload_limits
from bacgiang.policy.editorial.deleted.store import deleted_store
from bacgiang.policy.editorial.incoming.uploads.tus import MOST_OF_ONE
from bacgiang.policy.editorial.incoming.uploads.tus import MOST_WAITING
from bacgiang.policy.editorial.incoming.uploads.tus import unfinished
from bacgiang.policy.ops.picture_scales import saving
from bacgiang.policy.ops.picture_scales.baring import bared_store
from bacgiang.policy.ops.picture_scales.baring import BarePictures
from bacgiang.policy.ops.picture_scales.saving import make_scales
from bacgiang.policy.ops.picture_scales.scaling import WIDEST
import base64
from io import BytesIO
import json
from lxml.html import fromstring
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.namedfile.file import NamedBlobImage
from plone.namedfile.utils import get_exif
from plone.restapi.services.content.tus import TUSUpload
import pytest
from small_files import bomb
from small_files import captions
from small_files import mp4
from small_files import open_xml
from small_files import picture
from small_files import png_of
from small_files import telling
import struct
import tracemalloc
import transaction


PAGE = {"Accept": "text/html"}
TUS = {"Tus-Resumable": "1.0.0"}
KINDS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "GIF": "gif"}

REFUSED = [
    ("File", "a.pdf", b"", "empty_file"),
    ("File", "a.exe", b"MZ" + bytes(60), "type_not_allowed"),
    ("File", "a.pdf", b"MZ" + bytes(60), "content_mismatch"),
    ("File", "a.txt", b"<html><script>alert(1)</script></html>", "content_mismatch"),
    ("File", "a.docx", bomb(), "archive_bomb"),
    ("Image", "a.png", b"<svg onload='alert(1)'/>", "content_mismatch"),
    (
        "Image",
        "a.svg",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        "type_not_allowed",
    ),
    ("Image", "a.pdf", b"%PDF-1.4", "picture_wanted"),
    ("Image", "a.png", png_of(30_000, 30_000), "picture_too_many_pixels"),
    ("Image", "a.jpg", b"\xff\xd8\xff\xe0 broken", "broken_picture"),
]


def sent(name: str, data: bytes, kind: str = "") -> dict:
    encoded = base64.b64encode(data).decode()
    file = {"data": encoded, "encoding": "base64", "filename": name}
    return {**file, "content-type": kind} if kind else file


def body(portal_type: str, name: str, data: bytes, **more) -> dict:
    field = portal_type.lower()
    return {"@type": portal_type, "title": "Tệp", field: sent(name, data), **more}


def open_upload(editor, item: str, name: str, length: int, **metadata: str):
    listed = {"filename": name, **metadata}
    pairs = [f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in listed.items()]
    headers = {"Upload-Length": str(length), "Upload-Metadata": ",".join(pairs)}
    return editor.post(f"{item}/@tus-upload", headers={**TUS, **headers})


def send_part(editor, address: str, data: bytes, offset: str = "0"):
    kind = "application/offset+octet-stream"
    headers = {**TUS, "Upload-Offset": offset, "Content-Type": kind}
    return editor.patch(address, data=data, headers=headers)


def test_the_api_refuses(editor, item):
    for portal_type, name, data, code in REFUSED:
        answer = editor.post(item, json=body(portal_type, name, data))
        assert answer.status_code == 400, name
        assert answer.json()["error"]["type"] == code
        assert answer.json()["error"]["reasons"][0]["field"] == portal_type.lower()
        assert answer.json()["error"]["message"]
        assert editor.get(item).json()["items_total"] == 0


def test_tus_refuses(editor, item):
    for portal_type, name, data, code in REFUSED[1:]:
        opened = open_upload(editor, item, name, len(data), **{"@type": portal_type})
        assert opened.status_code == 201
        answer = send_part(editor, opened.headers["Location"], data)
        assert answer.status_code == 400, name
        assert answer.json()["error"]["type"] == code
        assert editor.get(item).json()["items_total"] == 0


def test_the_form_refuses_beside_the_field(editor, item):
    for portal_type, name, data, _code in REFUSED:
        address = f"{item}/++add++{portal_type}"
        page = fromstring(editor.get(address, headers=PAGE).text)
        form = next(one for one in page.forms if one.method.upper() == "POST")
        field = f"form.widgets.{portal_type.lower()}"
        values = [*form.form_values(), ("form.buttons.save", "1")]
        files = {field: (name, data, "application/octet-stream")}
        answer = editor.post(address, data=values, files=files, headers=PAGE)
        assert answer.status_code == 200
        shown = fromstring(answer.text).xpath(
            f"//div[@id='formfield-{field.replace('.', '-')}']"
            "//*[contains(@class, 'invalid-feedback') or contains(@class, 'error')]"
        )
        assert any(one.text_content().strip() for one in shown), name
        assert editor.get(item).json()["items_total"] == 0


def test_a_good_file_is_taken_as_what_it_is(editor, item):
    claimed = {"file": sent("a.docx", open_xml(), "text/html")}
    made = editor.post(item, json={"@type": "File", "title": "Tệp", **claimed})
    assert made.status_code == 201
    assert made.json()["file"]["content-type"].endswith("wordprocessingml.document")


def test_the_limit_of_the_kind_holds_and_video_has_its_own(site, editor, item):
    rows = json.loads(api.portal.get_registry_record(RECORD))
    for row in rows:
        row["max_megabytes"] = 0.01 if row["kind"] == "video" else 0.001
    api.portal.set_registry_record(RECORD, json.dumps(rows))
    transaction.commit()
    pdf = editor.post(item, json=body("File", "a.pdf", b"%PDF-1.4" + bytes(2000)))
    assert (pdf.status_code, pdf.json()["error"]["type"]) == (400, "file_too_large")
    video = mp4(first=b"\0\0\x08\0mdat" + bytes(2040))
    assert editor.post(item, json=body("File", "a.mp4", video)).status_code == 201
    longer = open_upload(editor, item, "a.mp4", 20_000)
    assert (longer.status_code, longer.json()["error"]["type"]) == (
        400,
        "file_too_large",
    )


def test_a_replaced_file_is_judged_too(editor, item):
    made = editor.post(item, json=body("File", "a.pdf", b"%PDF-1.4"))
    address = made.json()["@id"]
    answer = editor.patch(address, json={"file": sent("a.pdf", b"MZ")})
    assert (answer.status_code, answer.json()["error"]["type"]) == (
        400,
        "content_mismatch",
    )
    kept = made.json()["file"]
    assert editor.patch(address, json={"file": kept}).status_code == 204
    assert editor.get(address).json()["file"]["filename"] == "a.pdf"


def test_captions_are_checked(editor, item):
    more = {"captions": sent("a.vtt", b"no captions")}
    answer = editor.post(item, json=body("File", "a.mp4", mp4(), **more))
    assert (answer.status_code, answer.json()["error"]["type"]) == (400, "not_captions")
    assert answer.json()["error"]["reasons"][0]["field"] == "captions"


UNREADABLE = [
    {"data": "%%%", "encoding": "base64", "filename": "a.pdf"},
    {"data": "aGVsbG8=", "encoding": "zip", "filename": "a.pdf"},
    {"data": 3, "filename": "a.pdf"},
    {"data": "x", "filename": ["a.pdf"]},
    {"data": ["x"]},
    {"filename": "a.pdf"},
    ["x"],
    7,
    True,
]


def test_what_is_no_file_is_refused(editor, item):
    for file in UNREADABLE:
        values = {"@type": "File", "title": "Tệp", "file": file}
        answer = editor.post(item, json=values)
        assert answer.status_code == 400, file
        assert answer.json()["error"]["message"]


TUS_HEADERS = [
    {"Upload-Length": "0"},
    {"Upload-Length": "-1"},
    {"Upload-Length": "x"},
    {"Upload-Length": "9" * 30},
    {},
    {"Upload-Length": "5", "Upload-Metadata": "filename %%%"},
    {"Upload-Length": "5", "Upload-Metadata": "filename uC50eHQ="},
]


def test_tus_refuses_what_it_cannot_read(editor, item):
    for headers in TUS_HEADERS:
        answer = editor.post(f"{item}/@tus-upload", headers={**TUS, **headers})
        assert answer.status_code == 400, headers
        assert answer.json()["error"]["message"]


def test_tus_takes_parts_in_order_and_no_more_than_announced(editor, item):
    data = b"%PDF-1.4 0123456789"
    address = open_upload(editor, item, "a.pdf", len(data)).headers["Location"]
    assert send_part(editor, address, data[:8]).status_code == 204
    assert send_part(editor, address, data[8:], "4").status_code == 409
    for offset in ("-1", "x", ""):
        assert send_part(editor, address, data[8:], offset).status_code == 400
    assert send_part(editor, address, data[8:] + b"!", "8").status_code == 400
    assert send_part(editor, address, data[8:], "8").status_code == 204
    (found,) = editor.get(item).json()["items"]
    assert found["@type"] == "File"


def test_nobody_goes_on_with_what_another_one_sends(editor, item, client):
    """Not even who may write everywhere, and read in the folder what it is called."""
    address = open_upload(editor, item, "a.pdf", 9).headers["Location"]
    assert send_part(editor, address, b"%PDF-1.4").status_code == 204
    root = client("admin")
    assert send_part(root, address, b"!", "8").status_code == 404
    assert send_part(editor, address, b"!", "8").status_code == 204


@pytest.mark.parametrize("fieldname", ["title", "nothing", "__class__"])
def test_tus_fills_fields_for_files_only(editor, item, fieldname):
    address = open_upload(editor, item, "a.pdf", 8, fieldname=fieldname).headers
    answer = send_part(editor, address["Location"], b"%PDF-1.4")
    assert answer.status_code == 400
    assert editor.get(item).json()["items_total"] == 0


def test_a_video_is_shown_with_poster_and_captions(editor, item):
    more = {"poster": sent("a.png", picture()), "captions": sent("a.vtt", captions())}
    made = editor.post(item, json=body("File", "a.mp4", mp4(), **more))
    assert made.status_code == 201
    address = made.json()["@id"]
    page = fromstring(editor.get(f"{address}/view", headers=PAGE).text)
    (video,) = page.xpath("//main//video[@controls]")
    (track,) = video.xpath("track[@kind='captions']")
    shown = editor.get(track.get("src"))
    assert shown.headers["Content-Type"].startswith("text/vtt")
    assert shown.content == captions()
    assert editor.get(video.get("poster"), headers=PAGE).status_code == 200
    assert video.xpath("source/@type") == ["video/mp4"]


def test_another_file_has_plones_page(editor, item):
    made = editor.post(item, json=body("File", "a.pdf", b"%PDF-1.4"))
    page = editor.get(f"{made.json()['@id']}/view", headers=PAGE)
    assert page.status_code == 200
    assert "<video" not in page.text
    assert "a.pdf" in page.text


@pytest.mark.whole_pages
def test_a_refusal_inside_the_site_is_a_page_of_it(editor, item):
    answer = editor.post(
        f"{item}/@@fileUpload",
        data={"_authenticator": form_token(editor)},
        files={"file": ("a.pdf", b"MZ" + bytes(60), "application/pdf")},
        headers=PAGE,
    )
    assert answer.status_code == 400
    shown = fromstring(answer.text)
    assert shown.get_element_by_id("refused-input").text_content().strip()
    assert shown.xpath("//footer")
    assert editor.get(item).json()["items_total"] == 0


def moving(kind: str) -> bytes:
    """A picture of many frames of one point each."""
    frames = [Image.new("RGB", (400, 300), (20 * one, 0, 0)) for one in range(12)]
    written = BytesIO()
    frames[0].save(written, kind, save_all=True, append_images=frames[1:], loop=0)
    return written.getvalue()


def jpeg_that_claims(kind: int, count: int, entries: int = 1) -> bytes:
    """A picture whose EXIF says to hold so many values."""
    entry = struct.pack(">HHL", 0x013E, kind, count) + b"\x00\x00\x00\x08"
    tiff = b"MM\x00\x2a\x00\x00\x00\x08" + struct.pack(">H", entries)
    exif = b"Exif\x00\x00" + tiff + entry * entries + bytes(4)
    plain = picture("JPEG")
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + plain[2:]


@pytest.mark.regulation("15.2")
def test_of_a_moving_picture_the_first_is_scaled(editor, item):
    for kind in ("GIF", "WEBP"):
        data = moving(kind)
        made = editor.post(
            item, json=body("Image", f"a.{kind.lower()}", data, decorative=True)
        )
        assert made.status_code == 201, made.text
        image = made.json()["image"]
        for scale in image["scales"].values():
            drawn = Image.open(BytesIO(editor.get(scale["download"]).content))
            assert getattr(drawn, "n_frames", 1) == 1, (kind, scale)
        whole_at = f"{made.json()['@id']}/@@download/image"
        whole = Image.open(BytesIO(editor.get(whole_at).content))
        assert whole.n_frames == 12


@pytest.mark.regulation("15.2")
def test_large_pictures_leave_readers_their_threads(editor, item, monkeypatch):
    """Eight of 64 million dots at once took all of them for minutes."""
    drawn = BytesIO()
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(drawn, "JPEG", quality=20)
    sent = body("Image", "a.jpg", drawn.getvalue(), decorative=True)
    decoded, load = [], JpegImageFile.load
    monkeypatch.setattr(
        JpegImageFile, "load", lambda one: (decoded.append(one), load(one))[1]
    )
    monkeypatch.setattr(made_in_turn.members_turns, "patience", 0.1)
    monkeypatch.setattr(saving, "HEAVY", 11_000_000)
    with made_in_turn.members_turns.turn():
        refused = editor.post(item, json=sent)
        assert refused.status_code == 503
        assert refused.json()["error"]["type"] == "made_in_turn"
    assert editor.get(item).json()["items_total"] == 0 and not decoded
    made = editor.post(item, json=sent)
    assert made.status_code == 201, made.text
    # It is read once for all of its scales.
    assert len({id(one) for one in decoded}) == 1
    scales = made.json()["image"]["scales"].values()
    assert all(len(editor.get(one["download"]).content) > 0 for one in scales)
    assert max(one["width"] for one in scales) <= WIDEST
    # Who sends a small one waits for nobody, nor who changes words beside a large one.
    with made_in_turn.members_turns.turn():
        words = {"title": "Ảnh khác"}
        assert editor.patch(made.json()["@id"], json=words).status_code == 204
        small = body("Image", "b.jpg", picture("JPEG"), decorative=True)
        assert editor.post(item, json=small).status_code == 201


@pytest.mark.regulation("15.2")
def test_what_exif_claims_takes_no_more_than_there_is(editor, item):
    """Four thousand million values, or many entries of the same bytes."""
    for claimed in (
        *(jpeg_that_claims(kind, 2**32 - 1) for kind in range(1, 13)),
        jpeg_that_claims(1, 30_000_000),
        jpeg_that_claims(5, 2_000, 2_000),
    ):
        made = editor.post(item, json=body("Image", "a.jpg", claimed, decorative=True))
        assert made.status_code == 201, made.text
        tracemalloc.start()
        get_exif(BytesIO(claimed), "image/jpeg", 8, 6)
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert most < 20_000_000
    # What a camera says is read as before.
    turned = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (8, 6), "red").save(turned, "JPEG", exif=exif)
    sent = body("Image", "b.jpg", turned.getvalue(), decorative=True)
    made = editor.post(item, json=sent)
    assert made.json()["image"]["width"] == 6


@pytest.mark.regulation("15.2")
def test_a_picture_tells_neither_place_nor_owner(editor, item):
    for kind, ending in KINDS.items():
        assert b"Nguy" in telling(kind)
        sent_as = body("Image", f"a.{ending}", telling(kind), decorative=True)
        made = editor.post(item, json=sent_as)
        assert made.status_code == 201, made.text
        kept = editor.get(f"{made.json()['@id']}/@@download/image").content
        found = Image.open(BytesIO(kept))
        assert not found.getexif() and not {"comment", "exif"} & {*found.info}
        assert found.convert("RGB").getpixel((2, 2))[0] > 240
        assert b"Nguy" not in kept, kind
        # The next change touches it no more.
        again = editor.patch(made.json()["@id"], json={"title": "Ảnh"})
        assert again.status_code == 204
        assert editor.get(f"{made.json()['@id']}/@@download/image").content == kept
    # Nor does one among the files; it stands as it stood.
    made = editor.post(item, json=body("File", "a.jpg", telling("JPEG")))
    assert made.status_code == 201, made.text
    kept = editor.get(f"{made.json()['@id']}/@@download/file").content
    found = Image.open(BytesIO(kept))
    assert (found.size, dict(found.getexif())) == ((8, 6), {0x0112: 6})
    assert b"Nguy" not in kept


@pytest.mark.regulation("15.2")
def test_pictures_of_before_are_made_bare_once(editor, item, site):
    sent_as = body("Image", "a.webp", telling("WEBP"), decorative=True)
    made = editor.post(item, json=sent_as).json()
    site._p_jar.sync()
    picture = uuidToObject(made["UID"], unrestricted=True)
    picture.image = NamedBlobImage(telling("WEBP"), "image/webp", "a.webp")
    make_scales(picture)
    picture.reindexObject()
    transaction.commit()
    address = f"{made['@id']}/@@download/image"
    # As a list names it, which is not made anew.
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(UID=made["UID"])
    (named,) = brain.image_scales["image"]
    whole = f"{made['@id']}/{named['download']}"
    for one in (address, whole):
        assert b"Nguy" in editor.get(one).content
    day = editor.get(made["@id"]).json()["modified"]
    job, runs = BarePictures(), 0
    while job.due(site, None, now_utc()):
        job.run(site, now_utc())
        runs += 1
    transaction.commit()
    assert runs and b"Nguy" not in editor.get(address).content
    told = editor.get(made["@id"]).json()
    assert told["modified"] == day
    small = told["image"]["scales"]["preview"]["download"]
    for one in (small, whole):
        answer = editor.get(one)
        assert answer.status_code == 200 and b"Nguy" not in answer.content


@pytest.mark.regulation("15.2")
def test_what_was_kept_of_before_comes_back_bare(editor, item, site):
    """A version that somebody goes back to, and what lies in the bin meanwhile."""
    site._p_jar.sync()
    found = site.unrestrictedTraverse(item.removeprefix("/"))

    def as_before():
        found.image = NamedBlobImage(telling("JPEG"), "image/jpeg", "a.jpg")
        transaction.commit()

    def run_job():
        site._p_jar.sync()
        store, job = bared_store(site), BarePictures()
        store.is_over, store.at = False, ""
        while job.due(site, None, now_utc()):
            job.run(site, now_utc())
        transaction.commit()

    as_before()
    with api.env.adopt_roles(["Manager"]):
        api.portal.get_tool("portal_repository").save(found)
    transaction.commit()
    history = editor.get(f"{item}/@history").json()
    last = max(one["version"] for one in history if "version" in one)
    kept = f"{item}/@@download-version?version_id={last}&field_id=image"
    assert b"Nguy" in editor.get(kept).content
    run_job()
    shown = editor.get(kept).content
    assert Image.open(BytesIO(shown)).size == (6, 8) and b"Nguy" not in shown
    went = editor.patch(f"{item}/@history", json={"version": last})
    assert went.status_code == 200, went.text
    site._p_jar.sync()
    assert found.image.data and b"Nguy" not in found.image.data
    as_before()
    assert editor.delete(item).status_code == 204
    run_job()
    (kept,) = deleted_store(site).before(now_utc())
    assert kept.item.image.data and b"Nguy" not in kept.item.image.data


@pytest.mark.regulation("15.2")
def test_what_the_job_did_not_see_in_the_bin_comes_back_bare(editor, item, site):
    """It passed where the item stands while that was in the bin, say."""
    sent_as = body("Image", "a.jpg", picture("JPEG"), decorative=True)
    part = editor.post(item, json=sent_as).json()
    site._p_jar.sync()
    found = site.unrestrictedTraverse(item.removeprefix("/"))
    for one in (found, uuidToObject(part["UID"], unrestricted=True)):
        one.image = NamedBlobImage(telling("JPEG"), "image/jpeg", "a.jpg")
        make_scales(one)
    bared_store(site).is_over = True
    transaction.commit()
    uid, place = found.UID(), item.rpartition("/")[0].rpartition("/")[0]
    assert editor.delete(item).status_code == 204
    back = editor.post(f"/++api++{place}/@deleted/{uid}")
    assert back.status_code == 200, back.text
    for one in (item, part["@id"]):
        told = editor.get(one).json()["image"]
        scales = [told["download"], *(s["download"] for s in told["scales"].values())]
        for address in (f"{one}/@@images/image", *scales):
            answer = editor.get(address)
            assert answer.status_code == 200 and b"Nguy" not in answer.content, address


@pytest.mark.regulation("15.2")
def test_one_account_announces_no_more_than_its_share(editor, item, client):
    """Announcing costs nothing; the room is everybody's."""
    section = "/vi/don-vi/huyen-hiep-hoa/tin-tuc"
    others, most = client("huyen-hiep-hoa-update"), upload_limits().largest
    # What other runs have left counts, too.
    left, opened = MOST_OF_ONE * most - unfinished("so-y-te-update"), []
    try:
        for length in (min(most, left), left - min(most, left)):
            if length:
                opened.append(open_upload(editor, item, "a.mp4", length, By="ai-do"))
        assert {one.status_code for one in opened} == {201}
        more = open_upload(editor, item, "b.mp4", 1_000)
        assert (more.status_code, more.json()["error"]["type"]) == (507, "no_room")
        opened.append(open_upload(others, section, "c.mp4", 1_000))
        assert opened[-1].status_code == 201
        # Nor more of them than its share, however small they are.
        for _each in range(MOST_WAITING + 1):
            opened.append(open_upload(others, section, "d.mp4", 1))
        names = [one.headers["Location"].rpartition("/")[2] for one in opened]
        waits = [bool(TUSUpload(name).length()) for name in names[-MOST_WAITING - 2 :]]
        assert waits.count(True) == MOST_WAITING
        assert waits[-1]
    finally:
        for one in opened:
            TUSUpload(one.headers.get("Location", "/").rpartition("/")[2]).cleanup()
