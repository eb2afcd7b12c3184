"""Many items deleted, renamed, moved or copied at once."""

from .bulk_acts import bulk as bulk
from .bulk_acts import make as make
from .bulk_acts import other as other
from .bulk_acts import reasons
from .bulk_acts import section as section
from .bulk_acts import state
from .bulk_acts import untouched
from collections.abc import Callable
from OFS.CopySupport import _cb_encode
import pytest
from typing import Any
from urllib.parse import quote


COPY, CUT = 0, 1


@pytest.mark.regulation("7.1")
def test_only_what_may_be_deleted_goes(section: Any, make: Any, bulk: Any) -> None:
    items = {one: make(one) for one in ("draft", "pending", "published")}
    answer = bulk("update", "fc-delete", *items.values())
    assert reasons(answer) == [[], ["not_now"], ["withdraw_instead"]]
    left = set(section.objectIds())
    assert [items[one].getId() in left for one in items] == [False, True, True]


@pytest.mark.regulation("7.1")
def test_before_it_is_said_what_goes_and_how_it_comes_back(
    make: Any, bulk: Any, publish: Any, site: Any
) -> None:
    draft, published = make(title="Bản thảo"), make("published", title="Đã đăng")
    elsewhere = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    foreign = publish(elsewhere, "huyen-hiep-hoa", "draft", title="Tin kín")
    items = (draft, published, foreign)
    said = bulk("update", "fc-delete", *items, render="yes")["html"]
    of_draft, _, of_published = said.partition("Đã đăng")
    assert "Bản thảo" in of_draft and "/@@deleted" in of_draft
    assert "gỡ, không xóa" in of_published and "/@@deleted" not in of_published
    way = f"{published.absolute_url()}/@@act/withdraw"
    assert way not in of_published
    assert way in bulk("publish", "fc-delete", *items, render="yes")["html"]
    assert "kín" not in said


def test_what_is_gone_is_told(section: Any, make: Any, bulk: Any) -> None:
    item = make()
    assert reasons(bulk("update", "fc-delete", item, item)) == [[]]
    assert reasons(bulk("update", "fc-delete", item)) == [["not_found"]]


@pytest.mark.regulation("7.2e")
def test_only_drafts_are_renamed(make: Any, bulk: Any) -> None:
    draft, published = make(id="ban-thao"), make("published", id="da-dang")
    known = untouched(published)
    form = {"UID_0": published.UID(), "newid_0": "khac", "newtitle_0": ""}
    form |= {"UID_1": draft.UID(), "newid_1": "moi", "newtitle_1": "Mới"}
    answer = bulk("update", "fc-rename", **form)
    assert reasons(answer) == [["keeps_place"], []]
    assert "chuyển chỗ" in answer["msg"]
    assert untouched(published) == known
    assert (draft.getId(), draft.Title()) == ("moi", "Mới")


def test_a_title_is_not_kept_where_the_short_name_is_refused(
    make: Any, bulk: Any
) -> None:
    item = make("pending")
    known = untouched(item)
    form = {"UID_0": item.UID(), "newid_0": "khac", "newtitle_0": "Tên khác"}
    assert reasons(bulk("review", "fc-rename", **form)) == [["keeps_place"]]
    assert untouched(item) == known


def test_too_long_a_title_is_refused(make: Any, bulk: Any) -> None:
    item = make()
    known = untouched(item)
    form = {"UID_0": item.UID(), "newtitle_0": "a" * 10_000}
    assert reasons(bulk("update", "fc-rename", **form)) == [["title_too_long"]]
    assert untouched(item) == known


@pytest.fixture
def paste(site: Any, bulk: Any) -> Callable[..., dict[str, Any]]:
    def put(level: str, kind: int, folder: Any, *objects: Any) -> dict[str, Any]:
        places = [obj.getPhysicalPath() for obj in objects]
        cookies = {"__cp": quote(_cb_encode((kind, places)))}
        path = "/".join(folder.getPhysicalPath()).removeprefix("/plone")
        return bulk(level, "fc-paste", folder=path, cookies=cookies)

    return put


@pytest.mark.regulation("7.2e")
def test_a_draft_moves_and_what_was_submitted_keeps_its_place(
    section: Any, other: Any, make: Any, paste: Any
) -> None:
    draft, pending = make(id="ban-thao"), make("pending", id="cho-duyet")
    published = make("published", id="da-dang")
    answer = paste("update", CUT, other, pending, draft, published)
    assert reasons(answer) == [["keeps_place"], [], ["keeps_place"]]
    assert "chuyển chỗ" in answer["msg"]
    assert "ban-thao" in other
    assert {"cho-duyet", "da-dang"} <= set(section.objectIds())


@pytest.mark.regulation("7.1")
def test_a_copy_of_what_is_published_is_a_draft(
    section: Any, other: Any, make: Any, paste: Any
) -> None:
    published = make("published", id="da-dang")
    assert reasons(paste("update", COPY, other, published)) == [[]]
    assert (state(other["da-dang"]), state(published)) == ("draft", "published")


@pytest.mark.regulation("14.2")
@pytest.mark.parametrize("kind", [COPY, CUT])
def test_nothing_goes_to_another_board(
    site: Any, make: Any, paste: Any, section: Any, kind: int
) -> None:
    foreign = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    before = list(foreign.objectIds())
    answer = paste("update", kind, foreign, make(id="ban-thao"))
    assert reasons(answer) == [["not_here"]] or reasons(answer) == [["not_now"]]
    assert list(foreign.objectIds()) == before
    assert "ban-thao" in section
