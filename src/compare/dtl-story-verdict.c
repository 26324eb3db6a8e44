/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an event that several reports date. Coarse and fine dates that nest are
 * compatible, a vague one contradicts nobody, and days that exclude each other are shown with
 * the words of both. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-story-events.h"
#include "dtl-wording.h"

#define MAX_LABEL_LENGTH 110
#define MAX_COMPARED 60 /* tellings of one event that are set against each other */

typedef struct
{
  const DtlCorpus *corpus;
  GPtrArray *happenings;
  DtlStoryEvent *story;
} Judge;

typedef gboolean (*FitsFunc) (const DtlHappening *a, const DtlHappening *b);
typedef char *(*ExplainFunc) (const Judge *judge, const DtlHappening *a, const DtlHappening *b);

typedef struct
{
  const char *id;
  DtlVerdict verdict;
  FitsFunc fits;
  ExplainFunc explain;
} Rule;

static const DtlHappening *
get_happening (const Judge *self, guint index)
{
  return g_ptr_array_index (self->happenings, index);
}

static const DtlInterval *
get_interval (const DtlHappening *happening)
{
  return &happening->when;
}

/* "004: “Monday”, 9 December 2024": the receipt of a date. */
static char *
word_receipt (const Judge *self, const DtlHappening *happening)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, happening->source);
  g_autofree char *name = dtl_wording_source (reading, dtl_corpus_given (self->corpus, happening->source));
  g_autofree char *text = dtl_text_slice (reading->source->text, happening->mention->span);
  g_autofree char *when = dtl_wording_interval (get_interval (happening));
  g_autofree char *anchor = NULL;

  if (happening->mention->basis != DTL_BASIS_PUBLISHED || !dtl_date_is_set (happening->mention->anchor))
    return g_strdup_printf (_("%s: “%s”, %s"), name, text, when);
  anchor = dtl_wording_date (happening->mention->anchor);
  return g_strdup_printf (_("%s: “%s”, %s, counted from %s"), name, text, when, anchor);
}

static gboolean
is_vague (const DtlHappening *a, const DtlHappening *b)
{
  return !dtl_interval_is_resolved (get_interval (a)) || !dtl_interval_is_resolved (get_interval (b));
}

static gboolean
is_same_day (const DtlHappening *a, const DtlHappening *b)
{
  return get_interval (a)->earliest == get_interval (b)->earliest && get_interval (a)->latest == get_interval (b)->latest;
}

static gboolean
is_nested (const DtlHappening *a, const DtlHappening *b)
{
  return dtl_interval_meet (get_interval (a), get_interval (b));
}

static gboolean
has_alternative (const DtlHappening *happening, const DtlHappening *other)
{
  for (guint i = 0; i < happening->mention->n_alternatives; i++)
    if (dtl_interval_meet (&happening->mention->alternatives[i], get_interval (other)))
      return TRUE;
  return FALSE;
}

static gboolean
may_be_read_so (const DtlHappening *a, const DtlHappening *b)
{
  return has_alternative (a, b) || has_alternative (b, a);
}

/* Due "by 1 June", and done on 30 May; a day that is told as about so, and one near it. */
static gboolean
leaves_room (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = get_interval (a), *right = get_interval (b);

  if ((left->flags | right->flags) & DTL_INTERVAL_APPROXIMATE)
    return TRUE;
  return (a->mention->role == DTL_ROLE_DEADLINE && right->earliest <= left->latest) || (b->mention->role == DTL_ROLE_DEADLINE && left->earliest <= right->latest);
}

static gboolean
is_always (const DtlHappening *a, const DtlHappening *b)
{
  return TRUE;
}

static char *
explain_with (const Judge *self, const DtlHappening *a, const DtlHappening *b, const char *format)
{
  g_autofree char *left = word_receipt (self, a), *right = word_receipt (self, b);

  return g_strdup_printf (format, left, right);
}

static char *
explain_vague (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  return explain_with (self, a, b, _("%s; %s. One of them names no day."));
}

static char *
explain_same (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  return explain_with (self, a, b, _("%s; %s: the same."));
}

static char *
explain_nested (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  return explain_with (self, a, b, _("%s; %s: one lies within the other."));
}

static char *
explain_alternative (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  return explain_with (self, a, b, _("%s; %s: these differ, but one of them can be read as the other day."));
}

static char *
explain_room (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  return explain_with (self, a, b, _("%s; %s. One of them is told roughly, or as the latest day."));
}

static char *
explain_conflict (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = get_interval (a), *right = get_interval (b);
  g_autofree char *first = NULL, *second = NULL;
  g_autofree char *receipts = explain_with (self, a, b, _("%s; %s"));

  if (left->earliest != left->latest || right->earliest != right->latest)
    return g_strdup_printf (_("%s: these exclude each other."), receipts);
  first = dtl_wording_weekday (left->earliest);
  second = dtl_wording_weekday (right->earliest);
  return g_strdup_printf (_("%s. One is a %s, the other a %s: both cannot be right."), receipts, first, second);
}

static const Rule rules[] = {
  { "vague-date", DTL_VERDICT_COMPATIBLE, is_vague, explain_vague },
  { "same-date", DTL_VERDICT_AGREE, is_same_day, explain_same },
  { "date-within", DTL_VERDICT_COMPATIBLE, is_nested, explain_nested },
  { "other-reading", DTL_VERDICT_COMPATIBLE, may_be_read_so, explain_alternative },
  { "rough-date", DTL_VERDICT_COMPATIBLE, leaves_room, explain_room },
  { "different-dates", DTL_VERDICT_CONFLICT, is_always, explain_conflict },
};

static DtlMentionRef
refer_to_date (const Judge *self, const DtlHappening *happening)
{
  return (DtlMentionRef) { dtl_corpus_given (self->corpus, happening->source), happening->event->date };
}

static void
add_reference (GArray *references, DtlMentionRef ref)
{
  for (guint i = 0; i < references->len; i++)
    if (g_array_index (references, DtlMentionRef, i).source == ref.source && g_array_index (references, DtlMentionRef, i).index == ref.index)
      return;
  g_array_append_val (references, ref);
}

static void
add_reason (const Judge *self, const Rule *rule, const DtlHappening *a, const DtlHappening *b)
{
  GPtrArray *reasons = self->story->reasons;
  DtlReason *reason = NULL;

  for (guint i = 0; i < reasons->len && reason == NULL; i++)
    if (g_str_equal (((DtlReason *) g_ptr_array_index (reasons, i))->rule, rule->id))
      reason = g_ptr_array_index (reasons, i);
  if (reason == NULL)
    {
      reason = dtl_reason_new (rule->id);
      reason->working = rule->explain (self, a, b);
      g_ptr_array_add (reasons, reason);
    }
  add_reference (reason->figures, refer_to_date (self, a));
  add_reference (reason->figures, refer_to_date (self, b));
}

static void
compare_pair (const Judge *self, const DtlHappening *a, const DtlHappening *b)
{
  guint i = 0;

  while (!rules[i].fits (a, b))
    i++;
  add_reason (self, &rules[i], a, b);
  self->story->verdict = MAX (self->story->verdict, rules[i].verdict);
}

/* Precision first: within a source the date that says most stands for it. */
static int
compare_clarity_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  const DtlHappening *left = *(const DtlHappening *const *) a, *right = *(const DtlHappening *const *) b;
  const DtlCorpus *corpus = data;
  guint left_source = dtl_corpus_given (corpus, left->source), right_source = dtl_corpus_given (corpus, right->source);
  int left_rank = dtl_interval_is_resolved (get_interval (left)) ? get_interval (left)->granularity : G_MAXINT;
  int right_rank = dtl_interval_is_resolved (get_interval (right)) ? get_interval (right)->granularity : G_MAXINT;

  if (left_source != right_source)
    return left_source < right_source ? -1 : 1;
  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;
  return (left->index > right->index) - (left->index < right->index);
}

static guint
count_support (const Judge *self, const DtlInterval *interval)
{
  guint n = 0, last = G_MAXUINT;

  for (guint i = 0; i < self->happenings->len; i++)
    {
      const DtlHappening *happening = get_happening (self, i);

      if (happening->source == last || !dtl_interval_is_resolved (get_interval (happening))
          || !dtl_interval_meet (interval, get_interval (happening)))
        continue;
      n++;
      last = happening->source;
    }
  return n;
}

/* How often all sources name this very day, for whatever event. */
static guint
count_mentions (const Judge *self, const DtlInterval *interval)
{
  guint n = 0;

  for (guint i = 0; i < self->happenings->len; i++)
    {
      const GArray *dates = dtl_corpus_reading (self->corpus, get_happening (self, i)->source)->dates;

      for (guint j = 0; j < dates->len; j++)
        n += dtl_interval_equal (&g_array_index (dates, DtlDateMention, j).interval, interval);
    }
  return n;
}

static gboolean
is_better (const Judge *self, const DtlInterval *a, const DtlInterval *b)
{
  guint left = count_support (self, a), right = dtl_interval_is_resolved (b) ? count_support (self, b) : 0;

  if (right == 0 || a->granularity != b->granularity)
    return right == 0 || a->granularity < b->granularity;
  return left != right ? left > right : count_mentions (self, a) > count_mentions (self, b);
}

/* Of the finest dates the one that most sources can live with. */
static DtlInterval
find_interval (const Judge *self)
{
  DtlInterval best = dtl_interval_unresolved ();

  for (guint i = 0; i < MIN (self->happenings->len, MAX_COMPARED); i++)
    {
      const DtlInterval *interval = get_interval (get_happening (self, i));

      if (dtl_interval_is_resolved (interval) && is_better (self, interval, &best))
        best = *interval;
    }
  return best;
}

static double
rate_summary (const Judge *self, guint index)
{
  const DtlHappening *happening = get_happening (self, index);
  gsize length = happening->event->summary != NULL ? strlen (happening->event->summary) : 0;
  double rating = length > MAX_LABEL_LENGTH ? -0.01 * (length - MAX_LABEL_LENGTH) : 0;

  for (guint i = 0; i < MIN (self->happenings->len, MAX_COMPARED); i++)
    if (i != index)
      rating += dtl_corpus_similarity (self->corpus, happening->words, get_happening (self, i)->words);
  return rating;
}

static char *
find_label (const Judge *self)
{
  const char *best = NULL;
  double most = 0;

  for (guint i = 0; i < MIN (self->happenings->len, MAX_COMPARED); i++)
    {
      const char *summary = get_happening (self, i)->event->summary;
      double rating = summary != NULL ? rate_summary (self, i) : 0;

      if (summary != NULL && (best == NULL || rating > most))
        {
          best = summary;
          most = rating;
        }
    }
  return g_strdup (best != NULL ? best : _("Unnamed event"));
}

static void
compare_all (const Judge *self)
{
  guint n = MIN (self->happenings->len, MAX_COMPARED);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (get_happening (self, i)->source != get_happening (self, j)->source)
        compare_pair (self, get_happening (self, i), get_happening (self, j));
}

static int
compare_reasons_cb (gconstpointer a, gconstpointer b)
{
  const DtlReason *left = *(const DtlReason *const *) a, *right = *(const DtlReason *const *) b;
  int left_rank = 0, right_rank = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      left_rank = g_str_equal (rules[i].id, left->rule) ? (int) rules[i].verdict : left_rank;
      right_rank = g_str_equal (rules[i].id, right->rule) ? (int) rules[i].verdict : right_rank;
    }
  return right_rank - left_rank;
}

void
dtl_story_event_judge (const DtlCorpus *corpus, GPtrArray *happenings, DtlStoryEvent *story)
{
  Judge self = { corpus, happenings, story };

  g_ptr_array_sort_with_data (happenings, compare_clarity_cb, (gpointer) corpus);
  for (guint i = 0; i < happenings->len; i++)
    {
      const DtlHappening *happening = get_happening (&self, i);
      DtlMentionRef date = refer_to_date (&self, happening);
      DtlMentionRef event = { date.source, happening->index };

      g_array_append_val (story->dates, date);
      g_array_append_val (story->events, event);
    }
  story->verdict = DTL_VERDICT_SINGLE;
  compare_all (&self);
  g_ptr_array_sort (story->reasons, compare_reasons_cb);
  story->interval = find_interval (&self);
  story->label = find_label (&self);
}
