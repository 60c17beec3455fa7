"""What a person fills in to let an employer see certificates: nothing is ticked beforehand."""

from datetime import UTC, datetime, time

from wtforms import BooleanField, SelectMultipleField, fields
from wtforms.validators import DataRequired, ValidationError

from webapp.queries.teams import LONGEST
from webapp.shell.forms import Form
from webapp.shell.i18n import N_
from webapp.shell.request import now


class DateField(fields.DateField):
    """A day; what is none is told in our words."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day."""
        try:
            super().process_formdata(valuelist)
        except ValueError as wrong:
            raise ValueError(N_("Write a day, like 2027-06-30.")) from wrong


class SharingForm(Form):
    """Which roles an employer sees, what of them, and until when."""

    roles = SelectMultipleField(
        N_("Roles that this employer may see"),
        [DataRequired(N_("Choose at least one role."))],
        validate_choice=False,  # the action compares with what this person can show
    )
    scores = BooleanField(
        N_("Points too"),
        description=N_("Points by competency. Without this only levels are seen."),
    )
    progress = BooleanField(
        N_("What is still missing for these roles"),
        description=N_("Which final assessment, lab or quiz was not passed yet."),
    )
    reminders = BooleanField(
        N_("Reminders to the employer"),
        description=N_("A letter 90, 60, 30 and 7 days before one of these certificates ends."),
    )
    notices = BooleanField(
        N_("Notices to the employer"),
        description=N_(
            "A letter when one of these certificates is suspended, withdrawn, replaced or renewed."
        ),
    )
    until = DateField(
        N_("Until"),
        [DataRequired(N_("Choose a day."))],
        description=N_("Three years at most. You can end it on any day before."),
    )

    def validate_until(self, field: DateField) -> None:
        """Refuse a day that is over or too far."""
        if not now() < self.end <= now() + LONGEST:
            raise ValidationError(N_("Choose a day from today on and within three years."))

    @property
    def end(self) -> datetime:
        """The end of the last day: a consent holds through the whole of it."""
        return datetime.combine(self.until.data or now().date(), time(23, 59), UTC)
