/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a report names as its own source: an agency wherever it is named, and anybody that it
 * cites. "Told Reuters" credits the agency with an interview, not with the report. */

#include <string.h>

#include "dtl-origins.h"

#define TELLING 1.0   /* weight of a name that tells whom: not one that half of the story is about */
#define CREDIT_WORDS 20 /* so far before an agency its line may say what it gave */
#define CITED_WORDS 8 /* so far behind "according to" a name is the one cited */

static gboolean
is_text (const DtlReading *reading, const DtlCorpusWord *word, const char *const *texts)
{
  const char *bytes = dtl_text_bytes (reading->source->text) + word->start;

  for (; *texts != NULL; texts++)
    if (strlen (*texts) == word->end - word->start && g_ascii_strncasecmp (bytes, *texts, strlen (*texts)) == 0)
      return TRUE;
  return FALSE;
}

/* The part of the page that holds @offset; empty if it is the report's own. */
static DtlSpan
find_furniture (const DtlReading *reading, guint32 offset)
{
  for (guint i = 0; i < reading->furniture->len; i++)
    if (dtl_span_has_offset (g_array_index (reading->furniture, DtlSpan, i), offset))
      return g_array_index (reading->furniture, DtlSpan, i);
  return (DtlSpan) { 0, 0 };
}

/* A page's line that says where the report comes from: "(With reporting by Reuters)", "Source: Reuters"; not
 * "Photo: Reuters", "Follow us", "More from Reuters". */
static gboolean
credits_report (const DtlReading *reading, const GArray *words, guint at, DtlSpan line)
{
  static const char *const report[] = { "reporting", "reported", "source", "sources", "inputs", "material", "contributed", "compiled", NULL };
  static const char *const other[] = { "photo", "picture", "image", "video", "graphic", "photograph", "illustration", NULL };
  gboolean credits = FALSE;

  for (guint i = at; i > 0 && g_array_index (words, DtlCorpusWord, i - 1).start >= line.start && at - i < CREDIT_WORDS; i--)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i - 1);

      if (is_text (reading, word, other))
        return FALSE;
      credits |= is_text (reading, word, report);
    }
  return credits;
}

static void
add_credit (GArray *credits, guint source, const DtlCorpusWord *word, gboolean whole)
{
  DtlCredit credit = { source, word->word, { word->start, word->end }, whole, 0 };

  g_array_append_val (credits, credit);
}

static gboolean
is_addressee (const DtlReading *reading, const GArray *words, guint at)
{
  static const char *const told[] = { "told", "tells", "telling", "tell", "with", "to", NULL };
  static const char *const article[] = { "the", NULL };
  const DtlCorpusWord *word = at > 0 ? &g_array_index (words, DtlCorpusWord, at - 1) : NULL;

  if (word != NULL && is_text (reading, word, article) && at > 1)
    word = &g_array_index (words, DtlCorpusWord, at - 2);
  return word != NULL && is_text (reading, word, told);
}

static void
collect_agencies (const DtlCorpus *corpus, guint source, GArray *credits)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const GArray *words = dtl_corpus_words (corpus, source);

  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);

      DtlSpan line;

      if (!(word->flags & DTL_WORD_AGENCY))
        continue;
      line = find_furniture (reading, word->start);
      if (dtl_span_is_empty (line) || credits_report (reading, words, i, line))
        add_credit (credits, source, word, !is_addressee (reading, words, i));
    }
}

/* The first name behind a citing word, within its sentence. */
static void
collect_cited (const DtlCorpus *corpus, guint source, GArray *credits)
{
  const GArray *words = dtl_corpus_words (corpus, source);

  for (guint i = 0; i < words->len; i++)
    {
      const DtlCorpusWord *cue = &g_array_index (words, DtlCorpusWord, i);
      guint32 end;

      if (!(cue->flags & DTL_WORD_CITE))
        continue;
      end = dtl_corpus_sentence (corpus, source, cue->start).end;
      for (guint j = i + 1; j < words->len && j <= i + CITED_WORDS; j++)
        {
          const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, j);

          if (word->start >= end || !(word->flags & DTL_WORD_NAME) || (word->flags & (DTL_WORD_AGENCY | DTL_WORD_QUIET | DTL_WORD_COUNTRY)))
            continue;
          add_credit (credits, source, word, TRUE);
          break;
        }
    }
}

/* "posted on the ministry's website": a name right before where it put it. */
static void
collect_publishers (const DtlCorpus *corpus, guint source, GArray *credits)
{
  static const char *const places[] = { "website", "site", "portal", NULL };
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const GArray *words = dtl_corpus_words (corpus, source);

  for (guint i = 1; i < words->len; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i - 1);

      if (is_text (reading, &g_array_index (words, DtlCorpusWord, i), places) && (word->flags & DTL_WORD_NAME)
          && !(word->flags & (DTL_WORD_QUIET | DTL_WORD_AGENCY)))
        add_credit (credits, source, word, FALSE);
    }
}

static void
collect_attributions (const DtlCorpus *corpus, guint source, GArray *credits)
{
  const DtlReading *reading = dtl_corpus_reading (corpus, source);
  const GArray *words = dtl_corpus_words (corpus, source);

  for (guint i = 0; i < reading->figures->len; i++)
    {
      const DtlFigure *figure = dtl_reading_figure (reading, i);
      guint first, end;

      dtl_corpus_slice (corpus, source, figure->attribution_span, &first, &end);
      for (guint j = first; j < end; j++)
        {
          const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, j);

          if ((word->flags & DTL_WORD_NAME) && !(word->flags & (DTL_WORD_QUIET | DTL_WORD_COUNTRY | DTL_WORD_AGENCY))
              && dtl_corpus_weight (corpus, word->word) >= TELLING)
            add_credit (credits, source, word, FALSE);
        }
    }
}

static int
compare_credits (const DtlCredit *left, const DtlCredit *right)
{
  if (left->name != right->name)
    return left->name < right->name ? -1 : 1;
  if (left->source != right->source)
    return left->source < right->source ? -1 : 1;
  if (left->whole != right->whole)
    return left->whole ? -1 : 1;
  return dtl_span_compare (left->span, right->span);
}

/* Numbers the names in the order in which they are first credited, whatever their own numbers are. */
static guint
number_names (GArray *credits)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < credits->len; i++)
    {
      DtlCredit *credit = &g_array_index (credits, DtlCredit, i);
      gpointer number = g_hash_table_lookup (numbers, GUINT_TO_POINTER (credit->word));

      if (number == NULL)
        g_hash_table_insert (numbers, GUINT_TO_POINTER (credit->word), number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1));
      credit->name = GPOINTER_TO_UINT (number) - 1;
    }
  return g_hash_table_size (numbers);
}

/* Those of one name after those of another; else they stay as they stand. */
static GArray *
sort_by_name (const GArray *credits, guint n_names)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (DtlCredit), credits->len);
  g_autofree guint *ends = g_new0 (guint, n_names + 1);

  g_array_set_size (sorted, credits->len);
  for (guint i = 0; i < credits->len; i++)
    ends[g_array_index (credits, DtlCredit, i).name + 1]++;
  for (guint i = 0; i < n_names; i++)
    ends[i + 1] += ends[i];
  for (guint i = 0; i < credits->len; i++)
    {
      const DtlCredit *credit = &g_array_index (credits, DtlCredit, i);

      g_array_index (sorted, DtlCredit, ends[credit->name]++) = *credit;
    }
  return sorted;
}

/* Those of one name are in the order of sources, and only within one source in no order yet. */
static void
sort_within_sources (GArray *credits)
{
  for (guint i = 1; i < credits->len; i++)
    {
      DtlCredit credit = g_array_index (credits, DtlCredit, i);
      guint at = i;

      for (; at > 0 && compare_credits (&credit, &g_array_index (credits, DtlCredit, at - 1)) < 0; at--)
        g_array_index (credits, DtlCredit, at) = g_array_index (credits, DtlCredit, at - 1);
      g_array_index (credits, DtlCredit, at) = credit;
    }
}

GArray *
dtl_credits_collect (const DtlCorpus *corpus, guint source)
{
  GArray *credits = g_array_new (FALSE, FALSE, sizeof (DtlCredit));

  collect_agencies (corpus, source, credits);
  collect_cited (corpus, source, credits);
  collect_publishers (corpus, source, credits);
  collect_attributions (corpus, source, credits);
  return credits;
}

GArray *
dtl_credits_join (GPtrArray *sources)
{
  g_autoptr (GArray) credits = g_array_new (FALSE, FALSE, sizeof (DtlCredit));
  GArray *sorted;

  for (guint i = 0; i < sources->len; i++)
    {
      const GArray *own = g_ptr_array_index (sources, i);
      guint first = credits->len;

      g_array_append_vals (credits, own->data, own->len);
      for (guint j = first; j < credits->len; j++)
        g_array_index (credits, DtlCredit, j).source = i;
    }
  sorted = sort_by_name (credits, number_names (credits));
  sort_within_sources (sorted);
  return sorted;
}
