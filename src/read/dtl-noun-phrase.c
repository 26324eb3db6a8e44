/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a parser, the noun phrases around a figure are told by what the lexicon knows of their words: a run
 * of words that are nothing else. Enough to name a row of the figures panel. */

#include "dtl-noun-phrase.h"

/**
 * dtl_noun_phrase_has_class:
 * @site: where phrases are looked for
 * @token: index of a token; behind the end nothing has a class
 * @class: what it can be
 *
 * Returns: whether the token alone can be it
 */
gboolean
dtl_noun_phrase_has_class (const DtlNounSite *site, guint token, DtlSenseClass class)
{
  return dtl_passage_word (site->passage, token, class) != NULL;
}

/**
 * dtl_noun_phrase_says:
 * @site: where phrases are looked for
 * @token: index of a token
 * @word: in lower case
 *
 * Returns: whether the token is that word and stands before the clause's end
 */
gboolean
dtl_noun_phrase_says (const DtlNounSite *site, guint token, const char *word)
{
  return token < site->clause.end && dtl_passage_says (site->passage, token, word);
}

/* --- Noun phrases --------------------------------------------------------------------------- */

/* Whether a mention of @mentions from index @first on overlaps a token. Mentions of a kind are in the order of the
 * text, never overlap, and begin with their span. */
static gboolean
is_in_mention (const GArray *mentions, guint first, DtlSpan token)
{
  const gsize size = g_array_get_element_size ((GArray *) mentions);
  guint low = first, high = mentions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const DtlSpan *span = (const DtlSpan *) (gconstpointer) (mentions->data + middle * size);

      if (span->end <= token.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < mentions->len && dtl_span_overlaps (*(const DtlSpan *) (gconstpointer) (mentions->data + low * size), token);
}

static gboolean
is_in_date (const DtlNounSite *site, guint token)
{
  return is_in_mention (site->passage->reading->dates, site->passage->first_date, dtl_token_span (&site->passage->tokens[token]));
}

static gboolean
is_in_other_figure (const DtlNounSite *site, guint token)
{
  return is_in_mention (site->passage->reading->figures, site->passage->first_figure, dtl_token_span (&site->passage->tokens[token]));
}

static gboolean
is_determiner (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_has_class (site, token, DTL_SENSE_DETERMINER) || dtl_passage_says (site->passage, token, "all");
}

/* Adjectives of amount, which say nothing of what is measured. */
static const char *const fillers[] = {
  "larger", "bigger", "higher", "lower", "smaller", "greater", "extra", "additional", "further", "more", "less",
  "fewer", "another", "total", "some", "almost", "nearly", "around", "about",
};

/* As dtl_noun_phrase_says() for any of @words, without regard to the clause. */
gboolean
dtl_noun_phrase_says_any (const DtlNounSite *site, guint token, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (dtl_passage_says (site->passage, token, words[i]))
      return TRUE;
  return FALSE;
}

/* Whether a verb in its base form follows: "will", "could", "to". */
gboolean
dtl_noun_phrase_is_modal (const DtlNounSite *site, guint token)
{
  static const char *const modals[] = { "will", "would", "could", "can", "may", "might", "should", "must", "shall", "to" };

  return dtl_passage_is_one_of (site->passage, token, modals);
}

/* Whether a token can stand inside a noun phrase: a word that is nothing else, a name's initial, a clitic, a
 * hyphen between words. */
gboolean
dtl_noun_phrase_is_nominal (const DtlNounSite *site, guint token)
{
  const guint64 others = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN)
                         | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_SAY) | DTL_SENSE_BIT (DTL_SENSE_ADVERB)
                         | DTL_SENSE_BIT (DTL_SENSE_ACCORDING) | DTL_SENSE_BIT (DTL_SENSE_BASELINE);
  const DtlToken *word = &site->passage->tokens[token];

  if (token >= site->first && token <= site->last)
    return FALSE;
  if (word->kind == DTL_TOKEN_CLITIC)
    return TRUE;
  if (word->kind == DTL_TOKEN_DASH)
    return (word->flags & DTL_TOKEN_SPACE_BEFORE) == 0 && !dtl_passage_has_flag (site->passage, token + 1, DTL_TOKEN_SPACE_BEFORE);
  if (word->kind != DTL_TOKEN_WORD || is_in_date (site, token) || is_in_other_figure (site, token) || is_determiner (site, token))
    return FALSE;
  if ((word->flags & DTL_TOKEN_UPPER) != 0)
    return TRUE;
  if (dtl_passage_is_one_of (site->passage, token, fillers) || (token > site->clause.first && dtl_noun_phrase_is_modal (site, token - 1)))
    return FALSE;
  if (dtl_passage_word_any (site->passage, token, others))
    return FALSE;
  return !dtl_clause_is_verb (site->passage, token);
}

/* From @token on: [determiner] nominals, with "of"/"in"/"with" phrases behind, as far as DTL_NOUN_PHRASE_MAX. */
DtlTokenRun
dtl_noun_phrase_take_forward (const DtlNounSite *site, guint token, gboolean with_tail)
{
  DtlTokenRun run;

  while (token < site->clause.end && is_determiner (site, token))
    token++;
  run = (DtlTokenRun) { token, token };
  while (run.end < site->clause.end && run.end - run.first < DTL_NOUN_PHRASE_MAX && dtl_noun_phrase_is_nominal (site, run.end))
    run.end++;
  if (!with_tail || dtl_token_run_is_empty (run))
    return run;
  while (run.end + 1 < site->clause.end && run.end - run.first < DTL_NOUN_PHRASE_MAX
         && (dtl_noun_phrase_says (site, run.end, "of") || dtl_noun_phrase_says (site, run.end, "in") || dtl_noun_phrase_says (site, run.end, "with") || dtl_noun_phrase_says (site, run.end, "to") || dtl_noun_phrase_says (site, run.end, "for")))
    {
      DtlTokenRun tail = dtl_noun_phrase_take_forward (site, run.end + 1, FALSE);

      if (dtl_token_run_is_empty (tail))
        break;
      run.end = tail.end;
    }
  return run;
}

/* The noun phrase that ends right before @end, with the "of" phrases inside it. */
DtlTokenRun
dtl_noun_phrase_take_backward (const DtlNounSite *site, guint end)
{
  DtlTokenRun run = { end, end };

  while (run.first > site->clause.first && run.end - run.first < DTL_NOUN_PHRASE_MAX)
    {
      guint before = run.first - 1;

      if (dtl_noun_phrase_is_nominal (site, before))
        run.first--;
      else if (is_determiner (site, before) && run.first > site->clause.first + 1 && !dtl_token_run_is_empty (run)
               && (dtl_noun_phrase_says (site, before - 1, "of") || dtl_noun_phrase_says (site, before - 1, "in") || dtl_noun_phrase_says (site, before - 1, "for") || dtl_noun_phrase_says (site, before - 1, "to")))
        run.first -= 2;
      else if ((dtl_noun_phrase_says (site, before, "of") || dtl_noun_phrase_says (site, before, "in") || dtl_noun_phrase_says (site, before, "for")) && !dtl_token_run_is_empty (run) && before > site->clause.first
               && dtl_noun_phrase_is_nominal (site, before - 1))
        run.first--;
      else
        break;
    }
  while (!dtl_token_run_is_empty (run) && (is_determiner (site, run.first) || site->passage->tokens[run.first].kind != DTL_TOKEN_WORD))
    run.first++;
  return run;
}

/* Whether the token belongs to how firmly or directly a figure is said: "about", "more than", "only". */
gboolean
dtl_noun_phrase_is_hedge (const DtlNounSite *site, guint token)
{
  return dtl_noun_phrase_has_class (site, token, DTL_SENSE_HEDGE) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_ADVERB)
         || dtl_passage_says (site->passage, token, "than") || dtl_passage_says (site->passage, token, "more")
         || dtl_passage_says (site->passage, token, "less") || dtl_passage_says (site->passage, token, "a")
         || dtl_passage_says (site->passage, token, "least") || dtl_passage_says (site->passage, token, "as");
}

/* The token before the figure that is no hedge. */
guint
dtl_noun_phrase_skip_hedges (const DtlNounSite *site)
{
  guint token = site->first;

  while (token > site->clause.first && dtl_noun_phrase_is_hedge (site, token - 1))
    token--;
  return token;
}

/* --- Words ------------------------------------------------------------------------------------ */

void
dtl_noun_phrase_append (GString *phrase, const DtlNounSite *site, DtlTokenRun run)
{
  for (guint i = run.first; i < run.end; i++)
    {
      const DtlToken *token = &site->passage->tokens[i];
      gboolean spaced = (token->flags & (DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LINE_BEFORE)) != 0;

      if (is_determiner (site, i) || is_in_date (site, i) || (i >= site->first && i <= site->last))
        continue;
      if (phrase->len > 0 && spaced)
        g_string_append_c (phrase, ' ');
      g_string_append_len (phrase, site->passage->bytes + token->start, dtl_token_length (token));
    }
}
