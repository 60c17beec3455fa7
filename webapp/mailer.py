"""How a letter leaves the house: printed on the console, or handed to an SMTP server."""

import smtplib
import sys
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Protocol, TextIO

from webapp.settings import Settings

TIMEOUT_S = 20


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter in plain text."""

    to: str
    subject: str
    text: str


class Mailer(Protocol):
    """Sends a letter or raises OSError, after which it is tried again."""

    def send(self, letter: Letter) -> None:
        """Send one letter."""


class Console:
    """Prints letters where the site was started: for trying it out."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out

    def send(self, letter: Letter) -> None:
        """Print one letter between two rules."""
        out = self._out or sys.stdout
        rule = "-" * 72
        out.write(f"{rule}\nTo: {letter.to}\nSubject: {letter.subject}\n\n{letter.text}\n{rule}\n")
        out.flush()


class Smtp:
    """Hands letters to the SMTP server of the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def send(self, letter: Letter) -> None:
        """Send one letter; smtplib's refusals are OSErrors too."""
        message = EmailMessage()
        message["From"], message["To"] = self._settings.mail_from, letter.to
        message["Subject"] = letter.subject
        message.set_content(letter.text)
        with self._connect() as server:
            if self._settings.mail_user:
                server.login(self._settings.mail_user, self._password())
            server.send_message(message)

    def _connect(self) -> smtplib.SMTP:
        host, port = self._settings.mail_host, self._settings.mail_port
        if self._settings.mail_tls == "tls":
            return smtplib.SMTP_SSL(host, port, timeout=TIMEOUT_S)
        server = smtplib.SMTP(host, port, timeout=TIMEOUT_S)
        if self._settings.mail_tls == "starttls":
            server.starttls()
        return server

    def _password(self) -> str:
        path = self._settings.mail_password_file
        return path.read_text("utf-8").strip() if path else ""


def mailer(settings: Settings) -> Mailer:
    """Return the mailer that the settings name."""
    return Smtp(settings) if settings.mail == "smtp" else Console()
