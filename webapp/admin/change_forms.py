"""The forms of what can happen to a certificate short of its end, and of awards by hand."""

from wtforms import HiddenField, IntegerField, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from webapp.admin.award_forms import NEEDED
from webapp.shell.forms import Form
from webapp.shell.i18n import N_

NOTE = (
    DataRequired(message=N_("Say why in a few words: an auditor will ask.")),
    Length(max=500, message=N_("Use 500 characters at most.")),
)


class NoteForm(Form):
    """Do one thing to a certificate; the note is for operators."""

    note = StringField(N_("Private note (operators see it)"), NOTE)


class ReplaceForm(NoteForm):
    """What the next certificate says: the name as typed; the rest nobody can type."""

    printed_name = StringField(
        N_("Name as it should be printed"),
        [NEEDED, Length(max=60, message=N_("Use 60 characters at most."))],
    )
    name_lang = StringField(
        N_("Language of the name, such as en, zh-Hans or ar"),
        [Optional(), Length(max=35)],
    )
    name_dir = SelectField(
        N_("Written"), choices={"ltr": N_("from left to right"), "rtl": N_("from right to left")}
    )
    facts = RadioField(
        N_("Everything but the name"),
        default="same",
        choices={
            "same": N_("stays as it is"),
            "corrected": N_("is corrected from the holder's evidence as it stands now"),
        },
    )


class TypedReplaceForm(ReplaceForm):
    """The same, confirmed by typing the certificate's number; `seen` is what the page showed."""

    seen = HiddenField()
    number = StringField(N_("Type the certificate's number"), [NEEDED])


class CorrectionForm(NoteForm):
    """What was corrected, and where everybody can read it."""

    part = StringField(
        N_("Module or quiz"),
        [NEEDED, Length(max=190)],
        description=N_("Its id, such as solvent-extraction-chemist/safety or exams/my-exam"),
    )
    what = StringField(
        N_("What was corrected (everybody sees it)"),
        [NEEDED, Length(max=200, message=N_("Use 200 characters at most."))],
    )
    link = StringField(
        N_("Page that says what changed, such as /courses/my-course"),
        [NEEDED, Length(max=190)],
    )


class TypedCorrectionForm(CorrectionForm):
    """The same, confirmed by typing how many certificates are marked."""

    count = IntegerField(N_("Type how many certificates will be marked"), [NEEDED])


class ProposalForm(NoteForm):
    """An award by hand: for whom, for which role, resting on what."""

    email = StringField(N_("E-mail address of the holder"), [NEEDED, Length(max=190)])
    role = SelectField(N_("Role"), validators=[NEEDED], validate_choice=True)
    rests_on = TextAreaField(
        N_("What it rests on (printed on the certificate)"),
        [NEEDED, Length(max=400, message=N_("Use 400 characters at most."))],
    )


class DecisionForm(NoteForm):
    """What the second person says, and which certificate the page said would end by it."""

    replaces = HiddenField()

    decision = SelectField(
        N_("Decision"),
        [NEEDED],
        choices={
            "": N_("Choose"),
            "confirm": N_("Confirm: the certificate is made now"),
            "decline": N_("Decline: nothing is made"),
        },
    )
