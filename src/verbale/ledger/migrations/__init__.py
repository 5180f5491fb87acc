"""The migrations that make and change the tables of a ledger; run by ``ledger.opening``, never by hand."""
