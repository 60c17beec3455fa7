"""The forms of two grave actions: withdrawing a certificate, and saying who issues."""

from functools import cache

from wtforms import SelectField, StringField
from wtforms.validators import DataRequired, Length

from webapp.admin.forms import ReasonForm
from webapp.shell.forms import Form
from webapp.shell.i18n import N_

NEEDED = DataRequired(message=N_("Fill this in."))
_NO_COUNTRY = ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")


@cache
def _countries() -> dict[str, str]:
    """Return the name of each country by its code: a tenth of a second, so no start waits."""
    from babel import Locale

    by_name = sorted(Locale("en").territories.items(), key=lambda pair: str(pair[1]))
    return {
        code: name
        for code, name in by_name
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY
    }


class WithdrawForm(Form):
    """Withdraw a certificate for good."""

    reason_class = SelectField(
        N_("Reason class (everybody sees it)"),
        choices={
            "issued-in-error": N_("Issued in error"),
            "withdrawn-after-review": N_("Withdrawn by the issuer after review"),
            "withdrawn-by-holder": N_("Withdrawn by the holder"),
            "replaced": N_("Replaced"),
        },
    )
    note = StringField(
        N_("Private note (operators see it)"),
        [
            DataRequired(message=N_("Say why in a few words: an auditor will ask.")),
            Length(max=500, message=N_("Use 500 characters at most.")),
        ],
    )
    number = StringField(N_("Type the certificate's number"), [NEEDED])


class IssuerForm(ReasonForm):
    """Who issues certificates."""

    legal_name = StringField(
        N_("Legal name"),
        [NEEDED, Length(max=64, message=N_("Use 64 characters at most: keys hold no more."))],
        description=N_("As it stands in a register. It is printed on every certificate."),
    )
    country = SelectField(
        N_("Country"), choices=lambda: {"": N_("Choose"), **_countries()}, validators=[NEEDED]
    )
    contact = StringField(
        N_("Contact"),
        [NEEDED, Length(max=190)],
        description=N_("An e-mail or web address where a verifier can ask."),
    )
    host = StringField(
        N_("Public host"),
        [NEEDED],
        description=N_("Where this site is reached, without https://, such as learn.example.org"),
    )


class NamingForm(IssuerForm):
    """The same, confirmed by typing the host again."""

    typed = StringField(N_("Type the public host again"), [NEEDED])
