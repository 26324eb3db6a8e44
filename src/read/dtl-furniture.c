/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A saved page is a report with share buttons, counters, credits and teasers around it. A figure
 * read from a teaser of another story would be compared as if it were the report's. Only short
 * lines are judged by their wording; a paragraph of the report must never be lost. */

#include "dtl-furniture.h"

#include "dtl-phrase.h"

/* A line longer than this is judged only as one about its author. */
#define LINE_MOST 160
#define ABOUT_AUTHOR_MOST 900

/* A report's own paragraphs begin at this many bytes. */
#define PARAGRAPH_LEAST 120

typedef struct
{
  DtlPassage passage; /* the line that is looked at */
  GArray *tokens;
  GArray *sentences;
  const GArray *paragraphs;
  guint8 *marks; /* of each paragraph: whether it is furniture */
  guint end;     /* the first paragraph behind the report */
} Page;

static DtlSpan
get_paragraph (const Page *self, guint index)
{
  return g_array_index (self->paragraphs, DtlSpan, index);
}

static void
look_at (Page *self, guint index)
{
  DtlSpan span = get_paragraph (self, index);

  dtl_tokenizer_fill (self->tokens, self->passage.bytes, span);
  dtl_lexicon_annotate (self->passage.lexicon, self->passage.bytes, (DtlToken *) (gpointer) self->tokens->data, self->tokens->len);
  self->passage.tokens = (const DtlToken *) (gpointer) self->tokens->data;
  self->passage.n_tokens = self->tokens->len;
  self->passage.span = span;
  g_array_set_size (self->sentences, 1);
  g_array_index (self->sentences, DtlSentence, 0) = (DtlSentence) { 0, self->tokens->len };
  self->passage.sentences = (const DtlSentence *) (gpointer) self->sentences->data;
  self->passage.n_sentences = 1;
}

static guint
count_words (const DtlPassage *line)
{
  guint n = 0;

  for (guint i = 0; i < line->n_tokens; i++)
    n += line->tokens[i].kind == DTL_TOKEN_WORD || line->tokens[i].kind == DTL_TOKEN_NUMBER;
  return n;
}

static int
get_kind (const DtlPassage *line, guint at, guint *length)
{
  const DtlSense *sense = dtl_passage_phrase (line, at, DTL_SENSE_FURNITURE, length);

  return sense ? sense->value : 0;
}

/* "1/66", "3 of 12" */
static gboolean
is_counter (const DtlPassage *line)
{
  return line->n_tokens == 3 && line->tokens[0].kind == DTL_TOKEN_NUMBER && line->tokens[2].kind == DTL_TOKEN_NUMBER
         && (line->tokens[1].kind == DTL_TOKEN_SLASH || dtl_passage_says (line, 1, "of"));
}

static gboolean
is_crumb_mark (const DtlPassage *line, guint at)
{
  const char *mark = line->bytes + line->tokens[at].start;

  return line->tokens[at].kind == DTL_TOKEN_SLASH || *mark == '>' || *mark == '|' || g_utf8_get_char (mark) == 0x203A || g_utf8_get_char (mark) == 0x00BB;
}

/* "Home / News / World" */
static gboolean
is_breadcrumb (const DtlPassage *line)
{
  guint marks = 0;

  for (guint i = 1; i < line->n_tokens; i++)
    marks += is_crumb_mark (line, i) && dtl_passage_has_flag (line, i, DTL_TOKEN_SPACE_BEFORE);
  return marks >= 2 || (marks == 1 && dtl_passage_says (line, 0, "home"));
}

static gboolean
ends_with_stop (const DtlPassage *line)
{
  return line->n_tokens > 0 && line->tokens[line->n_tokens - 1].kind == DTL_TOKEN_STOP;
}

/* Lines of buttons are said twice or run together: "Share on FacebookShare on X". */
static gboolean
is_button (const DtlPassage *line)
{
  guint covered = 0, length;
  guint words = count_words (line);

  for (guint i = 0; i < line->n_tokens; i += MAX (length, 1))
    if (get_kind (line, i, &length) == DTL_FURNITURE_LINE)
      covered += length;
    else
      length = 0;
  if (covered == 0 || words > 8 || dtl_phrase_has_verb (line, 0, line->n_tokens))
    return FALSE;
  return covered >= words || (covered * 2 >= words && !ends_with_stop (line)) || (get_kind (line, 0, &length) == DTL_FURNITURE_LINE && length > 1 && words <= 6);
}

/* "Photo: Jane Doe", "Getty Images" */
static gboolean
is_credit (const DtlPassage *line)
{
  guint length;

  if (get_kind (line, 0, &length) != DTL_FURNITURE_CREDIT || count_words (line) > (length > 1 ? 18 : 10))
    return FALSE;
  return line->n_tokens == length || line->tokens[length].kind == DTL_TOKEN_COLON || line->tokens[length].kind == DTL_TOKEN_SLASH
         || (length > 1 && !dtl_phrase_has_verb (line, 0, line->n_tokens));
}

static gboolean
is_notice (const DtlPassage *line)
{
  guint length;

  for (guint i = 0; i < line->n_tokens; i += MAX (length, 1))
    if (get_kind (line, i, &length) == DTL_FURNITURE_NOTICE)
      return i == 0 || (length > 1 && count_words (line) < 20);
  return FALSE;
}

/* "(t-online/dsc)": initials in brackets, and nothing else in the line. */
static gboolean
is_initials (const DtlPassage *line)
{
  if (line->n_tokens < 3 || line->n_tokens > 9 || line->tokens[0].kind != DTL_TOKEN_OPEN || line->tokens[line->n_tokens - 1].kind != DTL_TOKEN_CLOSE)
    return FALSE;
  for (guint i = 1; i < line->n_tokens; i++)
    if (line->tokens[i].kind == DTL_TOKEN_SLASH)
      return TRUE;
  return line->n_tokens == 3;
}

static gboolean
ends_report (const DtlPassage *line)
{
  guint length;

  if (get_kind (line, 0, &length) != DTL_FURNITURE_END)
    return FALSE;
  return line->n_tokens <= length + 1 || line->tokens[length].kind == DTL_TOKEN_COLON || line->tokens[length].kind == DTL_TOKEN_STOP
         || (length > 1 && count_words (line) <= length + 4 && !ends_with_stop (line));
}

typedef gboolean (*Judge) (const DtlPassage *line);

static const Judge judges[] = { is_counter, is_breadcrumb, is_button, is_credit, is_notice, is_initials };

static void
judge_lines (Page *self)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      if (dtl_span_length (get_paragraph (self, i)) > LINE_MOST)
        continue;
      look_at (self, i);
      for (guint j = 0; j < G_N_ELEMENTS (judges) && !self->marks[i]; j++)
        self->marks[i] = judges[j](&self->passage);
      if (!ends_report (&self->passage))
        continue;
      self->marks[i] = TRUE;
      self->end = MIN (self->end, i);
    }
}

/* Before the middle of a page such words head a box, not the end. */
static void
mark_behind_end (Page *self)
{
  guint32 last = self->paragraphs->len > 0 ? get_paragraph (self, self->paragraphs->len - 1).end : 0;

  if (self->end >= self->paragraphs->len || get_paragraph (self, self->end).start < last / 2)
    return;
  for (guint i = self->end; i < self->paragraphs->len; i++)
    self->marks[i] = TRUE;
}

/* "Jane Doe is a reporter for …" */
static gboolean
is_about_author (const DtlPassage *line)
{
  guint length;
  guint at = 0;

  while (at < line->n_tokens && at < 7 && (dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL) || line->tokens[at].kind == DTL_TOKEN_DASH))
    at++;
  if (at < 2 || (!dtl_passage_says (line, at, "is") && !dtl_passage_says (line, at, "covers") && !dtl_passage_says (line, at, "writes")))
    return FALSE;
  if (!dtl_passage_says (line, at, "is"))
    return TRUE;
  for (guint i = at; i < line->n_tokens && i < at + 10; i++)
    if (get_kind (line, i, &length) == DTL_FURNITURE_AUTHOR)
      return TRUE;
  return FALSE;
}

/* A name or a section above or below the report, beside lines that are furniture. */
static gboolean
is_label (const DtlPassage *line)
{
  if (count_words (line) > 3 || ends_with_stop (line) || dtl_phrase_has_verb (line, 0, line->n_tokens))
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    if (line->tokens[i].kind == DTL_TOKEN_NUMBER || line->tokens[i].kind == DTL_TOKEN_COLON || line->tokens[i].kind == DTL_TOKEN_BULLET)
      return FALSE;
  return TRUE;
}

static void
mark_about_author (Page *self)
{
  guint count = self->paragraphs->len;

  for (guint i = count; i > 2 && count - i < 5; i--)
    {
      if (self->marks[i - 1] || dtl_span_length (get_paragraph (self, i - 1)) > ABOUT_AUTHOR_MOST)
        continue;
      look_at (self, i - 1);
      self->marks[i - 1] = is_about_author (&self->passage);
      if (!self->marks[i - 1] || dtl_span_length (get_paragraph (self, i - 2)) > 40)
        continue;
      look_at (self, i - 2);
      self->marks[i - 2] = self->marks[i - 2] || is_label (&self->passage);
    }
}

static void
mark_labels_above (Page *self)
{
  for (guint i = 0; i < self->paragraphs->len && dtl_span_length (get_paragraph (self, i)) < PARAGRAPH_LEAST; i++)
    {
      gboolean beside = (i > 0 && self->marks[i - 1]) || (i + 1 < self->paragraphs->len && self->marks[i + 1]);

      if (self->marks[i] || !beside)
        continue;
      look_at (self, i);
      self->marks[i] = is_label (&self->passage);
    }
}

/* "… in Moscow.Photo: Jane Doe": a credit at the end of a caption. */
static void
mark_credit_behind (Page *self, DtlSpan paragraph, GArray *furniture)
{
  const DtlPassage *line = &self->passage;

  for (guint i = line->n_tokens; i > 1 && line->n_tokens - i < 8; i--)
    {
      guint length;

      if (line->tokens[i - 1].kind != DTL_TOKEN_COLON || i < 3 || get_kind (line, i - 2, &length) != DTL_FURNITURE_CREDIT)
        continue;
      if (line->tokens[i - 3].kind != DTL_TOKEN_STOP && line->tokens[i - 3].kind != DTL_TOKEN_CLOSE)
        continue;
      g_array_append_val (furniture, ((DtlSpan) { line->tokens[i - 2].start, paragraph.end }));
      return;
    }
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

static void
append_spans (Page *self, GArray *furniture)
{
  for (guint i = 0; i < self->paragraphs->len; i++)
    {
      DtlSpan span = get_paragraph (self, i);
      guint32 crawler = i == 0 ? measure_crawler_line (self->passage.bytes, span) : 0;

      if (crawler > 0)
        g_array_append_val (furniture, ((DtlSpan) { span.start, span.start + crawler }));
      if (self->marks[i])
        g_array_append_val (furniture, span);
      else if (dtl_span_length (span) <= 2 * LINE_MOST && memchr (self->passage.bytes + span.start, ':', dtl_span_length (span)))
        {
          look_at (self, i);
          mark_credit_behind (self, span, furniture);
        }
    }
}

void
dtl_furniture_mark (const DtlLexicon *lexicon, DtlReading *reading)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DtlToken));
  g_autoptr (GArray) sentences = g_array_new (FALSE, TRUE, sizeof (DtlSentence));
  g_autofree guint8 *marks = g_new0 (guint8, reading->paragraphs->len + 1);
  Page self = {
    .passage = { .lexicon = lexicon, .reading = reading, .bytes = dtl_text_bytes (reading->source->text) },
    .tokens = tokens,
    .sentences = sentences,
    .paragraphs = reading->paragraphs,
    .marks = marks,
    .end = G_MAXUINT,
  };

  judge_lines (&self);
  mark_behind_end (&self);
  mark_about_author (&self);
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
