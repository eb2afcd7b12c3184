"""What is told of each unit, and what waits for its board."""

from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.deciding import confirm_withholding
from bacgiang.policy.consultation.cases.deciding import propose_withholding
from bacgiang.policy.consultation.cases.deciding import publish
from bacgiang.policy.consultation.cases.figures.counting import Figures
from bacgiang.policy.consultation.cases.figures.counting import figures_of_units
from bacgiang.policy.editorial.queues.my_work import matters_of
from case_samples import send_and_list
from DateTime import DateTime
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")


@pytest.fixture
def decided(published: Any) -> Any:
    """One published, one withheld, one withdrawn, one waiting."""
    draft = published()
    codes = [send_and_list(draft, f"Ý kiến {number}.") for number in range(4)]
    with api.env.adopt_user(username="so-y-te-review"):
        publish(draft, codes[:1])
        propose_withholding(draft, codes[1:2], "insult")
    with api.env.adopt_user(username="so-y-te-publish"):
        confirm_withholding(draft, codes[1:2])
    submissions().withdraw(codes[2])
    catch_up(api.portal.get())
    return draft


def test_figures_of_a_unit(decided: Any) -> None:
    (found,) = figures_of_units("so-y-te")
    assert (found.drafts, found.received, found.waiting) == (1, 4, 1)
    assert (found.published, found.withdrawn) == (1, 1)
    assert found.withheld == {"insult": 1}
    assert found.share_withheld == 0.5
    assert found.median_hours == 0
    assert figures_of_units("huyen-hiep-hoa") == []


def test_a_draft_that_is_not_public_is_in_no_figure(decided: Any, draft: Any) -> None:
    draft(unit="huyen-hiep-hoa")
    assert [one.unit for one in figures_of_units()] == ["so-y-te"]


@pytest.mark.regulation("14.2")
def test_nor_is_one_that_is_public_on_another_day(decided: Any) -> None:
    decided.setEffectiveDate(DateTime() + 5)
    decided.reindexObject()
    assert figures_of_units() == []


@pytest.mark.parametrize(
    ("hours", "median"),
    [({}, None), ({0: 1}, 0), ({0: 1, 5: 1}, 0), ({0: 1, 5: 2}, 5), ({3: 9, 99: 8}, 3)],
)
def test_the_median(hours: dict[int, int], median: int | None) -> None:
    assert Figures("x", "X", hours=hours).median_hours == median


def waiting(user: str) -> list[Any]:
    with api.env.adopt_user(username=user):
        matters = [one for one in matters_of(user) if one.name == "opinions"]
        return [item for matter in matters for item in matter.items]


def test_a_line_waits_for_who_may_moderate(decided: Any) -> None:
    for level in ("review", "publish", "head"):
        (item,) = waiting(f"so-y-te-{level}")
        assert item.url == f"{decided.absolute_url()}/@@opinions-queue"
        assert item.state_title.mapping == {"count": 1}
    assert waiting("so-y-te-update") == []
    assert waiting("ubnd-head") == []
