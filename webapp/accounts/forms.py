"""The forms of the accounts' door. They check shape; the rules are the actions' business."""

from wtforms import BooleanField, EmailField, PasswordField, SelectField, StringField
from wtforms.validators import DataRequired, EqualTo, Length, Regexp

from webapp.actions.passwords import LONGEST, SHORTEST
from webapp.shell.forms import Form
from webapp.shell.i18n import N_

NEEDED = N_("Fill this in.")
ADDRESS = Regexp(
    r"\s*[^@\s]{1,64}@[^@\s]{1,180}\s*$", message=N_("Write it like name@example.org.")
)
NAMED = (
    DataRequired(message=NEEDED),
    Length(max=60, message=N_("Use 60 characters at most.")),
)
GOOD_PASSWORD = (
    DataRequired(message=NEEDED),
    Length(
        min=SHORTEST,
        max=LONGEST,
        message=N_("Use 10 characters or more; three or four words make a good password."),
    ),
)


class SignInForm(Form):
    """Sign in with address and password."""

    email = EmailField(N_("E-mail"), [DataRequired(message=NEEDED)])
    password = PasswordField(N_("Password"), [DataRequired(message=NEEDED), Length(max=LONGEST)])


class SignUpForm(Form):
    """Open an account: name, address, password, nothing else."""

    name = StringField(N_("Your name"), NAMED)
    email = EmailField(N_("E-mail"), [DataRequired(message=NEEDED), ADDRESS])
    password = PasswordField(N_("Password"), GOOD_PASSWORD)


class ForgotForm(Form):
    """Ask for a link by mail."""

    email = EmailField(N_("E-mail"), [DataRequired(message=NEEDED), ADDRESS])


class NewPasswordForm(Form):
    """Set a password by the link of a letter."""

    password = PasswordField(N_("New password"), GOOD_PASSWORD)


class ChangePasswordForm(Form):
    """Set another password, knowing the present one."""

    present = PasswordField(N_("Present password"), [DataRequired(message=NEEDED)])
    password = PasswordField(N_("New password"), GOOD_PASSWORD)
    again = PasswordField(
        N_("New password, again"),
        [EqualTo("password", message=N_("The two passwords are not the same."))],
    )


class ProfileForm(Form):
    """How a person is called, on the site and on paper."""

    name = StringField(N_("Your name"), NAMED)
    printed_name = StringField(
        N_("Name on certificates"),
        [Length(max=60, message=N_("Use 60 characters at most."))],
        description=N_("As it should be printed. Leave it empty to print your name as above."),
    )
    name_lang = SelectField(
        N_("Script of that name"),
        choices={
            "en": N_("Latin"),
            "ru": N_("Cyrillic"),
            "zh-Hans": N_("Chinese, simplified"),
            "zh-Hant": N_("Chinese, traditional"),
            "ar": N_("Arabic"),
        },
        default="en",
    )


class AppearanceForm(Form):
    """Language and theme of the pages."""

    language = SelectField(N_("Language"), choices={"en": "English", "zh": "中文"})
    theme = SelectField(
        N_("Theme"),
        choices={
            "system": N_("As the device is set"),
            "light": N_("Light"),
            "dark": N_("Dark"),
        },
    )


class LeaveForm(Form):
    """Delete the account."""

    password = PasswordField(N_("Your password"), [DataRequired(message=NEEDED)])
    understood = BooleanField(
        N_("I understand that this cannot be undone"),
        [DataRequired(message=N_("Tick this to go on."))],
    )


class BareForm(Form):
    """Only the token: for a button that does one thing."""
