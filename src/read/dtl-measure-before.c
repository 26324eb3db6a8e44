/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Many a figure is named by the one before it: "up from 5%", "up 9% over the year", "and touched $31", "an increase
 * of 27%", "they had still risen by 7.2 percent". */

#include "config.h"

#include "dtl-measure-before.h"
#include "dtl-noun-ellipsis.h"

#include <glib/gi18n-lib.h>

#define MAX_BACK 60 /* figures that are looked back at */
#define MOST_OF_WHOLE 5 /* words of what something is a part of */
#define GAP 4       /* tokens between a figure and its aside */
#define SAY_EXPECTS 3 /* the value of verbs of expectation among those of saying */

/**
 * dtl_measure_before_figure:
 * @site: a figure and its clause
 * @n: 1 for the last, 2 for the one before that
 *
 * Returns: (nullable): a figure of the paragraph that stands before this one
 */
const DtlFigure *
dtl_measure_before_figure (const DtlNounSite *site, guint n)
{
  const DtlPassage *passage = site->passage;

  return n > 0 && n <= site->n_before ? &g_array_index (passage->reading->figures, DtlFigure, passage->first_figure + site->n_before - n) : NULL;
}

static char *
copy_measure (DtlMeasureMaker *self, const DtlFigure *other)
{
  self->finished = self->known = TRUE;
  self->concept = (DtlMeasureConcept) { .concept = other->concept != NULL ? dtl_lexicon_concept (self->site->passage->lexicon, other->concept) : NULL };
  return g_strdup (other->measure);
}

/* "4.3 per cent; not [4.4]", "31, and not [41]", "31 rather than [41]" */
static gboolean
is_denied (const DtlPassage *passage, guint token)
{
  if (token > 1 && dtl_passage_says (passage, token - 1, "than") && dtl_passage_says (passage, token - 2, "rather"))
    return TRUE;
  if (token < 2 || !dtl_passage_says (passage, token - 1, "not"))
    return FALSE;
  token -= dtl_passage_says (passage, token - 2, "and") || dtl_passage_says (passage, token - 2, "but");
  return token > 1 && dtl_passage_at (passage, token - 2)->kind != DTL_TOKEN_STOP && (dtl_passage_at (passage, token - 2)->kind != DTL_TOKEN_WORD || dtl_passage_word (passage, token - 2, DTL_SENSE_UNIT) != NULL);
}

/* "(previously: [€3.6bn])", "(earlier [44])": what it was said to be before, told in an aside. */
static gboolean
is_former (const DtlPassage *passage, guint token)
{
  static const char *const words[] = { "previously", "prior", "formerly", "earlier", "before", "originally", "initially" };

  token -= token > 1 && dtl_passage_is (passage, token - 1, DTL_TOKEN_COLON);
  return token > 1 && dtl_passage_is_one_of (passage, token - 1, words) && dtl_passage_is (passage, token - 2, DTL_TOKEN_OPEN);
}

/* "below the record of [45,755]", "near its peak of [61]": the token behind what it is held against; @token if it is not. */
static guint
skip_mark_back (const DtlNounSite *site, guint token)
{
  static const char *const marks[] = { "record", "peak", "high", "low", "average", "level", "total", "figure", "mark", "norm", "maximum", "minimum", "target" };

  if (token > site->clause.first + 3 && dtl_noun_phrase_says (site, token - 1, "of") && dtl_passage_is_one_of (site->passage, token - 2, marks))
    return token - 2;
  return token;
}

/* "the [$24 billion] that analysts forecast" behind "but above": held against the figure before. */
static gboolean
is_held_against (const DtlNounSite *site)
{
  static const char *const shorts[] = { "short", "shy", "ahead", "clear" };
  static const char *const words[] = { "above", "below", "over", "under", "beating", "exceeding", "topping", "than", "versus", "vs", "against" };
  guint token = dtl_noun_phrase_skip_hedges (site), length;

  if (site->figure->change == DTL_CHANGE_FROM)
    return TRUE;
  for (guint i = token; i > site->clause.first && token - i < 3; i--)
    if (dtl_passage_phrase (site->passage, i - 1, DTL_SENSE_BASELINE, &length) != NULL && i - 1 + length == token)
      return TRUE;
  if (token > site->clause.first + 2 && dtl_noun_phrase_says (site, token - 1, "of") && dtl_noun_phrase_has_class (site, token - 2, DTL_SENSE_EXPECTED))
    token -= 2; /* "above a forecast of" */
  token = skip_mark_back (site, token);
  while (token > site->clause.first && dtl_noun_phrase_is_determiner (site, token - 1))
    token--;
  if (is_denied (site->passage, token) || is_former (site->passage, token))
    return TRUE;
  if (token > site->clause.first + 1 && dtl_noun_phrase_says (site, token - 1, "of") && dtl_passage_is_one_of (site->passage, token - 2, shorts))
    return TRUE; /* "well short of the 95% that" */
  if ((site->figure->kind == DTL_FIGURE_PERCENT || site->figure->kind == DTL_FIGURE_MONEY || site->figure->kind == DTL_FIGURE_QUANTITY) && token == dtl_noun_phrase_skip_hedges (site)
      && token > site->clause.first && dtl_passage_says (site->passage, token - 1, "after") && !dtl_noun_phrase_is_nominal (site, site->last + 1))
    return TRUE; /* "growth of 6.4% next year after [5.8%]" */
  return token > site->clause.first && dtl_passage_is_one_of (site->passage, token - 1, words);
}

/* "up from 5% today", "against 0.2 trillion": the same as the figure that it is held against. */
static char *
say_other_end (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const DtlFigure *other;

  guint token = dtl_noun_phrase_skip_hedges (site);

  if ((other = dtl_measure_before_figure (site, 1)) != NULL && other->measure != NULL && other->kind == DTL_FIGURE_COUNT && site->figure->kind == DTL_FIGURE_COUNT && dtl_span_equal (other->sentence, site->figure->sentence)
      && dtl_noun_ellipsis_is_gapped (site->passage, dtl_noun_phrase_skip_hedges_before (site, dtl_passage_find_token (site->passage, other->span.start)), dtl_passage_find_token (site->passage, other->span.end), token))
    return copy_measure (self, other);
  if (!is_held_against (site))
    return NULL;
  if (token > site->clause.first + 1 && dtl_noun_phrase_says (site, token - 1, "of") && dtl_measure_maker_names (site, dtl_noun_phrase_take_backward (site, token - 1)))
    return NULL;
  for (guint n = 1; n < MAX_BACK && (other = dtl_measure_before_figure (site, n)) != NULL; n++)
    if (other->measure != NULL && g_strcmp0 (other->unit, site->figure->unit) == 0 && dtl_span_equal (other->sentence, site->figure->sentence)
        && (other->kind != DTL_FIGURE_RATIO || site->figure->kind == DTL_FIGURE_RATIO))
      return copy_measure (self, other);
  return NULL;
}

/* --- Of a change, of its ends ------------------------------------------------------------------- */

static gboolean
is_change (const DtlFigure *figure)
{
  return figure->change == DTL_CHANGE_INCREASE || figure->change == DTL_CHANGE_DECREASE || figure->kind == DTL_FIGURE_PERCENTAGE_POINTS || figure->kind == DTL_FIGURE_MULTIPLE;
}

static const DtlConcept *
find_level (const DtlLexicon *lexicon, const DtlConcept *concept)
{
  g_autofree char *id = NULL;
  const DtlConcept *level;

  if (!g_str_has_suffix (concept->id, "-change"))
    return concept;
  id = g_strndup (concept->id, strlen (concept->id) - strlen ("-change"));
  level = dtl_lexicon_concept (lexicon, id);
  return level != NULL ? level : concept;
}

/**
 * dtl_measure_before_adapt:
 * @self: a name in the making
 * @other: a figure with a measure
 * @change: whether this figure tells how much it changed
 *
 * Returns: (transfer full): the name of what @other measures, as it is for this figure: a change of it, or how much it is
 */
char *
dtl_measure_before_adapt (DtlMeasureMaker *self, const DtlFigure *other, gboolean change)
{
  g_autofree char *lead = g_strconcat (_("change in"), " ", NULL);
  g_autofree char *phrase = copy_measure (self, other);
  gboolean has_lead = g_str_has_prefix (phrase, lead);
  const DtlConcept *concept = self->concept.concept;

  if (concept != NULL)
    concept = find_level (self->site->passage->lexicon, concept);
  if (concept != NULL && change && !concept->flow)
    concept = concept->change;
  self->concept.concept = concept;
  if (change == has_lead)
    return g_steal_pointer (&phrase);
  return change ? g_strconcat (lead, phrase, NULL) : g_strdup (phrase + strlen (lead));
}

/* The figure that names this one: the last before it in the sentence, or in the one before. */
static const DtlFigure *
find_antecedent (const DtlNounSite *site, gboolean same_sentence)
{
  const DtlFigure *other;

  for (guint n = 1; n < 6 && (other = dtl_measure_before_figure (site, n)) != NULL; n++)
    {
      gboolean here = dtl_span_equal (other->sentence, site->figure->sentence);

      if (!here && same_sentence)
        return NULL;
      if (other->measure == NULL || other->kind == DTL_FIGURE_DURATION || other->kind == DTL_FIGURE_AGE)
        continue;
      if (other->kind == site->figure->kind || is_change (site->figure) || is_change (other))
        return other;
    }
  return NULL;
}

/* "$26.27bn, up [9pc]", "₹13,590 crore (up [183%])": an aside on the figure right before. */
static char *
say_aside (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site), back = 1;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  DtlFigureKind kind = site->figure->kind;

  if (token <= site->clause.first || other == NULL || other->measure == NULL || (kind != DTL_FIGURE_PERCENT && kind != DTL_FIGURE_PERCENTAGE_POINTS && other->kind != kind)
      || !(dtl_noun_phrase_says (site, token - 1, "up") || dtl_noun_phrase_says (site, token - 1, "down")))
    return NULL;
  while (back < GAP && token > back + 1 && !dtl_noun_phrase_in_figure (site, token - 1 - back) && !dtl_passage_is (site->passage, token - 1 - back, DTL_TOKEN_WORD))
    back++;
  if (back < 2 || token <= back + 1 || !dtl_noun_phrase_in_figure (site, token - 1 - back))
    return NULL;
  return dtl_measure_before_adapt (self, other, TRUE);
}

/* "$412m, [9%] more than a year before", "a $9bn budget, [11 per cent] higher than the last": how much more the figure before is. */
static char *
say_comparison (DtlMeasureMaker *self)
{
  static const char *const words[] = { "more", "less", "higher", "lower", "fewer", "above", "below", "up", "down" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = dtl_noun_phrase_skip_hedges (site), back = token;

  if (other == NULL || other->measure == NULL || is_change (other) || (site->figure->kind != DTL_FIGURE_PERCENT && site->figure->kind != DTL_FIGURE_PERCENTAGE_POINTS)
      || !dtl_passage_is_one_of (site->passage, site->last + 1, words))
    return NULL;
  while (back > 0 && token - back < GAP && !dtl_noun_phrase_in_figure (site, back - 1)
         && (!dtl_passage_is (site->passage, back - 1, DTL_TOKEN_WORD) || dtl_noun_phrase_in_date (site, back - 1) || dtl_passage_says (site->passage, back - 1, "or")))
    back--;
  return back < token && back > 0 && dtl_noun_phrase_figure (site, back - 1) == other ? dtl_measure_before_adapt (self, other, TRUE) : NULL;
}

/* "employs 1,460 people, [85] fewer than a year ago", "16.8 billion bushels, [72 million] more than it forecast": so many more of
 * what was counted before. */
static char *
say_counted_more (DtlMeasureMaker *self)
{
  static const char *const words[] = { "more", "fewer", "less" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);

  if ((site->figure->kind != DTL_FIGURE_COUNT && site->figure->kind != DTL_FIGURE_MONEY) || site->figure->noun != NULL || other == NULL || other->measure == NULL
      || other->concept == NULL || is_change (other) || (other->kind != site->figure->kind && other->kind != DTL_FIGURE_QUANTITY) || !dtl_span_equal (other->sentence, site->figure->sentence)
      || !dtl_passage_is_one_of (site->passage, site->last + 1, words) || !dtl_passage_says (site->passage, site->last + 2, "than"))
    return NULL;
  return dtl_measure_before_adapt (self, other, TRUE);
}

/* "to 255 pence a share, or [£3.44bn]": the same told in another way; for a share and for the whole firm. */
static char *
say_restated (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const DtlFigure *other = site->figure->kind == DTL_FIGURE_MONEY ? dtl_measure_before_figure (site, 1) : NULL;
  const DtlConcept *whole;
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (other == NULL || g_strcmp0 (other->concept, "offer-price") != 0 || !dtl_span_equal (other->sentence, site->figure->sentence))
    return NULL;
  if (token <= site->clause.first || !dtl_noun_phrase_says (site, token - 1, "or") || dtl_noun_phrase_says (site, site->last + 2, "share"))
    return NULL;
  whole = dtl_lexicon_concept (site->passage->lexicon, "takeover-price");
  if (whole == NULL)
    return NULL;
  self->finished = self->known = TRUE;
  self->concept = (DtlMeasureConcept) { .concept = whole };
  return g_strdup (whole->label);
}

/* A verb of expectation whose object the figure is: "had assumed [1.84 billion]", "was looking for [$88 billion]". */
static gboolean
is_expected (const DtlNounSite *site)
{
  static const char *const looking[] = { "looking", "look", "looked", "hoping", "hoped", "pencilled", "penciled", "budgeted" };
  static const char *const joints[] = { "for", "in" };
  guint token = dtl_noun_phrase_skip_hedges (site);
  const DtlSense *sense;

  if (token <= site->clause.first + 1)
    return FALSE;
  sense = dtl_passage_word (site->passage, token - 1, DTL_SENSE_SAY);
  if (sense != NULL)
    return sense->value == SAY_EXPECTS && !dtl_noun_phrase_has_class (site, token - 2, DTL_SENSE_PREPOSITION) && !dtl_noun_phrase_is_determiner (site, token - 2);
  return dtl_passage_is_one_of (site->passage, token - 1, joints) && dtl_passage_is_one_of (site->passage, token - 2, looking);
}

/* Whether the words right behind the figure name what it is of: "[$275 billion] in exports", "[180,000] new jobs". */
static gboolean
is_named_behind (const DtlNounSite *site)
{
  guint at = site->last + 1;

  if (site->figure->noun != NULL)
    return TRUE;
  at += dtl_noun_phrase_says (site, at, "in") || dtl_noun_phrase_says (site, at, "of");
  return dtl_measure_maker_names (site, dtl_noun_phrase_take_forward (site, at, TRUE));
}

/* "Revenue of $89bn is forecast. Analysts expected [$88bn]": who expects is not what is measured, that was told before. */
static char *
say_expected (DtlMeasureMaker *self)
{
  const DtlFigure *other;

  if (!is_expected (self->site) || is_named_behind (self->site))
    return NULL;
  for (guint n = 1; n < 6 && (other = dtl_measure_before_figure (self->site, n)) != NULL; n++)
    if (other->measure != NULL && other->kind == self->site->figure->kind && g_strcmp0 (other->unit, self->site->figure->unit) == 0)
      return dtl_measure_before_adapt (self, other, is_change (other));
  return NULL;
}

/* "a deficit of $9bn, or [4.7%] of GDP", "revenue of $3bn, equivalent to [17%] of GDP": the sum before, held against the economy. */
static char *
say_of_economy (DtlMeasureMaker *self)
{
  static const char *const joints[] = { "or", "equivalent", "equal", "equalling", "equaling", "representing", "amounting", "corresponding" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = dtl_noun_phrase_skip_hedges (site);
  gboolean joined = FALSE;

  if (other != NULL && other->measure != NULL && other->kind == DTL_FIGURE_PERCENT && other->change == DTL_CHANGE_FROM && site->figure->change == DTL_CHANGE_TO
      && dtl_measure_concept_is_of_economy (site) && dtl_span_equal (other->sentence, site->figure->sentence))
    return copy_measure (self, other); /* "from 5.3% of GDP in 2018 to [6.8%] of GDP" */
  if (other == NULL || other->measure == NULL || other->kind != DTL_FIGURE_MONEY || !dtl_measure_concept_is_of_economy (site) || !dtl_span_equal (other->sentence, site->figure->sentence))
    return NULL;
  for (; token > 0 && !dtl_noun_phrase_in_figure (site, token - 1); token--)
    {
      DtlTokenKind kind = dtl_passage_at (site->passage, token - 1)->kind;

      joined |= kind == DTL_TOKEN_OPEN || dtl_passage_is_one_of (site->passage, token - 1, joints);
      if (kind == DTL_TOKEN_WORD && !dtl_passage_is_one_of (site->passage, token - 1, joints) && !dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_PREPOSITION) && !dtl_noun_phrase_in_date (site, token - 1))
        return NULL;
    }
  return joined && token > 0 && dtl_noun_phrase_figure (site, token - 1) == other ? copy_measure (self, other) : NULL;
}

/* Where the words between the figure before and @token, no more than a comma and "and", begin; @token if others stand there. */
static guint
skip_joint_back (const DtlNounSite *site, guint token)
{
  guint at = token;

  while (at > 0 && dtl_noun_phrase_is_determiner (site, at - 1))
    at--;
  while (at > 0 && (dtl_passage_is (site->passage, at - 1, DTL_TOKEN_COMMA) || dtl_noun_phrase_says (site, at - 1, "and") || dtl_noun_phrase_says (site, at - 1, "while")))
    at--;
  return at < token ? at : token;
}

/* "took 33.9% [of the vote], Labour 26%": where what the figure before is a part of begins; @token if no such words end there. */
static guint
skip_whole_back (const DtlNounSite *site, guint token)
{
  for (guint at = token; at > 1 && token - at < MOST_OF_WHOLE && !dtl_noun_phrase_in_figure (site, at - 1) && dtl_passage_is (site->passage, at - 1, DTL_TOKEN_WORD); at--)
    if (dtl_noun_phrase_says (site, at - 1, "of"))
      return at - 1;
  return token;
}

/* Shares, sums, and counts of one thing. */
static gboolean
may_be_gapped (const DtlFigure *figure, const DtlFigure *other)
{
  if (other->kind != figure->kind || figure->change != other->change || g_strcmp0 (other->unit, figure->unit) != 0 || !dtl_span_equal (other->sentence, figure->sentence))
    return FALSE;
  return figure->kind == DTL_FIGURE_PERCENT || figure->kind == DTL_FIGURE_MONEY || (figure->kind == DTL_FIGURE_COUNT && figure->noun == NULL);
}

/* "Petrel owns 45 percent, Hikari [35 percent] and the state firm the remaining [20 percent]": what is told of each is said once. */
static char *
say_gapped (DtlMeasureMaker *self)
{
  static const char *const joints[] = { "with", "at", "on" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = dtl_noun_phrase_skip_hedges (site), joint;
  g_autoptr (GString) who = NULL;
  const DtlConcept *concept;
  DtlTokenRun run;

  if (other == NULL || other->concept == NULL || !may_be_gapped (site->figure, other))
    return NULL;
  if (token > site->clause.first + 2 && dtl_noun_phrase_says (site, token - 1, "remaining"))
    token -= 1 + dtl_noun_phrase_is_determiner (site, token - 2);
  if (token > site->clause.first + 1 && dtl_passage_is_one_of (site->passage, token - 1, joints))
    token--;
  run = dtl_measure_label_trim (site, dtl_noun_phrase_take_backward (site, token));
  if (dtl_token_run_is_empty (run) || run.end != token || dtl_measure_maker_names (site, run))
    return NULL;
  joint = skip_joint_back (site, run.first);
  concept = dtl_lexicon_concept (site->passage->lexicon, other->concept);
  if (joint != run.first && joint > 0)
    joint = skip_whole_back (site, joint);
  if (joint == run.first || joint == 0 || dtl_noun_phrase_figure (site, joint - 1) != other || concept == NULL || concept->kinds == 0)
    return NULL;
  who = g_string_new (NULL);
  dtl_measure_label_append (who, site, run);
  self->concept = (DtlMeasureConcept) { .concept = concept };
  self->finished = self->known = TRUE;
  return g_strdup_printf ("%s%s %s", who->str, who->len > 0 && who->str[who->len - 1] == 's' ? "'" : "'s", concept->label);
}

/* "Passenger traffic rose 8% and [cargo] by [5%]": the second subject, whose verb is said once. */
static char *
say_second_subject (DtlMeasureMaker *self)
{
  static const char *const joints[] = { "by", "to" };
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = dtl_noun_phrase_skip_hedges (site), joint;
  DtlTokenRun run;

  if (other == NULL || other->measure == NULL || other->change == DTL_CHANGE_NONE || !dtl_span_equal (other->sentence, site->figure->sentence)
      || token <= site->clause.first || !dtl_passage_is_one_of (site->passage, token - 1, joints))
    return NULL;
  run = dtl_measure_label_trim (site, dtl_noun_phrase_take_backward (site, token - 1));
  if (dtl_token_run_is_empty (run) || !dtl_measure_maker_names (site, run))
    return NULL;
  joint = skip_joint_back (site, run.first);
  return joint < run.first && joint > 0 && dtl_noun_phrase_figure (site, joint - 1) == other ? dtl_measure_maker_say (self, dtl_measure_maker_lead (site), run) : NULL;
}

/* "were down 27 percent on the year at [640 million euros]": no more than a time between a change and what it came to. */
static gboolean
is_at_after_change (const DtlNounSite *site, const DtlFigure *other, guint token)
{
  static const char *const idle[] = { "on", "over", "in", "from", "the", "a", "year", "day", "month", "week", "quarter", "night", "higher", "lower", "up", "down", "year-on-year", "earlier", "before" };

  if (other->kind != DTL_FIGURE_PERCENT && other->kind != DTL_FIGURE_PERCENTAGE_POINTS)
    return FALSE;
  for (token--; token > 0 && !dtl_noun_phrase_in_figure (site, token - 1); token--)
    if (!dtl_noun_phrase_in_date (site, token - 1) && !dtl_passage_is_one_of (site->passage, token - 1, idle))
      return FALSE;
  return token > 0 && dtl_noun_phrase_figure (site, token - 1) == other;
}

/* "went up by 6.7% compared with a year before to [29.3 million tonnes]": the new value of what changed, behind a comparison. */
static char *
say_new_value (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  guint token = dtl_noun_phrase_skip_hedges (site);
  gboolean compared = FALSE;

  if (other == NULL || other->measure == NULL || !is_change (other) || is_change (site->figure) || other->kind == site->figure->kind || !dtl_span_equal (other->sentence, site->figure->sentence)
      || token <= site->clause.first)
    return NULL;
  if (dtl_passage_says (site->passage, token - 1, "at") && is_at_after_change (site, other, token))
    return dtl_measure_before_adapt (self, other, FALSE);
  if (!dtl_passage_says (site->passage, token - 1, "to"))
    return NULL;
  for (token--; token > 0 && !dtl_noun_phrase_in_figure (site, token - 1); token--)
    {
      compared |= dtl_passage_says (site->passage, token - 1, "compared") || dtl_passage_says (site->passage, token - 1, "from");
      if (!dtl_noun_phrase_in_date (site, token - 1) && (dtl_passage_is (site->passage, token - 1, DTL_TOKEN_SEMICOLON) || dtl_passage_says (site->passage, token - 1, "and")))
        return NULL;
    }
  return compared && token > 0 && dtl_noun_phrase_figure (site, token - 1) == other ? dtl_measure_before_adapt (self, other, FALSE) : NULL;
}

/* Whether a figure stands alone in brackets. */
static gboolean
is_in_brackets (const DtlPassage *passage, DtlSpan span)
{
  return span.start > 0 && passage->bytes[span.start - 1] == '(' && passage->bytes[span.end] == ')';
}

/* "the participation rate ([62.6 percent]) was unchanged": what stands right before the brackets, if it can be so much. */
static char *
say_bracketed (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  DtlTokenRun run;

  if (site->first <= site->clause.first || !is_in_brackets (site->passage, site->figure->span) || is_change (site->figure))
    return NULL;
  run = dtl_noun_phrase_take_backward (site, site->first - 1);
  return !dtl_token_run_is_empty (run) && dtl_measure_maker_names (site, run) ? dtl_measure_maker_say (self, NULL, run) : NULL;
}

/* "imported vehicles ($15bn), [oil] ([$12bn])": the next thing of a list, whose sums are all of what the first is of. */
static char *
say_listed (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const DtlFigure *other = dtl_measure_before_figure (site, 1);
  const DtlConcept *concept;
  g_autoptr (GString) what = NULL;
  DtlTokenRun run;

  if (other == NULL || other->concept == NULL || other->kind != DTL_FIGURE_MONEY || g_strcmp0 (other->unit, site->figure->unit) != 0 || !dtl_span_equal (other->sentence, site->figure->sentence)
      || site->first <= site->clause.first || !is_in_brackets (site->passage, site->figure->span) || !is_in_brackets (site->passage, other->span))
    return NULL;
  concept = dtl_lexicon_concept (site->passage->lexicon, other->concept);
  run = dtl_measure_label_trim (site, dtl_noun_phrase_take_backward (site, site->first - 1));
  if (concept == NULL || dtl_token_run_is_empty (run))
    return NULL;
  what = g_string_new (NULL);
  dtl_measure_label_append (what, site, run);
  self->concept = (DtlMeasureConcept) { .concept = concept };
  self->finished = self->known = TRUE;
  return g_strdup_printf ("%s %s", what->str, concept->label);
}

/**
 * dtl_measure_before_say:
 * @self: a name in the making
 *
 * Returns: (transfer full) (nullable): the name of the figure before, if this one is said in relation to it
 */
char *
dtl_measure_before_say (DtlMeasureMaker *self)
{
  typedef char *(*Construction) (DtlMeasureMaker *self);
  static const Construction constructions[] = {
    say_other_end, say_restated, say_expected, say_of_economy, say_second_subject, say_new_value, say_listed, say_bracketed, say_gapped, say_aside, say_comparison, say_counted_more,
  };
  char *phrase = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (constructions) && phrase == NULL; i++)
    phrase = constructions[i] (self);
  return phrase;
}

/**
 * dtl_measure_before_elided:
 * @self: a name in the making
 *
 * Returns: (transfer full) (nullable): the name of the last figure of the sentence, for a verb that has no subject of
 *   its own: "gained 41 percent and touched [$31]"
 */
char *
dtl_measure_before_elided (DtlMeasureMaker *self)
{
  const DtlFigure *other = find_antecedent (self->site, TRUE);

  return other != NULL ? dtl_measure_before_adapt (self, other, is_change (self->site->figure)) : NULL;
}

/* The last figure of its kind, if it is of the same unit: in the sentence, or one before it. */
static const DtlFigure *
find_meant (const DtlNounSite *site)
{
  const DtlFigure *other = find_antecedent (site, FALSE);

  return other != NULL && other->kind == site->figure->kind && g_strcmp0 (other->unit, site->figure->unit) == 0 ? other : NULL;
}

/**
 * dtl_measure_before_pronoun:
 * @self: a name in the making
 *
 * Returns: (transfer full) (nullable): the name of what was told last, for a verb whose subject is a pronoun: "in the last
 *   12 months they reached [$269bn]"
 */
char *
dtl_measure_before_pronoun (DtlMeasureMaker *self)
{
  gboolean change = is_change (self->site->figure);
  const DtlFigure *other = find_antecedent (self->site, FALSE);

  if (other == NULL || (!change && !is_change (other) && g_strcmp0 (other->unit, self->site->figure->unit) != 0))
    return NULL;
  return dtl_measure_before_adapt (self, other, change);
}

/* "increase", "the minus", "rise": words that say no more than that something changed. */
static gboolean
is_bare_change (DtlMeasureMaker *self)
{
  DtlTokenRun core = self->core;

  return core.end - core.first == 1
         && (dtl_noun_phrase_has_class (self->site, core.first, DTL_SENSE_RISE_NOUN) || dtl_noun_phrase_has_class (self->site, core.first, DTL_SENSE_FALL_NOUN)
             || dtl_noun_phrase_has_class (self->site, core.first, DTL_SENSE_RISE) || dtl_noun_phrase_has_class (self->site, core.first, DTL_SENSE_FALL));
}

/* "A year ago, the [figure] was $976 million": a word that stands for what was told before. */
static gboolean
is_pointer (DtlMeasureMaker *self)
{
  static const char *const words[] = { "figure", "figures", "sum", "tally", "amount", "rate", "level", "reading" };
  const DtlNounSite *site = self->site;
  DtlTokenRun core = self->core;

  if (dtl_token_run_is_empty (core) || core.end > site->first || !dtl_passage_is_one_of (site->passage, core.end - 1, words))
    return FALSE;
  for (guint i = core.first; i + 1 < core.end; i++) /* "April's rate", "the anticipated rate" */
    if (!dtl_passage_is (site->passage, i, DTL_TOKEN_CLITIC) && !dtl_noun_phrase_in_date (site, i) && !dtl_noun_phrase_has_class (site, i, DTL_SENSE_EXPECTED))
      return FALSE;
  return dtl_measure_maker_concept (self)->concept == NULL;
}

/**
 * dtl_measure_before_complete:
 * @self: a name in the making
 * @phrase: (transfer full) (nullable): what the clause alone gave
 *
 * Returns: (transfer full) (nullable): a name from the figure before, where the clause had none or one that only says
 *   that something rose; else @phrase
 */
char *
dtl_measure_before_complete (DtlMeasureMaker *self, char *phrase)
{
  const DtlFigure *other;
  DtlFigureKind kind = self->site->figure->kind;
  gboolean bare = phrase != NULL && is_bare_change (self);

  if (phrase != NULL && is_pointer (self) && (other = find_meant (self->site)) != NULL)
    {
      g_free (phrase);
      self->core = DTL_NO_TOKENS;
      return dtl_measure_before_adapt (self, other, FALSE);
    }
  if ((phrase != NULL && !bare) || kind == DTL_FIGURE_DURATION || kind == DTL_FIGURE_AGE || kind == DTL_FIGURE_RANK)
    return phrase;
  other = find_antecedent (self->site, FALSE);
  if (other == NULL)
    return phrase;
  g_free (phrase);
  self->core = DTL_NO_TOKENS;
  return dtl_measure_before_adapt (self, other, is_change (self->site->figure) || (bare && self->site->figure->change == DTL_CHANGE_NONE));
}
