/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report has told of lately, from which "the day before" and "in the same month" are counted. */

#include "dtl-date-story.h"

void
dtl_date_story_init (DtlDateStory *self, DtlDate published)
{
  *self = (DtlDateStory) { .published = published, .last = dtl_interval_unresolved (), .stretch = dtl_interval_unresolved () };
}

/* What was said two paragraphs ago is no longer what "the day before" means. */
void
dtl_date_story_paragraph (DtlDateStory *self)
{
  self->distance++;
  self->same_sentence = FALSE;
  if (self->distance > 1)
    self->last = self->stretch = dtl_interval_unresolved ();
}

/**
 * dtl_date_story_tell:
 * @mention: the date that was just read
 *
 * Only what the story passes through moves it: not a deadline, nor the line with the
 * date of publication.
 */
void
dtl_date_story_tell (DtlDateStory *self, const DtlDateMention *mention)
{
  if (!dtl_interval_is_resolved (&mention->interval) || mention->role == DTL_ROLE_PUBLICATION
      || mention->role == DTL_ROLE_DEADLINE)
    return;
  /* "… against 5% a year earlier" compares, and the story goes on where it was. */
  if (mention->basis == DTL_BASIS_CONTEXT && (mention->role == DTL_ROLE_PERIOD || g_strcmp0 (mention->rule, "same-of-other-year") == 0))
    return;
  self->last = mention->interval;
  if (mention->interval.earliest != DTL_DAY_NONE && mention->interval.latest != DTL_DAY_NONE
      && mention->interval.latest - mention->interval.earliest >= 27)
    self->stretch = mention->interval;
  /* "March 2019 … in June … in October": the year stays said. */
  self->last_stated = mention->basis == DTL_BASIS_STATED || (mention->basis == DTL_BASIS_CONTEXT && self->last_stated);
  self->distance = 0;
  self->same_sentence = TRUE;
}

/**
 * dtl_date_story_can_count:
 * @anchor: `last` or `stretch` of a story
 * @unit: what is counted
 *
 * Returns: whether @anchor is there, and precise enough to count units from it
 */
gboolean
dtl_date_story_can_count (const DtlInterval *anchor, DtlDateUnit unit)
{
  static const int longest[] = {
    [DTL_DATE_UNIT_NONE] = 36600,  [DTL_DATE_UNIT_HOUR] = 1,      [DTL_DATE_UNIT_DAY] = 1,    [DTL_DATE_UNIT_WEEK] = 7,
    [DTL_DATE_UNIT_WEEKEND] = 7,   [DTL_DATE_UNIT_MONTH] = 31,    [DTL_DATE_UNIT_QUARTER] = 92, [DTL_DATE_UNIT_SEASON] = 92,
    [DTL_DATE_UNIT_HALF] = 184,    [DTL_DATE_UNIT_YEAR] = 366,    [DTL_DATE_UNIT_DECADE] = 3653, [DTL_DATE_UNIT_CENTURY] = 36525,
  };

  return anchor->earliest != DTL_DAY_NONE && anchor->latest != DTL_DAY_NONE
         && anchor->latest - anchor->earliest < longest[unit];
}
