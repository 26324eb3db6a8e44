/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a name begins and ends in a sentence. Capitals find names; titles, particles and what the lexicon knows sort
 * them. Whether a capital at the head of a sentence is a name is left to the text as a whole (dtl-names.c). */

#include "dtl-name-scanner.h"

#include "dtl-name-draft.h"
#include "dtl-name-extent.h"
#include "dtl-name-words.h"

typedef struct
{
  DtlNames *names;
  const DtlPassage *passage;
  gboolean headline; /* every word has a capital */
} Scan;

/* "We’re", "I'm", but not "O'Neill" */
static gboolean
is_contraction (const DtlPassage *passage, const DtlToken *token)
{
  const char *word = passage->bytes + token->start;
  guint32 length = dtl_token_length (token);

  for (guint32 back = 2; back < 7 && back < length; back++)
    {
      gboolean curly = back > 3 && memcmp (word + length - back, "\342\200\231", 3) == 0;

      if (curly || word[length - back] == '\'')
        return back - (curly ? 3 : 1) <= 2 && g_ascii_islower (word[length - 1]);
    }
  return FALSE;
}

/* Words that have a capital only where they stand. */
static gboolean
is_common (const DtlPassage *passage, guint at)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_STOP) | DTL_SENSE_BIT (DTL_SENSE_MONTH) | DTL_SENSE_BIT (DTL_SENSE_WEEKDAY)
                          | DTL_SENSE_BIT (DTL_SENSE_DEICTIC) | DTL_SENSE_BIT (DTL_SENSE_CARDINAL) | DTL_SENSE_BIT (DTL_SENSE_ADVERB);
  const DtlToken *token = dtl_passage_at (passage, at);

  /* AI is none, WHO is one */
  if ((token->flags & DTL_TOKEN_UPPER) != 0)
    {
      const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_NAME_PART);

      return sense && sense->cased && sense->value == DTL_NAME_PART_NONE;
    }
  if (get_word_part (passage, at) == DTL_NAME_PART_NONE || is_contraction (passage, token))
    return TRUE;
  return (token->classes & classes) != 0;
}

/* What the lexicon has as a name. */
typedef struct
{
  guint end; /* the token after it; 0 if there is none */
  DtlNameKind kind;
  const char *country;
} Known;

/* The lexicon's own names: countries, agencies, cities, the White House. */
static Known
take_known (const DtlPassage *passage, guint at)
{
  const DtlSense *sense;
  guint length, part_length;
  int part;

  if (dtl_passage_at (passage, at)->phrase == 0)
    return (Known) { 0 };
  /* "Mexico City" is not Mexico */
  part = get_part (passage, at, &part_length);
  if (part == DTL_NAME_PART_PLACE && part_length > 1)
    return (Known) { at + part_length, DTL_NAME_PLACE, NULL };
  if ((sense = dtl_passage_phrase (passage, at, DTL_SENSE_COUNTRY, &length)) != NULL)
    return (Known) { at + length, DTL_NAME_PLACE, sense->text };
  if (dtl_passage_phrase (passage, at, DTL_SENSE_AGENCY, &length))
    return (Known) { at + length, DTL_NAME_ORGANISATION, NULL };
  if (part_length > 1 && part == DTL_NAME_PART_ORGANISATION)
    return (Known) { at + part_length, DTL_NAME_ORGANISATION, NULL };
  if (part_length > 0 && part == DTL_NAME_PART_PLACE)
    return (Known) { at + part_length, DTL_NAME_PLACE, NULL };
  return (Known) { 0 };
}

static DtlNameKind
judge_kind (const DtlPassage *passage, guint first, guint end)
{
  guint length;
  int last = get_word_part (passage, end - 1);

  for (guint i = first; i < end; i++)
    {
      int part = get_part (passage, i, &length);

      if (part == DTL_NAME_PART_GIVEN && i == first && end > first + 1 && !is_body (last) && last != DTL_NAME_PART_THING && !is_spot (last))
        return DTL_NAME_PERSON;
    }
  /* "Federation of Farmers" */
  for (guint i = first + 1; i < end; i++)
    if ((dtl_passage_says (passage, i, "of") || dtl_passage_says (passage, i, "for")) && is_body (get_word_part (passage, i - 1)))
      return DTL_NAME_ORGANISATION;
  switch (last)
    {
    case DTL_NAME_PART_ORGANISATION:
    case DTL_NAME_PART_BODY_WORD:
      return DTL_NAME_ORGANISATION;
    case DTL_NAME_PART_PLACE:
    case DTL_NAME_PART_PLACE_WORD:
      return DTL_NAME_PLACE;
    case DTL_NAME_PART_THING:
      return DTL_NAME_THING;
    default:
      break;
    }
  switch (get_word_part (passage, first))
    {
    case DTL_NAME_PART_ORGANISATION:
    case DTL_NAME_PART_BODY_WORD:
      return DTL_NAME_ORGANISATION;
    case DTL_NAME_PART_PLACE_WORD:
      return DTL_NAME_PLACE;
    case DTL_NAME_PART_PLACE:
      return end == first + 1 ? DTL_NAME_PLACE : DTL_NAME_UNKNOWN;
    default:
      return DTL_NAME_UNKNOWN;
    }
}

static gboolean
is_speech (const DtlPassage *passage, guint at)
{
  const DtlSense *sense = dtl_passage_word (passage, at, DTL_SENSE_SAY);

  return sense && sense->value == 1 && !dtl_passage_says (passage, at, "called");
}

/* "the mayor's spokesman, Ivan Roe,", "Yemi Kale, the head of the office,": a title on the other side of a comma. */
static gboolean
stands_beside_title (const DtlPassage *passage, guint first, guint end)
{
  guint length;

  if (first > 1 && dtl_passage_is (passage, first - 1, DTL_TOKEN_COMMA) && dtl_passage_is (passage, first - 2, DTL_TOKEN_WORD)
      && !dtl_passage_has_flag (passage, first - 2, DTL_TOKEN_CAPITAL) && dtl_passage_is (passage, end, DTL_TOKEN_COMMA))
    for (guint i = first - 2; i + 4 > first && i > 0; i--)
      if (is_title (passage, i, &length) && i + length == first - 1)
        return TRUE;
  if (!dtl_passage_is (passage, end, DTL_TOKEN_COMMA))
    return FALSE;
  for (guint i = end + 1; i < end + 6 && i < passage->n_tokens && dtl_passage_is (passage, i, DTL_TOKEN_WORD); i++)
    if (is_title (passage, i, &length))
      return i > end + 1 || !dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL);
  return FALSE;
}

/* "said Rosa Mamani", "Rosa Mamani told", "Rosa Mamani, 54,", "Rosa Mamani, who" */
static gboolean
speaks (const DtlPassage *passage, guint first, guint end)
{
  if (dtl_passage_is (passage, end, DTL_TOKEN_COMMA) && dtl_passage_says (passage, end + 1, "who")
      && !dtl_passage_has_flag (passage, end + 1, DTL_TOKEN_CAPITAL))
    return TRUE;
  if (stands_beside_title (passage, first, end))
    return TRUE;
  if (dtl_passage_is (passage, end, DTL_TOKEN_COMMA) && dtl_passage_is (passage, end + 1, DTL_TOKEN_NUMBER) && dtl_passage_is (passage, end + 2, DTL_TOKEN_COMMA))
    return TRUE;
  return !(first > 0 && dtl_passage_word (passage, first - 1, DTL_SENSE_DETERMINER))
         && (is_speech (passage, end) || (first > 0 && is_speech (passage, first - 1)));
}

/* "near Brodno", "the town of Brodno", "floods in Brodno", but not "a stake in Marlow" */
static gboolean
stands_where (const DtlPassage *passage, guint first)
{
  static const char *const near[] = { "near", "outside" };
  static const char *const spots[] = { "town", "city", "village", "port", "suburb", "province", "district", "region", "island", "hamlet", "municipality" };
  static const char *const owned[] = { "stake", "stakes", "invest", "invested", "investment", "investing", "invests", "shares", "share", "interest", "interests",
                                       "confidence", "trust", "faith", "holding", "holdings", "investor", "investors", "believe", "believes", "shareholder",
                                       "shareholders", "position", "dealings", "trading" };

  if (first < 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (near); i++)
    if (dtl_passage_says (passage, first - 1, near[i]))
      return TRUE;
  for (guint i = 0; dtl_passage_says (passage, first - 1, "of") && i < G_N_ELEMENTS (spots); i++)
    if (dtl_passage_says (passage, first - 2, spots[i]))
      return TRUE;
  if (!dtl_passage_says (passage, first - 1, "in") || dtl_passage_has_flag (passage, first, DTL_TOKEN_UPPER))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (owned); i++)
    if (dtl_passage_says (passage, first - 2, owned[i]))
      return FALSE;
  return TRUE;
}

static guint
count_words (const DtlPassage *passage, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += dtl_passage_is (passage, i, DTL_TOKEN_WORD);
  return n;
}

/* "the Court", "Rbs", "Q" of "Q1" */
static gboolean
is_no_name_alone (const DtlPassage *passage, guint at)
{
  int part = get_word_part (passage, at);

  return part == DTL_NAME_PART_THING || part == DTL_NAME_PART_BODY_WORD || part == DTL_NAME_PART_PLACE_WORD
         /* "SEC" is a body, "MW" a unit */
         || (dtl_passage_word (passage, at, DTL_SENSE_UNIT) && !(dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER) && dtl_token_length (dtl_passage_at (passage, at)) > 2))
         || (dtl_token_length (dtl_passage_at (passage, at)) == 1 && !dtl_passage_says (passage, at, "x"));
}

/* "SAN FRANCISCO – Thousands came": the dash behind a dateline. */
static gboolean
ends_dateline (const DtlPassage *passage, guint dash)
{
  return dtl_passage_is (passage, dash, DTL_TOKEN_DASH) && dash < 12 && dtl_phrase_skip_dateline (passage, (DtlTokens) { 0, passage->n_tokens }) == dash + 1;
}

static void
add_name (Scan *self, guint first, guint end, DtlNameKind kind, const char *country, gboolean known, gboolean after_title)
{
  const DtlPassage *passage = self->passage;
  gboolean opens = dtl_passage_sentence (passage, first)->first == first
                   || (first > 0 && (dtl_passage_is (passage, first - 1, DTL_TOKEN_QUOTE_OPEN) || dtl_passage_is (passage, first - 1, DTL_TOKEN_BULLET)
                                     || dtl_passage_is (passage, first - 1, DTL_TOKEN_COLON) || ends_dateline (passage, first - 1)));
  DtlNameDraft draft = {
    .span = dtl_passage_span (passage, first, end - 1),
    .kind = kind,
    .n_words = count_words (passage, first, end),
    .after_title = after_title,
    .known = known,
    .country = country,
    .in_capitals = known && kind == DTL_NAME_PLACE && dtl_passage_has_flag (passage, first, DTL_TOKEN_UPPER)
                   && dtl_passage_at (passage, end - 1)->end - dtl_passage_at (passage, first)->start > 3
                   && !dtl_passage_has_flag (passage, first, DTL_TOKEN_DOTTED),
    .last_word = dtl_passage_at (passage, end - 1)->start,
    .bytes = passage->bytes,
  };

  if (kind == DTL_NAME_UNKNOWN)
    draft.kind = after_title ? DTL_NAME_PERSON : judge_kind (passage, first, end);
  if (draft.kind == DTL_NAME_UNKNOWN && draft.n_words > 1 && speaks (passage, first, end))
    draft.kind = DTL_NAME_PERSON;
  if (draft.kind == DTL_NAME_UNKNOWN && draft.n_words < 3 && stands_where (passage, first))
    draft.kind = DTL_NAME_PLACE;
  if (draft.n_words == 1 && !known && !after_title && is_no_name_alone (passage, first))
    return;
  draft.doubtful = !known && !after_title
                   && (self->headline
                       || (opens && draft.n_words == 1 && !dtl_passage_has_flag (passage, first, DTL_TOKEN_UPPER) && draft.kind == DTL_NAME_UNKNOWN
                           && !dtl_passage_is (passage, end, DTL_TOKEN_CLITIC)));
  g_array_append_val (self->names->drafts, draft);
}

/* (transfer none): the words as the reading's own string. */
static char *
keep_words (const DtlPassage *passage, guint first, guint end)
{
  DtlSpan span = dtl_passage_span (passage, first, end - 1);

  return g_string_chunk_insert_len (passage->reading->strings, passage->bytes + span.start, dtl_span_length (span));
}

/* "Shanghai Cooperation Organization (SCO)", "artificial intelligence (AI)" */
static void
note_alias (Scan *self, guint first, guint end)
{
  const DtlPassage *passage = self->passage;
  const char *alias;
  gpointer *name;

  if (!dtl_passage_is (passage, end, DTL_TOKEN_OPEN) || !dtl_passage_is (passage, end + 2, DTL_TOKEN_CLOSE) || !is_capital (passage, end + 1)
      || dtl_token_length (dtl_passage_at (passage, end + 1)) > 8)
    return;
  /* "BOSTON (AP)" */
  if (first < end && g_ascii_tolower (passage->bytes[dtl_passage_at (passage, first)->start]) != g_ascii_tolower (passage->bytes[dtl_passage_at (passage, end + 1)->start]))
    return;
  alias = passage->bytes + dtl_passage_at (passage, end + 1)->start;
  if (!g_ascii_isupper (alias[dtl_token_length (dtl_passage_at (passage, end + 1)) > 1 ? 1 : 0]))
    return;
  name = dtl_name_table_at (&self->names->aliases, alias, dtl_token_length (dtl_passage_at (passage, end + 1)));
  if (*name == NULL)
    *name = first < end ? keep_words (passage, first, end) : "";
}

/* "the SRO (Southern Rivers Organization)": the letters before the bracket are its beginnings. */
static void
note_alias_before (Scan *self, guint first, guint end)
{
  const DtlPassage *passage = self->passage;
  const DtlToken *letters = first > 1 ? dtl_passage_at (passage, first - 2) : NULL;
  gpointer *name;
  guint32 at;

  if (!letters || !dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN) || !dtl_passage_is (passage, end, DTL_TOKEN_CLOSE) || end < first + 2
      || !dtl_passage_has_flag (passage, first - 2, DTL_TOKEN_UPPER) || dtl_token_length (letters) > 8)
    return;
  at = letters->start;
  for (guint i = first; i < end; i++)
    at += is_capital (passage, i) && at < letters->end && passage->bytes[dtl_passage_at (passage, i)->start] == passage->bytes[at];
  if (at < letters->end)
    return;
  name = dtl_name_table_at (&self->names->aliases, passage->bytes + letters->start, dtl_token_length (letters));
  if (*name == NULL)
    *name = keep_words (passage, first, end);
}

static gboolean
is_demonym (const DtlPassage *passage, guint at)
{
  guint length;

  return dtl_passage_phrase (passage, at, DTL_SENSE_DEMONYM, &length) != NULL;
}

/* "AI Journey", "High Court" in the middle of a sentence */
static gboolean
opens_name (const DtlPassage *passage, guint at)
{
  guint length;

  if (dtl_passage_is (passage, at + 1, DTL_TOKEN_CLITIC) && dtl_name_extent_owns_body (passage, at + 1))
    return TRUE;
  if (dtl_name_extent_joins_fields (passage, at, at + 1))
    return TRUE;
  if (!is_capital (passage, at + 1) || is_glued (passage, at + 1) || is_title (passage, at + 1, &length))
    return FALSE;
  return dtl_passage_has_flag (passage, at, DTL_TOKEN_UPPER)
         || (get_word_part (passage, at) == DTL_NAME_PART_NONE && dtl_passage_sentence (passage, at)->first != at
             && !dtl_passage_word (passage, at, DTL_SENSE_STOP) && !dtl_passage_word (passage, at, DTL_SENSE_MONTH));
}

/* Words in front of a name that are none of it: "Former", "Russian" before a title or a person. */
static gboolean
is_prefix (const DtlPassage *passage, guint at)
{
  guint length;

  if (is_demonym (passage, at))
    {
      int next = is_capital (passage, at + 1) ? get_word_part (passage, at + 1) : 0;

      if (get_word_part (passage, at) == DTL_NAME_PART_GIVEN && is_capital (passage, at + 1) && !is_title (passage, at + 1, &length))
        return FALSE;
      return !is_body (next) && next != DTL_NAME_PART_THING && !is_spot (next);
    }
  if (is_title (passage, at, &length))
    {
      int next = is_capital (passage, at + length) ? get_word_part (passage, at + length) : 0;

      return !is_body (next) && !is_spot (next);
    }
  if (at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_NUMBER) && dtl_passage_word (passage, at, DTL_SENSE_UNIT))
    return TRUE;
  return is_common (passage, at) && !opens_name (passage, at);
}

/* "President-elect": the rest of a title. */
static guint
skip_prefix (const DtlPassage *passage, guint at)
{
  guint length;

  at += is_title (passage, at, &length) || dtl_passage_phrase (passage, at, DTL_SENSE_DEMONYM, &length) ? length : 1;
  if (dtl_passage_is (passage, at, DTL_TOKEN_DASH) && is_glued (passage, at) && is_glued (passage, at + 1) && !is_capital (passage, at + 1))
    at += 2;
  return at;
}

/* "Mensah As reported", "Orion jet engine", "Deal With Old": words at the end, or in a headline in
 * the middle, that are none of the name's. */
static guint
cut_common (const Scan *self, guint first, guint end)
{
  const DtlPassage *passage = self->passage;

  for (guint i = first + 1; self->headline && i < end; i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_STOP))
      end = i;
  while (end > first + 1
         && ((dtl_passage_word (passage, end - 1, DTL_SENSE_STOP) && !dtl_passage_has_flag (passage, end - 1, DTL_TOKEN_UPPER)) || dtl_passage_is (passage, end - 1, DTL_TOKEN_STOP)
             || (get_word_part (passage, end - 1) == DTL_NAME_PART_NONE && dtl_passage_is (passage, end, DTL_TOKEN_WORD) && is_capital (passage, end - 2))))
    end--;
  return end;
}

static guint
scan_name (Scan *self, guint at, Known known, gboolean *after_title)
{
  const DtlPassage *passage = self->passage;
  guint length, end;

  end = cut_common (self, at, dtl_name_extent_take (passage, at));
  /* "US President" and "America’s" are the country; "US Steel" is not */
  if (known.end >= end || (known.end && (self->headline || is_title (passage, known.end, &length) || dtl_passage_word (passage, known.end, DTL_SENSE_STOP))))
    end = known.end;
  else
    known = (Known) { 0 };
  add_name (self, at, end, known.kind, known.country, known.end != 0, *after_title);
  note_alias (self, at, end);
  note_alias_before (self, at, end);
  *after_title = FALSE;
  return end;
}

static guint
scan_at (Scan *self, guint at, gboolean *after_title)
{
  Known known = take_known (self->passage, at);
  guint length;

  if (known.end == 0 && is_prefix (self->passage, at))
    {
      *after_title = is_title (self->passage, at, &length);
      return skip_prefix (self->passage, at);
    }
  return scan_name (self, at, known, after_title);
}

static gboolean
is_headline (const DtlPassage *passage)
{
  guint words = 0, capitals = 0;

  for (guint i = 0; i < passage->n_tokens && i < 40; i++)
    {
      if (!dtl_passage_is (passage, i, DTL_TOKEN_WORD) || dtl_token_length (dtl_passage_at (passage, i)) < 4)
        continue;
      words++;
      capitals += dtl_passage_has_flag (passage, i, DTL_TOKEN_CAPITAL);
    }
  return passage->n_tokens < 40 && words > 2 && !dtl_passage_is (passage, passage->n_tokens - 1, DTL_TOKEN_STOP) && capitals * 5 >= words * 4;
}

/* "engineer Tom Wallis": titles need no capital. */
static gboolean
follows_title (const DtlPassage *passage, guint at)
{
  guint length;

  /* "Gen. Jane Doe" */
  if (at > 1 && dtl_passage_is (passage, at - 1, DTL_TOKEN_STOP) && is_glued (passage, at - 1))
    at--;
  return at > 0 && dtl_passage_is (passage, at - 1, DTL_TOKEN_WORD) && is_title (passage, at - 1, &length);
}

void
dtl_name_scanner_scan (DtlNames *self, const DtlPassage *passage)
{
  const DtlSpots *spots = passage->spots;
  Scan scan = { self, passage, is_headline (passage) };
  gboolean after_title = FALSE;
  guint next = 0; /* the token behind what was read last */

  for (guint i = 0; i < spots->n[DTL_SPOT_NAME]; i++)
    {
      guint at = spots->at[DTL_SPOT_NAME][i];

      if (at < next)
        continue;
      if (at > next)
        after_title = follows_title (passage, at);
      next = at + 1;
      if (is_capital (passage, at))
        next = scan_at (&scan, at, &after_title);
      else if (dtl_name_extent_has_particle (passage, at))
        next = scan_name (&scan, at, take_known (passage, at), &after_title);
      else
        {
          after_title = dtl_passage_is (passage, at, DTL_TOKEN_WORD) && is_title (passage, at, &(guint) { 0 });
          if (dtl_passage_is (passage, at, DTL_TOKEN_OPEN) && at > 0 && !is_capital (passage, at - 1))
            note_alias (&scan, at, at);
        }
    }
}
