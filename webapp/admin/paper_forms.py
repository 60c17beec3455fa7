"""The forms about papers: how they look, and with which certificate they are sealed."""

from wtforms import BooleanField, FileField, PasswordField, StringField
from wtforms.validators import DataRequired, Length

from webapp.admin.forms import REASON, ReasonForm
from webapp.shell.i18n import N_


class LookForm(ReasonForm):
    """The issuer's own look."""

    logo = FileField(
        N_("Logo"), description=N_("SVG of shapes, or PNG; up to 200 kB. It stands on white.")
    )
    no_logo = BooleanField(N_("Take the present logo away"))
    accent = StringField(
        N_("Colour of titles and rules"),
        [Length(max=7, message=N_("Write a colour like #1b7269, in small letters."))],
        description=N_("Like #1b7269, readable on white. Empty: as designed."),
    )
    soft = StringField(
        N_("Colour under the QR code"),
        [Length(max=7, message=N_("Write a colour like #1b7269, in small letters."))],
        description=N_("A light one, like #dff1ef. Empty: as designed."),
    )
    signatory = StringField(
        N_("Who stands for the issuer"),
        [Length(max=60, message=N_("Use 60 characters at most."))],
        description=N_("A name that is printed. Empty: nobody is named."),
    )
    office = StringField(
        N_("That person's office"), [Length(max=60, message=N_("Use 60 characters at most."))]
    )


class SealForm(ReasonForm):
    """The operator's own certificate."""

    file = FileField(
        N_("PKCS#12 file (.p12, .pfx)"),
        description=N_("With an elliptic key on P-256 and the certificate of its issuer."),
    )
    password = PasswordField(
        N_("Passphrase of that file"), [DataRequired(message=N_("Fill this in."))]
    )
    why = StringField(N_("Reason"), REASON, id="seal-why")  # the form of the look has one, too
