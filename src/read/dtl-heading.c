/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Wednesday" means nothing without the day of the report. Where no metadata give it, it often
 * stands in a line above the text, in the dateline, or in a crawler's first line; the title is
 * the first line that is one. */

#include "dtl-heading.h"

#include <string.h>

#include "dtl-date-calendar.h"
#include "dtl-date-role.h"
#include "dtl-date-words.h"
#include "dtl-furniture.h"
#include "dtl-imprint.h"
#include "dtl-names.h"


#define HEAD_MOST 14
#define TAIL_MOST 3
#define FOOT_MOST 12
#define TITLE_MOST 180
#define HEADLINE_WORDS_LEAST 4
#define TITLE_LINES_MOST 6
#define LINE_MOST 160
#define BARE_NAME_MOST 40
#define RIGHTS_BYTES 60
#define DATELINE_BYTES 90
#define LINE_TOKENS_MOST 40
#define DATE_LINE_MOST 200

typedef struct
{
  DtlPassage passage;
  DtlTokenStore *tokens;
  GArray *sentences;
} Look;

static void
look_at (Look *self, DtlSpan span)
{
  DtlPassage *passage = &self->passage;

  passage->tokens = dtl_token_store_get (self->tokens, span, &passage->n_tokens);
  dtl_sentences_split (passage->lexicon, passage->bytes, passage->tokens, passage->n_tokens, self->sentences);
  passage->sentences = (const DtlSentence *) (gpointer) self->sentences->data;
  passage->n_sentences = self->sentences->len;
  passage->span = span;
}

/* How surely a date is the day of publication. */
enum
{
  RANK_NONE,
  RANK_UPDATED,
  RANK_DATELINE,
  RANK_ALONE,
  RANK_PUBLISHED,
};

/* "Published: …", "By Jane Doe | Updated …": the word before a date that says what it is the day of. */
static int
rank_word_before (const DtlPassage *passage, guint at)
{
  static const char *const published[] = { "published", "posted", "issued", "released", "created", NULL };
  static const char *const updated[] = { "updated", "modified", "edited", "revised", NULL };

  for (guint i = at; i > 0 && at - i < 5; i--)
    {
      if (dtl_passage_is_one_of (passage, i - 1, published))
        return RANK_PUBLISHED;
      if (dtl_passage_is_one_of (passage, i - 1, updated))
        return RANK_UPDATED;
      if (dtl_passage_is (passage, i - 1, DTL_TOKEN_WORD) && !dtl_passage_word (passage, i - 1, DTL_SENSE_PREPOSITION)
          && !dtl_passage_word (passage, i - 1, DTL_SENSE_WEEKDAY))
        break;
    }
  return RANK_NONE;
}

/* "(Xinhua June 1, 2008)", "Beijing, March 9, 2020": a line of nothing but where and when. */
static gboolean
is_place_line (const DtlPassage *passage, guint first, guint end)
{
  guint from = dtl_passage_is (passage, 0, DTL_TOKEN_OPEN);
  const DtlSense *part = dtl_passage_word (passage, from, DTL_SENSE_NAME_PART);

  if (first <= from || first > 6 || end + from < passage->n_tokens || dtl_passage_is (passage, first - 1, DTL_TOKEN_STOP))
    return FALSE;
  for (guint i = from; i < first; i++)
    if (dtl_passage_is (passage, i, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL))
      return FALSE;
  return dtl_passage_word (passage, from, DTL_SENSE_AGENCY) || dtl_passage_word (passage, from, DTL_SENSE_COUNTRY)
         || (part && part->value == DTL_NAME_PART_PLACE);
}

static int
rank_date (const DtlPassage *passage, guint first, guint end)
{
  int rank = rank_word_before (passage, first);

  /* "The report was published on 3 May 2019." is a sentence. */
  if (rank != RANK_NONE && passage->n_tokens < LINE_TOKENS_MOST && !dtl_passage_is (passage, passage->n_tokens - 1, DTL_TOKEN_STOP))
    return rank;
  if (is_place_line (passage, first, end))
    return RANK_ALONE;
  if (!dtl_date_is_publication (passage, first, end))
    return RANK_NONE;
  return first < 2 ? RANK_ALONE : rank == RANK_NONE ? RANK_DATELINE : rank;
}

static DtlDate
find_date (const DtlPassage *passage, int *rank)
{
  DtlDate best = DTL_DATE_NONE;

  *rank = RANK_NONE;
  for (guint i = 0; i < passage->n_tokens; i++)
    {
      DtlDateExpression date;
      guint end = dtl_date_match_day (passage, i, &date);
      int found;

      if (end == 0 || date.form != DTL_DATE_FORM_FIXED || date.day == 0 || date.year < 1900 || date.year > 2199)
        continue;
      found = rank_date (passage, i, end);
      /* nothing in the text shows which number is the month */
      if (date.other_order)
        found = RANK_NONE;
      if (found > *rank && dtl_date_is_valid (date.year, date.month, date.day))
        {
          best = (DtlDate) { date.year, date.month, date.day };
          *rank = found;
        }
      i = end - 1;
    }
  return best;
}

/* " date 2025-01-02 …" */
static DtlDate
find_crawler_date (const Look *self, DtlSpan span)
{
  char text[11] = { 0 };
  DtlDate date;

  if (dtl_span_length (span) < 15 || memcmp (self->passage.bytes + span.start, "date ", 5) != 0)
    return DTL_DATE_NONE;
  memcpy (text, self->passage.bytes + span.start + 5, 10);
  return dtl_date_parse (text, &date) ? date : DTL_DATE_NONE;
}

/* The beginning of a paragraph is enough for a dateline. */
static DtlSpan
cut_line (const char *bytes, DtlSpan span)
{
  if (dtl_span_length (span) <= DATE_LINE_MOST)
    return span;
  span.end = span.start + DATE_LINE_MOST;
  while ((bytes[span.end] & 0xC0) == 0x80)
    span.end--;
  return span;
}

static gboolean
is_head (const DtlReading *reading, guint index)
{
  return index < HEAD_MOST || index + TAIL_MOST >= reading->paragraphs->len;
}

static void
set_published (DtlReading *reading, DtlDate date)
{
  reading->published = date;
  reading->published_from = DTL_PUBLISHED_FROM_TEXT;
}

/* The surest of the dates in the lines above and below the report; of equally sure ones the first. */
static void
find_published (Look *self, DtlReading *reading)
{
  guint count = reading->paragraphs->len;
  DtlDate best = DTL_DATE_NONE;
  int best_rank = RANK_NONE;

  if (count > 0)
    best = find_crawler_date (self, g_array_index (reading->paragraphs, DtlSpan, 0));
  for (guint i = 0; i < count && !(dtl_date_is_set (best) && best_rank == RANK_NONE); i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);
      DtlDate date;
      int rank;

      if (!is_head (reading, i))
        continue;
      look_at (self, cut_line (self->passage.bytes, span));
      date = find_date (&self->passage, &rank);
      if (rank <= best_rank)
        continue;
      best = date;
      best_rank = rank;
    }
  if (dtl_date_is_set (best))
    set_published (reading, best);
}

static guint
count_words (const DtlPassage *line)
{
  guint words = 0;

  for (guint i = 0; i < line->n_tokens; i++)
    words += dtl_passage_is (line, i, DTL_TOKEN_WORD);
  return words;
}

static gboolean
is_title (const DtlPassage *line)
{
  if (line->n_tokens == 0 || dtl_passage_is (line, 0, DTL_TOKEN_BULLET) || dtl_passage_is (line, 0, DTL_TOKEN_OPEN))
    return FALSE;
  if (count_words (line) < 3 || dtl_passage_is (line, line->n_tokens - 1, DTL_TOKEN_COLON))
    return FALSE;
  return dtl_passage_last_byte (line, line->n_tokens - 1) != '.' || line->n_sentences == 0;
}

/* A line in front of a longer paragraph, which does not end like a sentence. */
static void
find_title (Look *self, DtlReading *reading, DtlImprint *imprint)
{
  for (guint i = 0, seen = 0; i < reading->paragraphs->len && seen < TITLE_LINES_MOST; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);
      int rank;

      if (!dtl_furniture_trim (reading, &span))
        continue;
      seen++;
      if (dtl_span_length (span) > TITLE_MOST || i + 1 == reading->paragraphs->len)
        return;
      look_at (self, span);
      find_date (&self->passage, &rank);
      if (rank != RANK_NONE || self->passage.n_tokens < 3)
        continue;
      if (!is_title (&self->passage))
        return;
      /* "Breaking News Bar" above the headline */
      if (reading->title != NULL && count_words (&self->passage) < HEADLINE_WORDS_LEAST)
        return;
      reading->title = g_string_chunk_insert_len (reading->strings, self->passage.bytes + span.start,
                                                  dtl_imprint_cut_title (imprint, &self->passage) - span.start);
      if (count_words (&self->passage) >= HEADLINE_WORDS_LEAST)
        return;
    }
}

/* Whether @index or a line beside it holds the day of publication. */
static gboolean
is_dated (Look *self, const DtlReading *reading, guint index)
{
  for (guint i = index > 0 ? index - 1 : 0; i <= index + 1 && i < reading->paragraphs->len; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);
      int rank;

      if (dtl_span_length (span) > LINE_MOST)
        continue;
      look_at (self, span);
      find_date (&self->passage, &rank);
      if (rank != RANK_NONE || dtl_passage_says (&self->passage, 0, "published") || dtl_passage_says (&self->passage, 0, "updated"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds (const char *bytes, DtlSpan span, const char *part)
{
  return g_strstr_len (bytes + span.start, dtl_span_length (span), part) != NULL;
}

/* A line that may name authors: short, with a capital, and no sentence. */
static gboolean
may_be_byline (const char *bytes, DtlSpan span)
{
  return dtl_span_length (span) <= LINE_MOST && bytes[span.end - 1] != '.' && (g_ascii_isupper (bytes[span.start]) || (guchar) bytes[span.start] >= 0x80);
}

/* "Daniel Orlov" or "Posted on May 3 by …": an author only beside the day. */
static gboolean
needs_day (const char *bytes, DtlSpan span)
{
  return dtl_span_length (span) < BARE_NAME_MOST || holds (bytes, span, " by ");
}

/* Whether @part stands in @span; its byte at @rare is one that few texts have, so that most are passed over at once. */
static gboolean
holds_rare (const char *bytes, DtlSpan span, const char *part, guint rare)
{
  const guint length = strlen (part);
  const char *at = bytes + span.start + rare, *end = bytes + span.end - MIN (span.end - span.start, length - 1) + rare;

  while (at < end && (at = memchr (at, part[rare], end - at)) != NULL)
    {
      if (memcmp (at - rare, part, length) == 0)
        return TRUE;
      at++;
    }
  return FALSE;
}

static gboolean
may_state_rights (const char *bytes, DtlSpan span)
{
  static const struct
  {
    const char *part;
    guint rare;
  } parts[] = { { "\302\251", 0 }, { "opyright", 2 }, { "(c)", 0 }, { "eporting by", 10 }, { "riting by", 8 } };

  span.end = MIN (span.end, span.start + RIGHTS_BYTES);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (holds_rare (bytes, span, parts[i].part, parts[i].rare))
      return TRUE;
  return FALSE;
}

/* "VARNA (Reuters) - ": a bracket or slash near the beginning */
static gboolean
may_be_dateline (const char *bytes, DtlSpan span)
{
  guint32 length = MIN (dtl_span_length (span), DATELINE_BYTES);

  return g_ascii_isupper (bytes[span.start]) && (memchr (bytes + span.start, '(', length) != NULL || memchr (bytes + span.start, '/', length) != NULL);
}

static void
read_head_line (Look *self, DtlReading *reading, DtlImprint *imprint, guint index, gboolean above)
{
  DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, index);
  gboolean dated = above && needs_day (self->passage.bytes, span) && is_dated (self, reading, index);

  look_at (self, span);
  dtl_imprint_read_head (imprint, &self->passage, above, dated);
}

/* Lines above the first paragraph of the report, its dateline, and the last lines of the page. What a line may be is
 * told from its bytes first: most are sentences, and would be taken apart for nothing. */
static void
read_imprint (Look *self, DtlReading *reading, DtlImprint *imprint)
{
  const char *bytes = self->passage.bytes;
  guint count = reading->paragraphs->len;
  gboolean above = TRUE;

  for (guint i = 0; i < count; i++)
    {
      DtlSpan span = g_array_index (reading->paragraphs, DtlSpan, i);

      if (i < HEAD_MOST && may_be_byline (bytes, span))
        read_head_line (self, reading, imprint, i, above);
      above = above && dtl_span_length (span) <= LINE_MOST;
      if ((i + FOOT_MOST >= count || i == 0) && may_state_rights (bytes, span))
        {
          look_at (self, cut_line (bytes, span));
          dtl_imprint_read_foot (imprint, &self->passage);
        }
      if (i < HEAD_MOST && may_be_dateline (bytes, span))
        {
          look_at (self, cut_line (bytes, span));
          dtl_imprint_read_dateline (imprint, &self->passage);
        }
    }
}

void
dtl_heading_read (DtlTokenStore *tokens, DtlReading *reading)
{
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DtlSentence));
  g_auto (DtlImprint) imprint = { 0 };
  Look self = {
    .passage = { .lexicon = tokens->lexicon, .reading = reading, .bytes = dtl_text_bytes (reading->source->text) },
    .tokens = tokens,
    .sentences = sentences,
  };

  dtl_imprint_init (&imprint);
  if (!dtl_date_is_set (reading->published))
    find_published (&self, reading);
  if (reading->title == NULL)
    find_title (&self, reading, &imprint);
  if (reading->publisher == NULL || reading->authors == NULL)
    read_imprint (&self, reading, &imprint);
  dtl_imprint_settle (&imprint, reading);
}
