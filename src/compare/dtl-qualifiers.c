/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that narrow what is measured: net profit is not gross profit, and boys are no girls. */

#include "dtl-qualifiers.h"

#include <string.h>

/* Words that, on either side, make two measures of what reads alike. Words of one row exclude
 * each other; two bits a word: row and place. A word in capitals stands for all of it, as none does. */
static const char *const qualifier_rows[][6] = {
  { "net", "gross" },
  { "usable", "TOTAL" },
  { "underlying", "REPORTED" },
  { "core", "HEADLINE" },
  { "urban", "rural" },
  { "domestic", "foreign", "overseas", "GLOBAL" },
  { "export", "import" },
  { "men", "women", "boys", "girls" },
  { "male", "female" },
  { "civilian", "soldier", "police" },
  { "CONFIRMED", "suspected", "probable" },
  { "public", "private" },
  { "north", "south", "east", "west", "central" },
  { "monthly", "annual", "quarterly", "weekly", "daily" },
  { "children", "adults" },
  { "minimum", "maximum", "average", "median" },
  { "killed", "injured", "missing", "arrested", "displaced", "rescued" },
  { "profit", "revenue", "loss", "debt" },
};

#define ROW_BITS 3
#define SCOPE_ROWS 12 /* the first rows: words that narrow what is measured */

G_STATIC_ASSERT (G_N_ELEMENTS (qualifier_rows) * ROW_BITS <= 64);

static gboolean
equals_word (const char *bytes, const DtlCorpusWord *word, const char *text)
{
  gsize length = word->end - word->start;

  return strlen (text) == length && g_ascii_strncasecmp (bytes + word->start, text, length) == 0;
}

static guint64
look_up_qualifier (const char *bytes, const DtlCorpusWord *word)
{
  for (guint row = 0; row < G_N_ELEMENTS (qualifier_rows); row++)
    for (guint i = 0; i < G_N_ELEMENTS (qualifier_rows[row]) && qualifier_rows[row][i] != NULL; i++)
      if (equals_word (bytes, word, qualifier_rows[row][i]))
        return (guint64) (i + 1) << (row * ROW_BITS);
  return 0;
}

static guint
measure_gap (DtlSpan span, const DtlCorpusWord *word)
{
  return word->end <= span.start ? span.start - word->end : word->start - MIN (span.end, word->start);
}

/**
 * dtl_qualifiers_collect:
 * @corpus: the sources
 * @source: one of them
 * @span: where to look
 * @except: who says so: "police counted 2,900" counts no police
 * @figure: what is narrowed
 *
 * Returns: bits: of each row of words that exclude each other, the one that stands nearest to the figure
 */
guint64
dtl_qualifiers_collect (const DtlCorpus *corpus, guint source, DtlSpan span, DtlSpan except, DtlSpan figure)
{
  const GArray *words = dtl_corpus_words (corpus, source);
  const char *bytes = dtl_text_bytes (dtl_corpus_reading (corpus, source)->source->text);
  guint gaps[G_N_ELEMENTS (qualifier_rows)];
  guint64 qualifiers = 0;
  guint first, end;

  dtl_corpus_slice (corpus, source, span, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const DtlCorpusWord *word = &g_array_index (words, DtlCorpusWord, i);
      guint gap = measure_gap (figure, word), row = 0;
      guint64 bits = look_up_qualifier (bytes, word);

      if (bits == 0 || dtl_span_has_offset (except, word->start))
        continue;
      while (bits >> ((row + 1) * ROW_BITS) != 0)
        row++;
      if (((qualifiers >> (row * ROW_BITS)) & 7) != 0 && gaps[row] <= gap)
        continue;
      gaps[row] = gap;
      qualifiers = (qualifiers & ~((guint64) 7 << (row * ROW_BITS))) | bits;
    }
  return qualifiers;
}

/* Whether two statements have different words of one row. */
gboolean
dtl_qualifiers_clash (guint64 a, guint64 b)
{
  if (a == b || a == 0 || b == 0)
    return FALSE;
  for (guint64 row = 7; row != 0; row <<= ROW_BITS)
    if ((a & row) != 0 && (b & row) != 0 && (a & row) != (b & row))
      return TRUE;
  return FALSE;
}

static gboolean
narrows (guint64 qualifiers, guint row)
{
  guint word = (qualifiers >> (row * ROW_BITS)) & 7;

  return word != 0 && g_ascii_islower (*qualifier_rows[row][word - 1]);
}

/* Whether only one of two statements has a word that narrows what is measured: "core inflation"
 * against "inflation". */
gboolean
dtl_qualifiers_differ (guint64 a, guint64 b)
{
  for (guint row = 0; row < SCOPE_ROWS && a != b; row++)
    if (narrows (a, row) != narrows (b, row))
      return TRUE;
  return FALSE;
}

/* Whether a sentence tells of the place that its report is written in: "In our county, 34.6% of papers got the best
 * mark". */
gboolean
dtl_qualifiers_are_local (const DtlReading *reading, DtlSpan sentence)
{
  static const char *const places[] = { "county", "city", "town", "region", "area", "district", "province", "state", "village",
                                        "valley", "island", "parish", "suburb", "neighbourhood", "neighborhood", "country", "nation" };
  static const char our[] = "ur ";
  const char *bytes = dtl_text_bytes (reading->source->text);

  for (guint32 at = sentence.start; at + strlen (our) + 1 < sentence.end; at++)
    {
      guint32 place = at + 1 + strlen (our);

      if ((bytes[at] | 0x20) != 'o' || memcmp (bytes + at + 1, our, strlen (our)) != 0
          || (at > sentence.start && g_ascii_isalpha (bytes[at - 1])))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        {
          guint32 end = place + strlen (places[i]);

          if (end < sentence.end && memcmp (bytes + place, places[i], end - place) == 0 && !g_ascii_isalpha (bytes[end]))
            return TRUE;
        }
    }
  return FALSE;
}
