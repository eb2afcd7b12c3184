"""What is listed of a layer is what going through all of its features finds."""

from bacgiang.policy.text.folding import fold
from bacgiang.policy.thematic.maps.made import feature_file
from bacgiang.policy.thematic.maps.made.feature_file import FeatureFile
from bacgiang.policy.thematic.maps.made.feature_file import write_features
from bacgiang.policy.thematic.maps.reading.features import Feature
from collections.abc import Iterator
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st
from pathlib import Path
import pytest
from tiers import examples


NAMES = ("Thửa 1", "Thửa 12", "Mốc 12", "Đồi Mơ", "", "thua_1%")
CLASSES = ("LUA", "ONT", "")
KINDS = [(name, of) for name in NAMES for of in CLASSES]
# Of one kind so many that they are not put in order one by one, others rarely.
FEATURES = [KINDS[number * number % 7 * (number % 5)] for number in range(400)]
FEATURES += KINDS


@pytest.fixture(scope="module")
def features(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FeatureFile]:
    path: Path = tmp_path_factory.mktemp("map") / "features"
    made = (
        Feature({"ten": name, "loai": of}, "Point", [0, 0], (0, 0, 0, 0), 1)
        for name, of in FEATURES
    )
    write_features(path, made, "ten", "loai")
    with FeatureFile.at(str(path)) as found:
        yield found


@given(
    text=st.sampled_from(("", "thửa 1", "THUA 12", "đồi", "12", "%", "xa", "'")),
    value=st.sampled_from((*CLASSES, "XX")),
    start=st.integers(0, 450),
    few=st.sampled_from((1, 3, 30, 2000)),
)
@settings(max_examples=examples(400), deadline=None)
def test_a_part_is_that_of_all_that_answer(
    features: FeatureFile, text: str, value: str, start: int, few: int
) -> None:
    answering = [
        number
        for number, (name, of) in enumerate(FEATURES, 1)
        if fold(text) in fold(name) and (not value or of == value)
    ]
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(feature_file, "FEW", few)
        total, listed = features.listed(text, value, start, 25)
    assert total == len(answering)
    assert [one.id for one in listed] == answering[start : start + 25]
    assert all((one.name, one.value) == FEATURES[one.id - 1] for one in listed)
