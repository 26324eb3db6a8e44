/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved page is a report with share buttons, counters, credits and teasers around it. A figure
 * read from a teaser of another story would be compared as if it were the report's. Only short
 * lines are judged by their wording; a paragraph of the report must never be lost. */

#include "dtl-furniture.h"

#include <string.h>

#include "dtl-furniture-credit.h"
#include "dtl-furniture-line.h"

/* A line longer than this, or a sentence longer than that, is judged only as a notice of the page or as one about its
 * author. */
#define LINE_MOST 160
#define SENTENCE_MOST 120
#define NOTICE_MOST 900
#define ABOUT_AUTHOR_MOST 900

/* Bytes that tell how a paragraph begins; the last ones, in which a caption has its credit. */
#define OPENING_BYTES 64
#define CREDIT_MOST 80

/* Bytes of the caption in the markup of a picture. */
#define MARKUP_MOST 600

/* Headlines in a box within the report; paragraphs at its end that may be about its authors. */
#define BOX_MOST 12
#define ABOUT_LINES_MOST 4

/* Lines behind the report that are headlines or tags. */
#define TAIL_LEAST 3

/* Lines of capitals that are a list of tags, and no labels of the report. */
#define TAGS_LEAST 4

/* A report's own paragraphs begin at this many bytes. */
#define PARAGRAPH_LEAST 120

typedef struct
{
  DtlPassage passage; /* the line that is looked at */
  DtlTokenStore *tokens;
  DtlSentence sentence; /* all of it */
  const GArray *paragraphs;
  guint8 *marks; /* of each paragraph: whether it is furniture */
  guint8 *kinds; /* a DtlLineKind, of the short ones */
} Page;

static DtlSpan
get_paragraph (const Page *self, guint index)
{
  return g_array_index (self->paragraphs, DtlSpan, index);
}

static void
look_at_span (Page *self, DtlSpan span)
{
  self->passage.tokens = dtl_token_store_get (self->tokens, span, &self->passage.n_tokens);
  self->passage.span = span;
  self->sentence = (DtlSentence) { 0, self->passage.n_tokens };
  self->passage.sentences = &self->sentence;
  self->passage.n_sentences = 1;
}

static void
look_at (Page *self, guint index)
{
  look_at_span (self, get_paragraph (self, index));
}

/* Cuts no character. */
static guint32
find_boundary (const char *bytes, guint32 at)
{
  while ((bytes[at] & 0xC0) == 0x80)
    at--;
  return at;
}

/* A paragraph that is long enough to be a sentence of the report and ends like one. */
static gboolean
is_prose (const Page *self, DtlSpan span)
{
  char last = self->passage.bytes[span.end - 1];

  return dtl_span_length (span) >= PARAGRAPH_LEAST && (strchr (".!?\")", last) != NULL || (guchar) last >= 0x80);
}

/* Whatever its length, it ends as sentences do. */
static gboolean
is_sentence (const Page *self, DtlSpan span)
{
  return strchr (".!?\")", self->passage.bytes[span.end - 1]) != NULL || (span.end > span.start + 3 && memcmp (self->passage.bytes + span.end - 3, "”", 3) == 0);
}

static void
judge_short (Page *self, guint index, gboolean begun)
{
  DtlLineKind kind;

  look_at (self, index);
  kind = self->passage.n_tokens > 0 ? dtl_furniture_line_judge (&self->passage) : DTL_LINE_REPORT;
  self->kinds[index] = kind;
  self->marks[index] = kind == DTL_LINE_FURNITURE || kind == DTL_LINE_END || kind == DTL_LINE_COMMENTS || (kind == DTL_LINE_TEASER && begun);
}

/* Of a long paragraph the first words tell whether it is worth looking at. */
static void
judge_long (Page *self, guint index)
{
  DtlSpan span = get_paragraph (self, index);

  if (!dtl_token_store_keeps_all (self->tokens))
    {
      look_at_span (self, (DtlSpan) { span.start, find_boundary (self->passage.bytes, span.start + OPENING_BYTES) });
      if (self->passage.n_tokens == 0 || !dtl_furniture_line_opens (&self->passage))
        return;
    }
  look_at (self, index);
  if (self->passage.n_tokens == 0 || !dtl_furniture_line_opens (&self->passage))
    return;
  self->marks[index] = dtl_furniture_line_judge_long (&self->passage) == DTL_LINE_FURNITURE;
}

/* Rules for how a page looks, or a script of it, that an extractor took for text. */
static gboolean
is_code (const Page *self, DtlSpan span)
{
  const char *bytes = self->passage.bytes + span.start;
  guint32 length = dtl_span_length (span);
  const char *open = memchr (bytes, '{', length);
  const char *close = open ? memchr (open, '}', bytes + length - open) : NULL;

  return close && (memchr (open, ':', close - open) || memchr (open, ';', close - open));
}

static void
judge_lines (Page *self)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      DtlSpan span = get_paragraph (self, i);

      if (is_code (self, span))
        self->marks[i] = TRUE;
      else if (dtl_span_length (span) <= (self->passage.bytes[span.end - 1] == '.' ? SENTENCE_MOST : LINE_MOST))
        judge_short (self, i, begun);
      else if (dtl_span_length (span) <= NOTICE_MOST)
        judge_long (self, i);
      begun |= !self->marks[i] && self->passage.bytes[span.end - 1] == '.';
    }
}

/* A headline of another story: no sentence, and no longer than one. */
static gboolean
is_headline (const Page *self, guint index)
{
  DtlSpan span = get_paragraph (self, index);

  return dtl_span_length (span) < PARAGRAPH_LEAST && strchr (".:\"", self->passage.bytes[span.end - 1]) == NULL;
}

/* Whether the report goes on behind a box of other stories: more prose than headlines. */
static gboolean
goes_on_behind (const Page *self, guint index)
{
  guint prose = 0, headlines = 0;

  for (guint i = index + 1; i < self->paragraphs->len; i++)
    {
      if (self->marks[i])
        continue;
      prose += is_prose (self, get_paragraph (self, i));
      headlines += is_headline (self, i);
    }
  return prose >= 2 && prose >= 2 * headlines;
}

/* The headlines in a box, up to the report's next sentence; above the report the last of them is its own. */
static void
mark_box (Page *self, guint index)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < index; i++)
    begun |= !self->marks[i];
  for (guint i = index + 1; i < self->paragraphs->len && i <= index + BOX_MOST; i++)
    {
      if (!is_headline (self, i) || (!begun && i + 1 < self->paragraphs->len && !is_headline (self, i + 1)))
        break;
      self->marks[i] = TRUE;
    }
}

/* Before the middle of a page "Related stories" heads a box, behind it the end. */
static void
mark_others (Page *self)
{
  guint count = self->paragraphs->len;
  guint32 last = count > 0 ? get_paragraph (self, count - 1).end : 0;

  for (guint i = 0; i < count; i++)
    {
      if (self->kinds[i] != DTL_LINE_END && self->kinds[i] != DTL_LINE_COMMENTS)
        continue;
      if (get_paragraph (self, i).start >= last / 2 && !goes_on_behind (self, i))
        {
          memset (self->marks + i, TRUE, count - i);
          return;
        }
      if (self->kinds[i] == DTL_LINE_END)
        mark_box (self, i);
    }
}

/* Behind the report's last paragraph: headlines of other stories, or tags, without a line that says so. */
static void
mark_tail (Page *self)
{
  guint end = self->paragraphs->len, first, prose = 0, run = 0;

  for (first = end; first > 0; first--)
    {
      if (self->marks[first - 1])
        continue;
      if (dtl_span_length (get_paragraph (self, first - 1)) >= LINE_MOST)
        break;
      look_at (self, first - 1);
      if (self->passage.n_tokens == 0 || !dtl_furniture_line_is_tail (&self->passage))
        break;
      run++;
    }
  for (guint i = 0; i < first; i++)
    prose += !self->marks[i] && is_prose (self, get_paragraph (self, i));
  if (run < TAIL_LEAST || prose < 2 || !is_sentence (self, get_paragraph (self, first - 1)))
    return;
  for (guint i = first; i < end; i++)
    self->marks[i] = TRUE;
}

static void
mark_about_author (Page *self)
{
  guint count = self->paragraphs->len;
  guint looked = 0;

  for (guint i = count; i > 1 && looked < ABOUT_LINES_MOST; i--)
    {
      if (self->marks[i - 1])
        continue;
      looked++;
      if (dtl_span_length (get_paragraph (self, i - 1)) > ABOUT_AUTHOR_MOST)
        continue;
      look_at (self, i - 1);
      self->marks[i - 1] = dtl_furniture_line_about_author (&self->passage);
      if (!self->marks[i - 1] || i < 3 || dtl_span_length (get_paragraph (self, i - 2)) > 40)
        continue;
      look_at (self, i - 2);
      self->marks[i - 2] = self->marks[i - 2] || dtl_furniture_line_is_label (&self->passage);
    }
}

/* Sections of a menu and offers of a subscription, which only their neighbours tell from the report's own lines. */
static void
mark_beside (Page *self, guint index)
{
  gboolean above = index > 0 && self->marks[index - 1];
  gboolean below = index + 1 < self->paragraphs->len && (self->marks[index + 1] || self->kinds[index + 1] == self->kinds[index]);

  if (self->kinds[index] == DTL_LINE_SECTION || self->kinds[index] == DTL_LINE_OFFER)
    self->marks[index] |= above || below;
}

/* A list of tags, a line each. */
static void
mark_tags (Page *self)
{
  guint run = 0;

  for (guint i = 0; i <= self->paragraphs->len; i++)
    {
      if (i < self->paragraphs->len && (self->kinds[i] == DTL_LINE_TAG || (run > 0 && self->kinds[i] == DTL_LINE_SECTION)))
        {
          run++;
          continue;
        }
      if (run >= TAGS_LEAST)
        memset (self->marks + i - run, TRUE, run);
      run = 0;
    }
}

/* The number of comments or shares in a line of its own, and no cell of a table. */
static gboolean
is_lone_number (const Page *self, guint index)
{
  const char *bytes = self->passage.bytes;

  for (guint i = index > 0 ? index - 1 : 0; i <= index + 1 && i < self->paragraphs->len; i++)
    {
      DtlSpan span = get_paragraph (self, i);
      gboolean digit = g_ascii_isdigit (bytes[span.start]);

      if (digit != (i == index) || (i == index && dtl_span_length (span) > 4))
        return FALSE;
      for (guint32 at = span.start; i == index && at < span.end; at++)
        if (!g_ascii_isdigit (bytes[at]))
          return FALSE;
    }
  return TRUE;
}

/* A lone section above the title; a name between a byline and a date. */
static void
mark_labels_above (Page *self)
{
  guint count = self->paragraphs->len;

  for (guint i = 0; i < count && !is_prose (self, get_paragraph (self, i)); i++)
    {
      if (self->marks[i] || dtl_span_length (get_paragraph (self, i)) >= PARAGRAPH_LEAST)
        continue;
      if ((self->kinds[i] == DTL_LINE_SECTION && i + 1 < count) || (i + 1 < count && is_lone_number (self, i)))
        {
          self->marks[i] = TRUE;
          continue;
        }
      if (!((i > 0 && self->marks[i - 1]) || (i + 1 < count && self->marks[i + 1])))
        continue;
      look_at (self, i);
      self->marks[i] = dtl_furniture_line_is_label (&self->passage);
    }
}

/* "![caption](address) …", "<image>address</image>": a picture that an extractor left in the text. */
static guint32
measure_markup (const char *bytes, DtlSpan span)
{
  guint32 length = dtl_span_length (span);
  const char *text = bytes + span.start;
  const char *end = NULL;

  if (length > 4 && memcmp (text, "![", 2) == 0)
    {
      end = g_strstr_len (text, MIN (length, MARKUP_MOST), "](");
      end = end ? memchr (end, ')', text + length - end) : NULL;
    }
  else if (length > 6 && (memcmp (text, "<img", 4) == 0 || memcmp (text, "<image", 6) == 0 || memcmp (text, "<figure", 7) == 0) && text[length - 1] == '>')
    end = text + length - 1;
  return end ? end + 1 - text : 0;
}

/* " date 2025-01-02 …": how some crawlers begin a text. */
static guint32
measure_crawler_line (const char *bytes, DtlSpan span)
{
  DtlDate date;
  char text[11] = { 0 };

  if (dtl_span_length (span) < 16 || memcmp (bytes + span.start, "date ", 5) != 0)
    return 0;
  memcpy (text, bytes + span.start + 5, 10);
  return dtl_date_parse (text, &date) ? 15 : 0;
}

/* Captions end in a bracket, or hold the colon or slash of a credit near their end. */
static gboolean
may_hold_credit (const char *bytes, DtlSpan span)
{
  guint32 first = dtl_span_length (span) > CREDIT_MOST ? span.end - CREDIT_MOST : span.start;

  if (dtl_span_length (span) > 2 * LINE_MOST)
    return FALSE;
  return strchr (")]", bytes[span.end - 1]) != NULL || memchr (bytes + first, ':', span.end - first) != NULL || memchr (bytes + first, '/', span.end - first) != NULL;
}

/* "… is over.Also Read - Bank opens doors": a teaser that was glued to the end of a paragraph; its offset, or the end. */
static guint32
find_glued_teaser (const char *bytes, DtlSpan span)
{
  static const char *const cues[] = { "Also Read", "ALSO READ", "Also read:", "Read Also", "READ ALSO", "READ MORE", "Read More" };
  guint32 first = dtl_span_length (span) > LINE_MOST ? span.end - LINE_MOST + 1 : span.start + 1;

  for (guint32 at = first; at + 10 < span.end; at++)
    {
      if ((bytes[at] != 'A' && bytes[at] != 'R') || strchr (".!?\"| ", bytes[at - 1]) == NULL)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (cues); i++)
        if (strncmp (bytes + at, cues[i], strlen (cues[i])) == 0 && strcspn (bytes + at, ":-|\n") < strlen (cues[i]) + 2)
          return at;
    }
  return span.end;
}

static void
append_spans (Page *self, GArray *furniture)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      DtlSpan span = get_paragraph (self, i);
      guint32 front = i == 0 ? measure_crawler_line (self->passage.bytes, span) : 0;
      guint32 teaser;
      guint credit;

      if (front == 0)
        front = measure_markup (self->passage.bytes, span);
      if (front > 0 && !self->marks[i])
        g_array_append_val (furniture, ((DtlSpan) { span.start, span.start + front }));
      if (self->marks[i])
        g_array_append_val (furniture, span);
      else if (front == dtl_span_length (span))
        continue;
      else if ((teaser = find_glued_teaser (self->passage.bytes, span)) < span.end)
        g_array_append_val (furniture, ((DtlSpan) { teaser, span.end }));
      else if (may_hold_credit (self->passage.bytes, span))
        {
          look_at (self, i);
          credit = dtl_furniture_credit_find (&self->passage);
          if (credit < self->passage.n_tokens)
            g_array_append_val (furniture, ((DtlSpan) { dtl_passage_at (&self->passage, credit)->start, span.end }));
        }
    }
}

void
dtl_furniture_mark (DtlTokenStore *tokens, DtlReading *reading)
{
  g_autofree guint8 *marks = g_new0 (guint8, reading->paragraphs->len + 1);
  g_autofree guint8 *kinds = g_new0 (guint8, reading->paragraphs->len + 1);
  Page self = {
    .passage = { .lexicon = tokens->lexicon, .reading = reading, .bytes = dtl_text_bytes (reading->source->text) },
    .tokens = tokens,
    .paragraphs = reading->paragraphs,
    .marks = marks,
    .kinds = kinds,
  };

  judge_lines (&self);
  mark_others (&self);
  mark_tags (&self);
  mark_tail (&self);
  mark_about_author (&self);
  for (guint i = 0; i < reading->paragraphs->len; i++)
    mark_beside (&self, i);
  mark_labels_above (&self);
  append_spans (&self, reading->furniture);
}

gboolean
dtl_furniture_trim (const DtlReading *reading, DtlSpan *span)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  guint low = 0, high = reading->furniture->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (reading->furniture, DtlSpan, middle).end <= span->start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < reading->furniture->len; low++)
    {
      DtlSpan mark = g_array_index (reading->furniture, DtlSpan, low);

      if (!dtl_span_overlaps (mark, *span))
        break;
      if (mark.start <= span->start)
        span->start = MIN (mark.end, span->end);
      else
        span->end = mark.start;
    }
  while (span->start < span->end && g_ascii_isspace (bytes[span->start]))
    span->start++;
  while (span->end > span->start && g_ascii_isspace (bytes[span->end - 1]))
    span->end--;
  return !dtl_span_is_empty (*span);
}
