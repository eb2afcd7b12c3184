"""Opinions are taken in one after the other; everything else goes beside them."""

from bacgiang.policy.ops.one_at_a_time import make_filter
import pytest
import threading
from typing import Any


def environ(method: str, path: str) -> dict[str, Any]:
    return {"REQUEST_METHOD": method, "PATH_INFO": path}


class Application:
    """Says how many were in it at once; each waits until it may go on."""

    def __init__(self) -> None:
        self.inside, self.most = 0, 0
        self.came = threading.Semaphore(0)
        self.go_on = threading.Event()
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> list[bytes]:
        with self._lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
        self.came.release()
        assert self.go_on.wait(10)
        with self._lock:
            self.inside -= 1
        return []


def test_two_of_those_named_never_meet_and_others_pass() -> None:
    app = Application()
    served = make_filter(app, {}, method="POST", names="@opinions opinion")
    opinion = environ("POST", "/++api++/vi/du-thao/1/@opinions")
    threads = [
        threading.Thread(target=served, args=(dict(opinion), None)) for _ in range(3)
    ]
    threads[0].start()
    assert app.came.acquire(timeout=10)
    for thread in threads[1:]:
        thread.start()
    reader = threading.Thread(target=served, args=(environ("GET", "/vi"), None))
    reader.start()
    # The reader came in although an opinion is being taken; the next opinions did not.
    assert app.came.acquire(timeout=10)
    assert not app.came.acquire(timeout=0.2)
    app.go_on.set()
    for thread in (*threads, reader):
        thread.join(10)
    assert app.most == 2
    assert app.inside == 0


@pytest.mark.parametrize(
    ("method", "path", "waits"),
    [
        ("POST", "/vi/du-thao/1/@opinions", True),
        ("POST", "/vi/du-thao/1/opinion/", True),
        ("GET", "/vi/du-thao/1/@opinions", False),
        ("POST", "/vi/du-thao/1/@@follow", False),
        ("POST", "/vi/opinion/1", False),
        ("POST", "", False),
    ],
)
def test_who_waits(method: str, path: str, waits: bool) -> None:
    served = make_filter(Application(), {}, method="POST", names="@opinions opinion")
    assert served._waits(environ(method, path)) is waits


def test_who_fails_lets_the_next_in() -> None:
    def failing(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        raise RuntimeError

    served = make_filter(failing, {}, method="POST", names="@opinions")
    for _time in range(2):
        with pytest.raises(RuntimeError):
            served(environ("POST", "/@opinions"), lambda *_args: None)
