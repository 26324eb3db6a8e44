/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where there are no sentences, the place of a figure names it: the words before its colon, the head of its row
 * in a flattened table, the heading over its bullet. */

#include "dtl-measure-line.h"

#define HEAD_MAX 9       /* words of a row's head */
#define HEADING_BYTES 600 /* the same in bytes, where bullets are paragraphs */
#define HEADING_LENGTH 60
#define HEADING_REACH 160 /* tokens above a bullet in which its heading is sought */

/* The words of @label, as a name; "Dead: 23" by what a reader calls it. */
static char *
say_words (DtlMeasureMaker *self, const DtlNounSite *line, DtlTokenRun label)
{
  GString *phrase;
  guint length;
  const DtlConcept *concept;

  for (guint i = label.first; i < label.end; i++)
    if (dtl_passage_is (line->passage, i, DTL_TOKEN_OPEN))
      label.end = i;
  label = dtl_measure_label_trim (line, label);
  if (dtl_token_run_is_empty (label))
    return NULL;
  concept = dtl_measure_concept_at (line, label.first, &length);
  if (concept == NULL)
    self->concept = dtl_measure_concept_find (line, label);
  else
    self->concept = (DtlMeasureConcept) { concept, { label.first, label.first + length }, 0 };
  self->known = TRUE;
  if (concept != NULL && label.end - label.first == 1 && dtl_measure_concept_counts_people (concept))
    return g_strdup (concept->label);
  phrase = g_string_new (NULL);
  dtl_measure_label_append (phrase, line, label);
  self->core = label;
  if (phrase->len == 0)
    return g_string_free (phrase, TRUE), NULL;
  return g_string_free_and_steal (phrase);
}

static gboolean
is_wordless (const DtlNounSite *site, DtlTokenRun run)
{
  for (guint i = run.first; i < run.end; i++)
    if (dtl_noun_phrase_has_class (site, i, DTL_SENSE_SAY) || dtl_noun_phrase_has_class (site, i, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_in_figure (site, i))
      return FALSE;
  return TRUE;
}

/* "Q3 revenue: $3.4 billion", "Operating income – €421m": a line that labels its figure. */
static char *
say_label (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  guint token = dtl_noun_phrase_skip_hedges (site);
  DtlNounSite line = *site;
  DtlTokenRun label = { sentence->first, token > 0 ? token - 1 : 0 };

  if (token <= sentence->first + 1 || !dtl_passage_is (site->passage, token - 1, DTL_TOKEN_COLON))
    return NULL;
  while (label.first < label.end && !dtl_passage_is (site->passage, label.first, DTL_TOKEN_WORD) && !dtl_passage_is (site->passage, label.first, DTL_TOKEN_NUMBER))
    label.first++;
  if (dtl_token_run_is_empty (label) || label.end - label.first > DTL_NOUN_PHRASE_MAX || !is_wordless (site, label))
    return NULL;
  line.clause = (DtlClause) { sentence->first, sentence->end };
  return say_words (self, &line, label);
}

/* The concept that a whole heading, or its last words, is the wording of. */
static const DtlConcept *
find_heading_concept (const DtlLexicon *lexicon, const char *heading)
{
  for (const char *at = heading; at != NULL; at = strchr (at, ' '))
    {
      guint entry;
      const DtlSense *sense;

      at += *at == ' ';
      entry = dtl_lexicon_find (lexicon, at);
      sense = entry != 0 ? dtl_lexicon_sense (lexicon, entry, DTL_SENSE_CONCEPT) : NULL;
      if (sense != NULL && !sense->cased)
        return dtl_lexicon_concept (lexicon, sense->text);
    }
  return NULL;
}

/* --- Rows ------------------------------------------------------------------------------------------ */

/* Whether a token is none of the words of a row: a figure, a sign, a bar, a date. */
static gboolean
is_cell (const DtlNounSite *site, guint token)
{
  return !dtl_passage_is (site->passage, token, DTL_TOKEN_WORD) || dtl_noun_phrase_in_figure (site, token) || dtl_noun_phrase_in_date (site, token);
}

static gboolean
is_head_word (const DtlNounSite *site, guint token)
{
  DtlTokenKind kind = dtl_passage_at (site->passage, token)->kind;

  return (kind == DTL_TOKEN_WORD || kind == DTL_TOKEN_CLITIC || kind == DTL_TOKEN_DASH || kind == DTL_TOKEN_SLASH || dtl_passage_says (site->passage, token, "&")) && !dtl_noun_phrase_in_figure (site, token);
}

/* The @n-th cell of the line in @line, between its bars, in lower case; (transfer full) (nullable). */
static char *
copy_cell (const char *line, const char *end, guint n)
{
  const char *stop;
  char *cell;

  for (; n > 0 && line != NULL; n--)
    {
      line = memchr (line, '|', end - line);
      line = line != NULL ? line + 1 : NULL;
    }
  if (line == NULL)
    return NULL;
  stop = memchr (line, '|', end - line);
  cell = g_ascii_strdown (line, (stop != NULL ? stop : end) - line);
  return g_strstrip (cell);
}

/* "Area | Average rent" over "Cork | [2,244]": what the figure's column is headed in the first line of its table, whose lines
 * are paragraphs; (transfer full) (nullable). */
static char *
find_column_head (const DtlNounSite *site)
{
  const DtlPassage *passage = site->passage;
  const char *bytes = passage->bytes;
  guint32 start = dtl_passage_at (passage, dtl_passage_line_first (passage, site->first))->start, stop = start > HEADING_BYTES ? start - HEADING_BYTES : 0;
  guint32 top = start, end = start;
  guint bars = 0;

  for (guint32 i = start; i < site->figure->span.start; i++)
    bars += bytes[i] == '|';
  while (bars > 0 && top > stop + 1 && bytes[top - 1] == '\n')
    {
      guint32 first = top - 1;

      while (first > stop && bytes[first - 1] != '\n')
        first--;
      if (memchr (bytes + first, '|', top - 1 - first) == NULL)
        break;
      end = top - 1;
      top = first;
    }
  return top < start ? copy_cell (bytes + top, bytes + end, bars) : NULL;
}

/* "Cork average rent": the row's head and its column's, where the row alone says only whose it is. */
static char *
say_column (DtlMeasureMaker *self, const DtlNounSite *line, DtlTokenRun row)
{
  g_autofree char *column = dtl_measure_maker_names (line, row) ? NULL : find_column_head (line);
  const DtlConcept *concept = column != NULL ? find_heading_concept (line->passage->lexicon, column) : NULL;
  GString *phrase;

  if (concept == NULL || !dtl_measure_concept_takes (line, concept))
    return NULL;
  phrase = g_string_new (NULL);
  dtl_measure_label_append (phrase, line, dtl_measure_label_trim (line, row));
  g_string_append_printf (phrase, " %s", column);
  self->concept = (DtlMeasureConcept) { .concept = concept };
  self->finished = self->known = TRUE;
  return g_string_free_and_steal (phrase);
}

/* "Profit before tax [412] [388]", "Total income | [12,653] |": the words that a line of nothing but cells begins with. */
static char *
say_row (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint start = dtl_passage_line_first (site->passage, site->first), end = dtl_passage_line_end (site->passage, site->last);
  DtlNounSite line = *site;
  DtlTokenRun head = { start, start };
  char *phrase;

  while (head.end < site->first && is_head_word (site, head.end) && head.end - head.first <= HEAD_MAX)
    head.end++;
  if (dtl_token_run_is_empty (head) || site->first - head.end > HEAD_MAX * 4 || !is_wordless (site, head) || dtl_noun_phrase_in_date (site, head.first))
    return NULL;
  for (guint i = head.end; i < end; i++)
    if (!is_cell (site, i) || (i > head.end && dtl_passage_is (site->passage, i, DTL_TOKEN_STOP)))
      return NULL;
  for (guint i = head.first; i < head.end; i++)
    if (dtl_clause_is_verb (site->passage, i) || dtl_noun_phrase_has_class (site, i, DTL_SENSE_PREDICATE))
      return NULL;
  line.clause = (DtlClause) { start, end };
  phrase = say_column (self, &line, head);
  return phrase != NULL ? phrase : say_words (self, &line, head);
}

/* --- Bullets ---------------------------------------------------------------------------------------- */

/* Whether nothing but dates and figures stands before the figure in its line: "* 2025/26 - $993b". */
static gboolean
is_bare_bullet (const DtlNounSite *site, guint start)
{
  const DtlPassage *passage = site->passage;

  if (start == site->first || !(dtl_passage_is (passage, start, DTL_TOKEN_BULLET) || dtl_passage_is (passage, start, DTL_TOKEN_DASH) || dtl_passage_says (passage, start, "*") || dtl_noun_phrase_in_date (site, start)))
    return FALSE;
  for (guint i = start; i < site->first; i++)
    if (!is_cell (site, i) && !dtl_noun_phrase_is_hedge (site, i))
      return FALSE;
  return TRUE;
}

/* "* [45] schools closed": the things counted name it, and no heading. */
static gboolean
counts_noun (const DtlNounSite *site)
{
  return site->figure->kind == DTL_FIGURE_COUNT && !dtl_token_run_is_empty (dtl_noun_phrase_take_forward (site, site->last + 1, FALSE));
}

/* The heading over a list whose bullets are paragraphs of their own, from the text itself; (transfer full) (nullable). */
static char *
find_heading_above (const DtlPassage *passage)
{
  const char *bytes = passage->bytes;
  guint32 end = passage->span.start, stop = end > HEADING_BYTES ? end - HEADING_BYTES : 0;

  while (end > stop)
    {
      guint32 first;

      while (end > stop && g_ascii_isspace (bytes[end - 1]))
        end--;
      for (first = end; first > stop && bytes[first - 1] != '\n';)
        first--;
      if (end > first + 1 && bytes[end - 1] == ':')
        return end - first < HEADING_LENGTH && memchr (bytes + first, '.', end - first) == NULL ? g_strndup (bytes + first, end - first - 1) : NULL;
      if (end == first || (bytes[first] != '*' && bytes[first] != '-' && (guchar) bytes[first] < 0x80))
        return NULL;
      end = first;
    }
  return NULL;
}

/* The heading over bullets that are paragraphs, as a name, as it is written. */
static char *
say_heading_above (DtlMeasureMaker *self)
{
  g_autofree char *heading = find_heading_above (self->site->passage);
  g_autofree char *small = NULL;

  if (heading == NULL)
    return NULL;
  small = g_ascii_strdown (heading, -1);
  self->concept = (DtlMeasureConcept) { .concept = find_heading_concept (self->site->passage->lexicon, small) };
  self->known |= self->concept.concept != NULL;
  return g_steal_pointer (&heading);
}

/* "GROSS DEBT:" over "* 2025/26 - [$993b]": the line above that ends with a colon and has no figure. */
static char *
say_heading (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint start = dtl_passage_line_first (site->passage, site->first), stop = start > HEADING_REACH ? start - HEADING_REACH : 0;
  DtlNounSite line = *site;

  if (!is_bare_bullet (site, start) || counts_noun (site))
    return NULL;
  if (dtl_noun_phrase_says (site, site->last + 1, "for"))
    {
      DtlTokenRun purpose = dtl_noun_phrase_take_forward (site, site->last + 2, TRUE);

      if (!dtl_token_run_is_empty (purpose))
        return dtl_measure_maker_say (self, NULL, purpose); /* "* [Rs 13,500 crore] for agriculture" */
    }
  for (guint end = start; end > stop + 1; )
    {
      guint first = dtl_passage_line_first (site->passage, end - 1);

      if (dtl_passage_is (site->passage, end - 1, DTL_TOKEN_COLON) && end - first <= HEAD_MAX && is_wordless (site, (DtlTokenRun) { first, end - 1 }))
        {
          line.clause = (DtlClause) { first, end };
          return say_words (self, &line, (DtlTokenRun) { first, end - 1 });
        }
      end = first;
    }
  return say_heading_above (self);
}

/**
 * dtl_measure_line_say:
 * @self: a name in the making
 *
 * Returns: (transfer full) (nullable): the name that the figure's line, row or heading gives it
 */
char *
dtl_measure_line_say (DtlMeasureMaker *self)
{
  char *phrase = say_label (self);

  if (phrase == NULL)
    phrase = say_row (self);
  return phrase != NULL ? phrase : say_heading (self);
}
