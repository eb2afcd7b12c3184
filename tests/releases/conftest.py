"""Each earlier release's data, taken over by the code of now and served."""

from __future__ import annotations

from ..browser.portal_process import PortalProcess
from .kept_release import KeptRelease
from .kept_release import RELEASES
from .story_teller import PASSWORD
from collections.abc import Iterator
import pytest
from tiers import in_turn


@pytest.fixture(scope="session", params=in_turn(RELEASES, of=2))
def kept(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> KeptRelease:
    """What one release left, unpacked."""
    release = KeptRelease(request.param, tmp_path_factory.mktemp("release") / "var")
    release.unpack()
    return release


@pytest.fixture(scope="session")
def portal(kept: KeptRelease) -> Iterator[PortalProcess]:
    """The portal of now on those data, started as `make run` starts it."""
    process = PortalProcess(kept.data, SAMPLE="0", ADMIN_PASSWORD=PASSWORD)
    process.start()
    yield process
    process.stop(patience=60)
