/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the figures panel needs a name: "share of homes with solar roofs", "net profit", "people
 * injured". It is made from the noun phrases around the figure, by the construction that the figure stands in;
 * each construction is one function, tried from the most telling to the least. */

#include "config.h"

#include "dtl-measure-phrase.h"

#include <glib/gi18n-lib.h>

#include "dtl-measure-before.h"
#include "dtl-measure-count.h"
#include "dtl-measure-kind.h"
#include "dtl-measure-line.h"
#include "dtl-measure-meant.h"
#include "dtl-measure-suits.h"
#include "dtl-measure-verb.h"

#define NUMBER_REACH 30 /* tokens before a count in which its "number of" stands */

/* --- Constructions ------------------------------------------------------------------------------ */

static void
append_with (GString *phrase, const DtlNounSite *site, DtlTokenRun what)
{
  if (dtl_token_run_is_empty (what))
    return;
  g_string_append (phrase, _(" with"));
  dtl_measure_label_append (phrase, site, what);
}

/* What the share has, said behind it: "should have insurance", "are to possess radio sets". */
static DtlTokenRun
find_possession (const DtlNounSite *site, guint token)
{
  static const char *const verbs[] = { "have", "has", "had", "having", "possess", "possessing", "own", "owned", "hold", "use", "using" };

  while (token < site->clause.end && (dtl_noun_phrase_has_class (site, token, DTL_SENSE_FORECAST) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_is_modal (site, token))
         && !dtl_passage_is_one_of (site->passage, token, verbs))
    token++;
  if (token >= site->clause.end || !dtl_passage_is_one_of (site->passage, token, verbs))
    return DTL_NO_TOKENS;
  return dtl_noun_phrase_take_forward (site, token + 1, FALSE);
}

/* What the share has, said before it: "skills for 80%", "skills are to be possessed by 80%". */
static DtlTokenRun
find_possessed (const DtlNounSite *site)
{
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (token <= site->clause.first + 1 || !(dtl_noun_phrase_says (site, token - 1, "for") || dtl_noun_phrase_says (site, token - 1, "by")))
    return DTL_NO_TOKENS;
  for (guint end = token - 1; end > site->clause.first; end--)
    {
      DtlTokenRun run = dtl_noun_phrase_take_backward (site, end);

      if (!dtl_token_run_is_empty (run))
        return run;
    }
  return DTL_NO_TOKENS;
}

/* "a deficit of [5%] of GDP": a sum, told as a share of the economy, is still the sum. */
static gboolean
is_of_economy (DtlMeasureMaker *self)
{
  const DtlMeasureConcept *concept = dtl_measure_maker_concept (self);

  return dtl_measure_concept_is_of_economy (self->site) && concept->concept != NULL && concept->run.end <= self->site->first;
}

/* "a tenth of a percentage point" is a share of nothing. */
static gboolean
is_of_point (const DtlNounSite *site)
{
  static const char *const words[] = { "percent", "per", "percentage", "point" };
  guint at = site->last + 2;

  return dtl_passage_is_one_of (site->passage, at + dtl_noun_phrase_is_determiner (site, at), words);
}

static gboolean
is_end_of_change (const DtlNounSite *site)
{
  return site->figure->change == DTL_CHANGE_TO || site->figure->change == DTL_CHANGE_FROM;
}

/* "80% of its workforce", "a third of the budget": the share of what follows, with what it has. */
static char *
say_share (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint of = site->last + 1;
  DtlTokenRun whole, possession;
  GString *phrase;

  if (dtl_measure_concept_is_of_economy (site) && is_end_of_change (site))
    return dtl_measure_verb_say_subject (self); /* "revenue fell from [13.4%] of GDP" */
  if (!dtl_measure_concept_is_share (site) || is_of_economy (self) || is_of_point (site))
    return NULL;
  whole = dtl_noun_phrase_take_forward (site, of + 1, TRUE);
  if (dtl_token_run_is_empty (whole))
    {
      if (!dtl_noun_phrase_is_determiner (site, of + 1) || !dtl_noun_phrase_says (site, of + 2, "total"))
        return NULL;
      phrase = g_string_new (NULL);
      dtl_measure_maker_append_sharer (phrase, site);
      return g_string_free_and_steal (g_string_append (phrase, _("share of total")));
    }
  phrase = g_string_new (NULL);
  dtl_measure_maker_append_sharer (phrase, site);
  g_string_append (phrase, _("share of"));
  dtl_measure_label_append (phrase, site, whole);
  possession = find_possession (site, whole.end);
  append_with (phrase, site, dtl_token_run_is_empty (possession) ? find_possessed (site) : possession);
  return g_string_free_and_steal (phrase);
}

/* "an all-time high of [$134 billion]", "a national average of [$3.78]": how high it is, and not what. */
static gboolean
is_extreme (const DtlNounSite *site, guint of)
{
  static const char *const words[] = { "high", "low", "peak", "record", "average", "mean", "median", "maximum", "minimum", "pace", "total", "best", "worst", "highs", "lows", "range", "band" };

  return dtl_noun_phrase_says (site, of, "of") && dtl_passage_is_one_of (site->passage, of - 1, words) && !dtl_measure_maker_names (site, dtl_noun_phrase_take_backward (site, of));
}

static gboolean
is_change_noun (const DtlNounSite *site, guint token)
{
  return token < site->clause.end && (dtl_noun_phrase_has_class (site, token, DTL_SENSE_RISE_NOUN) || dtl_noun_phrase_has_class (site, token, DTL_SENSE_FALL_NOUN))
         && !dtl_noun_phrase_has_class (site, token, DTL_SENSE_CHANGE_ADJECTIVE);
}

/* "[Imports] posted a sharp rise of 5%": what rose is the subject of a verb that only carries the noun in @run. */
static DtlTokenRun
find_changed (const DtlNounSite *site, DtlTokenRun run)
{
  static const char *const verbs[] = { "posted", "posts", "recorded", "records", "registered", "registers", "saw", "sees", "showed", "shows", "marked", "marks", "accumulates", "accumulated", "logged", "experienced", "reported", "reports", "suffered" };
  guint token = run.first;
  DtlTokenRun subject;

  if (dtl_token_run_is_empty (run) || !is_change_noun (site, run.end - 1))
    return DTL_NO_TOKENS;
  while (token > site->clause.first && (dtl_noun_phrase_is_determiner (site, token - 1) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_ADJECTIVE) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_CHANGE_ADJECTIVE)))
    token--;
  if (token <= site->clause.first || !dtl_passage_is_one_of (site->passage, token - 1, verbs))
    return DTL_NO_TOKENS;
  subject = dtl_noun_phrase_take_backward (site, token - 1);
  return dtl_measure_maker_names (site, subject) ? subject : DTL_NO_TOKENS;
}

/* "a budget of Rs 48 lakh crore", "a surplus of some $3bn", "the death toll of 40". */
static char *
say_noun_of (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);

  static const char *const joints[] = { "of", "at", "worth", "totalling", "totaling", "costing" };

  if (token <= site->clause.first + 1 || !dtl_passage_is_one_of (site->passage, token - 1, joints))
    return NULL;
  if (dtl_noun_phrase_says (site, token - 2, "total") && token > site->clause.first + 3 && dtl_noun_phrase_ends_in (site, token - 3 - dtl_noun_phrase_is_determiner (site, token - 3), "ing", 3))
    return dtl_measure_before_elided (self); /* "revised up by 41,000, reaching a total of [294,000]" */
  if (is_extreme (site, token - 1))
    return NULL;
  if (dtl_noun_phrase_says (site, token - 1, "of"))
    {
      DtlTokenRun run = dtl_noun_phrase_take_backward (site, token - 1);
      DtlTokenRun changed = find_changed (site, run);

      return dtl_token_run_is_empty (changed) ? dtl_measure_maker_say (self, NULL, run) : dtl_measure_maker_say (self, _("change in"), changed);
    }
  return dtl_measure_maker_say_named (self, dtl_noun_phrase_take_backward (site, dtl_measure_verb_skip_dates (site, token - 1)));
}

/* "a [32%] operating income increase", "a [25 basis point] rate hike": what rose stands between the figure and the
 * noun of the change. */
static char *
say_change_of (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  DtlTokenRun run = dtl_noun_phrase_take_forward (site, site->last + 1, FALSE);

  if (site->figure->kind == DTL_FIGURE_COUNT || site->figure->kind == DTL_FIGURE_DURATION || dtl_token_run_is_empty (run))
    return NULL;
  if (!is_change_noun (site, run.end) && run.end - run.first > 1 && is_change_noun (site, run.end - 1))
    run.end--;
  else if (!is_change_noun (site, run.end))
    return NULL;
  return dtl_measure_maker_names (site, (DtlTokenRun) { run.first, run.end + 1 }) ? dtl_measure_maker_say (self, _("change in"), run) : NULL;
}

/* "a four-fold increase in rail freight to …", "a drop in output of 3%". */
static char *
say_change_in (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  if (site->figure->change == DTL_CHANGE_NONE && (site->figure->kind == DTL_FIGURE_COUNT || site->figure->kind == DTL_FIGURE_DURATION))
    return NULL;
  for (guint i = site->clause.first; i + 2 < site->clause.end; i++)
    {
      gboolean change = dtl_passage_word_any (site->passage, i, DTL_SENSE_BIT (DTL_SENSE_RISE) | DTL_SENSE_BIT (DTL_SENSE_FALL));
      DtlTokenRun object;

      if (!change || !(dtl_noun_phrase_says (site, i + 1, "in") || dtl_noun_phrase_says (site, i + 1, "of")))
        continue;
      object = dtl_noun_phrase_take_forward (site, i + 2, TRUE);
      if (dtl_token_run_is_empty (object) || object.end + 12 < site->first || i > site->last + 8)
        continue;
      return dtl_measure_maker_say (self, dtl_measure_maker_lead (site), object);
    }
  return NULL;
}

/* Whether a phrase says too little to be a name: "final", "first", "partially", "better". */
static gboolean
is_idle (const DtlNounSite *site, DtlTokenRun run)
{
  guint last;

  static const char *const words[] = { "others", "thing", "things", "new", "remaining", "current", "next", "last", "past", "biggest", "high", "long", "wide", "deep", "tall", "top", "stuff", "way", "out", "end" };

  run = dtl_measure_label_trim (site, run);
  last = run.end - 1;
  if (run.end == run.first + 1 && dtl_passage_is_one_of (site->passage, last, words))
    return TRUE;
  return dtl_token_run_is_empty (run) || dtl_noun_phrase_has_class (site, last, DTL_SENSE_ADJECTIVE) || dtl_noun_phrase_has_class (site, last, DTL_SENSE_ORDINAL)
         || dtl_noun_phrase_has_class (site, last, DTL_SENSE_HEDGE) || dtl_noun_phrase_has_class (site, last, DTL_SENSE_CHANGE_ADJECTIVE) || dtl_noun_phrase_has_class (site, last, DTL_SENSE_PREDICATE);
}

/* "had [$2.1 billion] in cash", "holds [$3bn] in bonds": somebody owns it. */
static gboolean
is_owned (const DtlNounSite *site)
{
  static const char *const verbs[] = { "has", "have", "had", "having", "holds", "hold", "held", "holding" };
  guint token = dtl_noun_phrase_skip_hedges (site);

  return token > site->clause.first && dtl_passage_is_one_of (site->passage, token - 1, verbs);
}

/* "a refundable [$100] deposit": between an article and its noun nothing is a verb. The noun's token. */
static DtlTokenRun
find_noun_of_article (const DtlNounSite *site)
{
  const guint64 others = DTL_SENSE_BIT (DTL_SENSE_PREPOSITION) | DTL_SENSE_BIT (DTL_SENSE_CONJUNCTION) | DTL_SENSE_BIT (DTL_SENSE_PRONOUN) | DTL_SENSE_BIT (DTL_SENSE_AUXILIARY)
                         | DTL_SENSE_BIT (DTL_SENSE_ADVERB) | DTL_SENSE_BIT (DTL_SENSE_ADJECTIVE) | DTL_SENSE_BIT (DTL_SENSE_HEDGE) | DTL_SENSE_BIT (DTL_SENSE_DETERMINER);
  guint token = site->first, at = site->last + 1;

  while (token > site->clause.first && dtl_noun_phrase_is_nominal (site, token - 1) && site->first - token < 3)
    token--;
  if (token <= site->clause.first || !(dtl_passage_says (site->passage, token - 1, "a") || dtl_passage_says (site->passage, token - 1, "an")))
    return DTL_NO_TOKENS;
  if (at >= site->clause.end || !dtl_passage_is (site->passage, at, DTL_TOKEN_WORD) || dtl_passage_word_any (site->passage, at, others) || dtl_noun_phrase_in_date (site, at))
    return DTL_NO_TOKENS;
  return (DtlTokenRun) { at, at + 1 };
}

/* "Operating profit reported a sharp decline to [30.2 million] from [70.1 million]": the ends of a change that is a noun. */
static char *
say_end_of_noun (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);

  if (!is_end_of_change (site) || token <= site->clause.first + 2 || !dtl_noun_phrase_says (site, token - 1, "to") || !is_change_noun (site, token - 2))
    return NULL;
  return dtl_measure_maker_say (self, NULL, find_changed (site, (DtlTokenRun) { token - 2, token - 1 }));
}

/* "an $80 million loan", "a 45 cent dividend": the noun right behind an amount. */
static char *
say_amount_of (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint at = site->last + 1;
  DtlTokenRun run;

  if (dtl_measure_maker_names (site, (DtlTokenRun) { site->first, site->last + 1 }))
    return NULL;
  run = dtl_noun_phrase_take_forward (site, at, TRUE);
  if (site->figure->kind == DTL_FIGURE_PERCENT && (dtl_measure_maker_names (site, run) || dtl_noun_phrase_has_class (site, at, DTL_SENSE_TARGET)))
    return dtl_measure_maker_say_named (self, run);
  if (site->figure->kind != DTL_FIGURE_MONEY && site->figure->kind != DTL_FIGURE_QUANTITY)
    return NULL;
  if (dtl_noun_phrase_is_determiner (site, at) || dtl_noun_phrase_says (site, at, "per"))
    return NULL;
  if (dtl_token_run_is_empty (run))
    run = find_noun_of_article (site);
  if (!dtl_token_run_is_empty (run) && is_idle (site, run))
    run = dtl_noun_phrase_take_forward (site, at, FALSE); /* "a [$100] deposit in the first hours" */
  if (!dtl_token_run_is_empty (run))
    return is_idle (site, run) ? NULL : dtl_measure_maker_say (self, NULL, run);
  if (dtl_noun_phrase_says (site, at, "worth"))
    at++;
  if (!dtl_noun_phrase_says (site, at, "in") && !dtl_noun_phrase_says (site, at, "of"))
    return NULL;
  run = dtl_noun_phrase_take_forward (site, at + 1, FALSE);
  if (is_owned (site) && !dtl_token_run_is_empty (run))
    return dtl_measure_maker_say (self, NULL, run);
  return dtl_measure_maker_names (site, run) || (dtl_noun_phrase_says (site, at, "of") && dtl_measure_maker_concept (self)->concept == NULL) ? dtl_measure_maker_say (self, NULL, run) : NULL;
}

/* "the number of visas issued to nurses came to [24,800]": what is counted stands behind the "of". */
static char *
say_number_of (DtlMeasureMaker *self)
{
  static const char *const words[] = { "number", "numbers" };
  const DtlNounSite *site = self->site;
  guint stop = MAX (site->clause.first, site->first > NUMBER_REACH ? site->first - NUMBER_REACH : 0);

  for (guint i = site->first; i > stop + 1 && !dtl_noun_phrase_in_figure (site, i - 1); i--)
    if (dtl_noun_phrase_says (site, i - 1, "of") && dtl_passage_is_one_of (site->passage, i - 2, words))
      {
        DtlTokenRun run = dtl_noun_phrase_take_forward (site, i, TRUE);

        if (run.end < site->first && dtl_passage_ends_in (site->passage, run.end, "ed", 2))
          run.end++;
        return run.end <= site->first ? dtl_measure_maker_say (self, dtl_measure_maker_lead (site), run) : NULL;
      }
  return NULL;
}

/* "Reservoirs were [60%] full", "the bridge is [80 per cent] complete": how far the subject is what the adjective says. */
static char *
say_degree (DtlMeasureMaker *self)
{
  static const char *const adjectives[] = { "full", "complete", "finished", "empty", "ready" };
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);
  DtlTokenRun subject;

  if (site->figure->kind != DTL_FIGURE_PERCENT || !dtl_passage_is_one_of (site->passage, site->last + 1, adjectives) || token <= site->clause.first
      || !(dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_AUXILIARY)))
    return NULL;
  while (token > site->clause.first && (dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_LINK_VERB) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_AUXILIARY)))
    token--;
  subject = dtl_noun_phrase_take_backward (site, token);
  return dtl_measure_maker_say (self, NULL, subject);
}

/* "magnitude [6.4]", "PAT [Rs 88 crore]", "Revenue [5,240] [4,910]": the words right before it, in a headline or a
 * table. */
static char *
say_touching (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  guint token = dtl_noun_phrase_skip_hedges (site);
  DtlTokenRun run;

  while (token > site->clause.first && dtl_noun_phrase_in_figure (site, token - 1))
    token--;
  if (token > site->clause.first && dtl_measure_verb_deed (site, token - 1) != NULL)
    return NULL;
  run = dtl_noun_phrase_take_backward (site, token);
  return dtl_measure_maker_names (site, run) && dtl_measure_maker_is_noun (site, run) ? dtl_measure_maker_say (self, NULL, run) : NULL;
}

/* "the provisional death toll for the quake has risen to [250] people": the people are those that the subject counts;
 * "sales totalled [4.1 million] units". */
static gboolean
is_toll (DtlMeasureMaker *self)
{
  const DtlFigure *figure = self->site->figure;
  const DtlMeasureConcept *concept;

  if (figure->noun == NULL)
    return FALSE;
  if (!g_str_equal (figure->noun, "unit") && (!g_str_equal (figure->noun, "person") || (figure->change != DTL_CHANGE_TO && figure->change != DTL_CHANGE_FROM)))
    return FALSE;
  concept = dtl_measure_maker_concept (self);
  if (g_str_equal (figure->noun, "unit"))
    return concept->concept != NULL && concept->run.end <= self->site->first && dtl_measure_maker_is_noun (self->site, concept->run);
  return dtl_measure_concept_counts_people (concept->concept) && concept->run.end <= self->site->first && dtl_measure_maker_is_noun (self->site, concept->run);
}

/* "12 people were [injured]", "[countries]": things counted. */
static char *
say_counted (DtlMeasureMaker *self)
{
  DtlMeasureConcept concept = { 0 };
  char *phrase = dtl_measure_count_say (self->site, &concept);

  if (phrase != NULL && concept.concept == NULL && is_toll (self))
    g_clear_pointer (&phrase, g_free);

  if (phrase != NULL && concept.concept != NULL)
    {
      self->concept = concept;
      self->known = TRUE;
    }
  return phrase;
}

/* The words of the clause that name what the data know, or the name that readers have for it. */
static char *
say_concept (DtlMeasureMaker *self)
{
  const DtlMeasureConcept *concept = dtl_measure_maker_concept (self);
  gboolean change;

  if (concept->concept == NULL)
    return NULL;
  change = concept->concept->kinds == 0;
  if (dtl_measure_maker_is_noun (self->site, concept->run) && (concept->run.end <= self->site->first || concept->distance <= DTL_MEASURE_CLOSE))
    return dtl_measure_maker_say (self, change ? _("change in") : dtl_measure_maker_lead (self->site), dtl_measure_maker_grow (self->site, concept->run));
  return g_strdup (concept->concept->label);
}

/* Whether two things are named behind "between", before the figure: "exports and imports", "the two prices". */
static gboolean
names_two (const DtlNounSite *site, guint at)
{
  if (dtl_passage_says (site->passage, at + dtl_noun_phrase_is_determiner (site, at), "two"))
    return TRUE;
  while (at < site->lead && !dtl_passage_says (site->passage, at, "and") && !dtl_clause_is_verb (site->passage, at))
    at++;
  return at < site->lead && dtl_passage_says (site->passage, at, "and");
}

/* The word before "between" that says how far two things are apart; 0 if there is none. Another figure on the way takes it, if
 * they are not the ends of one change. */
static guint
find_difference (const DtlNounSite *site)
{
  static const char *const words[] = { "gap", "difference", "differential", "spread", "gulf", "imbalance", "shortfall", "disparity", "mismatch" };

  const gboolean end = site->figure->change == DTL_CHANGE_TO || site->figure->change == DTL_CHANGE_FROM;

  for (guint i = site->lead; i > site->clause.first + 1; i--)
    {
      if (dtl_passage_says (site->passage, i - 1, "between") && dtl_passage_is_one_of (site->passage, i - 2, words))
        return names_two (site, i) ? i - 2 : 0;
      if (!end && dtl_noun_phrase_in_figure (site, i - 1) && !dtl_passage_says (site->passage, i - 1, "two"))
        return 0;
    }
  return 0;
}

/* "The gap between exports and imports was [3.1 billion]": neither of the two is measured, but how far they are apart. */
static char *
say_difference (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  const guint head = find_difference (site);
  DtlTokenRun run;
  guint length;

  if (head == 0)
    return NULL;
  run = dtl_noun_phrase_take_backward (site, head + 1);
  if (dtl_token_run_is_empty (run))
    return NULL;
  self->known = self->finished = TRUE;
  self->concept = (DtlMeasureConcept) { 0 };
  for (guint i = run.first; i < run.end && self->concept.concept == NULL; i++)
    if ((self->concept.concept = dtl_measure_concept_at (site, i, &length)) != NULL)
      self->concept.run = (DtlTokenRun) { i, i + length };
  return dtl_measure_maker_say (self, dtl_measure_maker_lead (site), run);
}

/* Last of all: the nearest noun phrase before the figure, or behind it. */
static char *
say_nearest (DtlMeasureMaker *self)
{
  const DtlNounSite *site = self->site;
  DtlTokenRun run;

  for (guint end = site->first; end > site->clause.first; end--)
    {
      run = dtl_noun_phrase_take_backward (site, end);
      if (!dtl_token_run_is_empty (run) && !is_idle (site, run))
        return dtl_measure_maker_say (self, NULL, run);
      if (!dtl_token_run_is_empty (run))
        end = run.first + 1;
    }
  for (guint i = site->last + 1; i < site->clause.end; i++)
    {
      run = dtl_noun_phrase_take_forward (site, i, TRUE);
      if (dtl_noun_phrase_in_figure (site, i)) /* what stands behind is another figure's */
        return NULL;
      if (!dtl_token_run_is_empty (run) && !is_idle (site, run))
        return dtl_measure_maker_say (self, NULL, run);
    }
  return NULL;
}

/* "won 34 seats and [12] mayors resigned": a word for other things, further off, does not say what a count of things
 * with a noun of their own is. */
static gboolean
is_of_other (DtlMeasureMaker *self)
{
  const DtlFigure *figure = self->site->figure;

  return dtl_measure_maker_concept (self)->distance > DTL_MEASURE_CLOSE && figure->kind == DTL_FIGURE_COUNT && figure->noun != NULL
         && !g_str_equal (figure->noun, "person") && !dtl_measure_suits_is_counted (self->site, dtl_measure_maker_concept (self)->run);
}

/**
 * dtl_measure_phrase_find:
 * @passage: a paragraph
 * @first: index of the figure's first token
 * @last: index of its last
 * @figure: the figure, with its kind
 *
 * Returns: what it measures; free the phrase
 */
DtlMeasurePhrase
dtl_measure_phrase_find (const DtlPassage *passage, guint first, guint last, const DtlFigure *figure)
{
  typedef char *(*Construction) (DtlMeasureMaker *self);
  static const Construction constructions[] = {
    dtl_measure_kind_say_rank, dtl_measure_kind_say_age, dtl_measure_kind_say_magnitude, dtl_measure_line_say,
    dtl_measure_kind_say_per_share, dtl_measure_kind_say_multiple_of, dtl_measure_kind_say_duration, say_difference, dtl_measure_before_say, dtl_measure_meant_say,
    say_share, say_change_of, say_change_in, say_number_of, say_counted, say_noun_of, say_end_of_noun, say_degree,
    say_touching, say_amount_of, dtl_measure_verb_say_object, dtl_measure_verb_say_deed, dtl_measure_verb_say_opening,
    dtl_measure_verb_say_support, dtl_measure_verb_say_subject, say_concept, say_nearest,
  };
  const DtlNounSite site = dtl_noun_site_make (passage, figure, first, last);
  DtlMeasureMaker self = { .site = &site };
  char *phrase = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (constructions) && phrase == NULL; i++)
    phrase = constructions[i] (&self);
  phrase = dtl_measure_before_complete (&self, phrase);
  phrase = dtl_measure_meant_complete (&self, phrase);
  if (!dtl_token_run_is_empty (self.core) && !self.finished && (!self.known || self.concept.distance > 0))
    self.concept = dtl_measure_concept_find (self.site, self.core);
  else if (!self.known && is_of_other (&self))
    self.concept.concept = NULL;
  if (phrase != NULL && !self.finished)
    phrase = dtl_measure_label_finish (phrase, self.site, self.core, &self.concept);
  if (dtl_measure_concept_is_below_peak (&site))
    self.concept.concept = dtl_lexicon_concept (passage->lexicon, "below-peak");
  return (DtlMeasurePhrase) { phrase, self.concept.concept != NULL ? self.concept.concept->id : NULL };
}
