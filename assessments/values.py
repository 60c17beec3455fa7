"""What a drawn name may stand for: an exact number or a word."""

from decimal import Decimal

Value = Decimal | str

ANY = "?"  # among names: others were written that cannot be read, so none is told as unknown
