"""A file is saved under its own name, whatever a link says (15.2)."""

from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
EVIL = "cap-nhat-bao-mat.exe"


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("view", ["download", "display-file"])
@pytest.mark.parametrize(("kind", "name"), [("text/plain", "tin.txt"), ("", "tin.odt")])
def test_no_link_names_a_download(site, boards, publish, client, view, kind, name):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", title="Tin")
    with api.env.adopt_roles(["Manager"]):
        held = api.content.create(item, "File", "tep", title="Tệp")
    held.file = NamedBlobFile(b"Tin", kind or "application/octet-stream", name)
    transaction.commit()
    for tail in ("", "/file", f"/file/{EVIL}", f"/file/{name}"):
        answer = client().get(f"{held.absolute_url()}/@@{view}{tail}")
        assert answer.status_code == 200, tail
        said = answer.headers["Content-Disposition"]
        assert said.endswith(f"filename*=UTF-8''{name}"), tail
        shown = view == "display-file" and kind == "text/plain"
        assert said.startswith("inline" if shown else "attachment")


@pytest.mark.regulation("15.2")
def test_what_is_no_file_is_not_there(site, editor, publish, caplog: Any) -> None:
    """Nor is what the machine has under a path that somebody wrote."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", title=__file__, id="tin")
    in_form = "edit/++widget++form.widgets.ILeadImageBehavior.image/@@download"
    asked = [in_form, f"{in_form}/{EVIL}", "edit/++widget++title/@@download"]
    for name in ("image", "title", "absolute_url", "subject"):
        asked += [f"@@{view}/{name}" for view in ("download", "display-file")]
        asked += [f"@@images/{name}", f"@@images/{name}/mini"]
    for path in asked:
        answer = editor.get(f"{item.absolute_url()}/{path}", headers=HTML)
        assert answer.status_code == 404, path
    assert "Could not scale" not in caplog.text
    assert editor.get(f"{item.absolute_url()}/edit", headers=HTML).ok
