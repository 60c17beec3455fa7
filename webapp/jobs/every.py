"""Every job there is, by name, and those that the clock asks for."""

from collections.abc import Mapping
from datetime import timedelta

from webapp.jobs.awards import (
    close_overdue,
    print_certificate,
    sign_status_list,
    sign_status_lists,
)
from webapp.jobs.mail import mail_known, mail_reset
from webapp.jobs.outbox import Periodic, Work

WORKS: Mapping[str, Work] = {
    "close_overdue": close_overdue,
    "mail_known": mail_known,
    "mail_reset": mail_reset,
    "print_certificate": print_certificate,
    "sign_status_list": sign_status_list,
    "sign_status_lists": sign_status_lists,
}
PERIODIC: tuple[Periodic, ...] = (
    Periodic("close_overdue", timedelta(minutes=1)),
    Periodic("sign_status_lists", timedelta(days=1)),
)
