/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is measured was told a sentence ago: "raised its estimate to 12.9", "the unit's count stood at 33,905", "when there were
 * 340", "How many are missing? Officials say 17", "Not so India, up by 4 per cent". */

#include "config.h"

#include "dtl-measure-meant.h"

#include "dtl-measure-before.h"

#define MAX_BACK 6    /* figures that are looked back at */
#define NEXT_LINE 4   /* bytes at most between a paragraph and the sentence before it */

/* Words that stand for what was told; whose they are, or of which count, may be said before them. */
static const char *const pointers[] = { "count", "counts", "number", "numbers", "tally", "figure", "figures", "estimate", "estimates", "total", "reading" };

static gboolean
is_change (const DtlFigure *figure)
{
  return figure->change == DTL_CHANGE_INCREASE || figure->change == DTL_CHANGE_DECREASE;
}

/* Figures that could be of the same measure: of one kind and unit; counts, if this one counts nothing of its own. */
static gboolean
is_alike (const DtlFigure *other, const DtlFigure *figure)
{
  return other->concept != NULL && other->measure != NULL && other->kind == figure->kind && g_strcmp0 (other->unit, figure->unit) == 0
         && (figure->noun == NULL || g_strcmp0 (figure->noun, other->noun) == 0);
}

/* The last figure of the sentence right before the paragraph; %NULL if it is not of this one's kind. */
static const DtlFigure *
find_above (const DtlNounSite *site)
{
  const DtlPassage *passage = site->passage;
  const DtlFigure *other;

  if (site->n_before > 0 || passage->first_figure == 0)
    return NULL;
  other = &g_array_index (passage->reading->figures, DtlFigure, passage->first_figure - 1);
  return other->sentence.end <= passage->span.start && passage->span.start - other->sentence.end <= NEXT_LINE && is_alike (other, site->figure) ? other : NULL;
}

/* Whether @other stands in the figure's sentence or in the one before. */
static gboolean
is_near (const DtlNounSite *site, const DtlFigure *other)
{
  const DtlPassage *passage = site->passage;
  const DtlSentence *here = dtl_passage_sentence (passage, site->first);
  const DtlSentence *there = dtl_passage_sentence (passage, dtl_passage_find_token (passage, other->span.start));

  return here - there <= 1;
}

/* The last figure that could be of the same measure, in the sentence or the one before. */
static const DtlFigure *
find_meant (const DtlNounSite *site)
{
  const DtlFigure *other;

  for (guint n = 1; n < MAX_BACK && (other = dtl_measure_before_figure (site, n)) != NULL && is_near (site, other); n++)
    if (is_alike (other, site->figure))
      return other;
  return find_above (site);
}

/* --- Words that stand for it ---------------------------------------------------------------------- */

/* "its [estimate] to", "the ministry's first [count] to": the object of a verb that moves it. */
static char *
say_moved (DtlMeasureMaker *self)
{
  static const char *const joints[] = { "to", "at" };
  static const char *const verbs[] = { "raised", "raises", "lifted", "lifts", "increased", "lowered", "lowers", "cut", "cuts", "reduced", "revised", "revises", "corrected", "corrects", "updated", "updates", "put", "puts", "upped", "trimmed" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other;
  guint token = site->lead;

  if (token < site->clause.first + 4 || !dtl_passage_is_one_of (site->passage, token - 1, joints) || !dtl_passage_is_one_of (site->passage, token - 2, pointers))
    return NULL;
  for (token -= 2; token > site->clause.first && !dtl_noun_phrase_is_determiner (site, token - 1) && site->lead - token < 6; token--)
    if (!dtl_passage_is (site->passage, token - 1, DTL_TOKEN_WORD))
      return NULL;
  if (token < site->clause.first + 2 || !dtl_passage_is_one_of (site->passage, token - 2, verbs) || (other = find_meant (site)) == NULL)
    return NULL;
  return dtl_measure_before_adapt (self, other, is_change (site->figure));
}

/* "when there were [340,500]", "there are now [31]": what there is of is not said again. */
static char *
say_there_are (DtlMeasureMaker *self)
{
  static const char *const verbs[] = { "were", "are", "was", "is", "been" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other;
  guint token = site->lead;

  if (site->figure->kind != DTL_FIGURE_COUNT || site->figure->noun != NULL || dtl_noun_phrase_is_nominal (site, site->last + 1) || dtl_noun_phrase_says (site, site->last + 1, "of"))
    return NULL;
  while (token > site->clause.first && dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_ADVERB))
    token--;
  if (token < 2 || !dtl_passage_is_one_of (site->passage, token - 1, verbs))
    return NULL;
  token -= 1 + (dtl_passage_says (site->passage, token - 2, "had") || dtl_passage_says (site->passage, token - 2, "have"));
  if (token == 0 || !(dtl_passage_says (site->passage, token - 1, "there")) || (other = find_meant (site)) == NULL)
    return NULL;
  return dtl_measure_before_adapt (self, other, FALSE);
}

/* --- How much more or less ------------------------------------------------------------------------ */

/* "336,400 students this academic year, [1.2%] fewer than a year ago": behind a comma, with no verb between it and what it is held
 * against. */
static char *
say_fewer (DtlMeasureMaker *self)
{
  static const char *const words[] = { "more", "less", "fewer", "higher", "lower" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = site->lead;

  if (other == NULL || other->concept == NULL || is_change (other) || other->kind == DTL_FIGURE_PERCENT || other->kind == DTL_FIGURE_DURATION || site->figure->kind != DTL_FIGURE_PERCENT
      || !dtl_span_equal (other->sentence, site->figure->sentence) || !dtl_passage_is_one_of (site->passage, site->last + 1, words) || !dtl_passage_says (site->passage, site->last + 2, "than"))
    return NULL;
  token -= token > 0 && dtl_passage_says (site->passage, token - 1, "or");
  if (token < 2 || !dtl_passage_is (site->passage, token - 1, DTL_TOKEN_COMMA))
    return NULL;
  for (token--; token > 0 && !dtl_noun_phrase_in_figure (site, token - 1); token--)
    if (!dtl_noun_phrase_in_date (site, token - 1) && (!dtl_passage_is (site->passage, token - 1, DTL_TOKEN_WORD) || dtl_clause_is_verb (site->passage, token - 1)))
      return NULL;
  return token > 0 && dtl_noun_phrase_figure (site, token - 1) == other ? dtl_measure_before_adapt (self, other, TRUE) : NULL;
}

/**
 * dtl_measure_meant_say:
 * @self: a name in the making
 *
 * Returns: (transfer full) (nullable): the name of what was told a sentence ago, if a word of the clause stands for it
 */
char *
dtl_measure_meant_say (DtlMeasureMaker *self)
{
  char *phrase = say_moved (self);

  if (phrase == NULL)
    phrase = say_there_are (self);
  return phrase != NULL ? phrase : say_fewer (self);
}

/* --- Clauses that name nothing --------------------------------------------------------------------- */

/* "the count of votes", and not "the estimate of 30 May" */
static gboolean
leads_to_thing (const DtlNounSite *site, guint token)
{
  return (dtl_passage_says (site->passage, token, "of") || dtl_passage_says (site->passage, token, "for")) && !dtl_noun_phrase_in_date (site, token + 1);
}

/* Whose a count is, or which of several: "the Epidemiology Unit's count", "the flash estimate", "the number now given". */
static gboolean
is_pointer (const DtlNounSite *site, DtlTokenRun core)
{
  static const char *const which[] = { "first", "second", "third", "earlier", "initial", "previous", "official", "final", "provisional", "preliminary", "revised", "flash", "latest", "new", "last", "original", "early" };
  const guint last = core.end - 1 + dtl_passage_is_one_of (site->passage, core.end, pointers); /* the trimmed "flash [estimate]" */

  if (core.end > site->first || !dtl_passage_is_one_of (site->passage, last, pointers) || leads_to_thing (site, last + 1))
    return FALSE;
  for (guint i = core.first; i < last; i++)
    if (!dtl_passage_is (site->passage, i, DTL_TOKEN_CLITIC) && !dtl_passage_has_flag (site->passage, i, DTL_TOKEN_CAPITAL) && !dtl_noun_phrase_in_date (site, i) && !dtl_passage_is_one_of (site->passage, i, which)
        && !dtl_noun_phrase_has_class (site, i, DTL_SENSE_SOURCE) && !dtl_noun_phrase_has_class (site, i, DTL_SENSE_AGENCY))
      return FALSE;
  return TRUE;
}

/* A word that names nothing that could be measured: small words, verbs of saying and of change, names, those who tell. */
static gboolean
is_void (const DtlNounSite *site, guint token)
{
  const guint64 classes = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY) | DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL) | DTL_SENSE_BIT (DTL_SENSE_DETERMINER)
                          | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_HEDGE) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION);
  static const char *const verbs[] = { "get", "gets", "reckon", "reckons", "guess", "arrive", "arrives", "come", "comes", "make", "makes" }; /* "our analysts get [3,400]" */
  const DtlPassage *passage = site->passage;

  if (!dtl_passage_is (passage, token, DTL_TOKEN_WORD) || (token >= site->first && token <= site->last) || dtl_noun_phrase_in_date (site, token))
    return !dtl_noun_phrase_in_figure (site, token) || (token >= site->first && token <= site->last);
  if (dtl_passage_word_any (passage, token, classes) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_LINK_VERB) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_SAY)
      || dtl_noun_phrase_has_class (site, token, DTL_SENSE_SOURCE) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_COUNTRY))
    return TRUE;
  if (dtl_noun_phrase_has_class (site, token, DTL_SENSE_PRONOUN) || dtl_passage_is_one_of (passage, token, verbs))
    return TRUE;
  if (dtl_passage_says (passage, token, "not") || dtl_passage_says (passage, token, "higher") || dtl_passage_says (passage, token, "lower"))
    return TRUE;
  return dtl_passage_has_flag (passage, token, DTL_TOKEN_CAPITAL) && dtl_passage_word (passage, token, DTL_SENSE_CONCEPT) == NULL && (token > dtl_passage_sentence (passage, token)->first || dtl_passage_word (passage, token, DTL_SENSE_DEMONYM) != NULL);
}

/* Whether the whole sentence holds no word for anything: "Not so India, up by more than [4 per cent]." */
static gboolean
names_nothing (const DtlNounSite *site)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);

  for (guint i = sentence->first; i < sentence->end; i++)
    if (!is_void (site, i))
      return FALSE;
  return TRUE;
}

/* "How many are missing? Officials say [17].": what the question before asks for. */
static const DtlConcept *
find_asked (const DtlNounSite *site)
{
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  const DtlConcept *concept;
  guint first, length;

  if (sentence == site->passage->sentences || sentence->first == 0 || !dtl_passage_says (site->passage, sentence[-1].first, "how"))
    return NULL;
  first = sentence[-1].first + 1;
  if (!dtl_passage_says (site->passage, first, "many") && !dtl_passage_says (site->passage, first, "much"))
    return NULL;
  for (guint i = first + 1; i < sentence[-1].end; i++)
    if ((concept = dtl_measure_concept_at (site, i, &length)) != NULL)
      return concept;
  return NULL;
}

/* Whether the clause itself names what the data know; it stays unsettled which. */
static gboolean
has_concept (const DtlMeasureMaker *self)
{
  return (self->known ? self->concept : dtl_measure_concept_find (self->site, self->core)).concept != NULL;
}

/* What @other measures, without whose it is: "China's emissions rose 3 per cent. Not so India's, down by 4 per cent." */
static char *
adapt_concept (DtlMeasureMaker *self, const DtlFigure *other)
{
  g_autofree char *phrase = dtl_measure_before_adapt (self, other, is_change (self->site->figure));

  return self->concept.concept != NULL ? g_strdup (self->concept.concept->label) : g_steal_pointer (&phrase);
}

/**
 * dtl_measure_meant_complete:
 * @self: a name in the making
 * @phrase: (transfer full) (nullable): what the clause alone gave
 *
 * Returns: (transfer full) (nullable): the name of what was told or asked a sentence ago, where the sentence itself names nothing but
 *   who tells it, where or when; else @phrase
 */
char *
dtl_measure_meant_complete (DtlMeasureMaker *self, char *phrase)
{
  const DtlNounSite *site = self->site;
  const DtlFigureKind kind = site->figure->kind;
  const DtlConcept *asked = NULL;
  const DtlFigure *other = NULL;
  gboolean empty;

  if (self->finished || site->figure->noun != NULL || kind == DTL_FIGURE_DURATION || kind == DTL_FIGURE_AGE || kind == DTL_FIGURE_RANK)
    return phrase;
  empty = names_nothing (site);
  if ((!empty && (dtl_token_run_is_empty (self->core) || !is_pointer (site, self->core))) || has_concept (self))
    return phrase;
  if (empty)
    asked = find_asked (site);
  if (asked == NULL)
    other = find_meant (site);
  if (asked == NULL && other == NULL)
    return phrase;
  g_free (phrase);
  self->core = DTL_NO_TOKENS;
  if (other != NULL && !empty)
    return dtl_measure_before_adapt (self, other, is_change (site->figure));
  if (other != NULL)
    return adapt_concept (self, other);
  self->finished = self->known = TRUE;
  self->concept = (DtlMeasureConcept) { .concept = asked };
  return g_strdup (asked->label);
}
