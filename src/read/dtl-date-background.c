/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times that a text only looks back to: records, comparisons, what a figure rose from. The story does not move there. */

#include "dtl-date-background.h"

#include "dtl-date-words.h"

/* Tokens between "compared with" and the date that is compared with. */
#define BACKGROUND_REACH 16

/* "since records began", "compared with", "than in March", "against 5m", "from 4%": words that look back. More than 40 people
 * and a march against the ministry do not. */
static gboolean
looks_back (const DtlPassage *passage, guint at, guint first, gboolean told)
{
  static const char *const articles[] = { "a", "an", "the", "its", "their", NULL };
  static const char *const sure[] = { "since", "versus", "vs", "relative", "comparing", "compared", NULL };
  static const char *const behind_than[] = { "in", "at", "during", "the", "a", "its", "last", "it", "they", NULL };
  guint number = at + 1 + (dtl_passage_is_one_of (passage, at + 1, articles) != 0);
  gboolean amount = dtl_passage_is (passage, number, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, number, DTL_TOKEN_SIGN)
                    || dtl_passage_is (passage, number, DTL_TOKEN_OTHER);

  if (dtl_passage_is_one_of (passage, at, sure))
    return TRUE;
  if (dtl_passage_says (passage, at, "than"))
    return at + 1 == first || dtl_passage_is_one_of (passage, at + 1, behind_than);
  if (dtl_passage_says (passage, at, "against"))
    return amount;
  return dtl_passage_says (passage, at, "from") && told && (at + 1 == first || amount);
}

/* "the most since records began in August 2007", "3% in April from March": a time that is looked back to, while the
 * story stays where it is. @told: the sentence has told a time before. */
gboolean
dtl_date_is_background (const DtlPassage *passage, guint first, guint begin, gboolean told)
{
  /* "The last flood of this size was in June 1994." */
  static const char *const others[] = { "last", "previous", "worst", "biggest", "largest", "deadliest", "highest", "lowest", NULL };

  if (dtl_passage_says (passage, begin, "the") && dtl_passage_is_one_of (passage, begin + 1, others))
    return TRUE;
  for (guint i = first; i > begin && first - i < BACKGROUND_REACH; i--)
    {
      if (dtl_passage_is (passage, i - 1, DTL_TOKEN_COMMA))
        return i < first && (dtl_passage_says (passage, i, "which") || dtl_passage_says (passage, i, "who") || dtl_passage_word (passage, i, DTL_SENSE_FOUNDING));
      if (dtl_passage_is (passage, i - 1, DTL_TOKEN_SEMICOLON))
        return FALSE;
      if (looks_back (passage, i - 1, first, told))
        return TRUE;
      if (i > begin + 1 && dtl_passage_says (passage, i - 1, "from") && (dtl_passage_says (passage, i - 2, "up") || dtl_passage_says (passage, i - 2, "down")))
        return TRUE;
    }
  return FALSE;
}

/* Tokens between "from" and the date of its amount. */
#define BASELINE_REACH 6

/* ", from 12 billion at the end of March", and no "from 8 am on March 3" */
gboolean
dtl_date_is_baseline (const DtlPassage *passage, guint first, guint begin)
{
  static const char *const hours[] = { "am", "pm", "a.m.", "p.m.", "gmt", NULL };

  for (guint i = first - 1; i > begin && i < first && first - i < BASELINE_REACH; i--)
    {
      if (dtl_passage_is (passage, i, DTL_TOKEN_COMMA) || dtl_date_says_one (passage, i, hours))
        return FALSE;
      if (dtl_passage_says (passage, i, "from"))
        return i + 1 < first
               && (dtl_passage_is (passage, i + 1, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, i + 1, DTL_TOKEN_SIGN) || dtl_passage_is (passage, i + 1, DTL_TOKEN_OTHER));
    }
  return FALSE;
}
