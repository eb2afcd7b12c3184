"""Templates are compiled one at a time, whoever asks for them."""

from bacgiang.policy.ops import template_lock
from chameleon import PageTemplate
from concurrent.futures import ThreadPoolExecutor
from threading import Lock


def test_templates_are_compiled_one_at_a_time(monkeypatch):
    running = Lock()

    def cook(self, body):
        assert running.acquire(blocking=False), "two at once"
        stock(self, body)
        running.release()

    stock = template_lock._stock
    monkeypatch.setattr("bacgiang.policy.ops.template_lock._stock", cook)
    monkeypatch.setattr(PageTemplate, "cook", template_lock.cook_alone)
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda n: PageTemplate(f"<p>{n}</p>")(), range(40)))
    assert pages == [f"<p>{n}</p>" for n in range(40)]
