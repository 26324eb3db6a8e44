/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Without a parser, the noun phrases around a figure are told by what the lexicon knows of their words: a run
 * of words that are nothing else. Enough to name a row of the figures panel. */

#include "dtl-noun-phrase.h"

/* --- Noun phrases --------------------------------------------------------------------------- */

/* The index of the mention of @mentions, from index @first on, that overlaps a token; their number if none does. Mentions of a kind are in the order of the
 * text, never overlap, and begin with their span. */
static guint
find_mention (const GArray *mentions, guint first, DtlSpan token)
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
  return low < mentions->len && dtl_span_overlaps (*(const DtlSpan *) (gconstpointer) (mentions->data + low * size), token) ? low : mentions->len;
}

/* Of a token where a date was read: whether it was kept. */
gboolean
dtl_noun_phrase_find_date (const DtlNounSite *site, guint token)
{
  const GArray *dates = site->passage->reading->dates;

  return find_mention (dates, site->passage->first_date, dtl_token_span (dtl_passage_at (site->passage, token))) < dates->len;
}

/* Of a token where a figure was read: the figure, if it was kept. */
const DtlFigure *
dtl_noun_phrase_find_figure (const DtlNounSite *site, guint token)
{
  const GArray *figures = site->passage->reading->figures;
  guint index = find_mention (figures, site->passage->first_figure, dtl_token_span (dtl_passage_at (site->passage, token)));
  return index < figures->len ? &g_array_index (figures, DtlFigure, index) : NULL;
}

/* "the", "its", "all": what opens a noun phrase and says nothing of it; but "all-cash" says much. */
gboolean
dtl_noun_phrase_is_determiner (const DtlNounSite *site, guint token)
{
  if (dtl_passage_is (site->passage, token + 1, DTL_TOKEN_DASH) && !dtl_passage_has_flag (site->passage, token + 1, DTL_TOKEN_SPACE_BEFORE))
    return FALSE;
  return dtl_noun_phrase_has_class (site, token, DTL_SENSE_DETERMINER) || dtl_passage_says (site->passage, token, "all");
}

/* Words that stand before a figure often enough, and name nothing. */
static const char *const never_nouns[] = { "not", "why", "how", "v", "vs", "much", "little", "far", "ahead", "shortly", "nothing", "something", "else" };

/* Adjectives of amount, which say nothing of what is measured. */
static const char *const fillers[] = {
  "larger", "bigger", "higher", "lower", "smaller", "greater", "extra", "additional", "further", "more", "less",
  "fewer", "another", "total", "some", "almost", "nearly", "around", "about",
};

/* Whether a verb in its base form follows: "will", "could", "to". */
gboolean
dtl_noun_phrase_is_modal (const DtlNounSite *site, guint token)
{
  static const char *const modals[] = { "will", "would", "could", "can", "may", "might", "should", "must", "shall", "to" };
  static const char *const compared[] = { "compared", "relative", "prior", "opposed", "contrast" };

  if (token > site->clause.first && dtl_passage_is_one_of (site->passage, token - 1, compared))
    return FALSE; /* "compared to revenue" */
  return dtl_passage_is_one_of (site->passage, token, modals);
}

/* Whether a token joins no nouns: a preposition or an auxiliary that is not tied by hyphens. In "profit after tax"
 * the small word can open a clause elsewhere, and does not here. */
static gboolean
parts_wording (const DtlNounSite *site, guint token)
{
  if (dtl_noun_phrase_has_class (site, token, DTL_SENSE_CLAUSE_WORD) || dtl_passage_says (site->passage, token, "per"))
    return FALSE; /* "per capita income" */
  if (!dtl_noun_phrase_has_class (site, token, DTL_SENSE_PREPOSITION) && !dtl_noun_phrase_has_class (site, token, DTL_SENSE_AUXILIARY))
    return FALSE;
  return !dtl_passage_is (site->passage, token + 1, DTL_TOKEN_DASH) && !(token > 0 && dtl_passage_is (site->passage, token - 1, DTL_TOKEN_DASH));
}

/* "like-for-like sales", "insured losses": words of a known measure are part of its name whatever they are alone. */
static gboolean
is_in_wording (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;

  for (guint back = 0; back < 6 && token >= site->clause.first + back; back++)
    {
      guint first = token - back, length;

      if (dtl_passage_at (passage, first)->phrase == 0 || dtl_passage_at (passage, first)->phrase_length <= MAX (back, 1)
          || dtl_passage_phrase (passage, first, DTL_SENSE_CONCEPT, &length) == NULL || length <= back)
        continue;
      for (guint i = first; i < first + length; i++)
        if (parts_wording (site, i))
          return FALSE;
      return !dtl_noun_phrase_has_class (site, first, DTL_SENSE_VERB) && !dtl_noun_phrase_has_class (site, first, DTL_SENSE_PREDICATE)
             && !dtl_noun_phrase_has_class (site, first + length - 1, DTL_SENSE_ADVERB);
    }
  return FALSE;
}

/* "under-25s", "over-65s": a number that is part of a noun. */
static gboolean
is_age_group (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;
  gboolean number = dtl_passage_is (passage, token, DTL_TOKEN_NUMBER) && token > site->clause.first + 1 && dtl_passage_is (passage, token - 1, DTL_TOKEN_DASH);
  guint word = number ? token - 2 : token;

  if (!dtl_passage_says (passage, word, "under") && !dtl_passage_says (passage, word, "over"))
    return FALSE;
  return dtl_passage_is (passage, word + 1, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, word + 1, DTL_TOKEN_SPACE_BEFORE);
}

/* "flood-hit", "all-cash", "KSE-100": what a hyphen ties to a noun is part of it. */
static gboolean
is_compound_tail (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;

  return token > site->clause.first + 1 && dtl_passage_is (passage, token - 1, DTL_TOKEN_DASH) && !dtl_passage_has_flag (passage, token - 1, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LONG)
         && !dtl_passage_has_flag (passage, token, DTL_TOKEN_SPACE_BEFORE) && dtl_passage_is (passage, token - 2, DTL_TOKEN_WORD)
         && (dtl_passage_is (passage, token, DTL_TOKEN_WORD) || dtl_passage_is (passage, token, DTL_TOKEN_NUMBER)) && !dtl_noun_phrase_in_figure (site, token) && !dtl_noun_phrase_in_date (site, token);
}

/* "the Nifty [50]", "the Boeing [737]": a number that ends a name. */
static gboolean
is_numbered_name (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;

  return dtl_passage_is (passage, token, DTL_TOKEN_NUMBER) && token > site->clause.first && dtl_passage_is (passage, token - 1, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, token - 1, DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER)
         && !dtl_passage_has_flag (passage, token, DTL_TOKEN_LINE_BEFORE) && !dtl_noun_phrase_in_figure (site, token) && !dtl_noun_phrase_in_date (site, token) && !dtl_noun_phrase_in_figure (site, token - 1)
         && !dtl_noun_phrase_in_date (site, token - 1);
}

/* "a [30-year] fixed mortgage": how long it runs is part of what it is called. */
static gboolean
is_term (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;
  const DtlFigure *figure = dtl_noun_phrase_figure (site, token);

  if (figure == NULL || figure->kind != DTL_FIGURE_DURATION || figure == site->figure || (token >= site->first && token <= site->last))
    return FALSE;
  return memchr (passage->bytes + figure->span.start, '-', figure->span.end - figure->span.start) != NULL;
}

/* Whether @token is a word that ends in @ending, with @stem letters or more before it. */
gboolean
dtl_noun_phrase_ends_in (const DtlNounSite *site, guint token, const char *ending, guint stem)
{
  return dtl_passage_is (site->passage, token, DTL_TOKEN_WORD) && dtl_passage_ends_in (site->passage, token, ending, stem);
}

/* "fire [caused] losses": a word in -ed between two nouns is the verb between a subject and its object. */
static gboolean
parts_subject (const DtlNounSite *site, guint token)
{
  const guint64 openers = DTL_SENSE_BIT (DTL_SENSE_DETERMINER) | DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_ADJECTIVE) | DTL_SENSE_BIT (DTL_SENSE_ADVERB)
                          | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_SAY);

  return token > site->clause.first && token + 1 < site->first && dtl_passage_ends_in (site->passage, token, "ed", 3)
         && !dtl_passage_has_flag (site->passage, token, DTL_TOKEN_CAPITAL) && dtl_passage_is (site->passage, token - 1, DTL_TOKEN_WORD) && !dtl_passage_word_any (site->passage, token - 1, openers)
         && dtl_passage_is (site->passage, token + 1, DTL_TOKEN_WORD) && !dtl_noun_phrase_in_figure (site, token - 1) && !dtl_noun_phrase_in_date (site, token - 1);
}

/* "utilization [rates] rose", "labour [costs] were": a word that could be said of somebody, with a verb of its own behind it. */
static gboolean
is_plural_subject (const DtlNounSite *site, guint token)
{
  const guint64 verbs = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_LINK_VERB);

  return token > site->clause.first && token + 1 < site->first && dtl_noun_phrase_ends_in (site, token, "s", 3) && dtl_passage_is (site->passage, token - 1, DTL_TOKEN_WORD)
         && !dtl_passage_has_flag (site->passage, token - 1, DTL_TOKEN_CAPITAL) && dtl_passage_word_any (site->passage, token + 1, verbs);
}

/* Whether a token can stand inside a noun phrase: a word that is nothing else, a name's initial, a clitic, a
 * hyphen between words. */
gboolean
dtl_noun_phrase_is_nominal (const DtlNounSite *site, guint token)
{
  const guint64 others = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN)
                         | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_SAY) | DTL_SENSE_BIT (DTL_SENSE_ADVERB)
                         | DTL_SENSE_BIT (DTL_SENSE_ACCORDING) | DTL_SENSE_BIT (DTL_SENSE_BASELINE);
  const DtlToken *word = dtl_passage_at (site->passage, token);

  if (token >= site->first && token <= site->last)
    return FALSE;
  if (word->kind == DTL_TOKEN_CLITIC)
    return TRUE;
  if (word->kind == DTL_TOKEN_DASH)
    return (word->flags & DTL_TOKEN_SPACE_BEFORE) == 0 && !dtl_passage_has_flag (site->passage, token + 1, DTL_TOKEN_SPACE_BEFORE);
  if (is_age_group (site, token) || is_compound_tail (site, token) || is_numbered_name (site, token) || is_term (site, token))
    return TRUE;
  if (word->kind == DTL_TOKEN_SLASH)
    return !dtl_passage_has_flag (site->passage, token, DTL_TOKEN_SPACE_BEFORE) && dtl_passage_is (site->passage, token + 1, DTL_TOKEN_WORD);
  if (word->kind != DTL_TOKEN_WORD || dtl_noun_phrase_in_date (site, token) || dtl_noun_phrase_in_figure (site, token) || dtl_noun_phrase_is_determiner (site, token))
    return FALSE;
  if ((word->flags & DTL_TOKEN_UPPER) != 0 || is_in_wording (site, token) || (dtl_noun_phrase_has_class (site, token, DTL_SENSE_SAY) && is_plural_subject (site, token)))
    return TRUE;
  if (dtl_passage_is_one_of (site->passage, token, never_nouns) || dtl_passage_is_one_of (site->passage, token, fillers) || (token > site->clause.first && dtl_noun_phrase_is_modal (site, token - 1) && (word->flags & DTL_TOKEN_CAPITAL) == 0))
    return FALSE;
  if (dtl_passage_word_any (site->passage, token, others) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_PREDICATE))
    return FALSE;
  if (token == site->last + 1 && (dtl_noun_phrase_has_class (site, token, DTL_SENSE_RISE_NOUN) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_FALL_NOUN)))
    return !dtl_noun_phrase_has_class (site, token, DTL_SENSE_CHANGE_ADJECTIVE);
  if ((dtl_noun_phrase_has_class (site, token, DTL_SENSE_LINK_VERB) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_OWNING)) && dtl_passage_ends_in (site->passage, token, "ed", 0))
    return FALSE;
  return !dtl_clause_is_verb (site->passage, token) && !parts_subject (site, token);
}

/* From @token on: [determiner] nominals, with "of"/"in"/"with" phrases behind, as far as DTL_NOUN_PHRASE_MAX. */
DtlTokenRun
dtl_noun_phrase_take_forward (const DtlNounSite *site, guint token, gboolean with_tail)
{
  DtlTokenRun run;

  while (token < site->clause.end && dtl_noun_phrase_is_determiner (site, token))
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

/* "interest [rate] on": whether a word is the last of the wording of a measure. */
gboolean
dtl_noun_phrase_ends_wording (const DtlNounSite *site, guint token)
{
  const DtlPassage *passage = site->passage;
  guint length;

  if (dtl_noun_phrase_has_class (site, token, DTL_SENSE_CONCEPT))
    return TRUE;
  for (guint back = 1; back < 4 && token >= site->clause.first + back; back++)
    if (dtl_passage_at (passage, token - back)->phrase_length == back + 1 && dtl_passage_phrase (passage, token - back, DTL_SENSE_CONCEPT, &length) != NULL && length == back + 1)
      return TRUE;
  return FALSE;
}

/* Whether the preposition at @token joins what stands behind it to the noun before it: "share of", "inflation in";
 * only what is measured goes with more of them: "unemployment among", "death toll from", "spending on". */
static gboolean
joins_nouns (const DtlNounSite *site, guint token)
{
  static const char *const always[] = { "of", "in", "for" };
  static const char *const measured[] = { "among", "from", "on", "to", "by", "excluding", "including", "per", "at", "with" };

  if (token <= site->clause.first || !dtl_noun_phrase_is_nominal (site, token - 1))
    return FALSE;
  if (dtl_passage_is_one_of (site->passage, token, always))
    return TRUE;
  return dtl_passage_is_one_of (site->passage, token, measured) && dtl_noun_phrase_ends_wording (site, token - 1);
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
      else if (dtl_token_run_is_empty (run))
        break;
      else if (dtl_noun_phrase_is_determiner (site, before) && run.first > site->clause.first + 1 && joins_nouns (site, before - 1))
        run.first -= 2;
      else if (joins_nouns (site, before))
        run.first--;
      else
        break;
    }
  while (!dtl_token_run_is_empty (run) && (dtl_noun_phrase_is_determiner (site, run.first) || !dtl_passage_is (site->passage, run.first, DTL_TOKEN_WORD)))
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

/* Back over "about", "no fewer than", "more than" from before @token on, within the clause. */
guint
dtl_noun_phrase_skip_hedges_before (const DtlNounSite *site, guint token)
{
  for (gboolean more = TRUE; more && token > site->clause.first;)
    {
      guint length = 0;

      more = FALSE;
      for (guint back = 4; back > 1 && !more; back--)
        more = token >= site->clause.first + back && dtl_passage_phrase (site->passage, token - back, DTL_SENSE_HEDGE, &length) != NULL && length == back;
      if (!more && dtl_noun_phrase_is_hedge (site, token - 1))
        {
          more = TRUE;
          length = 1;
        }
      token -= more ? length : 0;
    }
  return token;
}

static guint
count_figures_before (const DtlPassage *passage, guint32 start)
{
  const GArray *figures = passage->reading->figures;
  guint low = passage->first_figure, high = figures->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (figures, DtlFigure, middle).span.start < start)
        low = middle + 1;
      else
        high = middle;
    }
  return low - passage->first_figure;
}

/**
 * dtl_noun_site_make:
 * @passage: a paragraph
 * @figure: one of its figures
 * @first: index of the figure's first token
 * @last: index of its last
 *
 * Returns: where phrases are looked for around the figure
 */
DtlNounSite
dtl_noun_site_make (const DtlPassage *passage, const DtlFigure *figure, guint first, guint last)
{
  DtlNounSite site = { passage, figure, dtl_clause_find (passage, first), first, last, first, 0 };

  site.n_before = count_figures_before (passage, dtl_passage_at (passage, first)->start);
  site.lead = dtl_noun_phrase_skip_hedges_before (&site, first);
  return site;
}
