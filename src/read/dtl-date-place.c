/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A summer in Sydney begins in December, a fiscal year in Delhi in April and in Washington in
 * October. Which country a date is of is told by the words around it or by the locale. */

#include "dtl-date-place.h"

#include "dtl-date-words.h"
#include "dtl-evidence.h"

/* Tokens on either side that are looked through for a country. */
#define REACH 60
#define FISCAL_REACH 250

/* Countries whose seasons are those of the south. */
static const char southern[] = "AR AU BO BR BW CL FJ LS MG MU MW MZ NA NZ PE PG PY SZ UY WS ZA ZM ZW";

/* Business years by country. A company may have its own, so a short name ("FY25") counts only where
 * nearly all keep to one. */
static const struct
{
  char region[3];
  guint8 month;
  gboolean is_short;
  gboolean in_words;
  gboolean by_start;
  gboolean has_quarters;
} years[] = {
  { "IN", 4, TRUE, TRUE, FALSE, TRUE }, { "JP", 4, TRUE, TRUE, TRUE },  { "GB", 4, FALSE, TRUE, FALSE }, { "AU", 7, TRUE, TRUE, FALSE },
  { "NZ", 7, FALSE, TRUE, FALSE }, { "PK", 7, TRUE, TRUE, FALSE }, { "BD", 7, TRUE, TRUE, FALSE },  { "EG", 7, FALSE, TRUE, FALSE },
  { "KE", 7, FALSE, TRUE, FALSE }, { "UG", 7, FALSE, TRUE, FALSE }, { "TZ", 7, FALSE, TRUE, FALSE }, { "ZA", 4, FALSE, TRUE, FALSE },
  { "CA", 4, FALSE, FALSE, FALSE }, { "HK", 4, FALSE, TRUE, FALSE },
};

/* The country named nearest to @at, as ISO 3166 code; NULL if none is. */
static const char *
find_country (const DtlPassage *passage, guint at, guint reach)
{
  for (guint step = 1; step < reach; step++)
    {
      const guint places[] = { at >= step ? at - step : passage->n_tokens, at + step };

      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          const DtlSense *sense = dtl_passage_word (passage, places[i], DTL_SENSE_DEMONYM) ?: dtl_passage_word (passage, places[i], DTL_SENSE_COUNTRY);

          if (sense && sense->text && dtl_passage_has_flag (passage, places[i], DTL_TOKEN_CAPITAL))
            return sense->text;
        }
    }
  return NULL;
}

static const char *
get_region (const DtlPassage *passage)
{
  const char *locale = passage->reading->locale;
  const char *region;

  if (!locale && passage->reading->source && passage->reading->source->text)
    {
      dtl_evidence_weigh_place (passage);
      locale = passage->reading->locale;
    }
  region = locale ? strrchr (locale, '-') : NULL;

  return region && strlen (region) == 3 ? region + 1 : NULL;
}

static int
find_year (const char *region)
{
  for (guint i = 0; region && i < G_N_ELEMENTS (years); i++)
    if (strcmp (years[i].region, region) == 0)
      return i;
  return -1;
}

/* Money that is counted in crores is India's, whatever the text names. */
static gboolean
counts_in_crores (const DtlPassage *passage, guint at)
{
  static const char *const words[] = { "crore", "crores", "lakh", "lakhs", "cr", "₹", NULL };

  for (guint i = at - MIN (at, REACH); i < MIN (at + REACH, passage->n_tokens); i++)
    if (dtl_passage_is_one_of (passage, i, words))
      return TRUE;
  return FALSE;
}

/* The government in Washington, and no company. */
static gboolean
is_told_of_government (const DtlPassage *passage, guint at)
{
  for (guint i = at - MIN (at, REACH); i < MIN (at + REACH, passage->n_tokens); i++)
    if (dtl_passage_word (passage, i, DTL_SENSE_WASHINGTON))
      return TRUE;
  return FALSE;
}

/**
 * dtl_date_fiscal_year:
 * @at: a token of the date
 * @wording: how the year is called
 *
 * By the locale where it is a country with a year of its own, else by the country named nearest.
 * Two years with a dash ("2024-25") are from April on where nothing else is known.
 */
DtlFiscalYear
dtl_date_fiscal_year (const DtlPassage *passage, guint at, DtlFiscalWording wording)
{
  const char *region = get_region (passage);
  int found = find_year (region);
  DtlFiscalYear year = { wording == DTL_FISCAL_TWO_YEARS ? 4 : 1, FALSE, FALSE, FALSE };

  if (found < 0 || region[0] == 'G')
    {
      const char *named = find_country (passage, at, FISCAL_REACH);

      if (find_year (named) >= 0 || (named && strcmp (named, "US") == 0))
        {
          found = find_year (named);
          region = named;
        }
    }
  if (found < 0 && counts_in_crores (passage, at))
    found = find_year ("IN");
  if (found < 0 && wording != DTL_FISCAL_TWO_YEARS && is_told_of_government (passage, at) && (!region || strcmp (region, "US") == 0))
    return (DtlFiscalYear) { 10, TRUE, FALSE, FALSE };
  if (found < 0 || (wording == DTL_FISCAL_SHORT && !years[found].is_short) || (wording == DTL_FISCAL_WORDS && !years[found].in_words))
    return year;
  return (DtlFiscalYear) { years[found].month, TRUE, years[found].by_start, years[found].has_quarters };
}

/**
 * dtl_date_is_southern:
 * @at: a token of a season
 *
 * Returns: whether the country named nearest, or else that of the locale, has its summer around the new year
 */
gboolean
dtl_date_is_southern (const DtlPassage *passage, guint at)
{
  const char *region = find_country (passage, at, REACH) ?: get_region (passage);

  return region && strlen (region) == 2 && strstr (southern, region) != NULL;
}
