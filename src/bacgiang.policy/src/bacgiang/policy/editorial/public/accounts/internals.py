"""What the API tells of the work on an item, kept from whoever may not see work."""

from .names import INTERNAL_ELEMENTS
from .names import PUBLIC_STATES
from .names import sees_work
from .whole_results import alone_in_a_list
from plone.dexterity.content import DexterityContent
from typing import Any
from ZPublisher.HTTPRequest import HTTPRequest


# Found without asking whether they are public.
NEIGHBOURS = ("previous_item", "next_item")


class WithoutInternals:
    """To be mixed into every serializer of content, before plone.restapi's own."""

    context: DexterityContent
    request: HTTPRequest

    def __call__(self, *args: Any, **options: Any) -> dict[str, Any]:
        with alone_in_a_list(self.request):
            said: dict[str, Any] = super().__call__(  # type: ignore[misc]
                *args, **options
            )
        if sees_work(self.context):
            return said
        for name in (*INTERNAL_ELEMENTS, *NEIGHBOURS):
            said.pop(name, None)
        if said.get("review_state") not in PUBLIC_STATES:
            said.pop("review_state", None)
        return said
