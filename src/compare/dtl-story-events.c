/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same event in several reports. It is known by who does what and where, and the beginning
 * of a sentence says most of that; its date may differ from report to report, and that is what
 * is looked for. */

#include "dtl-story-events.h"

#include "dtl-deeds.h"
#include "dtl-event-decisions.h"
#include "dtl-happening-keys.h"
#include "dtl-moves.h"
#include "dtl-one-deed.h"
#include "dtl-pairing.h"
#include "dtl-told-days.h"

#define MAX_CHECKED 16
#define ENOUGH 0.5         /* evidence for dates that meet */
#define ENOUGH_DAY 0.35    /* for the very same day */
#define ENOUGH_VAGUE 0.55  /* for a date that says little */
#define ENOUGH_APART 0.58  /* for dates that exclude each other */
#define ENOUGH_DEED 0.48   /* the same, of one deed of the same people in the same place */
#define ALIKE_WORDS 0.5    /* words of two tellings that say nothing but the same */
#define ALIKE_NAMES 0.45   /* names of two tellings of one deed */
#define SHARED_DEED 5      /* weight of what they have in common */
#define ENOUGH_TWICE 0.7   /* within one source */
#define MIN_SHARED 1.5     /* weight of what they have in common, however short the clauses */
#define MIN_SHARED_DAY 0.7 /* of the same date */
#define ENOUGH_ALIKE 0.7   /* for a day after the other's report */
#define SAME_DAYS 4
#define NEAR_DAYS 10
#define NEAR_MONTHS 62
#define NEAR_YEARS 800

struct _DtlStoryMatcher
{
  DtlCorpus *corpus;
  DtlHappeningMaker *maker;
  GPtrArray *sources;    /* GPtrArray of DtlHappening, of each source */
  GPtrArray *happenings; /* DtlHappening, by item */
  DtlPairing *pairing;
};

static const DtlHappening *
get_happening (const DtlStoryMatcher *self, guint index)
{
  return g_ptr_array_index (self->happenings, index);
}

static DtlTold
tell (const DtlStoryMatcher *self, const DtlHappening *happening)
{
  return (DtlTold) { happening, g_ptr_array_index (self->sources, happening->source) };
}

static gboolean
share_day (const DtlStoryMatcher *self, const DtlHappening *a, const DtlHappening *b)
{
  return dtl_told_days_meet (self->corpus, tell (self, a), tell (self, b));
}

gboolean
dtl_story_dates_near (const DtlInterval *a, const DtlInterval *b)
{
  DtlGranularity coarser = MAX (a->granularity, b->granularity);
  int limit = coarser <= DTL_GRANULARITY_WEEK ? NEAR_DAYS : coarser <= DTL_GRANULARITY_MONTH ? NEAR_MONTHS : NEAR_YEARS;

  return dtl_interval_gap (a, b) <= limit;
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

/* Of one day and one kind of deed, or of two kinds. */
static double
weigh_deeds (const DtlHappening *a, const DtlHappening *b)
{
  if (a->deeds->len == 0 || b->deeds->len == 0)
    return 0;
  return dtl_bag_meets (a->deeds, b->deeds) ? 0.1 * MIN (dtl_bag_common (a->deeds, b->deeds), 2) : -0.1;
}

/* Sentences that hold figures of the same measures tell of the same. */
static double
weigh_figures (const DtlHappening *a, const DtlHappening *b)
{
  return 0.15 * MIN (dtl_bag_common (a->measures, b->measures), 2);
}

/* A clause may be cut short where a sentence is not: "as it unveiled the van". */
static double
weigh_words (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return MAX (dtl_corpus_similarity (corpus, a->words, b->words), dtl_corpus_similarity (corpus, a->context, b->context));
}

static double
score_pair (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return 0.2 * dtl_corpus_similarity (corpus, a->subject, b->subject) + 0.15 * dtl_corpus_similarity (corpus, a->head, b->head)
         + 0.25 * weigh_words (corpus, a, b) + 0.15 * dtl_corpus_similarity (corpus, a->names, b->names)
         + 0.2 * weigh_shared (corpus, a->subject, b->subject, 3) + 0.2 * weigh_shared (corpus, a->context, b->context, 6)
         + weigh_deeds (a, b) + weigh_figures (a, b) + weigh_dates (&a->when, &b->when);
}

static double
find_threshold (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->when, *right = &b->when;

  if (a->source == b->source)
    return ENOUGH_TWICE;
  if (!dtl_interval_is_resolved (left) || !dtl_interval_is_resolved (right))
    return ENOUGH_VAGUE;
  if (dtl_interval_equal (left, right) && left->granularity <= DTL_GRANULARITY_DAY)
    return ENOUGH_DAY;
  return dtl_interval_meet (left, right) ? ENOUGH : ENOUGH_DEED;
}

/* The minister presents it, and the Treasury: one deed of one day, told with the same amounts. */
static gboolean
have_same_deed (const DtlHappening *a, const DtlHappening *b)
{
  return dtl_interval_equal (&a->when, &b->when) && a->when.granularity <= DTL_GRANULARITY_DAY
         && dtl_bag_meets (a->deeds, b->deeds) && dtl_bag_meets (a->measures, b->measures);
}

/* What was said on one day tells nothing against what happened on another: "The toll has risen, the
 * minister said on Thursday", "The flood on Sunday"; nor does what is said on two days. Only what is done by being
 * announced is done on that day. */
static gboolean
are_deed_and_report (const DtlHappening *a, const DtlHappening *b)
{
  if (a->telling == b->telling && a->telling != DTL_TELLING_SAID)
    return FALSE;
  return a->telling == DTL_TELLING_SAID || b->telling == DTL_TELLING_SAID || a->befell || b->befell;
}

/* What a report tells as past had happened when it came out; what happened later is another one, however alike:
 * last Saturday's march, this Saturday's. */
static gboolean
had_happened (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->when, *right = &b->when;
  DtlDate published = dtl_corpus_reading (corpus, a->source)->published;
  gint32 day = dtl_date_is_set (published) ? dtl_date_to_day (published) : DTL_DAY_NONE;

  return day != DTL_DAY_NONE && left->latest != DTL_DAY_NONE && left->latest <= day && right->earliest != DTL_DAY_NONE
         && right->earliest > day;
}

/* The same event on two days is a contradiction, and nobody is accused of that for using the same words: both must name
 * the same, and tell of one deed or one number, or have hardly a word of their own. */
static gboolean
contradict (const DtlStoryMatcher *self, const DtlHappening *a, const DtlHappening *b)
{
  const DtlCorpus *corpus = self->corpus;
  const gboolean deed = dtl_bag_meets (a->deeds, b->deeds), measure = dtl_bag_meets (a->measures, b->measures);
  const double score = score_pair (corpus, a, b);

  if (a->goes_on || b->goes_on)
    return FALSE;
  if (dtl_told_days_contradict (corpus, tell (self, a), tell (self, b)))
    return TRUE;
  if (dtl_told_days_come_daily (a, b))
    return FALSE;
  if (score >= ENOUGH_APART && dtl_happenings_share_occasion (corpus, a, b))
    return TRUE;
  if (measure && dtl_deeds_dated_meet (a, b) && score >= ENOUGH_ALIKE && dtl_happenings_are_not_two (corpus, a, b))
    return TRUE;
  if (score < ENOUGH_DEED || !dtl_happenings_are_one_deed (corpus, a, b))
    return FALSE;
  if (measure && score >= ENOUGH_ALIKE)
    return TRUE;
  if (!dtl_bag_meets (a->names, b->names))
    return score >= ENOUGH_APART && deed && weigh_words (corpus, a, b) >= ALIKE_WORDS;
  if (score >= ENOUGH_APART)
    return deed || measure || weigh_words (corpus, a, b) >= ALIKE_WORDS;
  return deed && dtl_corpus_similarity (corpus, a->names, b->names) >= ALIKE_NAMES
         && dtl_corpus_shared (corpus, a->context, b->context) >= SHARED_DEED;
}

/* In the same words, and with the same number or as one deed of a kind that is not done every day, within days: what comes again every
 * week is no such. */
static gboolean
is_told_alike (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  return dtl_interval_gap (&a->when, &b->when) <= SAME_DAYS && score_pair (corpus, a, b) >= ENOUGH_ALIKE
         && (dtl_bag_meets (a->measures, b->measures) || (dtl_told_days_share_one (a, b) && dtl_happenings_are_one_deed (corpus, a, b)));
}

/* Two people do not do the same thing, unless it is one thing by its day. */
static gboolean
are_others (const DtlStoryMatcher *self, const DtlHappening *a, const DtlHappening *b)
{
  return dtl_happenings_have_other_doers (a, b) && !have_same_deed (a, b) && !share_day (self, a, b);
}

/* Whether no day is in both dates. */
static gboolean
exclude (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->when, *right = &b->when;

  return dtl_interval_is_resolved (left) && dtl_interval_is_resolved (right) && !dtl_interval_meet (left, right);
}

/* By days that exclude each other, of whatever is told: one source knows what it says, and what is far off is another thing. */
static gboolean
is_set_apart (const DtlHappening *a, const DtlHappening *b)
{
  const DtlInterval *left = &a->when, *right = &b->when;

  return exclude (a, b) && (a->source == b->source || !dtl_story_dates_near (left, right));
}

/* By their days. */
static gboolean
is_barred (const DtlStoryMatcher *self, const DtlHappening *a, const DtlHappening *b)
{
  const DtlCorpus *corpus = self->corpus;

  if (!exclude (a, b))
    return FALSE;
  if (is_set_apart (a, b) || are_deed_and_report (a, b))
    return TRUE;
  return (had_happened (corpus, a, b) || had_happened (corpus, b, a)) && !is_told_alike (corpus, a, b);
}

/* Something of weight in common, be it words, the kind of deed or what is measured. */
static gboolean
have_enough (const DtlCorpus *corpus, const DtlHappening *a, const DtlHappening *b)
{
  double shared = dtl_corpus_shared (corpus, a->context, b->context) + 0.5 * dtl_bag_common (a->deeds, b->deeds)
                  + 0.75 * dtl_bag_common (a->measures, b->measures);

  return shared >= (dtl_interval_equal (&a->when, &b->when) ? MIN_SHARED_DAY : MIN_SHARED);
}

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  const DtlStoryMatcher *self = data;
  const DtlHappening *left = get_happening (self, a), *right = get_happening (self, b);

  if (are_others (self, left, right) || is_barred (self, left, right))
    return FALSE;
  *score = score_pair (self->corpus, left, right);
  if (exclude (left, right) ? dtl_told_days_contradict (self->corpus, tell (self, left), tell (self, right)) : share_day (self, left, right))
    *score = MAX (*score, find_threshold (left, right));
  else if (!have_enough (self->corpus, left, right) || (exclude (left, right) && !contradict (self, left, right)))
    return FALSE;
  return *score >= find_threshold (left, right);
}

static const DtlHappening *
get_member (const DtlStoryMatcher *self, const guint32 *a, guint n_a, const guint32 *b, guint index)
{
  return get_happening (self, index < n_a ? a[index] : b[index - n_a]);
}

/* That two days contradict each other need be certain of one telling of either, in whichever of two groups. */
static gboolean
has_contradiction (const DtlStoryMatcher *self, const guint32 *a, guint n_a, const guint32 *b, guint n_b, const DtlHappening *left,
                   const DtlHappening *right)
{
  const guint n = n_a + n_b;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n; j++)
      {
        const DtlHappening *x = get_member (self, a, n_a, b, i), *y = get_member (self, a, n_a, b, j);

        if (dtl_interval_equal (&x->when, &left->when)
            && dtl_interval_equal (&y->when, &right->when) && !is_barred (self, x, y) && contradict (self, x, y))
          return TRUE;
      }
  return FALSE;
}

/* Whether an event is one by its day with some telling of a group. */
static gboolean
is_told_among (const DtlStoryMatcher *self, const DtlHappening *happening, const guint32 *group, guint n)
{
  for (guint i = 0; i < n; i++)
    if (share_day (self, happening, get_happening (self, group[i])))
      return TRUE;
  return FALSE;
}

static gboolean
may_join_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const DtlStoryMatcher *self = data;

  n_a = MIN (n_a, MAX_CHECKED);
  n_b = MIN (n_b, MAX_CHECKED);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        const DtlHappening *left = get_happening (self, a[i]), *right = get_happening (self, b[j]);

        /* "Researchers told the congress on Saturday" stands among those that presented it on Saturday, when others do on Sunday */
        if (is_set_apart (left, right) || (exclude (left, right) && !has_contradiction (self, a, n_a, b, n_b, left, right)))
          return FALSE;
        if (are_others (self, left, right) && !is_told_among (self, left, b, n_b) && !is_told_among (self, right, a, n_a))
          return FALSE;
      }
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

/**
 * dtl_story_matcher_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): a matcher of no events
 */
DtlStoryMatcher *
dtl_story_matcher_new (DtlCorpus *corpus)
{
  DtlStoryMatcher *self = g_new0 (DtlStoryMatcher, 1);

  self->corpus = corpus;
  self->maker = dtl_happening_maker_new (corpus);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->happenings = g_ptr_array_new ();
  self->pairing = dtl_pairing_new (score_cb, may_join_cb, (GDestroyNotify) dtl_story_event_unref);
  dtl_pairing_set_asked (self->pairing, MAX_CHECKED);
  return self;
}

void
dtl_story_matcher_free (DtlStoryMatcher *self)
{
  dtl_pairing_free (self->pairing);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->happenings);
  dtl_happening_maker_free (self->maker);
  g_free (self);
}

static void
drop_source_cb (gpointer source, gpointer data)
{
  DtlStoryMatcher *self = data;
  GPtrArray *happenings = source;

  for (guint i = 0; i < happenings->len; i++)
    dtl_pairing_drop (self->pairing, ((const DtlHappening *) g_ptr_array_index (happenings, i))->item);
}

static void
add_happening (DtlStoryMatcher *self, DtlHappening *happening)
{
  happening->item = dtl_pairing_add_item (self->pairing);
  if (happening->item >= self->happenings->len)
    g_ptr_array_set_size (self->happenings, happening->item + 1);
  self->happenings->pdata[happening->item] = happening;
}

/* Whether words of it weigh otherwise: then it is found by others, and matches others. */
static gboolean
is_reweighed (const DtlCorpus *corpus, const DtlHappening *happening)
{
  return dtl_corpus_is_changed (corpus, happening->source)
         && (dtl_corpus_holds_changed (corpus, happening->context) || dtl_corpus_holds_changed (corpus, happening->subject)
             || dtl_corpus_holds_changed (corpus, happening->names));
}

/* @rows: (element-type guint32): the row of each figure. */
static void
update_source (DtlStoryMatcher *self, guint source, const GArray *rows)
{
  GPtrArray *happenings = g_ptr_array_index (self->sources, source);
  gboolean fresh = happenings == NULL;
  g_autoptr (GArray) subjects = NULL;

  if (fresh)
    self->sources->pdata[source] = happenings = dtl_happening_maker_collect (self->maker, source);
  for (guint i = 0; i < happenings->len; i++)
    {
      DtlHappening *happening = g_ptr_array_index (happenings, i);

      happening->source = source;
      if (!dtl_happening_measure (happening, self->corpus, rows) && !fresh && !is_reweighed (self->corpus, happening))
        continue;
      if (fresh)
        add_happening (self, happening);
      else
        dtl_pairing_touch (self->pairing, happening->item);
      if (subjects == NULL)
        subjects = dtl_happening_keys_subjects (self->corpus, source);
      dtl_happening_keys_post (self->corpus, self->pairing, happening, subjects);
    }
}

static void
match (DtlStoryMatcher *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->sources->len; i++)
    {
      const GPtrArray *happenings = g_ptr_array_index (self->sources, i);

      for (guint j = 0; j < happenings->len; j++)
        g_array_append_val (items, ((DtlHappening *) g_ptr_array_index (happenings, j))->item);
    }
  dtl_pairing_update (self->pairing, (const guint *) (gconstpointer) items->data, items->len, self);
}

static GPtrArray *
collect_members (const DtlStoryMatcher *self, const guint32 *items, guint n)
{
  GPtrArray *members = g_ptr_array_sized_new (n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (members, g_ptr_array_index (self->happenings, items[i]));
  return members;
}

/* Which event each item is; items that are gone are none. */
static GArray *
list_keys (const DtlStoryMatcher *self)
{
  GArray *keys = g_array_sized_new (FALSE, FALSE, sizeof (DtlMentionRef), self->happenings->len);
  const DtlMentionRef none = { G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < self->happenings->len; i++)
    g_array_append_val (keys, none);
  for (guint i = 0; i < self->sources->len; i++)
    {
      const GPtrArray *happenings = g_ptr_array_index (self->sources, i);

      for (guint j = 0; j < happenings->len; j++)
        {
          const DtlHappening *happening = g_ptr_array_index (happenings, j);

          g_array_index (keys, DtlMentionRef, happening->item) = (DtlMentionRef) { dtl_corpus_given (self->corpus, happening->source), happening->index };
        }
    }
  return keys;
}

/* Events that the user had a hand in are made anew each time, since what is told of them is not what was found. */
static void
add_decided (DtlStoryMatcher *self, const GArray *keys, GPtrArray *groups, DtlComparison *comparison)
{
  dtl_event_decisions_regroup (comparison->decisions, keys, groups, score_cb, self);
  for (guint i = 0; i < groups->len; i++)
    {
      const GArray *group = g_ptr_array_index (groups, i);
      g_autoptr (GPtrArray) members = collect_members (self, (const guint32 *) (gconstpointer) group->data, group->len);

      g_ptr_array_add (comparison->events, create_story (self->corpus, members));
    }
}

/* What was made of a group names sources by their places. */
static void
move_result (const DtlUpdate *update, DtlGroup *group)
{
  if (update->moves != NULL && group->result != NULL)
    group->result = dtl_moves_story_event (update->moves, group->result);
  if (update->renumbered && group->result != NULL)
    g_clear_pointer (&group->result, dtl_story_event_unref);
}

static void
add_found (DtlStoryMatcher *self, DtlGroup *group, DtlComparison *comparison)
{
  if (group->result == NULL)
    {
      g_autoptr (GPtrArray) members = collect_members (self, group->items, group->n);

      group->result = create_story (self->corpus, members);
    }
  g_ptr_array_add (comparison->events, dtl_story_event_ref (group->result));
}

/**
 * dtl_story_matcher_update:
 * @self: a matcher
 * @update: what changed in the sources
 * @rows: (element-type GArray of guint32): for each source the row of each of its figures
 * @comparison: gets its events
 */
void
dtl_story_matcher_update (DtlStoryMatcher *self, const DtlUpdate *update, GPtrArray *rows, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GHashTable) decided = dtl_event_decisions_list (comparison);
  g_autoptr (GPtrArray) touched = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) keys = NULL;

  self->sources = dtl_update_carry (update, self->sources, dtl_corpus_is_renamed, (GDestroyNotify) g_ptr_array_unref, drop_source_cb, self);
  for (guint i = 0; i < self->sources->len; i++)
    update_source (self, i, g_ptr_array_index (rows, i));
  match (self);
  groups = dtl_pairing_groups (self->pairing);
  keys = g_hash_table_size (decided) > 0 ? list_keys (self) : NULL;
  for (guint i = 0; i < groups->len; i++)
    {
      DtlGroup *group = g_ptr_array_index (groups, i);

      move_result (update, group);
      if (keys != NULL && dtl_event_decisions_touch (decided, keys, group))
        g_ptr_array_add (touched, g_array_append_vals (g_array_new (FALSE, FALSE, sizeof (guint)), group->items, group->n));
      else
        add_found (self, group, comparison);
    }
  if (touched->len > 0)
    add_decided (self, keys, touched, comparison);
  g_ptr_array_sort (comparison->events, compare_stories_cb);
}
