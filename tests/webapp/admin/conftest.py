"""Who stands at the operator's desk, and a certificate that is on it."""

import pytest

from tests.browser import Browser
from tests.builders import an_operator
from tests.conftest import TestKit
from tests.earning import Certified, a_certificate, a_real_issuer
from webapp.store.people import Person


@pytest.fixture
def operator(kit: TestKit, browser: Browser) -> Person:
    with kit.sessions.begin() as session:
        person = an_operator(session)
    browser.sign_in(person)
    return person


@pytest.fixture
def certified(kit: TestKit) -> Certified:
    a_real_issuer(kit)
    return a_certificate(kit)
