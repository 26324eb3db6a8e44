/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of a clause are no name of a row yet: articles and dates go, a capital that only opens a sentence
 * is none, and whose it is may stand elsewhere: "Germany recorded inflation of 2 per cent". */

#include "config.h"

#include "dtl-measure-label.h"

#include <glib/gi18n-lib.h>

#include "dtl-lemma.h"

#define OWNER_REACH 16 /* tokens before the noun in which its owner's verb is sought */
#define OWNER_MAX 5    /* words of a name */

/* --- Words ------------------------------------------------------------------------------------- */

static gboolean
ends_in_ly (const DtlNounSite *site, guint token)
{
  return dtl_passage_ends_in (site->passage, token, "ly", 3) && !dtl_passage_has_flag (site->passage, token, DTL_TOKEN_CAPITAL);
}

/* Words that a name neither begins nor ends with. */
static gboolean
is_rest (const DtlNounSite *site, guint token)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_ADVERB)
                          | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_PART_OF) | DTL_SENSE_BIT (DTL_SENSE_VAGUE_DATE) | DTL_SENSE_BIT (DTL_SENSE_DEICTIC);

  if (!dtl_passage_is (site->passage, token, DTL_TOKEN_WORD) || dtl_noun_phrase_in_date (site, token) || ends_in_ly (site, token))
    return TRUE;
  if (dtl_passage_has_flag (site->passage, token, DTL_TOKEN_UPPER))
    return FALSE;
  return dtl_passage_word_any (site->passage, token, classes) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_CHAIN) || dtl_noun_phrase_is_determiner (site, token);
}

/* "the number of people missing" is named by the people. */
static gboolean
is_number_of (const DtlNounSite *site, guint token)
{
  static const char *const words[] = { "number", "numbers", "total", "amount", "figure", "level", "count", "tally", "value", "estimate" };

  return dtl_passage_is_one_of (site->passage, token, words) && dtl_passage_says (site->passage, token + 1, "of");
}

/* "like-for-like sales", "full-year guidance": small words that open the name of a known measure. */
static gboolean
begins_wording (const DtlNounSite *site, guint token)
{
  guint length;

  return dtl_passage_phrase (site->passage, token, DTL_SENSE_CONCEPT, &length) != NULL && length > 1;
}

/**
 * dtl_measure_label_trim:
 * @site: a figure and its clause
 * @run: a noun phrase of it
 *
 * Returns: the phrase without the words at its ends that name nothing: prepositions, adverbs, dates
 */
DtlTokenRun
dtl_measure_label_trim (const DtlNounSite *site, DtlTokenRun run)
{
  while (!dtl_token_run_is_empty (run) && !begins_wording (site, run.first) && (is_rest (site, run.first) || is_number_of (site, run.first)))
    run.first += is_number_of (site, run.first) ? 2 : 1;
  while (run.end > run.first + 1 && dtl_noun_phrase_ends_in (site, run.end - 1, "ing", 3) && !dtl_noun_phrase_ends_wording (site, run.end - 1))
    run.end--;
  while (!dtl_token_run_is_empty (run) && (is_rest (site, run.end - 1) || dtl_passage_is (site->passage, run.end - 1, DTL_TOKEN_CLITIC))
         && (!dtl_passage_is (site->passage, run.end - 1, DTL_TOKEN_NUMBER) || dtl_noun_phrase_in_date (site, run.end - 1)))
    run.end--;
  return run;
}

/* Where a capital is due to any word. */
static gboolean
opens_line (const DtlPassage *passage, guint token)
{
  DtlTokenKind before = token > 0 ? dtl_passage_at (passage, token - 1)->kind : DTL_TOKEN_BULLET;

  return token == dtl_passage_sentence (passage, token)->first || dtl_passage_has_flag (passage, token, DTL_TOKEN_LINE_BEFORE)
         || before == DTL_TOKEN_BULLET || before == DTL_TOKEN_COLON || before == DTL_TOKEN_QUOTE_OPEN;
}

/* Whether the capital of a word only says that a sentence or a line begins, or that it is a headline. */
static gboolean
has_idle_capital (const DtlNounSite *site, guint token, gboolean in_wording)
{
  const DtlPassage *passage = site->passage;
  const DtlToken *word = dtl_passage_at (passage, token);
  const DtlSense *wording;
  static const DtlSenseClass names[] = { DTL_SENSE_COUNTRY, DTL_SENSE_DEMONYM, DTL_SENSE_INDEX, DTL_SENSE_MONTH, DTL_SENSE_WEEKDAY, DTL_SENSE_AGENCY };
  if ((word->flags & (DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)) != DTL_TOKEN_CAPITAL || dtl_token_length (word) == 1 || g_ascii_isdigit (passage->bytes[word->end - 1]) || (dtl_token_length (word) > 1 && g_ascii_isupper (passage->bytes[word->start + 1])))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (dtl_passage_word (passage, token, names[i]) != NULL)
      return FALSE;
  if (in_wording)
    return TRUE;
  if (dtl_passage_has_flag (passage, token + 1, DTL_TOKEN_CAPITAL) && dtl_passage_is (passage, token + 1, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, token + 1, DTL_TOKEN_UPPER | DTL_TOKEN_LINE_BEFORE))
    return FALSE;
  wording = dtl_passage_word (passage, token, DTL_SENSE_CONCEPT);
  if (wording != NULL && wording->cased)
    return FALSE;
  return opens_line (passage, token) && word->word != 0 && dtl_passage_word (passage, token, DTL_SENSE_NAME_PART) == NULL && !dtl_passage_is (passage, token + 1, DTL_TOKEN_CLITIC);
}

/* How far the wording of a concept that begins at @token reaches; @token if none does. */
static guint
find_wording_end (const DtlNounSite *site, guint token)
{
  guint length;
  const DtlSense *sense = dtl_passage_phrase (site->passage, token, DTL_SENSE_CONCEPT, &length);

  return sense != NULL && !sense->cased ? token + length : token;
}

/**
 * dtl_measure_label_append:
 * @label: gets the words
 * @site: a figure and its clause
 * @run: a noun phrase of it
 *
 * Articles, dates and the figure itself are left out; small letters where a capital says nothing.
 */
void
dtl_measure_label_append (GString *label, const DtlNounSite *site, DtlTokenRun run)
{
  guint wording = 0;
  gboolean first = TRUE;

  for (guint i = run.first; i < run.end; i++)
    {
      const DtlToken *token = dtl_passage_at (site->passage, i);
      gboolean spaced = (token->flags & (DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE)) != 0;
      gsize at = label->len;

      if (dtl_noun_phrase_is_determiner (site, i) || dtl_noun_phrase_in_date (site, i) || (i >= site->first && i <= site->last))
        continue;
      if (opens_line (site->passage, i))
        wording = find_wording_end (site, i);
      if (label->len > 0 && (spaced || first))
        g_string_append_c (label, ' ');
      first = FALSE;
      at = label->len;
      g_string_append_len (label, site->passage->bytes + token->start, dtl_token_length (token));
      if (has_idle_capital (site, i, i < wording))
        label->str[at] = g_ascii_tolower (label->str[at]);
    }
}

/* --- Whose --------------------------------------------------------------------------------------- */

/* "&", "of", "and" inside a name that goes on before them. */
static gboolean
joins_names (const DtlNounSite *site, guint token)
{
  return token > site->clause.first && dtl_passage_has_flag (site->passage, token - 1, DTL_TOKEN_CAPITAL)
         && (dtl_passage_says (site->passage, token, "of") || dtl_passage_says (site->passage, token, "&") || dtl_passage_is (site->passage, token, DTL_TOKEN_DASH));
}

/* A capital at the head of a sentence makes no name of a word that the lexicon knows as another. */
static gboolean
is_name (const DtlNounSite *site, DtlTokenRun run)
{
  const DtlPassage *passage = site->passage;
  static const DtlSenseClass others[] = { DTL_SENSE_SOURCE, DTL_SENSE_PERSON, DTL_SENSE_CONCEPT, DTL_SENSE_STOP, DTL_SENSE_COUNTABLE, DTL_SENSE_WEEKDAY, DTL_SENSE_MONTH, DTL_SENSE_TITLE, DTL_SENSE_ADJECTIVE };

  if (dtl_token_run_is_empty (run))
    return FALSE;
  if (run.end - run.first > 1 || dtl_passage_word (passage, run.first, DTL_SENSE_COUNTRY) != NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (dtl_passage_word (passage, run.first, others[i]) != NULL)
      return FALSE;
  return !dtl_lemma_is_plural (passage->lexicon, passage->bytes + dtl_passage_at (passage, run.first)->start, dtl_token_length (dtl_passage_at (passage, run.first))) || run.first != dtl_passage_sentence (passage, run.first)->first;
}

/* The name that is the subject of the verb at @verb: "Halden Corp. [posted]". */
static DtlTokenRun
find_name_before (const DtlNounSite *site, guint verb)
{
  DtlTokenRun run = { verb, verb };

  if (run.first > site->clause.first + 1 && dtl_passage_is (site->passage, run.first - 1, DTL_TOKEN_STOP))
    run.first = run.end = run.first - 1;
  while (run.first > site->clause.first && (dtl_noun_phrase_has_class (site, run.first - 1, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, run.first - 1, DTL_SENSE_ADVERB)))
    run.first = run.end = run.first - 1;
  while (run.first > site->clause.first && run.end - run.first < OWNER_MAX
         && ((dtl_passage_has_flag (site->passage, run.first - 1, DTL_TOKEN_CAPITAL) && dtl_passage_is (site->passage, run.first - 1, DTL_TOKEN_WORD) && !dtl_noun_phrase_in_date (site, run.first - 1))
             || (!dtl_token_run_is_empty (run) && joins_names (site, run.first - 1))))
    run.first--;
  while (!dtl_token_run_is_empty (run) && (dtl_noun_phrase_is_determiner (site, run.first) || dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PREPOSITION) || dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PRONOUN)))
    run.first++;
  return is_name (site, run) ? run : DTL_NO_TOKENS;
}

/* Whose what @core names is, where that is said by a verb: "Brindle Foods reported a [profit]". */
static DtlTokenRun
find_owner (const DtlNounSite *site, DtlTokenRun core)
{
  guint first = MAX (site->clause.first, core.first > OWNER_REACH ? core.first - OWNER_REACH : 0);

  for (guint i = core.first; i > first + 1; i--)
    {
      if (dtl_passage_is (site->passage, i - 1, DTL_TOKEN_COMMA))
        return DTL_NO_TOKENS;
      if (dtl_noun_phrase_has_class (site, i - 1, DTL_SENSE_OWNING))
        return find_name_before (site, i - 1);
      if (dtl_clause_is_verb (site->passage, i - 1))
        return DTL_NO_TOKENS;
    }
  return DTL_NO_TOKENS;
}

static gboolean
has_owner (const DtlNounSite *site, DtlTokenRun core)
{
  for (guint i = core.first; i < core.end; i++)
    if (dtl_passage_is (site->passage, i, DTL_TOKEN_CLITIC) || dtl_noun_phrase_has_class (site, i, DTL_SENSE_COUNTRY) || dtl_noun_phrase_has_class (site, i, DTL_SENSE_DEMONYM))
      return TRUE;
  return FALSE;
}

static char *
add_owner (char *phrase, const DtlNounSite *site, DtlTokenRun owner)
{
  g_autoptr (GString) label = g_string_new (NULL);
  const char *lead = _("change in");

  if (g_str_has_prefix (phrase, lead))
    g_string_append (label, lead);
  dtl_measure_label_append (label, site, owner);
  if (dtl_passage_is (site->passage, owner.end, DTL_TOKEN_STOP))
    g_string_append_c (label, '.');
  g_string_append (label, label->len > 0 && label->str[label->len - 1] == 's' ? "' " : "'s ");
  g_string_append (label, g_str_has_prefix (phrase, lead) ? phrase + strlen (lead) + 1 : phrase);
  g_free (phrase);
  return g_string_free_and_steal (g_steal_pointer (&label));
}

/* "slowed to [2%] in Germany": the country right behind the figure. */
static DtlTokenRun
find_country (const DtlNounSite *site)
{
  guint at = site->last + 1;

  if (dtl_noun_phrase_says (site, at, "in") && at + 1 < site->clause.end && dtl_noun_phrase_has_class (site, at + 1, DTL_SENSE_COUNTRY))
    return (DtlTokenRun) { at, at + 2 };
  return DTL_NO_TOKENS;
}

/* --- For when ------------------------------------------------------------------------------------ */

/* ", third quarter": part of a year that is said in the sentence tells two rows apart. */
static char *
add_period (char *phrase, const DtlNounSite *site)
{
  const DtlFigure *figure = site->figure;
  const DtlDateMention *date;
  g_autoptr (GString) label = NULL;
  gsize length;

  if (figure->period_date < 0 || figure->period_from != DTL_PERIOD_FROM_SAID)
    return phrase;
  date = dtl_reading_date (site->passage->reading, figure->period_date);
  if ((date->interval.granularity != DTL_GRANULARITY_QUARTER && date->interval.granularity != DTL_GRANULARITY_HALF)
      || date->span.start < figure->sentence.start || date->span.end > figure->sentence.end)
    return phrase;
  label = g_string_new (phrase);
  g_string_append (label, ",");
  length = label->len;
  for (guint i = dtl_passage_find_token (site->passage, date->span.start); i < site->passage->n_tokens && dtl_passage_at (site->passage, i)->end <= date->span.end; i++)
    {
      const DtlToken *token = dtl_passage_at (site->passage, i);

      if (dtl_passage_word (site->passage, i, DTL_SENSE_DETERMINER) != NULL)
        continue;
      if (token->kind == DTL_TOKEN_CLITIC || token->kind == DTL_TOKEN_COMMA || dtl_passage_says (site->passage, i, "of") || dtl_passage_says (site->passage, i, "ended") || (token->kind == DTL_TOKEN_NUMBER && (token->flags & DTL_TOKEN_SPACE_BEFORE) != 0))
        break;
      g_string_append_c (label, token->flags & DTL_TOKEN_SPACE_BEFORE || label->len == length ? ' ' : '\0');
      if (label->str[label->len - 1] == '\0')
        g_string_truncate (label, label->len - 1);
      g_string_append_len (label, site->passage->bytes + token->start, dtl_token_length (token));
    }
  if (label->len == length)
    return phrase;
  g_free (phrase);
  return g_string_free_and_steal (g_steal_pointer (&label));
}

/**
 * dtl_measure_label_finish:
 * @phrase: (transfer full): what a construction made
 * @site: a figure and its clause
 * @core: the words it was made of; empty if they are not the clause's
 * @concept: what it is
 *
 * Returns: (transfer full): the phrase with whose it is, where, and for which part of the year, if that is said
 */
char *
dtl_measure_label_finish (char *phrase, const DtlNounSite *site, DtlTokenRun core, const DtlMeasureConcept *concept)
{
  DtlFigureKind kind = site->figure->kind;
  DtlTokenRun owner, country;

  if (concept->concept == NULL || (kind != DTL_FIGURE_MONEY && kind != DTL_FIGURE_PERCENT && kind != DTL_FIGURE_PERCENTAGE_POINTS && kind != DTL_FIGURE_INDEX))
    return phrase;
  if (dtl_token_run_is_empty (core))
    core = concept->run;
  owner = core.first < site->first && !has_owner (site, core) && !dtl_measure_concept_is_share (site) ? find_owner (site, core) : DTL_NO_TOKENS;
  country = dtl_token_run_is_empty (owner) && !has_owner (site, core) ? find_country (site) : DTL_NO_TOKENS;
  if (!dtl_token_run_is_empty (owner))
    phrase = add_owner (phrase, site, owner);
  else if (!dtl_token_run_is_empty (country))
    {
      GString *label = g_string_new (phrase);

      dtl_measure_label_append (label, site, country);
      g_free (phrase);
      phrase = g_string_free_and_steal (label);
    }
  return add_period (phrase, site);
}
