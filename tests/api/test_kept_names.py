"""Nothing gets a short name whose address means something else, whatever way it comes."""

from lxml.html import fromstring
from made_once import made_once
import pytest
from tiers import share
import transaction
from typing import Any


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}
# Of Zope, refused at its doors, and a page of every folder.
KEPT = ("manage_x", "manage", "_vh_x", "VirtualHostRoot", "acl_users", "object_rename")
KEPT += ("edit", "view", "folder_contents", "index_html", "FrontPage")
# Services of the API are called so, and what stands in an address as something else.
STRANGE = ("@search", "@opinions", "a%2f", "a?b")

pytestmark = [pytest.mark.whole_pages, pytest.mark.regulation("7.2g", "15.2")]


@pytest.fixture
@made_once
def item(editor: Any) -> str:
    """Path of a draft of the editor's."""
    values = {"@type": "News Item", "title": "Tin", "id": "tin"}
    assert editor.post(SECTION, json=values).status_code == 201
    return f"{SECTION}/tin"


def in_form(editor: Any, address: str, field: str, name: str, button: str) -> Any:
    page = fromstring(editor.get(address, headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    sent = dict(form.form_values()) | {field: name, button: "1"}
    return editor.post(address, data=sent, headers=PAGE)


def test_no_way_gives_such_a_name(site: Any, editor: Any, item: str) -> None:
    renamed = ("form.widgets.new_id", "form.buttons.Rename")
    edited = ("form.widgets.IShortName.id", "form.buttons.save")
    rename, edit = f"{item}/object_rename", f"{item}/edit"
    page = fromstring(editor.get(rename, headers=PAGE).text)
    (token,) = page.xpath("//form//input[@name='_authenticator']/@value")[:1]
    uid = editor.get(item).json()["UID"]
    for name in share(KEPT, of=3):
        values = {"@type": "News Item", "title": "Khác", "id": name}
        made = editor.post(SECTION, json=values)
        assert made.status_code == 400, name
        assert made.json()["error"]["type"] == "kept_name", (name, made.text)
        assert name in made.json()["error"]["message"]
        if name.startswith("_"):
            # Elsewhere a name that begins otherwise is made of it.
            continue
        for address, (field, button) in ((rename, renamed), (edit, edited)):
            answer = in_form(editor, address, field, name, button)
            assert answer.status_code < 500, (name, address)
        sent = {"UID_0": uid, "newid_0": name, "newtitle_0": ""}
        answer = editor.post(
            f"{SECTION}/@@fc-rename", data={**sent, "_authenticator": token}
        )
        (outcome,) = answer.json()["items"]
        codes = [one["type"] for one in outcome["reasons"]]
        assert codes == ["kept_name"], (name, codes)
        editor.patch(item, json={"id": name})
        transaction.begin()
        assert name not in site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
        assert editor.get(item).status_code == 200, name


def test_a_title_or_file_gets_a_name_beside_it(editor: Any) -> None:
    """Nobody chose the name: nobody has to be told."""
    for title, name in (("Edit", "edit-1"), ("Manage", "manage-1")):
        made = editor.post(SECTION, json={"@type": "News Item", "title": title})
        assert made.status_code == 201, made.text
        assert made.json()["id"] == name
        assert editor.get(f"{SECTION}/{name}").json()["title"] == title
    file = {"data": "JVBERi0xLjQgYQ==", "encoding": "base64"}
    file |= {"filename": "manage_report.pdf", "content-type": "application/pdf"}
    made = editor.post(f"{SECTION}/edit-1", json={"@type": "File", "file": file})
    assert made.status_code == 201, made.text
    assert made.json()["id"].startswith("manage-report"), made.json()["id"]
    assert editor.get(f"{SECTION}/edit-1/{made.json()['id']}").status_code == 200


def test_nothing_is_called_as_a_service_or_what_no_address_can_hold(
    site: Any, editor: Any
) -> None:
    for number, name in enumerate(STRANGE):
        values = {"@type": "News Item", "title": "Khác", "id": name}
        made = editor.post(SECTION, json=values)
        assert made.status_code == 400, (name, made.text)
        assert made.json()["error"]["type"] == "kept_name"
        sound = {**values, "id": f"khac-{number}"}
        assert editor.post(SECTION, json=sound).status_code == 201
        editor.patch(f"{SECTION}/{sound['id']}", json={"id": name})
        transaction.begin()
        assert name not in site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
