"""What a layer needs before it goes on to the public, whatever way it goes."""

from ...base.refusal import Refusal
from ...editorial.workflow.item_rules import item_rule
from ...editorial.workflow.item_rules import Step
from ...editorial.workflow.parameters import Transition
from .reasons import FILE_MISSING
from typing import Any


@item_rule(Transition.SUBMIT, Transition.APPROVE, Transition.PUBLISH)
def layer_refuses(layer: Any, step: Step) -> tuple[Refusal, ...]:
    """A file: sheets and programs may hand in the facts before it."""
    return () if layer.file is not None else (FILE_MISSING,)
