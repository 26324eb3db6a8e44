/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A wording may be right for a measure, and not here: doses that were taken to hospital are nobody hurt, schools in
 * which people shelter are not what is counted, and copper that is sold for a sum has not that price. */

#include "config.h"

#include "dtl-measure-suits.h"

#include <string.h>

#include "dtl-clause.h"
#include "dtl-lemma.h"

/* Whether the lexicon knows the noun, or its plural, as one of @class. */
static gboolean
is_known (const DtlLexicon *lexicon, const char *noun, DtlSenseClass class)
{
  g_autofree char *plural = g_strconcat (noun, "s", NULL);
  guint one = dtl_lexicon_find (lexicon, noun), more = dtl_lexicon_find (lexicon, plural);

  return (one != 0 && dtl_lexicon_sense (lexicon, one, class) != NULL) || (more != 0 && dtl_lexicon_sense (lexicon, more, class) != NULL);
}

/* Nouns for people are those of the lexicon, and what is named after what it does and known as no thing. */
static gboolean
is_person (const DtlLexicon *lexicon, const char *noun)
{
  static const char *const endings[] = { "er", "or", "ee", "ist", "ian", "man", "woman", "ant" };

  if (g_str_equal (noun, "person") || is_known (lexicon, noun, DTL_SENSE_PERSON))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (noun, endings[i]))
      return !is_known (lexicon, noun, DTL_SENSE_THING);
  return FALSE;
}

/**
 * dtl_measure_suits_noun:
 * @site: a figure, of which the noun is known if it has one
 * @concept: what it may measure
 *
 * Returns: whether its noun is one of those that the concept counts; a noun of which nothing is known may be
 */
gboolean
dtl_measure_suits_noun (const DtlNounSite *site, const DtlConcept *concept)
{
  const DtlLexicon *lexicon = site->passage->lexicon;
  const char *noun = site->figure->noun;

  if (concept->of == DTL_CONCEPT_OF_ANYTHING || noun == NULL || site->figure->kind != DTL_FIGURE_COUNT)
    return TRUE;
  if (concept->of == DTL_CONCEPT_OF_THINGS)
    return !is_person (lexicon, noun);
  return is_known (lexicon, noun, DTL_SENSE_PERSON) || !is_known (lexicon, noun, DTL_SENSE_THING);
}

/**
 * dtl_measure_suits_is_counted:
 * @site: a figure and its clause
 * @run: words that name a measure
 *
 * Returns: whether the last of them is the noun that the figure counts, wherever they stand: "[112] of the 240 seats"
 */
gboolean
dtl_measure_suits_is_counted (const DtlNounSite *site, DtlTokenRun run)
{
  const DtlToken *last = dtl_passage_at (site->passage, run.end - 1);
  const char *noun = site->figure->noun;
  char lemma[DTL_LEMMA_MAX];

  if (noun == NULL)
    return FALSE;
  dtl_lemma_noun (site->passage->lexicon, site->passage->bytes + last->start, dtl_token_length (last), lemma);
  return g_str_has_suffix (noun, lemma);
}

/* Whether a deed stands in the tokens [first, end), done by what is named before it: "rescuers had brought [71] people". A number that
 * rises, falls or is has done nothing. */
static gboolean
holds_deed (const DtlNounSite *site, guint first, guint end)
{
  const guint64 moves = DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_MULTIPLE) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY);

  for (guint i = first; i < end; i++)
    if (dtl_clause_is_verb (site->passage, i) && !dtl_passage_word_any (site->passage, i, moves) && !dtl_noun_phrase_has_class (site, i, DTL_SENSE_LINK_VERB))
      return TRUE;
  return FALSE;
}

/* "[44] in all, among them 12 schoolchildren": whether the words at @run are counted by another figure, behind a comma. */
static gboolean
is_of_part (const DtlNounSite *site, DtlTokenRun run)
{
  guint at = run.first;

  while (at > site->last + 1 && !dtl_noun_phrase_in_figure (site, at - 1) && dtl_noun_phrase_is_nominal (site, at - 1))
    at--;
  if (at <= site->last + 2 || !dtl_noun_phrase_in_figure (site, at - 1))
    return FALSE;
  for (guint i = site->last + 1; i + 1 < at; i++)
    if (dtl_passage_is (site->passage, i, DTL_TOKEN_COMMA))
      return TRUE;
  return FALSE;
}

/* Whether the words at @run are what the figure counts: "[900] workers", "the number of workers rose to [900]", and not
 * "[900] people work in schools". */
static gboolean
is_own_noun (const DtlNounSite *site, DtlTokenRun run)
{
  const char *noun = site->figure->noun;

  if (noun == NULL)
    return !is_of_part (site, run);
  if (run.end <= site->first && g_str_equal (noun, "person"))
    return !holds_deed (site, run.end, site->first);
  return dtl_measure_suits_is_counted (site, run);
}

/* Whether one of these tokens is a word that is of @setting. */
static gboolean
is_set (const DtlPassage *passage, guint first, guint end, const char *setting)
{
  for (guint i = first; setting != NULL && i < end; i++)
    {
      const DtlSense *sense = dtl_passage_word (passage, i, DTL_SENSE_SETTING);

      if (sense != NULL && strstr (sense->text, setting) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether words around the figure say that it is about what the concept's loose wordings need. */
static gboolean
is_in_setting (const DtlNounSite *site, const DtlConcept *concept)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);

  return is_set (site->passage, 0, site->passage->n_tokens, concept->setting) || is_set (site->passage, sentence->first, sentence->end, concept->near);
}

/* "were searching for the others", "the recovery of bodies": words that lead to what stands behind them. */
static gboolean
leads_away (const DtlNounSite *site, DtlTokenRun run)
{
  static const char *const links[] = { "for", "of" };

  return run.first > site->last && run.end < site->clause.end && dtl_passage_is_one_of (site->passage, run.end - 1, links)
         && (dtl_noun_phrase_is_determiner (site, run.end) || dtl_noun_phrase_is_nominal (site, run.end));
}

/**
 * dtl_measure_suits_wording:
 * @site: a figure and its clause
 * @concept: what it may measure
 * @wording: how much the words say
 * @run: the words
 *
 * Returns: whether they can name the concept here
 */
gboolean
dtl_measure_suits_wording (const DtlNounSite *site, const DtlConcept *concept, DtlWording wording, DtlTokenRun run)
{
  switch (wording)
    {
    case DTL_WORDING_FALLING:
      return site->figure->change == DTL_CHANGE_DECREASE;
    case DTL_WORDING_NOUN:
      return is_own_noun (site, run);
    case DTL_WORDING_LOOSE:
      return is_in_setting (site, concept) && !leads_away (site, run);
    case DTL_WORDING_PLAIN:
    case DTL_WORDING_LAST:
    default:
      return TRUE;
    }
}
