"""What a drawn name may stand for: an exact number or a word."""

from decimal import Decimal

Value = Decimal | str
