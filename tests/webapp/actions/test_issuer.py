"""Which hosts certificates may point at: those that stay and that verifiers can reach."""

import pytest

from webapp.actions.issuer import problem_of_host


@pytest.mark.parametrize(
    "host", ["learn.example.org", "ytterby.se", "ytterby.se:8443", "xn--fiq228c.xn--fiqs8s"]
)
def test_a_public_name_will_do(host: str) -> None:
    assert problem_of_host(host) == ""


HERE = ("localhost", "localhost:80", "a.localhost", "127.0.0.1", "[::1]:80", "::1", "10.0.0.1")
BY_HABIT = ("printer.local", "wiki.internal", "nas.lan", "ytterby", "ytterby.test")
MISTYPED = ("Learn.Example.org", "a..b", "-a.org", "a.org/", "a.org:0", "a b.org", "münchen.de", "")
TOO_LONG = ("a.org:99999999", f"{'a' * 64}.org", f"{'a.' * 120}org")


@pytest.mark.parametrize("host", [*HERE, *BY_HABIT, *MISTYPED, *TOO_LONG])
def test_any_other_is_told_why(host: str) -> None:
    assert problem_of_host(host)
