/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A reader who points at a figure asks: what was read, for when, says who, what do the others say,
 * and so what? The answer is put together here, so that it can be tested without a window. */

#include "config.h"

#include "dtl-mention-card.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-words.h"

static void
free_other (gpointer data)
{
  DtlOtherMention *other = data;

  g_free (other->text);
  g_free (other);
}

static DtlMentionCard *
create_card (void)
{
  DtlMentionCard *card = g_new0 (DtlMentionCard, 1);

  card->others = g_ptr_array_new_with_free_func (free_other);
  return card;
}

void
dtl_mention_card_free (DtlMentionCard *card)
{
  g_free (card->value);
  g_free (card->written);
  g_free (card->about);
  g_free (card->attribution);
  g_free (card->working);
  g_ptr_array_unref (card->others);
  g_free (card);
}

/* Words of a text on one line. */
static char *
quote (const DtlReading *reading, DtlSpan span)
{
  g_autofree char *text = dtl_text_slice (reading->source->text, span);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      g_strv_builder_add (kept, *word);
  list = g_strv_builder_end (kept);
  return g_strjoinv (" ", list);
}

static void
add_other (DtlMentionCard *card, const DtlComparison *comparison, DtlSelectionKind kind, DtlMentionRef ref, DtlSpan span)
{
  DtlOtherMention *other = g_new0 (DtlOtherMention, 1);

  other->target = (DtlSelection) { kind, ref.source, ref.index };
  other->text = quote (dtl_comparison_reading (comparison, ref.source), span);
  g_ptr_array_add (card->others, other);
}

/* The reason that speaks of this mention, else the first. */
static const DtlReason *
pick_reason (GPtrArray *reasons, guint source, guint index)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const DtlReason *reason = g_ptr_array_index (reasons, i);

      for (guint j = 0; j < reason->figures->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (reason->figures, DtlMentionRef, j);

          if (ref->source == source && ref->index == index)
            return reason;
        }
    }
  return reasons->len > 0 ? g_ptr_array_index (reasons, 0) : NULL;
}

/* The working up to its first paragraph's end: the rest is in the row. */
static char *
shorten_working (const DtlReason *reason)
{
  if (reason == NULL || reason->working == NULL)
    return NULL;
  return g_strndup (reason->working, strcspn (reason->working, "\n"));
}

static char *
join_parts (const char *first, const char *second)
{
  if (first != NULL && second != NULL)
    return g_strdup_printf ("%s · %s", first, second);
  return g_strdup (first != NULL ? first : second);
}

/* --- figures -------------------------------------------------------------------------------- */

static char *
say_about_figure (const DtlFigure *figure)
{
  g_autofree char *period = dtl_words_interval (&figure->period);
  /* Translators: the time that a figure is for: "for 2030" */
  g_autofree char *when = period != NULL ? g_strdup_printf (_("for %s"), period) : NULL;

  return join_parts (when, dtl_words_modality (figure->modality));
}

static char *
say_written (const DtlReading *reading, const DtlFigure *figure)
{
  g_autofree char *words = quote (reading, figure->span);
  g_autofree char *equivalent = NULL;

  if (figure->equivalent < 0)
    /* Translators: words as they stand in a text */
    return g_strdup_printf (_("“%s”"), words);
  equivalent = quote (reading, dtl_reading_figure (reading, figure->equivalent)->span);
  /* Translators: an amount as it stands in a text, and the same in another currency or unit there */
  return g_strdup_printf (_("“%s” = “%s”"), words, equivalent);
}

/* The figure of a cell that is in the same unit, else its first. */
static guint
pick_figure (const DtlReading *reading, const DtlCell *cell, const char *unit)
{
  for (guint i = 0; i < cell->figures->len; i++)
    {
      const guint index = g_array_index (cell->figures, guint, i);

      if (g_strcmp0 (dtl_reading_figure (reading, index)->unit, unit) == 0)
        return index;
    }
  return g_array_index (cell->figures, guint, 0);
}

static void
add_other_figures (DtlMentionCard *card, const DtlComparison *comparison, const DtlMeasure *measure, guint source, const char *unit)
{
  for (guint i = 0; i < measure->cells->len; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);
      const DtlReading *reading = dtl_comparison_reading (comparison, cell->source);
      DtlMentionRef ref = { cell->source, 0 };

      if (cell->source == source || cell->figures->len == 0)
        continue;
      ref.index = pick_figure (reading, cell, unit);
      add_other (card, comparison, DTL_SELECTION_FIGURE, ref, dtl_reading_figure (reading, ref.index)->span);
    }
}

/**
 * dtl_mention_card_of_figure:
 * @comparison: a comparison
 * @source: index of a source
 * @figure: index of one of its figures
 *
 * Returns: (transfer full): what is said of that figure
 */
DtlMentionCard *
dtl_mention_card_of_figure (const DtlComparison *comparison, guint source, guint figure)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  const DtlFigure *read = dtl_reading_figure (reading, figure);
  const int row = dtl_comparison_measure_of (comparison, source, figure);
  DtlMentionCard *card = create_card ();
  const DtlMeasure *measure;
  const DtlReason *reason;

  card->mention = (DtlSelection) { DTL_SELECTION_FIGURE, source, figure };
  card->value = dtl_words_value (read);
  card->written = say_written (reading, read);
  card->about = say_about_figure (read);
  card->attribution = g_strdup (read->attribution);
  card->standing = dtl_standing_of_figure (comparison, source, figure);
  if (row < 0)
    return card;
  measure = g_ptr_array_index (comparison->measures, row);
  card->row = (DtlSelection) { DTL_SELECTION_MEASURE, 0, row };
  card->verdict = measure->verdict;
  add_other_figures (card, comparison, measure, source, read->unit);
  reason = pick_reason (measure->reasons, source, figure);
  card->working = shorten_working (reason);
  return card;
}

/* --- dates ---------------------------------------------------------------------------------- */

static char *
say_about_date (const DtlDateMention *date)
{
  g_autofree char *anchor = dtl_date_is_set (date->anchor) ? dtl_words_date (date->anchor) : NULL;

  if (date->basis == DTL_BASIS_USER)
    return g_strdup (_("set by you"));
  if (anchor == NULL || date->basis == DTL_BASIS_STATED)
    return NULL;
  if (date->basis == DTL_BASIS_PUBLISHED)
    /* Translators: how a date like "Monday" was reckoned: "counted from publication, 12 Dec 2024" */
    return g_strdup_printf (_("counted from publication, %s"), anchor);
  /* Translators: how a date like "the day after" was reckoned from another one in the text */
  return g_strdup_printf (_("counted from %s"), anchor);
}

static int
find_story_event (const DtlComparison *comparison, guint source, guint date)
{
  for (guint i = 0; i < comparison->events->len; i++)
    {
      const DtlStoryEvent *story = g_ptr_array_index (comparison->events, i);

      for (guint j = 0; j < story->dates->len; j++)
        {
          const DtlMentionRef *ref = &g_array_index (story->dates, DtlMentionRef, j);

          if (ref->source == source && ref->index == date)
            return i;
        }
    }
  return -1;
}

static void
add_other_dates (DtlMentionCard *card, const DtlComparison *comparison, const DtlStoryEvent *story, guint source)
{
  int last = -1;

  for (guint i = 0; i < story->dates->len; i++)
    {
      const DtlMentionRef ref = g_array_index (story->dates, DtlMentionRef, i);

      if (ref.source == source || (int) ref.source == last)
        continue;
      last = ref.source;
      add_other (card, comparison, DTL_SELECTION_DATE, ref,
                 dtl_reading_date (dtl_comparison_reading (comparison, ref.source), ref.index)->span);
    }
}

static char *
say_date (const DtlDateMention *date)
{
  char *words = dtl_words_interval (&date->interval);

  return words != NULL ? words : g_strdup (_("Not known which day"));
}

/**
 * dtl_mention_card_of_date:
 * @comparison: a comparison
 * @source: index of a source
 * @date: index of one of its date mentions
 *
 * Returns: (transfer full): what is said of that date
 */
DtlMentionCard *
dtl_mention_card_of_date (const DtlComparison *comparison, guint source, guint date)
{
  const DtlReading *reading = dtl_comparison_reading (comparison, source);
  const DtlDateMention *read = dtl_reading_date (reading, date);
  const int row = find_story_event (comparison, source, date);
  g_autoptr (GArray) standings = dtl_standing_of_dates (comparison, source);
  DtlMentionCard *card = create_card ();
  g_autofree char *words = quote (reading, read->span);
  const DtlStoryEvent *story;
  const DtlReason *reason;

  card->mention = (DtlSelection) { DTL_SELECTION_DATE, source, date };
  card->value = say_date (read);
  card->written = g_strdup_printf (_("“%s”"), words);
  card->about = say_about_date (read);
  card->needs_date = !dtl_interval_is_resolved (&read->interval) && !dtl_date_is_set (reading->published);
  card->standing = g_array_index (standings, guint8, date);
  if (row < 0)
    return card;
  story = g_ptr_array_index (comparison->events, row);
  card->row = (DtlSelection) { DTL_SELECTION_STORY_EVENT, 0, row };
  card->verdict = story->verdict;
  add_other_dates (card, comparison, story, source);
  reason = pick_reason (story->reasons, source, date);
  card->working = shorten_working (reason);
  return card;
}
