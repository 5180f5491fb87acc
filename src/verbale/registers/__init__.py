"""9. Official records and the checks against them."""
