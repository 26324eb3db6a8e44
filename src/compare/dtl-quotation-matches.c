/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The same words of the same speaker in several reports. One quotes two sentences, another the
 * second only, so sentences are matched, not quotations; and a translation words it anew, so
 * wordings are told apart within a match. */

#include "dtl-quotation-matches.h"

#include <string.h>

#include "dtl-moves.h"
#include "dtl-pairing.h"

#define MAX_KEYS 8
#define MAX_CHECKED 12
#define MIN_WORDS 3        /* telling ones in common; with fewer, words match by chance */
#define MIN_LENGTH 5       /* words of all kinds: shorter pieces are phrases */
#define MIN_COMMON 4       /* words of all kinds in common, where hardly any of them tells anything */
#define MIN_TELLING 0.15   /* likeness of the telling ones beside them */
#define ENOUGH 0.5         /* for words of one speaker */
#define ENOUGH_UNKNOWN 0.7 /* where a speaker is not named */
#define ENOUGH_OTHER 0.85  /* for words put into two mouths */

/* A sentence of a quotation. */
typedef struct
{
  guint source;
  guint item;    /* in the pairing */
  guint index;
  DtlSpan span;
  GArray *words;
  GArray *all;    /* hashes of all words, those too that tell nothing by themselves */
  GArray *speaker;
  char *wording;  /* letters and digits only, in lower case: equal for equal words */
} Piece;

struct _DtlQuotationMatcher
{
  DtlCorpus *corpus;
  GPtrArray *sources; /* GPtrArray of Piece, of each source */
  GPtrArray *pieces;  /* Piece, by item */
  DtlPairing *pairing;
};

static void
free_piece_cb (gpointer data)
{
  Piece *piece = data;

  g_array_unref (piece->words);
  g_array_unref (piece->all);
  g_array_unref (piece->speaker);
  g_free (piece->wording);
  g_free (piece);
}

static char *
normalise_wording (const DtlText *text, DtlSpan span)
{
  g_autofree char *slice = dtl_text_slice (text, span);
  GString *wording = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *at = slice; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isalnum (letter))
        {
          gap = letter != 0x2019 && letter != '\'';
          continue;
        }
      if (gap && wording->len > 0)
        g_string_append_c (wording, ' ');
      gap = FALSE;
      g_string_append_unichar (wording, g_unichar_tolower (letter));
    }
  return g_string_free_and_steal (wording);
}

static GArray *
collect_all_words (const char *wording)
{
  g_auto (GStrv) words = g_strsplit (wording, " ", -1);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint32 hash = g_str_hash (words[i]);

      g_array_append_val (all, hash);
    }
  dtl_bag_sort (all);
  return all;
}

static DtlSpan
trim_span (const DtlText *text, DtlSpan span)
{
  const char *bytes = dtl_text_bytes (text);

  while (span.start < span.end && g_ascii_isspace (bytes[span.start]))
    span.start++;
  while (span.end > span.start && g_ascii_isspace (bytes[span.end - 1]))
    span.end--;
  return span;
}

static void
add_piece (DtlQuotationMatcher *self, guint source, guint index, DtlSpan span, GPtrArray *pieces)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, source);
  const DtlQuotation *quotation = dtl_reading_quotation (reading, index);
  Piece *piece = g_new0 (Piece, 1);

  piece->source = source;
  piece->index = index;
  piece->span = trim_span (reading->source->text, span);
  piece->words = dtl_corpus_bag (self->corpus, source, piece->span, DTL_WORD_QUIET);
  piece->speaker = dtl_corpus_bag_of_text (self->corpus, source, quotation->speaker != NULL ? quotation->speaker : "");
  piece->wording = normalise_wording (reading->source->text, piece->span);
  piece->all = collect_all_words (piece->wording);
  if (piece->words->len > 0 && piece->all->len >= MIN_LENGTH)
    g_ptr_array_add (pieces, piece);
  else
    free_piece_cb (piece);
}

/* Ends of sentences that the text was not cut at, because they lie within quotation marks. */
static guint32
find_break (const char *bytes, guint32 from, guint32 end)
{
  for (guint32 i = from; i + 2 < end; i++)
    if ((bytes[i] == '.' || bytes[i] == '!' || bytes[i] == '?') && g_ascii_isspace (bytes[i + 1]) && g_ascii_isupper (bytes[i + 2])
        && i > from + 1 && g_ascii_islower (bytes[i - 1]) && g_ascii_islower (bytes[i - 2]))
      return i + 1;
  return end;
}

static void
cut_quotation (DtlQuotationMatcher *self, guint source, guint index, GPtrArray *pieces)
{
  const DtlReading *reading = dtl_corpus_reading (self->corpus, source);
  DtlSpan span = dtl_reading_quotation (reading, index)->span;
  const char *bytes = dtl_text_bytes (reading->source->text);

  while (span.start < span.end)
    {
      guint32 end = find_break (bytes, span.start, span.end);

      add_piece (self, source, index, (DtlSpan) { span.start, end }, pieces);
      span.start = end;
    }
}

static const Piece *
get_piece (const DtlQuotationMatcher *self, guint index)
{
  return g_ptr_array_index (self->pieces, index);
}

static double
find_threshold (const Piece *a, const Piece *b)
{
  if (a->speaker->len == 0 || b->speaker->len == 0)
    return ENOUGH_UNKNOWN;
  return dtl_bag_meets (a->speaker, b->speaker) ? ENOUGH : ENOUGH_OTHER;
}

/* "You can't teach a class that has no teacher": a sentence may be known again though hardly a word of it is rare. */
static double
compare_wordings (const Piece *a, const Piece *b, double telling)
{
  const guint n = dtl_bag_common (a->all, b->all);

  return n >= MIN_COMMON && telling >= MIN_TELLING ? 2. * n / (a->all->len + b->all->len) : 0;
}

static double
compare_pieces (const DtlQuotationMatcher *self, const Piece *a, const Piece *b)
{
  const double telling = dtl_corpus_similarity (self->corpus, a->words, b->words), wordings = compare_wordings (a, b, telling);

  return dtl_bag_common (a->words, b->words) >= MIN_WORDS ? MAX (telling, wordings) : wordings;
}

static gboolean
score_cb (guint a, guint b, double *score, gpointer data)
{
  const DtlQuotationMatcher *self = data;
  const Piece *left = get_piece (self, a), *right = get_piece (self, b);

  *score = compare_pieces (self, left, right) + (g_str_equal (left->wording, right->wording) ? 1 : 0);
  return *score >= find_threshold (left, right);
}

static gboolean
may_join_cb (const guint32 *a, guint n_a, const guint32 *b, guint n_b, gpointer data)
{
  const DtlQuotationMatcher *self = data;
  double sum = 0;
  guint n = 0;

  for (guint i = 0; i < MIN (n_a, MAX_CHECKED); i++)
    for (guint j = 0; j < MIN (n_b, MAX_CHECKED); j++, n++)
      sum += compare_pieces (self, get_piece (self, a[i]), get_piece (self, b[j]));
  return sum / n >= ENOUGH;
}

static guint
count_sources (const DtlQuotationMatcher *self, const DtlGroup *group, const char *wording)
{
  guint n = 0, last = G_MAXUINT;

  for (guint i = 0; i < group->n; i++)
    {
      const Piece *piece = get_piece (self, group->items[i]);

      if (piece->source == last || (wording != NULL && !g_str_equal (piece->wording, wording)))
        continue;
      last = piece->source;
      n++;
    }
  return n;
}

/* The fullest name that any of them gives. */
static char *
find_speaker (const DtlQuotationMatcher *self, const DtlGroup *group)
{
  const char *best = NULL;

  for (guint i = 0; i < group->n; i++)
    {
      const Piece *piece = get_piece (self, group->items[i]);
      const char *speaker = dtl_reading_quotation (dtl_corpus_reading (self->corpus, piece->source), piece->index)->speaker;

      if (speaker != NULL && (best == NULL || strlen (speaker) > strlen (best)))
        best = speaker;
    }
  return g_strdup (best);
}

typedef struct
{
  DtlMentionRef ref;
  DtlSpan span;
} Variant;

static int
compare_variants_cb (gconstpointer a, gconstpointer b)
{
  const Variant *left = a, *right = b;

  if (left->ref.source != right->ref.source)
    return left->ref.source < right->ref.source ? -1 : 1;
  return dtl_span_compare (left->span, right->span);
}

/* @wording: only the pieces worded so; %NULL: all. */
static void
add_match (const DtlQuotationMatcher *self, const DtlGroup *group, const char *wording, GPtrArray *matches)
{
  DtlQuotationMatch *match = g_new0 (DtlQuotationMatch, 1);
  g_autoptr (GArray) variants = g_array_new (FALSE, FALSE, sizeof (Variant));

  for (guint i = 0; i < group->n; i++)
    {
      const Piece *piece = get_piece (self, group->items[i]);
      Variant variant = { { dtl_corpus_given (self->corpus, piece->source), piece->index }, piece->span };

      if (wording == NULL || g_str_equal (piece->wording, wording))
        g_array_append_val (variants, variant);
    }
  g_array_sort (variants, compare_variants_cb);
  match->speaker = find_speaker (self, group);
  match->variants = g_array_new (FALSE, FALSE, sizeof (DtlMentionRef));
  match->spans = g_array_new (FALSE, FALSE, sizeof (DtlSpan));
  match->reworded = wording == NULL;
  for (guint i = 0; i < variants->len; i++)
    {
      g_array_append_val (match->variants, g_array_index (variants, Variant, i).ref);
      g_array_append_val (match->spans, g_array_index (variants, Variant, i).span);
    }
  g_ptr_array_add (matches, match);
}

/* A wording that all sources share is a match of its own: that one of them also gives it
 * shortened somewhere else is another thing. */
static void
add_matches (const DtlQuotationMatcher *self, const DtlGroup *group, GPtrArray *matches)
{
  guint n_sources = count_sources (self, group, NULL);
  gboolean reworded = FALSE;
  const char *common = NULL, *first = get_piece (self, group->items[0])->wording;

  for (guint i = 0; i < group->n; i++)
    {
      const char *wording = get_piece (self, group->items[i])->wording;

      reworded |= !g_str_equal (wording, first);
      if (common == NULL && count_sources (self, group, wording) == n_sources)
        common = wording;
    }
  if (n_sources < 2)
    return;
  if (common != NULL)
    add_match (self, group, common, matches);
  if (reworded)
    add_match (self, group, NULL, matches);
}

static int
compare_matches_cb (gconstpointer a, gconstpointer b)
{
  const DtlQuotationMatch *left = *(const DtlQuotationMatch *const *) a, *right = *(const DtlQuotationMatch *const *) b;
  const DtlMentionRef *left_ref = &g_array_index (left->variants, DtlMentionRef, 0);
  const DtlMentionRef *right_ref = &g_array_index (right->variants, DtlMentionRef, 0);
  int order;

  if (left_ref->source != right_ref->source)
    return left_ref->source < right_ref->source ? -1 : 1;
  order = dtl_span_compare (g_array_index (left->spans, DtlSpan, 0), g_array_index (right->spans, DtlSpan, 0));
  return order != 0 ? order : left->reworded - right->reworded;
}

/**
 * dtl_quotation_matcher_new:
 * @corpus: the sources; must outlive it
 *
 * Returns: (transfer full): a matcher of no quotations
 */
DtlQuotationMatcher *
dtl_quotation_matcher_new (DtlCorpus *corpus)
{
  DtlQuotationMatcher *self = g_new0 (DtlQuotationMatcher, 1);

  self->corpus = corpus;
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->pieces = g_ptr_array_new ();
  self->pairing = dtl_pairing_new (score_cb, may_join_cb, (GDestroyNotify) g_ptr_array_unref);
  dtl_pairing_set_asked (self->pairing, MAX_CHECKED);
  return self;
}

void
dtl_quotation_matcher_free (DtlQuotationMatcher *self)
{
  dtl_pairing_free (self->pairing);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->pieces);
  g_free (self);
}

static void
drop_source_cb (gpointer source, gpointer data)
{
  DtlQuotationMatcher *self = data;
  GPtrArray *pieces = source;

  for (guint i = 0; i < pieces->len; i++)
    dtl_pairing_drop (self->pairing, ((const Piece *) g_ptr_array_index (pieces, i))->item);
}

static void
post_piece (DtlQuotationMatcher *self, Piece *piece)
{
  g_autoptr (GArray) rarest = dtl_corpus_rarest (self->corpus, piece->words, MAX_KEYS);

  piece->item = dtl_pairing_add_item (self->pairing);
  if (piece->item >= self->pieces->len)
    g_ptr_array_set_size (self->pieces, piece->item + 1);
  self->pieces->pdata[piece->item] = piece;
  for (guint i = 0; i < rarest->len; i++)
    dtl_pairing_add_key (self->pairing, dtl_corpus_word_hash (self->corpus, g_array_index (rarest, guint32, i)), piece->item,
                         (gint32) g_str_hash (piece->wording));
}

static GPtrArray *
cut_source (DtlQuotationMatcher *self, guint source)
{
  GPtrArray *pieces = g_ptr_array_new_with_free_func (free_piece_cb);

  for (guint i = 0; i < dtl_corpus_reading (self->corpus, source)->quotations->len; i++)
    cut_quotation (self, source, i, pieces);
  for (guint i = 0; i < pieces->len; i++)
    post_piece (self, g_ptr_array_index (pieces, i));
  return pieces;
}

static void
match (DtlQuotationMatcher *self)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->sources->len; i++)
    {
      const GPtrArray *pieces = g_ptr_array_index (self->sources, i);

      for (guint j = 0; j < pieces->len; j++)
        {
          Piece *piece = g_ptr_array_index (pieces, j);

          piece->source = i;
          g_array_append_val (items, piece->item);
        }
    }
  dtl_pairing_update (self->pairing, (const guint *) (gconstpointer) items->data, items->len, self);
}

/* What was made of a group names sources by their places. */
static void
move_result (const DtlUpdate *update, DtlGroup *group)
{
  GPtrArray *matches = group->result;

  for (guint i = 0; update->moves != NULL && matches != NULL && i < matches->len; i++)
    matches->pdata[i] = dtl_moves_quotation (update->moves, matches->pdata[i]);
  if (update->renumbered && matches != NULL)
    g_clear_pointer (&group->result, g_ptr_array_unref);
}

/**
 * dtl_quotation_matcher_update:
 * @self: a matcher
 * @update: what changed in the sources
 * @comparison: gets its quotations
 */
void
dtl_quotation_matcher_update (DtlQuotationMatcher *self, const DtlUpdate *update, DtlComparison *comparison)
{
  g_autoptr (GPtrArray) groups = NULL;

  self->sources = dtl_update_carry (update, self->sources, dtl_corpus_is_changed, (GDestroyNotify) g_ptr_array_unref, drop_source_cb, self);
  for (guint i = 0; i < self->sources->len; i++)
    if (g_ptr_array_index (self->sources, i) == NULL)
      self->sources->pdata[i] = cut_source (self, i);
  match (self);
  groups = dtl_pairing_groups (self->pairing);
  for (guint i = 0; i < groups->len; i++)
    {
      DtlGroup *group = g_ptr_array_index (groups, i);
      GPtrArray *matches;

      move_result (update, group);
      if (group->result == NULL)
        {
          group->result = g_ptr_array_new_with_free_func ((GDestroyNotify) dtl_quotation_match_unref);
          add_matches (self, group, group->result);
        }
      matches = group->result;
      for (guint j = 0; j < matches->len; j++)
        g_ptr_array_add (comparison->quotations, dtl_quotation_match_ref (g_ptr_array_index (matches, j)));
    }
  g_ptr_array_sort (comparison->quotations, compare_matches_cb);
}
