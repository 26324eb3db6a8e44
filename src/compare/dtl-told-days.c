/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two reports of one story may tell what it is about with hardly a word in common: "fell silent on Thursday", "went dark on
 * Tuesday". Then it is known by standing alone: each of them tells of one such deed and no other, or both tell
 * of one day and of no other that they share. */

#include "dtl-told-days.h"

#include "dtl-deeds.h"
#include "dtl-one-deed.h"

#define ONE_STORY 0.1      /* likeness of the names of two reports that tell of one thing */
#define SURE_STORY 0.2     /* where they are said to contradict each other */
#define FEW_DAYS 3         /* by which a day is told wrong */
#define NEAR_DAYS 10       /* so near another deed of the kind may be meant */
#define MIN_EVIDENCE 0.6   /* weight of words in common, of which there must be one that tells something */
#define STORY_NUMBERS 2    /* in common between two reports of one story */

static gint32
get_day (const DtlHappening *happening)
{
  return happening->when.earliest;
}

static gboolean
tells_of_day (const DtlHappening *happening, gint32 day)
{
  return dtl_interval_is_one_day (&happening->when) && get_day (happening) == day;
}

static gboolean
holds_kind (const GArray *deeds, const char *kind)
{
  return dtl_bag_holds (deeds, g_quark_try_string (kind));
}

/* By their names, or where one of them calls things otherwise, as the firm itself does, by their numbers. */
static gboolean
are_of_one_story (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b, double enough)
{
  if (dtl_bag_common (a->numbers, b->numbers) >= STORY_NUMBERS)
    return TRUE;
  return dtl_corpus_names_alike (corpus, a->source, b->source) >= enough;
}

static gboolean
have_word_in_common (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return dtl_corpus_shared (corpus, a->context, b->context) >= MIN_EVIDENCE || dtl_bag_meets (a->names, b->names) || dtl_bag_meets (a->measures, b->measures);
}

/* Whether it is told in one sentence with the one before: "has today, Wednesday, decided". */
static gboolean
is_told_twice (const GPtrArray *siblings, guint index)
{
  const DtlHappening *happening = g_ptr_array_index (siblings, index), *before = index > 0 ? g_ptr_array_index (siblings, index - 1) : NULL;

  return before != NULL && dtl_span_equal (before->event->sentence, happening->event->sentence) && tells_of_day (before, get_day (happening));
}

/* What a source tells of a day. */
static guint
count_told (const GPtrArray *siblings, gint32 day)
{
  guint n = 0;

  for (guint i = 0; i < siblings->len; i++)
    n += tells_of_day (g_ptr_array_index (siblings, i), day) && !is_told_twice (siblings, i);
  return n;
}

/* How many of them tell of a deed of this kind on that day. */
static guint
count_alike (const GPtrArray *siblings, const DtlHappening *deed, gint32 day)
{
  guint n = 0;

  for (guint i = 0; i < siblings->len; i++)
    n += tells_of_day (g_ptr_array_index (siblings, i), day) && !is_told_twice (siblings, i) && dtl_deeds_meet (g_ptr_array_index (siblings, i), deed);
  return n;
}

/* Days that both tell of. */
static guint
count_shared_days (const GPtrArray *a, const GPtrArray *b)
{
  guint n = 0;

  for (guint i = 0; i < a->len; i++)
    {
      const DtlHappening *left = g_ptr_array_index (a, i);
      gboolean known = !dtl_interval_is_one_day (&left->when);

      for (guint j = 0; j < i && !known; j++)
        known = tells_of_day (g_ptr_array_index (a, j), get_day (left));
      n += !known && count_told (b, get_day (left)) > 0;
    }
  return n;
}

/* What is said on a day may be what was decided, published or presented on it, and is no other deed. */
static gboolean
may_be_said (const DtlHappening *deed)
{
  static const char *const kinds[] = { "announce", "publish", "approve", "impose", "results", "sentence", "ruling", "vote", NULL };

  for (guint i = 0; kinds[i] != NULL; i++)
    if (holds_kind (deed->deeds, kinds[i]))
      return TRUE;
  return FALSE;
}

/* Of two deeds nobody knows whether they are one if one of them is of no known kind. */
static gboolean
may_be_one (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  if ((a->telling == DTL_TELLING_SAID) != (b->telling == DTL_TELLING_SAID))
    return may_be_said (a->telling == DTL_TELLING_SAID ? b : a);
  return (a->deeds->len == 0 || b->deeds->len == 0) && have_word_in_common (corpus, a, b);
}

/* Kinds of deeds that many may do on one day, each for himself. */
static const char *const common[] = { "announce", "unveil", "arrest", "meet", "rescue", "spend", "visit", "find", NULL };

/* Kinds that come again from day to day: there may well have been two. */
static const char *const repeated[] = { "approve", "agree", "publish", "results", "award", "raise", "cut", "sign", "reject", "cancel", "charge", "march", "sue", "win", "layoff", "recover", "delay", "strike", "open", "close", "end", "!storm", NULL };

/* Of those there may be one a day in one place. */
static const char *const daily[] = { "!attack", "!quake", NULL };

static gboolean
comes_again (guint32 kind)
{
  return g_strv_contains (common, g_quark_to_string (kind)) || g_strv_contains (repeated, g_quark_to_string (kind))
         || g_strv_contains (daily, g_quark_to_string (kind));
}

/**
 * dtl_told_days_come_daily:
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether all that they have in common in kind is what may come again the next day, in the same place and words
 */
gboolean
dtl_told_days_come_daily (const DtlHappening *a, const DtlHappening *b)
{
  guint n = 0;

  for (guint i = 0; i < a->deeds->len; i++)
    {
      guint32 kind = g_array_index (a->deeds, guint32, i);

      if (!dtl_bag_holds (b->deeds, kind))
        continue;
      if (!g_strv_contains (daily, g_quark_to_string (kind)))
        return FALSE;
      n++;
    }
  return n > 0;
}

/**
 * dtl_told_days_share_one:
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether both dates are of a deed of a kind that nobody does day after day: to be said, raised or struck again is none
 */
gboolean
dtl_told_days_share_one (const DtlHappening *a, const DtlHappening *b)
{
  for (guint i = 0; i < a->dated->len; i++)
    {
      guint32 kind = g_array_index (a->dated, guint32, i);
      const char *name = g_quark_to_string (kind);

      if (dtl_bag_holds (b->dated, kind) && !g_str_equal (name, "announce") && !g_strv_contains (repeated, name) && !g_strv_contains (daily, name))
        return TRUE;
    }
  return FALSE;
}

/* A kind in common that one may have done and another not. */
static gboolean
share_rare_deed (const DtlHappening *a, const DtlHappening *b)
{
  for (guint i = 0; i < a->deeds->len; i++)
    {
      guint32 kind = g_array_index (a->deeds, guint32, i);

      if (dtl_bag_holds (b->deeds, kind) && !g_strv_contains (common, g_quark_to_string (kind)))
        return TRUE;
    }
  return dtl_deeds_meet (a, b) && (a->mishap || b->mishap);
}

/* "Opens in September 2026", told before that: such a date is told for the sake of what will be on it. */
static gboolean
lies_ahead (const DtlCorpus *corpus, const DtlHappening *happening)
{
  const DtlInterval *interval = &happening->when;
  const DtlDate published = dtl_corpus_reading (corpus, happening->source)->published;

  return dtl_date_is_set (published) && dtl_interval_is_resolved (interval) && interval->granularity <= DTL_GRANULARITY_YEAR
         && interval->earliest != DTL_DAY_NONE && interval->latest != DTL_DAY_NONE && interval->earliest > dtl_date_to_day (published);
}

/* What a source tells of the very same date. */
static guint
count_dated (const GPtrArray *siblings, const DtlInterval *interval)
{
  guint n = 0;

  for (guint i = 0; i < siblings->len; i++)
    n += dtl_interval_equal (&((const DtlHappening *) g_ptr_array_index (siblings, i))->when, interval);
  return n;
}

/* "Holders vote on June 18", "a general meeting is set for June 18": what each of two reports tells of one date ahead, and nothing else of it. */
static gboolean
share_appointment (const DtlCorpus *corpus, DtlTold a, DtlTold b)
{
  const DtlHappening *left = a.happening, *right = b.happening;
  const DtlInterval *interval = &left->when;

  if (!dtl_interval_equal (interval, &right->when) || !lies_ahead (corpus, left) || !lies_ahead (corpus, right)
      || count_dated (a.siblings, interval) != 1 || count_dated (b.siblings, interval) != 1 || dtl_happenings_have_other_doers (left, right))
    return FALSE;
  return left->deeds->len > 0 && right->deeds->len > 0 ? dtl_deeds_meet (left, right) : have_word_in_common (corpus, left, right);
}

/**
 * dtl_told_days_meet:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does
 *
 * Returns: whether they are one by their day: each tells of one deed of a kind on it, or of nothing else on the only day that they share,
 *   or of nothing else on a date that lies ahead of both
 */
gboolean
dtl_told_days_meet (const DtlCorpus *corpus, DtlTold a, DtlTold b)
{
  const DtlHappening *left = a.happening, *right = b.happening;

  if (left->source == right->source || !are_of_one_story (corpus, left, right, ONE_STORY))
    return FALSE;
  if (share_appointment (corpus, a, b))
    return TRUE;
  if (!dtl_interval_is_one_day (&left->when) || !tells_of_day (right, get_day (left)))
    return FALSE;
  if (left->telling == right->telling && dtl_deeds_meet (left, right))
    return (share_rare_deed (left, right) || dtl_happenings_have_one_doer (corpus, left, right)) && count_alike (a.siblings, right, get_day (left)) == 1
           && count_alike (b.siblings, left, get_day (left)) == 1;
  return !dtl_happenings_have_other_doers (left, right) && may_be_one (corpus, left, right) && count_told (a.siblings, get_day (left)) == 1 && count_told (b.siblings, get_day (left)) == 1
         && count_shared_days (a.siblings, b.siblings) == 1;
}

/* Both dates are of a deed of a kind that is done once, or of a mishap, and neither of its end alone. */
static gboolean
share_single_deed (const DtlHappening *a, const DtlHappening *b)
{
  if (holds_kind (a->dated, "end") != holds_kind (b->dated, "end"))
    return FALSE;
  for (guint i = 0; i < a->dated->len; i++)
    {
      guint32 kind = g_array_index (a->dated, guint32, i);

      if (dtl_bag_holds (b->dated, kind) && !comes_again (kind))
        return TRUE;
    }
  return !dtl_bag_meets (a->dated, b->dated) && dtl_deeds_dated_meet (a, b);
}

/* Whether a source tells of a deed of this kind on another day near it, or of anything on the day that the other source gives it. */
static gboolean
tells_of_another (const DtlTold *told, const DtlHappening *other)
{
  for (guint i = 0; i < told->siblings->len; i++)
    {
      const DtlHappening *sibling = g_ptr_array_index (told->siblings, i);
      const DtlInterval *interval = &sibling->when;

      if (sibling == told->happening || !dtl_interval_is_resolved (interval))
        continue;
      if (tells_of_day (sibling, get_day (other)))
        return TRUE;
      if (!tells_of_day (sibling, get_day (told->happening)) && interval->earliest != DTL_DAY_NONE
          && ABS (interval->earliest - get_day (told->happening)) <= NEAR_DAYS && sibling->telling != DTL_TELLING_SAID && dtl_deeds_meet (sibling, other))
        return TRUE;
    }
  return FALSE;
}

/**
 * dtl_told_days_contradict:
 * @corpus: the sources
 * @a: an event as one source tells it
 * @b: an event as another does, on another day
 *
 * Returns: whether both tell of one deed that is done once, in whatever words, and of no other of its kind
 */
gboolean
dtl_told_days_contradict (const DtlCorpus *corpus, DtlTold a, DtlTold b)
{
  const DtlHappening *left = a.happening, *right = b.happening;

  if (left->source == right->source || !dtl_interval_is_one_day (&left->when) || !dtl_interval_is_one_day (&right->when)
      || ABS (get_day (left) - get_day (right)) > FEW_DAYS || left->telling != DTL_TELLING_DEED || right->telling != DTL_TELLING_DEED
      || left->goes_on || right->goes_on)
    return FALSE;
  return share_single_deed (left, right) && are_of_one_story (corpus, left, right, SURE_STORY)
         && have_word_in_common (corpus, left, right) && !tells_of_another (&a, right)
         && !tells_of_another (&b, left) && dtl_happenings_are_one_deed (corpus, left, right);
}
