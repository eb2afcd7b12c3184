"""`@copy` and `@move` of what is not there, or not seen: the same words (14.2)."""

import pytest
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
