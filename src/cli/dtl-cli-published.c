/* SPDX-License-Identifier: GPL-3.0-or-later */

/* --published in both forms. A file that it names and that is nowhere on the command line is a slip
 * of the pen, and is told before anything is read. */

#include "config.h"

#include "dtl-cli-published.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  char *path; /* as typed, in UTF-8 */
  DtlDate date;
} NamedDate;

static void
free_named (NamedDate *named)
{
  g_free (named->path);
  g_free (named);
}

/* The same path, however it is written; or its last part alone. */
static gboolean
is_same_file (const char *typed, const char *path)
{
  g_autofree char *left = g_canonicalize_filename (typed, NULL);
  g_autofree char *right = g_canonicalize_filename (path, NULL);
  g_autofree char *base = g_path_get_basename (path);

  return g_str_equal (left, right) || g_str_equal (typed, base);
}

static gboolean
is_on_command_line (DtlCli *cli, const char *path)
{
  for (guint i = 0; i < cli->n_arguments; i++)
    if (is_same_file (path, cli->arguments[i]) || g_str_has_suffix (cli->arguments[i], ".dateline"))
      return TRUE;
  return FALSE;
}

/* FILE may have an = in its name: the date is behind the last one. */
static gboolean
parse_named (DtlCli *cli, DtlCliPublished *published, const char *value)
{
  const char *equals = strrchr (value, '=');
  g_autofree char *path = g_strndup (value, equals - value);
  NamedDate *named;
  DtlDate date;

  if (!dtl_date_parse (equals + 1, &date))
    {
      cli->exit = dtl_cli_fail_usage (_("“%s” is no date as 2024-12-31"), equals + 1);
      return FALSE;
    }
  if (!is_on_command_line (cli, path))
    {
      cli->exit = dtl_cli_fail_usage (_("--published names “%s”, which is not among the files"), path);
      return FALSE;
    }
  named = g_new (NamedDate, 1);
  named->path = g_steal_pointer (&path);
  named->date = date;
  g_ptr_array_add (published->files, named);
  return TRUE;
}

/**
 * dtl_cli_published_parse:
 * @cli: the program
 * @published: (out): what its --published options say; dtl_cli_published_clear() when done, also on failure
 *
 * Returns: %FALSE if one of them is wrong, which has then been told
 */
gboolean
dtl_cli_published_parse (DtlCli *cli, DtlCliPublished *published)
{
  const GPtrArray *values = cli->options.published;

  *published = (DtlCliPublished) { .files = g_ptr_array_new_with_free_func ((GDestroyNotify) free_named) };
  for (guint i = 0; values && i < values->len; i++)
    {
      const char *value = g_ptr_array_index (values, i);

      if (strchr (value, '='))
        {
          if (!parse_named (cli, published, value))
            return FALSE;
        }
      else if (!dtl_date_parse (value, &published->all))
        {
          cli->exit = dtl_cli_fail_usage (_("“%s” is no date as 2024-12-31"), value);
          return FALSE;
        }
    }
  return TRUE;
}

void
dtl_cli_published_clear (DtlCliPublished *published)
{
  g_clear_pointer (&published->files, g_ptr_array_unref);
}

/**
 * dtl_cli_published_find:
 * @published: what --published says
 * @path: (nullable): path of a source
 * @date: (out): the date given for it by name; kept as it is if there is none
 *
 * Returns: whether it was named
 */
gboolean
dtl_cli_published_find (const DtlCliPublished *published, const char *path, DtlDate *date)
{
  gboolean found = FALSE;

  for (guint i = 0; path && i < published->files->len; i++)
    {
      const NamedDate *named = g_ptr_array_index (published->files, i);

      if (is_same_file (named->path, path))
        {
          *date = named->date;
          found = TRUE;
        }
    }
  return found;
}
