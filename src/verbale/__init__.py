"""Verbale reads news reports and keeps the record of who said what, to whom, when and through which channel.

``verbale.read(text_or_path)`` gives a :class:`~verbale.records.Reading`. Each name is loaded when it is
first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.errors import (
        ArticleError,
        DecodeError,
        EmptyArticleError,
        FetchError,
        ForbiddenAddressError,
        LanguageError,
        LedgerError,
        ModelError,
        NotFoundError,
        OutputError,
        PipelineError,
        RegisterError,
        SourceError,
        TooLargeError,
        UsageError,
        VerbaleError,
        WrongKindError,
    )
    from verbale.findings import Comparison, Disputed, Drift, Ref, Reported, Same, Shift
    from verbale.operations import Outcome, read, read_many
    from verbale.operations.comparing import compare
    from verbale.reading import Reader
    from verbale.records import (
        Act,
        ActDetail,
        ActType,
        Article,
        Basis,
        Check,
        Dispute,
        DisputeKind,
        Document,
        Kind,
        Link,
        Mode,
        Precision,
        Quotation,
        Reading,
        Refusal,
        Source,
        SourceType,
        Span,
        SpeechAct,
        Statement,
        Verdict,
        When,
    )
    from verbale.settings import Settings
    from verbale.version import __version__

_HOMES = {
    "verbale.errors": (
        "ArticleError",
        "DecodeError",
        "EmptyArticleError",
        "FetchError",
        "ForbiddenAddressError",
        "LanguageError",
        "LedgerError",
        "ModelError",
        "NotFoundError",
        "OutputError",
        "PipelineError",
        "RegisterError",
        "SourceError",
        "TooLargeError",
        "UsageError",
        "VerbaleError",
        "WrongKindError",
    ),
    "verbale.findings": ("Comparison", "Disputed", "Drift", "Ref", "Reported", "Same", "Shift"),
    "verbale.operations": ("Outcome", "read", "read_many"),
    "verbale.operations.comparing": ("compare",),
    "verbale.reading": ("Reader",),
    "verbale.records": (
        "Act",
        "ActDetail",
        "ActType",
        "Article",
        "Basis",
        "Check",
        "Dispute",
        "DisputeKind",
        "Document",
        "Kind",
        "Link",
        "Mode",
        "Precision",
        "Quotation",
        "Reading",
        "Refusal",
        "Source",
        "SourceType",
        "Span",
        "SpeechAct",
        "Statement",
        "Verdict",
        "When",
    ),
    "verbale.settings": ("Settings",),
    "verbale.version": ("__version__",),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names}

__all__ = [
    "Act",
    "ActDetail",
    "ActType",
    "Article",
    "ArticleError",
    "Basis",
    "Check",
    "Comparison",
    "DecodeError",
    "Dispute",
    "DisputeKind",
    "Disputed",
    "Document",
    "Drift",
    "EmptyArticleError",
    "FetchError",
    "ForbiddenAddressError",
    "Kind",
    "LanguageError",
    "LedgerError",
    "Link",
    "Mode",
    "ModelError",
    "NotFoundError",
    "Outcome",
    "OutputError",
    "PipelineError",
    "Precision",
    "Quotation",
    "Reader",
    "Reading",
    "Ref",
    "Refusal",
    "RegisterError",
    "Reported",
    "Same",
    "Settings",
    "Shift",
    "Source",
    "SourceError",
    "SourceType",
    "Span",
    "SpeechAct",
    "Statement",
    "TooLargeError",
    "UsageError",
    "VerbaleError",
    "Verdict",
    "When",
    "WrongKindError",
    "__version__",
    "compare",
    "read",
    "read_many",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
