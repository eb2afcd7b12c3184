"""One test that asks the same of very many.

Where what is asked takes a millisecond, a test for each costs more than the question:
it is collected in each process, set up, and told of three times. What does not hold is
told of all, with the case.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Sequence
from functools import wraps
from inspect import signature
from typing import Any


def of_all(
    name: str | Sequence[str],
    values: Iterable[Any],
    ids: Callable[[Any], object] = repr,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """As `pytest.mark.parametrize`, but in one test."""
    names = [one.strip() for one in name.split(",")] if isinstance(name, str) else name
    cases = [value if len(names) > 1 else (value,) for value in values]

    def around(asked: Callable[..., None]) -> Callable[..., None]:
        @wraps(asked)
        def asked_of_all(*args: Any, **given: Any) -> None:
            wrong = []
            for case in cases:
                try:
                    asked(*args, **given, **dict(zip(names, case, strict=True)))
                except Exception as error:
                    case_told = ids(case if len(names) > 1 else case[0])
                    wrong.append(f"{case_told}: {type(error).__name__}: {error}")
            assert not wrong, "\n".join(wrong)
            assert cases

        known = signature(asked)
        left = [one for key, one in known.parameters.items() if key not in names]
        asked_of_all.__signature__ = known.replace(parameters=left)  # type: ignore[attr-defined]
        return asked_of_all

    return around
