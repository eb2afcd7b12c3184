"""The services keep to their description, whatever is sent that it allows (7.2b).

Schemathesis makes the requests from `@openapi` and judges the answers: their status, kind
and shape, and that the portal does not fail. Each operation is tried at a place where it
has something to do.
"""

from .described_places import paths_of_places
from .described_shapes import closed
from .described_shapes import parts_of
from bacgiang.policy.ops.openapi.description import description
from bacgiang.policy.testing_people import PASSWORD
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import Phase
from hypothesis import settings
from jsonschema import Draft202012Validator
import pytest
from tiers import in_release
from tiers import share
from typing import Any


pytestmark = pytest.mark.regulation("7.2b")

# They end the sign-in of whoever asks.
ENDS_SIGN_IN = ("@logout", "@sessions")
PARTS = 6
USER = "ubnd-head"


def undescribed(operation: Any, answer: Any, components: dict[str, Any]) -> list[str]:
    """What the answer has and the description does not."""
    said = operation.definition.raw["responses"].get(str(answer.status_code), {})
    shape = said.get("content", {}).get("application/json", {}).get("schema")
    if shape is None or "json" not in answer.headers.get("content-type", [""])[0]:
        return []
    root = closed(shape) | {"components": components}
    return [
        f"{operation.label}: {one.json_path}: {one.message}"
        for one in Draft202012Validator(root).iter_errors(answer.json())
    ]


def broken_promises(
    operation: Any, site: Any, places: dict[str, str], examples: int
) -> list[str]:
    """What the answers to some requests of one operation break, in words."""
    # Every process reads this file; one judges by it.
    from .described_checks import BROKEN
    from .described_checks import CHECKS

    broken: list[str] = []
    components = parts_of(operation.schema.raw_schema["components"])

    @settings(
        max_examples=examples,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def ask(case: Any) -> None:
        for name in set(case.path_parameters or ()) & set(places):
            case.path_parameters[name] = places[name]
        answer = case.call(base_url=site.absolute_url(), auth=(USER, PASSWORD))
        try:
            case.validate_response(answer, checks=CHECKS)
        except BROKEN as error:
            broken.append(f"{operation.label}: {error}")
        broken.extend(undescribed(operation, answer, components))

    ask()
    return broken[:1]


@pytest.mark.parametrize("examples", [1, *in_release(20)])
def test_what_is_described_is_what_is_answered(
    site: Any, boards: None, examples: int
) -> None:
    places = paths_of_places(site)
    from .described_checks import operations_of

    operations = operations_of(description(site.absolute_url(), None))
    assert len(operations) > 150
    tried = [one for one in operations if not one.path.endswith(ENDS_SIGN_IN)]
    today = share(tried, of=PARTS) if examples == 1 else tried
    broken = [
        fault for one in today for fault in broken_promises(one, site, places, examples)
    ]
    assert not broken, "\n\n".join(broken)
