"""`@copy` and `@move` of what is not there, or not seen: the same words (14.2)."""

from plone import api
import pytest
import transaction
from typing import Any


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("service", ["@copy", "@move"])
def test_a_source_that_is_not_seen_is_refused_by_name(
    site: Any, client: Any, boards: None, publish: Any, service: str
) -> None:
    other = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    draft = publish(other, "so-y-te", "draft", title="Tin kín")
    path = "/" + "/".join(draft.getPhysicalPath()[2:])
    editor = client("huyen-hiep-hoa-update")
    place = f"/++api++/vi/don-vi/huyen-hiep-hoa/tin-tuc/{service}"
    answers = []
    for source in (path, "/vi/khong-co", draft.UID(), "khong-co"):
        answer = editor.post(place, json={"source": source})
        assert answer.status_code == 400
        assert source in answer.json()["error"]["message"]
        answers.append(answer.json()["error"]["message"].replace(source, ""))
    assert len(set(answers)) == 1


@pytest.mark.regulation("14.2", "15.2")
def test_who_may_not_rename_is_told(
    site: Any, client: Any, boards: None, publish: Any
) -> None:
    """A reviewer writes in what is submitted, but neither moves nor removes it."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", title="Tin có ảnh")
    with api.env.adopt_user(username="so-y-te-update"):
        picture = api.content.create(item, "Image", "anh.png", alt_text="Ảnh mẫu")
        api.content.transition(item, "submit")
    transaction.commit()
    reviewer = client("so-y-te-review")
    for obj in (picture, item):
        path = "/".join(obj.getPhysicalPath()[2:])
        answer = reviewer.patch(f"/++api++/{path}", json={"id": "moi"})
        assert answer.status_code == 403, answer.text
        assert answer.json()["error"]["type"] == "not_here"
