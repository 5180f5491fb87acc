"""Readings in other forms, one file for each."""
