/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line of a page is can mostly be told from the line alone: it is made of the words of buttons, menus, credits
 * and counters, and of no sentence. A line is the report's when in doubt. */

#include "dtl-furniture-line.h"

#include "dtl-byline.h"
#include "dtl-furniture-counter.h"
#include "dtl-furniture-credit.h"

#define LABEL_WORDS_MOST 3
#define TEASER_WORDS_MOST 24
#define TAIL_WORDS_LEAST 5

static gboolean
is_crumb_mark (const DtlPassage *line, guint at)
{
  const char *mark = line->bytes + dtl_passage_at (line, at)->start;

  return dtl_passage_is (line, at, DTL_TOKEN_SLASH) || *mark == '>' || *mark == '|' || g_utf8_get_char (mark) == 0x203A || g_utf8_get_char (mark) == 0x00BB;
}

/* Between the marks of a menu stand names of sections; rows of a table have numbers, headlines more words. */
static gboolean
is_row_of_labels (const DtlPassage *line, guint first, guint end)
{
  guint words = 0;

  for (guint i = first; i < end; i++)
    {
      if (dtl_passage_is (line, i, DTL_TOKEN_NUMBER))
        return FALSE;
      words = is_crumb_mark (line, i) ? 0 : words + (dtl_passage_is (line, i, DTL_TOKEN_WORD));
      if (words > LABEL_WORDS_MOST + 1)
        return FALSE;
    }
  return TRUE;
}

/* "Home / News / World", with the report's own title behind it or not */
static gboolean
is_breadcrumb (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint marks = 0, last = 0, length;

  for (guint i = 1; i < line->n_tokens; i++)
    if (is_crumb_mark (line, i) && dtl_passage_has_flag (line, i, DTL_TOKEN_SPACE_BEFORE))
      {
        marks++;
        last = i;
      }
  if (marks == 0 || is_crumb_mark (line, 0))
    return FALSE;
  if (dtl_passage_says (line, 0, "home") || (marks > 1 && dtl_furniture_kind (line, 0, &length) == DTL_FURNITURE_SECTION))
    return is_row_of_labels (line, 0, last);
  return marks >= 2 && is_row_of_labels (line, 0, line->n_tokens) && !dtl_line_has_verb (self);
}

/* Words of buttons and sections and nothing else: "Home News Sport Business" */
static gboolean
is_menu (const DtlLineCount *self)
{
  return self->numbers == 0 && self->words >= 3 && self->sections == self->words && !dtl_line_ends_with_stop (self->passage);
}

/* How many words are glued in one token: "HomeNewsSport" */
static guint
count_humps (const DtlPassage *line, guint at)
{
  const DtlToken *token = dtl_passage_at (line, at);
  guint humps = 1;

  for (guint32 i = token->start + 1; i < token->end; i++)
    humps += g_ascii_isupper (line->bytes[i]) && g_ascii_islower (line->bytes[i - 1]);
  return humps;
}

/* "HomeNewsSportBusinessVideoLive", "ShareSave" */
static gboolean
is_glued_menu (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;

  for (guint i = 0; i < line->n_tokens && line->n_tokens < 20; i++)
    if (dtl_passage_is (line, i, DTL_TOKEN_WORD) && count_humps (line, i) >= 4 && !dtl_line_has_verb (self))
      return TRUE;
  return line->n_tokens == 1 && count_humps (line, 0) > 1
         && (g_ascii_strncasecmp (line->bytes + dtl_passage_at (line, 0)->start, "share", 5) == 0
             || g_ascii_strncasecmp (line->bytes + dtl_passage_at (line, 0)->start, "save", 4) == 0);
}

/* "Share on FacebookShare on XEmail" */
static gboolean
is_run_together (const DtlLineCount *self)
{
  guint glued = 0;

  for (guint i = 0; i < self->passage->n_tokens; i++)
    glued += dtl_passage_is (self->passage, i, DTL_TOKEN_WORD) && count_humps (self->passage, i) > 1;
  return glued > 1;
}

/* Lines of buttons are said twice or run together: "Share on FacebookShare on X". */
static gboolean
is_button (const DtlLineCount *self)
{
  gboolean begins = dtl_line_is_button_kind (self->first_kind);

  if (self->covered == 0 || self->words > 14 || dtl_line_has_verb (self))
    return FALSE;
  if (self->covered == self->words && self->words <= 8)
    return TRUE;
  if (self->phrases > 1 && self->covered * 2 >= self->words && self->numbers == 0 && !dtl_line_ends_with_stop (self->passage))
    return TRUE;
  return begins && self->numbers == 0 && (self->has_network || is_run_together (self) || (self->first_length > 1 && self->words <= 8 && self->first_kind == DTL_FURNITURE_LINE));
}

/* "Read more: Steel strike enters its 3rd week" */
static gboolean
is_labelled (const DtlLineCount *self, gboolean *weak)
{
  const DtlPassage *line = self->passage;
  guint next = self->first_length;

  *weak = self->first_kind == DTL_FURNITURE_TEASER;
  if (self->first_kind != DTL_FURNITURE_LINE && self->first_kind != DTL_FURNITURE_END && !*weak && self->first_kind != DTL_FURNITURE_NETWORK)
    return FALSE;
  if (next + 1 >= line->n_tokens || self->words > TEASER_WORDS_MOST)
    return FALSE;
  if (self->first_length == 1 && dtl_line_ends_with_stop (line) && line->bytes[dtl_passage_at (line, line->n_tokens - 1)->start] == '.' && self->words > 8)
    return FALSE;
  return dtl_passage_is (line, next, DTL_TOKEN_COLON) || dtl_line_is_bar (line, next) || g_utf8_get_char (line->bytes + dtl_passage_at (line, next)->start) == 0x00BB
         || g_utf8_get_char (line->bytes + dtl_passage_at (line, next)->start) == 0x203A;
}

/* "Photo: Jane Doe", "(Photo: Getty Images)", "Reporting by Jane Doe; editing by John Roe", "PTI" */
static gboolean
is_credit (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint first = dtl_passage_is (line, 0, DTL_TOKEN_OPEN), length;
  gboolean credit = dtl_furniture_kind (line, first, &length) == DTL_FURNITURE_CREDIT;

  if (credit && (dtl_passage_is (line, first + length, DTL_TOKEN_COLON) || dtl_passage_is (line, first + length, DTL_TOKEN_SLASH)))
    return self->words <= (length > 1 ? 18 : 12);
  if ((credit && line->n_tokens == first + length + first) || dtl_furniture_line_has_roles (line))
    return TRUE;
  if (credit && length > 1 && self->numbers == 0 && self->words <= 40 && dtl_passage_has_flag (line, first + length, DTL_TOKEN_CAPITAL) && !dtl_line_has_verb (self))
    return TRUE;
  return dtl_furniture_credit_covers (line, 0, line->n_tokens, first == 1);
}

/* "© 2024 …", "Copyright 2024 …", "(c) 2024 …" */
static gboolean
is_copyright (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;

  for (guint i = 0; i < 3 && i < line->n_tokens; i++)
    if (g_utf8_get_char (line->bytes + dtl_passage_at (line, i)->start) == 0x00A9)
      return TRUE;
  if (dtl_passage_says (line, 0, "copyright"))
    return dtl_passage_is (line, 1, DTL_TOKEN_NUMBER) || dtl_passage_is (line, 1, DTL_TOKEN_OPEN) || self->is_sure;
  return dtl_passage_is (line, 0, DTL_TOKEN_OPEN) && dtl_passage_says (line, 1, "c") && dtl_passage_is (line, 3, DTL_TOKEN_NUMBER);
}

static gboolean
is_correction_label (const DtlPassage *line)
{
  static const char *const words[] = { "correction", "corrections", "clarification" };

  return dtl_passage_is_one_of (line, 0, words);
}

/* "Correction: An earlier version of this article said …": what it quotes was wrong; "Correction: Ida Blum is 91" is right. */
static gboolean
corrects (const DtlPassage *line)
{
  if (!is_correction_label (line) || !(dtl_passage_is (line, 1, DTL_TOKEN_COLON) || dtl_passage_is (line, 1, DTL_TOKEN_DASH)))
    return FALSE;
  for (guint i = 2; i < line->n_tokens && i < 6; i++)
    if (dtl_passage_says (line, i, "version"))
      return TRUE;
  return FALSE;
}

static gboolean
speaks_to_reader (const DtlLineCount *self)
{
  guint first = dtl_passage_is (self->passage, 0, DTL_TOKEN_OPEN), length;
  int kind = first ? dtl_furniture_kind (self->passage, first, &length) : self->first_kind;

  if (corrects (self->passage))
    return TRUE;
  if (kind == DTL_FURNITURE_START)
    return TRUE;
  return (kind == DTL_FURNITURE_OPENING || kind == DTL_FURNITURE_LINE) && (self->has_notice || self->is_sure);
}

static gboolean
is_notice (const DtlLineCount *self)
{
  return self->is_sure && self->words < 30 && !dtl_passage_is (self->passage, 0, DTL_TOKEN_QUOTE_OPEN);
}

/* "(t-online/dsc)", "jd/mk (AFP, dpa)": initials, and nothing else in the line. */
static gboolean
is_initials (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  gboolean bracketed = dtl_passage_is (line, 0, DTL_TOKEN_OPEN) && dtl_passage_is (line, line->n_tokens - 1, DTL_TOKEN_CLOSE);
  guint slashes = 0;

  if (line->n_tokens < 3 || line->n_tokens > 12 || self->numbers > 0)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    {
      const DtlToken *token = dtl_passage_at (line, i);
      gboolean short_word = dtl_token_length (token) < 5 && !dtl_passage_has_flag (line, i, DTL_TOKEN_CAPITAL);

      slashes += token->kind == DTL_TOKEN_SLASH;
      if (!bracketed && token->kind == DTL_TOKEN_WORD && !short_word && !dtl_passage_word (line, i, DTL_SENSE_AGENCY))
        return FALSE;
    }
  return (bracketed && (slashes > 0 || line->n_tokens == 3)) || (slashes > 0 && !bracketed && dtl_passage_is (line, 1, DTL_TOKEN_SLASH));
}

/* "FTSE 100 8,311.76 0.12%": a level and its change beside the name of what is traded. */
static gboolean
is_ticker (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;

  if (self->first_kind != DTL_FURNITURE_TICKER || self->first_length >= line->n_tokens)
    return FALSE;
  for (guint i = self->first_length; i < line->n_tokens; i++)
    if (dtl_passage_is (line, i, DTL_TOKEN_WORD) && !dtl_passage_word (line, i, DTL_SENSE_UNIT))
      return FALSE;
  return !dtl_line_ends_with_stop (line);
}

/* "#banking #jobs", "press@lowland.example" */
static gboolean
is_links (const DtlLineCount *self)
{
  guint links = 0;

  for (guint i = 0; i < self->passage->n_tokens; i++)
    links += dtl_passage_is (self->passage, i, DTL_TOKEN_LINK);
  return links > 0 && self->words <= 2 && self->words <= links;
}

/* "— Rescue Service (@rescue) December 23, 2019": who wrote a message that is shown in the report */
static gboolean
is_message_signature (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;

  if (!(dtl_passage_is (line, 0, DTL_TOKEN_DASH) || dtl_passage_is (line, 0, DTL_TOKEN_BULLET)) || self->words > 14)
    return FALSE;
  for (guint i = 1; i < line->n_tokens; i++)
    if (dtl_passage_is (line, i, DTL_TOKEN_LINK) && line->bytes[dtl_passage_at (line, i)->start] == '@')
      return TRUE;
  return FALSE;
}

static gboolean
is_byline (const DtlLineCount *self)
{
  DtlByline byline;
  guint length;

  if (self->numbers > 0 || !dtl_passage_has_flag (self->passage, 0, DTL_TOKEN_CAPITAL) || dtl_line_ends_with_stop (self->passage)
      || (self->first_kind != DTL_FURNITURE_BYLINE && !self->has_author
          && !dtl_passage_phrase (self->passage, dtl_passage_says (self->passage, 0, "the"), DTL_SENSE_AGENCY, &length)))
    return FALSE;
  return dtl_byline_match (self->passage, &byline) && dtl_byline_is_whole (self->passage, &byline);
}

/* "Only $1 for 4 weeks" */
static gboolean
is_offer (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;

  return self->words <= 10 && self->numbers > 0 && !dtl_line_has_verb (self)
         && (dtl_passage_says (line, 0, "only") || dtl_passage_says (line, 0, "just") || dtl_passage_says (line, 0, "from") || dtl_passage_says (line, 0, "then"))
         && dtl_passage_is (line, 1, DTL_TOKEN_SIGN);
}

/* "Most read", "Related:", and with a word or two behind it */
static gboolean
heads_others (const DtlLineCount *self)
{
  const DtlPassage *line = self->passage;
  guint length = self->first_length;

  if (self->first_kind != DTL_FURNITURE_END || self->numbers > 0)
    return FALSE;
  return line->n_tokens == length || (line->n_tokens == length + 1 && !dtl_passage_is (line, length, DTL_TOKEN_WORD))
         || (length > 1 && self->words <= length + 4 && !dtl_line_ends_with_stop (line) && !dtl_line_has_verb (self));
}

static gboolean
is_section (const DtlLineCount *self)
{
  return self->words > 0 && self->words <= LABEL_WORDS_MOST && self->numbers == 0 && self->sections == self->words && !dtl_line_ends_with_stop (self->passage);
}

/* "NATIONAL COUNCIL": one of several such lines is a tag. */
static gboolean
is_capital_label (const DtlLineCount *self)
{
  if (self->words == 0 || self->words > 8 || self->numbers > 0)
    return FALSE;
  for (guint i = 0; i < self->passage->n_tokens; i++)
    if (!dtl_passage_is (self->passage, i, DTL_TOKEN_WORD) || !(dtl_passage_has_flag (self->passage, i, DTL_TOKEN_UPPER) || dtl_token_length (dtl_passage_at (self->passage, i)) == 1))
      return FALSE;
  return TRUE;
}

typedef gboolean (*Judge) (const DtlLineCount *line);

static const Judge judges[] = { dtl_furniture_counter_is, is_breadcrumb, is_glued_menu, is_menu, is_button, is_credit, is_copyright, speaks_to_reader,
                                is_notice, is_initials, is_ticker, is_links, is_message_signature, is_byline };

DtlLineKind
dtl_furniture_line_judge (const DtlPassage *line)
{
  DtlPassage unlisted = *line;
  DtlLineCount self;
  gboolean weak;

  /* "• Facebook" is a button all the same */
  if (line->n_tokens > 1 && dtl_passage_is (line, 0, DTL_TOKEN_BULLET))
    {
      self = dtl_line_count (line);
      if (is_message_signature (&self))
        return DTL_LINE_FURNITURE;
      unlisted.tokens++;
      unlisted.n_tokens--;
      self = dtl_line_count (&unlisted);
      return is_button (&self) || is_menu (&self) ? DTL_LINE_FURNITURE : DTL_LINE_REPORT;
    }
  self = dtl_line_count (line);

  if (heads_others (&self))
    return DTL_LINE_END;
  if (dtl_furniture_counter_of_comments (&self))
    return DTL_LINE_COMMENTS;
  if (is_labelled (&self, &weak))
    return weak ? DTL_LINE_TEASER : DTL_LINE_FURNITURE;
  for (guint i = 0; i < G_N_ELEMENTS (judges); i++)
    if (judges[i](&self))
      return DTL_LINE_FURNITURE;
  if (is_offer (&self))
    return DTL_LINE_OFFER;
  if (is_section (&self))
    return DTL_LINE_SECTION;
  return is_capital_label (&self) ? DTL_LINE_TAG : DTL_LINE_REPORT;
}

gboolean
dtl_furniture_line_opens (const DtlPassage *line)
{
  guint first = dtl_passage_is (line, 0, DTL_TOKEN_OPEN), length;
  int kind = dtl_furniture_kind (line, first, &length);

  return kind == DTL_FURNITURE_START || kind == DTL_FURNITURE_OPENING || kind == DTL_FURNITURE_LINE || (kind == DTL_FURNITURE_CREDIT && length > 1)
         || is_correction_label (line) || dtl_passage_says (line, 0, "copyright") || g_utf8_get_char (line->bytes + line->span.start) == 0x00A9;
}

DtlLineKind
dtl_furniture_line_judge_long (const DtlPassage *line)
{
  DtlLineCount self = dtl_line_count (line);

  return speaks_to_reader (&self) || is_copyright (&self) || is_credit (&self) ? DTL_LINE_FURNITURE : DTL_LINE_REPORT;
}

/**
 * dtl_furniture_line_is_tail:
 * @line: a short paragraph behind the last one of the report
 *
 * Returns: whether it may be a headline or a tag among others of its kind: no sentence, no row of a table, no item of a list
 */
gboolean
dtl_furniture_line_is_tail (const DtlPassage *line)
{
  DtlLineCount self = dtl_line_count (line);
  guint small = self.words - self.numbers - MIN (self.capitals, self.words - self.numbers);

  if (self.words == 0 || !dtl_passage_has_flag (line, 0, DTL_TOKEN_CAPITAL) || dtl_line_ends_with_stop (line)
      || dtl_passage_is (line, line->n_tokens - 1, DTL_TOKEN_COLON) || dtl_passage_is (line, line->n_tokens - 1, DTL_TOKEN_QUOTE_CLOSE))
    return FALSE;
  if (self.words <= LABEL_WORDS_MOST)
    return self.numbers == 0 && self.capitals == self.words;
  return self.words >= TAIL_WORDS_LEAST && self.numbers * 3 <= self.words && (small >= 2 || self.capitals * 5 >= self.words * 4);
}

/**
 * dtl_furniture_line_is_label:
 * @line: a short paragraph beside others that are furniture
 */
gboolean
dtl_furniture_line_is_label (const DtlPassage *line)
{
  DtlLineCount self = dtl_line_count (line);

  if (self.words > LABEL_WORDS_MOST || self.words == 0 || self.numbers > 0 || dtl_line_ends_with_stop (line) || dtl_line_has_verb (&self) || self.capitals < self.words)
    return FALSE;
  for (guint i = 0; i < line->n_tokens; i++)
    if (dtl_passage_is (line, i, DTL_TOKEN_COLON) || dtl_passage_is (line, i, DTL_TOKEN_BULLET) || dtl_passage_is (line, i, DTL_TOKEN_QUOTE_OPEN))
      return FALSE;
  return TRUE;
}
