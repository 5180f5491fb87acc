"""Whether an article is in English, judged by its text alone: what a page declares is often wrong."""

from __future__ import annotations

import re
import unicodedata

from verbale.errors import LanguageError

_SAMPLE = 6000
_SHORT = 200
_FEW = 12
_NAMES = {
    "af": "Afrikaans", "am": "Amharic", "an": "Aragonese", "ar": "Arabic", "as": "Assamese", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian", "bn": "Bengali", "br": "Breton", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "dz": "Dzongkha", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fo": "Faroese", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "ht": "Haitian Creole", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "jv": "Javanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "kn": "Kannada", "ko": "Korean", "ku": "Kurdish", "ky": "Kyrgyz", "la": "Latin", "lb": "Luxembourgish", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mg": "Malagasy", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "ms": "Malay", "mt": "Maltese", "nb": "Norwegian", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian",
    "oc": "Occitan", "or": "Odia", "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "qu": "Quechua",
    "ro": "Romanian", "ru": "Russian", "rw": "Kinyarwanda", "se": "Northern Sami", "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian",
    "sq": "Albanian", "sr": "Serbian", "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog",
    "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "vo": "Volapük", "wa": "Walloon", "xh": "Xhosa",
    "zh": "Chinese", "zu": "Zulu",
}  # fmt: skip
_SPACE = re.compile(r"\s+")
_UNBROKEN = re.compile(r"[!-\u024f]{60,}")
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|that|said|is|was|for|on|with|he|it|as|at|by|from|his|her|has|have|are|were|not|who|says|will|be|this)\b",
    re.IGNORECASE,
)


def find_language(text: str) -> str | None:
    """The ISO 639-1 code of the language of ``text``, or ``None`` where it is too short to tell.

    Runs of Latin characters too long for a word are left out. A text of fewer than 200 letters is named only when its script or its
    words leave no doubt: twelve words with hardly a common English one among them. The classifier is py3langid (Lui and Baldwin 2012,
    "langid.py: an off-the-shelf language identification tool").
    """
    import py3langid

    sample = _SPACE.sub(" ", _middle(_UNBROKEN.sub(" ", text))).strip()
    letters = [character for character in sample if character.isalpha()]
    if not letters:
        return None
    foreign = sum(_other_script(character) for character in letters) > len(letters) / 2
    if not foreign:
        words = len(sample.split())
        common = len(_ENGLISH.findall(sample))
        if common * 5 >= words and words >= 5:
            return "en"
        if len(letters) < _SHORT and (words < _FEW or common * 20 >= words):
            return None
    return str(py3langid.classify(sample)[0])


def require_english(text: str, *, force: bool) -> str | None:
    """The language of ``text``.

    Raises :class:`~verbale.errors.LanguageError` when it is not English, unless ``force``.
    """
    language = find_language(text)
    if language not in (None, "en") and not force:
        name = _NAMES.get(language or "")
        raise LanguageError(
            f"The text is in {name} ({language}), not English."
            if name
            else "The text is in no language that could be told.",
            hint="With --force it is read all the same.",
        )
    return language


def _middle(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    third = _SAMPLE // 3
    half = len(text) // 2
    return " ".join((text[:third], text[half : half + third], text[-third:]))


def _other_script(character: str) -> bool:
    return ord(character) > 0x24F and not unicodedata.name(character, "").startswith("LATIN")
