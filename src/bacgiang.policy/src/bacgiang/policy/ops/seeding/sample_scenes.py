"""Landscapes that this module draws, always the same: pictures of the sample content.

Flat shapes before layered hills. Drawn at twice the size and made smaller, so that
edges are smooth; WebP, some ten kilobytes each.
"""

from collections.abc import Callable
from io import BytesIO
from math import sin
from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont
from random import Random


SIZE = (1200, 675)
WIDE, HIGH = 2 * SIZE[0], 2 * SIZE[1]
HORIZON = HIGH * 0.58
SKIES = (("#f6d9b0", "#fbf1e0"), ("#bcd9e6", "#f3f6f1"), ("#e9b9a0", "#fae6cf"))
HILLS = ("#9db8a5", "#6f9a80", "#447a5f", "#2c5f49")
RED, GOLD, CREAM, INK = "#9e2a2b", "#d9a521", "#faf5ea", "#28433a"
ROOF, WATER, ROAD, SOIL = "#a84b36", "#8fbfca", "#d8cbb4", "#c79d62"


class _Scene:
    """A sheet with sky, sun and hills, on which a motif is drawn."""

    def __init__(self, seed: str) -> None:
        # No secret: the same picture for the same name.
        self.random = Random(seed)  # noqa: S311  # nosec B311
        self.image = Image.new("RGB", (WIDE, HIGH))
        self.draw = ImageDraw.Draw(self.image)
        self._sky(*self.random.choice(SKIES))
        for number, colour in enumerate(HILLS):
            self.hill(HORIZON + number * 62, 190 - 34 * number, colour)

    def _sky(self, top: str, foot: str) -> None:
        strip = Image.new("RGB", (1, 2))
        strip.putpixel((0, 0), _rgb(top))
        strip.putpixel((0, 1), _rgb(foot))
        self.image.paste(strip.resize((WIDE, HIGH), Image.Resampling.BILINEAR))
        x, y = self.random.randint(300, WIDE - 600), self.random.randint(130, 300)
        self.draw.ellipse((x, y, x + 230, y + 230), fill=CREAM)

    def hill(self, base: float, swing: float, colour: str) -> None:
        shift, length = self.random.uniform(0, 9), self.random.uniform(330, 620)
        ridge = [
            (
                x,
                base
                - swing * 0.5 * (1 + sin(x / length + shift))
                - swing * 0.22 * sin(x / (length * 0.37) + 2 * shift),
            )
            for x in range(0, WIDE + 20, 20)
        ]
        self.draw.polygon([(0, HIGH), *ridge, (WIDE, HIGH)], fill=colour)

    def ground(self, colour: str, top: float = 0.78) -> None:
        self.draw.rectangle((0, HIGH * top, WIDE, HIGH), fill=colour)

    def tree(self, x: float, foot: float, size: float, fruit: str = "") -> None:
        trunk = size * 0.09
        self.draw.rectangle((x - trunk, foot - size, x + trunk, foot), fill=INK)
        for dx, dy, r in ((-0.34, 0.95, 0.36), (0.34, 0.95, 0.36), (0, 1.25, 0.46)):
            self.disc(x + dx * size, foot - dy * size, r * size, HILLS[2])
        for _ in range(14 if fruit else 0):
            dx, dy = self.random.uniform(-0.5, 0.5), self.random.uniform(0.75, 1.5)
            self.disc(x + dx * size, foot - dy * size, size * 0.045, fruit)

    def disc(self, x: float, y: float, r: float, colour: str) -> None:
        self.draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)

    def house(self, x: float, foot: float, wide: float, high: float, sign: str) -> None:
        """A long house with a tiled roof, windows, and a sign over the door."""
        draw, top, middle = self.draw, foot - high, x + wide / 2
        draw.rectangle((x, top, x + wide, foot), fill=CREAM)
        eaves = wide * 0.05
        draw.polygon(
            [
                (x - eaves, top),
                (x + eaves * 2, top - high * 0.45),
                (x + wide - eaves * 2, top - high * 0.45),
                (x + wide + eaves, top),
            ],
            fill=ROOF,
        )
        step = wide / 9
        for number in (0, 1, 2, 6, 7, 8):
            left = x + step * number + step * 0.25
            box = (left, top + high * 0.28, left + step * 0.55, top + high * 0.66)
            draw.rectangle(box, fill=WATER)
        draw.rectangle(
            (middle - step, top + high * 0.35, middle + step, foot), fill=INK
        )
        self.disc(middle, top - high * 0.12, high * 0.13, sign)


def _fields(scene: _Scene) -> None:
    for number in range(9):
        base = HIGH * (0.74 + number * 0.035)
        scene.hill(base, 30, (GOLD, "#b9b24b", HILLS[1])[number % 3])
    for x in (330, 480, 1980):
        scene.tree(x, HIGH * 0.8, 150)


def _orchard(scene: _Scene) -> None:
    scene.ground(HILLS[1], 0.72)
    for row in range(3):
        foot = HIGH * (0.78 + row * 0.1)
        for number in range(7 - row):
            x = 170 + number * (360 + row * 70) + row * 60
            scene.tree(x, foot, 150 + row * 45, RED)


def _road(scene: _Scene) -> None:
    scene.ground(HILLS[1], 0.72)
    middle, top = WIDE * 0.56, HIGH * 0.72
    near = [(WIDE * 0.78, HIGH), (WIDE * 0.24, HIGH)]
    scene.draw.polygon([(middle, top), (middle + 50, top), *near], fill=ROAD)
    for number in range(6):
        grown = 90 + number * 38
        y = top + (HIGH - top) * (0.1 + number * 0.17)
        scene.tree(middle - 140 - number * 150, y, grown)
        scene.tree(middle + 210 + number * 160, y, grown)


def _river(scene: _Scene) -> None:
    scene.ground(WATER, 0.76)
    for number in range(5):
        y = HIGH * (0.8 + number * 0.045)
        x = scene.random.randint(100, WIDE - 900)
        scene.draw.rounded_rectangle((x, y, x + 700, y + 9), 5, fill=CREAM)
    y = HIGH * 0.72
    scene.draw.rectangle((0, y, WIDE, y + 34), fill=CREAM)
    for x in range(160, WIDE, 420):
        scene.draw.rectangle((x, y + 34, x + 44, HIGH * 0.84), fill=CREAM)
        scene.draw.polygon(
            [(x - 190, y), (x + 22, y - 230), (x + 234, y)], outline=RED, width=16
        )


def _house_with(sign: str) -> Callable[[_Scene], None]:
    def draw(scene: _Scene) -> None:
        scene.ground(SOIL, 0.86)
        scene.house(WIDE * 0.2, HIGH * 0.86, WIDE * 0.6, HIGH * 0.27, sign)
        for x in (200, 420, WIDE - 420, WIDE - 190):
            scene.tree(x, HIGH * 0.88, 210)

    return draw


def _steps(scene: _Scene) -> None:
    """Four numbered steps: a list, a sheet handed in, a slip with a code, done."""
    draw, wide = scene.draw, WIDE / 4
    draw.rectangle((0, 0, WIDE, HIGH), fill=CREAM)
    top, foot = HIGH * 0.32, HIGH * 0.82
    for number in range(4):
        left, right = wide * number + 60, wide * (number + 1) - 60
        middle = (left + right) / 2
        draw.rounded_rectangle((left, top, right, foot), 30, fill=HILLS[0])
        scene.disc(middle, HIGH * 0.18, 110, INK)
        font = ImageFont.load_default(150)
        draw.text((middle, HIGH * 0.18), str(number + 1), CREAM, font, anchor="mm")
        sheet = (left + 90, top + 70, right - 90, foot - 70)
        draw.rectangle(sheet, fill="#ffffff")
        if number < 3:
            tip = (right + 95, HIGH * 0.57)
            draw.polygon(
                [(right + 25, tip[1] - 60), tip, (right + 25, tip[1] + 60)], fill=RED
            )
        _STEPS[number](scene, *sheet)


def _lines(scene: _Scene, left: float, top: float, right: float, foot: float) -> None:
    for row in range(5):
        y = top + 60 + row * (foot - top - 100) / 5
        scene.draw.rectangle((left + 40, y, left + 90, y + 40), outline=RED, width=10)
        scene.draw.rectangle((left + 120, y + 10, right - 40, y + 30), fill=ROAD)


def _handed(scene: _Scene, left: float, top: float, right: float, foot: float) -> None:
    middle, low = (left + right) / 2, foot - 90
    scene.draw.rectangle((left + 20, low, right - 20, foot - 40), fill=ROOF)
    scene.draw.rectangle((middle - 25, top + 50, middle + 25, low - 110), fill=INK)
    scene.draw.polygon(
        [(middle - 90, low - 120), (middle + 90, low - 120), (middle, low - 20)],
        fill=INK,
    )


def _slip(scene: _Scene, left: float, top: float, right: float, foot: float) -> None:
    for place in range(8):
        x = left + 45 + place * (right - left - 90) / 8
        thick = 14 if place % 3 else 26
        scene.draw.rectangle((x, top + 80, x + thick, top + 260), fill=INK)
    scene.draw.rectangle((left + 40, foot - 140, right - 40, foot - 110), fill=ROAD)
    scene.draw.rectangle((left + 40, foot - 80, right - 120, foot - 50), fill=ROAD)


def _done(scene: _Scene, left: float, top: float, right: float, foot: float) -> None:
    x, y = (left + right) / 2, (top + foot) / 2
    mark = [(x - 110, y), (x - 30, y + 90), (x + 120, y - 110)]
    scene.draw.line(mark, fill=HILLS[2], width=46, joint="curve")


_STEPS = (_lines, _handed, _slip, _done)
SCENES: dict[str, Callable[[_Scene], None]] = {
    "fields": _fields,
    "orchard": _orchard,
    "road": _road,
    "river": _river,
    "steps": _steps,
    "hall": _house_with(GOLD),
    "clinic": _house_with(RED),
    "school": _house_with(HILLS[1]),
}


def drawn(scene: str, seed: str) -> bytes:
    """A WebP picture of a scene; the seed says how its hills and sky are."""
    sheet = _Scene(seed)
    SCENES[scene](sheet)
    target = BytesIO()
    # Each four dots are one: as smooth as a finer way that takes ten times as long.
    sheet.image.reduce(2).save(target, "WEBP", quality=70, method=3)
    return target.getvalue()


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
