/* SPDX-License-Identifier: GPL-3.0-or-later */

/* While somebody thinks about a figure, other work may change what is shown. So what is corrected is held
 * by its words and by the reading it was found in, not by its place among others. */

#include "config.h"

#include "dtl-correct-subject.h"

#include <glib/gi18n-lib.h>

#include "dtl-correct-fields.h"
#include "dtl-decision-places.h"
#include "dtl-reading-edit.h"
#include "dtl-rereading.h"
#include "dtl-words.h"

static DtlCorrectSubject *
create_subject (DtlSession *session, DtlSelectionKind about, guint source)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  DtlCorrectSubject *subject;

  if (source >= comparison->readings->len)
    return NULL;
  subject = g_new0 (DtlCorrectSubject, 1);
  subject->about = about;
  subject->reading = dtl_reading_ref (g_ptr_array_index (comparison->readings, source));
  return subject;
}

void
dtl_correct_subject_free (DtlCorrectSubject *subject)
{
  dtl_reading_unref (subject->reading);
  g_clear_pointer (&subject->reread, dtl_reading_unref);
  g_free (subject);
}

/* --- what was read ---------------------------------------------------------------------------------------- */

static void
take_figure (DtlCorrectSubject *subject, guint index)
{
  const DtlReading *original = dtl_reading_get_original (subject->reading);

  subject->figure = subject->figure_read = *dtl_reading_figure (subject->reading, index);
  subject->span = subject->figure.span;
  subject->sentence = subject->figure.sentence;
  for (guint i = 0; i < original->figures->len; i++)
    if (dtl_span_equal (dtl_reading_figure (original, i)->span, subject->span))
      subject->figure_read = *dtl_reading_figure (original, i);
}

static void
take_date (DtlCorrectSubject *subject, guint index)
{
  const DtlReading *original = dtl_reading_get_original (subject->reading);

  subject->date = subject->date_read = *dtl_reading_date (subject->reading, index);
  subject->span = subject->date.span;
  subject->sentence = subject->date.sentence;
  for (guint i = 0; i < original->dates->len; i++)
    if (dtl_span_equal (dtl_reading_date (original, i)->span, subject->span))
      subject->date_read = *dtl_reading_date (original, i);
}

static void
take_quotation (DtlCorrectSubject *subject, guint index)
{
  const DtlReading *original = dtl_reading_get_original (subject->reading);
  const DtlQuotation *quotation = dtl_reading_quotation (subject->reading, index);

  subject->speaker = subject->speaker_read = quotation->speaker;
  subject->span = quotation->span;
  subject->sentence = quotation->sentence;
  for (guint i = 0; i < original->quotations->len; i++)
    if (dtl_span_equal (dtl_reading_quotation (original, i)->span, subject->span))
      subject->speaker_read = dtl_reading_quotation (original, i)->speaker;
}

static const struct
{
  DtlSelectionKind about;
  gsize mentions; /* offset of the array in a reading */
  void (*take) (DtlCorrectSubject *subject, guint index);
} kinds[] = {
  { DTL_SELECTION_FIGURE, G_STRUCT_OFFSET (DtlReading, figures), take_figure },
  { DTL_SELECTION_DATE, G_STRUCT_OFFSET (DtlReading, dates), take_date },
  { DTL_SELECTION_QUOTATION, G_STRUCT_OFFSET (DtlReading, quotations), take_quotation },
};

/**
 * dtl_correct_subject_new:
 * @session: the session
 * @about: what is corrected
 * @source: index of a source that is shown
 * @index: index of one of its figures, dates or quotations
 *
 * Returns: (transfer full) (nullable): it; %NULL if there is no such thing
 */
DtlCorrectSubject *
dtl_correct_subject_new (DtlSession *session, DtlSelectionKind about, guint source, guint index)
{
  g_autoptr (DtlCorrectSubject) subject = create_subject (session, about, source);

  if (subject == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const GArray *mentions = G_STRUCT_MEMBER (GArray *, subject->reading, kinds[i].mentions);

      if (kinds[i].about != about || index >= mentions->len)
        continue;
      kinds[i].take (subject, index);
      subject->initial = subject->span;
      return g_steal_pointer (&subject);
    }
  return NULL;
}

/* What the words would be read as, if it were told that they are one. */
static void
reread (DtlCorrectSubject *subject, DtlSession *session)
{
  const DtlLexicon *lexicon = dtl_session_get_lexicon (session);
  g_autofree char *words = dtl_correct_subject_dup_words (subject);

  subject->figure.unit = g_intern_static_string ("1");
  subject->figure.kind = DTL_FIGURE_NUMBER;
  subject->figure.period = dtl_interval_unresolved ();
  subject->date.interval = dtl_interval_unresolved ();
  subject->date.basis = DTL_BASIS_UNRESOLVED;
  if (lexicon == NULL)
    return;
  if (subject->about == DTL_SELECTION_FIGURE)
    {
      subject->reread = dtl_reading_copy (subject->reading);
      dtl_reread_figure (lexicon, subject->reread, subject->span, &subject->figure);
    }
  else if (subject->about == DTL_SELECTION_DATE)
    dtl_typed_interval (lexicon, subject->reading, words, &subject->date.interval);
}

/* Who says it, where a part of it was read as a quotation. */
static const char *
find_speaker (const DtlCorrectSubject *subject)
{
  for (guint i = 0; i < subject->reading->quotations->len; i++)
    if (dtl_span_overlaps (dtl_reading_quotation (subject->reading, i)->span, subject->span))
      return dtl_reading_quotation (subject->reading, i)->speaker;
  return NULL;
}

/**
 * dtl_correct_subject_new_marking:
 * @session: the session
 * @about: what the user says that they are
 * @source: index of a source that is shown
 * @words: words of it
 *
 * Returns: (transfer full) (nullable): them; %NULL if there are no such words
 */
DtlCorrectSubject *
dtl_correct_subject_new_marking (DtlSession *session, DtlSelectionKind about, guint source, DtlSpan words)
{
  DtlCorrectSubject *subject = create_subject (session, about, source);

  if (subject == NULL || words.start >= words.end || words.end > dtl_text_length (subject->reading->source->text))
    {
      g_clear_pointer (&subject, dtl_correct_subject_free);
      return NULL;
    }
  subject->marking = TRUE;
  subject->span = subject->initial = words;
  subject->sentence = dtl_reread_sentence (subject->reading, words);
  reread (subject, session);
  if (about == DTL_SELECTION_QUOTATION)
    subject->speaker = find_speaker (subject);
  subject->figure_read = subject->figure;
  subject->date_read = subject->date;
  return subject;
}

/* --- what is said of it ------------------------------------------------------------------------------------ */

/**
 * dtl_correct_subject_write:
 * @subject: what is corrected
 * @kind: a field of it
 * @read: as it was read; else as it stands there now
 *
 * Returns: (transfer full): it in the notation of decisions
 */
char *
dtl_correct_subject_write (const DtlCorrectSubject *subject, DtlDecisionKind kind, gboolean read)
{
  const char *speaker = read ? subject->speaker_read : subject->speaker;

  if (subject->about == DTL_SELECTION_FIGURE)
    return dtl_correct_write_figure (kind, read ? &subject->figure_read : &subject->figure);
  if (subject->about == DTL_SELECTION_DATE)
    return dtl_correct_write_date (read ? &subject->date_read : &subject->date);
  return g_strdup (speaker != NULL ? speaker : "");
}

/**
 * dtl_correct_subject_dup_words:
 *
 * Returns: (transfer full): its words, on one line
 */
char *
dtl_correct_subject_dup_words (const DtlCorrectSubject *subject)
{
  char *words = dtl_text_slice (subject->reading->source->text, subject->span);

  return g_strdelimit (words, "\n\t", ' ');
}

/**
 * dtl_correct_subject_say_receipt:
 * @subject: what is corrected
 *
 * Returns: (transfer full) (nullable): how a date was reckoned; %NULL of anything else
 */
char *
dtl_correct_subject_say_receipt (const DtlCorrectSubject *subject)
{
  const DtlDateMention *date = &subject->date_read;
  g_autofree char *words = dtl_words_interval (&date->interval);
  g_autofree char *anchor = dtl_date_is_set (date->anchor) ? dtl_words_date (date->anchor) : NULL;

  if (subject->about != DTL_SELECTION_DATE || subject->marking)
    return NULL;
  if (words == NULL)
    return g_strdup (_("Which day that is could not be told."));
  if (date->basis == DTL_BASIS_PUBLISHED && anchor != NULL)
    /* Translators: a date, and the day that it was counted from */
    return g_strdup_printf (_("Read as %s, counted from publication on %s."), words, anchor);
  if (date->basis == DTL_BASIS_CONTEXT && anchor != NULL)
    /* Translators: a date, and the day that it was counted from */
    return g_strdup_printf (_("Read as %s, counted from %s in the text."), words, anchor);
  return g_strdup_printf (_("Read as %s, as the report says."), words);
}

/* --- where it is now ---------------------------------------------------------------------------------------- */

/**
 * dtl_correct_subject_find_source:
 * @subject: what is corrected
 * @session: the session
 *
 * Returns: the index of its source in what is shown now, or -1 if it is gone
 */
int
dtl_correct_subject_find_source (const DtlCorrectSubject *subject, DtlSession *session)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);

  for (guint i = 0; i < comparison->readings->len; i++)
    if (dtl_comparison_reading (comparison, i)->source->text == subject->reading->source->text)
      return (int) i;
  return -1;
}

/**
 * dtl_correct_subject_find:
 * @subject: what is corrected
 * @session: the session
 * @kind: a kind of decision
 *
 * Returns: (transfer full) (element-type gint64): ids of what was decided so about exactly its words as they were at first
 */
GArray *
dtl_correct_subject_find (const DtlCorrectSubject *subject, DtlSession *session, DtlDecisionKind kind)
{
  const DtlComparison *comparison = dtl_session_get_comparison (session);
  const int source = dtl_correct_subject_find_source (subject, session);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < comparison->decisions->len; i++)
    {
      const DtlDecisionPlace *place = g_ptr_array_index (comparison->decisions, i);

      if (place->source == source && place->decision->kind == kind && dtl_span_equal (place->span, subject->initial))
        g_array_append_val (ids, place->decision->id);
    }
  return ids;
}
