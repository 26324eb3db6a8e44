/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A page states who wrote and who published it in lines of its own, above the report and below it. Reports are told
 * apart in a comparison by whom they come from, so this is read where import does not know it. */

#include "dtl-imprint.h"

#include "dtl-byline.h"
#include "dtl-furniture.h"
#include "dtl-names.h"

/* Whence a publisher is known; a higher one wins. */
enum
{
  FROM_NOTHING,
  FROM_DATELINE,
  FROM_RIGHTS,
  FROM_TITLE,
};

#define PUBLISHER_WORDS_MOST 5
#define DATELINE_TOKENS_MOST 18
#define AGENCY_WORDS_MOST 3

void
dtl_imprint_init (DtlImprint *self)
{
  *self = (DtlImprint) { .authors = g_ptr_array_new () };
}

void
dtl_imprint_clear (DtlImprint *self)
{
  g_clear_pointer (&self->authors, g_ptr_array_unref);
}

static gboolean
is_upper_word (const char *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (g_ascii_islower (word[i]))
      return FALSE;
  return length > 1;
}

/* "JANE O'NEILL" is Jane O'Neill; "J. Doe" and "BBC" of a mixed line stay. */
static void
lower_capitals (char *name)
{
  gsize length = strlen (name);

  if (!is_upper_word (name, length) || strchr (name, ' ') == NULL)
    return;
  for (gsize i = 1; i < length; i++)
    if (g_ascii_isalpha (name[i - 1]) || ((guchar) name[i - 1] >= 0x80))
      name[i] = g_ascii_tolower (name[i]);
}

static const char *
keep (DtlReading *reading, const char *bytes, DtlSpan span, gboolean person)
{
  g_autofree char *name = g_strndup (bytes + span.start, dtl_span_length (span));

  if (person)
    lower_capitals (name);
  return g_string_chunk_insert_const (reading->strings, name);
}

static void
add_author (DtlImprint *self, const DtlPassage *line, DtlSpan span)
{
  const char *name = keep (line->reading, line->bytes, span, TRUE);

  for (guint i = 0; i < self->authors->len; i++)
    if (g_str_equal (g_ptr_array_index (self->authors, i), name))
      return;
  g_ptr_array_add (self->authors, (char *) name);
}

static void
add_byline (DtlImprint *self, const DtlPassage *line, const DtlByline *byline)
{
  for (guint i = 0; i < byline->n_names; i++)
    add_author (self, line, byline->names[i]);
}

/* The same line from token @first on. */
static DtlPassage
cut_front (const DtlPassage *line, guint first)
{
  DtlPassage rest = *line;

  rest.tokens += first;
  rest.n_tokens -= first;
  return rest;
}

/* A word of somebody's name: a given name, an initial, or a capital that the lexicon does not know. */
static gboolean
is_word_of_name (const DtlPassage *line, guint at)
{
  const DtlSense *part = dtl_passage_word (line, at, DTL_SENSE_NAME_PART);
  gboolean initial = dtl_token_length (dtl_passage_at (line, at)) == 1;

  if (dtl_passage_is (line, at, DTL_TOKEN_STOP))
    return at > 0 && dtl_token_length (dtl_passage_at (line, at - 1)) == 1;
  if (!dtl_passage_has_flag (line, at, DTL_TOKEN_CAPITAL))
    return FALSE;
  if (part)
    return initial || part->value == DTL_NAME_PART_GIVEN || (at > 0 && part->value == DTL_NAME_PART_PARTICLE);
  return initial || (dtl_passage_at (line, at)->classes == 0 && !dtl_passage_has_flag (line, at, DTL_TOKEN_UPPER));
}

/* "Daniel Orlov" between a title and a date: two words at least, and nothing but words of names */
static gboolean
is_bare_name (const DtlPassage *line)
{
  guint words = 0;

  if (line->n_tokens < 2 || line->n_tokens > 6)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    {
      if (!is_word_of_name (line, i))
        return FALSE;
      words += dtl_passage_is (line, i, DTL_TOKEN_WORD);
    }
  return words >= 2 && words <= 4 && dtl_token_length (dtl_passage_at (line, line->n_tokens - 1)) > 1;
}

/* "SAN TELMO": a town in a line of its own, in capitals */
static gboolean
is_town_line (const DtlPassage *line)
{
  if (line->n_tokens == 0 || line->n_tokens > 3)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    if (!dtl_passage_has_flag (line, i, DTL_TOKEN_UPPER) || dtl_token_length (dtl_passage_at (line, i)) < 3)
      return FALSE;
  return TRUE;
}

/* "By:", and the name in the next line */
static gboolean
awaits_name (const DtlPassage *line)
{
  return line->n_tokens <= 2 && dtl_passage_says (line, 0, "by") && (line->n_tokens == 1 || dtl_passage_is (line, 1, DTL_TOKEN_COLON));
}

/* A line of two or three words that may be somebody's name. */
static gboolean
may_be_name (const DtlPassage *line)
{
  DtlByline byline;

  return line->n_tokens >= 2 && line->n_tokens <= 5 && dtl_byline_match_names (line, &byline) && byline.n_names == 1 && byline.end == line->n_tokens
         && dtl_span_length (byline.names[0]) > dtl_token_length (dtl_passage_at (line, 0));
}

void
dtl_imprint_read_head (DtlImprint *self, const DtlPassage *line, gboolean above, gboolean dated)
{
  gboolean awaited = self->awaits_name;
  DtlSpan before = self->name_line, bare = self->bare_line;
  DtlByline byline;

  self->bare_line = above && is_bare_name (line) ? line->span : (DtlSpan) { 0, 0 };
  if (!dtl_span_is_empty (bare) && self->authors->len == 0 && is_town_line (line))
    {
      add_author (self, line, bare);
      return;
    }
  self->name_line = may_be_name (line) ? line->span : (DtlSpan) { 0, 0 };
  /* "Jane Doe", and below it "Political reporter" */
  if (!dtl_span_is_empty (before) && dtl_byline_is_role (line))
    {
      add_author (self, line, before);
      return;
    }

  self->awaits_name = awaits_name (line);
  if (awaited && dtl_byline_match_names (line, &byline) && byline.end == line->n_tokens)
    {
      add_byline (self, line, &byline);
      return;
    }
  /* "Business reporters" below a byline */
  if (self->authors->len > 0 && dtl_byline_is_role (line))
    return;
  /* below a caption only what says that it is one */
  if (dtl_byline_match (line, &byline) && (above || byline.sure))
    {
      add_byline (self, line, &byline);
      return;
    }
  if (!dated)
    return;
  if (is_bare_name (line))
    add_author (self, line, dtl_passage_span (line, 0, line->n_tokens - 1));
  /* "Posted on May 3, 2024 by Jane Doe" */
  for (guint i = 1; i + 2 < line->n_tokens; i++)
    {
      DtlPassage rest;

      if (!dtl_passage_says (line, i, "by"))
        continue;
      rest = cut_front (line, i + 1);
      if (dtl_byline_match_names (&rest, &byline))
        add_byline (self, line, &byline);
      return;
    }
}

/* The token behind "©" or "Copyright" and the years; 0 if there is none near the beginning. */
static guint
skip_rights (const DtlPassage *line)
{
  guint at = 0;

  for (guint i = 0; i < line->n_tokens && i < 6; i++)
    {
      gboolean mark = g_utf8_get_char (line->bytes + dtl_passage_at (line, i)->start) == 0x00A9;

      if (mark || dtl_passage_says (line, i, "copyright") || (dtl_passage_says (line, i, "c") && dtl_passage_is (line, i + 1, DTL_TOKEN_CLOSE)))
        at = i + 1;
      else if (at > 0 && dtl_passage_is (line, i, DTL_TOKEN_WORD) && !dtl_passage_says (line, i, "by"))
        break;
      else if (at > 0)
        at = i + 1;
      else if (dtl_passage_is (line, i, DTL_TOKEN_WORD))
        return 0;
    }
  return at;
}

static void
set_publisher (DtlImprint *self, const DtlPassage *line, DtlSpan span, int rank)
{
  if (rank <= self->publisher_rank)
    return;
  self->publisher = keep (line->reading, line->bytes, span, FALSE);
  self->publisher_rank = rank;
}

/* "© 2024 Marlow Post Media Ltd. All rights reserved." */
static void
read_rights (DtlImprint *self, const DtlPassage *line)
{
  guint first = skip_rights (line);
  guint end = first + (first > 0 && dtl_passage_says (line, first, "the"));

  if (first == 0 || !dtl_passage_has_flag (line, first, DTL_TOKEN_CAPITAL))
    return;
  while (end < line->n_tokens && end - first < 2 * PUBLISHER_WORDS_MOST
         && (dtl_passage_has_flag (line, end, DTL_TOKEN_CAPITAL) || dtl_passage_says (line, end, "of") || dtl_passage_says (line, end, "and")
             || (!dtl_passage_is (line, end, DTL_TOKEN_WORD) && !dtl_passage_is (line, end, DTL_TOKEN_STOP) && !dtl_passage_is (line, end, DTL_TOKEN_COMMA)
                 && !dtl_passage_has_flag (line, end, DTL_TOKEN_SPACE_BEFORE)))
         && !dtl_passage_says (line, end, "all"))
    end++;
  if (end > first && end - first <= 2 * PUBLISHER_WORDS_MOST)
    set_publisher (self, line, dtl_passage_span (line, first, end - 1), FROM_RIGHTS);
}

/* "Reporting by Jane Doe in Sofia; Editing by John Roe" */
static void
read_reporting (DtlImprint *self, const DtlPassage *line)
{
  guint first = dtl_passage_is (line, 0, DTL_TOKEN_OPEN);
  DtlPassage rest;
  DtlByline byline;

  if (!dtl_passage_says (line, first, "reporting") && !dtl_passage_says (line, first, "writing"))
    return;
  while (first < line->n_tokens && first < 5 && !dtl_passage_says (line, first, "by"))
    first++;
  if (!dtl_passage_says (line, first, "by") || first + 2 >= line->n_tokens)
    return;
  rest = cut_front (line, first + 1);
  if (dtl_byline_match_names (&rest, &byline))
    add_byline (self, line, &byline);
}

void
dtl_imprint_read_foot (DtlImprint *self, const DtlPassage *line)
{
  if (line->n_tokens < 3)
    return;
  read_rights (self, line);
  if (self->authors->len == 0)
    read_reporting (self, line);
}

/* What ends a dateline behind the agency, from the token that closes the bracket or the slash. */
static gboolean
ends_dateline (const DtlPassage *line, guint close, gboolean slash)
{
  if (!dtl_passage_is (line, close, DTL_TOKEN_CLOSE) && !dtl_passage_is (line, close, DTL_TOKEN_SLASH))
    return FALSE;
  return dtl_passage_is (line, close + 1, DTL_TOKEN_DASH) || dtl_passage_is (line, close + 1, DTL_TOKEN_COLON)
         || (slash && dtl_passage_is (line, close + 1, DTL_TOKEN_STOP));
}

/* The names in the brackets of a dateline that no list holds: "(Coastwire)", but neither "(Texas)" nor "(pop. 300)"; what
 * stands before must be a town in capitals, or known for a place. 0 if it is none, else its length. */
static guint
match_agency (const DtlPassage *line, guint at)
{
  const DtlSense *town = dtl_passage_word (line, 0, DTL_SENSE_NAME_PART);
  gboolean capitals = dtl_passage_has_flag (line, 0, DTL_TOKEN_UPPER) && dtl_token_length (dtl_passage_at (line, 0)) > 3;
  guint end = at;

  if ((!capitals && !(town && town->value == DTL_NAME_PART_PLACE)) || dtl_passage_word (line, 0, DTL_SENSE_AGENCY))
    return 0;
  while (end < line->n_tokens && end - at < AGENCY_WORDS_MOST && dtl_passage_has_flag (line, end, DTL_TOKEN_CAPITAL))
    {
      const DtlSense *part = dtl_passage_word (line, end, DTL_SENSE_NAME_PART);
      guint length;

      if ((part && part->value == DTL_NAME_PART_PLACE) || dtl_passage_phrase (line, end, DTL_SENSE_COUNTRY, &length)
          || dtl_passage_word (line, end, DTL_SENSE_MONTH) || dtl_passage_word (line, end, DTL_SENSE_WEEKDAY))
        return 0;
      end++;
    }
  return end - at;
}

/* "VARNA, Bulgaria, Dec 12 (Reuters) - ", "Chennai, Dec 12 (PTI): ", "BERLIN, June 16. /TASS/: " */
void
dtl_imprint_read_dateline (DtlImprint *self, const DtlPassage *line)
{
  for (guint i = 0; i + 2 < line->n_tokens && i < DATELINE_TOKENS_MOST; i++)
    {
      gboolean slash = dtl_passage_is (line, i, DTL_TOKEN_SLASH);
      guint length;

      if (dtl_passage_is (line, i, DTL_TOKEN_WORD) && !dtl_passage_has_flag (line, i, DTL_TOKEN_CAPITAL))
        return;
      if (i == 0 || (!dtl_passage_is (line, i, DTL_TOKEN_OPEN) && !slash))
        continue;
      if (!dtl_passage_phrase (line, i + 1, DTL_SENSE_AGENCY, &length))
        length = slash ? 0 : match_agency (line, i + 1);
      if (length == 0)
        continue;
      if (ends_dateline (line, i + length + 1, slash))
        set_publisher (self, line, dtl_passage_span (line, i + 1, i + length), FROM_DATELINE);
      return;
    }
}

static gboolean
is_separator (const DtlPassage *title, guint at)
{
  const DtlToken *token = dtl_passage_at (title, at);

  if (!dtl_passage_has_flag (title, at, DTL_TOKEN_SPACE_BEFORE) || at + 1 >= title->n_tokens || !dtl_passage_has_flag (title, at + 1, DTL_TOKEN_SPACE_BEFORE))
    return FALSE;
  return token->kind == DTL_TOKEN_DASH || title->bytes[token->start] == '|';
}

/* An agency, or a name with a word like "Times" in it. */
static gboolean
is_publisher (const DtlPassage *title, guint first)
{
  gboolean body = FALSE;
  guint words = 0, length;

  for (guint i = first; i < title->n_tokens; i++)
    {
      const DtlSense *part = dtl_passage_phrase (title, i, DTL_SENSE_NAME_PART, &length);

      words += dtl_passage_is (title, i, DTL_TOKEN_WORD);
      if (dtl_passage_is (title, i, DTL_TOKEN_NUMBER) || (dtl_passage_is (title, i, DTL_TOKEN_WORD) && !dtl_passage_has_flag (title, i, DTL_TOKEN_CAPITAL) && i > first + 1))
        return FALSE;
      body |= dtl_passage_is (title, i, DTL_TOKEN_LINK) || dtl_passage_word (title, i, DTL_SENSE_AGENCY) || (part && part->value == DTL_NAME_PART_BODY_WORD);
    }
  return body && words <= PUBLISHER_WORDS_MOST;
}

guint32
dtl_imprint_cut_title (DtlImprint *self, const DtlPassage *title)
{
  for (guint i = title->n_tokens; i > 3; i--)
    {
      if (!is_separator (title, i - 1))
        continue;
      if (!is_publisher (title, i))
        break;
      set_publisher (self, title, dtl_passage_span (title, i, title->n_tokens - 1), FROM_TITLE);
      return dtl_passage_at (title, i - 2)->end;
    }
  return title->span.end;
}

void
dtl_imprint_settle (DtlImprint *self, DtlReading *reading)
{
  const char **authors;

  if (reading->publisher == NULL)
    reading->publisher = self->publisher;
  if ((reading->authors != NULL && reading->authors[0] != NULL) || self->authors->len == 0)
    return;
  authors = g_new0 (const char *, self->authors->len + 1);
  for (guint i = 0; i < self->authors->len; i++)
    authors[i] = g_ptr_array_index (self->authors, i);
  g_ptr_array_add (reading->allocations, authors);
  reading->authors = authors;
}
