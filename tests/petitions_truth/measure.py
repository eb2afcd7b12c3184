"""How often the table of subjects proposes the unit that answers (11.1): prints it.

    python tests/petitions_truth/measure.py [--wrong]

`petitions.tsv` says what invented petitions are about. Of each subject the words of the
table were chosen on every second one; the others are held back.
"""

from bacgiang.policy.text.word_rules import likeliest
from collections import Counter
from collections import defaultdict
from pathlib import Path
import sys
import yaml


HERE = Path(__file__).parent
SEED = HERE.parent.parent / "instance/seed/petitions.yaml"


def known() -> list[tuple[str, str, bool]]:
    """Subject, text, whether it was held back."""
    found, seen = [], Counter[str]()
    for line in (HERE / "petitions.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            subject, text = line.split("\t")
            found.append((subject, text, seen[subject] % 2 == 1))
            seen[subject] += 1
    return found


def table() -> tuple[dict[str, list[str]], dict[str, str]]:
    """Words and unit of each subject."""
    rows = yaml.safe_load(SEED.read_text(encoding="utf-8"))["subjects"]
    return (
        {one["token"]: one.get("words") or [] for one in rows},
        {one["token"]: one["unit"] for one in rows},
    )


def measured() -> dict[bool, Counter[str]]:
    """Right, wrong and none, of those held back (True) and of the others."""
    words, units = table()
    counts: dict[bool, Counter[str]] = defaultdict(Counter)
    for subject, text, is_held in known():
        proposed = likeliest(words, text)
        right = bool(proposed) and units[proposed] == units[subject]
        outcome = "right" if right else "wrong" if proposed else "none"
        counts[is_held][outcome] += 1
        if outcome != "right" and not is_held and "--wrong" in sys.argv:
            print(f"{subject} <- {proposed or '–'}: {text}")
    return counts


def main() -> None:
    for is_held, counts in sorted(measured().items()):
        name = "held back" if is_held else "chosen on"
        total = counts.total()
        said = ", ".join(f"{counts[one]} {one}" for one in ("right", "wrong", "none"))
        print(f"{name}: {said} of {total} ({100 * counts['right'] // total} %)")


if __name__ == "__main__":
    main()
