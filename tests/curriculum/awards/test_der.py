"""DER is read strictly: what has a second form is refused in that form."""

import pytest

from curriculum.awards import der


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("0500", 2),
        ("0500" + "00" * 9, 2),
        ("020101", 3),
        ("02020080", 4),
        ("0202ff7f", 4),
        ("0101ff", 3),
        ("3005020101" + "0500", 7),
        ("3106020101020102", 8),
        ("048180" + "00" * 128, 131),
        ("a003020105", 5),
    ],
)
def test_the_one_form_is_measured(written: str, length: int) -> None:
    assert der.length(bytes.fromhex(written)) == length


@pytest.mark.parametrize(
    "written",
    [
        "",
        "05",
        "0000",  # padding is no value
        "050100",
        "0201",
        "0200",
        "02020001",
        "0202ffff",
        "010101",
        "06022a86",
        "0602802a",
        "0600",
        "04810100",
        "0482008000",
        "3080020101" + "0000",
        "3106020102020101",  # a set out of order
        "3004020105",
        "3005020101" + "0000",
        "1f8101" + "00",
        "30023002" * 30,
    ],
)
def test_another_form_is_refused(written: str) -> None:
    with pytest.raises(der.NotDer):
        der.length(bytes.fromhex(written))
