"""Pytest plugin: how many examples of a property are drawn, and of what.

How long one example takes tells nothing while the machine does other things, too.
"""

from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis.internal.conjecture import providers
from tiers import examples
from tiers import IS_RELEASE


settings.register_profile(
    "unhurried",
    max_examples=examples(100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("unhurried")

if not IS_RELEASE:
    # Every process would read all sources for their constants, and look through the
    # twenty thousand of them for each kind of value that is drawn.
    providers._get_local_constants = lambda: providers._local_constants
