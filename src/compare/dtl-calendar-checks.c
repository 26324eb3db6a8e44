/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar is a source that everybody shares: it says what weekday a date is, and that a
 * report cannot tell what has not happened yet. */

#include "config.h"

#include "dtl-calendar-checks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-arithmetic-checks.h"
#include "dtl-tokenizer.h"
#include "dtl-wording.h"

static int
find_weekday (const DtlLexicon *lexicon, const char *bytes, DtlSpan span)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));

  dtl_tokenizer_fill (tokens, bytes, span);
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      guint entry = g_array_index (tokens, DtlToken, i).word;
      const DtlSense *sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_WEEKDAY) : NULL;

      if (sense != NULL)
        return sense->value;
    }
  return 0;
}

static void
check_weekday (const DtlCorpus *corpus, guint source, const DtlDateMention *mention, GPtrArray *faults)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const DtlInterval *interval = &mention->interval;
  g_autofree char *text = NULL, *date = NULL, *weekday = NULL;
  int said;

  if (!dtl_interval_is_resolved (interval) || interval->earliest != interval->latest)
    return;
  said = find_weekday (dtl_corpus_lexicon (corpus), dtl_text_bytes (reading->source->text), mention->span);
  if (said == 0 || said == (int) dtl_day_weekday (interval->earliest))
    return;
  text = dtl_text_slice (reading->source->text, mention->span);
  date = dtl_wording_interval (interval);
  weekday = dtl_wording_weekday (interval->earliest);
  g_ptr_array_add (faults,
                   dtl_arithmetic_new (dtl_corpus_given (corpus, source), "weekday-against-date", FALSE,
                                       g_strdup_printf (_("“%s”: %s is a %s."), text, date, weekday), 0));
}

/* Words behind which a date is of something else than of what was done: "approved a budget for the year from
 * July", "the plan, which takes effect in July", "agreed to meet in July". */
static gboolean
leads_elsewhere (const char *bytes, const DtlToken *token)
{
  static const char *const words[] = { "that", "which", "who", "for", "from", "by", "until", "till", "to", "of", "before", "after",
                                       "starting", "beginning", "ending", "due", "when", "as", "and", "but" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == dtl_token_length (token) && g_ascii_strncasecmp (bytes + token->start, words[i], strlen (words[i])) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_past_form (const DtlLexicon *lexicon, const char *bytes, const DtlToken *token)
{
  const DtlSense *sense = token->word != 0 ? dtl_lexicon_sense (lexicon, token->word, DTL_SENSE_TENSE) : NULL;

  if (token->kind != DTL_TOKEN_WORD || (token->flags & DTL_TOKEN_CAPITAL))
    return FALSE;
  return (sense != NULL && sense->value < 0)
         || (dtl_token_length (token) > 4 && bytes[token->end - 2] == 'e' && bytes[token->end - 1] == 'd');
}

/* Whether the words before the date lead from a verb of the past straight to it, with no word in the sentence of what
 * will be: "The bridge opened on 3 June". */
static gboolean
is_told_as_done (const DtlCorpus *corpus, guint source, const DtlEvent *event)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const DtlLexicon *lexicon = dtl_corpus_lexicon (corpus);
  const char *bytes = dtl_text_bytes (reading->source->text);
  guint32 date = dtl_reading_date (reading, event->date)->span.start;
  const guint64 future = DTL_SENSE_BIT (DTL_SENSE_FORECAST) | DTL_SENSE_BIT (DTL_SENSE_TARGET) | DTL_SENSE_BIT (DTL_SENSE_CONDITIONAL);
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  gboolean past = FALSE;

  dtl_tokenizer_fill (tokens, bytes, event->sentence);
  dtl_lexicon_annotate (lexicon, bytes, (DtlToken *) (gpointer) tokens->data, tokens->len);
  for (guint i = 0; i < tokens->len; i++)
    {
      const DtlToken *token = &g_array_index (tokens, DtlToken, i);
      guint64 classes = token->word != 0 ? dtl_lexicon_classes (lexicon, token->word) : 0;

      if (token->phrase != 0)
        classes |= dtl_lexicon_classes (lexicon, token->phrase);
      if (classes & future)
        return FALSE;
      if (token->start < date)
        past = (past || is_past_form (lexicon, bytes, token)) && !leads_elsewhere (bytes, token);
    }
  return past;
}

static void
check_order (const DtlCorpus *corpus, guint source, const DtlEvent *event, GPtrArray *faults)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const DtlDateMention *mention = dtl_reading_date (reading, event->date);
  g_autofree char *text = NULL, *date = NULL, *published = NULL;

  if (!dtl_date_is_set (reading->published) || mention->basis != DTL_BASIS_STATED || mention->interval.earliest == DTL_DAY_NONE
      || mention->interval.earliest <= dtl_date_to_day (reading->published) + 1 || !is_told_as_done (corpus, source, event))
    return;
  text = dtl_text_slice (reading->source->text, mention->span);
  date = dtl_wording_interval (&mention->interval);
  published = dtl_wording_date (reading->published);
  g_ptr_array_add (faults,
                   dtl_arithmetic_new (dtl_corpus_given (corpus, source), "event-after-report", FALSE,
                                       g_strdup_printf (_("“%s” is %s, told as done in a report of %s."), text, date, published), 0));
}

/**
 * dtl_calendar_check:
 * @corpus: the sources
 * @source: one of them
 *
 * Returns: (transfer full) (element-type DtlArithmetic): what is wrong with its dates
 */
GPtrArray *
dtl_calendar_check (const DtlCorpus *corpus, guint source)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  GPtrArray *faults = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_arithmetic_free);

  for (guint i = 0; i < reading->dates->len; i++)
    check_weekday (corpus, source, dtl_reading_date (reading, i), faults);
  for (guint i = 0; i < reading->events->len; i++)
    check_order (corpus, source, dtl_reading_event (reading, i), faults);
  return faults;
}
