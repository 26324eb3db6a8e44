/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a source from its first byte to its last, paragraph by paragraph, with every scanner in
 * a fixed order: dates first, because figures yield to them; then figures; then what needs both. */

#include "dtl-reader.h"

#include <string.h>

#include "dtl-attribution.h"
#include "dtl-date-scanner.h"
#include "dtl-events.h"
#include "dtl-figure-context.h"
#include "dtl-figure-scanner.h"
#include "dtl-furniture.h"
#include "dtl-heading.h"
#include "dtl-name-scanner.h"
#include "dtl-names.h"
#include "dtl-paragraphs.h"
#include "dtl-passage.h"
#include "dtl-quotations.h"
#include "dtl-spots.h"
#include "dtl-token-store.h"

/* Bytes of a passage that is read at once; paragraphs of the news are far shorter. */
#define LONGEST_PASSAGE 8192

/* The same if there is no space in it. */
#define LONGEST_GLUED (16 * LONGEST_PASSAGE)

/* What is used again for every paragraph, so that reading allocates little. */
typedef struct
{
  const DtlLexicon *lexicon;
  DtlReading *reading;
  DtlReadParts parts;
  DtlDateStory story;
  DtlAttributions *attributions;
  DtlNames *names;
  DtlQuotations *quotations;
  DtlTokenStore *tokens;
  GArray *sentences;
  GArray *quantities;
  DtlSpots *spots;
} Reader;

static void
append_sentences (const DtlPassage *passage)
{
  for (guint i = 0; i < passage->n_sentences; i++)
    {
      DtlSpan span = dtl_passage_span (passage, passage->sentences[i].first, passage->sentences[i].end - 1);

      g_array_append_val (passage->reading->sentences, span);
    }
}

static DtlPassage
make_passage (Reader *self, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (self->reading->source->text);
  guint n_tokens;
  const DtlToken *tokens = dtl_token_store_get (self->tokens, span, &n_tokens);

  dtl_sentences_split (self->lexicon, bytes, tokens, n_tokens, self->sentences);
  return (DtlPassage) {
    .lexicon = self->lexicon,
    .reading = self->reading,
    .bytes = bytes,
    .span = span,
    .tokens = tokens,
    .n_tokens = n_tokens,
    .sentences = (const DtlSentence *) (gpointer) self->sentences->data,
    .n_sentences = self->sentences->len,
    .first_figure = self->reading->figures->len,
    .first_date = self->reading->dates->len,
  };
}

/* Remembers the country that the text speaks of, for the currencies of paragraphs to come. */
static void
note_country (Reader *self, const DtlPassage *passage)
{
  if ((passage->spots->classes & DTL_SENSE_BIT (DTL_SENSE_COUNTRY)) == 0)
    return;
  for (guint i = passage->n_tokens; i > 0; i--)
    {
      const DtlSense *sense = dtl_passage_word (passage, i - 1, DTL_SENSE_COUNTRY);

      if (sense == NULL || sense->text == NULL)
        continue;
      g_strlcpy (self->reading->habits.hint, sense->text, sizeof self->reading->habits.hint);
      return;
    }
}

static gboolean
reads (const Reader *self, DtlReadParts part)
{
  return (self->parts & part) == part;
}

static void
read_parts (Reader *self, DtlPassage *passage)
{
  dtl_spots_find (self->spots, passage);
  if (reads (self, DTL_READ_DATES))
    dtl_date_scanner_scan (passage, &self->story);
  if (reads (self, DTL_READ_FIGURES))
    {
      dtl_figure_scanner_scan (passage, &self->reading->habits, self->quantities);
      dtl_figure_context_append (passage, &self->reading->habits, self->quantities);
      note_country (self, passage);
    }
  if (reads (self, DTL_READ_SPEECH))
    {
      dtl_attributions_scan (self->attributions, passage);
      dtl_attributions_apply (self->attributions, passage);
    }
  if (reads (self, DTL_READ_EVENTS))
    dtl_events_scan (passage, self->attributions);
  if (reads (self, DTL_READ_NAMES))
    dtl_name_scanner_scan (self->names, passage);
  if (reads (self, DTL_READ_QUOTATIONS))
    dtl_quotations_scan (self->quotations, passage, self->attributions);
}

static void
read_passage (Reader *self, DtlSpan span)
{
  DtlSpan report = span;
  gboolean is_report = dtl_furniture_trim (self->reading, &report);
  DtlPassage passage = make_passage (self, is_report ? report : span);

  if (passage.n_tokens == 0)
    return;
  append_sentences (&passage);
  if (is_report)
    read_parts (self, &passage);
}

/* Where to cut a paragraph that is too long for one passage: behind a stop, else at a space, else anywhere: what
 * goes on for so long without a space is no language. */
static guint32
find_cut (const char *bytes, DtlSpan span)
{
  const guint32 most = span.start + LONGEST_PASSAGE;

  for (guint32 at = most; at > span.start + LONGEST_PASSAGE / 2; at--)
    if (bytes[at] == ' ' && bytes[at - 1] == '.' && g_ascii_isupper (bytes[at + 1]))
      return at;
  for (guint32 at = most; at > span.start; at--)
    if (bytes[at] == ' ')
      return at;
  for (guint32 at = most; at < span.end; at++)
    if (bytes[at] == ' ' || (at - span.start > LONGEST_GLUED && (bytes[at] & 0xC0) != 0x80))
      return at;
  return span.end;
}

/* Scanners look around in a passage; in pieces a line of a megabyte takes no longer than as many
 * bytes of prose. */
static void
read_paragraph (Reader *self, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (self->reading->source->text);

  while (dtl_span_length (span) > LONGEST_PASSAGE)
    {
      guint32 cut = find_cut (bytes, span);

      read_passage (self, (DtlSpan) { span.start, cut });
      span.start = cut;
    }
  if (!dtl_span_is_empty (span))
    read_passage (self, span);
}

static DtlReading *
create_reading (DtlSource *source, const DtlLexicon *lexicon)
{
  DtlReading *reading = dtl_reading_new (source);

  reading->language = source->language != NULL ? source->language : dtl_lexicon_language (lexicon);
  reading->locale = source->locale;
  if (source->locale != NULL)
    reading->locale_from = source->locale_from == DTL_LOCALE_FROM_OPTION ? DTL_LOCALE_FROM_OPTION : DTL_LOCALE_FROM_METADATA;
  reading->habits = dtl_habits_for_locale (source->locale);
  reading->title = source->title;
  reading->publisher = source->publisher;
  reading->authors = (const char **) source->authors;
  reading->published = source->published;
  reading->published_from = source->published_from;
  reading->topic = (DtlPeriodTopic) { .period = dtl_interval_unresolved (), .date = -1, .plan = dtl_interval_unresolved (), .plan_date = -1 };
  dtl_paragraphs_split (source->text, reading->paragraphs);
  return reading;
}

/**
 * dtl_reader_read:
 * @lexicon: of the source's language
 * @source: what to read
 * @cancellable: (nullable): stops it between two paragraphs
 * @error: G_IO_ERROR_CANCELLED if it was stopped; reading itself cannot fail
 *
 * Returns: (transfer full) (nullable): what was read
 */
DtlReading *
dtl_reader_read (const DtlLexicon *lexicon, DtlSource *source, GCancellable *cancellable, GError **error)
{
  return dtl_reader_read_parts (lexicon, source, DTL_READ_ALL, cancellable, error);
}

/**
 * dtl_reader_read_parts:
 * @lexicon: of the source's language
 * @source: what to read
 * @parts: what of it; title, date of publication, paragraphs and sentences are always told
 * @cancellable: (nullable): stops it between two paragraphs
 * @error: G_IO_ERROR_CANCELLED if it was stopped; reading itself cannot fail
 *
 * Returns: (transfer full) (nullable): what was read
 */
DtlReading *
dtl_reader_read_parts (const DtlLexicon *lexicon, DtlSource *source, DtlReadParts parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (DtlReading) reading = create_reading (source, lexicon);
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (DtlQuantity));
  g_auto (DtlTokenStore) tokens = { 0 };
  g_auto (DtlAttributions) attributions = { 0 };
  g_auto (DtlNames) names = { 0 };
  g_auto (DtlQuotations) quotations = { 0 };
  g_auto (DtlSpots) spots = { 0 };
  Reader self = {
    .attributions = &attributions,
    .names = &names,
    .quotations = &quotations,
    .lexicon = lexicon,
    .reading = reading,
    .parts = parts,
    .tokens = &tokens,
    .sentences = sentences,
    .quantities = quantities,
    .spots = &spots,
  };

  dtl_token_store_init (&tokens, lexicon, dtl_text_bytes (source->text), reading->paragraphs);
  dtl_furniture_mark (&tokens, reading);
  dtl_heading_read (&tokens, reading);
  dtl_attributions_init (&attributions);
  dtl_names_init (&names);
  dtl_quotations_init (&quotations);
  dtl_date_story_init (&self.story, reading->published);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      read_paragraph (&self, g_array_index (reading->paragraphs, DtlSpan, i));
    }
  dtl_names_settle (&names, reading);
  dtl_quotations_settle (&quotations, lexicon, reading);
  dtl_events_settle (lexicon, reading);
  return g_steal_pointer (&reading);
}
