/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Some figures are named after what they are themselves: a rank, an age, a duration, a magnitude, a multiple, an amount a share. */

#include "config.h"

#include "dtl-measure-kind.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-before.h"

#define NEAR 60        /* tokens between a rank and the name of its table */
#define OFFER_REACH 12 /* tokens before an amount in which an offer is told */

/* The name of a table that ranks: "the Global AI Index", "the FIFA World Ranking". */
static DtlTokenRun
find_table (const DtlNounSite *site)
{
  static const char *const tables[] = { "index", "ranking", "rankings", "table", "tool", "list", "league", "survey", "standings" };
  const DtlSentence *sentence = dtl_passage_sentence (site->passage, site->first);
  DtlNounSite whole = *site;
  guint from = MAX (sentence->first, site->first > NEAR ? site->first - NEAR : 0);
  guint to = MIN (sentence->end, site->last + NEAR);

  whole.clause = (DtlClause) { from, to };
  for (guint i = from; i < to; i++)
    {
      DtlTokenRun run = { i, i + 1 };

      if (!dtl_passage_is_one_of (site->passage, i, tables))
        continue;
      while (run.first > from && dtl_noun_phrase_is_nominal (&whole, run.first - 1) && run.end - run.first < DTL_NOUN_PHRASE_MAX)
        run.first--;
      if (run.end - run.first > 1 && dtl_passage_has_flag (site->passage, run.end - 2, DTL_TOKEN_CAPITAL | DTL_TOKEN_UPPER | DTL_TOKEN_FOREIGN))
        return run;
      if (run.end - run.first > 2)
        return run;
    }
  return DTL_NO_TOKENS;
}

/* "ranks 12th of 40 ports in safety": rank in the table that is named, else in what is ranked. */
char *
dtl_measure_kind_say_rank (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  char *phrase;

  if (site->figure->kind != DTL_FIGURE_RANK)
    return NULL;
  if ((phrase = dtl_measure_maker_say (self, _("rank in"), find_table (site))) != NULL)
    return phrase;
  for (guint i = site->last + 1; i + 1 < MIN (site->clause.end, site->last + 12); i++)
    if (dtl_noun_phrase_says (site, i, "in") || dtl_noun_phrase_says (site, i, "on") || dtl_noun_phrase_says (site, i, "for"))
      {
        phrase = dtl_measure_maker_say (self, _("rank in"), dtl_noun_phrase_take_forward (site, i + 1, TRUE));
        if (phrase)
          return phrase;
      }
  return g_strdup (_("rank"));
}

/* "110 years in prison, and the office suggested [100 years]": years of more than one's patience, behind a sentence. */
static gboolean
is_term_again (const DtlNounSite *site)
{
  static const char *const verbs[] = { "suggested", "sought", "seek", "seeking", "asked", "requested", "recommended", "argued", "demanded", "faces", "face", "facing", "get", "got", "received", "given", "handed" };
  const DtlFigure *before = dtl_measure_before_figure (site, 1);

  if (before == NULL || before->kind != DTL_FIGURE_DURATION || g_strcmp0 (before->concept, "prison-term") != 0)
    return FALSE;
  for (guint i = site->first; i > site->clause.first && site->first - i < 5; i--)
    if (dtl_passage_is_one_of (site->passage, i - 1, verbs))
      return TRUE;
  return FALSE;
}

/* "trailing the others by six months", "the strike lasted two weeks": what is so long is said by the verb. */
char *
dtl_measure_kind_say_duration (DtlMeasureMaker *self)
{
  static const char *const spans[] = { "in", "over", "for", "within", "every", "during", "past", "last", "first", "next", "than" };
  const DtlMeasureConcept *concept;
  guint token;

  if (self->site->figure->kind != DTL_FIGURE_DURATION)
    return NULL;
  if (dtl_noun_phrase_says (self->site, self->site->last + 1, "of"))
    {
      DtlTokenRun what = dtl_noun_phrase_take_forward (self->site, self->site->last + 2, FALSE);

      if (!dtl_token_run_is_empty (what) && !dtl_noun_phrase_is_determiner (self->site, self->site->last + 2)
          && (dtl_measure_maker_names (self->site, what) || dtl_measure_maker_concept (self)->concept == NULL))
        return dtl_measure_maker_say (self, NULL, what); /* "[653 hours] of sunshine" */
    }
  concept = dtl_measure_maker_concept (self);
  if (concept->concept != NULL && concept->distance <= 10 && concept->run.end <= self->site->first && concept->run.end > concept->run.first + 1 && dtl_measure_maker_is_noun (self->site, concept->run))
    return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), dtl_measure_maker_grow (self->site, concept->run));
  if (concept->concept != NULL && concept->distance <= 10)
    return g_strdup (concept->concept->label);
  if (concept->concept == NULL && is_term_again (self->site))
    {
      self->concept.concept = dtl_lexicon_concept (self->site->passage->lexicon, "prison-term");
      self->finished = TRUE;
      return g_strdup (self->concept.concept->label);
    }
  token = dtl_noun_phrase_skip_hedges (self->site);
  while (token > self->site->clause.first && dtl_noun_phrase_is_determiner (self->site, token - 1))
    token--;
  self->finished = TRUE;
  if (token > self->site->clause.first && dtl_passage_is_one_of (self->site->passage, token - 1, spans))
    return g_strdup (_("period"));
  return self->site->first > self->site->clause.first && dtl_passage_is_one_of (self->site->passage, self->site->first - 1, spans) ? g_strdup (_("period")) : NULL;
}

/* "Tane Rewi, [61], said", "a [34-year-old] woman": whose age it is, if a name says it. */
char *
dtl_measure_kind_say_age (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  DtlTokenRun run = { site->first, site->first };
  GString *phrase;

  if (site->figure->kind != DTL_FIGURE_AGE)
    return NULL;
  while (run.first > site->clause.first && (dtl_passage_is (site->passage, run.first - 1, DTL_TOKEN_COMMA) || dtl_noun_phrase_has_class (site, run.first - 1, DTL_SENSE_AGE)))
    run.first = run.end = run.first - 1;
  while (run.first > site->clause.first && run.end - run.first < 4 && dtl_passage_has_flag (site->passage, run.first - 1, DTL_TOKEN_CAPITAL) && dtl_passage_is (site->passage, run.first - 1, DTL_TOKEN_WORD))
    run.first--;
  self->finished = TRUE;
  if (run.end - run.first < 2)
    return g_strdup (_("age"));
  phrase = g_string_new (NULL);
  dtl_measure_label_append (phrase, site, run);
  g_string_append (phrase, _("'s age"));
  return g_string_free_and_steal (phrase);
}

/* "a [7.1] quake", "the [7.1 magnitude] earthquake": what is told of a tremor in a fraction is how strong it was. */
char *
dtl_measure_kind_say_magnitude (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  gboolean own = dtl_passage_says (site->passage, site->last, "magnitude");
  guint at = site->last + 1;
  const DtlConcept *magnitude;

  if (site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE)
    return NULL;
  if (!own && (site->first != site->last || site->figure->digits < 2 || memchr (site->passage->bytes + dtl_passage_at (site->passage, site->first)->start, '.', dtl_token_length (dtl_passage_at (site->passage, site->first))) == NULL
               || site->figure->kind == DTL_FIGURE_MONEY || site->figure->kind == DTL_FIGURE_PERCENT || !dtl_noun_phrase_has_class (site, at, DTL_SENSE_TREMOR)))
    return NULL;
  magnitude = dtl_lexicon_concept (site->passage->lexicon, "magnitude");
  if (magnitude == NULL)
    return NULL;
  self->concept = (DtlMeasureConcept) { .concept = magnitude };
  self->known = self->finished = TRUE;
  return g_strdup (magnitude->label);
}

/* "[three times] its normal rainfall": a multiple of what follows. */
char *
dtl_measure_kind_say_multiple_of (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;

  if (site->figure->kind != DTL_FIGURE_MULTIPLE || !dtl_noun_phrase_is_determiner (site, site->last + 1))
    return NULL;
  return dtl_measure_maker_say (self, _("multiple of"), dtl_noun_phrase_take_forward (site, site->last + 1, TRUE));
}

/* "had offered [230 pence] a share": somebody would buy. */
static gboolean
is_offer (const DtlNounSite *site)
{
  static const char *const words[] = { "offer", "offers", "offered", "offering", "bid", "bids", "proposal", "tender", "takeover", "buyout", "acquire", "acquires", "acquired" };

  for (guint i = site->first; i > site->clause.first && site->first - i < OFFER_REACH; i--)
    if (dtl_passage_is_one_of (site->passage, i - 1, words))
      return TRUE;
  return FALSE;
}

/* "earned [$2.10] a share", "closed at [£3.18] a share": what one share earned, brought or cost. */
char *
dtl_measure_kind_say_per_share (DtlMeasureMaker *self)
{
  static const char *const profits[] = { "net-profit", "profit", "adjusted-profit", "operating-profit", "net-loss", "loss", "core-earnings", "earnings-per-share", NULL };
  static const char *const kinds[] = { "diluted", "basic", "common", "ordinary", "adjusted" };
  static const char *const offers[] = { "takeover-price", "offer-price", NULL };
  const DtlNounSite *site = self->site;
  guint at = site->last + 1;
  const DtlConcept *concept;
  const DtlFigure *before = dtl_measure_before_figure (site, 1);

  if (site->figure->kind != DTL_FIGURE_MONEY || !(dtl_noun_phrase_says (site, at, "a") || dtl_noun_phrase_says (site, at, "per") || dtl_noun_phrase_says (site, at, "each"))
      || !dtl_noun_phrase_says (site, at + 1 + dtl_passage_is_one_of (site->passage, at + 1, kinds), "share"))
    return NULL;
  at += dtl_passage_is_one_of (site->passage, at + 1, kinds);
  if (dtl_measure_maker_names (site, dtl_noun_phrase_take_forward (site, at + 2, FALSE)))
    return dtl_measure_maker_say (self, NULL, dtl_noun_phrase_take_forward (site, at + 2, FALSE)); /* "[Rs 4] per share interim dividend" */
  concept = dtl_measure_maker_concept (self)->concept;
  if (concept != NULL ? g_strv_contains (offers, concept->id) : is_offer (site) || (before != NULL && before->concept != NULL && g_strv_contains (offers, before->concept)))
    concept = dtl_lexicon_concept (site->passage->lexicon, "offer-price");
  else if ((before != NULL && before->concept != NULL && dtl_span_equal (before->sentence, site->figure->sentence) && g_strv_contains (profits, before->concept))
      || (concept != NULL && g_strv_contains (profits, concept->id)))
    concept = dtl_lexicon_concept (site->passage->lexicon, "earnings-per-share");
  if (concept == NULL || !(g_str_equal (concept->id, "offer-price") || g_str_equal (concept->id, "earnings-per-share")))
    return NULL;
  self->concept = (DtlMeasureConcept) { .concept = concept, .run = DTL_NO_TOKENS };
  self->known = self->finished = TRUE;
  return g_strdup (concept->label);
}
