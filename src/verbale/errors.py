"""Every error and refusal that Verbale raises.

::

    VerbaleError                    exit code 1   anything of ours; catch this one
    ├── UsageError                  exit code 2   the call itself is off: an unknown flag, a value out of range
    ├── SourceError                 exit code 3   a source could not be read at all
    │   ├── NotFoundError                         no such file, or the server says there is none
    │   ├── WrongKindError                        a directory, a device, an archive: not an article
    │   ├── TooLargeError                         larger than the limit in the settings
    │   ├── FetchError                            a URL that fails, never answers, or answers with an error
    │   │   └── ForbiddenAddressError             a URL that leads to a private, loopback or link-local address
    │   └── DecodeError                           bytes that are not text, or a record that is not JSON
    ├── ArticleError                exit code 4   readable, but no article that can be used
    │   ├── EmptyArticleError                     no text, or a page with no article in it
    │   └── LanguageError                         not English
    ├── OutputError                 exit code 5   the result could not be written
    ├── PipelineError               exit code 6   the language pipeline is missing or does not fit
    │   └── ModelError                            the tagger's files are missing or are not those it shipped with
    ├── RegisterError               exit code 8   a register's data or description is off
    └── LedgerError                 exit code 9   a ledger cannot be opened, read or written

Each message says what happened, to what, and what to do next, in one line. ``exit_code`` is what the command line
returns for it; a batch in which some sources were refused and others read returns 7 (``PARTIAL``).
"""

from __future__ import annotations

PARTIAL = 7
"""Exit code of a batch that was read in part."""


class VerbaleError(Exception):
    """Base of every error that Verbale raises on purpose.

    ``message`` is one line: what happened and to what. ``hint``, where there is one, says what to do next.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        self.message = " ".join(message.split())
        self.hint = " ".join(hint.split()) if hint else None
        super().__init__(self.message)

    @property
    def line(self) -> str:
        """The message and the hint as one line."""
        return f"{self.message} {self.hint}" if self.hint else self.message

    def __str__(self) -> str:
        return self.line


class UsageError(VerbaleError):
    """The call itself is off: an option that does not exist, a value out of range."""

    exit_code = 2


class SourceError(VerbaleError):
    """A source could not be read at all."""

    exit_code = 3


class NotFoundError(SourceError):
    """No such file, or the server says that there is none."""


class WrongKindError(SourceError):
    """A directory, a device or an archive where a file with an article was meant."""


class TooLargeError(SourceError):
    """Larger than the limit in the settings."""


class FetchError(SourceError):
    """A URL that fails, never answers, or answers with an error."""


class ForbiddenAddressError(FetchError):
    """A URL that leads, itself or by a redirect, to a private, loopback or link-local address."""


class DecodeError(SourceError):
    """Bytes that are not text, or a record that is not the JSON it should be."""


class ArticleError(VerbaleError):
    """Readable, but no article that can be used."""

    exit_code = 4


class EmptyArticleError(ArticleError):
    """No text, or a page with no article in it."""


class LanguageError(ArticleError):
    """Not English."""


class OutputError(VerbaleError):
    """The result could not be written."""

    exit_code = 5


class PipelineError(VerbaleError):
    """The language pipeline is missing or does not fit."""

    exit_code = 6


class ModelError(PipelineError):
    """The tagger's files are missing, cut short, or not those that its manifest names."""


class RegisterError(VerbaleError):
    """A register's data or description is off: a missing column, a wrong date, a key given twice."""

    exit_code = 8


class LedgerError(VerbaleError):
    """A ledger cannot be opened, read or written: no ledger, a newer one, damaged, locked, read-only, a full disk."""

    exit_code = 9
