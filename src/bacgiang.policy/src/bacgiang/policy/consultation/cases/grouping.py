"""Put opinions that are alike into a group, named by the code of its first."""

from ...citizen.submissions.submission import Submission
from ...citizen.submissions.submissions import Submissions
from ..opinions.content import content_of
from .likeness import are_alike
from .likeness import Sketch
from .likeness import sketch_of
from .store import CaseIndex
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace


REMEMBERED = 500


@dataclass
class Grouping:
    """Finds groups while rows are made; remembers sketches for that long."""

    log: Submissions
    _sketches: dict[tuple[str, int], Sketch | None] = field(default_factory=dict)

    def group_of(self, index: CaseIndex, found: Submission) -> str:
        """The group of a submission, "" for none. A new or corrected text is compared;
        the first of its kind gets the group, too.
        """
        known = index.get(found.code)
        if index.likeness.knows(found.code, found.version):
            return known.group if known is not None else ""
        self.leave(index, found.code)
        sketch = self._sketch(index, found)
        if sketch is None:
            return ""
        for code in index.likeness.candidates(sketch.keys):
            if self._is_like(index, sketch, code):
                index.likeness.keep(found.code, found.version, ())
                return named_after(index, code)
        index.likeness.keep(found.code, found.version, sketch.keys)
        return ""

    def leave(self, index: CaseIndex, code: str) -> None:
        """Let nothing be found by this text any more; where it stands for a group, the
        next of the group does so from now on.
        """
        row = index.get(code)
        was_first = index.likeness.drop(code)
        if not was_first or row is None or not row.group:
            return
        members = (one for one in index.in_group(row.group) if one != code)
        heir = self.log.get(next(members, ""))
        sketch = self._sketch(index, heir) if heir is not None else None
        if heir is not None and sketch is not None:
            index.likeness.keep(heir.code, heir.version, sketch.keys)

    def is_like(self, index: CaseIndex, found: Submission, code: str) -> bool:
        """Whether it says what another one does, with the same stance."""
        sketch = self._sketch(index, found)
        return sketch is not None and self._is_like(index, sketch, code)

    def _is_like(self, index: CaseIndex, sketch: Sketch, code: str) -> bool:
        other = self.log.get(code)
        of_other = self._sketch(index, other) if other is not None else None
        return of_other is not None and are_alike(sketch, of_other)

    def _sketch(self, index: CaseIndex, found: Submission) -> Sketch | None:
        key = (found.code, found.version)
        if key not in self._sketches:
            if len(self._sketches) >= REMEMBERED:
                self._sketches.clear()
            secret = index.likeness.secret
            self._sketches[key] = sketch_of(content_of(found), secret)
        return self._sketches[key]


def named_after(index: CaseIndex, code: str) -> str:
    """The group of an opinion, made where it was alone."""
    row = index.get(code)
    if row is None or row.group:
        return row.group if row is not None else code
    index.put(replace(row, group=code))
    return code
