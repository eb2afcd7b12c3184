"""How a place says what it is there for."""

from zope.interface import Interface


class INamesItsTypes(Interface):
    """A place that takes fewer types than its type information lets it."""

    def own_types() -> tuple[str, ...]:  # type: ignore[misc]
        """The types that stand here, the most wanted first."""
