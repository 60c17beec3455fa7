"""Every job there is, by name, and those that the clock asks for."""

from collections.abc import Mapping
from datetime import timedelta

from webapp.jobs.award_log import check_log, publish_checkpoint
from webapp.jobs.awards import (
    close_overdue,
    print_certificate,
    sign_status_list,
    sign_status_lists,
)
from webapp.jobs.check_lists import check_list, forget_lists
from webapp.jobs.mail import mail_known, mail_reset
from webapp.jobs.outbox import Periodic, Work
from webapp.jobs.teams import (
    forget_invitations,
    mail_change,
    mail_invitation,
    mail_reminder,
    remind,
    tell_change,
)

WORKS: Mapping[str, Work] = {
    "check_log": check_log,
    "check_list": check_list,
    "close_overdue": close_overdue,
    "forget_invitations": forget_invitations,
    "forget_lists": forget_lists,
    "mail_change": mail_change,
    "mail_invitation": mail_invitation,
    "mail_known": mail_known,
    "mail_reminder": mail_reminder,
    "mail_reset": mail_reset,
    "print_certificate": print_certificate,
    "publish_checkpoint": publish_checkpoint,
    "remind": remind,
    "sign_status_list": sign_status_list,
    "sign_status_lists": sign_status_lists,
    "tell_change": tell_change,
}
PERIODIC: tuple[Periodic, ...] = (
    Periodic("close_overdue", timedelta(minutes=1)),
    Periodic("forget_lists", timedelta(minutes=10)),
    Periodic("forget_invitations", timedelta(days=1)),
    Periodic("remind", timedelta(days=1)),
    Periodic("sign_status_lists", timedelta(days=1)),
    Periodic("publish_checkpoint", timedelta(hours=1)),
    Periodic("check_log", timedelta(days=1)),
)
