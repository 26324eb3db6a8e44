/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "$630m" is of another country in Wellington and in Washington, and a reader who does not know where a report was
 * written takes it for the best known. Which currency it was taken for says little then: what the mark could mean is
 * kept beside it. */

#include "dtl-currency-marks.h"

#include <string.h>

#define MAX_MEANINGS 20

/* What several currencies are marked with; a word is one that no country stands before. */
static const struct
{
  const char *mark;
  gboolean is_word;
  const char *units[MAX_MEANINGS];
} marks[] = {
  { "$", FALSE, { "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "FJD", "JMD", "TTD", "NAD", "BBD", "XCD", "ZWL", "MXN", "ARS", "CLP", "COP", "UYU" } },
  { "dollar", TRUE, { "USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "FJD", "JMD", "TTD", "NAD", "BBD", "XCD", "ZWL" } },
  { "peso", TRUE, { "MXN", "ARS", "CLP", "COP", "UYU", "PHP", "CUP", "DOP" } },
  { "P", FALSE, { "PHP", "BWP" } },
  { "Rs", FALSE, { "INR", "PKR", "LKR", "NPR", "MUR" } },
  { "Rs.", FALSE, { "INR", "PKR", "LKR", "NPR", "MUR" } },
  { "rupee", TRUE, { "INR", "PKR", "LKR", "NPR", "MUR" } },
  { "pound", TRUE, { "GBP", "EGP" } },
  { "£", FALSE, { "GBP", "EGP" } },
  { "crown", TRUE, { "SEK", "NOK", "DKK", "CZK", "ISK" } },
  { "krone", TRUE, { "NOK", "DKK" } },
  { "kroner", TRUE, { "NOK", "DKK" } },
  { "krona", TRUE, { "SEK", "ISK" } },
  { "kronor", TRUE, { "SEK", "ISK" } },
  { "kr", FALSE, { "SEK", "NOK", "DKK", "ISK" } },
  { "franc", TRUE, { "CHF", "XOF", "XAF" } },
  { "shilling", TRUE, { "KES", "UGX", "TZS" } },
  { "dinar", TRUE, { "IQD", "KWD", "JOD", "DZD", "RSD" } },
  { "rouble", TRUE, { "RUB", "BYN" } },
};

/* "$630 million", with nothing before the mark; behind it stands the number. */
static gboolean
begins_with_mark (const char *text, const char *mark)
{
  const gsize length = strlen (mark);

  if (strncmp (text, mark, length) != 0)
    return FALSE;
  text += length;
  if (*text == ' ')
    text++;
  return g_ascii_isdigit (*text);
}

/* "630 million dollars"; a capital belongs to a country. */
static gboolean
ends_with_word (const char *text, const char *word)
{
  gsize length = strlen (text), end = strlen (word);

  if (length > 0 && text[length - 1] == 's' && word[end - 1] != 's')
    length--;
  if (length <= end || strncmp (text + length - end, word, end) != 0 || g_ascii_isalpha (text[length - end - 1]))
    return FALSE;
  for (const char *at = text; *at != '\0'; at++)
    if (g_ascii_isupper (*at))
      return FALSE;
  return TRUE;
}

/**
 * dtl_currency_mark_of:
 * @reading: what was read in a source
 * @figure: a figure of it
 *
 * Returns: what its currency is marked with, if that leaves open which it is; else 0
 */
guint
dtl_currency_mark_of (const DtlReading *reading, const DtlFigure *figure)
{
  g_autofree char *text = NULL;

  if (figure->kind != DTL_FIGURE_MONEY)
    return 0;
  text = dtl_text_slice (reading->source->text, figure->span);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].is_word ? ends_with_word (text, marks[i].mark) : begins_with_mark (text, marks[i].mark))
      return i + 1;
  return 0;
}

/**
 * dtl_currency_mark_named:
 * @noun: what is counted, in the singular
 *
 * Returns: the mark that it is, if several currencies are called so; else 0
 */
guint
dtl_currency_mark_named (const char *noun)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].is_word && g_str_equal (marks[i].mark, noun))
      return i + 1;
  return 0;
}

/**
 * dtl_currency_mark_means:
 * @mark: of dtl_currency_mark_of() or dtl_currency_mark_named(); 0 means nothing
 * @unit: ISO 4217 code
 *
 * Returns: whether amounts so marked may be in that currency
 */
gboolean
dtl_currency_mark_means (guint mark, const char *unit)
{
  return mark > 0 && mark <= G_N_ELEMENTS (marks) && g_strv_contains (marks[mark - 1].units, unit);
}
