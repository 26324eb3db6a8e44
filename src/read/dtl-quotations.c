/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words between quotation marks are somebody's own words, a name, or a word held at arm's
 * length. Only the first are quotations: they have a speaker, or are as long as a clause. */

#include "dtl-quotations.h"

#include "dtl-speaker.h"

/* Tokens of a name before a colon or behind a dash, with what they are. */
#define LABEL_MOST 24

/* Tokens of what is said in a transcript, with the colon. */
#define TRANSCRIPT_LEAST 5

typedef struct
{
  DtlSpan words;
  DtlSpan sentence;
  DtlSpan who;      /* empty if it is not told here */
  DtlSpan whole;    /* the same with appositions */
  DtlSpan to;
  DtlSpan verb;
  gboolean goes_on; /* whoever spoke before speaks on */
  gboolean unclosed;
  gboolean transcript; /* the name in capitals before it must be somebody's whom the text names */
} Draft;

typedef struct
{
  const DtlPassage *passage;
  const GArray *sayings;
  DtlTokens words;
  DtlTokens sentence; /* of the closing mark */
} Quote;

void
dtl_quotations_init (DtlQuotations *self)
{
  self->drafts = g_array_new (FALSE, TRUE, sizeof (Draft));
}

void
dtl_quotations_clear (DtlQuotations *self)
{
  g_clear_pointer (&self->drafts, g_array_unref);
}

static guint
count_words (const Quote *self, guint *capitals)
{
  guint words = 0;

  *capitals = 0;
  for (guint i = self->words.first; i < self->words.end; i++)
    {
      gboolean small = dtl_token_length (dtl_passage_at (self->passage, i)) < 4 && !dtl_passage_has_flag (self->passage, i, DTL_TOKEN_CAPITAL);

      if (!dtl_passage_is (self->passage, i, DTL_TOKEN_WORD))
        continue;
      words++;
      *capitals += small || dtl_passage_has_flag (self->passage, i, DTL_TOKEN_CAPITAL);
    }
  return words;
}

static guint
measure_distance (const Quote *self, const DtlSaying *saying)
{
  if (saying->verb.first >= self->words.end)
    return MIN (saying->verb.first, saying->whole.first) - MIN (self->words.end, MIN (saying->verb.first, saying->whole.first));
  return self->words.first - MAX (saying->verb.end, MIN (saying->whole.end, self->words.first));
}

/* The saying that the words are part of, and that stands nearest to them. */
static const DtlSaying *
find_saying (const Quote *self)
{
  const DtlSaying *nearest = NULL;

  for (guint i = 0; i < self->sayings->len; i++)
    {
      const DtlSaying *saying = &g_array_index (self->sayings, DtlSaying, i);
      gboolean inside = self->words.first <= saying->verb.first && saying->verb.first < self->words.end;

      if (inside || saying->said.first >= self->words.end || saying->said.end <= self->words.first)
        continue;
      if (!nearest || measure_distance (self, saying) < measure_distance (self, nearest))
        nearest = saying;
    }
  return nearest;
}

/* “Never,” he said; he said: “Never.” */
static gboolean
is_beside (const Quote *self, const DtlSaying *saying)
{
  guint8 last = self->words.end > self->words.first ? dtl_passage_at (self->passage, self->words.end - 1)->kind : DTL_TOKEN_OTHER;
  guint8 before = self->words.first > 1 ? dtl_passage_at (self->passage, self->words.first - 2)->kind : DTL_TOKEN_OTHER;

  /* “It’s a shame”, she said */
  if (saying->verb.first >= self->words.end)
    return measure_distance (self, saying) <= 2
           && (last == DTL_TOKEN_COMMA || last == DTL_TOKEN_STOP || dtl_passage_is (self->passage, self->words.end + 1, DTL_TOKEN_COMMA));
  return measure_distance (self, saying) <= 2 && (before == DTL_TOKEN_COMMA || before == DTL_TOKEN_COLON);
}

/* The second half of “…,” he said, “…” */
static gboolean
goes_on (const DtlQuotations *quotations, const Quote *self, const DtlSaying *saying)
{
  const Draft *last = quotations->drafts->len > 0 ? &g_array_index (quotations->drafts, Draft, quotations->drafts->len - 1) : NULL;

  return last && saying && dtl_span_equal (last->verb, dtl_phrase_span (self->passage, saying->verb)) && self->words.first > saying->verb.end;
}

/* Said of a bank: it was in “no hurry” to act. One word counts only where it ends what is said: the raid was “illegal”. */
static gboolean
is_partial (const Quote *self, const DtlSaying *saying, guint words)
{
  const DtlPassage *passage = self->passage;
  guint open = self->words.first - 1;
  guint next = self->words.end + 1;

  if (!saying || saying->kind != DTL_SAYING_SPEECH || open == 0 || dtl_passage_is (passage, open - 1, DTL_TOKEN_DASH)
      || dtl_passage_says (passage, open - 1, "called") || dtl_passage_says (passage, open - 1, "word"))
    return FALSE;
  return words >= 2 || next >= passage->n_tokens || dtl_passage_is (passage, next, DTL_TOKEN_STOP) || dtl_passage_is (passage, next, DTL_TOKEN_COMMA);
}

/* Whether the marks stand at the head of a paragraph or sentence, with nothing before. */
static gboolean
stands_alone (const Quote *self)
{
  guint open = self->words.first - 1;

  return open == 0 || dtl_passage_sentence (self->passage, open)->first == open;
}

/* "Ole Brandt, manager: “We won.”", “We won.” — Ole Brandt, “We won,” read a letter: the marks stand for words that were said. */
static gboolean
is_introduced (const Quote *self)
{
  const DtlPassage *passage = self->passage;
  guint next = self->words.end + 1;

  if (dtl_passage_says (passage, next, "read") || dtl_passage_says (passage, next, "reads"))
    return TRUE;
  if (self->words.first > 1 && dtl_passage_is (passage, self->words.first - 2, DTL_TOKEN_COLON))
    return dtl_passage_is (passage, self->words.end - 1, DTL_TOKEN_STOP);
  return dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_passage_has_flag (passage, next, DTL_TOKEN_LONG)
         && dtl_passage_has_flag (passage, next + 1, DTL_TOKEN_CAPITAL) && stands_alone (self);
}

/* the slogan “Take back the streets”, a song called “…”: words that are named. */
static gboolean
is_named (const Quote *self)
{
  static const char *const nouns[] = { "slogan", "slogans", "motto", "banner", "banners", "hashtag", "headline", "title", "titled", "entitled", "song", "film",
                                       "book", "album", "novel", "play", "poem", "phrase", "chant", "dubbed", "named", "nicknamed", "series", "campaign" };

  return self->words.first > 1 && dtl_passage_is_one_of (self->passage, self->words.first - 2, nouns);
}

static gboolean
is_quotation (const Quote *self, const DtlSaying *saying)
{
  guint capitals;
  guint words = count_words (self, &capitals);
  gboolean named = words > 0 && capitals == words;

  if (words == 0)
    return FALSE;
  if (saying && is_beside (self, saying))
    return TRUE;
  if (named || is_named (self))
    return FALSE;
  if (words > 2 && is_introduced (self))
    return TRUE;
  if (words < 3 || (words == 3 && is_partial (self, saying, words)))
    return is_partial (self, saying, words);
  if (words == 3)
    return saying != NULL && dtl_phrase_has_verb (self->passage, self->words.first, self->words.end);
  return TRUE;
}

/* "Bank and government" */
static gboolean
joins_two (const DtlPassage *passage, DtlTokens subject)
{
  for (guint i = subject.first; i < subject.end; i++)
    if (dtl_passage_says (passage, i, "and"))
      return TRUE;
  return FALSE;
}

/* The subject of what stands before: "She ordered the bank to “lend at once”"; of two nobody knows whose words they are. */
static void
set_subject (const Quote *self, Draft *draft)
{
  const DtlPassage *passage = self->passage;
  const DtlSentence *sentence = dtl_passage_sentence (passage, self->words.first - 1);
  DtlTokens before = { sentence->first, self->words.first - 1 };
  DtlTokens subject = dtl_phrase_subject (passage, before);

  if (joins_two (passage, subject))
    return;
  draft->who = dtl_phrase_span (passage, subject);
  for (guint i = subject.end; !dtl_tokens_are_empty (subject) && i < before.end; i++)
    if (dtl_phrase_is_verb (passage, i) && !dtl_passage_word (passage, i, DTL_SENSE_AUXILIARY))
      {
        draft->verb = dtl_token_span (dtl_passage_at (passage, i));
        return;
      }
}

/* "Ana Ruiz: “…”", "RUIZ: “…”": a name before a colon, with no verb. */
static gboolean
set_label (const Quote *self, Draft *draft)
{
  const DtlPassage *passage = self->passage;
  guint open = self->words.first - 1;
  guint first = dtl_passage_sentence (passage, open)->first;

  while (first < open && (dtl_passage_is (passage, first, DTL_TOKEN_NUMBER) || dtl_passage_is (passage, first, DTL_TOKEN_STOP) || dtl_passage_is (passage, first, DTL_TOKEN_BULLET)))
    first++;
  if (open < first + 2 || !dtl_passage_is (passage, open - 1, DTL_TOKEN_COLON) || open - 1 - first > LABEL_MOST || !dtl_passage_has_flag (passage, first, DTL_TOKEN_CAPITAL)
      || dtl_phrase_has_verb (passage, first, open - 1))
    return FALSE;
  draft->who = dtl_phrase_span (passage, (DtlTokens) { first, open - 1 });
  return TRUE;
}

/* “…” – minister; “…” — Ana Ruiz, mayor; “…,” read a statement: who stands behind the closing mark. */
static gboolean
set_signature (const Quote *self, Draft *draft)
{
  const DtlPassage *passage = self->passage;
  guint next = self->words.end + 1;
  gboolean dash = dtl_passage_is (passage, next, DTL_TOKEN_DASH) && dtl_passage_has_flag (passage, next, DTL_TOKEN_SPACE_BEFORE | DTL_TOKEN_LONG);
  gboolean reads = dtl_passage_says (passage, next, "read") || dtl_passage_says (passage, next, "reads");
  DtlTokens who;

  if (!dash && !reads)
    return FALSE;
  who = dtl_phrase_after (passage, next + 1, MIN (passage->n_tokens, next + 1 + LABEL_MOST));
  if (dtl_tokens_are_empty (who) || (dash && who.end < passage->n_tokens && dtl_passage_is (passage, who.end, DTL_TOKEN_WORD)))
    return FALSE;
  draft->who = dtl_phrase_span (passage, who);
  return TRUE;
}

/* "the paper said, citing Ana Ruiz": whoever is cited is not the one who speaks. */
static DtlTokens
cut_cited (const DtlSaying *saying)
{
  DtlTokens whole = saying->whole;

  if (whole.first < saying->verb.first && whole.end > saying->verb.first)
    whole.end = saying->verb.first;
  return whole;
}

static void
set_speaker (const Quote *self, const DtlSaying *saying, Draft *draft)
{
  if (saying)
    {
      draft->who = dtl_phrase_span (self->passage, saying->who);
      draft->whole = dtl_phrase_span (self->passage, cut_cited (saying));
      draft->to = dtl_phrase_span (self->passage, saying->to);
      if (saying->kind != DTL_SAYING_ACCORDING)
        draft->verb = dtl_phrase_span (self->passage, saying->verb);
    }
  else if (set_label (self, draft) || set_signature (self, draft))
    return;
  else if (stands_alone (self))
    draft->goes_on = TRUE;
  else
    set_subject (self, draft);
}

/* The comma before a closing mark is none of the speaker's. */
static DtlSpan
span_words (const Quote *self)
{
  DtlTokens words = self->words;

  while (words.end > words.first + 1 && dtl_passage_is (self->passage, words.end - 1, DTL_TOKEN_COMMA))
    words.end--;
  return dtl_phrase_span (self->passage, words);
}

static void
scan_quote (DtlQuotations *self, const Quote *quote, gboolean unclosed)
{
  const DtlSaying *saying = find_saying (quote);
  Draft draft = { .unclosed = unclosed };

  if (!is_quotation (quote, saying) && !goes_on (self, quote, saying))
    return;
  draft.words = span_words (quote);
  draft.sentence = dtl_phrase_span (quote->passage, quote->sentence);
  set_speaker (quote, saying, &draft);
  g_array_append_val (self->drafts, draft);
}

/* transcript = NAME ["," ROLE] ":" words, to the end of the paragraph: "RUIZ: The gates are shut." */
static gboolean
scan_transcript (DtlQuotations *self, const DtlPassage *passage)
{
  guint colon = 0, name;
  Draft draft = { .transcript = TRUE };

  while (colon < passage->n_tokens && colon < 3 && dtl_passage_is (passage, colon, DTL_TOKEN_WORD) && dtl_passage_has_flag (passage, colon, DTL_TOKEN_UPPER))
    colon++;
  name = colon;
  /* "JANE DOE, BYLINE:" */
  if (colon > 0 && dtl_passage_is (passage, colon, DTL_TOKEN_COMMA))
    for (colon++; colon < name + 4 && dtl_passage_has_flag (passage, colon, DTL_TOKEN_UPPER);)
      colon++;
  if (colon == 0 || !dtl_passage_is (passage, colon, DTL_TOKEN_COLON) || colon + TRANSCRIPT_LEAST > passage->n_tokens
      || dtl_passage_is (passage, colon + 1, DTL_TOKEN_QUOTE_OPEN))
    return FALSE;
  draft.who = dtl_passage_span (passage, name - 1, name - 1);
  draft.words = dtl_passage_span (passage, colon + 1, passage->n_tokens - 1);
  draft.sentence = dtl_passage_span (passage, 0, passage->n_tokens - 1);
  g_array_append_val (self->drafts, draft);
  return TRUE;
}

/**
 * dtl_quotations_scan:
 * @passage: a paragraph
 * @attributions: who says what in it
 */
void
dtl_quotations_scan (DtlQuotations *self, const DtlPassage *passage, const DtlAttributions *attributions)
{
  const GArray *marks = attributions->marks;

  if (marks->len == 0)
    scan_transcript (self, passage);
  for (guint i = 0; i < marks->len; i++)
    {
      DtlQuotationMarks pair = g_array_index (marks, DtlQuotationMarks, i);
      const DtlSentence *sentence = dtl_passage_sentence (passage, pair.words.end - 1);
      Quote quote = { passage, attributions->sayings, pair.words, { sentence->first, sentence->end } };

      scan_quote (self, &quote, pair.unclosed);
    }
}

/* Near enough for one speaker to speak on. */
static gboolean
follows (const Draft *before, const Draft *draft)
{
  return draft->words.start - before->words.end < 400;
}

static DtlQuotation
finish (const DtlLexicon *lexicon, DtlReading *reading, const Draft *draft)
{
  const char *bytes = dtl_text_bytes (reading->source->text);
  DtlQuotation quotation = { .span = draft->words, .sentence = draft->sentence };

  quotation.speaker = draft->transcript ? dtl_speaker_in_capitals (reading, draft->who) : dtl_speaker_resolve (lexicon, reading, draft->who, draft->whole);
  quotation.addressee = dtl_speaker_resolve (lexicon, reading, draft->to, draft->to);
  if (!dtl_span_is_empty (draft->verb))
    quotation.verb = g_string_chunk_insert_len (reading->strings, bytes + draft->verb.start, dtl_span_length (draft->verb));
  return quotation;
}

/* Figures within somebody's own words that no saying reaches, as in a quotation that goes on, are the speaker's. */
static void
give_figures_speakers (DtlReading *reading)
{
  guint at = 0;

  for (guint i = 0; i < reading->figures->len && at < reading->quotations->len; i++)
    {
      DtlFigure *figure = &g_array_index (reading->figures, DtlFigure, i);

      while (at < reading->quotations->len && dtl_reading_quotation (reading, at)->span.end <= figure->span.start)
        at++;
      if (at < reading->quotations->len && figure->attribution == NULL
          && dtl_reading_quotation (reading, at)->span.start <= figure->span.start)
        figure->attribution = dtl_reading_quotation (reading, at)->speaker;
    }
}

/**
 * dtl_quotations_settle:
 * @lexicon: of the text's language
 * @reading: its quotations are appended; its names and sentences are there already
 */
void
dtl_quotations_settle (DtlQuotations *self, const DtlLexicon *lexicon, DtlReading *reading)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);
      DtlQuotation quotation = finish (lexicon, reading, draft);

      if (draft->goes_on)
        quotation.speaker = dtl_speaker_before_quotation (lexicon, reading, draft->words.start);
      if (draft->goes_on && quotation.speaker == NULL && i > 0 && follows (draft - 1, draft))
        quotation.speaker = dtl_reading_quotation (reading, i - 1)->speaker;
      g_array_append_val (reading->quotations, quotation);
    }
  /* said whose it is only after its last paragraph */
  for (guint i = self->drafts->len; i > 1; i--)
    {
      DtlQuotation *before = &g_array_index (reading->quotations, DtlQuotation, i - 2);

      if (before->speaker == NULL && g_array_index (self->drafts, Draft, i - 2).unclosed)
        before->speaker = dtl_reading_quotation (reading, i - 1)->speaker;
    }
  /* "BREAKING: …" is nobody's */
  for (guint i = self->drafts->len; i > 0; i--)
    if (g_array_index (self->drafts, Draft, i - 1).transcript && dtl_reading_quotation (reading, i - 1)->speaker == NULL)
      g_array_remove_index (reading->quotations, i - 1);
  give_figures_speakers (reading);
}
