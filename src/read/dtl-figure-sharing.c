/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "3, 5 and 9 per cent", "from 7.8 to 6.2%": a unit is said once, at the first figure or the last, and meant of them all. */

#include "dtl-figure-sharing.h"

#include "dtl-clause.h"
#include "dtl-noun-finder.h"

/* What parts the items of a list: a comma, a conjunction, or both; @last tells of a conjunction. */
static gboolean
is_list_gap (const DtlPassage *passage, guint first, guint end, gboolean *last)
{
  guint at = first;

  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    at++;
  *last = dtl_passage_says (passage, at, "and") || dtl_passage_says (passage, at, "or") || dtl_passage_says (passage, at, "&");
  return at + *last == end && end > first;
}

/* "three and four-year-olds": the ages of a list. */
static void
share_ages (const DtlPassage *passage, DtlQuantity *items, guint last)
{
  for (guint i = last; i > 0 && items[last].kind == DTL_FIGURE_AGE && items[last].unit != NULL; i--)
    {
      DtlQuantity *item = &items[i - 1];
      gboolean conjunction;

      if (item->has_unit || item->closed || item->bound || item->number.scale != 0 || !is_list_gap (passage, item->end, items[i].first, &conjunction)
          || (i == last && !conjunction))
        return;
      item->kind = DTL_FIGURE_AGE;
      item->unit = items[last].unit;
      item->unit_kind = items[last].unit_kind;
      item->has_unit = item->closed = TRUE;
    }
}

static gboolean
is_open (const DtlQuantity *quantity)
{
  return !quantity->closed && !quantity->bound;
}

/* "$2 and $3 billion", "£10, £20 and £30 million": written with one sign, growing, and none but
 * the last with a scale; not "$500 and $2 million", "$40, €60 and ¥3bn". */
static gboolean
shares_sign (const DtlPassage *passage, const DtlQuantity *item, const DtlQuantity *last)
{
  const DtlToken *one = dtl_passage_at (passage, item->first), *other = dtl_passage_at (passage, last->first);

  return item->has_prefix && last->has_prefix && one->hash == other->hash && item->unit == last->unit && item->number.scale == 0 && last->number.scale != 0
         && dtl_decimal_compare (&item->number.bare, &last->number.bare) < 0;
}

static void
share_backwards (const DtlPassage *passage, DtlQuantity *item, const DtlQuantity *last)
{
  if (!item->has_unit && item->first > 0 && dtl_passage_word (passage, item->first - 1, DTL_SENSE_NAME_NUMBER) != NULL)
    return; /* "5% in year one and 3% in year two" */
  if (item->hedge == DTL_HEDGE_BETWEEN)
    return; /* "29% of those aged between 18 and 24, and 19% of all" */
  if (item->has_unit && !shares_sign (passage, item, last) && !(item->has_prefix && !last->has_unit && last->number.scale != 0 && item->number.scale == 0))
    return;
  if ((!last->has_unit && last->number.scale == 0) || (last->has_prefix && !item->has_prefix))
    return;
  dtl_quantity_share (item, last);
}

/* "Rs 10, 20 and 50": the sign before the first is that of all, if nothing is counted. */
static void
share_sign (const DtlPassage *passage, DtlQuantity *items, guint first, guint last)
{
  const DtlQuantity *head = &items[first];

  if (!head->has_prefix || head->number.scale != 0 || dtl_noun_find (passage, items[last].end, FALSE) != DTL_NO_NOUN)
    return;
  for (guint i = first + 1; i <= last; i++)
    if (items[i].has_unit || (items[i].number.flags & DTL_NUMBER_SPELLED) != 0)
      return;
  for (guint i = first + 1; i <= last; i++)
    {
      items[i].unit = head->unit;
      items[i].unit_kind = head->unit_kind;
      items[i].kind = head->kind;
      items[i].has_unit = TRUE;
    }
}

/* list = ITEM {"," ITEM} [","] ("and" | "or") ITEM. What only its last item has, unit and scale, or only
 * its first, the sign, is meant of all: "3, 5 and 9 per cent". Two with a comma between are no list: "32, or 7%, will close". */
static void
share_lists (const DtlPassage *passage, GArray *quantities)
{
  DtlQuantity *items = (DtlQuantity *) (gpointer) quantities->data;
  gboolean conjunction = FALSE;

  for (guint i = 1; i < quantities->len; i++)
    if (items[i].kind == DTL_FIGURE_AGE && dtl_passage_is (passage, items[i].first + 1, DTL_TOKEN_DASH))
      share_ages (passage, items, i);
  for (guint first = 0; first + 1 < quantities->len; first++)
    {
      guint last = first;

      while (last + 1 < quantities->len && is_open (&items[last]) && is_open (&items[last + 1])
             && is_list_gap (passage, items[last].end, items[last + 1].first, &conjunction))
        if (last++, conjunction)
          break;
      if (last == first || !conjunction || (last == first + 1 && dtl_passage_is (passage, items[first].end, DTL_TOKEN_COMMA)))
        {
          first = last; /* no shorter run ends otherwise: a line may be all commas */
          continue;
        }
      share_sign (passage, items, first, last);
      for (guint i = last; i > first; i--)
        share_backwards (passage, &items[i - 1], &items[i]);
      first = last - 1;
    }
}

/* "to", "to just", "to about" */
static gboolean
is_to_gap (const DtlPassage *passage, guint first, guint end)
{
  static const char *const fillers[] = { "just", "only", "about", "around", "nearly", "almost", "over", "some" };

  return dtl_passage_says (passage, first, "to") && (end == first + 1 || (end == first + 2 && dtl_passage_is_one_of (passage, first + 1, fillers)));
}

/* "from 7.8 to 6.2 percent", "by 1.4 million tonnes to 40.46 million": the ends of a change are in one
 * unit, told with either of them. A share never is the unit of what it led to. */
static void
share_changes (const DtlPassage *passage, GArray *quantities)
{
  DtlQuantity *items = (DtlQuantity *) (gpointer) quantities->data;

  for (guint i = 0; i + 1 < quantities->len; i++)
    {
      DtlQuantity *from = &items[i], *to = &items[i + 1];
      gboolean led = from->first > 0 && dtl_passage_says (passage, from->first - 1, "from");

      if (!is_to_gap (passage, from->end, to->first) || !is_open (from) || !is_open (to))
        continue;
      if (!from->has_unit && to->has_unit && !to->has_prefix && (led || from->number.scale != 0))
        dtl_quantity_share (from, to);
      else if (from->has_unit && !from->has_prefix && !to->has_unit && to->number.scale != 0 && to->number.scale == from->number.scale
               && from->kind != DTL_FIGURE_PERCENT && from->kind != DTL_FIGURE_PERCENTAGE_POINTS && dtl_noun_find (passage, to->end, FALSE) == DTL_NO_NOUN)
        dtl_quantity_share (to, from);
    }
}

/* The token behind what leads from one end of a change to the other: "12.1 million tonnes of wheat, up from about"; 0 if @end
 * is not it. */
static gboolean
leads_to_baseline (const DtlPassage *passage, guint first, guint end)
{
  static const char *const fillers[] = { "the", "a", "about", "around", "some", "just", "only", "nearly", "almost", "over", "under" };
  guint at = first, length;

  while (at < end && at < first + 4 && dtl_passage_is (passage, at, DTL_TOKEN_WORD) && dtl_passage_phrase (passage, at, DTL_SENSE_BASELINE, &length) == NULL
         && !dtl_clause_is_verb (passage, at) && (at > first || dtl_passage_word (passage, at, DTL_SENSE_PREPOSITION) != NULL || dtl_passage_word (passage, at, DTL_SENSE_DETERMINER) != NULL))
    at++;
  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    at++;
  if (dtl_passage_phrase (passage, at, DTL_SENSE_BASELINE, &length) == NULL)
    return FALSE;
  for (at += length; at < end; at++)
    if (!dtl_passage_is_one_of (passage, at, fillers))
      return FALSE;
  return at == end;
}

/* "640,000 tonnes, well below the 900,000 counted in 2022", "3.9 billion tonnes, more than the 4.1 billion of the year before". */
static gboolean
leads_to_compared (const DtlPassage *passage, guint first, guint end)
{
  static const char *const by[] = { "well", "far", "slightly", "much", "just", "even", "still", "more", "less", "higher", "lower", "fewer", "a", "little", "and", "but", "way" };
  static const char *const with[] = { "below", "above", "than", "beyond", "under", "over", "exceeding", "beating", "topping", "missing" };
  static const char *const fillers[] = { "the", "a", "about", "around", "some", "nearly", "almost", "forecast", "expected", "estimated", "previous", "planned" };
  guint at = first;

  for (guint n = 0; n < 3 && dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_is_one_of (passage, at, by) && !dtl_passage_is_one_of (passage, at, with) && !dtl_clause_is_verb (passage, at); n++)
    at++;
  at += dtl_passage_is (passage, at, DTL_TOKEN_COMMA);
  while (at < end && dtl_passage_is_one_of (passage, at, by))
    at++;
  if (!dtl_passage_is_one_of (passage, at, with) || !dtl_passage_says (passage, at + 1, "the"))
    return FALSE;
  for (at++; at < end; at++)
    if (!dtl_passage_is_one_of (passage, at, fillers))
      return FALSE;
  return at == end;
}

/* "4.3 per cent; not 4.4", "€3,000 rather than 4,000": what is denied is told as what is said. */
static gboolean
leads_to_denied (const DtlPassage *passage, guint first, guint end)
{
  static const char *const fillers[] = { "the", "about", "around", "some", "as", "at" };
  guint at = first;

  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA) || dtl_passage_is (passage, at, DTL_TOKEN_SEMICOLON) || dtl_passage_is (passage, at, DTL_TOKEN_DASH) || dtl_passage_is (passage, at, DTL_TOKEN_OPEN))
    at++;
  if (dtl_passage_says (passage, at, "and") || dtl_passage_says (passage, at, "but"))
    at++;
  if (dtl_passage_says (passage, at, "not"))
    at++;
  else if ((dtl_passage_says (passage, at, "rather") && dtl_passage_says (passage, at + 1, "than")) || (dtl_passage_says (passage, at, "instead") && dtl_passage_says (passage, at + 1, "of")))
    at += 2;
  else
    return FALSE;
  while (at < end && dtl_passage_is_one_of (passage, at, fillers))
    at++;
  return at == end;
}

/* "after rising 1.7 million", "following a gain of 250,000": the change before, told of the same thing. */
static gboolean
leads_to_former (const DtlPassage *passage, guint first, guint end)
{
  static const char *const before[] = { "after", "following" };
  static const char *const fillers[] = { "a", "an", "of", "by", "another", "the", "previous", "week's", "about", "nearly" };
  guint at = first;
  gboolean moved = FALSE;

  while (at < end && !dtl_passage_is_one_of (passage, at, before))
    if (!dtl_passage_is (passage, at++, DTL_TOKEN_WORD) || at > first + 4)
      return FALSE;
  for (at++; at < end; at++)
    if (dtl_passage_word (passage, at, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, at, DTL_SENSE_FALL) != NULL)
      moved = TRUE;
    else if (!dtl_passage_is_one_of (passage, at, fillers))
      return FALSE;
  return moved;
}

/* "12.4 million euros remained, after 26.0 million in": the same scale, right behind "after". */
static gboolean
is_former_amount (const DtlPassage *passage, const DtlQuantity *told, const DtlQuantity *bare)
{
  guint at = told->end;

  if (bare->number.scale == 0 || bare->number.scale != told->number.scale || told->kind == DTL_FIGURE_PERCENT)
    return FALSE;
  if (dtl_passage_is (passage, at, DTL_TOKEN_WORD) && !dtl_passage_says (passage, at, "after"))
    at++;
  if (dtl_passage_is (passage, at, DTL_TOKEN_COMMA))
    at++;
  return dtl_passage_says (passage, at, "after") && at + 1 == bare->first;
}

/* "503 billion euros, 81.8 billion of it on credit", "$5bn, 2bn of which": a part of the sum. */
static gboolean
is_part_of_it (const DtlPassage *passage, const DtlQuantity *told, const DtlQuantity *bare)
{
  static const char *const wholes[] = { "it", "which", "this", "that", "them" };

  return bare->number.scale != 0 && bare->number.scale <= told->number.scale && dtl_passage_is (passage, told->end, DTL_TOKEN_COMMA) && bare->first - told->end < 4
         && told->kind != DTL_FIGURE_PERCENT && dtl_passage_says (passage, bare->end, "of") && dtl_passage_is_one_of (passage, bare->end + 1, wholes);
}

/* "fell by 633,000 barrels after rising 1.7 million", where either is in full. */
static gboolean
is_former_change (const DtlPassage *passage, const DtlQuantity *told, const DtlQuantity *bare)
{
  return told->kind == DTL_FIGURE_QUANTITY && (bare->number.scale != 0 || (bare->number.flags & DTL_NUMBER_GROUPED) != 0) && leads_to_former (passage, told->end, bare->first);
}

/* "2,070 barrels got out. Of this 1,150 has been picked up": a part of what the sentence before told. */
static gboolean
is_part_of_former (const DtlPassage *passage, const DtlQuantity *told, const DtlQuantity *bare)
{
  static const char *const wholes[] = { "this", "that", "it" };
  const guint first = dtl_passage_sentence (passage, bare->first)->first;
  guint at = first + 2;

  if (told->end > first || (bare->number.flags & DTL_NUMBER_SPELLED) != 0 || !dtl_passage_says (passage, first, "of") || !dtl_passage_is_one_of (passage, first + 1, wholes))
    return FALSE;
  at += dtl_passage_is (passage, at, DTL_TOKEN_COMMA);
  while (at < bare->first && dtl_passage_word (passage, at, DTL_SENSE_HEDGE) != NULL)
    at++;
  return at == bare->first && told->kind == DTL_FIGURE_QUANTITY && dtl_noun_find (passage, bare->end, FALSE) == DTL_NO_NOUN;
}

/* Neither is three times the other. */
static gboolean
is_alike (const DtlDecimal *a, const DtlDecimal *b)
{
  const DtlDecimal three = dtl_decimal_from_int (3);
  DtlDecimal times;

  return dtl_decimal_multiply (a, &three, &times) && dtl_decimal_compare (b, &times) <= 0
         && dtl_decimal_multiply (b, &three, &times) && dtl_decimal_compare (a, &times) <= 0;
}

/* Whether @quantity is an amount that was reached, and no change: "rose to 12%", "was 12 days". */
static gboolean
is_state (const DtlPassage *passage, const DtlQuantity *quantity)
{
  static const char *const words[] = { "to", "at", "was", "is", "were", "are", "totalled", "totaled", "reached", "hit", "of", "averaged" };
  guint at = quantity->first, length;

  while (at > 0 && dtl_passage_phrase (passage, at - 1, DTL_SENSE_HEDGE, &length) != NULL)
    at--;
  return at > 0 && dtl_passage_is_one_of (passage, at - 1, words);
}

/* "77m euros (£53m; $100m), up from 38m": the token behind the bracket that tells item @i otherwise, and the item behind it. */
static guint
skip_bracket (const DtlPassage *passage, const GArray *quantities, guint i, guint *next)
{
  guint end = g_array_index (quantities, DtlQuantity, i).end, at = end;

  if (!dtl_passage_is (passage, at, DTL_TOKEN_OPEN))
    return end;
  while (at < end + 12 && !dtl_passage_is (passage, at, DTL_TOKEN_CLOSE))
    at++;
  if (!dtl_passage_is (passage, at, DTL_TOKEN_CLOSE))
    return end;
  while (*next < quantities->len && g_array_index (quantities, DtlQuantity, *next).first < at)
    ++*next;
  return at + 1;
}

/* "rose to 12.1 million tonnes from 11.4 million last year", "fell to 4.2% from 4.5", "from six months to nine": the other end of a
 * change leaves out the unit, or the scale, that the first one said. */
static void
share_baselines (const DtlPassage *passage, GArray *quantities)
{
  DtlQuantity *items = (DtlQuantity *) (gpointer) quantities->data;

  for (guint i = 0; i + 1 < quantities->len; i++)
    {
      guint next = i + 1, end = skip_bracket (passage, quantities, i, &next);
      DtlQuantity *told = &items[i], *bare;
      gboolean led, denied, compared;

      if (next >= quantities->len)
        return;
      bare = &items[next];
      led = told->first > 0 && dtl_passage_says (passage, told->first - 1, "from") && told->end + 1 == bare->first && dtl_passage_says (passage, told->end, "to");
      if (told->has_unit && !bare->has_unit && is_open (bare) && is_part_of_former (passage, told, bare))
        {
          dtl_quantity_share (bare, told);
          continue;
        }
      compared = leads_to_compared (passage, end, bare->first);
      denied = leads_to_denied (passage, end, bare->first) && !dtl_passage_says (passage, bare->end, "of");

      if (!told->has_unit || bare->has_unit || !is_open (told) || !is_open (bare) || bare->first < end || bare->first - end > 10)
        continue;
      if ((is_former_change (passage, told, bare) || is_former_amount (passage, told, bare) || is_part_of_it (passage, told, bare)) && dtl_noun_find (passage, bare->end, FALSE) == DTL_NO_NOUN)
        {
          dtl_quantity_share (bare, told);
          continue;
        }
      if ((bare->number.scale != 0 && bare->number.scale != told->number.scale) || !is_alike (&told->number.bare, &bare->number.bare)
          || (!led && !denied && !compared && !leads_to_baseline (passage, end, bare->first)) || dtl_noun_find (passage, bare->end, FALSE) != DTL_NO_NOUN
          || dtl_quantity_joined (passage, bare->end + 1))
        continue;
      if (!led && !denied && !compared && bare->number.scale == 0 && !is_state (passage, told))
        continue;
      if (bare->number.scale != told->number.scale)
        {
          dtl_number_rescale (&bare->number, told->number.scale);
          bare->value = dtl_range_point (&bare->number.value);
        }
      dtl_quantity_share (bare, told);
    }
}

/* "In 2021": where the year stands in the list of numbers; the same behind "in" only. */
static gboolean
is_in_year (const DtlPassage *passage, const DtlQuantity *item, guint behind)
{
  const DtlDecimal first = dtl_decimal_from_int (1900), last = dtl_decimal_from_int (2100);

  return !item->has_unit && item->number.scale == 0 && item->first == behind + 1 && dtl_passage_says (passage, behind, "in")
         && (item->number.flags & (DTL_NUMBER_GROUPED | DTL_NUMBER_SPELLED)) == 0 && dtl_decimal_compare (&item->number.value, &first) > 0
         && dtl_decimal_compare (&item->number.value, &last) < 0;
}

/* What leads from a year to the next amount: ", ", "and", "to", "and then to", "fell to". */
static gboolean
leads_to_next_year (const DtlPassage *passage, guint first, guint end)
{
  static const char *const fillers[] = { "and", "to", "then", "about", "around", "some", "just", "only", "nearly", "almost", "over" };

  for (guint at = first; at < end; at++)
    if (!dtl_passage_is (passage, at, DTL_TOKEN_COMMA) && !dtl_passage_is_one_of (passage, at, fillers) && dtl_passage_word (passage, at, DTL_SENSE_RISE) == NULL
        && dtl_passage_word (passage, at, DTL_SENSE_FALL) == NULL)
      return FALSE;
  return first < end && end - first < 6;
}

static gboolean
is_of_some_year (const DtlPassage *passage, GArray *quantities, guint i)
{
  static const char *const whiches[] = { "last", "this", "next" };
  const DtlQuantity *item = &g_array_index (quantities, DtlQuantity, i);

  if (i + 1 < quantities->len && is_in_year (passage, item + 1, item->end))
    return TRUE;
  return dtl_passage_is_one_of (passage, item->end, whiches) && dtl_passage_says (passage, item->end + 1, "year");
}

/* "61 million tonnes in 2021, 58 million in 2022 and 52 million last year": the unit, and the scale, of a series is said once. */
static void
share_years (const DtlPassage *passage, GArray *quantities)
{
  DtlQuantity *items = (DtlQuantity *) (gpointer) quantities->data;

  for (guint i = 0; i + 2 < quantities->len; i++)
    {
      const DtlQuantity *told = &items[i];
      DtlQuantity *bare = &items[i + 2];

      if (!told->has_unit || !is_in_year (passage, &items[i + 1], told->end) || bare->has_unit || !is_open (bare) || bare->first < items[i + 1].end
          || !leads_to_next_year (passage, items[i + 1].end, bare->first) || !is_of_some_year (passage, quantities, i + 2)
          || (bare->number.scale != 0 && bare->number.scale != told->number.scale) || !is_alike (&told->number.bare, &bare->number.bare))
        continue;
      if (bare->number.scale != told->number.scale)
        {
          dtl_number_rescale (&bare->number, told->number.scale);
          bare->value = dtl_range_point (&bare->number.value);
        }
      dtl_quantity_share (bare, told);
    }
}

/* "25 per cent (up one)", "19% (down 3)", "34% (-3)": what a share moved by, in its points. */
static void
share_moves (const DtlPassage *passage, GArray *quantities)
{
  static const char *const moves[] = { "up", "down" };

  for (guint i = 1; i < quantities->len; i++)
    {
      const DtlQuantity *share = &g_array_index (quantities, DtlQuantity, i - 1);
      DtlQuantity *move = &g_array_index (quantities, DtlQuantity, i);

      gboolean sign = move->first == share->end + 1 && (move->number.flags & DTL_NUMBER_SIGNED) != 0;
      gboolean word = move->first == share->end + 2 && dtl_passage_is_one_of (passage, share->end + 1, moves);

      if (share->kind != DTL_FIGURE_PERCENT || move->has_unit || !is_open (move) || move->number.scale != 0 || (!sign && !word)
          || !dtl_passage_is (passage, share->end, DTL_TOKEN_OPEN) || !dtl_passage_is (passage, move->end, DTL_TOKEN_CLOSE))
        continue;
      move->kind = DTL_FIGURE_PERCENTAGE_POINTS;
      move->unit = "pp";
      move->unit_kind = DTL_UNIT_POINTS;
      move->has_unit = move->closed = TRUE;
    }
}

static void
make_share (DtlQuantity *quantity)
{
  quantity->kind = DTL_FIGURE_PERCENT;
  quantity->unit = "%";
  quantity->unit_kind = DTL_UNIT_PERCENT;
  quantity->has_unit = quantity->closed = TRUE;
}

static gboolean
is_bare_share (const DtlQuantity *quantity)
{
  const DtlDecimal hundred = dtl_decimal_from_int (100);

  return !quantity->has_unit && is_open (quantity) && quantity->number.scale == 0 && (quantity->number.flags & DTL_NUMBER_SPELLED) == 0
         && dtl_decimal_compare (&quantity->number.value, &hundred) <= 0;
}

/* "The Greens with 7 and the Left with 6 percent": two with the same word before them, the unit behind the last. */
static gboolean
goes_with_next (const DtlPassage *passage, const DtlQuantity *item, const DtlQuantity *next)
{
  static const char *const words[] = { "with", "on", "at", "by" };

  return next->kind == DTL_FIGURE_PERCENT && item->first > 0 && next->first > item->end && next->first - item->end < 8
         && dtl_passage_is_one_of (passage, item->first - 1, words) && dtl_passage_at (passage, item->first - 1)->hash == dtl_passage_at (passage, next->first - 1)->hash
         && (dtl_passage_says (passage, item->end, "and") || dtl_passage_is (passage, item->end, DTL_TOKEN_COMMA));
}

/* "38 percent name migration, ahead of schools (26) and the road (11)": alone in brackets behind a common noun, in a sentence
 * that began with a share. */
static gboolean
goes_with_former (const DtlPassage *passage, const DtlQuantity *item, const DtlQuantity *former)
{
  guint first = item->first;

  return former->kind == DTL_FIGURE_PERCENT && first > 1 && dtl_passage_is (passage, first - 1, DTL_TOKEN_OPEN) && dtl_passage_is (passage, item->end, DTL_TOKEN_CLOSE)
         && dtl_passage_is (passage, first - 2, DTL_TOKEN_WORD) && !dtl_passage_has_flag (passage, first - 2, DTL_TOKEN_CAPITAL)
         && dtl_passage_word (passage, first - 2, DTL_SENSE_PERSON) == NULL && dtl_passage_sentence (passage, first)->first <= former->first;
}

/* "In the east 7.6, in the west 5.9 percent", "at 2.2, in March 2.3 percent": a decimal, a comma, and where or when the next is. */
static gboolean
stands_beside_next (const DtlPassage *passage, const DtlQuantity *item, const DtlQuantity *next)
{
  static const char *const places[] = { "in", "at", "for", "among", "after", "on", "to" };

  return next->kind == DTL_FIGURE_PERCENT && (item->number.flags & DTL_NUMBER_INTEGER) == 0 && dtl_passage_is (passage, item->end, DTL_TOKEN_COMMA)
         && dtl_passage_is_one_of (passage, item->end + 1, places) && next->first > item->end && next->first - item->end < 7
         && dtl_passage_sentence (passage, item->first)->end > next->first;
}

/* "leads by 52 per cent to 48", "51% to 49": what two have of a hundred. */
static gboolean
is_rest_of_hundred (const DtlPassage *passage, const DtlQuantity *share, const DtlQuantity *item)
{
  const DtlDecimal hundred = dtl_decimal_from_int (100);
  DtlDecimal sum;

  const guint verb = share->first - (share->first > 1 && dtl_passage_says (passage, share->first - 1, "by")) - 1;

  if (dtl_passage_word (passage, verb, DTL_SENSE_RISE) != NULL || dtl_passage_word (passage, verb, DTL_SENSE_FALL) != NULL)
    return FALSE; /* "rose 5% to 95" */
  return share->kind == DTL_FIGURE_PERCENT && dtl_passage_says (passage, share->end, "to") && share->end + 1 == item->first && (item->number.flags & DTL_NUMBER_INTEGER) != 0
         && dtl_decimal_add (&share->value.low, &item->value.low, &sum) && dtl_decimal_compare (&sum, &hundred) == 0 && dtl_noun_find (passage, item->end, FALSE) == DTL_NO_NOUN;
}

static void
share_shares (const DtlPassage *passage, GArray *quantities)
{
  DtlQuantity *items = (DtlQuantity *) (gpointer) quantities->data;
  const DtlQuantity *former = NULL;

  for (guint i = 0; i < quantities->len; i++)
    {
      if (is_bare_share (&items[i])
          && ((i + 1 < quantities->len && (goes_with_next (passage, &items[i], &items[i + 1]) || stands_beside_next (passage, &items[i], &items[i + 1]))) || (former != NULL && goes_with_former (passage, &items[i], former))
              || (i > 0 && is_rest_of_hundred (passage, &items[i - 1], &items[i]))))
        make_share (&items[i]);
      if (items[i].kind == DTL_FIGURE_PERCENT)
        former = &items[i];
    }
}

/**
 * dtl_figure_sharing_apply:
 * @passage: a paragraph
 * @quantities: (element-type DtlQuantity): its numbers in order; each is given the unit and scale that another says for it
 */
void
dtl_figure_sharing_apply (const DtlPassage *passage, GArray *quantities)
{
  share_lists (passage, quantities);
  share_changes (passage, quantities);
  share_baselines (passage, quantities);
  share_years (passage, quantities);
  share_moves (passage, quantities);
  share_shares (passage, quantities);
}
