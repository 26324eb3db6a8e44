/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scanners of figures are all tested alike: a row is a text and what is found in it. */

#include "figure-table.h"

#include "fixture.h"

static void
check_row (const DtlLexicon *lexicon, const FigureRow *row, FigureReadFunc read)
{
  const DtlHabits habits = dtl_habits_for_locale ("en-GB");
  Fixture fixture;
  g_autofree char *found = NULL;
  guint end;

  fixture_init (&fixture, lexicon, row->text);
  g_test_message ("%s", row->text);
  end = fixture.last + 1;
  found = read (&fixture.passage, &habits, fixture.first, &end);
  g_assert_cmpstr (found, ==, row->found);
  if (found != NULL)
    g_assert_cmpuint (end, ==, fixture.last + 1);
  fixture_clear (&fixture);
}

void
figure_table_check (const FigureRow *rows, guint n_rows, FigureReadFunc read)
{
  g_autoptr (DtlLexicon) lexicon = fixture_load_lexicon ();

  for (guint i = 0; i < n_rows; i++)
    check_row (lexicon, &rows[i], read);
}

char *
figure_table_describe (const DtlQuantity *quantity)
{
  g_autofree char *low = quantity->value.has_low ? dtl_decimal_to_string (&quantity->value.low) : g_strdup ("");
  g_autofree char *high = quantity->value.has_high ? dtl_decimal_to_string (&quantity->value.high) : g_strdup ("");
  g_autofree char *of = quantity->has_of ? dtl_decimal_to_string (&quantity->of) : NULL;

  return g_strconcat (quantity->unit, " ", low, "..", high, of != NULL ? "/" : NULL, of, NULL);
}

char *
figure_table_number (const DtlNumber *number)
{
  return dtl_decimal_to_string (&number->value);
}

char *
figure_table_describe_settled (const DtlPassage *passage, const DtlHabits *habits, guint first, guint *end, FigureSettle settle)
{
  g_autoptr (GArray) quantities = g_array_new (FALSE, FALSE, sizeof (DtlQuantity));
  DtlQuantity quantity;

  for (guint at = 0; at < passage->n_tokens; at = MAX (at + 1, quantity.end))
    if (dtl_quantity_scan (passage, habits, at, &quantity))
      g_array_append_val (quantities, quantity);
    else
      quantity.end = 0;
  settle (passage, quantities);
  for (guint i = 0; i < quantities->len; i++)
    if (g_array_index (quantities, DtlQuantity, i).first == first)
      {
        *end = g_array_index (quantities, DtlQuantity, i).end;
        return figure_table_describe (&g_array_index (quantities, DtlQuantity, i));
      }
  return NULL;
}
