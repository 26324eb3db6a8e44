/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline has room for a line an event: who did what where. The words are the report's own;
 * what can be left out of a sentence without changing it is left out, the rest is cut at the end
 * of a phrase. */

#include "dtl-summary.h"

#define CLAUSE_MOST 160

typedef struct
{
  const DtlPassage *passage;
  DtlTokens clause;
  gboolean drop[CLAUSE_MOST]; /* of the clause's tokens */
} Summary;

static guint8
get_kind (const Summary *self, guint at)
{
  return at < self->clause.end ? dtl_passage_at (self->passage, at)->kind : DTL_TOKEN_STOP;
}

static gboolean
is_dropped (const Summary *self, guint at)
{
  return at >= self->clause.end || self->drop[at - self->clause.first];
}

static void
drop (Summary *self, guint first, guint end)
{
  for (guint i = MAX (first, self->clause.first); i < MIN (end, self->clause.end); i++)
    self->drop[i - self->clause.first] = TRUE;
}

#define says_one(self, at, words) ((at) < (self)->clause.end && dtl_passage_is_one_of ((self)->passage, (at), words))

/* "meet on Thursday and Friday": what stays of the two needs no "and". */
static void
drop_joint (Summary *self, DtlTokens date)
{
  guint before = date.first - MIN (date.first, 1);

  if (dtl_passage_says (self->passage, date.end, "and") && dtl_phrase_is_date_word (self->passage, date.end + 1))
    drop (self, date.end, date.end + 1);
  else if (before > self->clause.first && dtl_passage_says (self->passage, before, "and") && dtl_phrase_is_date_word (self->passage, before - 1))
    drop (self, before, before + 1);
}

/* "around 12 June", "on or about May 1": the words that make a date a rough one. */
static guint
skip_about (const Summary *self, guint first)
{
  static const char *const about[] = { "around", "about", "circa", NULL };

  if (first <= self->clause.first || !says_one (self, first - 1, about))
    return first;
  first--;
  return first > self->clause.first && dtl_passage_says (self->passage, first - 1, "or") ? first - 1 : first;
}

/* "on Tuesday", "late in 2024,": the preposition goes with its date. */
static void
drop_date (Summary *self, DtlTokens date)
{
  static const char *const leads[] = { "late", "early", "earlier", "later", "the", NULL };
  static const char *const prepositions[] = { "on", "in", "at", "during", "from", "by", "of", "for", "starting", "beginning", "effective", NULL };
  static const char *const relations[] = { "after", "before", "since", "following", "from", "of", "into", NULL };
  static const char *const bounds[] = { "until", "till", "since", NULL };
  guint first = date.first;

  /* "has until 28 May to appeal": without the day nobody knows until when */
  if (first > self->clause.first && says_one (self, first - 1, bounds))
    return;
  /* "Monday's attack", "two days after the vote": without the date nothing would be left to say when */
  if (get_kind (self, date.end) == DTL_TOKEN_CLITIC || get_kind (self, date.end) == DTL_TOKEN_DASH || says_one (self, date.end - 1, relations)
      || says_one (self, date.end, relations))
    return;
  while (first > self->clause.first && says_one (self, first - 1, leads))
    first--;
  first = skip_about (self, first);
  first -= first > self->clause.first && says_one (self, first - 1, prepositions);
  while (first > self->clause.first && says_one (self, first - 1, leads) && !dtl_passage_says (self->passage, first - 1, "the"))
    first--;
  drop_joint (self, date);
  /* "Ruiz, on Tuesday, opened", "Ruiz on Tuesday, 3 May, opened": the commas stood around the date */
  if (get_kind (self, date.end) == DTL_TOKEN_COMMA && first > self->clause.first
      && (get_kind (self, first - 1) == DTL_TOKEN_COMMA || dtl_phrase_is_verb (self->passage, date.end + 1)))
    {
      gboolean predicate = dtl_phrase_is_verb (self->passage, date.end + 1) || dtl_phrase_is_verb (self->passage, date.end + 2);

      first -= get_kind (self, first - 1) == DTL_TOKEN_COMMA;
      date.end += predicate;
    }
  /* "Start: 9 August, at the quarry": nor the one behind it alone */
  else if (get_kind (self, date.end) == DTL_TOKEN_COMMA && first > self->clause.first && get_kind (self, first - 1) == DTL_TOKEN_COLON)
    date.end++;
  drop (self, first, date.end);
}

static void
drop_brackets (Summary *self)
{
  guint depth = 0;

  for (guint i = self->clause.first; i < self->clause.end; i++)
    {
      gboolean opens = get_kind (self, i) == DTL_TOKEN_OPEN;

      depth += opens;
      if (depth > 0)
        drop (self, i, i + 1);
      if (depth > 0 && get_kind (self, i) == DTL_TOKEN_CLOSE)
        depth--;
    }
}

/* "it was reported that", "there are reports that" */
static guint
skip_reporting (const Summary *self, guint at)
{
  guint that = at;

  if (!dtl_passage_says (self->passage, at, "it"))
    return at;
  while (that < at + 6 && that < self->clause.end && !dtl_passage_says (self->passage, that, "that"))
    that++;
  return that < self->clause.end && dtl_passage_says (self->passage, that, "that") ? that + 1 : at;
}

/* "Kenya's president, William Ruto, met": the name stays; "Jimmy Carter, the former president, died": again. */
static void
drop_apposition (Summary *self, DtlTokens subject)
{
  guint verb = subject.end + 1;
  gboolean described;

  if (get_kind (self, subject.end) != DTL_TOKEN_COMMA)
    return;
  while (verb < self->clause.end && !(get_kind (self, verb) == DTL_TOKEN_COMMA && dtl_phrase_is_verb (self->passage, verb + 1)))
    verb++;
  if (verb >= self->clause.end)
    return;
  described = !dtl_passage_has_flag (self->passage, subject.end - 1, DTL_TOKEN_CAPITAL)
              && dtl_passage_has_flag (self->passage, subject.end + 1, DTL_TOKEN_CAPITAL);
  if (described)
    {
      drop (self, subject.first, subject.end + 1);
      drop (self, verb, verb + 1);
    }
  else
    drop (self, subject.end, verb + 1);
}

/* – an aside between dashes –, or one that ends the sentence */
static void
drop_dashes (Summary *self, guint from)
{
  guint first = 0;

  for (guint i = from; i < self->clause.end; i++)
    {
      if (get_kind (self, i) != DTL_TOKEN_DASH || !dtl_passage_has_flag (self->passage, i, DTL_TOKEN_LONG))
        continue;
      if (first)
        {
          drop (self, first, i + 1);
          first = 0;
        }
      else
        first = i;
    }
  if (first)
    drop (self, first, self->clause.end);
}

/* What follows a comma and only adds to what is told. */
static gboolean
begins_addition (const Summary *self, guint at)
{
  static const char *const words[] = { "which", "who", "where", "while", "as", "after", "with", "when", "although", "though", "because", "but",
                                       "the", "a", "an", "including", "despite", "amid", "according", "whose", "in", "following", "and", "up", "down", "compared", NULL };

  if (at >= self->passage->n_tokens)
    return FALSE;
  if (says_one (self, at, words))
    return !dtl_passage_says (self->passage, at, "and") || dtl_phrase_has_verb (self->passage, at + 1, MIN (at + 8, self->clause.end));
  return dtl_passage_ends_in (self->passage, at, "ing", 3);
}

static void
drop_additions (Summary *self, guint from)
{
  for (guint i = from; i + 1 < self->clause.end; i++)
    if (!is_dropped (self, i)
        && (get_kind (self, i) == DTL_TOKEN_SEMICOLON || (get_kind (self, i) == DTL_TOKEN_COLON && dtl_passage_has_flag (self->passage, i + 1, DTL_TOKEN_SPACE_BEFORE)) || (get_kind (self, i) == DTL_TOKEN_COMMA && begins_addition (self, i + 1))))
      {
        drop (self, i, self->clause.end);
        return;
      }
}

static void
append_token (const Summary *self, guint at, guint last, GString *text)
{
  const DtlToken *token = dtl_passage_at (self->passage, at);
  gboolean space = dtl_passage_has_flag (self->passage, at, DTL_TOKEN_SPACE_BEFORE) || (last != at - 1 && token->kind != DTL_TOKEN_COMMA && token->kind != DTL_TOKEN_STOP);

  if (text->len > 0 && space)
    g_string_append_c (text, ' ');
  g_string_append_len (text, self->passage->bytes + token->start, dtl_token_length (token));
}

/* "brokered by", "were under way": what stands before is nothing without it. */
static gboolean
hangs_on (const Summary *self, guint at)
{
  const guint before = at - (at > self->clause.first);

  return dtl_passage_word (self->passage, before, DTL_SENSE_AUXILIARY) || (dtl_passage_says (self->passage, at, "by") && dtl_passage_ends_in (self->passage, before, "ed", 2));
}

/* Where a phrase may end: before a preposition or a conjunction, and before "such as". A list is
 * not cut in its middle. */
static gboolean
is_border (const Summary *self, guint at)
{
  static const char *const inner[] = { "of", "and", "or", "as", "than", "per", NULL };

  if (get_kind (self, at) == DTL_TOKEN_COMMA)
    return begins_addition (self, at + 1)
           || (dtl_passage_says (self->passage, at + 1, "and")
               && (dtl_passage_word (self->passage, at + 2, DTL_SENSE_DETERMINER) || dtl_passage_word (self->passage, at + 2, DTL_SENSE_PRONOUN)));
  if (get_kind (self, at) != DTL_TOKEN_WORD)
    return FALSE;
  if (dtl_passage_says (self->passage, at, "such"))
    return dtl_passage_says (self->passage, at + 1, "as");
  if (hangs_on (self, at))
    return FALSE;
  return !says_one (self, at, inner)
         && (dtl_passage_word (self->passage, at, DTL_SENSE_PREPOSITION) || dtl_passage_word (self->passage, at, DTL_SENSE_CONJUNCTION));
}

/* The text up to the last border that leaves it short enough, else up to the last whole word. */
static void
cut_text (GString *text, gsize border, gsize word)
{
  if (text->len <= DTL_SUMMARY_MOST)
    return;
  g_string_truncate (text, border > 24 ? border : word > 0 ? word : text->len);
}

static char *
write_out (const Summary *self, guint from)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize border = 0, word = 0;
  gboolean quoted = FALSE;
  guint last = from;

  for (guint i = from; i < self->clause.end; i++)
    {
      guint8 kind = get_kind (self, i);

      if (is_dropped (self, i) || (text->len == 0 && (kind == DTL_TOKEN_COMMA || kind == DTL_TOKEN_BULLET || kind == DTL_TOKEN_COLON)))
        continue;
      if (text->len > 0 && text->len <= DTL_SUMMARY_MOST)
        {
          word = text->len;
          if (!quoted && is_border (self, i))
            border = text->len;
        }
      quoted = kind == DTL_TOKEN_QUOTE_OPEN || (quoted && kind != DTL_TOKEN_QUOTE_CLOSE);
      append_token (self, i, last, text);
      last = i;
    }
  cut_text (text, border, word);
  while (text->len > 0 && strchr (".,;:!?- ", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* A mark whose partner was cut away. */
static void
drop_lone_marks (Summary *self, guint from)
{
  guint open = 0;
  gboolean waits = FALSE;

  for (guint i = from; i < self->clause.end; i++)
    {
      guint8 kind = get_kind (self, i);

      if (is_dropped (self, i) || (kind != DTL_TOKEN_QUOTE_OPEN && kind != DTL_TOKEN_QUOTE_CLOSE))
        continue;
      if (kind == DTL_TOKEN_QUOTE_CLOSE && !waits)
        drop (self, i, i + 1);
      waits = kind == DTL_TOKEN_QUOTE_OPEN;
      open = waits ? i : open;
    }
  if (waits)
    drop (self, open, open + 1);
}

static guint
find_main_clause (const Summary *self)
{
  guint from = skip_reporting (self, dtl_phrase_skip_lead (self->passage, self->clause));

  while (from < self->clause.end
         && (is_dropped (self, from) || dtl_passage_word (self->passage, from, DTL_SENSE_CONJUNCTION) || get_kind (self, from) == DTL_TOKEN_COMMA
             || get_kind (self, from) == DTL_TOKEN_QUOTE_OPEN))
    from++;
  /* "Monday's close was a record" */
  return from > self->clause.first && get_kind (self, from) == DTL_TOKEN_CLITIC ? from - 1 : from;
}

/* "A boy, a girl and a man are held": no comma before the verb begins what only adds to it. */
static guint
find_predicate (const Summary *self, guint from)
{
  for (guint i = from; i < self->clause.end; i++)
    if (!is_dropped (self, i) && dtl_phrase_is_verb (self->passage, i))
      return i;
  return from;
}

char *
dtl_summary_make (const DtlPassage *passage, const DtlTelling *telling, DtlTokens date)
{
  Summary self = { .passage = passage, .clause = telling->clause };
  gboolean apart = !dtl_tokens_are_empty (telling->subject);
  g_autofree char *text = NULL;
  DtlTokens subject;
  guint from;

  if (apart)
    self.clause.first = telling->subject.first;
  self.clause.end = MIN (self.clause.end, self.clause.first + CLAUSE_MOST);
  drop_date (&self, date);
  drop_brackets (&self);
  if (apart)
    drop (&self, telling->subject.end, telling->clause.first);
  from = apart ? telling->subject.first : find_main_clause (&self);
  subject = apart ? telling->subject : dtl_phrase_subject (passage, (DtlTokens) { from, self.clause.end });
  if (!apart)
    drop_apposition (&self, subject);
  drop_dashes (&self, from);
  drop_additions (&self, telling->label > 0 ? telling->label : apart ? MAX (MAX (subject.end, from), telling->clause.first) : find_predicate (&self, MAX (subject.end, from)));
  drop_lone_marks (&self, from);
  text = write_out (&self, from);
  return text ? capitalise (text) : NULL;
}
