/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Options stand in one table, so that the help can never lag behind the parser, and an option
 * that a command does not take is refused and not passed over. */

#include "config.h"

#include "dtl-cli-options.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dtl-error.h"

static const DtlCliOption table[] = {
  { DTL_CLI_OPTION_FORMAT, "format", 'f', "FORM", N_ ("form of the output; by default json in a pipe, text on a terminal") },
  { DTL_CLI_OPTION_OUTPUT, "output", 'o', "FILE", N_ ("write to FILE, in the form that its ending says") },
  { DTL_CLI_OPTION_PUBLISHED, "published", 'p', "[FILE=]DATE",
    N_ ("published date, as 2024-12-31: of FILE, or of every source that states none; can be given again") },
  { DTL_CLI_OPTION_LANGUAGE, "language", 'l', "TAG", N_ ("language of the sources that state none, as en") },
  { DTL_CLI_OPTION_LOCALE, "locale", 0, "TAG", N_ ("order of dates and habits of numbers, as en-US, en-GB, en-IN, de") },
  { DTL_CLI_OPTION_JOBS, "jobs", 'j', "N", N_ ("how many sources to read at once; by default one for each processor") },
  { DTL_CLI_OPTION_EXPLAIN, "explain", 'e', "FIGURE,FIGURE",
    N_ ("tell why two figures, as s1f3,s4f2, stand in one row or in two: all evidence with its weight") },
  { DTL_CLI_OPTION_COPIES, "copies", 0, NULL, N_ ("add each FILE as a source of its own, also one that is there already") },
  { DTL_CLI_OPTION_SIZE, "size", 0, "WIDTHxHEIGHT",
    N_ ("size of a picture, as 297x210mm or 1200x800px; without a height it is as high as it must be; a pdf has as many pages as it needs") },
  { DTL_CLI_OPTION_RANGE, "range", 0, "FROM..TO",
    N_ ("part of time in a picture, as 2024-12..2025-01-15; “all”, or “focus”, the densest part, as by default") },
  { DTL_CLI_OPTION_LANES, "lanes", 0, "KIND",
    N_ ("what the lanes of a picture stand for: source, as by default, person, organisation, place, origin or measure") },
  { DTL_CLI_OPTION_GREY, "grey", 0, NULL, N_ ("draw a picture without colours, for print in black and white") },
  { DTL_CLI_OPTION_HELP, "help", 'h', NULL, N_ ("show this help") },
};

const DtlCliOption *
dtl_cli_options (guint *n_options)
{
  *n_options = G_N_ELEMENTS (table);
  return table;
}

static void
store_value (DtlCliOptions *options, const DtlCliOption *option, const char *value)
{
  char **members[] = { &options->format, &options->output, NULL, &options->language, &options->locale, &options->jobs, NULL, &options->explain,
                       NULL, &options->size, &options->range, NULL, &options->lanes };
  guint index = g_bit_nth_lsf (option->flag, -1);

  if (option->flag == DTL_CLI_OPTION_HELP)
    options->help = TRUE;
  else if (option->flag == DTL_CLI_OPTION_COPIES)
    options->copies = TRUE;
  else if (option->flag == DTL_CLI_OPTION_GREY)
    options->grey = TRUE;
  else if (option->flag == DTL_CLI_OPTION_PUBLISHED)
    {
      if (!options->published)
        options->published = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (options->published, g_strdup (value));
    }
  else
    {
      g_free (*members[index]);
      *members[index] = g_strdup (value);
    }
}

/* The row of "--name", "--name=value", "-n" or "-nvalue"; what is glued to it in @glued. */
static const DtlCliOption *
find_option (const char *word, const char **glued)
{
  *glued = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      gsize length = strlen (table[i].name);

      if (word[1] == '-' && strncmp (word + 2, table[i].name, length) == 0 && strchr ("=", word[2 + length]))
        {
          *glued = word[2 + length] ? word + 3 + length : NULL;
          return &table[i];
        }
      if (word[1] != '-' && word[1] == table[i].letter)
        {
          *glued = word[2] ? word + 2 : NULL;
          return &table[i];
        }
    }
  return NULL;
}

static gboolean
fail_usage (GError **error, const char *format, const char *word)
{
  g_autofree char *message = g_strdup_printf (format, word);
  g_autofree char *valid = g_utf8_make_valid (message, -1);

  g_set_error_literal (error, DTL_ERROR, DTL_ERROR_USAGE, valid);
  return FALSE;
}

static gboolean
take_option (DtlCliOptions *options, DtlCliOptionFlags allowed, char ***words, GError **error)
{
  const char *word = **words;
  const char *value;
  const DtlCliOption *option = find_option (word, &value);

  if (!option)
    return fail_usage (error, _("there is no option %s"), word);
  if (!(option->flag & (allowed | DTL_CLI_OPTION_HELP)))
    return fail_usage (error, _("this command takes no option %s"), word);
  if (!option->argument && value)
    return fail_usage (error, _("%s takes no value"), word);
  if (option->argument && !value)
    {
      value = (*words)[1];
      if (!value)
        return fail_usage (error, _("%s needs a value"), word);
      (*words)++;
    }
  store_value (options, option, value);
  return TRUE;
}

/**
 * dtl_cli_options_parse:
 * @options: to be filled; dtl_cli_options_clear() when done, also after an error
 * @allowed: what may be given
 * @words: the command line behind the command, %NULL-terminated, in any encoding
 * @arguments: (element-type filename): is appended to: what is no option; borrows from @words
 * @error: %DTL_ERROR_USAGE, with what is wrong in one line
 *
 * Options may stand before and behind arguments; "--" ends them, and "-" is an argument.
 */
gboolean
dtl_cli_options_parse (DtlCliOptions *options, DtlCliOptionFlags allowed, char **words, GPtrArray *arguments, GError **error)
{
  gboolean ended = FALSE;

  for (char **word = words; *word; word++)
    if (ended || **word != '-' || !(*word)[1])
      g_ptr_array_add (arguments, *word);
    else if (g_str_equal (*word, "--"))
      ended = TRUE;
    else if (!take_option (options, allowed, &word, error))
      return FALSE;
  return TRUE;
}

void
dtl_cli_options_clear (DtlCliOptions *options)
{
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->output, g_free);
  g_clear_pointer (&options->published, g_ptr_array_unref);
  g_clear_pointer (&options->language, g_free);
  g_clear_pointer (&options->locale, g_free);
  g_clear_pointer (&options->jobs, g_free);
  g_clear_pointer (&options->explain, g_free);
  g_clear_pointer (&options->size, g_free);
  g_clear_pointer (&options->range, g_free);
  g_clear_pointer (&options->lanes, g_free);
}
