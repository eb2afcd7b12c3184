"""What is read of distributions while code is loaded."""

from bacgiang.policy.ops.quick_metadata import heads_alone
from bacgiang.policy.ops.quick_metadata import tell_installed
from chameleon import template
from importlib.metadata import distribution
from pathlib import Path
from pytest import MonkeyPatch


NAME = "chameleon"


def test_names_and_versions_are_told_without_descriptions() -> None:
    whole = distribution(NAME)
    with heads_alone():
        head = distribution(NAME)
        assert (head.name, head.version) == (whole.name, whole.version)
        assert head.metadata.get_all("Classifier") == whole.metadata.get_all(
            "Classifier"
        )
        assert not head.metadata.get_payload()
    assert distribution(NAME).metadata.get_payload()


def test_another_version_of_a_package_is_another_digest_of_templates(
    monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    def digest() -> str:
        tell_installed()
        return template.get_pkg_digest().hexdigest()

    monkeypatch.setattr(template, "_pkg_digest", None)
    monkeypatch.syspath_prepend(str(tmp_path))
    digests = {digest()}
    installed = tmp_path / "z3c_package-1.0.dist-info"
    installed.mkdir()
    digests.add(digest())
    installed.rename(tmp_path / "z3c_package-1.1.dist-info")
    digests.add(digest())
    assert len(digests) == len({*digests, digest()}) == 3


def test_what_compiles_no_template_leaves_compiled_ones_as_they_are(
    monkeypatch: MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(template, "_pkg_digest", None)
    monkeypatch.syspath_prepend(str(tmp_path))
    tell_installed()
    before = template.get_pkg_digest().hexdigest()
    (tmp_path / "bagit-1.9.0.dist-info").mkdir()
    (tmp_path / "plone_recipe_zope2instance-9.1.0.dist-info").mkdir()
    tell_installed()
    assert template.get_pkg_digest().hexdigest() == before
