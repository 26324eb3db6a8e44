/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all constructions of a measure's name do: say some words of the clause, and ask what the data know. */

#include "config.h"

#include "dtl-measure-maker.h"

#include <glib/gi18n-lib.h>

/* NULL if nothing was added to the lead. */
static char *
finish (GString *phrase, gsize lead)
{
  g_strchomp (phrase->str);
  if (strlen (phrase->str) <= lead)
    {
      g_string_free (phrase, TRUE);
      return NULL;
    }
  return g_string_free_and_steal (phrase);
}

/**
 * dtl_measure_maker_say:
 * @self: a name in the making
 * @lead: (nullable): what the name begins with, "share of"
 * @run: words of the clause
 *
 * Returns: (transfer full) (nullable): the name, if anything is left of @run when its ends are trimmed
 */
char *
dtl_measure_maker_say (DtlMeasureMaker *self, const char *lead, DtlTokenRun run)
{
  GString *phrase;

  run = dtl_measure_label_trim (self->site, run);
  if (dtl_token_run_is_empty (run))
    return NULL;
  phrase = g_string_new (lead);
  dtl_measure_label_append (phrase, self->site, run);
  self->core = run;
  return finish (phrase, lead != NULL ? strlen (lead) : 0);
}

/* (transfer none): the concept that the words of the clause name, sought once. */
const DtlMeasureConcept *
dtl_measure_maker_concept (DtlMeasureMaker *self)
{
  if (!self->known)
    self->concept = dtl_measure_concept_find (self->site, DTL_NO_TOKENS);
  self->known = TRUE;
  return &self->concept;
}

/* Whether a concept that takes the figure is named in @run. */
gboolean
dtl_measure_maker_names (const DtlNounSite *site, DtlTokenRun run)
{
  guint length;

  for (guint i = run.first; i < run.end; i++)
    if (dtl_measure_concept_at (site, i, &length) != NULL)
      return TRUE;
  return FALSE;
}

/* How much something rose is another thing than how much it is. */
const char *
dtl_measure_maker_lead (const DtlNounSite *site)
{
  gboolean change = site->figure->change == DTL_CHANGE_INCREASE || site->figure->change == DTL_CHANGE_DECREASE;

  return change || site->figure->kind == DTL_FIGURE_MULTIPLE ? _("change in") : NULL;
}

/* "the watch [launches] at": the wording goes on behind the phrase, so that its last word is no noun. */
static gboolean
is_cut_wording (DtlTokenRun wording, DtlTokenRun run)
{
  return wording.first >= run.first && wording.first < run.end && wording.end > run.end;
}

/* "crude runs climbed by 670,000 barrels, and [utilization rates] rose": what is told of another figure before. */
static gboolean
has_figure_between (const DtlNounSite *site, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (dtl_noun_phrase_in_figure (site, i))
      return TRUE;
  return FALSE;
}

/* The phrase in @run, unless the clause has better words for what is measured: "the fire is [35%] contained". */
char *
dtl_measure_maker_say_named (DtlMeasureMaker *self, DtlTokenRun run)
{
  const DtlMeasureConcept *concept = dtl_measure_maker_concept (self);

  if (concept->concept != NULL && has_figure_between (self->site, concept->run.end, run.first))
    return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), run);
  if (concept->concept != NULL && (!dtl_measure_maker_names (self->site, run) || is_cut_wording (concept->run, run)))
    return NULL;
  return dtl_measure_maker_say (self, dtl_measure_maker_lead (self->site), run);
}

/* Whether the wording of a concept is a noun that can be grown to a name: "policy rate", not "burned". */
gboolean
dtl_measure_maker_is_noun (const DtlNounSite *site, DtlTokenRun run)
{
  guint last = run.end - 1;
  gboolean verbal = dtl_passage_ends_in (site->passage, last, "ed", 3) || dtl_passage_ends_in (site->passage, last, "ing", 2);

  return dtl_passage_is (site->passage, last, DTL_TOKEN_WORD) && !dtl_clause_is_verb (site->passage, last) && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_ADJECTIVE)
         && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_PREPOSITION) && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_IRREGULAR_VERB)
         && !dtl_noun_phrase_has_class (site, last, DTL_SENSE_PREDICATE) && !dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PREDICATE) && !dtl_noun_phrase_has_class (site, run.first, DTL_SENSE_PREPOSITION)
         && !dtl_clause_is_verb (site->passage, run.first) && (!verbal || run.end - run.first > 1);
}

/* The noun phrase that the wording of a concept stands in: "its full-year [revenue forecast]". */
DtlTokenRun
dtl_measure_maker_grow (const DtlNounSite *site, DtlTokenRun run)
{
  DtlTokenRun before = dtl_noun_phrase_take_backward (site, run.end);
  DtlTokenRun after = dtl_noun_phrase_take_forward (site, run.first, TRUE);

  if (before.first < run.first && before.end == run.end)
    run.first = before.first;
  if (after.first == run.first || after.end > run.end)
    run.end = MAX (run.end, after.end);
  return run;
}

/* "[The SPD] won 34.5% of the votes", "[Oil] accounts for 41% of the total": whose share it is, said before it. */
void
dtl_measure_maker_append_sharer (GString *phrase, const DtlNounSite *site)
{
  static const char *const verbs[] = { "won", "win", "wins", "received", "receives", "receive", "took", "takes", "got", "gets", "polled", "secured", "secures", "garnered", "captured", "obtained" };
  static const char *const for_verbs[] = { "accounted", "accounts", "account" };
  static const char *const up_verbs[] = { "makes", "make", "made" };
  static const char *const wholes[] = { "vote", "votes", "ballots", "total", "poll", "electorate" };
  guint token = dtl_noun_phrase_skip_hedges (site), behind = site->last + 2 + dtl_noun_phrase_is_determiner (site, site->last + 2);
  DtlTokenRun who;

  if (token <= site->clause.first + 2 || !dtl_passage_is_one_of (site->passage, behind, wholes))
    return;
  if ((dtl_noun_phrase_says (site, token - 1, "for") && dtl_passage_is_one_of (site->passage, token - 2, for_verbs)) || (dtl_noun_phrase_says (site, token - 1, "up") && dtl_passage_is_one_of (site->passage, token - 2, up_verbs)))
    token -= 2;
  else if (dtl_passage_is_one_of (site->passage, token - 1, verbs))
    token--;
  else
    return;
  while (token > site->clause.first && (dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_AUXILIARY) || dtl_noun_phrase_has_class (site, token - 1, DTL_SENSE_ADVERB)))
    token--;
  who = dtl_measure_label_trim (site, dtl_noun_phrase_take_backward (site, token));
  if (dtl_token_run_is_empty (who))
    return;
  dtl_measure_label_append (phrase, site, who);
  g_string_append (phrase, phrase->len > 0 && phrase->str[phrase->len - 1] == 's' ? "' " : "'s ");
}
