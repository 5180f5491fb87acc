"""Questions to a ledger: each a function that takes an open ledger and a frozen question, and gives rows. Nothing here changes what
the machine or a person wrote.
"""
