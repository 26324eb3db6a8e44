/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The receipt of a date: which rule, from which day, and what else it could be. */

#include "date-table.h"

#include "dtl-date-resolver.h"
#include "fixture.h"

static void
test_weekdays (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "He spoke on Monday.", "Monday=2024-12-09#weekday-before-anchor" },
    { "2024-12-12", NULL, "He spoke on Thursday.", "Thursday=2024-12-12#weekday-before-anchor" },
    { "2024-12-12", NULL, "He will speak on Monday.", "Monday=2024-12-16#weekday-after-anchor" },
    { "2025-01-02", NULL, "It burned on Monday.", "Monday=2024-12-30" },
    { "2024-12-12", NULL, "It is on Monday, 6 March 2025.", "Monday, 6 March 2025=2025-03-06#weekday-contradicts-date" },
    { "2024-12-12", NULL, "It was on Wednesday, Dec. 11.", "Wednesday, Dec. 11=2024-12-11#year-by-weekday" },
    { "2025-12-12", NULL, "It was on Wednesday, Dec. 11.", "Wednesday, Dec. 11=2024-12-11#year-by-weekday" },
    { "2025-04-04", NULL, "It has shaken since Friday.", "Friday=2025-03-28/..#last-weekday" },
    { "2024-12-12", NULL, "Open Monday to Friday.", "" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_years (void)
{
  static const DateRow rows[] = {
    { "2025-01-08", NULL, "It failed on December 19.", "December 19=2024-12-19" },
    { "2025-01-08", NULL, "They will vote on 23 February.", "23 February=2025-02-23" },
    { "2025-03-14", NULL, "It expires Dec. 31.", "Dec. 31=2025-12-31" },
    { "2024-12-12", NULL, "The vote, scheduled for Dec. 3, was put off.", "Dec. 3=2024-12-03" },
    { "2025-04-09", NULL, "It was put off until 30 April.", "30 April=../2025-04-30" },
    { "2025-03-14", NULL, "It will be held in June and July 2026.", "June=2026-06; July 2026=2026-07" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_ranges (void)
{
  static const DateRow rows[] = {
    { "2024-12-12", NULL, "It was shut between May and July 2024.", "May and July 2024=2024-05/2024-07" },
    { "2024-12-12", NULL, "It runs from 28 February to 14 March 2026.", "28 February to 14 March 2026=2026-02-28/2026-03-14" },
    { "2024-12-12", NULL, "It will not run from Friday to Sunday.", "Friday to Sunday=2024-12-13/2024-12-15" },
    { "2024-12-12", NULL, "It was moved from Monday to Friday.", "Monday=2024-12-09; Friday=2024-12-13" },
    { "2025-03-14", NULL, "Polled between March 3 and 7.", "March 3 and 7=2025-03-03/2025-03-07" },
    { "2024-12-12", NULL, "On 14 and 15 March 2024.", "14=2024-03-14; 15 March 2024=2024-03-15" },
  };

  date_table_check (rows, G_N_ELEMENTS (rows));
}

static void
test_receipt (void)
{
  DtlDateExpression date;
  DtlDateMention mention = { 0 };
  DtlDateStory story;
  g_autoptr (DtlText) text = dtl_text_new_from_string ("");
  g_autoptr (DtlSource) source = dtl_source_new (text);
  g_autoptr (DtlReading) reading = dtl_reading_new (source);
  g_autofree char *edtf = NULL;

  dtl_date_story_init (&story, (DtlDate) { 2024, 12, 12 });
  dtl_date_expression_init (&date, DTL_DATE_FORM_WEEKDAY);
  date.unit = DTL_DATE_UNIT_DAY;
  date.weekday = DTL_MONDAY;
  dtl_date_resolve (&story, &date, DTL_TENSE_PAST, reading, &mention);
  g_assert_cmpint (mention.basis, ==, DTL_BASIS_PUBLISHED);
  g_assert_cmpstr (mention.rule, ==, "weekday-before-anchor");
  g_assert_cmpint (dtl_date_compare (mention.anchor, story.published), ==, 0);
  g_assert_cmpuint (mention.n_alternatives, ==, 1);
  edtf = dtl_interval_to_edtf (&mention.alternatives[0]);
  g_assert_cmpstr (edtf, ==, "2024-12-16");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-resolver/weekdays", test_weekdays);
  g_test_add_func ("/date-resolver/years", test_years);
  g_test_add_func ("/date-resolver/ranges", test_ranges);
  g_test_add_func ("/date-resolver/receipt", test_receipt);
  return g_test_run ();
}
