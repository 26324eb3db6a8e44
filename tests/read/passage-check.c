/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page is made of and who is named in it: the lines of a passage that ask for furniture, title, authors,
 * publisher, day and names. The figures and dates are checked in passage-score.c. */

#include "passage-check.h"

#include <string.h>

void
passage_check_report (PassageCheck *check, guint line, const char *format, ...)
{
  va_list arguments;

  g_string_append_printf (check->report, "  line %u: ", line);
  va_start (arguments, format);
  g_string_append_vprintf (check->report, format, arguments);
  va_end (arguments);
  g_string_append_c (check->report, '\n');
}

gboolean
passage_contains_folded (const char *text, const char *part)
{
  g_autofree char *folded_text = g_utf8_casefold (text, -1);
  g_autofree char *folded_part = g_utf8_casefold (part, -1);

  return strstr (folded_text, folded_part) != NULL;
}

gboolean
passage_key_holds (const Key *key, const char *read)
{
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint i = 0; i < key->values->len; i++)
    g_string_append_printf (wanted, "%s%s", i ? "," : "", (const char *) g_ptr_array_index (key->values, i));
  if (key->contains)
    return read && passage_contains_folded (read, wanted->str);
  if (g_str_equal (wanted->str, "none"))
    return read == NULL;
  return g_strcmp0 (read, wanted->str) == 0;
}

void
passage_check_report_key (PassageCheck *check, const Expectation *expectation, const Key *key, const char *read)
{
  passage_check_report (check, expectation->line, "%s: %s%s%s was expected, and is %s", expectation->text, key->name,
               key->contains ? "~" : "=", (const char *) g_ptr_array_index (key->values, 0), read ? read : "none");
}

static gboolean
has_line (const PassageCheck *check, ExpectationKind kind)
{
  for (guint i = 0; i < check->passage->expectations->len; i++)
    if (((const Expectation *) g_ptr_array_index (check->passage->expectations, i))->kind == kind)
      return TRUE;
  return FALSE;
}

static gboolean
has_line_at (const PassageCheck *check, ExpectationKind kind, DtlSpan span, gboolean exact)
{
  for (guint i = 0; i < check->passage->expectations->len; i++)
    {
      const Expectation *expectation = g_ptr_array_index (check->passage->expectations, i);

      for (guint j = 0; expectation->kind == kind && j < expectation->spans->len; j++)
        {
          DtlSpan place = g_array_index (expectation->spans, DtlSpan, j);

          if (exact ? dtl_span_equal (place, span) : dtl_span_overlaps (place, span))
            return TRUE;
        }
    }
  return FALSE;
}

static void
count_page (PassageCheck *check, gboolean right)
{
  check->score->page++;
  check->score->page_right += right;
}

static gboolean
is_marked (const DtlReading *reading, DtlSpan span, gboolean exact)
{
  for (guint i = 0; i < reading->furniture->len; i++)
    {
      DtlSpan mark = g_array_index (reading->furniture, DtlSpan, i);

      if (exact ? dtl_span_equal (mark, span) : dtl_span_overlaps (mark, span))
        return TRUE;
    }
  return FALSE;
}

void
passage_check_furniture (PassageCheck *check, const Expectation *expectation)
{
  gboolean right = is_marked (check->reading, g_array_index (expectation->spans, DtlSpan, 0), TRUE);

  count_page (check, right);
  if (!right)
    passage_check_report (check, expectation->line, "not marked as furniture: %s", expectation->text);
}

void
passage_check_not_furniture (PassageCheck *check, const Expectation *expectation)
{
  for (guint i = 0; i < expectation->spans->len; i++)
    {
      gboolean right = !is_marked (check->reading, g_array_index (expectation->spans, DtlSpan, i), FALSE);

      count_page (check, right);
      if (!right)
        passage_check_report (check, expectation->line, "is no furniture: %s", expectation->text);
    }
}

static const char *
get_head (const PassageCheck *check, ExpectationKind kind, char day[16])
{
  const DtlReading *reading = check->reading;
  g_autofree char *published = dtl_date_is_set (reading->published) ? dtl_date_to_string (reading->published) : NULL;

  if (kind == EXPECT_TITLE)
    return reading->title;
  if (kind == EXPECT_PUBLISHER)
    return reading->publisher;
  if (published == NULL)
    return NULL;
  g_strlcpy (day, published, 16);
  return day;
}

/* "title: none" asks for none. */
void
passage_check_head (PassageCheck *check, const Expectation *expectation)
{
  const char *const *authors = (const char *const *) check->reading->authors;
  gboolean none = g_str_equal (expectation->text, "none");
  char day[16];
  const char *read = NULL;
  gboolean right;

  if (expectation->kind == EXPECT_AUTHOR)
    right = none ? authors == NULL || authors[0] == NULL : authors != NULL && g_strv_contains (authors, expectation->text);
  else
    {
      read = get_head (check, expectation->kind, day);
      right = g_strcmp0 (read, none ? NULL : expectation->text) == 0;
    }
  count_page (check, right);
  if (!right)
    passage_check_report (check, expectation->line, "%s was expected, and is %s", expectation->text, read ? read : "none");
}

static const DtlName *
find_name (const DtlReading *reading, DtlSpan span)
{
  for (guint i = 0; i < reading->names->len; i++)
    if (dtl_span_equal (g_array_index (reading->names, DtlName, i).span, span))
      return &g_array_index (reading->names, DtlName, i);
  return NULL;
}

void
passage_check_name (PassageCheck *check, const Expectation *expectation)
{
  const DtlName *name = find_name (check->reading, g_array_index (expectation->spans, DtlSpan, 0));

  check->score->names += 1 + expectation->keys->len;
  if (name == NULL)
    {
      passage_check_report (check, expectation->line, "not read: name %s", expectation->text);
      return;
    }
  check->score->names_right++;
  for (guint i = 0; i < expectation->keys->len; i++)
    {
      const Key *key = g_ptr_array_index (expectation->keys, i);
      const char *read = g_str_equal (key->name, "kind") ? dtl_name_kind_name (name->kind) : name->name;

      if (passage_key_holds (key, read))
        check->score->names_right++;
      else
        passage_check_report_key (check, expectation, key, read);
    }
}

void
passage_check_no_name (PassageCheck *check, const Expectation *expectation)
{
  gboolean read = FALSE;

  for (guint i = 0; i < check->reading->names->len; i++)
    for (guint j = 0; j < expectation->spans->len; j++)
      read = read || dtl_span_overlaps (g_array_index (check->reading->names, DtlName, i).span, g_array_index (expectation->spans, DtlSpan, j));
  check->score->names++;
  check->score->names_right += !read;
  if (read)
    passage_check_report (check, expectation->line, "is no name: %s", expectation->text);
}

static void
check_other_names (PassageCheck *check)
{
  for (guint i = 0; has_line (check, EXPECT_NAME) && i < check->reading->names->len; i++)
    {
      const DtlName *name = &g_array_index (check->reading->names, DtlName, i);
      g_autofree char *text = dtl_text_slice (check->reading->source->text, name->span);

      if (has_line_at (check, EXPECT_NAME, name->span, TRUE) || has_line_at (check, EXPECT_MAY, name->span, FALSE))
        continue;
      check->score->names++;
      g_string_append_printf (check->report, "  not expected: name: %s | full=\"%s\" kind=%s\n", text, name->name, dtl_name_kind_name (name->kind));
    }
}

static void
check_other_furniture (PassageCheck *check)
{
  if (!has_line (check, EXPECT_FURNITURE) && !has_line (check, EXPECT_NOT_FURNITURE))
    return;
  for (guint i = 0; i < check->reading->furniture->len; i++)
    {
      DtlSpan mark = g_array_index (check->reading->furniture, DtlSpan, i);
      g_autofree char *text = dtl_text_slice (check->reading->source->text, mark);

      if (has_line_at (check, EXPECT_FURNITURE, mark, TRUE) || has_line_at (check, EXPECT_MAY, mark, FALSE))
        continue;
      count_page (check, FALSE);
      g_string_append_printf (check->report, "  not expected: furniture: %s\n", text);
    }
}

static void
check_other_authors (PassageCheck *check)
{
  for (guint i = 0; has_line (check, EXPECT_AUTHOR) && check->reading->authors != NULL && check->reading->authors[i] != NULL; i++)
    {
      gboolean expected = FALSE;

      for (guint j = 0; j < check->passage->expectations->len; j++)
        {
          const Expectation *expectation = g_ptr_array_index (check->passage->expectations, j);

          expected = expected || (expectation->kind == EXPECT_AUTHOR && g_str_equal (expectation->text, check->reading->authors[i]));
        }
      if (expected)
        continue;
      count_page (check, FALSE);
      g_string_append_printf (check->report, "  not expected: author: %s\n", check->reading->authors[i]);
    }
}

void
passage_check_rest (PassageCheck *check)
{
  check_other_names (check);
  check_other_furniture (check);
  check_other_authors (check);
}
