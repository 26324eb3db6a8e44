/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three reports that lean on one agency are fewer than three origins. Sources are put together
 * by the passages they share and by whom they name; a measure then counts how many of these
 * stand behind it. */

#include "dtl-origins.h"

#include <string.h>

#include "dtl-moves.h"
#include "dtl-text-families.h"

#define COPY_SHARE 0.4      /* from here on a source is no origin of its own */
#define MAX_NAME_WORDS 5
#define MAX_PASSAGES 200

struct _DtlOrigins
{
  DtlCorpus *corpus;
  DtlFingerprints *fingerprints;
  DtlTextFamilies *families; /* that share text; their results are origins */
  DtlTextFamilies *copies;   /* that are one on the whole */
  GArray *origin_of;  /* guint: that of the last comparison, by sources as they are given */
  GArray *is_other;   /* gboolean, by sources as they are given: it is one with others than it was */
  gboolean any_other;
};

typedef struct
{
  DtlCorpus *corpus;
  DtlComparison *comparison;
  GArray *credits;      /* DtlCredit */
  GHashTable *by_first; /* given source → GPtrArray of DtlOrigin: attributions that begin with it */
} Finder;

/* Which of n things are one, found by joining two at a time. */
static guint
find_root (guint *parents, guint item)
{
  while (parents[item] != item)
    {
      parents[item] = parents[parents[item]];
      item = parents[item];
    }
  return item;
}

static void
join_items (guint *parents, guint a, guint b)
{
  guint left = find_root (parents, a), right = find_root (parents, b);

  parents[MAX (left, right)] = MIN (left, right);
}

static guint *
create_parents (guint n)
{
  guint *parents = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    parents[i] = i;
  return parents;
}

static DtlOrigin *
create_origin (DtlOriginKind kind)
{
  DtlOrigin *origin = g_new0 (DtlOrigin, 1);

  origin->kind = kind;
  origin->sources = g_array_new (FALSE, FALSE, sizeof (guint));
  origin->passages = g_array_new (FALSE, FALSE, sizeof (DtlPassage));
  return origin;
}

static int
compare_uints_cb (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a, right = *(const guint *) b;

  return (left > right) - (left < right);
}

static void
add_source (const DtlCorpus *corpus, DtlOrigin *origin, guint source)
{
  guint given = dtl_corpus_given (corpus, source);

  g_array_append_val (origin->sources, given);
}

/* In order, each once. */
static void
sort_sources (DtlOrigin *origin)
{
  guint n = 0;

  g_array_sort (origin->sources, compare_uints_cb);
  for (guint i = 0; i < origin->sources->len; i++)
    if (n == 0 || g_array_index (origin->sources, guint, n - 1) != g_array_index (origin->sources, guint, i))
      g_array_index (origin->sources, guint, n++) = g_array_index (origin->sources, guint, i);
  g_array_set_size (origin->sources, n);
}

static void
add_passages (const DtlCorpus *corpus, DtlOrigin *origin, guint source, const GArray *spans)
{
  for (guint i = 0; i < spans->len && origin->passages->len < MAX_PASSAGES; i++)
    {
      DtlPassage passage = { dtl_corpus_given (corpus, source), g_array_index (spans, DtlSpan, i) };

      g_array_append_val (origin->passages, passage);
    }
}

static int
compare_passages_cb (gconstpointer a, gconstpointer b)
{
  const DtlPassage *left = a, *right = b;

  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  return dtl_span_compare (left->span, right->span);
}

/* Sources and passages in order, each once. */
static void
finish_origin (DtlOrigin *origin)
{
  guint n = 0;

  sort_sources (origin);
  g_array_sort (origin->passages, compare_passages_cb);
  for (guint i = 0; i < origin->passages->len; i++)
    {
      DtlPassage passage = g_array_index (origin->passages, DtlPassage, i);
      const DtlPassage *last = n > 0 ? &g_array_index (origin->passages, DtlPassage, n - 1) : NULL;

      if (last == NULL || last->source != passage.source || !dtl_span_equal (last->span, passage.span))
        g_array_index (origin->passages, DtlPassage, n++) = passage;
    }
  g_array_set_size (origin->passages, n);
}

/* What a source shares with later ones, as far as there is room for it. */
static void
add_shared_texts (const DtlOrigins *self, DtlOrigin *origin, guint source)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  dtl_fingerprints_list (self->fingerprints, source, list);
  for (guint i = 0; i < list->len; i++)
    {
      const DtlSharedText *shared = g_ptr_array_index (list, i);

      add_passages (self->corpus, origin, shared->a, shared->left);
      add_passages (self->corpus, origin, shared->b, shared->right);
    }
}

static double
find_share (const DtlOrigins *self, const DtlTextFamily *family)
{
  double share = 0;

  for (guint i = 0; i < family->numbers->len; i++)
    share = MAX (share, dtl_fingerprints_share_of (self->fingerprints, g_array_index (family->numbers, guint, i)));
  return MIN (share, 1);
}

/* Sources that share text with each other, one origin for each family of copies. */
static DtlOrigin *
make_text_origin (const DtlOrigins *self, const DtlTextFamily *family)
{
  DtlOrigin *origin = create_origin (DTL_ORIGIN_SHARED_TEXT);

  for (guint i = 0; i < family->sources->len; i++)
    add_source (self->corpus, origin, g_array_index (family->sources, guint, i));
  for (guint i = 0; i < family->sources->len && origin->passages->len < MAX_PASSAGES; i++)
    add_shared_texts (self, origin, g_array_index (family->sources, guint, i));
  origin->share = find_share (self, family);
  finish_origin (origin);
  return origin;
}

static void
add_text_origin (const DtlOrigins *self, DtlTextFamily *family, const DtlUpdate *update, GPtrArray *origins)
{
  if (family->changed)
    g_clear_pointer (&family->result, dtl_origin_unref);
  if (family->result != NULL && update->moves != NULL)
    family->result = dtl_moves_origin (update->moves, family->result);
  if (family->result == NULL)
    family->result = make_text_origin (self, family);
  g_ptr_array_add (origins, dtl_origin_ref (family->result));
}

static void
join_copies (const GPtrArray *copies, guint *parents)
{
  for (guint i = 0; i < copies->len; i++)
    {
      const GArray *sources = ((const DtlTextFamily *) g_ptr_array_index (copies, i))->sources;

      for (guint j = 1; j < sources->len; j++)
        join_items (parents, g_array_index (sources, guint, 0), g_array_index (sources, guint, j));
    }
}

static gboolean
is_name_at (const GArray *words, guint at)
{
  guint flags = g_array_index (words, DtlCorpusWord, at).flags;

  return (flags & DTL_WORD_NAME) && !(flags & (DTL_WORD_QUIET | DTL_WORD_AGENCY));
}

static gboolean
are_neighbours (const char *bytes, const DtlCorpusWord *a, const DtlCorpusWord *b)
{
  return b->start - a->end == 1 && bytes[a->end] == ' ';
}

/* The whole name that a credited word is part of, as the source has it. */
static char *
name_credit (const Finder *self, const DtlCredit *credit)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, credit->source);
  const GArray *words = dtl_corpus_words (self->corpus, credit->source);
  const char *bytes = dtl_text_bytes (reading->source->text), *text = dtl_corpus_text (self->corpus, credit->word);
  guint first, end;

  if (*text == '=')
    return g_strdup (text + 1);
  dtl_corpus_slice (self->corpus, credit->source, credit->span, &first, &end);
  while (first > 0 && end - first < MAX_NAME_WORDS && is_name_at (words, first - 1)
         && are_neighbours (bytes, &g_array_index (words, DtlCorpusWord, first - 1), &g_array_index (words, DtlCorpusWord, first)))
    first--;
  while (end < words->len && end - first < MAX_NAME_WORDS && is_name_at (words, end)
         && are_neighbours (bytes, &g_array_index (words, DtlCorpusWord, end - 1), &g_array_index (words, DtlCorpusWord, end)))
    end++;
  return dtl_text_slice (reading->source->text, (DtlSpan) { g_array_index (words, DtlCorpusWord, first).start,
                                                            g_array_index (words, DtlCorpusWord, end - 1).end });
}

/* Whether the same sources name the same origin in other words already. Those that have their first source in
 * common are looked at, and no others. */
static gboolean
is_known (const Finder *self, const DtlOrigin *origin)
{
  const GPtrArray *others = g_hash_table_lookup (self->by_first, GUINT_TO_POINTER (g_array_index (origin->sources, guint, 0)));

  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const DtlOrigin *other = g_ptr_array_index (others, i);

      if (other->sources->len == origin->sources->len
          && memcmp (other->sources->data, origin->sources->data, sizeof (guint) * origin->sources->len) == 0
          && (strstr (other->origin, origin->origin) != NULL || strstr (origin->origin, other->origin) != NULL))
        return TRUE;
    }
  return FALSE;
}

static void
index_origin (const Finder *self, DtlOrigin *origin)
{
  gpointer first = GUINT_TO_POINTER (g_array_index (origin->sources, guint, 0));
  GPtrArray *others = g_hash_table_lookup (self->by_first, first);

  if (others == NULL)
    g_hash_table_insert (self->by_first, first, others = g_ptr_array_new ());
  g_ptr_array_add (others, origin);
}

static void
add_credited (const Finder *self, const DtlCredit *credits, guint n)
{
  DtlOrigin *origin = create_origin (DTL_ORIGIN_ATTRIBUTION);

  for (guint i = 0; i < n; i++)
    {
      DtlPassage passage = { dtl_corpus_given (self->corpus, credits[i].source), credits[i].span };

      add_source (self->corpus, origin, credits[i].source);
      if (origin->passages->len < MAX_PASSAGES)
        g_array_append_val (origin->passages, passage);
    }
  sort_sources (origin);
  origin->origin = name_credit (self, credits);
  if (origin->sources->len < 2 || is_known (self, origin))
    {
      dtl_origin_unref (origin);
      return;
    }
  finish_origin (origin);
  g_ptr_array_add (self->comparison->origins, origin);
  index_origin (self, origin);
}

static void
add_attributions (const Finder *self)
{
  for (guint i = 0, n; i < self->credits->len; i += n)
    {
      const DtlCredit *first = &g_array_index (self->credits, DtlCredit, i);

      for (n = 1; i + n < self->credits->len && first[n].word == first->word;)
        n++;
      add_credited (self, first, n);
    }
}

static gboolean
is_agency (const Finder *self, const DtlCredit *credit)
{
  return *dtl_corpus_text (self->corpus, credit->word) == '=';
}

/* Sources that are one origin on the whole because they are taken from one agency. */
static void
join_by_agencies (const Finder *self, guint *parents)
{
  const DtlCredit *last = NULL;

  for (guint i = 0; i < self->credits->len; i++)
    {
      const DtlCredit *credit = &g_array_index (self->credits, DtlCredit, i);

      if (!credit->whole || !is_agency (self, credit))
        continue;
      if (last != NULL && last->word == credit->word)
        join_items (parents, last->source, credit->source);
      last = credit;
    }
}

static void
join_by_key (GHashTable *keys, gpointer key, guint *parents, guint item)
{
  gpointer other;

  if (g_hash_table_lookup_extended (keys, key, NULL, &other))
    join_items (parents, GPOINTER_TO_UINT (other), item);
  g_hash_table_insert (keys, key, GUINT_TO_POINTER (item));
}

/* "The health ministry" is "health ministry". */
static char *
normalize_speaker (const char *attribution)
{
  g_autofree char *folded = g_utf8_casefold (attribution, -1);

  return g_strdup (strncmp (folded, "the ", strlen ("the ")) == 0 ? folded + strlen ("the ") : folded);
}

static gboolean
is_office (const DtlLexicon *lexicon, const char *word)
{
  guint entry = dtl_lexicon_find (lexicon, word);

  return entry != 0 && (dtl_lexicon_classes (lexicon, entry) & (DTL_SENSE_BIT (DTL_SENSE_SOURCE) | DTL_SENSE_BIT (DTL_SENSE_TITLE))) != 0;
}

/* The last name of whoever is cited: "Maas" of "Interior Minister Ludo Maas"; %NULL of a ministry. */
static char *
find_surname (const DtlLexicon *lexicon, const char *attribution)
{
  const char *last = strrchr (attribution, ' ');
  g_autofree char *surname = NULL;

  last = last != NULL ? last + 1 : attribution;
  if (!g_unichar_isupper (g_utf8_get_char (last)))
    return NULL;
  surname = g_utf8_casefold (last, -1);
  return is_office (lexicon, surname) ? NULL : g_strconcat ("=", surname, NULL);
}

/* Joins what a cell's figures are credited to with whoever credits the same. */
static void
join_by_speakers (const DtlLexicon *lexicon, const DtlReading *reading, const DtlCell *cell, GHashTable *speakers, guint *parents, guint item)
{
  for (guint i = 0; i < cell->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, g_array_index (cell->figures, guint, i));
      char *surname;

      if (figure->attribution == NULL)
        continue;
      join_by_key (speakers, normalize_speaker (figure->attribution), parents, item);
      surname = find_surname (lexicon, figure->attribution);
      if (surname != NULL)
        join_by_key (speakers, surname, parents, item);
    }
}

/**
 * dtl_origins_count:
 * @self: origins
 * @comparison: what they were last updated for
 * @measure: a row of it
 *
 * Returns: how many stand behind it: of its sources those are one too that name the same speaker for it
 */
guint
dtl_origins_count (const DtlOrigins *self, const DtlComparison *comparison, const DtlMeasure *measure)
{
  guint n = measure->cells->len, n_origins = 0;
  g_autofree guint *own = create_parents (n);
  g_autoptr (GHashTable) roots = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) speakers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n; i++)
    {
      const DtlCell *cell = g_ptr_array_index (measure->cells, i);

      if (cell->trust == DTL_TRUST_DISTRUSTED)
        continue;
      join_by_key (roots, GUINT_TO_POINTER (g_array_index (self->origin_of, guint, cell->source)), own, i);
      join_by_speakers (dtl_corpus_lexicon (self->corpus), dtl_comparison_reading (comparison, cell->source), cell, speakers, own, i);
    }
  for (guint i = 0; i < n; i++)
    n_origins += find_root (own, i) == i && ((DtlCell *) g_ptr_array_index (measure->cells, i))->trust != DTL_TRUST_DISTRUSTED;
  return n_origins;
}

/**
 * dtl_origins_concern:
 * @self: origins
 * @measure: a row of sources that were there before
 *
 * Returns: whether one of them is one with others than it was before the last update
 */
gboolean
dtl_origins_concern (const DtlOrigins *self, const DtlMeasure *measure)
{
  for (guint i = 0; self->any_other && i < measure->cells->len; i++)
    if (g_array_index (self->is_other, gboolean, ((const DtlCell *) g_ptr_array_index (measure->cells, i))->source))
      return TRUE;
  return FALSE;
}

/* Which sources are one, for who shows them: each is called by the first of them, as they were given. */
static void
fill_origins (const Finder *self, guint *parents)
{
  const guint n = dtl_corpus_n_sources (self->corpus);
  GArray *origin_of = g_array_set_size (self->comparison->origin_of, n);
  g_autofree guint *first = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    first[i] = G_MAXUINT;
  for (guint i = 0; i < n; i++)
    {
      guint *of_root = &first[find_root (parents, i)];

      *of_root = MIN (*of_root, dtl_corpus_given (self->corpus, i));
    }
  for (guint i = 0; i < n; i++)
    g_array_index (origin_of, guint, dtl_corpus_given (self->corpus, i)) = first[find_root (parents, i)];
}

static guint
find_place_now (const DtlUpdate *update, guint given)
{
  return update->moves != NULL ? g_array_index (update->moves, DtlMove, given).given : given;
}

/* A source that is called by the first of those that it is one with, as it was before, is one with the same. */
static void
find_others (DtlOrigins *self, const DtlUpdate *update, const GArray *origin_of)
{
  self->any_other = FALSE;
  g_array_set_size (self->is_other, 0);
  g_array_set_size (self->is_other, origin_of->len);
  for (guint i = 0; i < self->origin_of->len; i++)
    {
      guint now = update->renumbered ? G_MAXUINT : find_place_now (update, i);
      guint first = find_place_now (update, g_array_index (self->origin_of, guint, i));

      if (now >= origin_of->len || g_array_index (origin_of, guint, now) == first)
        continue;
      g_array_index (self->is_other, gboolean, now) = TRUE;
      self->any_other = TRUE;
    }
  g_array_unref (self->origin_of);
  self->origin_of = g_array_ref ((GArray *) origin_of);
}

/**
 * dtl_origins_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): the origins of no sources
 */
DtlOrigins *
dtl_origins_new (DtlCorpus *corpus)
{
  DtlOrigins *self = g_new0 (DtlOrigins, 1);

  self->corpus = corpus;
  self->fingerprints = dtl_fingerprints_new (corpus);
  self->families = dtl_text_families_new (self->fingerprints, 0, (GDestroyNotify) dtl_origin_unref);
  self->copies = dtl_text_families_new (self->fingerprints, COPY_SHARE, NULL);
  self->origin_of = g_array_new (FALSE, TRUE, sizeof (guint));
  self->is_other = g_array_new (FALSE, TRUE, sizeof (gboolean));
  return self;
}

void
dtl_origins_free (DtlOrigins *self)
{
  dtl_text_families_free (self->families);
  dtl_text_families_free (self->copies);
  dtl_fingerprints_free (self->fingerprints);
  g_array_unref (self->origin_of);
  g_array_unref (self->is_other);
  g_free (self);
}

/**
 * dtl_origins_update:
 * @self: origins
 * @update: what changed in the sources
 * @credits_of: (element-type GArray of DtlCredit): whom each of them names
 * @comparison: gets the origins, and how many there are
 */
void
dtl_origins_update (DtlOrigins *self, const DtlUpdate *update, GPtrArray *credits_of, DtlComparison *comparison)
{
  const guint n = dtl_corpus_n_sources (self->corpus);
  g_autoptr (GArray) credits = dtl_credits_join (credits_of);
  g_autoptr (GHashTable) by_first = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autofree guint *parents = create_parents (n);
  Finder finder = { self->corpus, comparison, credits, by_first };
  const GPtrArray *families;

  dtl_fingerprints_update (self->fingerprints, update);
  families = dtl_text_families_update (self->families, update->renumbered);
  for (guint i = 0; i < families->len; i++)
    add_text_origin (self, g_ptr_array_index (families, i), update, comparison->origins);
  join_copies (dtl_text_families_update (self->copies, update->renumbered), parents);
  join_by_agencies (&finder, parents);
  add_attributions (&finder);
  fill_origins (&finder, parents);
  for (guint i = 0; i < n; i++)
    comparison->n_origins += find_root (parents, i) == i;
  find_others (self, update, comparison->origin_of);
}
