/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same event in several reports. It is known by who does what and where, and the beginning
 * of a sentence says most of that; its date may differ from report to report, and that is what
 * is looked for. */

#include "dtl-story-events.h"

#include "dtl-pairing.h"

#define HEAD_WORDS 16
#define MAX_KEYS 7
#define MAX_CHECKED 16
#define ENOUGH 0.5         /* evidence for dates that meet */
#define ENOUGH_VAGUE 0.55  /* for a date that says little */
#define ENOUGH_APART 0.58  /* for dates that exclude each other */
#define ENOUGH_TWICE 0.7   /* within one source */
#define MIN_SHARED 1.5     /* weight of the words in common, however short the clauses */
#define NEAR_DAYS 10
#define NEAR_MONTHS 62
#define NEAR_YEARS 800

typedef struct
{
  DtlCorpus *corpus;
  GPtrArray *happenings; /* DtlHappening */
} Matcher;

static void
free_happening_cb (gpointer data)
{
  DtlHappening *happening = data;

  g_array_unref (happening->words);
  g_array_unref (happening->head);
  g_array_unref (happening->subject);
  g_array_unref (happening->actors);
  g_array_unref (happening->names);
  g_free (happening);
}

static DtlSpan
find_head (const DtlCorpus *corpus, guint source, DtlSpan span)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  if (first + HEAD_WORDS < end)
    span.end = g_array_index (words, DtlCorpusWord, first + HEAD_WORDS).start;
  return span;
}

/* From the beginning to the first verb of saying: "Speaking in Lima on Monday, the minister". */
static DtlSpan
find_subject (const DtlCorpus *corpus, guint source, DtlSpan head)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  guint first, end;

  dtl_corpus_slice (corpus, source, head, &first, &end);
  for (guint i = first + 2; i < end; i++)
    if (g_array_index (words, DtlCorpusWord, i).flags & DTL_WORD_SAY)
      head.end = MIN (head.end, g_array_index (words, DtlCorpusWord, i).start);
  return head;
}

static GArray *
collect_actors (const DtlCorpus *corpus, guint source, DtlSpan subject)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (corpus, source, subject, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & DTL_WORD_NAME) && !(word->flags & (DTL_WORD_QUIET | DTL_WORD_COUNTRY)))
        g_array_append_val (bag, word->word);
    }
  dtl_bag_sort (bag);
  return bag;
}

static GArray *
collect_names (DtlCorpus *corpus, guint source, const DtlEvent *event)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  GArray *bag = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint first, end;

  dtl_corpus_slice (corpus, source, event->span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      if ((word->flags & DTL_WORD_NAME) && !(word->flags & DTL_WORD_QUIET))
        g_array_append_val (bag, word->word);
    }
  for (guint i = 0; event->names != NULL && event->names[i] != NULL; i++)
    {
      g_autoptr (GArray) name = dtl_corpus_bag_of_text (corpus, event->names[i]);

      g_array_append_vals (bag, name->data, name->len);
    }
  dtl_bag_sort (bag);
  return bag;
}

static DtlHappening *
create_happening (DtlCorpus *corpus, guint source, guint index)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  DtlHappening *happening = g_new0 (DtlHappening, 1);
  DtlSpan span, head, subject;

  happening->source = source;
  happening->index = index;
  happening->event = dtl_reading_event (reading, index);
  happening->mention = dtl_reading_date (reading, happening->event->date);
  span = happening->event->span;
  happening->words = dtl_corpus_bag (corpus, source, span, DTL_WORD_QUIET);
  head = find_head (corpus, source, span);
  subject = find_subject (corpus, source, head);
  happening->head = dtl_corpus_bag (corpus, source, head, DTL_WORD_QUIET);
  happening->subject = dtl_corpus_bag (corpus, source, subject, DTL_WORD_QUIET);
  happening->actors = collect_actors (corpus, source, subject);
  happening->names = collect_names (corpus, source, happening->event);
  return happening;
}

static GPtrArray *
collect_happenings (DtlCorpus *corpus)
{
  GPtrArray *happenings = g_ptr_array_new_with_free_func (free_happening_cb);

  for (guint i = 0; i < dtl_corpus_n_sources (corpus); i++)
    for (guint j = 0; j < dtl_corpus_reading (corpus, i)->events->len; j++)
      g_ptr_array_add (happenings, create_happening (corpus, i, j));
  return happenings;
}

static int
count_gap (const DtlInterval *a, const DtlInterval *b)
{
  if (a->latest != DTL_DAY_NONE && b->earliest != DTL_DAY_NONE && a->latest < b->earliest)
    return b->earliest - a->latest;
  if (b->latest != DTL_DAY_NONE && a->earliest != DTL_DAY_NONE && b->latest < a->earliest)
    return a->earliest - b->latest;
  return 0;
}

gboolean
dtl_story_dates_near (const DtlInterval *a, const DtlInterval *b)
{
  DtlGranularity coarser = MAX (a->granularity, b->granularity);
  int limit = coarser <= DTL_GRANULARITY_WEEK ? NEAR_DAYS : coarser <= DTL_GRANULARITY_MONTH ? NEAR_MONTHS : NEAR_YEARS;

  return count_gap (a, b) <= limit;
}

static double
weigh_dates (const DtlInterval *a, const DtlInterval *b)
{
  if (!dtl_interval_is_resolved (a) || !dtl_interval_is_resolved (b))
    return 0;
  if (dtl_interval_equal (a, b))
    return 0.15;
  return dtl_interval_meet (a, b) ? 0.08 : 0;
}

/* How much two tellings have in common for certain, however much more each of them says. */
static double
weigh_shared (const DtlCorpus *corpus, const GArray *a, const GArray *b, double enough)
{
  return MIN (dtl_corpus_shared (corpus, a, b) / enough, 1);
}

static double
score_pair (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return 0.2 * dtl_corpus_similarity (corpus, a->subject, b->subject) + 0.15 * dtl_corpus_similarity (corpus, a->head, b->head)
         + 0.25 * dtl_corpus_similarity (corpus, a->words, b->words) + 0.15 * dtl_corpus_similarity (corpus, a->names, b->names)
         + 0.2 * weigh_shared (corpus, a->subject, b->subject, 3) + 0.2 * weigh_shared (corpus, a->words, b->words, 6)
         + weigh_dates (&a->mention->interval, &b->mention->interval);
}

static double
find_threshold (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->mention->interval, *right = &b->mention->interval;

  if (a->source == b->source)
    return ENOUGH_TWICE;
  if (!dtl_interval_is_resolved (left) || !dtl_interval_is_resolved (right))
    return ENOUGH_VAGUE;
  return dtl_interval_meet (left, right) ? ENOUGH : ENOUGH_APART;
}

static gboolean
have_other_actors (const DtlHappening *a, const DtlHappening *b)
{
  return a->actors->len > 0 && b->actors->len > 0 && !dtl_bag_meets (a->actors, b->actors);
}

static gboolean
is_barred (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->mention->interval, *right = &b->mention->interval;

  if (have_other_actors (a, b))
    return TRUE;
  if (!dtl_interval_is_resolved (left) || !dtl_interval_is_resolved (right))
    return FALSE;
  if (a->source == b->source)
    return !dtl_interval_meet (left, right);
  return !dtl_interval_meet (left, right) && !dtl_story_dates_near (left, right);
}

static const DtlHappening *
get_happening (const Matcher *self, guint index)
{
  return g_ptr_array_index (self->happenings, index);
}

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  const Matcher *self = data;
  const DtlHappening *left = get_happening (self, a), *right = get_happening (self, b);

  if (is_barred (left, right) || dtl_corpus_shared (self->corpus, left->words, right->words) < MIN_SHARED)
    return FALSE;
  *score = score_pair (self->corpus, left, right);
  return *score >= find_threshold (left, right);
}

static gboolean
may_join_cb (const GArray *a, const GArray *b, gpointer data)
{
  const Matcher *self = data;

  for (guint i = 0; i < MIN (a->len, MAX_CHECKED); i++)
    for (guint j = 0; j < MIN (b->len, MAX_CHECKED); j++)
      if (is_barred (get_happening (self, g_array_index (a, guint, i)), get_happening (self, g_array_index (b, guint, j))))
        return FALSE;
  return TRUE;
}

static int
compare_stories_cb (gconstpointer a, gconstpointer b)
{
  const DtlStoryEvent *left = *(const DtlStoryEvent *const *) a, *right = *(const DtlStoryEvent *const *) b;
  const DtlMentionRef *left_ref = &g_array_index (left->events, DtlMentionRef, 0);
  const DtlMentionRef *right_ref = &g_array_index (right->events, DtlMentionRef, 0);
  int order = dtl_interval_compare (&left->interval, &right->interval);

  if (order != 0)
    return order;
  if (left_ref->source != right_ref->source)
    return left_ref->source < right_ref->source ? -1 : 1;
  return (left_ref->index > right_ref->index) - (left_ref->index < right_ref->index);
}

static DtlStoryEvent *
create_story (const DtlCorpus *corpus, GPtrArray *happenings)
{
  DtlStoryEvent *story = g_new0 (DtlStoryEvent, 1);

  story->dates = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  story->events = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  story->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_reason_free);
  dtl_story_event_judge (corpus, happenings, story);
  return story;
}

static void
post_words (const Matcher *self, DtlPairing *pairing, guint index, const GArray *words)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (self->corpus, words, MAX_KEYS);

  for (guint i = 0; i < rarest->len; i++)
    dtl_pairing_add (pairing, g_array_index (rarest, guint32, i), index, get_happening (self, index)->mention->interval.earliest);
}

static void
post_happenings (const Matcher *self, DtlPairing *pairing)
{
  for (guint i = 0; i < self->happenings->len; i++)
    {
      post_words (self, pairing, i, get_happening (self, i)->words);
      post_words (self, pairing, i, get_happening (self, i)->subject);
      post_words (self, pairing, i, get_happening (self, i)->names);
    }
}

void
dtl_story_events_find (DtlCorpus *corpus, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) happenings = collect_happenings (corpus);
  g_autoptr (DtlPairing) pairing = dtl_pairing_new (happenings->len);
  g_autoptr (GPtrArray) groups = NULL;
  Matcher self = { corpus, happenings };

  post_happenings (&self, pairing);
  groups = dtl_pairing_group (pairing, score_cb, may_join_cb, &self);
  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) members = g_ptr_array_sized_new (group->len);

      for (guint j = 0; j < group->len; j++)
        g_ptr_array_add (members, g_ptr_array_index (happenings, g_array_index (group, guint, j)));
      g_ptr_array_add (comparison->events, create_story (corpus, members));
    }
  g_ptr_array_sort (comparison->events, compare_stories_cb);
}
