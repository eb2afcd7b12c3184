"""What the process that reads maps refuses is what its caller is told."""

from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.thematic.maps.made.refusals_told import as_told
from bacgiang.policy.thematic.maps.made.refusals_told import refused_by
from bacgiang.policy.thematic.maps.reasons import ELSEWHERE
from bacgiang.policy.thematic.maps.reasons import POINTS
from bacgiang.policy.thematic.maps.reasons import TOO_MUCH
import json
import pytest


def test_refusals_pass_through_json() -> None:
    error = RefusedInput(TOO_MUCH.at(most=3, what=POINTS), ELSEWHERE.at(point="(1; 2)"))
    told = json.loads(json.dumps(as_told(error)))
    again = refused_by(told)
    assert again.refusals == error.refusals
    assert again.refusals[0].message.mapping == {"most": 3, "what": POINTS}
    assert str(again) == str(error)


def test_it_says_no_words_of_its_own() -> None:
    with pytest.raises(KeyError):
        refused_by([("map_too_much", "file", {"what": {"word": "anything"}})])
    with pytest.raises(KeyError):
        refused_by([("another", "file", {})])
