/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "$600 million" in an Australian report are Australian dollars, "1,25" in a German one is less
 * than two. What differs from place to place stands in these tables. */

#include "dtl-habits.h"

#include <string.h>

/* Countries that write a decimal comma, by the region of their locale. */
static const char comma_regions[] = "AR AT BE BG BR BY CL CO CY CZ DE DK EE ES FI FR GR HR HU ID IS IT KZ LT LU LV NL NO PL PT RO RS RU SE SI SK TR UA UY VE VN";

/* A currency's word or sign means another currency at home. */
static const struct
{
  char region[3];
  char spoken[4];
  char meant[4];
} homes[] = {
  { "AU", "USD", "AUD" }, { "CA", "USD", "CAD" }, { "NZ", "USD", "NZD" }, { "SG", "USD", "SGD" }, { "HK", "USD", "HKD" }, { "TW", "USD", "TWD" },
  { "FJ", "USD", "FJD" }, { "JM", "USD", "JMD" }, { "TT", "USD", "TTD" }, { "NA", "USD", "NAD" }, { "MX", "USD", "MXN" }, { "CL", "USD", "CLP" },
  { "CO", "USD", "COP" }, { "AR", "USD", "ARS" }, { "MX", "PHP", "MXN" }, { "AR", "PHP", "ARS" }, { "CL", "PHP", "CLP" }, { "CO", "PHP", "COP" },
  { "UY", "PHP", "UYU" }, { "PK", "INR", "PKR" }, { "LK", "INR", "LKR" }, { "NP", "INR", "NPR" }, { "MU", "INR", "MUR" }, { "UG", "KES", "UGX" },
  { "TZ", "KES", "TZS" }, { "EG", "GBP", "EGP" }, { "LB", "GBP", "LBP" }, { "SY", "GBP", "SYP" }, { "SD", "GBP", "SDG" }, { "CN", "JPY", "CNY" },
  { "SN", "CHF", "XOF" }, { "CI", "CHF", "XOF" }, { "ML", "CHF", "XOF" }, { "CM", "CHF", "XAF" }, { "GA", "CHF", "XAF" }, { "RW", "CHF", "RWF" },
  { "DK", "NOK", "DKK" }, { "NO", "NOK", "NOK" }, { "SE", "NOK", "SEK" }, { "IS", "SEK", "ISK" }, { "SE", "SEK", "SEK" }, { "CZ", "SEK", "CZK" }, { "CZ", "CZK", "CZK" },
  { "SE", "CZK", "SEK" }, { "DK", "CZK", "DKK" }, { "NO", "CZK", "NOK" }, { "IS", "CZK", "ISK" },
  { "PH", "PHP", "PHP" }, { "PE", "PEN", "PEN" }, { "IN", "INR", "INR" }, { "KE", "KES", "KES" }, { "CH", "CHF", "CHF" }, { "SA", "SAR", "SAR" }, { "AE", "AED", "AED" },
  { "RU", "RUB", "RUB" }, { "IS", "NOK", "ISK" }, { "BW", "PHP", "BWP" }, { "PG", "ZMW", "PGK" }, { "MM", "ZMW", "MMK" }, { "LA", "ZMW", "LAK" }, { "ZA", "ZAR", "ZAR" }, { "NG", "NGN", "NGN" }, { "KR", "KRW", "KRW" }, { "SO", "KES", "SOS" }, { "CU", "PHP", "CUP" }, { "DO", "PHP", "DOP" }, { "GN", "CHF", "GNF" },
  { "CD", "CHF", "CDF" }, { "BI", "CHF", "BIF" }, { "BF", "CHF", "XOF" }, { "NE", "CHF", "XOF" }, { "TG", "CHF", "XOF" }, { "BJ", "CHF", "XOF" },
  { "TD", "CHF", "XAF" }, { "CF", "CHF", "XAF" }, { "CG", "CHF", "XAF" }, { "SS", "GBP", "SSP" }, { "OM", "IRR", "OMR" }, { "YE", "IRR", "YER" },
  { "IR", "IRR", "IRR" }, { "QA", "IRR", "QAR" }, { "KW", "KWD", "KWD" }, { "IQ", "KWD", "IQD" }, { "JO", "KWD", "JOD" }, { "BH", "KWD", "BHD" },
  { "RS", "KWD", "RSD" }, { "TN", "KWD", "TND" }, { "DZ", "KWD", "DZD" }, { "LY", "KWD", "LYD" }, { "MD", "RON", "MDL" }, { "RO", "RON", "RON" },
  { "LB", "TRY", "LBP" }, { "TR", "TRY", "TRY" }, { "SY", "TRY", "SYP" }, { "MW", "ZMW", "MWK" }, { "ZM", "ZMW", "ZMW" }, { "TM", "AZN", "TMT" },
  { "GB", "GBP", "GBP" }, { "QA", "SAR", "QAR" }, { "YE", "SAR", "YER" }, { "MA", "AED", "MAD" }, { "BY", "RUB", "BYN" }, { "KP", "KRW", "KPW" },
};

/**
 * dtl_habits_for_locale:
 * @locale: (nullable): a tag such as "en-IN"
 *
 * Returns: its habits; those of English with no region for %NULL
 */
DtlHabits
dtl_habits_for_locale (const char *locale)
{
  DtlHabits habits = { .stated = locale != NULL };
  const char *region = locale != NULL ? strrchr (locale, '-') : NULL;

  if (region == NULL)
    region = locale != NULL && strlen (locale) == 2 && g_ascii_strcasecmp (locale, "en") != 0 ? locale - 1 : NULL;
  if (locale != NULL && strcmp (locale, "en") == 0)
    habits.date_order = DTL_DATE_ORDER_MONTH_FIRST;
  if (region == NULL || strlen (region + 1) != 2)
    return habits;
  habits.region[0] = g_ascii_toupper (region[1]);
  habits.region[1] = g_ascii_toupper (region[2]);
  habits.decimal_comma = strstr (comma_regions, habits.region) != NULL;
  habits.date_order = dtl_habits_order_in (habits.region);
  return habits;
}

/**
 * dtl_habits_order_in:
 * @region: ISO 3166 code of a country
 *
 * Returns: how its English press orders a date in digits: the day stands first everywhere but in
 *   the United States and a few others
 */
DtlDateOrder
dtl_habits_order_in (const char *region)
{
  static const char month_first[] = "US PH FM MH PW";

  return strstr (month_first, region) != NULL ? DTL_DATE_ORDER_MONTH_FIRST : DTL_DATE_ORDER_DAY_FIRST;
}

/**
 * dtl_habits_currency:
 * @self: the habits of a place
 * @code: ISO 4217 code of a bare "$", "dollar", "pound", "rupee" …
 *
 * Returns: (transfer none): the code of what that is called so there
 */
const char *
dtl_habits_currency (const DtlHabits *self, const char *code)
{
  const char *home = self->foreign_dollars && strcmp (code, "USD") == 0 ? NULL : dtl_habits_home (self->region, code);

  return home != NULL ? home : code;
}

/**
 * dtl_habits_home:
 * @region: ISO 3166 code of a country
 * @code: ISO 4217 code that a bare word for a currency has elsewhere
 *
 * Returns: (transfer none) (nullable): the code of what that word means there; %NULL if it is
 *   not known to mean anything there
 */
const char *
dtl_habits_home (const char *region, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (homes); i++)
    if (homes[i].region[0] == region[0] && strcmp (homes[i].region, region) == 0 && strcmp (homes[i].spoken, code) == 0)
      return homes[i].meant;
  return NULL;
}
