/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a reader is told of the figure or date that is pointed at. */

#include "dtl-mention-card.h"

#include "story.h"

static void
test_figure (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlMentionCard) card = dtl_mention_card_of_figure (comparison, STORY_COURIER, 0);
  const DtlOtherMention *other = g_ptr_array_index (card->others, 0);

  g_assert_cmpstr (card->value, ==, "4\u202f000\u202f000\u202f000\u00a0EUR");
  g_assert_cmpstr (card->written, ==, "“4 billion euros”");
  g_assert_cmpstr (card->about, ==, "for 2021");
  g_assert_cmpstr (card->attribution, ==, "the mayor");
  g_assert_cmpuint (card->others->len, ==, STORY_N_SOURCES - 1);
  g_assert_cmpstr (other->text, ==, "4 million euros");
  g_assert_cmpuint (other->target.source, ==, STORY_HERALD);
  g_assert_cmpint (card->verdict, ==, DTL_VERDICT_SCALE_SLIP);
  g_assert_cmpstr (card->working, ==, "4 billion is a thousand times 4 million");
  g_assert_cmpint (card->row.kind, ==, DTL_SELECTION_MEASURE);
}

static void
test_date (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlMentionCard) card = dtl_mention_card_of_date (comparison, STORY_COURIER, 0);
  g_autoptr (DtlMentionCard) unknown = dtl_mention_card_of_date (comparison, STORY_NOTE, 0);

  g_assert_cmpstr (card->value, ==, "1 May 2021");
  g_assert_cmpint (card->standing, ==, DTL_STANDING_CONFLICTS);
  g_assert_cmpint (card->row.kind, ==, DTL_SELECTION_STORY_EVENT);
  g_assert_false (card->needs_date);
  g_assert_true (unknown->needs_date);
  g_assert_null (unknown->about);
}

static void
test_of_no_row (void)
{
  g_autoptr (DtlComparison) comparison = story_new ();
  g_autoptr (DtlMentionCard) card = NULL;

  dtl_mention_table_set (comparison->measure_of, STORY_HERALD, 0, -1);
  card = dtl_mention_card_of_figure (comparison, STORY_HERALD, 0);
  g_assert_cmpint (card->row.kind, ==, DTL_SELECTION_NONE);
  g_assert_cmpuint (card->others->len, ==, 0);
  g_assert_null (card->working);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mention-card/figure", test_figure);
  g_test_add_func ("/mention-card/date", test_date);
  g_test_add_func ("/mention-card/of-no-row", test_of_no_row);
  return g_test_run ();
}
