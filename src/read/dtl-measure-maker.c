/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all constructions of a measure's name do: say some words of the clause, and ask what the data know. */

#include "dtl-measure-maker.h"

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
