"""Every job there is, by name, and those that the clock asks for."""

from collections.abc import Mapping

from webapp.jobs.mail import mail_known, mail_reset
from webapp.jobs.outbox import Periodic, Work

WORKS: Mapping[str, Work] = {
    "mail_known": mail_known,
    "mail_reset": mail_reset,
}
PERIODIC: tuple[Periodic, ...] = ()
