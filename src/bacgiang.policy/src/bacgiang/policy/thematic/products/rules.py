"""What a product with a picture needs before it goes on to the public."""

from ...base.refusal import Refusal
from ...base.refusal import those_that_hold
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from bacgiang.policy import _
from typing import Any


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def product_refuses(product: Any, step: Step) -> tuple[Refusal, ...]:
    """A picture says in words what it shows."""
    unsaid = product.image is not None and not (product.alternative or "").strip()
    return those_that_hold({PICTURE_UNSAID: unsaid})


PICTURE_UNSAID = Refusal(
    "product_picture_unsaid",
    _(
        "refusal_product_picture",
        default="Say in words what the picture shows, for those who do not see it.",
    ),
    "alternative",
)
