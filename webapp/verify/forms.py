"""What a verifier fills in: a number, a file, a name. None of it is kept."""

from wtforms import FileField, MultipleFileField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length

from webapp.shell.forms import Form
from webapp.shell.i18n import N_


class Question(Form):
    """A form that changes nothing, whoever sends it: it needs no token, and so no cookie."""

    class Meta(Form.Meta):
        """Without a token."""

        csrf = False


class NumberForm(Question):
    """The number on the certificate."""

    number = StringField(
        N_("Certificate number"),
        [DataRequired(N_("Type the number under the QR code.")), Length(max=80)],
        description=N_("The 21 characters under the QR code. Capitals and hyphens do not matter."),
    )


class FileForm(Question):
    """The file that the verifier was given."""

    file = FileField(
        N_("PDF, badge or JSON file"), description=N_("Up to 5 MB. It is checked and not kept.")
    )
    expected = StringField(
        N_("Name as you know it"),
        [Length(max=200)],
        description=N_("Not needed. Compared with the name on the certificate."),
    )


class NameForm(Question):
    """The name as the verifier knows it."""

    name = StringField(
        N_("Name as you know it"), [DataRequired(N_("Type a name.")), Length(max=200)]
    )


class FilesForm(Question):
    """The certificates that an employer holds, and the names they are expected to bear."""

    files = MultipleFileField(
        N_("Certificates"),
        description=N_(
            "One ZIP file, or up to 500 files of 5 MB: PDF, PNG, SVG or JSON; 200 MB in all."
        ),
    )
    names = FileField(
        N_("Expected names"),
        description=N_("Not needed. A CSV file with two columns: file, name."),
    )


class NumbersForm(Question):
    """A list of numbers, typed or as a file."""

    numbers = TextAreaField(
        N_("Certificate numbers"),
        description=N_("One on each line; a name may follow after a comma."),
    )
    list = FileField(
        N_("Or a file with them"),
        description=N_("CSV with the columns number and name, or JSON."),
    )


class KeyForm(Form):
    """What a new key is for."""

    name = StringField(
        N_("What the key is for"),
        [DataRequired(N_("Write what the key is for.")), Length(max=100)],
        description=N_("For example: personnel system, north plant."),
    )
