"""Text that is not TCVN3 or VNI is never taken for it."""

from bacgiang.policy.text.legacy import convert
from of_all import of_all
import pytest


pytestmark = pytest.mark.regulation("10.3")


@of_all(
    "text",
    [
        "La société a été créée très tôt, près de là où l'été dernier les élèves "
        "fêtaient Noël à l'hôtel. Où est le thé ? Le maïs haï, né à Genève, dès août.",
        "Straße, Mädchen, Jungen und Österreich: schöne Grüße für die Größten. "
        "Öl, Tür, König, Höhe, müde, böse, heiß, daß er muß, süß.",
        "El niño comió más piñas allí; ¿dónde está el país? ¡Adiós, señor! Aún, según.",
        "É proibido pôr cães no chão. Só nós, avó, órgão, coração, não são três pães.",
        "Già lunedì la città può avere più caffè: così è perché.",
        "Køb smørrebrød på Ærø; blåbærgrød er sød. Får får får? Nej, får får lam.",
        "Två öl, en ö, sjö, kött och nötter. Åska över älven.",
        "Það er gott að vera hér. Þórður á bátinn.",
        "Hyvää päivää, työ ja yö, ääliö älä lyö.",
        "Göz, söz, ölü, dört, üzüm, çiçek.",
        "The café's résumé: naïve façade, coöperate, über-cool jalapeño.",
        "Sony® Windows® ©2007 §1 ¶ 2, 5 µm, 10 µg, m·n = n×m, 3½ £5 ¥7 ¢9 25°C ±2",
        "«nam» « ông » „Zitat“ 1º 2ª 3ª nº 7, x² + y³ ≈ 4·5 ÷ 2",
        "1.234.567,89 – 76/2007/QĐ-UBND – 03/11/2025 – +84 204 3854 202",
        "",
        "Plain English has nothing to convert.",
        "có bé và cô tôi mua hoà toà loá ngoã, côn tôi, cho nhà xã ta",
        "Москва, Ελλάδα, 日本語, ไทย, العربية",
    ],
)
def test_other_languages_and_signs_are_left_alone(text: str) -> None:
    conversion = convert(text)
    assert conversion.runs == ()
    assert conversion.text == text


def test_no_real_unicode_document_has_a_legacy_run(
    corpus_texts: dict[str, str],
) -> None:
    alarms = {name for name, text in corpus_texts.items() if convert(text).runs}
    assert alarms == set()


def test_no_line_of_a_real_unicode_document_has_a_legacy_run(
    corpus_texts: dict[str, str],
) -> None:
    lines = {line for text in corpus_texts.values() for line in text.splitlines()}
    assert [line for line in lines if convert(line).runs] == []
