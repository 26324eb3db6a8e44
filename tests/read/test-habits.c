/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What places mean by their words for money, and where the comma is a decimal one. */

#include "dtl-habits.h"

static void
test_locales (void)
{
  const struct
  {
    const char *locale;
    gboolean comma;
    const char *code;
    const char *meant;
  } cases[] = {
    { NULL, FALSE, "USD", "USD" },  { "en-AU", FALSE, "USD", "AUD" }, { "en-DE", TRUE, "EUR", "EUR" }, { "de", TRUE, "USD", "USD" },
    { "en-PK", FALSE, "INR", "PKR" }, { "es-MX", FALSE, "PHP", "MXN" }, { "en-GB", FALSE, "GBP", "GBP" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      DtlHabits habits = dtl_habits_for_locale (cases[i].locale);

      g_assert_cmpint (habits.decimal_comma, ==, cases[i].comma);
      g_assert_cmpstr (dtl_habits_currency (&habits, cases[i].code), ==, cases[i].meant);
    }
  g_assert_null (dtl_habits_home ("FR", "USD"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/habits/locales", test_locales);
  return g_test_run ();
}
