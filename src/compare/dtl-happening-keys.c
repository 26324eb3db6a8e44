/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What events are found by: only those with a key in common are looked at. */

#include "dtl-happening-keys.h"

#include <stdlib.h>

#define MAX_KEYS 7
#define MAX_SUBJECTS 5
#define KEY_MEASURE (G_GUINT64_CONSTANT (1) << 62)
#define KEY_DAY G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9) /* sets the same word of two days apart */
#define KEY_DEED G_GUINT64_CONSTANT (0x94d049bb133111eb) /* sets it apart with each kind of deed */

static void
post_words (const DtlCorpus *corpus, DtlPairing *pairing, const DtlHappening *happening, const GArray *words)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (corpus, words, MAX_KEYS);

  for (guint i = 0; i < rarest->len; i++)
    dtl_pairing_add_key (pairing, dtl_corpus_word_hash (corpus, g_array_index (rarest, guint32, i)), happening->item,
                         happening->when.earliest);
}

/* A name of that very day, though the name is in every other sentence; a measure that is told with it. */
static void
post_day (const DtlCorpus *corpus, DtlPairing *pairing, const DtlHappening *happening)
{
  const DtlInterval *interval = &happening->when;
  g_autoptr (GArray) rarest = dtl_corpus_rarest (corpus, happening->names, MAX_KEYS);

  for (guint i = 0; i < rarest->len && dtl_interval_is_resolved (interval); i++)
    dtl_pairing_add_key (pairing, dtl_corpus_word_hash (corpus, g_array_index (rarest, guint32, i)) ^ (KEY_DAY * (guint32) interval->earliest),
                         happening->item, interval->earliest);
  for (guint i = 0; i < happening->deeds->len && dtl_interval_is_resolved (interval); i++)
    dtl_pairing_add_key (pairing, g_str_hash (g_quark_to_string (g_array_index (happening->deeds, guint32, i))) ^ (KEY_DAY * (guint32) interval->earliest),
                         happening->item, interval->earliest);
  for (guint i = 0; i < happening->measures->len; i++)
    dtl_pairing_add_key (pairing, KEY_MEASURE | g_array_index (happening->measures, guint32, i), happening->item, interval->earliest);
}

/* The kind of its deed, and its day, each beside what its report speaks of most: then nothing else need be in common. */
static void
post_told (const DtlCorpus *corpus, DtlPairing *pairing, const DtlHappening *happening, const GArray *subjects)
{
  const DtlInterval *interval = &happening->when;

  for (guint i = 0; i < subjects->len && dtl_interval_is_resolved (interval); i++)
    {
      guint64 subject = dtl_corpus_word_hash (corpus, g_array_index (subjects, guint32, i));

      dtl_pairing_add_key (pairing, subject ^ (KEY_DAY * (guint32) interval->earliest), happening->item, interval->earliest);
      for (guint j = 0; j < happening->deeds->len; j++)
        dtl_pairing_add_key (pairing, subject ^ (KEY_DEED * g_str_hash (g_quark_to_string (g_array_index (happening->deeds, guint32, j)))),
                             happening->item, interval->earliest);
      if (happening->befell)
        dtl_pairing_add_key (pairing, subject ^ KEY_DEED, happening->item, interval->earliest);
    }
}

/**
 * dtl_happening_keys_post:
 * @corpus: the sources
 * @pairing: gets the keys of @happening, by its item
 * @happening: an event as one source tells it
 * @subjects: (element-type guint32): what its source speaks of most, from dtl_happening_keys_subjects()
 */
void
dtl_happening_keys_post (const DtlCorpus *corpus, DtlPairing *pairing, const DtlHappening *happening, const GArray *subjects)
{
  post_words (corpus, pairing, happening, happening->context);
  post_words (corpus, pairing, happening, happening->subject);
  post_words (corpus, pairing, happening, happening->names);
  post_day (corpus, pairing, happening);
  post_told (corpus, pairing, happening, subjects);
}

typedef struct
{
  guint32 name;
  guint said;
  guint64 hash;
} Subject;

static int
compare_subjects_cb (gconstpointer a, gconstpointer b)
{
  const Subject *left = a, *right = b;

  if (left->said != right->said)
    return left->said < right->said ? 1 : -1;
  return (left->hash > right->hash) - (left->hash < right->hash);
}

/* (transfer full) (element-type guint32): the names that a report says most often. */
GArray *
dtl_happening_keys_subjects (const DtlCorpus *corpus, guint source)
{
  const GArray *words = dtl_corpus_words (corpus, source), *names = dtl_corpus_names (corpus, source);
  g_autofree Subject *subjects = g_new0 (Subject, names->len + 1);
  GArray *most = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint at;

  for (guint i = 0; i < words->len; i++)
    if (dtl_bag_find (names, g_array_index (words, DtlCorpusWord, i).word, &at))
      subjects[at].said++;
  for (guint i = 0; i < names->len; i++)
    {
      subjects[i].name = g_array_index (names, guint32, i);
      subjects[i].hash = dtl_corpus_word_hash (corpus, subjects[i].name);
    }
  qsort (subjects, names->len, sizeof *subjects, compare_subjects_cb);
  for (guint i = 0; i < MIN (names->len, MAX_SUBJECTS); i++)
    g_array_append_val (most, subjects[i].name);
  return most;
}
