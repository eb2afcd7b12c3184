"""A file is saved under its own name, whatever a link says (15.2)."""

from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
import transaction


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
