/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a report has told of lately, from which "the day before" and "in the same month" are counted. */

#include "dtl-date-story.h"

/* What is remembered of a text for longer than a paragraph, what is counted from it, and for how many days
 * before the report it is of the report's own time. */
static const struct
{
  DtlGranularity granularity;
  DtlDateUnit from, to;
  int days;
} told_kinds[] = {
  { DTL_GRANULARITY_DAY, DTL_DATE_UNIT_DAY, DTL_DATE_UNIT_WEEK, 14 },
  { DTL_GRANULARITY_MONTH, DTL_DATE_UNIT_MONTH, DTL_DATE_UNIT_MONTH, 100 },
  { DTL_GRANULARITY_QUARTER, DTL_DATE_UNIT_QUARTER, DTL_DATE_UNIT_QUARTER, 200 },
};

void
dtl_date_story_init (DtlDateStory *self, DtlDate published)
{
  *self = (DtlDateStory) { .published = published, .mentioned = dtl_interval_unresolved (), .last = dtl_interval_unresolved (), .stretch = dtl_interval_unresolved () };
  for (guint i = 0; i < G_N_ELEMENTS (self->told); i++)
    self->told[i] = dtl_interval_unresolved ();
}

/* What was said two paragraphs ago is no longer what "the day before" means. */
void
dtl_date_story_paragraph (DtlDateStory *self)
{
  self->distance++;
  self->same_sentence = FALSE;
  if (self->distance > 1)
    self->last = self->stretch = self->mentioned = dtl_interval_unresolved ();
}

/* Every date that is read, before dtl_date_story_tell() of those that move the story. */
void
dtl_date_story_mention (DtlDateStory *self, const DtlInterval *interval)
{
  if (interval->earliest != DTL_DAY_NONE && interval->latest != DTL_DAY_NONE)
    self->mentioned = *interval;
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
  if (mention->interval.earliest != DTL_DAY_NONE && mention->interval.latest != DTL_DAY_NONE)
    for (guint i = 0; i < G_N_ELEMENTS (told_kinds); i++)
      if (mention->interval.granularity == told_kinds[i].granularity)
        self->told[i] = mention->interval;
  if (mention->interval.earliest != DTL_DAY_NONE && mention->interval.latest != DTL_DAY_NONE
      && mention->interval.latest - mention->interval.earliest >= 27)
    self->stretch = mention->interval;
  /* "March 2019 … in June … in October": the year stays said. */
  self->last_stated = mention->basis == DTL_BASIS_STATED || (mention->basis == DTL_BASIS_CONTEXT && self->last_stated);
  self->running = g_strcmp0 (mention->rule, "year-of-story") == 0;
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

const DtlInterval *
dtl_date_story_told (const DtlDateStory *self, DtlDateUnit unit)
{
  const DtlDay published = dtl_date_to_day (self->published);

  for (guint i = 0; i < G_N_ELEMENTS (told_kinds); i++)
    if (unit >= told_kinds[i].from && unit <= told_kinds[i].to && self->told[i].earliest != DTL_DAY_NONE
        && (published == DTL_DAY_NONE || (self->told[i].earliest <= published && published - self->told[i].latest <= told_kinds[i].days)))
      return &self->told[i];
  return NULL;
}
