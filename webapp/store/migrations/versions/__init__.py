"""The steps, numbered: the number is the order."""
