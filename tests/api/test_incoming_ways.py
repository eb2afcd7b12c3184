"""Whatever way a text comes in, it is stored in NFC and clean (10.3)."""

from .sent_forms import form_token
import base64
from lxml.html import fromstring
from made_once import made_once
import pytest
import unicodedata


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
NFC = "Hội nghị y tế xã Hoà Bình"
NFD = unicodedata.normalize("NFD", NFC)
PAGE = {"Accept": "text/html"}
PDF = b"%PDF-1.4 a"

pytestmark = pytest.mark.regulation("10.3")


@pytest.fixture
@made_once
def item(editor):
    """Path of a draft of the editor's."""
    values = {"@type": "News Item", "title": "Tin", "id": "tin", "subjects": ["a"]}
    made = editor.post(SECTION, json=values)
    assert made.status_code == 201
    return f"{SECTION}/tin"


@pytest.fixture
def stored(site):
    """The object at a path, as it is in the database."""

    def load(path: str):
        site._p_jar.sync()
        return site.unrestrictedTraverse(path.lstrip("/"))

    return load


def fill(editor, address: str, values: dict, files=None, button=None):
    """Post a form as a browser does, with what stands in it."""
    page = fromstring(editor.get(address, headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    sent = [pair for pair in form.form_values() if pair[0] not in values]
    sent += list(values.items())
    sent.append((button or "form.buttons.save", "1"))
    return editor.post(address, data=sent, files=files, headers=PAGE)


def test_api_post(editor, stored):
    text = f"<p>{NFD}</p>"
    values = {"@type": "News Item", "title": NFD, "description": NFD}
    made = editor.post(SECTION, json={**values, "text": text, "subjects": [NFD]})
    assert made.status_code == 201
    assert made.json()["title"] == NFC
    item = stored(made.json()["@id"].partition("/plone")[2])
    assert (item.title, item.description, item.subject) == (NFC, NFC, (NFC,))
    assert item.text.raw == f"<p>{NFC}</p>"


def test_api_patch(editor, item, stored):
    text = {"data": f"<p>{NFD}\u200b</p>", "content-type": "text/html"}
    answer = editor.patch(item, json={"title": NFD, "text": text, "source": NFD})
    assert answer.status_code == 204
    found = stored(item)
    assert (found.title, found.source) == (NFC, NFC)
    assert found.text.raw == f"<p>{NFC}</p>"


def test_api_patch_with_another_form_of_the_same_text_changes_nothing(
    editor, item, stored
):
    editor.patch(item, json={"title": NFC})
    before = stored(item).modified()
    assert editor.patch(item, json={"title": NFD}).status_code == 204
    assert stored(item).modified() == before


def test_add_form(editor, stored):
    values = {
        "form.widgets.IDublinCore.title": NFD,
        "form.widgets.IDublinCore.description": NFD,
        "form.widgets.IRichTextBehavior.text": f"<p>{NFD}</p>",
    }
    answer = fill(editor, f"{SECTION}/++add++News Item", values)
    assert answer.status_code == 302
    address = answer.headers["Location"].partition("/plone")[2]
    found = stored(address.removesuffix("/view"))
    assert (found.title, found.description) == (NFC, NFC)
    assert found.text.raw == f"<p>{NFC}</p>"


def test_edit_form(editor, item, stored):
    values = {"form.widgets.IDublinCore.title": NFD}
    values["form.widgets.IAttribution.source"] = NFD
    assert fill(editor, f"{item}/edit", values).status_code == 302
    assert (stored(item).title, stored(item).source) == (NFC, NFC)


def test_rename_form(editor, item, stored):
    values = {"form.widgets.new_title": NFD, "form.widgets.new_id": "tin-moi"}
    answer = fill(editor, f"{item}/object_rename", values, button="form.buttons.Rename")
    assert answer.status_code == 302
    assert stored(f"{SECTION}/tin-moi").title == NFC


def test_rename_in_folder_contents(editor, item, stored):
    values = {"UID_1": stored(item).UID(), "newid_1": "ten-moi", "newtitle_1": NFD}
    values["_authenticator"] = form_token(editor)
    assert editor.post(f"{SECTION}/@@fc-rename", data=values).status_code == 200
    assert stored(f"{SECTION}/ten-moi").title == NFC


def test_tags_in_folder_contents(editor, item, stored):
    values = {"selection": f'["{stored(item).UID()}"]', "toadd": NFD}
    values["_authenticator"] = form_token(editor)
    assert editor.post(f"{SECTION}/@@fc-tags", data=values).status_code == 200
    assert NFC in stored(item).subject


def test_properties_in_folder_contents(editor, item, stored):
    values = {"selection": f'["{stored(item).UID()}"]', "copyright": NFD}
    values["_authenticator"] = form_token(editor)
    assert editor.post(f"{SECTION}/@@fc-properties", data=values).status_code == 200
    assert stored(item).rights == NFC


def test_setter_called_by_address(editor, item, stored):
    values = {"title": NFD, "_authenticator": form_token(editor)}
    answer = editor.post(f"{item}/setTitle", data=values, headers=PAGE)
    assert answer.status_code < 500
    assert stored(item).title in ("Tin", NFC)


def test_upload_in_folder_contents(editor, item, stored):
    name = unicodedata.normalize("NFD", "Báo cáo.pdf")
    answer = editor.post(
        f"{item}/@@fileUpload",
        data={"_authenticator": form_token(editor)},
        files={"file": (name, PDF, "application/pdf")},
    )
    assert answer.status_code == 200
    (found,) = stored(item).objectValues()
    assert found.file.filename == found.title == "Báo cáo.pdf"


def test_file_name_in_a_form(editor, item, stored):
    name = unicodedata.normalize("NFD", "Báo cáo.pdf")
    answer = fill(
        editor,
        f"{item}/++add++File",
        {"form.widgets.title": NFD, "form.widgets.file.action": "replace"},
        files={"form.widgets.file": (name, PDF, "application/pdf")},
    )
    assert answer.status_code == 302
    (found,) = stored(item).objectValues()
    assert found.file.filename == "Báo cáo.pdf"


def test_file_name_in_the_api(editor, item, stored):
    name = unicodedata.normalize("NFD", "../Báo cáo.pdf")
    data = base64.b64encode(PDF).decode()
    file = {"data": data, "encoding": "base64", "filename": name}
    made = editor.post(item, json={"@type": "File", "title": NFD, "file": file})
    assert made.status_code == 201
    assert made.json()["file"]["filename"] == "Báo cáo.pdf"
    assert made.json()["title"] == NFC


def test_file_name_by_tus(editor, item, stored):
    name = unicodedata.normalize("NFD", "Báo cáo.pdf").encode()
    metadata = {"filename": name, "content-type": b"application/pdf"}
    listed = [f"{key} {base64.b64encode(v).decode()}" for key, v in metadata.items()]
    tus = {"Tus-Resumable": "1.0.0", "Upload-Length": str(len(PDF))}
    tus["Upload-Metadata"] = ",".join(listed)
    opened = editor.post(f"{item}/@tus-upload", headers=tus)
    assert opened.status_code == 201
    part = {"Tus-Resumable": "1.0.0", "Upload-Offset": "0"}
    part["Content-Type"] = "application/offset+octet-stream"
    done = editor.patch(opened.headers["Location"], data=PDF, headers=part)
    assert done.status_code == 204
    (found,) = stored(item).objectValues()
    assert found.file.filename == "Báo cáo.pdf"
    assert found.file.data == PDF
